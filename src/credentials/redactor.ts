import type { Secret } from './secret.ts';

/** Shorter values are not hunted in free text: they would blank out ordinary words. */
const SHORTEST = 6;

/** What stands in the text where a secret stood. */
export const REDACTED = '[redacted]';

/**
 * The last gate before a text leaves the process: replaces every known secret value and its usual
 * disguises (base64 in its three alignments, percent, JSON, HTML and hex). It is a net under code that must not fall,
 * not a way to handle secrets.
 */
export class Redactor {
  readonly #forms = new Set<string>();
  #pattern: RegExp | undefined;

  /** Learns a value; every later {@link redact} removes it. Each line of a multi-line value counts. */
  add(secret: Secret): void {
    const value = secret.expose();
    for (const part of new Set([value, ...value.split(/\r?\n/)])) {
      if (part.trim().length < SHORTEST) continue;
      for (const form of disguises(part)) this.#forms.add(form);
    }
    this.#pattern = undefined;
  }

  /** The text without any known secret. */
  redact(text: string): string {
    if (this.#forms.size === 0) return text;
    this.#pattern ??= alternation(this.#forms);
    return text.replaceAll(this.#pattern, REDACTED);
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
    html(value),
  ];
  for (let shift = 0; shift < 3; shift += 1) {
    const encoded = inBase64(bytes, shift);
    forms.push(encoded, encoded.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return new Set(forms.filter((form) => form.length >= SHORTEST));
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

function html(value: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return value.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

function alternation(forms: ReadonlySet<string>): RegExp {
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((form) => RegExp.escape(form)).join('|'), 'g');
}
