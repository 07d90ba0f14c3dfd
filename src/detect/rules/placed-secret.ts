import type { Severity } from '../../findings/severity.ts';
import type { Check, ExampleSource, Rule } from '../rule.ts';

/** What differs between secrets that the command, the call, the header or the address around them tells. */
export interface PlacedFormat {
  readonly id: string;
  /** Kind of the credential, where another rule knows it by its name or its looks. */
  readonly kind?: string;
  readonly title: string;
  readonly severity?: Severity;
  readonly anchors: readonly string[];
  /** Marks the secret with a group `secret`. */
  readonly match: RegExp;
  readonly reach?: number;
  readonly files?: RegExp;
  readonly check?: Check;
  readonly revoke: string;
  readonly link: string;
  /** A secret, and a text in which it stands. */
  readonly examples: (make: ExampleSource) => readonly (readonly [secret: string, text: string])[];
  /** Texts in which it finds nothing; each example with its secret cut short where absent. */
  readonly ignores?: Rule['ignores'];
}

/** A rule for a secret that its place tells. Severity `high` where absent. */
export function placedRule(format: PlacedFormat): Rule {
  const { revoke, link, examples, severity, ignores, ...rest } = format;
  return {
    ...rest,
    severity: severity ?? 'high',
    left: 'none',
    remedy: [revoke],
    links: [link],
    finds: (make) => examples(make).map(([secret, text]) => ({ secret, text })),
    ignores:
      ignores ??
      ((make) => examples(make).map(([secret, text]) => text.replace(secret, secret.slice(0, -5)))),
  };
}
