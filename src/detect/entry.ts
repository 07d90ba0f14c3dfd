import type { Operator } from './literal.ts';

/** How far behind the name of an entry the field with its value may begin, or before it. */
const ENTRY_REACH = 240;
/** Longest value of an entry that stands before its name. */
const BEFORE = 160;

/** A field of this name, and what leads to its value; what may not stand before it ends the entry. */
const VALUE_FIELD =
  /^(?:(?!\n\s{0,20}- )[^{}[\]<>])*?(?:^|[\s,;{])["'\\]{0,3}(?:(?:\w{1,12}:)?\w{0,12}value|default|content)["'\\]{0,3}\s{0,12}[:=]/i;
/** Such a field, wherever it stands: told many times as fast, and hardly any name has one near it. */
const ANY_VALUE_FIELD =
  /(?:value(?<=(?:^|[\s,;{])["'\\]{0,3}(?:\w{1,12}:)?\w{0,12}value)|(?:default|content)(?<=(?:^|[\s,;{])["'\\]{0,3}(?:default|content)))["'\\]{0,3}\s{0,12}[:=]/i;
const VALUE_FIELD_BEFORE =
  /[\s,;{<]["'\\]{0,3}\w{0,12}value["'\\]{0,3}\s{0,4}[:=]\s{0,4}(?=\\{0,3}["'][^"'\\\r\n]{6,120}\\{0,3}["'][,;]?\s{0,24}["'\\]{0,3}\w{0,12}$)/i;
/** Fields that say what an entry is called, and the ends of longer names of such. */
const NAME_FIELDS = [
  'name',
  'key',
  'id',
  'variable',
  'field',
  'header',
  'setting',
  'property',
  'label',
  'designation',
];
const LONGEST_FIELD = 11;

/**
 * Where the value stands of a name that is itself a value: `<add key="NAME" value="…">`, `{ name: "NAME", value: "…" }`
 * in any order, `- name: NAME` over `value: …`, `<string name="NAME">…`, `<key>NAME</key><string>…`.
 */
export function entryOperator(text: string, nameStart: number, closerEnd: number): Operator | undefined {
  // Most names are no values; that is seen at once, since this runs for every name that a rule looks for.
  let at = nameStart;
  let before = text.charCodeAt(at - 1);
  while (nameStart - at < 4 && (isQuoteCode(before) || before === 0x5c)) before = text.charCodeAt(--at - 1);
  const quoted = at < nameStart;
  while (nameStart - at < 12 && before === 0x20) before = text.charCodeAt(--at - 1);
  if (before === 0x3e && text[closerEnd] === '<') return elementOperator(text, at, closerEnd);
  const isAttribute = before === 0x3d;
  if (!isAttribute && before !== 0x3a) return undefined;
  const fieldStart = startOfNameField(text, at - 1);
  if (fieldStart === undefined) return undefined;
  const behind = endOfValueField(text.slice(closerEnd, closerEnd + ENTRY_REACH));
  if (behind !== undefined) return { kind: 'assign', at: closerEnd + behind };
  if (!quoted) return undefined;
  const tagEnd =
    /^[^<>\n]{0,60}(?<!\/)>(?:\s{0,24}<(?:value|stringProp name="Argument\.value")>|(?!\s*<))/.exec(
      text.slice(closerEnd, closerEnd + 140),
    );
  if (tagEnd && isAttribute) return { kind: 'tag', at: closerEnd + tagEnd[0].length };
  const from = Math.max(0, fieldStart - BEFORE);
  const ahead = VALUE_FIELD_BEFORE.exec(text.slice(from, fieldStart));
  return ahead ? { kind: 'quoted-only', at: from + ahead.index + ahead[0].length } : undefined;
}

/** Where the field begins that stands before a sign, past quotes and blanks. */
function startOfNameField(text: string, sign: number): number | undefined {
  let end = sign;
  while (sign - end < 12 && isSpaceCode(text.charCodeAt(end - 1))) end -= 1;
  for (let quotes = 0; quotes < 3; quotes += 1) {
    const code = text.charCodeAt(end - 1);
    if (code !== 0x22 && code !== 0x27 && code !== 0x5c) break;
    end -= 1;
  }
  const word = text.slice(Math.max(0, end - LONGEST_FIELD), end).toLowerCase();
  const field = NAME_FIELDS.find((each) => word.endsWith(each));
  return field === undefined ? undefined : end - field.length;
}

function isSpaceCode(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

function endOfValueField(text: string): number | undefined {
  return ANY_VALUE_FIELD.test(text) ? VALUE_FIELD.exec(text)?.[0].length : undefined;
}

function isQuoteCode(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x60;
}

/** `<key>NAME</key>` and `<name>NAME</name>`, and the element that follows. */
function elementOperator(text: string, at: number, closerEnd: number): Operator | undefined {
  if (
    !/<(?:\w{1,16}[:-](?:entry-)?)?(?:key|name|stringProp name="Argument\.name")>$/i.test(
      text.slice(Math.max(0, at - 36), at),
    )
  )
    return undefined;
  const next =
    /^<\/(?:\w{1,16}[:-](?:entry-)?)?(?:key|name|stringProp)>\s{0,24}(?:<env-entry-type>[\w.]{1,40}<\/env-entry-type>\s{0,24})?<(?:\w{1,16}[:-](?:entry-)?)?(?:string|value|stringProp name="Argument\.value")(?: [^<>]{1,60})?>/i.exec(
      text.slice(closerEnd, closerEnd + 180),
    );
  return next ? { kind: 'tag', at: closerEnd + next[0].length } : undefined;
}

/** The field with the value in the braces that open at `at`: `"name": { "value": "…" }`, `variable "name" { default = … }`. */
export function valueWithin(text: string, at: number): Operator | undefined {
  if (text[at] !== '{') return undefined;
  const end = endOfValueField(text.slice(at + 1, at + 1 + ENTRY_REACH));
  return end === undefined ? undefined : { kind: 'quoted-only', at: at + 1 + end };
}
