import { RekeyError } from '../base/errors.ts';
import { suggest } from '../config/suggest.ts';
import type { Rule } from './rule.ts';
import { aliyun } from './rules/aliyun.ts';
import { aws } from './rules/aws.ts';
import { generic } from './rules/generic.ts';
import { github } from './rules/github.ts';
import { privateKeys } from './rules/private-keys.ts';

/** Every rule there is. To add a provider is to add its file here. */
export const RULES: readonly Rule[] = [...aws, ...aliyun, ...github, ...privateKeys, ...generic];

/**
 * The rules without those that the user switched off; `aws-access-key` switches off its parts too.
 * `also` are ids of the user's own rules, which may be named as well.
 * @throws RekeyError `unknown-rule` for an id that no rule has.
 */
export function enabledRules(disable: readonly string[], also: readonly string[]): Rule[] {
  const ids = new Set([...RULES.flatMap((rule) => [rule.id, rule.kind ?? rule.id]), ...also]);
  for (const id of disable) if (!ids.has(id)) throw unknownRule(id, ids);
  return RULES.filter((rule) => !disable.includes(rule.id) && !disable.includes(rule.kind ?? rule.id));
}

function unknownRule(id: string, known: ReadonlySet<string>): RekeyError {
  const meant = suggest(id, known);
  return new RekeyError({
    code: 'unknown-rule',
    what: `scan.disable names the rule "${id}", which does not exist.`,
    fix:
      meant === undefined
        ? 'Remove it, or look up the ids in the list of rules.'
        : `Did you mean "${meant}"?`,
  });
}
