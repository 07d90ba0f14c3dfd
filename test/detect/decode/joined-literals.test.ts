import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Allowance } from '../../../src/detect/decode/allowance.ts';
import { decodeJoined } from '../../../src/detect/decode/joined-literals.ts';
import { plainView } from '../../../src/detect/decode/view.ts';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

const make = exampleSource(19);

function joined(text: string, name = 'a.java'): string | undefined {
  return decodeJoined(plainView(Buffer.from(text, 'latin1'), 0), new Allowance(10_000), name)?.text.trim();
}

describe('literals that a program joins', () => {
  it('are read as one, over lines and more than once', () => {
    expect(joined('a = "one" + "two";')).toBe('a = "onetwo";');
    expect(joined("a = 'one'+'two' + 'three'\n")).toBe("a = 'onetwothree'");
    expect(joined('x\na = "one" +\n\t"two" +\r\n\t"three";\ny')).toBe('a = "onetwothree";');
    expect(joined('a = "one"\n  + "two";')).toBe('a = "onetwo";');
  });

  it('are left as they are where something else is joined to them', () => {
    for (const text of [
      'a = "one" + two;',
      'a = one + "two";',
      'a = "one" + \'two\';',
      'a = "and then" + "two";',
      'a = "one" + " and then";',
      'a = "" + "two";',
      'a = "one\\"" + "two";',
      'a = "1" + +"2"',
      'a + b + c',
      '"one" + "two',
    ])
      expect({ text, joined: joined(text) }).toEqual({ text, joined: undefined });
  });

  it.each([
    ['a.php', "$a = 'one' . 'two' .\n 'three';", "$a = 'onetwothree';"],
    ['a.pl', 'my $a = "one"."two";', 'my $a = "onetwo";'],
    ['a.lua', 'a = "one" .. "two"', 'a = "onetwo"'],
    ['a.vb', 'a = "one" & "two" & _\r\n  "three"', 'a = "onetwothree"'],
    ['a.ex', 'a = "one" <> "two"', 'a = "onetwo"'],
    ['a.hs', 'a = "one" ++ "two"', 'a = "onetwo"'],
    ['a.sql', "SET a = 'one' || 'two';", "SET a = 'onetwo';"],
    ['a.jl', 'a = "one" * "two"', 'a = "onetwo"'],
    ['a.c', 'char a[] = "one" "two"\n  "three";', 'char a[] = "onetwothree";'],
    ['a.h', '#define A "one" \\\n  "two"', '#define A "onetwo"'],
    ['a.py', 'a = ("one"\n  "two" + "three")', 'a = ("onetwothree")'],
    ['a.py', 'a = "one\\\ntwo"', 'a = "onetwo"'],
    ['a.sh', 'A=one\\\ntwo\nB=1', 'A=onetwo'],
    ['a.py', "a = ''.join(['one', 'two'])", "a = 'onetwo'])"],
    ['a.js', "a = ['one', 'two',\n 'three'].join('');", "a = 'onetwothree'].join('');"],
    ['a.rs', 'let a = concat!("one", "two");', 'let a = "onetwo");'],
  ])('are joined as the language of %s does: %j', (name, text, expected) => {
    expect(joined(text, name)).toBe(expected);
  });

  it.each([
    ['a.js', "a = 'one' . 'two';"],
    ['a.php', "$a = 'one' . $two . 'three';"],
    ['a.c', 'f("one", "two"); g("and then" "two");'],
    ['a.js', "a = ['one', 'two'].join('-');"],
    ['a.js', "a = [one, 'two'].join('');"],
    ['a.sh', 'run one \\\n  two \\\nthree'],
    ['a.md', 'a = "one" "two"'],
  ])('are no literals of one text in %s: %j', (name, text) => {
    expect(joined(text, name)).toBe(undefined);
  });

  it('stand in the file where the first begins and the last ends', () => {
    const text = 'const a = 1;\nconst b = "one" + "two";\n';
    const view = decodeJoined(plainView(Buffer.from(text), 0), new Allowance(10_000), 'a.js');
    const at = view?.text.indexOf('onetwo') ?? -1;
    const { start = 0, end = 0 } = view?.toOriginal(at, at + 6) ?? {};
    expect(text.slice(start, end)).toBe('one" + "two');
  });

  it('are joined up to what is allowed, and that not all was is known', () => {
    const allowance = new Allowance(100);
    decodeJoined(plainView(Buffer.from(`a = "${'x'.repeat(200)}" + "y"`), 0), allowance, 'a.js');
    expect(allowance.exceeded).toBe(true);
  });

  it('are found in any text without looking at anything twice', () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      '+',
      ' ',
      '\n',
      'ab',
      '"a" + "b"',
      '\\',
      '<',
      '" + "',
      '\\\n',
      '.',
    );
    const name = fc.constantFrom('a.js', 'a.c', 'a.php', 'a.sh', 'a.lua');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), name, (pieces, file) => {
        const text = pieces.join('');
        const view = decodeJoined(plainView(Buffer.from(text), 0), new Allowance(100_000), file);
        expect(view?.text.length ?? 0).toBeLessThanOrEqual(text.length + 2 * pieces.length);
        for (let at = 0; at < (view?.text.length ?? 0); at += 1) {
          const { start, end } = view?.toOriginal(at, at + 1) ?? { start: -1, end: -1 };
          expect(start).toBeLessThanOrEqual(end);
          if (end === start + 1) expect(text[start]).toBe(view?.text[at]);
        }
      }),
    );
  });
});

describe('a credential in joined literals is found as a whole', () => {
  const password = `Tr7${make.base62(9)}!2`;
  const token = `ghp_${make.base62(36)}`;
  const secret = `q7X${make.base64(37)}`;
  const id = `AKIA${make.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}`;

  it.each([
    ['a.js', `const password = '${password.slice(0, 6)}' + '${password.slice(6)}';\n`, password],
    ['a.java', `String token = "ghp_"\n    + "${token.slice(4)}";\n`, token],
    ['a.go', `token := "${token.slice(0, 20)}" +\n\t"${token.slice(20)}"\n`, token],
    [
      'a.js',
      `const id = "AK" + "${id.slice(2)}";\nconst secret = "${secret.slice(0, 20)}" + "${secret.slice(20)}";\n`,
      secret,
    ],
  ])('in %s: %j', (path, text, value) => {
    expect(findIn(text, path).map((found) => found.secret)).toEqual([value]);
  });
});
