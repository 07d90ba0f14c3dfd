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
  'signatures of Azure': '+ASt+ACRQ~AZDOJQQJ99AzFu',
  'mail keys': 'abcdef0123456789abcdef0123456789-us',
  pat: 'pat.pat.',
  atlas: 'aaaaaaaaaaaaaa.atlasv1.',
  basic: 'basic aaaaaaaaaaaaaaaaaaaa ',
  bearer: 'bearer aaaaaaaaaaaaaaaaaaaa ',
};

/** A text of one mebibyte. */
export function megabyteOf(unit: string): Buffer {
  return Buffer.alloc(1_048_576, unit);
}
