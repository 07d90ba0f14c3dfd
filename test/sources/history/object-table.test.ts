import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createObjectTable,
  ENTRY_STEP,
  KIND,
  MARK,
  type ObjectTable,
} from '../../../src/sources/history/store/object-table.ts';
import { PackFailure } from '../../../src/sources/pack/pack-failure.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';

const MOST_BYTES = 16_777_216;
const OBJECTS = 40;

/** Few ids begin alike, so that slots of the table are taken by others. */
const anyId = (bytes: number): fc.Arbitrary<Buffer> =>
  fc
    .tuple(fc.nat(3), fc.nat(OBJECTS / 2))
    .map(([first, last]) => Buffer.alloc(bytes).fill(first, 0, 4).fill(last, 8));
const anyName = fc
  .uint8Array({ minLength: 1, maxLength: 12 })
  .map((bytes) => Buffer.from(bytes.map((byte) => byte || 1)));
const anyMode = fc.constantFrom('40000', '100644', '100755', '120000', '160000', '0', '40755');

interface AnyEntry {
  readonly mode: string;
  readonly name: Buffer;
  readonly id: Buffer;
}

const anyTrees = fc.constantFrom(20, 32).chain((idBytes) =>
  fc.record({
    idBytes: fc.constant(idBytes),
    known: fc.uniqueArray(anyId(idBytes), { maxLength: OBJECTS / 2, selector: (id) => id.toString('hex') }),
    trees: fc.array(
      fc.array(fc.record({ mode: anyMode, name: anyName, id: anyId(idBytes) }), { maxLength: 30 }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

function textOf(entries: readonly AnyEntry[]): Buffer {
  return Buffer.concat(
    entries.flatMap(({ mode, name, id }) => [Buffer.from(`${mode} `), name, Buffer.alloc(1), id]),
  );
}

const kindOf = (mode: string): number =>
  mode.startsWith('40') ? KIND.tree : /^1[02]0/.test(mode) ? KIND.blob : KIND.submodule;

/** A table with some known objects, that gives strangers the numbers behind them. */
function tableWith(
  known: readonly Buffer[],
  idBytes: 20 | 32,
): { readonly table: ObjectTable; readonly read: (tree: number, text: Uint8Array) => void } {
  const table = createObjectTable(200, idBytes, MOST_BYTES);
  table.know(0, known.length, Buffer.concat(known), 0, idBytes);
  let next = known.length;
  const meet = (id: Uint8Array): void => {
    table.know(next, 1, id, 0, idBytes);
    next += 1;
  };
  return { table, read: (tree, text) => table.readTree(tree, text, meet) };
}

describe('a table of objects', () => {
  it('has what trees say, entry by entry, whether the objects were known or not', () => {
    fc.assert(
      fc.property(anyTrees, ({ idBytes, known, trees }) => {
        const { table, read } = tableWith(known, idBytes);
        for (const [number, entries] of trees.entries()) read(number, textOf(entries));
        for (const [number, entries] of trees.entries()) {
          let at = table.firstOf(number);
          expect((table.endOf(number) - at) / ENTRY_STEP).toBe(entries.length);
          for (const { mode, name, id } of entries) {
            expect(table.nameOf(at)).toBe(name.toString('latin1'));
            expect(table.kindOf(at)).toBe(kindOf(mode));
            if (kindOf(mode) !== KIND.submodule) {
              expect(table.objectOf(at)).toBe(table.find(id, 0));
              expect(table.idOf(table.objectOf(at))).toBe(id.toString('hex'));
            }
            at += ENTRY_STEP;
          }
        }
        for (const [number, id] of known.entries()) expect(table.find(id, 0)).toBe(number);
      }),
      fuzzRuns(200),
    );
  });

  it('finds the next entry by the marks of its object, and leaves submodules out', () => {
    fc.assert(
      fc.property(
        anyTrees,
        fc.array(fc.nat(OBJECTS)),
        ({ idBytes, known, trees: [entries = []] }, marked) => {
          const { table, read } = tableWith(known, idBytes);
          read(0, textOf(entries));
          for (const object of marked) table.mark(object, MARK.wanted);
          table.mark(0, MARK.met);
          for (const isSet of [true, false]) {
            const found: number[] = [];
            const end = table.endOf(0);
            for (let at = table.firstOf(0); ; at += ENTRY_STEP) {
              at = table.seek(at, end, MARK.wanted, isSet);
              if (at === end) break;
              found.push((at - table.firstOf(0)) / ENTRY_STEP);
            }
            const isWanted = ({ mode, id }: AnyEntry): boolean =>
              kindOf(mode) !== KIND.submodule && table.isMarked(table.find(id, 0), MARK.wanted) === isSet;
            expect(found).toEqual(
              [...entries.keys()].filter((index) => isWanted(entries[index] as AnyEntry)),
            );
          }
          table.clear(MARK.wanted);
          expect(marked.some((object) => table.isMarked(object, MARK.wanted))).toBe(false);
          expect(table.isMarked(0, MARK.met)).toBe(true);
        },
      ),
      fuzzRuns(200),
    );
  });

  it('says of bytes that are no tree that they are none', () => {
    fc.assert(
      fc.property(anyTrees, fc.nat(), fc.nat(255), ({ idBytes, known, trees: [entries = []] }, at, byte) => {
        const { read } = tableWith(known, idBytes);
        const text = textOf(entries);
        const cut = text.subarray(0, at % (text.length + 1));
        const ends = entries.map((_, index) => textOf(entries.slice(0, index)).length);
        const isWhole = [...ends, text.length].includes(cut.length);
        if (isWhole) expect(() => read(1, cut)).not.toThrow();
        else expect(() => read(1, cut)).toThrow(PackFailure);
        const damaged = Buffer.from(text);
        if (damaged.length > 0) damaged[at % damaged.length] = byte;
        try {
          read(2, damaged);
        } catch (failure) {
          expect(failure).toBeInstanceOf(PackFailure);
        }
      }),
      fuzzRuns(200),
    );
  });

  it('refuses to hold more than it may', () => {
    const table = createObjectTable(10, 20, 1_048_576);
    const name = Buffer.alloc(600_000, 'a');
    const text = textOf([{ mode: '100644', name, id: Buffer.alloc(20, 1) }]);
    expect(() => table.readTree(0, text, () => expect.unreachable())).toThrow(PackFailure);
  });
});
