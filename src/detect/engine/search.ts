import { type Assignment, type Name, type Reading, readAssignment, readName } from '../assignment.ts';
import type { View } from '../decode/view.ts';
import type { FileFacts } from '../file-facts.ts';
import type { AssignedMatch, Found, Rule } from '../rule.ts';
import { ValueEnds } from '../value-ends.ts';
import { type Effort, STEPS, stepsToJudge } from './effort.ts';
import { isNamed, rulesOfName } from './names.ts';
import { admits } from './pattern-shape.ts';
import {
  type AnchorRules,
  type CompiledRule,
  cleared,
  indexedPattern,
  type Plan,
  shapeOf,
  stickyPattern,
} from './plan.ts';

export interface SearchOptions {
  /** Rules that judge by names are left out: in binary and lock files they only guess. */
  readonly structuredOnly: boolean;
  readonly file: FileFacts;
  /** Every anchor is tried, within what was found before too: what is near decides, and nothing that is far. */
  readonly everywhere?: boolean;
  /** Hears of each rule that is tried at some place; of one that reads assignments, where the value ends. */
  readonly onTry?: (compiled: CompiledRule, at: number, end: number | undefined) => void;
}

/**
 * Where every rule matches a view, in the order of the anchors. `onFound` says whether the rule goes on (the whole search, where every anchor is tried);
 * `onGap` hears of each rule that ran out of its steps, and without one when all have: then nothing more is searched.
 */
export function search(
  view: View,
  plan: Plan,
  effort: Effort,
  options: SearchOptions,
  onFound: (compiled: CompiledRule, found: Found) => boolean,
  onGap: (rule: string | undefined) => void,
): void {
  const { text } = view;
  if (effort.isExhausted) {
    onGap(undefined);
    return;
  }
  const hits = plan.finder.findAnchors(view.bytes);
  const ofLines = plan.ofLines.filter(({ rule }) => !isLeftOut(rule, options));
  if (hits.count === 0 && ofLines.length === 0) return;
  const { met, isMet, spent, resumeAt } = cleared(plan.tallies);
  const reader = createReader(text, effort);

  /** Tries a rule at an anchor, one that reads assignments with the name there; `false` ends the search. */
  function tryRule(compiled: CompiledRule, at: number, end: number, name?: Name): boolean {
    const { index, rule } = compiled;
    if (at < (resumeAt[index] as number)) return true;
    if (isMet[index] === 0) {
      isMet[index] = 1;
      met.push(index);
      if (isLeftOut(rule, options)) {
        resumeAt[index] = NEVER;
        return true;
      }
    }
    if (compiled.left === 'token' && followsToken(text, at)) return true;
    // As the kernel does for anchors that it has met often: what cannot match is charged to nobody.
    if (rule.match instanceof RegExp && !mayMatch(compiled, rule.match, view.bytes, at)) return true;
    if ((spent[index] as number) > effort.ofRule) {
      onGap(rule.id);
      resumeAt[index] = NEVER;
      return true;
    }
    if (effort.isExhausted) {
      onGap(undefined);
      return false;
    }
    const { found, looked, valueEnd } = attempt(compiled, { text, at, end, name }, options.file, reader);
    options.onTry?.(compiled, at, valueEnd);
    const judging = found ? stepsToJudge(found.end - found.start, rule.glance?.(text, found) === true) : 0;
    spent[index] = (spent[index] as number) + looked + judging;
    effort.spend(STEPS.rule + judging + (valueEnd === undefined ? looked : 0));
    if (!found) return true;
    for (const each of rule.rows ? headAndRows(rule, rule.rows(text, found), found, effort) : [found]) {
      if (options.everywhere !== true) resumeAt[index] = each.next ?? each.end;
      if (onFound(compiled, each)) continue;
      resumeAt[index] = NEVER;
      return options.everywhere !== true;
    }
    return true;
  }

  for (const compiled of ofLines) if (!tryLines(text, (at) => tryRule(compiled, at, at))) return;

  for (let hit = 0; hit < hits.count; hit += 1) {
    const anchor = hits.anchors[hit] as number;
    const at = hits.starts[hit] as number;
    const end = at + (plan.lengths[anchor] as number);
    const { patterns, named } = plan.anchors[anchor] as AnchorRules;
    for (const compiled of patterns) if (!tryRule(compiled, at, end)) return;
    if (!named) continue;
    effort.spend(STEPS.name);
    const name = readName(text, at, end);
    if (!name) continue;
    for (const compiled of rulesOfName(named, name, text)) if (!tryRule(compiled, at, end, name)) return;
  }
}

