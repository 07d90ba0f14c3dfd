import { containerKind, sealedKind } from '../../base/container-kind.ts';
import { ALLOWANCE_FLOOR, allowanceFor, DEPTH, onlyStructured, walkViews } from '../collect.ts';
import { EVERYWHERE } from '../decode/allowance.ts';
import { isReadOtherwise } from '../decode/read-as.ts';
import { isBinary } from '../decode/utf16.ts';
import { plainView, type Span, type View } from '../decode/view.ts';
import { Effort, stepsOfRule } from '../engine/effort.ts';
import type { Plan } from '../engine/plan.ts';
import { search } from '../engine/search.ts';
import { type FileFacts, factsOf } from '../file-facts.ts';
import { judge } from '../judge/candidate.ts';
import { createFamiliar, MOST_EXCEPTED } from './familiar.ts';
import { createReach } from './reach.ts';
import { holds, inOrder, lengthOf, NO_SPANS, type Spans, union } from './spans.ts';
import { around, windowsOf } from './windows.ts';

/**
 * What is known of a version of a file after it was sifted. `clean`: the detector finds nothing in it and has no gap.
 * The rest says whether a later version may be judged by its changes alone.
 */
export interface Sifted {
  readonly clean: boolean;
  /** Of a version that is not clean: where all stands that the detector may find; `undefined`: anywhere. It has no gap. */
  readonly within?: Spans;
  /** It is not worth asking the detector whether it finds something. */
  readonly holdsSome?: boolean;
  /** How its path and bytes have it read; `undefined`: what follows from changes is not known. */
  readonly reading: number | undefined;
  /** At most so many steps of all rules, and bytes decoded, as far as they were counted. */
  readonly steps: number;
  readonly decoded: number;
}

/** A version of a file, and what was known of the one that it is a change of. */
export interface Version {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly from?: { readonly sifted: Sifted; readonly changes: Spans } | undefined;
}

/**
 * Tells versions of files in which the detector would find nothing from those in which it may find something, by
 * looking only at what each version changes. It errs on one side: `clean` is certain, its contrary is not.
 */
export interface Sieve {
  sift(version: Version): Sifted;
}

/** Nothing is known of it but that something may be found. */
export const DIRTY: Sifted = { clean: false, reading: undefined, steps: 0, decoded: 0 };

/** What was seen in a text. */
interface Look {
  /** Something is found, or not all of it could be looked at. */
  readonly found: boolean;
  /** What is found is more than half of a credential. */
  readonly holdsSome: boolean;
  /**
   * Where something is found, and all that decides about it and about what is not found, if that is much; in order.
   * `undefined` where that may stand anywhere.
   */
  readonly marks: Spans | undefined;
  readonly steps: number;
  readonly decoded: number;
}

/** What is seen where nothing is left to look at. */
const NOTHING: Look = { found: false, holdsSome: false, marks: NO_SPANS, steps: 0, decoded: 0 };

/** With fewer bytes around changes it costs as much to look them up as to look at them. */
const LITTLE = 4_096;

/** How often windows grow until they hold all that decides. */
const MOST_LOOKS = 3;

/**
 * Sifts by the rules of a plan, as the detector of the same plan would find on the day `now`.
 * @param remembers whether it keeps in mind what it has seen: that pays where texts are versions of each other
 */
