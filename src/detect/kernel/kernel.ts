import { instantiate } from '../../base/web-assembly.ts';
import { KERNEL } from './wasm.ts';

/** One way in which a place with outputs is worth a look. */
export interface Fitting {
  /** Bytes of its anchor, which ends at the place. */
  readonly length: number;
  /** No letter or digit stands before the anchor. */
  readonly isToken: boolean;
  /** From the anchor's first byte on, which bytes may stand at each place: a bit for each of the 256. */
  readonly shape: readonly Uint32Array[];
}

/** The loops that see every byte. What it gives is valid until the next call of the same method. */
export interface Kernel {
  /** The anchors that end in state s, by index, its longest first: `ending[endingFrom[s]..endingFrom[s + 1]]`. */
  readonly ending: Uint16Array;
  readonly endingFrom: Uint32Array;
  /** Takes a text, of which the other methods then speak; one that it has, and that does not change, at no cost. */
  load(text: Uint8Array): void;
  /**
   * Every place of the text at which the automaton is in a state with outputs, and what was asked for of that state
   * fits: pairs of the offset after it and the state, in order.
   */
  outputs(): { readonly pairs: Uint32Array; readonly length: number };
  /** From now on a state counts only where one of these fits, as long as there is room to remember it. */
  require(state: number, fittings: readonly Fitting[]): void;
  /**
   * Runs of at least `shortest` characters of base64 (either alphabet) whose first bytes come out as text, as base64
   * or as hex: pairs of start and end, in order.
   */
  runs(shortest: number): { readonly pairs: Uint32Array; readonly length: number };
  /** Which encodings the text may hold: bits of {@link SIGN}. */
  signs(): number;
  /** Equals signs that say that their line is quoted-printable: offsets, in order. */
  mails(): Uint32Array;
}

/** Signs of encodings: without its sign a text does not hold one; with it, it may. */
export const SIGN = { percent: 1, backslash: 2, entity: 4, mail: 8 } as const;

interface Exports {
  /** anchors, lengths, count, classes, next, order, own, failure, starts, child, sibling, column, reached; gives how many states. */
  readonly buildStates: (...places: readonly number[]) => number;
  /** states, order, own, failure, starts, outputs. */
  readonly fillOutputs: (...places: readonly number[]) => void;
  /** next, classes, text, from, to, reach, out; gives how many pairs. */
  readonly findAnchors: (...places: readonly number[]) => number;
  /** filters, text, length, out, count; gives how many pairs are left. */
  readonly keepFitting: (...places: readonly number[]) => number;
  /** text, length; gives bits of {@link SIGN}. */
  readonly findSigns: (...places: readonly number[]) => number;
  /** text, from, length, out, most; gives how many offsets. */
  readonly findMail: (...places: readonly number[]) => number;
  /** sixtets, text, from, length, shortest, out, most; gives how many pairs. */
  readonly findRuns: (...places: readonly number[]) => number;
}

/** The first page is the module's own. */
const SCRATCH = 65_536;
/** Bytes that are searched at once, so that what is found has a bounded place. */
const BLOCK = 65_536;
const PAIR = 8;
/** Bytes behind a text that may be read with its last ones. */
const PADDING = 64;
/** Room for what is asked for of states: more than all rules need. */
const FILTER_BYTES = 1_048_576;

/** Entries of a row of the automaton: a state of two bytes for each class of bytes. */
const ROW_BYTES = 128;

/**
 * Compiles the kernel and builds its automaton for anchors: bytes as characters, ASCII in lower case, at least one, each once. A
 * few milliseconds.
 * @throws RangeError when they are more than its tables hold.
 */
