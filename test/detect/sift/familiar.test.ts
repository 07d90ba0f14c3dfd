import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../../src/commands/scan/cut-text.ts';
import { createDetector } from '../../../src/detect/detector.ts';
import { createFamiliar, type Familiar } from '../../../src/detect/sift/familiar.ts';
import type { Sieve, Sifted } from '../../../src/detect/sift/sieve.ts';
import { NO_SPANS } from '../../../src/detect/sift/spans.ts';
import { MARGIN } from '../../../src/detect/sift/windows.ts';
import { pieceSpans } from '../../../src/sources/chunks.ts';
import type { CutText } from '../../../src/sources/piece.ts';
import { foundIn, foundInParts } from '../../commands/scan/found-in-parts.ts';
import { exampleSource } from '../example-source.ts';
import { textsOfRules, WRAPPINGS, wrapped } from './wrapped.ts';

const detector = await createDetector({ disable: [], userRules: [] });
const make = exampleSource(23);
const TEXTS = textsOfRules(make);

/** Lines that mean nothing: short ones, long ones, blocks wider than what a match may look at, and base64. */
const FILLERS: readonly string[] = [
  '}\n',
  ...[1, 2, 8, 30].map((count) => lines(count, 40)),
  lines(3, 300),
  lines(1, 900),
  '\n'.repeat(900),
  `${make.base64(76)}\n`.repeat(20),
  `${Buffer.from(`words and words ${lines(20, 30)}`)
    .toString('base64')
    .replaceAll(/.{76}/g, '$&\n')}\n`,
];

/** A text is cut into so many parts. */
const PARTS = 3;
/** There are those of two texts. */
const ALL_PARTS = PARTS * 2;

function lines(count: number, width: number): string {
  return Array.from({ length: count }, () => `x ${make.lower(6)} ${make.lower(width)}\n`).join('');
}

function sieve(): Sieve {
  const made = detector.sieve(true);
  if (!made) throw new Error('there is a sieve');
  return made;
}

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.nat(ALL_PARTS - 1) },
  { weight: 2, arbitrary: fc.integer({ min: ALL_PARTS, max: ALL_PARTS + FILLERS.length - 1 }) },
);

/** Files that are put together of the same few pieces, among them texts of two rules in parts: lines of them, mostly. */
const files = fc.record({
  text: fc.nat(TEXTS.length - 1),
  other: fc.nat(TEXTS.length - 1),
  how: fc.constantFrom('plain', 'next line', 'next line', ...WRAPPINGS),
  cuts: fc.tuple(fc.nat(1_000), fc.nat(1_000)),
  anywhere: fc.constantFrom(false, false, true),
  orders: fc.array(fc.array(piece, { minLength: 1, maxLength: 8 }), { minLength: 6, maxLength: 20 }),
});

/** The parts of a text between two cuts, which stand where lines end unless they may stand anywhere. */
function partsOf(text: string, cuts: readonly number[], anywhere: boolean): string[] {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  const places =
    anywhere || ends.length === 0 ? Array.from({ length: text.length + 1 }, (_, at) => at) : ends;
  const [first = 0, second = 0] = cuts
    .map((cut) => places[cut % places.length] ?? 0)
    .sort((one, other) => one - other);
  return [text.slice(0, first), text.slice(first, second), text.slice(second)];
}

/** A text of about so many passages, none of them in another. */
function textOf(passages: number): Buffer {
  const digits = randomBytes(passages * 96)
    .toString('hex')
    .replaceAll(/.{48}/g, '$&\n');
  return Buffer.from(digits);
}

function isKnown(familiar: Familiar, bytes: Buffer): boolean {
  return familiar.unfamiliar(bytes, 0, undefined)?.spans.length === 0;
}

function learn(familiar: Familiar, bytes: Buffer): void {
  familiar.unfamiliar(bytes, 0, undefined)?.remember(1, 0);
}

const RUNS = Number(process.env.REKEY_SIFT_RUNS ?? 100);

