import { NO_SIXTET, SIXTETS } from './base64-alphabet.ts';

/** As much of the line before a run goes along, since it holds the name. */
export const CONTEXT = 80;

/** Lines of base64 are broken after 64 or 76 characters (RFC 7468, RFC 2045). */
export const SHORTEST_LINE = 60;
export const LINE_BREAK = /(?:\r?\n[ \t]{0,40}|(?:\\r)?\\n)(?=[A-Za-z0-9+/_-])/y;

/** Where the run of base64 at `from` ends. */
export function runEnd(bytes: Uint8Array, from: number): number {
  let end = from + 1;
  while (end < bytes.length && SIXTETS[bytes[end] as number] !== NO_SIXTET) end += 1;
  return end;
}

/** Where the line of a run begins, or as much of it as goes along. */
export function contextStart(text: string, start: number, covered: number): number {
  const limit = Math.max(covered, start - CONTEXT);
  let at = start;
  while (at > limit && text[at - 1] !== '\n') at -= 1;
  return at;
}

/** Whether what was decoded is text, by its beginning. */
export function looksLikeText(decoded: string): boolean {
  const head = decoded.slice(0, 512);
  if (/[\0-\x08\x0e-\x1f\x7f]/.test(head)) return false;
  const high = head.match(/[\x80-\xff]/g)?.length ?? 0;
  return high * 4 <= head.length;
}
