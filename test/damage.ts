import fc from 'fast-check';

/** Something done to bytes. Places are shares of their length, so that one damage suits every length. */
export type Damage =
  | { readonly kind: 'set'; readonly at: number; readonly byte: number }
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'number'; readonly at: number; readonly value: number; readonly width: 2 | 4 }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'drop'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number }
  | { readonly kind: 'zero'; readonly at: number; readonly length: number };

const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const length = fc.integer({ min: 1, max: 64 });

/** Numbers that readers of lengths and places stumble over. */
const EXTREMES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff];

export const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at, byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('flip' as const), at, bit: fc.nat(7) }),
  fc.record({
    kind: fc.constant('number' as const),
    at,
    value: fc.constantFrom(...EXTREMES),
    width: fc.constantFrom(2 as const, 4 as const),
  }),
  fc.record({ kind: fc.constant('cut' as const), at }),
  fc.record({ kind: fc.constant('drop' as const), at, length }),
  fc.record({ kind: fc.constant('repeat' as const), at, length }),
  fc.record({ kind: fc.constant('zero' as const), at, length }),
);

/** The bytes with the damage done, one after the other; the given ones stay as they are. */
export function damaged(bytes: Uint8Array, damages: readonly Damage[]): Buffer {
  let result = Buffer.from(bytes);
  for (const damage of damages) {
    const place = Math.floor(damage.at * result.length);
    if (result.length === 0) return result;
    switch (damage.kind) {
      case 'set':
        result[place] = damage.byte;
        break;
      case 'flip':
        result[place] = (result[place] as number) ^ (1 << damage.bit);
        break;
      case 'number':
        if (place + damage.width > result.length) break;
        if (damage.width === 4) result.writeUInt32LE(damage.value, place);
        else result.writeUInt16LE(damage.value & 0xffff, place);
        break;
      case 'cut':
        result = result.subarray(0, place);
        break;
      case 'drop':
        result = Buffer.concat([result.subarray(0, place), result.subarray(place + damage.length)]);
        break;
      case 'repeat':
        result = Buffer.concat([result.subarray(0, place + damage.length), result.subarray(place)]);
        break;
      case 'zero':
        result.fill(0, place, Math.min(result.length, place + damage.length));
    }
  }
  return result;
}
