/** A comment in the scanned text that accepts what starts on a line. */
export interface Marker {
  /** As it is written: `rekey:ignore`, `gitleaks:allow`. */
  readonly by: string;
  /** Our own marker needs one; those of other tools have none. */
  readonly reason: string | undefined;
}

/** How far from the finding a marker is looked for: lines of generated files may be of any length. */
const REACH = 64 * 1024;

const OURS = /rekey:ignore(?![\w-])(?<reason>.*)/u;

/** Markers of the tools that people come from, each as its documentation spells it. */
const ON_LINE: readonly (readonly [string, RegExp])[] = [
  ['gitleaks:allow', /gitleaks:allow/],
  ['pragma: allowlist secret', /pragma:\s?(?:allow|white)list[ -]secret/i],
  ['trufflehog:ignore', /trufflehog:ignore/],
  ['secretlint-disable-line', /secretlint-disable-line/],
];

const ON_LINE_BEFORE: readonly (readonly [string, RegExp])[] = [
  ['pragma: allowlist nextline secret', /pragma:\s?(?:allow|white)list[ -]nextline[ -]secret/i],
  ['secretlint-disable-next-line', /secretlint-disable-next-line/],
];

/** secretlint switches itself off and on again for whole regions of a file. */
const REGION = /secretlint-(?<state>disable|enable)(?![-\w])/g;

/** The marker that accepts what starts at byte `at` of a text, if there is one; ours goes before those of others. */
export function markerAt(bytes: Uint8Array, at: number): Marker | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lineStart = startOfLine(text, at);
  const lineEnd = text.indexOf(0x0a, at);
  const end = lineEnd === -1 ? text.length : lineEnd;
  // Apart, so that the reason of a marker that stands first ends before the secret.
  const sides = [
    text.toString('utf8', at, Math.min(end, at + REACH)),
    text.toString('utf8', Math.max(lineStart, at - REACH), at),
  ];
  for (const side of sides) {
    const ours = OURS.exec(side);
    if (ours) return { by: 'rekey:ignore', reason: reasonIn(ours.groups?.reason ?? '') };
  }
  for (const [by, pattern] of ON_LINE) {
    if (sides.some((side) => pattern.test(side))) return { by, reason: undefined };
  }
  if (lineStart === 0) return undefined;

  const previous = startOfLine(text, lineStart - 1);
  const before = text.toString('utf8', Math.max(previous, lineStart - REACH), lineStart);
  for (const [by, pattern] of ON_LINE_BEFORE) if (pattern.test(before)) return { by, reason: undefined };
  return regionAt(text, lineStart);
}

/** A negative offset would count from the end of the buffer, so the first line needs its own answer. */
function startOfLine(text: Buffer, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf(0x0a, at - 1) + 1;
}

function regionAt(text: Buffer, lineStart: number): Marker | undefined {
  if (text.subarray(0, lineStart).indexOf('secretlint-disable') === -1) return undefined;
  let state: string | undefined;
  for (const match of text.toString('latin1', 0, lineStart).matchAll(REGION)) state = match.groups?.state;
  return state === 'disable' ? { by: 'secretlint-disable', reason: undefined } : undefined;
}

/** What a person wrote after the marker, without the end of the comment that it stands in. */
function reasonIn(rest: string): string | undefined {
  const text = rest
    .replace(/(?:\*+\/|-->|--%?>|%>|#\}|\*\)|"""|''').*$/, '')
    .replace(/^[\s:,–—-]+/, '')
    .trim();
  return /\p{L}{2}/u.test(text) ? text.slice(0, 500) : undefined;
}