export function createSieve(plan: Plan, now: Date, remembers: boolean): Sieve {
  const reach = createReach();
  const familiar = remembers ? createFamiliar() : undefined;
  const names = new Map<string, number>();

  /** Equal for texts that are read alike: the rest of the facts follows from the name. */
  function readingOf({ name, minified }: FileFacts, binary: boolean): number {
    const number = names.get(name) ?? names.size;
    if (number === names.size) names.set(name, number);
    return number * 4 + Number(binary) * 2 + Number(minified);
  }

  /** Looks at a text as the detector does, but tries every anchor, until nothing more can be told of it. */
  function look(view: View, file: FileFacts, binary: boolean): Look {
    const allowance = allowanceFor(view);
    const options = { structuredOnly: onlyStructured({ binary, file }), file, everywhere: true };
    const effort = new Effort(view.bytes.length);
    const marks: Span[] = [];
    let found = false;
    let holdsSome = false;
    let isFar = false;

    function markInFile(span: Span): void {
      isFar ||= span === EVERYWHERE || marks.length === MOST_EXCEPTED;
      if (!isFar) marks.push(span);
    }

    function mark(each: View, span: Span | undefined): void {
      if (span === EVERYWHERE) markInFile(span);
      else if (span)
        markInFile(each.toOriginal(Math.max(0, span.start), Math.min(each.text.length, span.end)));
    }

    walkViews(
      view,
      allowance,
      plan.finder.kernel,
      file.name,
      (each) => {
        search(
          each,
          plan,
          effort,
          { ...options, onTry: (compiled, at, end) => mark(each, reach.ofTry(compiled, each.text, at, end)) },
          (compiled, match) => {
            mark(each, reach.ofJudging(compiled, each.text, match));
            if (judge(compiled.rule, each, match, file, now)) {
              found = true;
              // The other half of a credential may stand anywhere.
              if (compiled.rule.part) isFar = true;
              else holdsSome = true;
              mark(each, match);
            }
            return !(found && isFar);
          },
          () => {
            found = true;
            isFar = true;
          },
        );
        return found && isFar ? undefined : [];
      },
      // As the detector: in binary files nothing is decoded.
      binary ? DEPTH : 0,
    );
    const isCut = allowance.exceeded;
    for (const span of allowance.reachedFar) markInFile(span);
    return {
      found: found || isCut,
      holdsSome,
      marks: isFar || isCut ? undefined : inOrder(marks),
      steps: effort.spent,
      decoded: allowance.taken,
    };
  }

  /** Looks at windows of a text, which grow until all that decides about what is seen in them stands in them. */
  function lookAround(bytes: Uint8Array, spans: Spans, file: FileFacts, binary: boolean): Look | undefined {
    let asked = spans;
    for (let times = 0; times < MOST_LOOKS; times += 1) {
      const windows = windowsOf(bytes, asked);
      if (!windows) return undefined;
      if (windows.spans.length === 0) return NOTHING;
      const seen = look(windows.view, file, binary);
      if (!seen.marks) return seen.holdsSome ? seen : undefined;
      const needed = around(seen.marks, bytes.length);
      if (holds(windows.spans, needed)) return seen;
      asked = union(windows.spans, needed);
    }
    return undefined;
  }

  function sift({ bytes, path, from }: Version): Sifted {
    if (isReadOtherwise(bytes) || containerKind(bytes) || sealedKind(bytes)) return DIRTY;
    const file = factsOf(path, bytes);
    const binary = isBinary(bytes);
    const reading = readingOf(file, binary);
    const base = from?.sifted.clean && from.sifted.reading === reading ? from : undefined;
    const near = base && around(base.changes, bytes.length);
    const unfamiliar =
      near && lengthOf(near) < LITTLE ? undefined : familiar?.unfamiliar(bytes, reading, base?.changes);
    const spans = unfamiliar?.spans ?? near;
    const seen = spans && lookAround(bytes, spans, file, binary);
    if (seen) {
      const steps = (base?.sifted.steps ?? 0) + (unfamiliar?.steps ?? 0) + seen.steps;
      const decoded = (base?.sifted.decoded ?? 0) + (unfamiliar?.decoded ?? 0) + seen.decoded;
      if (steps <= stepsOfRule(bytes.length) && decoded <= ALLOWANCE_FLOOR)
        return told({ ...seen, steps, decoded }, seen);
    }
    const whole = look(plainView(bytes, 0), file, binary);
    return told(whole, whole);

    /** What the looks that led to it say of the text, the last of which is remembered. */
    function told({ found, holdsSome, marks, steps, decoded }: Look, last: Look): Sifted {
      if (!marks)
        return found ? { ...DIRTY, holdsSome } : { clean: true, reading: undefined, steps, decoded };
      unfamiliar?.remember(last.steps, last.decoded, marks);
      if (found) return { ...DIRTY, within: marks };
      return { clean: true, reading: marks.length === 0 ? reading : undefined, steps, decoded };
    }
  }

  return { sift };
}
