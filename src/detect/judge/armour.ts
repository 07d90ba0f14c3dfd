import type { Span } from '../decode/view.ts';

/**
 * The extent of a PEM or OpenPGP armour that begins at `at` (RFC 7468, RFC 9580 §6.2), however its lines are
 * written: real breaks, `\n` of a string literal, quotes and plus signs of concatenated ones.
 */
export interface Armour {
  readonly end: number;
  readonly label: string;
  /** The characters between the lines, disguises removed. */
  readonly body: string;
  readonly truncated: boolean;
}

const LONGEST = 65_536;
/** Characters of a line that begins or ends one, at most. */
const HEAD = 64;
const BEGIN = /-{4,5} ?BEGIN (?<label>[A-Z0-9 ]{1,40}?) ?-{4,5}/y;
const REST = /(?:[A-Za-z0-9+/=\s"',#*|]|\\[rn\\])*/y;

export function readArmour(text: string, at: number): Armour | undefined {
  BEGIN.lastIndex = at;
  const label = BEGIN.exec(text)?.groups?.label;
  if (label === undefined) return undefined;
  const bodyStart = BEGIN.lastIndex;
  // The next row of dashes ends it; so every byte is passed once, even in a text of nothing but beginnings.
  const dashes = text.indexOf('----', bodyStart);
  const complete =
    dashes !== -1 && dashes - bodyStart <= LONGEST && /^-{4,5} ?END /.test(text.slice(dashes, dashes + 10));
  if (complete) {
    const closing = /^-{4,5} ?END [A-Z0-9 ]{1,40}?-{4,5}/.exec(text.slice(dashes, dashes + HEAD));
    const body = withoutHeaders(text.slice(bodyStart, dashes));
    // A program that writes armour, line by line.
    if (/[(){};]/.test(body)) return undefined;
    if (closing) return { end: dashes + closing[0].length, label, body: onlyBase64(body), truncated: false };
  }
  const limit = Math.min(dashes === -1 ? text.length : dashes, bodyStart + LONGEST);
  REST.lastIndex = 0;
  const rest = REST.exec(text.slice(bodyStart, limit))?.[0].trimEnd() ?? '';
  return { end: bodyStart + rest.length, label, body: onlyBase64(withoutHeaders(rest)), truncated: true };
}

/** What decides how an armour of such a label is read that begins at `at`; `undefined` where none begins there. */
export function extentOfArmour(text: string, at: number, ofLabel = /./): Span | undefined {
  BEGIN.lastIndex = at;
  const label = BEGIN.exec(text)?.groups?.label;
  if (label === undefined || !ofLabel.test(label)) return undefined;
  const limit = BEGIN.lastIndex + LONGEST;
  const dashes = text.slice(BEGIN.lastIndex, limit + 4).indexOf('----');
  return { start: at, end: (dashes === -1 ? limit : BEGIN.lastIndex + dashes) + HEAD };
}

/** The body without its headers (`Proc-Type: …`). */
function withoutHeaders(body: string): string {
  return body
    .replaceAll(/\\+[rn]/g, '\n')
    .replaceAll(ENCRYPTION_HEADERS, '\n')
    .replaceAll(/^[\s"'+#*|]*[A-Za-z-]+: .*$/gm, '');
}

/** Those of RFC 1421 end with themselves, where the breaks between lines were lost. */
const ENCRYPTION_HEADERS =
  /Proc-Type: 4,ENCRYPTED|DEK-Info: (?:AES-\d{3}-CBC,[0-9A-Fa-f]{32}|DES(?:-EDE3)?-CBC,[0-9A-Fa-f]{16})/g;

/** The base64 of the body, disguises away. */
function onlyBase64(body: string): string {
  return body.replaceAll(/[^A-Za-z0-9+/=]/g, '');
}
