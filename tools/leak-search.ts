import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface LeakSearch {
  /** How many different secret values were searched for. */
  readonly secrets: number;
  /** How many bytes were searched. */
  readonly bytes: number;
  /** Names of the transcripts that hold a secret value; never the value. */
  readonly found: readonly string[];
}

/** Shorter values cannot be told from ordinary words. */
const SHORTEST = 8;

/** Windows overlap by this much, so that a value on the seam of two reads is seen. */
const OVERLAP = 64 * 1024;

/**
 * Searches every `*.written` file of a ledger folder for every line of its `*.secrets` files (JSON strings),
 * as they are, JSON-escaped, in base64 and percent-encoded.
 */
export async function countLeaks(folder: string): Promise<LeakSearch> {
  const files = readdirSync(folder);
  const secrets = new Set<string>();
  for (const file of files.filter((name) => name.endsWith('.secrets'))) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const value: unknown = line === '' ? '' : JSON.parse(line);
      if (typeof value === 'string' && value.length >= SHORTEST) secrets.add(value);
    }
  }
  const forms = [...new Set([...secrets].flatMap(formsOf))];
  const found: string[] = [];
  let bytes = 0;
  for (const file of files.filter((name) => name.endsWith('.written'))) {
    bytes += statSync(join(folder, file)).size;
    if (await holdsAny(join(folder, file), forms)) found.push(file);
  }
  return { secrets: secrets.size, bytes, found };
}

function formsOf(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  const forms = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret.toWellFormed()),
    base64,
  ];
  // Files are read byte by byte, so the forms are compared as bytes too.
  return forms.map((form) => Buffer.from(form, 'utf8').toString('latin1'));
}

async function holdsAny(path: string, forms: readonly string[]): Promise<boolean> {
  let tail = '';
  for await (const chunk of createReadStream(path, { encoding: 'latin1', highWaterMark: 4 << 20 })) {
    const text = tail + String(chunk);
    if (forms.some((form) => text.includes(form))) return true;
    tail = text.slice(-OVERLAP);
  }
  return false;
}
