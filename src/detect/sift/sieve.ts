import { containerKind, sealedKind } from '../../base/container-kind.ts';
import { ALLOWANCE_FLOOR, allowanceFor, DEPTH, onlyStructured, walkViews } from '../collect.ts';
import { isReadOtherwise } from '../decode/read-as.ts';
import { isBinary } from '../decode/utf16.ts';
import { plainView } from '../decode/view.ts';
import { Effort, stepsOfRule } from '../engine/effort.ts';
import type { Plan } from '../engine/plan.ts';
import { search } from '../engine/search.ts';
import { type FileFacts, factsOf } from '../file-facts.ts';
import { judge } from '../judge/candidate.ts';
import { createFamiliar } from './familiar.ts';
import { createReach } from './reach.ts';
import { lengthOf, type Spans } from './spans.ts';
import { around, windowsOf } from './windows.ts';

/**
 * What is known of a version of a file after it was sifted. `clean`: the detector finds nothing in it and has no gap.
 * The rest says whether a later version may be judged by its changes alone.
 */
export interface Sifted {
  readonly clean: boolean;
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

const DIRTY: Sifted = { clean: false, reading: undefined, steps: 0, decoded: 0 };

/** What was seen in a text. */
interface Look {
  /** Something is found, or not all of it could be looked at. */
  readonly found: boolean;
  /** A rule was tried that a change far away may decide. */
  readonly reachesFar: boolean;
  readonly steps: number;
  readonly decoded: number;
}

/** What is seen where nothing is left to look at. */
const NOTHING: Look = { found: false, reachesFar: false, steps: 0, decoded: 0 };

/** With fewer bytes around changes it costs as much to look them up as to look at them. */
const LITTLE = 4_096;

/** Sifts by the rules of a plan, as the detector of the same plan would find on the day `now`. */
export function createSieve(plan: Plan, now: Date): Sieve {
  const reach = createReach();
  const familiar = createFamiliar();
  const names = new Map<string, number>();

  /** Equal for texts that are read alike: the rest of the facts follows from the name. */
  function readingOf({ name, minified }: FileFacts, binary: boolean): number {
    const number = names.get(name) ?? names.size;
    if (number === names.size) names.set(name, number);
    return number * 4 + Number(binary) * 2 + Number(minified);
  }

  /** Looks at a text as the detector does, but tries every anchor, and stops at the first thing found. */
  function look(bytes: Uint8Array, file: FileFacts, binary: boolean): Look {
    const view = plainView(bytes, 0);
    const allowance = allowanceFor(view);
    const options = { structuredOnly: onlyStructured({ binary, file }), file, everywhere: true };
    let found = false;
    const effort = new Effort(bytes.length);
    let reachesFar = false;
    walkViews(
      view,
      allowance,
      plan.finder.kernel,
      (each) => {
        search(
          each,
          plan,
          effort,
          {
            ...options,
            onTry: (compiled, at, end) => {
              reachesFar ||= reach.triesFar(compiled, each.text, at, end);
            },
          },
          (compiled, match) => {
            reachesFar ||= reach.judgesFar(compiled, each.text, match);
            found ||= judge(compiled.rule, each, match, file, now) !== undefined;
            return !found;
          },
          () => {
            found = true;
          },
        );
        return found ? undefined : [];
      },
      // As the detector: in binary files nothing is decoded.
      binary ? DEPTH : 0,
    );
    reachesFar ||= allowance.reachedFar;
    return { found: found || allowance.exceeded, reachesFar, steps: effort.spent, decoded: allowance.taken };
  }

  function sift({ bytes, path, from }: Version): Sifted {
    if (isReadOtherwise(bytes) || containerKind(bytes) || sealedKind(bytes)) return DIRTY;
    const file = factsOf(path, bytes);
    const binary = isBinary(bytes);
    const reading = readingOf(file, binary);
    const base = from?.sifted.clean && from.sifted.reading === reading ? from : undefined;
    const near = base && around(base.changes);
    const unfamiliar =
      near && lengthOf(near) < LITTLE ? undefined : familiar.unfamiliar(bytes, reading, base?.changes);
    const spans = unfamiliar?.spans ?? near;
    const windows = spans && windowsOf(bytes, spans);
    if (windows) {
      const seen = windows.length === 0 ? NOTHING : look(windows, file, binary);
      if (!seen.reachesFar) {
        const steps = (base?.sifted.steps ?? 0) + (unfamiliar?.steps ?? 0) + seen.steps;
        const decoded = (base?.sifted.decoded ?? 0) + (unfamiliar?.decoded ?? 0) + seen.decoded;
        if (steps <= stepsOfRule(bytes.length) && decoded <= ALLOWANCE_FLOOR) {
          if (seen.found) return DIRTY;
          unfamiliar?.remember(seen.steps, seen.decoded);
          return { clean: true, reading, steps, decoded };
        }
      }
    }
    const { found, reachesFar, steps, decoded } = look(bytes, file, binary);
    if (found) return DIRTY;
    if (reachesFar) return { clean: true, reading: undefined, steps, decoded };
    unfamiliar?.remember(steps, decoded);
    return { clean: true, reading, steps, decoded };
  }

  return { sift };
}
