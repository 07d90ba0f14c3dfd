import { isUtf8 } from 'node:buffer';
import { isBinary } from './utf16.ts';
import type { View } from './view.ts';
import { ViewBuilder } from './view-builder.ts';

/** A larger text is no note of anybody, and was written by a program that knows UTF-8. */
const LARGEST = 262_144;

/**
 * Encodings of before UTF-8, as the WHATWG's Encoding Standard calls them, and their bytes of words for a password. Bytes of
 * one are letters in all the others, but hardly ever those of such a word.
 */
const CODE_PAGES: readonly (readonly [encoding: string, words: RegExp])[] = [
  // пароль, лозинка
  ['windows-1251', /[\xef\xcf]\xe0\xf0\xee\xeb|\xcf\xc0\xd0\xce\xcb|[\xeb\xcb]\xee\xe7\xe8\xed\xea/],
  ['koi8-r', /[\xd0\xf0]\xc1\xd2\xcf\xcc/],
  ['ibm866', /[\xaf\x8f]\xa0\xe0\xae\xab/],
  // パスワード, 暗証番号
  ['shift_jis', /\x83p\x83X\x83\x8f\x81\[\x83h|\x88\xc3\x8f\xd8\x94\xd4\x8d\x86/],
  ['euc-jp', /\xa5\xd1\xa5\xb9\xa5\xef\xa1\xbc\xa5\xc9|\xb0\xc5\xbe\xda\xc8\xd6\xb9\xe6/],
  // 密码, 口令, 密碼
  ['gbk', /\xc3\xdc\xc2\xeb|\xbf\xda\xc1\xee/],
  ['big5', /\xb1K\xbdX/],
  // 비밀번호, 비번, 암호, 패스워드
  ['euc-kr', /\xba\xf1(?:\xb9\xd0)?\xb9\xf8|\xbe\xcf\xc8\xa3|\xc6\xd0\xbd\xba\xbf\xf6\xb5\xe5/],
  // contraseña, lösenord, lykilorð, fjalëkalim; "is" of Portuguese, Italian, Swedish
  [
    'windows-1252',
    /contrase\xf1a|l\xf6senord|lykilor\xf0|fjal\xebkalim|(?:senha|password|parola|palavra-passe|l\xf6senordet) (?:[\xe9\xe8]|\xe4r) /i,
  ],
  // hasło, jelszó
  ['windows-1250', /has\xb3o|jelsz\xf3/i],
  // şifre, slaptažodis
  ['windows-1254', /[\xfe\xde]ifre/],
  ['windows-1257', /slapta\xfeodis/i],
  // κωδικός, συνθηματικό
  ['windows-1253', /\xf9\xe4\xe9\xea\xfc\xf2|\xf5\xed\xe8\xe7\xec\xe1\xf4\xe9\xea\xfc/],
  // סיסמ
  ['windows-1255', /\xf1\xe9\xf1\xee/],
  // كلمة المرور, كلمة السر, الرقم السري
  [
    'windows-1256',
    /\xdf\xe1\xe3\xc9 \xc7\xe1(?:\xe3\xd1\xe6\xd1|\xd3\xd1)|\xc7\xe1\xd1\xde\xe3 \xc7\xe1\xd3\xd1\xed/,
  ],
  // รหัสผ่าน
  ['windows-874', /\xc3\xcb\xd1\xca\xbc\xe8\xd2\xb9/],
];

/** The encodings in which a character may have two bytes, or more. */
const WIDE = new Set(['shift_jis', 'euc-jp', 'gbk', 'big5', 'euc-kr']);

/** The encoding of a text in one of before, if a word for a password stands in it. */
export function codePageOf(bytes: Uint8Array, text: () => string): string | undefined {
  if (bytes.length > LARGEST || isUtf8(bytes) || isBinary(bytes)) return undefined;
  const read = text();
  return CODE_PAGES.find(([, words]) => words.test(read))?.[0];
}

/** The view as UTF-8, of a text in an encoding of before that has a word for a password in it. */
export function codePageView(view: View): View | undefined {
  const encoding = codePageOf(view.bytes, () => view.text);
  return encoding === undefined ? undefined : decoded(view, encoding);
}

/** ASCII as it is, and what stands between it decoded, each mapped to its bytes. */
function decoded(view: View, encoding: string): View | undefined {
  const { bytes } = view;
  const decoder = new TextDecoder(encoding);
  const builder = new ViewBuilder(view, encoding);
  let copied = 0;
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] as number) < 0x80) {
      at += 1;
      continue;
    }
    builder.copy(copied, at);
    const start = at;
    while (at < bytes.length && (bytes[at] as number) >= 0x80)
      at += WIDE.has(encoding) ? widthAt(bytes, at, encoding) : 1;
    at = Math.min(at, bytes.length);
    const text = Buffer.from(decoder.decode(bytes.subarray(start, at))).toString('latin1');
    builder.add('whole', text, { start, end: at });
    copied = at;
  }
  builder.copy(copied, bytes.length);
  return builder.build();
}

/** Bytes of the character whose first is no ASCII. */
function widthAt(bytes: Uint8Array, at: number, encoding: string): number {
  const lead = bytes[at] as number;
  // Half-width katakana.
  if (encoding === 'shift_jis') return lead >= 0xa0 && lead <= 0xdf ? 1 : 2;
  if (encoding === 'euc-jp') return lead === 0x8f ? 3 : 2;
  const next = bytes[at + 1] ?? 0;
  return encoding === 'gbk' && next >= 0x30 && next <= 0x39 ? 4 : 2;
}
