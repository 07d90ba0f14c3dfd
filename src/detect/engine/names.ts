import { ownCopy } from '../../base/own-copy.ts';
import type { Name } from '../assignment.ts';
import type { AssignedMatch, Rule } from '../rule.ts';

/** Rules that share an anchor and look at what is assigned to a name. */
export interface NamedRules<Compiled> {
  readonly rules: readonly Compiled[];
  /** Those of a name that was met before: texts use few names, again and again. */
  readonly known: Map<string, readonly Compiled[]>;
}

/** Names that are remembered for one anchor. */
const MOST_NAMES = 4_096;

/** The rules that a name in a text is one of, as it is or with the words behind it that may belong to it. */
export function rulesOfName<Compiled extends { readonly rule: Rule }>(
  { rules, known }: NamedRules<Compiled>,
  name: Name,
  text: string,
): readonly Compiled[] {
  const longer = name.wordsEnd === name.end ? undefined : text.slice(name.start, name.wordsEnd);
  const key = longer === undefined ? name.text : `${name.text} ${longer}`;
  const before = known.get(key);
  if (before) return before;
  const words = longer?.replaceAll(' ', '_');
  const isOne = (match: AssignedMatch): boolean =>
    isNamed(match, name.text) || (words !== undefined && isNamed(match, words));
  const those = rules.filter(({ rule }) => !readsNames(rule.match) || isOne(rule.match));
  if (known.size >= MOST_NAMES) known.clear();
  known.set(ownCopy(key), those);
  return those;
}

/** Whether a rule looks at what is assigned to a name, whatever its pattern. */
export function readsNames(match: Rule['match']): match is AssignedMatch {
  return typeof match === 'object' && !(match instanceof RegExp);
}

/** Whether a name is one of a rule's; those of values with a form of their own, however their words are joined. */
export function isNamed(match: AssignedMatch, name: string): boolean {
  return match.name.test(name) || (match.value !== undefined && match.name.test(joined(name)));
}

/** The name with its words joined by `_`. */
function joined(name: string): string {
  return name.replaceAll(/(?<=[a-z\d])(?=[A-Z])|[.-]/g, '_');
}