export function createKernel(anchors: readonly string[], sixtets: Uint8Array): Kernel {
  const joined = Buffer.from(anchors.join(''), 'latin1');
  const most = joined.length + 1;
  const reach = anchors.reduce((longest, anchor) => Math.max(longest, anchor.length), 0);
  const nextAt = SCRATCH;
  const classesAt = nextAt + most * ROW_BYTES;
  const sixtetsAt = classesAt + 256;
  const outAt = (sixtetsAt + 256 + 7) & ~7;
  const filtersAt = outAt + BLOCK * PAIR;
  const filterEnd = filtersAt + FILTER_BYTES;
  const textAt = filterEnd;
  const { exports, memory } = instantiate<Exports>(KERNEL, textAt + BLOCK);
  const { findAnchors, keepFitting, findRuns, findSigns, findMail } = exports;

  /** Builds where texts will stand. */
  function build(): { states: number; ending: Uint16Array; endingFrom: Uint32Array } {
    const startsAt = textAt;
    const tables = startsAt + (most + 1) * 4;
    const [orderAt, ownAt, failureAt, childAt, siblingAt, columnAt, reachedAt, lengthsAt] = Array.from(
      { length: 8 },
      (_, table) => tables + table * most * 2,
    ) as [number, number, number, number, number, number, number, number];
    const anchorsAt = lengthsAt + anchors.length * 2;
    const endingAt = (anchorsAt + joined.length + 1) & ~1;
    const whole = memory(endingAt);
    whole.set(joined, anchorsAt);
    new Uint16Array(whole.buffer, lengthsAt, anchors.length).set(anchors.map((anchor) => anchor.length));
    const places = [classesAt, nextAt, orderAt, ownAt, failureAt, startsAt];
    const spare = [childAt, siblingAt, columnAt, reachedAt];
    const states = exports.buildStates(anchorsAt, lengthsAt, anchors.length, ...places, ...spare);
    if (states === 0)
      throw new RangeError('too many anchors, or too many different characters in them, for one automaton');
    const endingFrom = new Uint32Array(whole.buffer, startsAt, states + 1).slice();
    const count = endingFrom[states] as number;
    const all = memory(endingAt + count * 2);
    exports.fillOutputs(states, orderAt, ownAt, failureAt, startsAt, endingAt);
    return { states, endingFrom, ending: new Uint16Array(all.buffer, endingAt, count).slice() };
  }

  const { states, ending, endingFrom } = build();
  let bytes = memory(textAt);
  bytes.set(sixtets, sixtetsAt);
  let loaded: Uint8Array | undefined;
  let length = 0;
  /** The first table says for each state where its filter is; the filters follow. */
  let filterAt = filtersAt + states * 4;
  let outputs = new Uint32Array(4_096);
  let runs = new Uint32Array(1_024);
  let mails = new Uint32Array(256);

  return {
    ending,
    endingFrom,
    load(text) {
      if (text === loaded) return;
      bytes = memory(textAt + text.length + PADDING);
      loaded = text;
      length = text.length;
      bytes.set(text, textAt);
      // No characters of anything, so that what is found ends with the text.
      bytes.fill(0, textAt + length, textAt + length + PADDING);
    },
    outputs() {
      let used = 0;
      for (let from = 0; from < length; from += BLOCK) {
        const to = Math.min(length, from + BLOCK);
        const found = findAnchors(nextAt, classesAt, textAt, from, to, reach, outAt);
        const count = keepFitting(filtersAt, textAt, length, outAt, found) * 2;
        if (used + count > outputs.length) outputs = grown(outputs, used + count);
        outputs.set(new Uint32Array(bytes.buffer, outAt, count), used);
        used += count;
      }
      return { pairs: outputs, length: used };
    },
    require(state, fittings) {
      const words = fittings.flatMap(({ length: back, isToken, shape }) => [
        back,
        isToken ? 1 : 0,
        shape.length,
        ...shape.flatMap((set) => [...set]),
      ]);
      if (filterAt + (words.length + 1) * 4 > filterEnd) return;
      new Uint32Array(bytes.buffer, filterAt, words.length + 1).set([fittings.length, ...words]);
      new Uint32Array(bytes.buffer, filtersAt + state * 4, 1)[0] = filterAt;
      filterAt += (words.length + 1) * 4;
    },
    signs: () => findSigns(textAt, length),
    mails() {
      let used = 0;
      for (let from = 0; ; ) {
        const count = findMail(textAt, from, length, outAt, BLOCK);
        if (used + count > mails.length) mails = grown(mails, used + count);
        mails.set(new Uint32Array(bytes.buffer, outAt, count), used);
        used += count;
        if (count < BLOCK) return mails.subarray(0, used);
        from = (mails[used - 1] as number) + 1;
      }
    },
    runs(shortest) {
      let used = 0;
      for (let from = 0; ; ) {
        const count = findRuns(sixtetsAt, textAt, from, length, shortest, outAt, BLOCK) * 2;
        if (used + count > runs.length) runs = grown(runs, used + count);
        runs.set(new Uint32Array(bytes.buffer, outAt, count), used);
        used += count;
        if (count < BLOCK * 2) return { pairs: runs, length: used };
        from = runs[used - 1] as number;
      }
    },
  };
}

function grown(from: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(Math.max(from.length * 2, least));
  to.set(from);
  return to;
}