/** Tries where each line begins; `false` ends the search. */
function tryLines(text: string, tryAt: (at: number) => boolean): boolean {
  for (let at = 0; at < text.length; ) {
    if (!tryAt(at)) return false;
    const end = text.indexOf('\n', at);
    if (end === -1) return true;
    at = end + 1;
  }
  return true;
}

/** The head of a table and what stands under it, charged for; nothing where it is no head. */
function headAndRows(
  { rowsReach = ROWS_REACH }: Rule,
  rows: readonly Found[] | undefined,
  head: Found,
  effort: Effort,
): readonly Found[] {
  effort.spend(rows ? rowsReach + rows.length * STEPS.judgement : STEPS.head);
  if (!rows) return [];
  effort.spend(Math.max(0, (rows.at(-1)?.end ?? head.end) - head.end));
  return [head, ...rows];
}

/** Characters that are looked at to find the rows of a table, where its rule does not say. */
const ROWS_REACH = 1_000;

/** Behind every text. */
const NEVER = 0xffff_ffff;

function isLeftOut({ generic, files }: Rule, { structuredOnly, file }: SearchOptions): boolean {
  return (generic === true && structuredOnly) || (files !== undefined && !files.test(file.name));
}

interface Attempt {
  readonly found: Found | undefined;
  /** Steps to charge to the rule. */
  readonly looked: number;
  /** Where the value ends of an assignment; its steps are charged to all rules that read it. */
  readonly valueEnd?: number;
}

/** An anchor `text[at..end]`, and the name that holds it where rules look at what is assigned to it. */
interface Anchored {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly name: Name | undefined;
}

function attempt(
  compiled: CompiledRule,
  { text, at, end, name }: Anchored,
  file: FileFacts,
  reader: Reader,
): Attempt {
  const { match } = compiled.rule;
  if (match instanceof RegExp)
    return { found: attemptPattern(compiled, match, text, at), looked: compiled.reach };
  if (typeof match === 'function') return { found: match(text, at, end, file), looked: compiled.reach };
  if (!name) return { found: undefined, looked: 0 };
  const { assignment, looked, end: valueEnd } = reader.read(name, match.longest);
  return { found: assignment && foundAssigned(assignment, match, text), looked, valueEnd };
}

/** Reads assignments once for all rules that share a name, and charges what it looks at to all of them. */
interface Reader {
  read(name: Name, longest: number | undefined): Reading;
}

function createReader(text: string, effort: Effort): Reader {
  const ends = new ValueEnds(text);
  let last: { name: Name; longest: number | undefined; reading: Reading } | undefined;
  return {
    read(name, longest) {
      if (!last || last.name !== name || last.longest !== longest) {
        last = { name, longest, reading: readAssignment(text, name, longest, ends) };
        effort.spend(STEPS.assignment + last.reading.looked);
      }
      return last.reading;
    },
  };
}

/** Places that a rule is tried at before it pays to work out what its matches begin with. */
const OFTEN = 24;

/** Whether a pattern may match, as far as its shape tells, once that is worked out. */
function mayMatch(compiled: CompiledRule, pattern: RegExp, bytes: Uint8Array, at: number): boolean {
  compiled.tries += 1;
  return compiled.tries < OFTEN || admits(shapeOf(compiled, pattern), bytes, at);
}

function foundAssigned(assignment: Assignment, match: AssignedMatch, text: string): Found | undefined {
  const { start, end, name, delimited, environment } = assignment;
  // A value of a known form is no expression, whatever stands behind it.
  if (match.value ? !match.value.test(text.slice(start, end)) : assignment.expression) return undefined;
  if (!isNamed(match, name)) return undefined;
  // What the value itself says is tried too: `SECRET='password=…'`.
  return { start, end, name, delimited, environment, next: start };
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

/** Whether a letter or digit stands before, unless it is that of an escape: the `n` of `\nAKIA…`, the `m` of a colour. */
function followsToken(text: string, at: number): boolean {
  if (at === 0 || !isAlphanumeric(text.charCodeAt(at - 1))) return false;
  const last = text.charAt(at - 1);
  if (text.charCodeAt(at - 2) === 0x5c && ESCAPES.includes(last)) return false;
  return !((last === 'm' || last === 'K') && CONTROL.test(text.slice(Math.max(0, at - CONTROL_REACH), at)));
}

const ESCAPES = 'nrtbfv0';

/** How terminals set colours and clear lines (ECMA-48, SGR and EL), as logs keep it, whatever became of its escape character. */
const CONTROL = /\[[\d;]{0,12}[mK]$/;
const CONTROL_REACH = 14;

function isAlphanumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
