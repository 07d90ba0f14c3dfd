import type { ExampleSource } from '../../src/detect/rule.ts';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const BASE62 = LOWER.toUpperCase() + LOWER + DIGITS;

/** Random characters from a seed: a failing example can be made again. Generator: mulberry32. */
export function exampleSource(seed: number): ExampleSource {
  let state = seed >>> 0;
  function random(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const of = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');
  const hex = (length: number): string => of('0123456789abcdef', length);
  return {
    of,
    hex,
    base62: (length) => of(BASE62, length),
    digits: (length) => of(DIGITS, length),
    upper: (length) => of(LOWER.toUpperCase(), length),
    lower: (length) => of(LOWER, length),
    base64url: (length) => of(`${BASE62}_-`, length),
    base64: (length) => of(`${BASE62}+/`, length),
    uuid: () => [8, 4, 4, 4, 12].map(hex).join('-'),
  };
}
