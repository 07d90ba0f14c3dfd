import {
  constants,
  deflateRawSync,
  deflateSync,
  inflateRawSync,
  inflateSync,
  type ZlibOptions,
} from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUnpacker, OWN_BYTES, SLACK } from '../../../src/sources/pack/inflate/unpacker.ts';
import { PackFailure } from '../../../src/sources/pack/pack-failure.ts';
import { anyDamage, damaged } from '../../damage.ts';
import { exampleSource } from '../../detect/example-source.ts';
import { FUZZ_TIMEOUT, fuzzRuns } from '../../fuzz-runs.ts';

const ROOM = 400_000;
const IN = OWN_BYTES;
const OUT = IN + ROOM + SLACK;
const GUARD = 64;
const unpacker = createUnpacker(OUT + ROOM + GUARD);
const memory = unpacker.memory(OUT + ROOM + GUARD);

/**
 * What a stream of a text of `size` bytes inflates to. What stands behind it, and in the memory before, is noise that
 * nothing may depend on; what stands around the result stays.
 * @throws PackFailure
 */
function inflated(packed: Uint8Array, size: number, noise = 0x5a): Buffer {
  memory.fill(noise, IN, IN + packed.length + GUARD);
  memory.set(packed, IN);
  memory.fill(noise, OUT - GUARD / 2, OUT + size + GUARD);
  try {
    unpacker.inflate(IN, IN + packed.length, OUT, size);
    return Buffer.from(memory.subarray(OUT, OUT + size));
  } finally {
    const around = [
      memory.subarray(OUT - GUARD / 2, OUT),
      memory.subarray(OUT + size + SLACK, OUT + size + GUARD),
    ];
    for (const bytes of around) expect(bytes.every((byte) => byte === noise)).toBe(true);
  }
}

/** What zlib says of the same, as the whole stream has to be the text: no more and no less. */
function inflatedByZlib(packed: Uint8Array, size: number): Buffer | undefined {
  try {
    const bytes = inflateSync(packed, { maxOutputLength: size + 1 });
    return bytes.length === size ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function inflatedOrRefused(packed: Uint8Array, size: number, noise: number): Buffer | undefined {
  try {
    return inflated(packed, size, noise);
  } catch (failure) {
    expect(failure).toBeInstanceOf(PackFailure);
    return undefined;
  }
}

/** Bytes of all kinds: few and many different ones, repetitions from near and far. */
const texts: fc.Arbitrary<Buffer> = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => () => Buffer.from(bytes)),
      fc.tuple(fc.nat(70_000), fc.uint8Array({ minLength: 1, maxLength: 20 })).map(
        ([length, unit]) =>
          () =>
            Buffer.alloc(length, unit),
      ),
      fc.tuple(fc.nat(40_000), fc.integer({ min: 1, max: 400 })).map(
        ([back, length]) =>
          (before: Buffer) =>
            before.subarray(Math.max(0, before.length - back)).subarray(0, length),
      ),
      fc
        .tuple(fc.nat(3_000), fc.integer({ min: 1, max: 256 }), fc.nat())
        .map(([length, kinds, seed]) => () => {
          let state = seed | 1;
          return Buffer.from(
            Array.from({ length }, () => {
              state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
              // Some bytes far oftener than others, so that their codes have many lengths.
              return Math.clz32(state) * 7 + ((state >>> 16) % kinds);
            }),
          );
        }),
    ),
    { maxLength: 6 },
  )
  .map((parts) =>
    parts
      .reduce((text, part) => Buffer.concat([text, part(text)]), Buffer.alloc(0))
      .subarray(0, ROOM - 20_000),
  );

const { Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED } = constants;
const ways: fc.Arbitrary<ZlibOptions> = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED),
  windowBits: fc.integer({ min: 9, max: 15 }),
  memLevel: fc.integer({ min: 1, max: 9 }),
});

