import { gzipSync } from 'node:zlib';
import { tarOf, zipOf } from './containers/archives.ts';
import { exampleSource } from './example-source.ts';

const make = exampleSource(7);

/** In two parts: the repository holds no text that a scanner takes for a key. */
const AKIA = ['AK', 'IA'].join('');
const LTAI = ['LT', 'AI'].join('');
const LABEL = ['PRIVATE', 'KEY'].join(' ');

/** Texts made to be slow: one unit each, to be repeated to a megabyte. */
export const HOSTILE_UNITS: Readonly<Record<string, string>> = {
  'a Kubernetes Secret over and over': 'kind: Secret data: ',
  'commands without end': 'curl x\ny ',
  'commands on one line': 'curl -u a ',
  'beginnings of keys': `-----BEGIN RSA ${LABEL}-----\nAAAA`,
  'beginnings of keys in one line': `-----BEGIN ${LABEL}-----`,
  'beginnings of tokens': 'eyJaaa….',
  'two beginnings of tokens': 'eyJaaaaaaaaaaaaaa.eyJ',
  'empty assignments': 'secret____ = ',
  'assignments to assignments': ['password', 'secret', 'token', 'key', ''].join('='),
  'nested quotes': 'password="\\"token="',
  'names without an operator': 'passwordpassword',
  'URLs without an end': 'postgres://a:',
  'URLs with an at sign too many': 'https://a:b@@@@',
  'the word key': 'key key ',
  'dotted names': 'a.key.secret.token.auth.',
  'one letter': 'a',
  spaces: ' ',
  quotes: '"',
  'open braces': '{"kty"',
  'service accounts': '{"service_account" "private_key"',
  'service accounts without a brace': '"service_account"',
  'service accounts without a key': '{"service_account"',
  'keys without a brace': '"kty":',
  'keys without an end': '{"kty":"d":',
  'access key ids': `${AKIA}${make.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)} `,
  'ids and values': `${AKIA}${make.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)} ${make.base62(40)} `,
  'Alibaba ids and values': `${LTAI}${make.base62(20)} ${make.base62(30)} `,
  'percent signs': '%41',
  'percent signs apart': '%41 ',
  escapes: '\\u0041',
  'escaped slashes': '\\/',
  entities: '&amp;',
  'entities apart': '&#65; ',
  'base64 of base64': `${Buffer.from(Buffer.from('password = x ').toString('base64')).toString('base64')} `,
  'base64 without spaces': Buffer.from('password=abcd').toString('base64'),
  hex: Buffer.from('token=').toString('hex'),
  'PuTTY keys': 'PuTTY-User-Key-File-2: a\nEncryption: none\nAAAA\nAAAA\n',
  'session tokens': 'aws_session_token=',
  tags: '<password><secret><token>',
  'heads of tables of wikis': '|-\n! password\n',
  'what is chosen from': 'pw: coalesce(a, ',
  'escapes of RTF': `{\\rtf1{\\*\\x \\'ef\\u1087?\\par `,
  'signatures of Azure': '+ASt+ACRQ~AZDOJQQJ99AzFu',
  'mail keys': 'abcdef0123456789abcdef0123456789-us',
  pat: 'pat.pat.',
  atlas: 'aaaaaaaaaaaaaa.atlasv1.',
  'equals signs encoded': '=3D',
  'broken lines': `${'a'.repeat(70)}=\n`,
  'beginnings of packed files': `H4sIAAAA${make.base62(20)} `,
  'beginnings of packed files in lines': `H4sI${make.base62(72)}\n`,
  'an encoding over and over': '%2525252541',
  'base64 of a packed file': `${gzipSync(Buffer.alloc(4_000, 'password = x ')).toString('base64')} `,
  basic: 'basic aaaaaaaaaaaaaaaaaaaa ',
  bearer: 'bearer aaaaaaaaaaaaaaaaaaaa ',
};

/** A text of one mebibyte. */
export function megabyteOf(unit: string): Buffer {
  return Buffer.alloc(1_048_576, unit);
}

/** Files made to be slow to open, of about a mebibyte or what they are made to unfold from. */
export function hostileFiles(): ReadonlyMap<string, Buffer> {
  const zeros = gzipSync(Buffer.alloc(40_000_000));
  const bomb = gzipSync(Buffer.alloc(30_000_000, 'lorem ipsum dolor sit amet '));
  const many = Array.from({ length: 12_000 }, (_, index) => ({
    name: `${index}`,
    bytes: `a${index}`,
    method: 0,
  }));
  const words = [
    '1 0 obj << /Length 9 >> stream\n',
    '1 0 obj (',
    '<< << [',
    'BT (a) Tj ',
    '/A /B 1 0 R ',
    'obj ',
  ];
  return new Map([
    ['a bomb of zeros', zeros],
    ['a bomb of text', bomb],
    ['many files', zipOf(many)],
    [
      'a tar of headers',
      Buffer.concat(Array.from({ length: 2_000 }, () => tarOf([{ name: 'a', bytes: '' }]).subarray(0, 512))),
    ],
    ['gzip again and again', Buffer.concat(Array.from({ length: 40_000 }, () => gzipSync('a')))],
    ...words.map(
      (unit) =>
        [`a PDF of "${unit.trim()}"`, Buffer.concat([Buffer.from('%PDF-1.7\n'), megabyteOf(unit)])] as const,
    ),
  ]);
}
