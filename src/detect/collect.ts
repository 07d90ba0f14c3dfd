import type { Candidate } from './candidate.ts';
import { Allowance } from './decode/allowance.ts';
import { decodeEscapes, ESCAPE_STYLES } from './decode/escapes.ts';
import { decodeJoined } from './decode/joined-literals.ts';
import { decodeQuotedPrintable } from './decode/quoted-printable.ts';
import { isWide, textsOf } from './decode/read-as.ts';
import { decodeRuns } from './decode/runs.ts';
import { isBinary } from './decode/utf16.ts';
import { plainView, type Span, type View } from './decode/view.ts';
import type { Effort } from './engine/effort.ts';
import type { Plan } from './engine/plan.ts';
import { search } from './engine/search.ts';
import { type FileFacts, factsOf } from './file-facts.ts';
import { judge } from './judge/candidate.ts';
import { type Kernel, SIGN } from './kernel/kernel.ts';
import type { Rule } from './rule.ts';

/** Encodings within encodings that are undone. */
export const DEPTH = 4;
/** Text is searched in pieces of this size, so that no string grows beyond what the engine holds. */
const PIECE = 33_554_432;
/** A rule that finds more in one text than this has found a list: what it is stays clear, and that it was cut is said. */
const MOST_FOUND = 2_000;
/** Longer than anything that is found. */
const OVERLAP = 131_072;

export interface Collected {
  readonly candidates: readonly Candidate[];
  readonly gaps: readonly string[];
}

/** Hears of what a rule matched and its check refused: the span is in the file. */
export type OnNothing = (rule: Rule, span: Span, why: string) => void;

/** What is known of a text whatever part of it is searched. */
export interface ReadAs extends Pick<FileFacts, 'minified'> {
  readonly binary: boolean;
}

/** How a text is searched. */
export interface CollectOptions {
  readonly now: Date;
  readonly effort: Effort;
  /** How the text is read that the bytes are cut out of; told by themselves where it is absent. */
  readonly readAs?: ReadAs | undefined;
  /** Gets each text that is searched. */
  readonly onView: (view: View) => void;
  readonly onNothing?: OnNothing | undefined;
}

/** Everything that the rules find in a text and in what it hides. */
export function collect(bytes: Uint8Array, path: string, plan: Plan, options: CollectOptions): Collected {
  const { now, effort, readAs, onView, onNothing } = options;
  const file = { ...factsOf(path, bytes), ...(readAs && { minified: readAs.minified }) };
  const gaps = new Set<string>();
  const candidates: Candidate[] = [];
  const binary = readAs?.binary ?? (!isWide(bytes) && isBinary(bytes));
  const job = { plan, effort, file, now, binary, candidates, gaps, onView, onNothing };
  const searchWith = (view: View): void => {
    const allowance = allowanceFor(view);
    if (binary) collectView(view, job);
    else walkViews(view, allowance, plan.finder.kernel, file.name, (each) => collectView(each, job));
    if (allowance.exceeded) gaps.add('more encoded text than is decoded');
  };
  if (readAs) {
    searchWith(plainView(bytes, 0));
    return { candidates, gaps: [...gaps] };
  }
  for (let start = 0; start === 0 || start + OVERLAP < bytes.length; start += PIECE)
    for (const view of textsOf(bytes.subarray(start, start + PIECE + OVERLAP), start, bytes))
      searchWith(view);
  return { candidates, gaps: [...gaps] };
}

interface Collecting {
  readonly plan: Plan;
  readonly effort: Effort;
  readonly file: FileFacts;
  readonly now: Date;
  readonly binary: boolean;
  readonly candidates: Candidate[];
  readonly gaps: Set<string>;
  readonly onView: (view: View) => void;
  readonly onNothing: OnNothing | undefined;
}

function collectView(view: View, job: Collecting): readonly Span[] {
  job.onView(view);
  const recognised: Span[] = [];
  const counts = new Map<string, number>();
  search(
    view,
    job.plan,
    job.effort,
    { structuredOnly: onlyStructured(job), file: job.file },
    ({ rule }, found) => {
      const { onNothing } = job;
      const onRefusal =
        onNothing && ((why: string): void => onNothing(rule, view.toOriginal(found.start, found.end), why));
      const candidate = judge(rule, view, found, job.file, job.now, onRefusal);
      if (!candidate) return true;
      const count = (counts.get(rule.id) ?? 0) + 1;
      counts.set(rule.id, count);
      if (count > MOST_FOUND) {
        job.gaps.add(`more than ${MOST_FOUND} matches of "${rule.id}"`);
        return false;
      }
      job.candidates.push(candidate);
      if (candidate.confidence !== 'generic' && rule.part === undefined) recognised.push(found);
      return true;
    },
    (rule) => {
      const what = rule === undefined ? 'secrets' : `"${rule}"`;
      job.gaps.add(`more places that may be ${what} than are tried`);
    },
  );
  return recognised.sort((a, b) => a.start - b.start);
}

/** Rules that judge by names only guess in binary and lock files. */
export function onlyStructured({ binary, file }: { binary: boolean; file: FileFacts }): boolean {
  return binary || file.format === 'lock';
}

/**
 * Shows `visit` a text, then what it hides, and what that hides. `visit` gives the spans that a rule has recognised,
 * in order, which are not decoded again; `undefined` ends the walk. `name` is that of the file.
 */
export function walkViews(
  view: View,
  allowance: Allowance,
  kernel: Kernel,
  name: string,
  visit: (view: View) => readonly Span[] | undefined,
  depth = 0,
): boolean {
  const recognised = visit(view);
  if (recognised === undefined) return false;
  if (depth >= DEPTH) return true;
  kernel.load(view.bytes);
  const signs = kernel.signs();
  for (const runs of decodeRuns(view, recognised, allowance, kernel))
    if (!walkViews(runs, allowance, kernel, name, visit, depth + 1)) return false;
  for (const style of ESCAPE_STYLES) {
    if ((signs & style.sign) === 0) continue;
    const decoded = decodeEscapes(view, style, allowance);
    if (decoded && !walkViews(decoded, allowance, kernel, name, visit, depth + 1)) return false;
  }
  const joined = decodeJoined(view, allowance, name);
  if (joined && !walkViews(joined, allowance, kernel, name, visit, depth + 1)) return false;
  const mail = (signs & SIGN.mail) === 0 ? undefined : decodeQuotedPrintable(view, allowance, kernel);
  return !mail || walkViews(mail, allowance, kernel, name, visit, depth + 1);
}

/** What a text unfolds to at most, in bytes. */
export function allowanceFor(view: View): Allowance {
  return new Allowance(view.bytes.length * 2 + ALLOWANCE_FLOOR);
}

/** A text that unfolds to no more than this is decoded whole, however short it is. */
export const ALLOWANCE_FLOOR = 1_048_576;
