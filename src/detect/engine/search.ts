import { type Assignment, type Reading, readAssignment } from '../assignment.ts';
import type { View } from '../decode/view.ts';
import type { FileFacts } from '../file-facts.ts';
import type { AssignedMatch, Found } from '../rule.ts';
import { type CompiledRule, indexedPattern, type Plan, stickyPattern } from './plan.ts';

/**
 * Pattern steps that one rule may spend on a text: so many a byte, and a floor for short texts. Counted by each
 * rule's own reach, not by the clock, so that the same bytes always give the same answer. Ordinary text
 * spends under one a byte.
 */
const STEPS_A_BYTE = 24;
export const STEPS_FLOOR = 4_194_304;
const STEPS_TO_JUDGE = 500;

export interface SearchOptions {
  /** Rules that judge by names are left out: in binary and lock files they only guess. */
  readonly structuredOnly: boolean;
  readonly file: FileFacts;
  /** Every anchor is tried, within what was found before too: what is near decides, and nothing that is far. */
  readonly everywhere?: boolean;
  /** Hears of each rule that is tried somewhere. */
  readonly onTry?: (compiled: CompiledRule) => void;
}

/**
 * Where every rule matches a view, in the order of the anchors. `onFound` says whether the rule goes on (the whole search, where every anchor is tried);
 * `onGap` hears of each rule that ran out of budget. Gives the most steps that any rule spent.
 */
export function search(
  view: View,
  plan: Plan,
  options: SearchOptions,
  onFound: (compiled: CompiledRule, found: Found) => boolean,
  onGap: (rule: string) => void,
): number {
  const { text } = view;
  const hits = plan.finder.findAnchors(view.bytes);
  if (hits.count === 0) return 0;
  const allowance = Math.max(STEPS_FLOOR, view.bytes.length * STEPS_A_BYTE);
  const spent = new Float64Array(plan.rules.length);
  const resumeAt = new Uint32Array(plan.rules.length);
  let most = 0;
  const reader = createReader(text);
  for (let hit = 0; hit < hits.count; hit += 1) {
    const anchor = hits.anchors[hit] as number;
    const at = hits.starts[hit] as number;
    for (const compiled of plan.rulesOf[anchor] as readonly CompiledRule[]) {
      const { index, rule } = compiled;
      if (at < (resumeAt[index] as number)) continue;
      if (rule.generic === true && options.structuredOnly) continue;
      if (rule.files !== undefined && !rule.files.test(options.file.name)) continue;
      if (compiled.left === 'token' && followsToken(text, at)) continue;
      const byName = typeof rule.match === 'object' && !(rule.match instanceof RegExp);
      if ((spent[index] as number) > allowance || (byName && reader.looked() > allowance)) {
        onGap(rule.id);
        continue;
      }
      options.onTry?.(compiled);
      const tried = attempt(compiled, text, at, at + (plan.lengths[anchor] as number), options.file, reader);
      const { found } = tried;
      // Judging what was found costs more than not finding it.
      spent[index] = (spent[index] as number) + tried.looked + (found ? STEPS_TO_JUDGE : 0);
      most = Math.max(most, spent[index]);
      if (!found) continue;
      if (options.everywhere !== true) resumeAt[index] = found.next ?? found.end;
      if (onFound(compiled, found)) continue;
      if (options.everywhere === true) return STEPS_FLOOR;
      resumeAt[index] = text.length;
    }
  }
  return Math.max(most, reader.looked());
}

interface Attempt {
  readonly found: Found | undefined;
  /** Steps to charge to the rule. */
  readonly looked: number;
}

function attempt(
  compiled: CompiledRule,
  text: string,
  at: number,
  end: number,
  file: FileFacts,
  reader: Reader,
): Attempt {
  const { match } = compiled.rule;
  if (match instanceof RegExp)
    return { found: attemptPattern(compiled, match, text, at), looked: compiled.reach };
  if (typeof match === 'function') return { found: match(text, at, end, file), looked: compiled.reach };
  const assignment = reader.read(at, end, match.longest);
  return { found: assignment && foundAssigned(assignment, match, text), looked: 0 };
}

/** Reads assignments once for all rules that share an anchor, and counts what all of them look at. */
interface Reader {
  read(at: number, end: number, longest: number | undefined): Assignment | undefined;
  looked(): number;
}

function createReader(text: string): Reader {
  let last: { at: number; end: number; longest: number | undefined; reading: Reading } | undefined;
  let looked = 0;
  return {
    read(at, end, longest) {
      if (!last || last.at !== at || last.end !== end || last.longest !== longest) {
        last = { at, end, longest, reading: readAssignment(text, at, end, longest) };
        looked += last.reading.looked;
      }
      return last.reading.assignment;
    },
    looked: () => looked,
  };
}

function foundAssigned(assignment: Assignment, match: AssignedMatch, text: string): Found | undefined {
  const { start, end, name, delimited, environment } = assignment;
  // A value of a known form is no expression, whatever stands behind it.
  if (match.value ? !match.value.test(text.slice(start, end)) : assignment.expression) return undefined;
  if (!match.name.test(name) && !(match.value && match.name.test(joined(name)))) return undefined;
  // What the value itself says is tried too: `SECRET='password=…'`.
  return { start, end, name, delimited, environment, next: start };
}

/** The name with its words joined by `_`, however they are joined: rules name that way what has a form of its own. */
function joined(name: string): string {
  return name.replaceAll(/(?<=[a-z\d])(?=[A-Z])|[.-]/g, '_');
}

function attemptPattern(compiled: CompiledRule, how: RegExp, text: string, at: number): Found | undefined {
  const sticky = stickyPattern(compiled, how);
  sticky.lastIndex = at;
  if (!sticky.test(text)) return undefined;
  const pattern = indexedPattern(compiled, how);
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const whole = match?.indices?.[0];
  if (!match?.indices || !whole) return undefined;
  const span = match.indices.groups?.secret ?? whole;
  const head = match.indices.groups?.head;
  return {
    start: head ? Math.min(head[0], span[0]) : span[0],
    end: span[1],
    next: whole[1],
    ...(match.groups ? { groups: match.groups } : {}),
  };
}

/** Whether a letter or digit stands before, unless it is that of an escape: the `n` of `\nAKIA…`. */
function followsToken(text: string, at: number): boolean {
  if (at === 0 || !isAlphanumeric(text.charCodeAt(at - 1))) return false;
  return !(text.charCodeAt(at - 2) === 0x5c && ESCAPES.includes(text.charAt(at - 1)));
}

const ESCAPES = 'nrtbfv0';

function isAlphanumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
