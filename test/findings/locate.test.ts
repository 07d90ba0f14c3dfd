import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, locator, textStart } from '../../src/findings/locate.ts';

/** Line and column by decoding everything, as an editor would. */
function reference(text: string, index: number): [number, number] {
  const lines = text.slice(0, index).split('\n');
  return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
}

const documents = fc.array(fc.constantFrom('a', 'ä', '€', '😀', '\n', '\r\n', '\t', ' '), { maxLength: 60 });

describe('the place of a secret', () => {
  it('is what an editor shows, in any text and in whatever order it is asked for', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }), (parts, asked) => {
        const text = parts.join('');
        const bytes = Buffer.from(text);
        const locate = locator(textStart(bytes), bytes);
        for (const at of asked) {
          const before = parts.slice(0, at).join('');
          const rest = parts.slice(at, at + 3).join('');
          const startByte = Buffer.byteLength(before);
          const span = locate(startByte, startByte + Buffer.byteLength(rest));
          const [startLine, startColumn] = reference(text, before.length);
          const [endLine, endColumn] = reference(text, before.length + rest.length);
          expect(span).toEqual({
            startLine,
            startColumn,
            endLine,
            endColumn,
            startByte,
            endByte: startByte + Buffer.byteLength(rest),
          });
        }
      }),
    );
  });

  it('is the same whether the text comes whole or in pieces', () => {
    fc.assert(
      fc.property(documents, fc.nat(60), (parts, cut) => {
        const first = Buffer.from(parts.slice(0, cut).join(''));
        const second = Buffer.from(parts.slice(cut).join(''));
        const whole = advance(textStart(first), Buffer.concat([first, second]));
        expect(advance(advance(textStart(first), first), second)).toEqual(whole);
      }),
    );
  });

  it.each(['utf-16le', 'utf-16be'] as const)(
    'counts the characters of a %s file, not its bytes',
    (encoding) => {
      const bytes = Buffer.from('\ufeffone\nt ö x', 'utf16le');
      if (encoding === 'utf-16be') bytes.swap16();
      const at = bytes.length - 2;

      expect(locator(textStart(bytes), bytes)(at, at + 2)).toMatchObject({
        startLine: 2,
        startColumn: 5,
        endLine: 2,
        endColumn: 6,
      });
    },
  );
});
