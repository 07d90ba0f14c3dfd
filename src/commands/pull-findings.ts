import type { UserRuleConfig } from '../config/schema.ts';
import { RULES } from '../detect/catalogue.ts';
import type { Finding } from '../findings/finding.ts';
import { type PullFileContent, placeOfKind } from '../report/pull-file.ts';

/** What a rule says about its findings, from our own catalogue or from the configuration that we trust. */
interface KnownRule {
  readonly title: string;
  readonly remedy: readonly string[];
  readonly links?: readonly string[];
}

/**
 * The findings of a file that a stranger may have written, in our own words: of each only the id of its rule, which
 * chooses a text of ours, and its fingerprint are taken.
 */
export function findingsOfPullFile(
  { findings }: PullFileContent,
  userRules: readonly Pick<UserRuleConfig, 'id' | 'description'>[],
): Finding[] {
  return findings.map(({ rule, severity, fingerprint, places }) => {
    const known = knownRule(rule, userRules);
    return {
      fingerprint,
      rule: known ? rule : 'unknown',
      severity,
      title: known?.title ?? 'A credential of a kind that this version of Rekey does not know',
      remedy: known?.remedy ?? ['Make a new one, put it where the old one is used, then revoke the old one.'],
      state: 'new',
      confidence: 'structured',
      locations: places.map(placeOfKind),
      subject: { kind: 'secret' },
      ...(known?.links ? { links: known.links } : {}),
    };
  });
}

function knownRule(
  id: string,
  userRules: readonly Pick<UserRuleConfig, 'id' | 'description'>[],
): KnownRule | undefined {
  const rule = RULES.find((each) => each.id === id);
  if (rule) return rule;
  const own = userRules.find((each) => each.id === id);
  return own && { title: own.description, remedy: USER_REMEDY };
}

const USER_REMEDY = ['Make a new one, put it where the old one is used, then revoke the old one.'];
