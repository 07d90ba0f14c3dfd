import { describe, expect, it } from 'vitest';
import { codePageOf } from '../../../src/detect/decode/code-page.ts';
import { isReadOtherwise } from '../../../src/detect/decode/read-as.ts';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

const make = exampleSource(431);
const draw = (): string => `Quartz${make.digits(4)}!`;

/** Words for a password in the bytes of an encoding, as its standard has them. */
const WORDS: readonly (readonly [encoding: string, hex: string])[] = [
  ['windows-1251', 'efe0f0eeebfc'],
  ['koi8-r', 'd0c1d2cfccd8'],
  ['ibm866', 'afa0e0aeabec'],
  ['shift_jis', '83708358838f815b8368'],
  ['euc-jp', 'a5d1a5b9a5efa1bca5c9'],
  ['gbk', 'c3dcc2eb'],
  ['big5', 'b14bbd58'],
  ['euc-kr', 'baf1b9d0b9f8c8a3'],
  ['windows-1252', '636f6e7472617365f161'],
  ['windows-1250', '686173b36f'],
  ['windows-1254', 'fe69667265'],
  ['windows-1257', '736c61707461fe6f646973'],
  ['windows-1253', 'eaf9e4e9eafcf2'],
  ['windows-1255', 'f1e9f1ee'],
  ['windows-1256', 'dfe1e3c920c7e1e3d1e6d1'],
  ['windows-874', 'c3cbd1cabce8d2b9'],
];

/** A text in an encoding, and where the password stands in it. */
function written(hex: string, value: string): { bytes: Buffer; at: number } {
  const before = Buffer.concat([Buffer.from('user: ann\r\n'), Buffer.from(hex, 'hex'), Buffer.from(': ')]);
  return { bytes: Buffer.concat([before, Buffer.from(`${value}\r\n`)]), at: before.length };
}

describe('a password is found in a text in', () => {
  it.each(WORDS)('%s, at its own bytes', (encoding, hex) => {
    const value = draw();
    const { bytes, at } = written(hex, value);
    expect(codePageOf(bytes, () => bytes.toString('latin1'))).toBe(encoding);
    expect(findIn(bytes, 'a.txt').map(({ secret, startByte }) => ({ secret, startByte }))).toEqual([
      { secret: value, startByte: at },
    ]);
    expect(isReadOtherwise(bytes)).toBe(true);
  });

  it.each([
    ['UTF-32, little end first', false, true],
    ['UTF-32, big end first', true, true],
    ['UTF-32, without its mark', false, false],
  ])('%s', (_, isBig, isMarked) => {
    const value = draw();
    const before = `${isMarked ? '\ufeff' : ''}password = "`;
    const text = `${before}${value}"\n`;
    const bytes = Buffer.alloc(text.length * 4);
    Array.from(text).forEach((character, index) => {
      const code = character.charCodeAt(0);
      if (isBig) bytes.writeUInt32BE(code, index * 4);
      else bytes.writeUInt32LE(code, index * 4);
    });
    expect(findIn(bytes, 'a.txt').map(({ secret, startByte }) => ({ secret, startByte }))).toEqual([
      { secret: value, startByte: before.length * 4 },
    ]);
    expect(isReadOtherwise(bytes)).toBe(true);
  });

  it.each([
    ['a bold name', (v: string) => `{\\b Password:} ${v}`],
    ['bytes of a code page', (v: string) => `Contrase\\'f1a: ${v}`],
    ['characters by their numbers', (v: string) => `\\u1087?\\u1072?\\u1088?\\u1086?\\u1083?\\u1100?: ${v}`],
    ['a line break', (v: string) => `user ann\\line password: \\b ${v}\\b0`],
  ])('RTF, with %s', (_, said) => {
    const value = draw();
    const head = '{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator Quartz1234;}\\pard ';
    const text = `${head}${said(value)}\\par\r\n}`;
    const found = findIn(text, 'a.rtf').map(({ secret, startByte }) => ({ secret, startByte }));
    expect(found).toEqual([{ secret: value, startByte: text.indexOf(value) }]);
    expect(isReadOtherwise(Buffer.from(text))).toBe(true);
  });
});

describe('a text is read as it stands when', () => {
  it.each([
    ['it is UTF-8', Buffer.from('пароль: x, 密码, contraseña')],
    ['it is Latin-1 without such a word', Buffer.from('caf\u00e9: r\u00e9sum\u00e9', 'latin1')],
    [
      'it is a binary file',
      Buffer.concat([Buffer.from([0, 1, 2, 0xff]), Buffer.from('efe0f0eeebfc', 'hex'), Buffer.from(': ')]),
    ],
    [
      'it is larger than notes are',
      Buffer.concat([Buffer.from('efe0f0eeebfc', 'hex'), Buffer.alloc(300_000, 'a')]),
    ],
    ['it is cut in the middle of a number', Buffer.from([0x70, 0, 0, 0, 0x61, 0, 0])],
  ])('%s', (_, bytes) => {
    expect(isReadOtherwise(bytes)).toBe(false);
  });

  it('RTF is cut off anywhere, and nothing is found in it', () => {
    const text = `{\\rtf1{\\fonttbl{\\f0 x}}{\\*\\x y}\\u-10?\\'e\\par}} \\`;
    for (let end = 5; end <= text.length; end += 1) expect(findIn(text.slice(0, end), 'a.rtf')).toEqual([]);
  });
});
