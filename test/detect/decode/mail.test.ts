import { describe, expect, it } from 'vitest';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

const make = exampleSource(12);
const token = (): string => `glpat-${make.base62(20)}`;

/** Quoted-printable (RFC 2045, 6.7), broken after at most 75 characters. */
function quoted(text: string, newline = '\n'): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    let current = '';
    for (const character of line.match(/[\s\S]/gu) ?? []) {
      const unit = /[ -<>-~]/.test(character)
        ? character
        : [...Buffer.from(character)]
            .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
            .join('');
      if (current.length + unit.length > 75) {
        lines.push(`${current}=`);
        current = '';
      }
      current += unit;
    }
    lines.push(current);
  }
  return lines.join(newline);
}

it('a value that begins as an encoded equals sign would is found whole', () => {
  const secret = `3d${make.hex(30)}`;
  expect(findIn(`API_KEY=${secret}\n`, '.env').map((each) => each.secret)).toEqual([secret]);
});

it('a key that ends its line with padding is found whole, however long the line is', () => {
  for (let length = 3; length < 40; length += 1) {
    const name = `${'X'.repeat(length)}_SECRET_KEY`;
    const secret = `${make.base64(43)}=`;
    for (const [path, text] of [
      ['.env', `${name}=${secret}\n`],
      ['.env', `${name}=${secret}\r\nPORT=80\r\n`],
      ['docker-compose.yml', `    - ${name}=${secret}\n    - PORT=80\n`],
      ['a.yml', `  ${name}: ${secret}\n  port: 80\n`],
    ] as const)
      expect({ text, found: findIn(text, path).map((each) => each.secret) }).toEqual({
        text,
        found: [secret],
      });
  }
});

describe('in a mail', () => {
  it.each(['\n', '\r\n'])('a token that a line break (%j) cuts in two is found whole', (newline) => {
    for (let length = 0; length < 90; length += 1) {
      const secret = token();
      const text = quoted(
        `Hello,\n${'x'.repeat(length)} ${secret} is what you need, and nothing else\nBye`,
        newline,
      );
      const found = findIn(text, 'a.eml').filter((each) => each.secret === secret);
      expect({ length, found: found.length }).toEqual({ length, found: 1 });
      expect(found[0]?.spanned.replaceAll(/=\r?\n/g, '')).toBe(secret);
    }
  });

  it('a password behind an encoded equals sign is found under its name', () => {
    const value = `w7${make.base62(12)}#Q`;
    const text = quoted(`the settings:\nDB_PASSWORD=${value}\nand so on, é`);
    expect(text).toContain('DB_PASSWORD=3D');
    expect(findIn(text, 'a.env').map(({ rule, secret }) => [rule, secret])).toEqual([
      ['generic-password', value],
    ]);
  });

  it('what is no mail is read as it is', () => {
    const value = `w7${make.base62(9)}=20=41Q`;
    expect(findIn(`password = "${value}"\n`, 'a.py').map(({ secret }) => secret)).toEqual([value]);
    const padded = `${make.base64(74)}==\n${make.base64(75)}=\n${make.base64(40)}`;
    expect(findIn(padded)).toEqual([]);
  });
});

describe('in a page', () => {
  it.each([
    ['https&colon;&sol;&sol;app&colon;VALUE&commat;db1.acme.io&sol;x', 'url-password'],
    ['&lt;add key=&quot;DbPassword&quot; value=&quot;VALUE&quot;/&gt;', 'generic-password'],
    ['password&nbsp;&equals;&nbsp;&#0034;VALUE&#x0022;', 'generic-password'],
  ])('%s', (text, rule) => {
    const value = `w7${make.base62(12)}`;
    expect(findIn(text.replace('VALUE', value), 'a.html').map((each) => [each.rule, each.secret])).toEqual([
      [rule, value],
    ]);
  });
});
