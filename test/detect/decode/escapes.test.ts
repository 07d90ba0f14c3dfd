import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Allowance } from '../../../src/detect/decode/allowance.ts';
import { decodeEscapes, ESCAPE_STYLES } from '../../../src/detect/decode/escapes.ts';
import { plainView, type View } from '../../../src/detect/decode/view.ts';

/** The same in one expression each, which is slower. */
const PLAINLY: Readonly<Record<string, (text: string) => string>> = {
  percent: (text) =>
    text.replaceAll(/%([\dA-Fa-f]{2})/g, (_, digits: string) => utf8(Number.parseInt(digits, 16), true)),
  escapes: (text) =>
    text.replaceAll(
      /\\(?:u([\dA-Fa-f]{4})|u\{([\dA-Fa-f]{1,6})\}|x([\dA-Fa-f]{2})|([^ux\r\n]))/g,
      (all, four?: string, braced?: string, two?: string, one?: string) => {
        if (one !== undefined) return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', 0: '\0' }[one] ?? one;
        if (two !== undefined) return utf8(Number.parseInt(two, 16), true);
        return utf8(Number.parseInt(four ?? braced ?? '', 16)) || all;
      },
    ),
  entities: (text) =>
    text.replaceAll(
      /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|(amp|quot|Tab));/g,
      (all, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return { amp: '&', quot: '"', Tab: '\t' }[name] ?? all;
        return utf8(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) || all;
      },
    ),
};

/** A character, one for each byte of it; empty where there is none. */
function utf8(code: number, isByte = false): string {
  if (isByte) return String.fromCharCode(code);
  if (code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff)) return '';
  return Buffer.from(String.fromCodePoint(code)).toString('latin1');
}

const PIECES =
  '%41 % %4 %zz %e9 \\u0041 \\u00e9 \\ud83d \\u{41} \\u{1f600} \\u{110000} \\u{} \\u12 \\x41 \\x4 \\x \\n \\/ \\\\ \\ \\" &amp; &quot; &Tab; &#65; &#x41; &#X41; &#00000065; &#0000065; &#233; &#x1f600; &#55555; & &# &#; &valueOf; &bogus; a password , ; "';
const written = fc
  .array(fc.constantFrom(...PIECES.split(' ')), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join(''));

function decoded(text: string, encoding: string): View | undefined {
  const style = ESCAPE_STYLES.find((each) => each.encoding === encoding);
  if (!style) throw new RangeError(encoding);
  return decodeEscapes(plainView(Buffer.from(text, 'latin1'), 0), style, new Allowance(1_000_000));
}

describe('a text with escapes', () => {
  it('is what each of them stands for, and each character knows where it stood', () => {
    let seen = 0;
    fc.assert(
      fc.property(written, fc.constantFrom(...Object.keys(PLAINLY)), (text, encoding) => {
        const view = decoded(text, encoding);
        if (!view) return;
        seen += 1;
        const plainly = PLAINLY[encoding] as (text: string) => string;
        expect(view.text).toBe(`\n\n${plainly(text)}`);
        for (let at = 2; at < view.text.length; at += 1) {
          const { start, end } = view.toOriginal(at, at + 1);
          expect(plainly(text.slice(start, end))).toContain(view.text[at]);
        }
      }),
      { numRuns: 1_500 },
    );
    expect(seen).toBeGreaterThan(500);
  });

  it('is decoded line by line, only where a line has one that tells', () => {
    const text = `no\\ntelling\na\\u0041${'\\n'.repeat(900)}b\nno\\nmore`;
    const view = decoded(text, 'escapes');
    expect(view?.text).toBe(`\n\naA${'\n'.repeat(900)}b`);
    expect(view?.toOriginal(3, 4)).toEqual({ start: 13, end: 19 });
    expect(view?.toOriginal(904, 905)).toEqual({ start: text.indexOf('b'), end: text.indexOf('b') + 1 });
  });
});
