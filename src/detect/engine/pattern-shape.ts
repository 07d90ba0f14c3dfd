import { add, type ByteSet, byteSetOf, has, WORDS } from './byte-set.ts';
import { type Part, partsOf } from './pattern-syntax.ts';

/**
 * What the first characters of every match of a pattern are: for each place the bytes that some match has there.
 * Look-arounds, word boundaries and back-references are not followed, so that a shape admits at least what its pattern
 * does. It ends where a match may end, and before a place where a match may go on in another line: texts are cut at
 * their lines (see the sieve). Empty where nothing is known, also for syntax that is not read here.
 */
export function patternShape(pattern: RegExp): readonly ByteSet[] {
  if (!/^i?$/.test(pattern.flags)) return [];
  const places = Array.from({ length: LONGEST }, () => new Uint32Array(WORDS));
  const ends = follow(partsOf(pattern), 1, { places, fold: pattern.flags === 'i' });
  if (ends === undefined) return [];
  const shape: ByteSet[] = [];
  for (const [place, set] of places.entries()) {
    if (ends & (1 << place) || has(set, LINE_FEED) || has(set, CARRIAGE_RETURN)) break;
    shape.push(set);
  }
  return shape;
}

/** Whether a match may begin at `at`, as far as the shape tells; what the end of the text cuts off may go on. */
export function admits(shape: readonly ByteSet[], bytes: Uint8Array, at: number): boolean {
  const end = Math.min(shape.length, bytes.length - at);
  for (let place = 0; place < end; place += 1)
    if (!has(shape[place] as ByteSet, bytes[at + place] as number)) return false;
  return true;
}

/** Places that tell nearly all other texts: looking at more costs more than it saves. */
export const LONGEST = 16;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** What is known of each place while a pattern is followed. */
interface Following {
  readonly places: readonly ByteSet[];
  readonly fold: boolean;
}

const PLACES = 2 ** LONGEST - 1;

/**
 * Puts what a part may match into each place at which it may begin: bits of `from`. Gives the places at which it may end,
 * without those beyond the shape; `undefined` where it is not known.
 */
function follow(part: Part, from: number, following: Following): number | undefined {
  switch (part.is) {
    case 'character':
      return take(following, from, byteSetOf(part.written, following.fold));
    case 'sequence': {
      let here: number | undefined = from;
      for (const each of part.parts) {
        here = follow(each, here, following);
        if (here === undefined) return undefined;
      }
      return here;
    }
    case 'choice': {
      let ends = 0;
      for (const each of part.of) {
        const end = follow(each, from, following);
        if (end === undefined) return undefined;
        ends |= end;
      }
      return ends;
    }
    case 'repeated':
      return followRepeated(part, from, following);
    case 'look':
      // Nowhere, which still tells whether it is known.
      return follow(part.part, 0, following) === undefined ? undefined : from;
    case 'edge':
      return from;
    case 'unknown':
      return undefined;
  }
}

function followRepeated(
  { part, least, most }: Extract<Part, { is: 'repeated' }>,
  from: number,
  following: Following,
): number | undefined {
  let ends = least === 0 ? from : 0;
  let here = follow(part, from, following);
  for (let times = 1; times <= most && here !== undefined && here !== 0; times += 1) {
    if (times >= least) {
      // Nothing new: a part that may be empty would go on for ever.
      if ((ends | here) === ends) break;
      ends |= here;
    }
    here = follow(part, here, following);
  }
  return here === undefined ? undefined : ends;
}

/** The set is what stands at each of the places; what follows begins one further. */
function take({ places }: Following, from: number, set: ByteSet | undefined): number | undefined {
  if (!set) return undefined;
  for (let left = from; left !== 0; left &= left - 1) {
    const place = places[31 - Math.clz32(left & -left)] as ByteSet;
    for (let word = 0; word < WORDS; word += 1) add(place, word, set[word]);
  }
  return (from << 1) & PLACES;
}