describe('what is familiar', () => {
  it('is known in the reading that it was seen in, with what it took to look at it', () => {
    const familiar = createFamiliar();
    const bytes = textOf(50);
    familiar.unfamiliar(bytes, 0, undefined)?.remember(7, 3);
    expect(familiar.unfamiliar(bytes, 0, undefined)).toMatchObject({ steps: 7, decoded: 3 });
    expect(isKnown(familiar, bytes)).toBe(true);
    expect(familiar.unfamiliar(bytes, 1, undefined)).toMatchObject({ steps: 0, decoded: 0 });
    expect(familiar.unfamiliar(bytes, 1, undefined)?.spans.length).toBe(2);
  });

  it('is asked for only around changes', () => {
    const familiar = createFamiliar();
    const bytes = textOf(500);
    const changes = { pairs: Uint32Array.of(20_000, 20_100, 60_000, 60_000), length: 4 };
    const { pairs, length } = familiar.unfamiliar(bytes, 0, changes)?.spans ?? { pairs: [], length: 0 };
    expect(length).toBe(4);
    for (const [at, start] of [20_000, 60_000].entries()) {
      expect(pairs[at * 2]).toBeGreaterThan(start - 4_000);
      expect(pairs[at * 2]).toBeLessThanOrEqual(start - MARGIN);
      expect(pairs[at * 2 + 1]).toBeGreaterThanOrEqual(start + MARGIN);
      expect(pairs[at * 2 + 1]).toBeLessThan(start + 4_000);
    }
  });

  it('stays so while much more comes, until there is no more room', () => {
    const familiar = createFamiliar(131_072);
    const first = textOf(100);
    learn(familiar, first);
    for (let more = 0; more < 8; more += 1) learn(familiar, textOf(10_000));
    expect(isKnown(familiar, first)).toBe(true);
    for (let more = 0; more < 4; more += 1) learn(familiar, textOf(10_000));
    expect(isKnown(familiar, first)).toBe(false);
    learn(familiar, first);
    expect(isKnown(familiar, first)).toBe(true);
  });

  it('is not looked for in texts that are too large', () => {
    expect(createFamiliar().unfamiliar(Buffer.alloc(8_388_609), 0, undefined)).toBeUndefined();
  });

  it('is never something in which the detector finds something, and all that it finds is where the rest is', {
    timeout: RUNS * 2_000,
  }, () => {
    let clean = 0;
    let told = 0;
    fc.assert(
      fc.property(files, ({ text, other, how, cuts, anywhere, orders }) => {
        const one = sieve();
        const parts = [text, other].flatMap((number) =>
          partsOf(`${wrapped(TEXTS[number] ?? '', how)}\n`, cuts, anywhere),
        );
        const pieces = [...parts, ...FILLERS];
        for (const order of orders) {
          const bytes = Buffer.from(order.map((number) => pieces[number]).join(''));
          const sifted = one.sift({ bytes, path: 'a.ts' });
          if (!sifted.clean && !sifted.within) continue;
          if (sifted.clean) clean += 1;
          else told += 1;
          const whole = foundIn(detector, { bytes, path: 'a.ts' });
          if (sifted.clean) expect(whole).toEqual([]);
          else expect(foundInParts(detector, 'a.ts', cutOut(bytes, sifted))).toEqual(whole);
        }
      }),
      { numRuns: RUNS, seed: Number(process.env.REKEY_SIFT_SEED ?? 7) },
    );
    expect(clean).toBeGreaterThan(100);
    expect(told).toBeGreaterThan(100);
    if (process.env.REKEY_SIFT_RUNS) console.log(`${clean} texts judged clean, of ${told} told where`);
  });
});

function cutOut(bytes: Buffer, { within = NO_SPANS }: Sifted): CutText {
  const [whole] = pieceSpans(bytes.length);
  const cut = whole && cutText(bytes, 'a.ts', [{ piece: whole, within }]);
  if (!cut) throw new Error('it is too much to be cut');
  return cut;
}
