import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { recordWritten } from '../ledger.ts';

/** Something that a process wrote, whole. */
export interface Written {
  /** `stdout`, `stderr`, or the path of a file. */
  where: string;
  bytes: Buffer;
}

export interface Leak {
  where: string;
  /** How the value stood there: `plain`, `base64`, … */
  form: string;
}

/** Every file below a folder, with its bytes. Links are not followed. */
export function filesBelow(folder: string, skip: ReadonlySet<string> = new Set()): Written[] {
  const found: Written[] = [];
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (skip.has(path)) continue;
    const stat = lstatSync(path);
    if (stat.isDirectory()) found.push(...filesBelow(path, skip));
    else if (stat.isFile()) found.push({ where: path, bytes: readFileSync(path) });
  }
  return found;
}

/**
 * Where any of the values stands in what was written: as it is, or as base64 (at all three offsets, also
 * URL-safe), hex, percent-encoded, JSON-escaped, HTML-escaped or reversed; also inside gzip. The runner's
 * `add-mask` commands do not count: the runner swallows them.
 */
export function leaks(written: readonly Written[], values: readonly string[]): Leak[] {
  const found: Leak[] = [];
  const forms = values.filter((value) => value !== '').flatMap(formsOf);
  for (const { where, bytes } of written) {
    for (const text of textsOf(where, bytes)) {
      for (const [form, encoded] of forms) {
        if (text.includes(encoded)) found.push({ where, form });
      }
    }
  }
  return found;
}

/** Tells the suite's ledger what was written, without the commands that mask a value. */
export function recordAll(written: readonly Written[]): void {
  for (const { where, bytes } of written) {
    for (const text of textsOf(where, bytes)) recordWritten(Buffer.from(text, 'latin1').toString('utf8'));
  }
}

function textsOf(where: string, bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  const texts = [where === 'stdout' ? withoutMaskCommands(text) : text];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) texts.push(gunzipSync(bytes).toString('latin1'));
  return texts;
}

function withoutMaskCommands(text: string): string {
  return text.replaceAll(/^::add-mask::.*$/gm, '');
}

function formsOf(value: string): [string, string][] {
  const bytes = Buffer.from(value, 'utf8');
  const forms: [string, string][] = [
    ['plain', bytes.toString('latin1')],
    ['hex', bytes.toString('hex')],
    ['hex', bytes.toString('hex').toUpperCase()],
    ['percent', encodeURIComponent(value)],
    ['json', Buffer.from(JSON.stringify(value).slice(1, -1), 'utf8').toString('latin1')],
    ['html', html(value)],
    ['reversed', Buffer.from(Array.from(value).reverse().join(''), 'utf8').toString('latin1')],
  ];
  for (const shift of [0, 1, 2]) {
    const encoded = base64Core(bytes, shift);
    forms.push(['base64', encoded], ['base64url', encoded.replaceAll('+', '-').replaceAll('/', '_')]);
  }
  // A value that needs no escape is one form, not five.
  const known = new Set<string>();
  return forms.filter(([, encoded]) => !known.has(encoded) && known.add(encoded));
}

/** The characters of a base64 text that depend on these bytes alone, when `shift` other bytes stand before. */
function base64Core(bytes: Buffer, shift: number): string {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replaceAll('=', '');
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor(((shift + bytes.length) * 8) / 6);
  return encoded.slice(first, last);
}

function html(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
