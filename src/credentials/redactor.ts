import { type LiteralSearch, literalSearch, replaceRanges, type TextRange } from './literal-search.ts';
import type { Secret } from './secret.ts';
import { unescapeText } from './unescape.ts';

/** Shorter values are not hunted in free text: they would blank out ordinary words. */
const SHORTEST = 6;

/** What stands in the text where a secret stood. */
export const REDACTED = '[redacted]';

/**
 * The last gate before a text leaves the process: replaces every known secret value and its usual disguises,
 * which are base64 in its three alignments, hex, and the escapes of JSON, HTML, Markdown, URLs and workflow
 * commands. It is a net under code that must not fall, not a way to handle secrets.
 */
export class Redactor {
  /** What is looked for in a text as it is, and in a text whose escapes are taken off. */
  readonly #written: LiteralSearch = literalSearch(SHORTEST);
  readonly #meant: LiteralSearch = literalSearch(SHORTEST);

  /** Learns a value; every later {@link redact} removes it. Each line of a multi-line value counts. */
  add(secret: Secret): void {
    const value = secret.expose();
    for (const part of new Set([value, ...value.split(/\r?\n/)].flatMap((line) => [line, line.trim()]))) {
      if (part.trim().length < SHORTEST) continue;
      // A value that looks escaped itself loses as much as the text around it does.
      const meant = unescapeText(part)?.text ?? part;
      for (const form of [...disguises(part), meant]) this.#written.add(form);
      for (const form of [part, meant]) this.#meant.add(form);
    }
  }

  /** The text without any known secret. */
  redact(text: string): string {
    if (this.#written.size === 0) return text;
    const ranges: TextRange[] = this.#written.rangesIn(text);
    const bare = unescapeText(text);
    for (const [start, end] of bare ? this.#meant.rangesIn(bare.text) : []) {
      ranges.push([bare?.starts[start] ?? 0, bare?.ends[end - 1] ?? text.length]);
    }
    return replaceRanges(text, ranges, REDACTED);
  }
}

function disguises(value: string): Set<string> {
  const bytes = Buffer.from(value);
  const json = JSON.stringify(value).slice(1, -1);
  const forms = [
    value,
    json,
    JSON.stringify(json).slice(1, -1),
    encodeURIComponent(value.toWellFormed()),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
  ];
  for (let shift = 0; shift < 3; shift += 1) {
    const encoded = inBase64(bytes, shift);
    forms.push(encoded, encoded.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return new Set(forms);
}

/**
 * The base64 characters that only this value decides when `shift` bytes stand before it: `user:password`
 * encoded as one shows the password at any of three alignments.
 */
function inBase64(bytes: Buffer, shift: number): string {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor(((shift + bytes.length) * 8) / 6);
  return encoded.slice(first, last);
}
