import { describe, expect, it } from 'vitest';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

const make = exampleSource(1_207);
const draw = (): string => `W${make.lower(5)}${make.digits(2)}!`;

function secretsIn(text: string, path: string): string[] {
  return findIn(text, path).map(({ secret }) => secret);
}

describe('of a table, every row is read:', () => {
  const ROWS: readonly [name: string, path: string, text: (a: string, b: string, c: string) => string][] = [
    ['separated values', 'a.csv', (a, b, c) => `id,login,password\n1,ann,${a}\n2,bob,${b}\n3,cyd,${c}\n`],
    ['quoted values', 'a.csv', (a, b, c) => `"a b";"pwd"\r\n"x;y";"${a}"\r\n"";"${b}"\r\n"z";"${c}"\r\n`],
    [
      'Markdown',
      'a.md',
      (a, b, c) => `| h | Password |\n|---|:---|\n| 1 | \`${a}\` |\n| 2 | ${b} |\n| 3 | **${c}** |\n`,
    ],
    ['blanks', 'a.txt', (a, b, c) => `host  password\nh1    ${a}\nh2    ${b}\nh3    ${c}\n`],
    [
      'rows of SQL',
      'a.sql',
      (a, b, c) =>
        `insert into u (password, n) values ('${a}', f(1, 2)), ('${b}', 'it''s'),\n ('${c}', ')');\n`,
    ],
    [
      'a copy of PostgreSQL',
      'a.sql',
      (a, b, c) => `COPY u (id, password) FROM stdin;\n1\t${a}\n2\t${b}\n3\t${c}\n\\.\n`,
    ],
    [
      'a dump of MySQL',
      'a.sql',
      (a, b, c) =>
        `CREATE TABLE \`u\` (\n \`n\` decimal(10,2),\n \`password\` varchar(9)\n);\nINSERT INTO \`u\` VALUES (1.5,'${a}'),(2,'${b}');\nINSERT INTO \`u\` VALUES (3,'${c}');\n`,
    ],
    [
      'HTML',
      'a.html',
      (a, b, c) =>
        `<tr><th>U</th><th>Password</th></tr>${[a, b, c].map((v) => `<tr><td>x</td><td>${v}</td></tr>`).join('')}</table>`,
    ],
  ];

  it.each(ROWS)('%s', (_, path, write) => {
    const values = [draw(), draw(), draw()];
    const text = write(values[0] as string, values[1] as string, values[2] as string);
    expect({ text, found: secretsIn(text, path) }).toEqual({ text, found: values });
  });

  it('a hundred rows below its head', () => {
    const value = draw();
    const rows = Array.from({ length: 100 }, (_, row) => `${row},ann,none\n`).join('');
    expect(secretsIn(`id,login,password\n${rows}100,bob,${value}\n`, 'a.csv')).toEqual([value]);
  });
});

describe('of a table, what is no password of anybody is left alone:', () => {
  it.each([
    [
      'hashes',
      'a.sql',
      `INSERT INTO u (id, password) VALUES (1, '${make.hex(32)}'), (2, '${make.hex(40)}'), (3, '${make.hex(64)}');`,
    ],
    [
      'a list of packages',
      'a.txt',
      `ii  libc6     2.36-9+deb12u4   amd64\nii  passwd    1:4.13+dfsg1-1   amd64\nii  perl      5.36.0-7+deb12   amd64\n`,
    ],
    ['a list of strings', 'a.js', '"passwd",\n"pycall1T",\n"Pycall2t!",\n'],
    ['the columns next to it', 'a.csv', `password,note\nnone,${draw()}\n`],
    ['what stands behind the table', 'a.csv', `login,password\nann,none\n\nann,${draw()}\n`],
    [
      'rows of another table',
      'a.sql',
      `CREATE TABLE u (password text);\nINSERT INTO v VALUES ('${draw()}');\n`,
    ],
    ['columns of a text', 'a.txt', `Option    Password    Rules\nlength    optional    min.8\n`],
  ])('%s', (_, path, text) => {
    expect({ text, found: secretsIn(text, path) }).toEqual({ text, found: [] });
  });
});

describe('of a file that is a list, every line is read:', () => {
  it.each([
    [
      'chap-secrets',
      (a: string, b: string) => `# client server secret\nann * ${a} *\n"bob" l2tpd "${b}" 10.0.0.2\n`,
    ],
    ['pap-secrets', (a: string, b: string) => `ann\t*\t"${a}"\nbob\t*\t${b}\n`],
    ['passwd.client', (a: string, b: string) => `smtp.acme.io:ann:${a}\n*.acme.io:bob:${b}\n`],
    ['sasl_passwd', (a: string, b: string) => `acme.io ann:${a}\n[smtp.acme.io]:587 bob:${b}\n`],
    ['userlist.txt', (a: string, b: string) => `"ann" "${a}"\n"bob" "${b}"\n`],
    ['.pgpass', (a: string, b: string) => `db.acme.io:6543:x:ann:${a}\n*:*:*:bob:${b}\n`],
    ['passwd', (a: string, b: string) => `[users]\nann = ${a}\nbob=${b}\n`],
  ])('%s', (path, write) => {
    const [a, b] = [draw(), draw()];
    const text = write(a, b);
    expect({ text, found: secretsIn(text, path) }).toEqual({ text, found: [a, b] });
  });

  it('and the same lines in a file of another name are nothing', () => {
    expect(secretsIn(`ann * ${draw()} *\n`, 'notes.txt')).toEqual([]);
  });

  it('a hash of a system account is low: it can be guessed, but says no password', () => {
    const hash = `$y$j9T$${make.base62(22)}$${make.base62(43)}`;
    const found = findIn(`root:!:19000:0:99999:7:::\nann:${hash}:19000:0:99999:7:::\n`, 'shadow');
    expect(found.map(({ secret, severity }) => ({ secret, severity }))).toEqual([
      { secret: hash, severity: 'low' },
    ]);
  });
});

describe('a change far below the head of a table', () => {
  it('is judged with the whole table', async () => {
    const { createDetector } = await import('../../../src/detect/detector.ts');
    const sieve = (await createDetector({ disable: [], userRules: [], now: new Date() })).sieve(true);
    const rows = Array.from({ length: 400 }, (_, row) => `${row},ann,none\n`).join('');
    const before = Buffer.from(`id,login,password\n${rows}`);
    const line = `400,bob,${draw()}\n`;
    const after = Buffer.concat([before, Buffer.from(line)]);
    const sifted = sieve?.sift({ bytes: before, path: 'a.csv' });
    if (!sieve || !sifted) throw new Error('there is a sieve');
    expect(sifted.clean).toBe(true);
    const pairs = Uint32Array.of(before.length, after.length);
    const later = sieve.sift({
      bytes: after,
      path: 'a.csv',
      from: { sifted, changes: { pairs, length: 2 } },
    });
    expect(later.clean).toBe(false);
  });
});
