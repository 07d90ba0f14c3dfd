import { gzipSync } from 'node:zlib';
import { RULES } from '../../../src/detect/catalogue.ts';
import type { ExampleSource } from '../../../src/detect/rule.ts';
import { zipOf } from '../../detect/containers/archives.ts';

/** What a text is grown from. */
export interface Seed {
  readonly pieces: readonly string[];
  readonly wrapper: keyof typeof WRAPPERS;
  readonly path: string;
}

/** Paths that have a text read in each of the ways there are. */
export const PATHS = ['a.env', 'a.txt', 'a.ts', 'a.yml', 'package-lock.json'] as const;

/** What may be around the whole of a text. */
export const WRAPPERS = {
  nothing: (text: Buffer) => text,
  gzip: (text: Buffer) => gzipSync(text),
  'a zip of small files': (text: Buffer) =>
    zipOf(
      Array.from({ length: Math.ceil(text.length / 4_096) }, (_, index) => ({
        name: `${index}.env`,
        bytes: text.subarray(index * 4_096, (index + 1) * 4_096),
        method: 8,
      })),
    ),
  base64: (text: Buffer) => Buffer.from(text.toString('base64')),
  'lines of base64': (text: Buffer) => Buffer.from(text.toString('base64').replaceAll(/.{76}/g, '$&\n')),
  percent: (text: Buffer) => Buffer.from(text.toString('hex').replaceAll(/../g, '%$&')),
  'escaped quotes': (text: Buffer) => Buffer.from(JSON.stringify(text.toString('latin1')), 'latin1'),
  'UTF-16': (text: Buffer) => Buffer.from(`\ufeff${text.toString('latin1')}`, 'utf16le'),
} as const;

const SIGNS =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: how substitutions of a shell begin
  '= : := => == || ?? -> - , ; | & ? ! # * + / // . _ - $ ${ }} { } ( ) [ ] < > </ /> @ :// ~ ^ %';
const QUOTES = '" \' ` \\" \\\' \\\\" \\\\\\" """ \\ \\\\ \\n \\/';
const ENCODED = '%41 %3D %25 %2541 \\u0041 \\x41 \\u{41} &#65; &amp; &quot; &#x41; =3D =\n =\r\n =C3';
const WORDS =
  'password passwd pwd pass secret token key api_key apiKey auth credentials private_key client_secret aws_secret_access_key session public is was name= key= value= value: default: name: "name": "value": string define( set ENV kind: Secret data: curl -u -p --password mysql psql login user basic bearer Authorization: new the a http https:// postgres:// x y A 0';
const BLANKS = [
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\t',
  '\n  ',
  '\n- ',
  '\0',
  '    ',
  '\u00c3\u00b1',
  '\u00e2\u0080\u0093',
];

/** What seeds are made of: characters that rules and decoders care about, anchors, examples, and parts of them. */
export function piecesOf(make: ExampleSource): readonly string[] {
  const examples = RULES.flatMap((rule) => rule.finds(make).map(({ text }) => text));
  const values = [
    make.base62(8),
    make.base62(20),
    make.base62(40),
    make.base62(200),
    make.hex(32),
    make.base64(64),
    make.lower(12),
    make.digits(10),
    `${make.base62(9)}!${make.digits(2)}`,
    make.uuid(),
    Buffer.from(`password = "${make.base62(9)}"`).toString('base64'),
    Buffer.from(`token=${make.base62(20)}`).toString('hex'),
    gzipSync(`password = "${make.base62(9)}"`).toString('base64'),
    'a'.repeat(60),
    'A'.repeat(16),
  ];
  const anchors = RULES.flatMap((rule) => rule.anchors);
  return [
    ...new Set([
      ...[SIGNS, QUOTES, ENCODED, WORDS].flatMap((words) => words.split(' ')),
      ...BLANKS,
      ...values,
      ...anchors,
      ...examples.filter((text) => text.length <= 2_000),
    ]),
  ];
}

/** The text that a seed grows to: its pieces over and over, in what is around it; about so many bytes, or unfolding to them. */
export function grown({ pieces, wrapper }: Seed, bytes: number): Buffer {
  const unit = Buffer.from(pieces.join(''), 'latin1');
  const whole = WRAPPERS[wrapper](Buffer.alloc(bytes, unit));
  return whole.length <= bytes * 1.1
    ? whole
    : WRAPPERS[wrapper](Buffer.alloc(Math.floor((bytes * bytes) / whole.length), unit));
}