describe('inflating', () => {
  it('gives what zlib packed, at every level, strategy and window', { timeout: FUZZ_TIMEOUT }, () => {
    fc.assert(
      fc.property(texts, ways, fc.nat(255), (text, way, noise) => {
        expect(inflated(deflateSync(text, way), text.length, noise).equals(text)).toBe(true);
      }),
      fuzzRuns(400),
    );
  });

  it('takes and refuses what zlib does, however a stream is damaged', { timeout: FUZZ_TIMEOUT }, () => {
    let refused = 0;
    let taken = 0;
    const damages = fc.array(anyDamage, { maxLength: 2 });
    fc.assert(
      fc.property(
        texts,
        ways,
        damages,
        fc.integer({ min: -2, max: 2 }),
        fc.nat(255),
        (text, way, done, off, noise) => {
          const packed = damaged(deflateSync(text.subarray(0, 4_000), way), done);
          const size = Math.max(0, Math.min(text.length, 4_000) + (Math.abs(off) === 2 ? off / 2 : 0));
          const own = inflatedOrRefused(packed, size, noise);
          const zlibs = inflatedByZlib(packed, size);
          expect(own).toEqual(zlibs);
          if (zlibs) taken += 1;
          else refused += 1;
        },
      ),
      fuzzRuns(600),
    );
    expect(taken).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(50);
  });

  it('gives what zlib gives where the checksum does not tell', { timeout: FUZZ_TIMEOUT }, () => {
    let other = 0;
    const damages = fc.array(anyDamage, { minLength: 1, maxLength: 1 });
    const bits = fc.uint8Array({ minLength: 1, maxLength: 90 }).map((bytes) => Buffer.from(bytes));
    const bodies = fc.oneof(
      { weight: 1, arbitrary: bits },
      {
        weight: 3,
        arbitrary: fc
          .tuple(texts, ways, damages)
          .map(([text, way, done]) => damaged(deflateRawSync(text.subarray(0, 2_000), way), done)),
      },
    );
    fc.assert(
      fc.property(bodies, fc.nat(255), (body, noise) => {
        const raw = rawOf(body);
        const packed = Buffer.concat([
          Buffer.from([0x78, 0x9c]),
          raw?.body ?? body,
          raw?.sum ?? Buffer.alloc(4),
        ]);
        expect(inflatedOrRefused(packed, raw?.text.length ?? 9, noise)).toEqual(raw?.text);
        if (raw && raw.text.length > 0) other += 1;
      }),
      fuzzRuns(800),
    );
    expect(other).toBeGreaterThan(20);
  });

  const make = exampleSource(5);
  const text = Buffer.from(Array.from({ length: 40 }, () => make.lower(9)).join(' '));
  const packed = deflateSync(text);
  it.each<[string, Uint8Array, number, string]>([
    ['nothing at all', Buffer.alloc(0), 0, 'an object cannot be inflated'],
    ['a byte', packed.subarray(0, 1), 0, 'an object cannot be inflated'],
    [
      'another method',
      Buffer.from([0x79, 0x98, ...packed.subarray(2)]),
      text.length,
      'an object cannot be inflated',
    ],
    [
      'a dictionary',
      Buffer.from([0x78, 0xbb, ...packed.subarray(2)]),
      text.length,
      'an object cannot be inflated',
    ],
    [
      'another checksum',
      Buffer.concat([packed.subarray(0, -1), Buffer.from([(packed.at(-1) ?? 0) ^ 1])]),
      text.length,
      'an object cannot be inflated',
    ],
    ['no checksum', packed.subarray(0, -4), text.length, 'an object cannot be inflated'],
    ['a longer text', packed, text.length - 1, 'an object is not as long as it says'],
    ['a shorter text', packed, text.length + 1, 'an object is not as long as it says'],
    [
      'a stored text that is longer',
      deflateSync(text, { level: 0 }),
      10,
      'an object is not as long as it says',
    ],
    [
      // A stored block whose two lengths agree, of which nothing is there.
      'a stored block that is cut off',
      Buffer.from([0x78, 0x9c, 0x01, 0xff, 0x00, 0x00, 0xff, 1, 2, 3]),
      255,
      'an object cannot be inflated',
    ],
    [
      // Fixed codes: length 3 at distance 1, before anything is there.
      'a repetition from before the text',
      Buffer.from([0x78, 0x9c, 0x03 | (0x40 << 1), 0x00, 0x00, 0, 0, 0, 0]),
      3,
      'an object cannot be inflated',
    ],
  ])('refuses %s', (_, stream, size, why) => {
    expect(inflatedByZlib(stream, size)).toBeUndefined();
    expect(() => inflated(stream, size)).toThrow(new PackFailure(why));
  });

  it('does not look at what follows a stream', () => {
    expect(inflated(Buffer.concat([packed, Buffer.from('more')]), text.length)).toEqual(text);
  });
});

/** What zlib makes of blocks, whatever it is; those of them that it read, and the checksum that belongs to it. */
function rawOf(body: Buffer): { text: Buffer; body: Buffer; sum: Buffer } | undefined {
  try {
    const { buffer, engine } = inflateRawSync(body, {
      maxOutputLength: 100_000,
      info: true,
    }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
    let a = 1;
    let b = 0;
    for (const byte of buffer) {
      a = (a + byte) % 65_521;
      b = (b + a) % 65_521;
    }
    const sum = Buffer.alloc(4);
    sum.writeUInt16BE(b, 0);
    sum.writeUInt16BE(a, 2);
    return { text: buffer, body: body.subarray(0, engine.bytesWritten), sum };
  } catch {
    return undefined;
  }
}
