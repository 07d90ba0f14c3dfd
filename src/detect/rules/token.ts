import type { Severity } from '../../findings/severity.ts';
import type { Check, ExampleSource, Matcher, Rule } from '../rule.ts';

/** What differs between tokens that are known by their looks. */
export interface TokenFormat {
  readonly id: string;
  /** Kind of the credential, where another rule knows it by its name. */
  readonly kind?: string;
  readonly title: string;
  readonly severity?: Severity;
  readonly anchors: readonly string[];
  readonly match: RegExp | Matcher;
  readonly reach?: number;
  readonly left?: 'token' | 'none';
  readonly opaque?: true;
  readonly check?: Check;
  /** How to revoke it, one sentence. */
  readonly revoke: string;
  readonly link: string;
  /** Tokens that it finds; each is the whole secret. */
  readonly examples: (make: ExampleSource) => readonly string[];
  /** Texts in which it finds nothing; each anchor with too little behind it where absent. */
  readonly ignores?: Rule['ignores'];
}

/** A rule for a token that is known by its looks: a prefix or a signature inside. Severity `high` where absent. */
export function tokenRule(format: TokenFormat): Rule {
  const { revoke, link, examples, severity, ignores, ...rest } = format;
  return {
    ...rest,
    severity: severity ?? 'high',
    remedy: [revoke],
    links: [link],
    finds: (make) => examples(make).map((text) => ({ text })),
    ignores: ignores ?? ((make) => format.anchors.map((anchor) => `${anchor}${make.lower(3)} `)),
  };
}
