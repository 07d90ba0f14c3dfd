/** A text without its escapes, and where each of its characters stood before. */
export interface Unescaped {
  readonly text: string;
  /** For each UTF-16 code unit of `text`: the range of the escaped text that it came from. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
};

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * The escapes of everything that a report is written in: backslashes (JSON, Markdown, our own for control
 * characters), word joiners (which keep GitHub from making links), marks of code, HTML entities, percent escapes
 * (URLs, workflow commands).
 */
const ESCAPES = new RegExp(
  [
    String.raw`\\u(?<unit>[0-9a-fA-F]{4})`,
    String.raw`\\u\\?\{(?<point>[0-9a-fA-F]{1,6})\\?\}`,
    String.raw`\\(?<control>[nrt])`,
    String.raw`(?<nothing>[\\\u2060${'`'}]|</?code>)`,
    '&(?<entity>amp|lt|gt|quot|apos|#39|#x27);',
    '(?<percent>%[0-7][0-9a-fA-F]|%[c-fC-F][0-9a-fA-F](?:%[89abAB][0-9a-fA-F]){1,3})',
  ].join('|'),
  'g',
);

/** Escapes of escapes are followed so deep and no deeper: text from outside may be nothing but these. */
const LEVELS = 8;

/** Takes off escapes and the escapes under them; `undefined` when the text has none. */
export function unescapeText(text: string): Unescaped | undefined {
  let bare = withoutOneLevel(text);
  for (let level = 1; bare !== undefined && level < LEVELS; level += 1) {
    const next = withoutOneLevel(bare.text);
    if (next === undefined) break;
    const { starts, ends }: Unescaped = bare;
    bare = {
      text: next.text,
      starts: next.starts.map((start) => starts[start] ?? 0),
      ends: next.ends.map((end) => ends[end - 1] ?? 0),
    };
  }
  return bare;
}

/** `undefined` when there is nothing to take off. */
function withoutOneLevel(text: string): Unescaped | undefined {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let done = 0;
  const keep = (until: number): void => {
    parts.push(text.slice(done, until));
    for (let at = done; at < until; at += 1) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  for (const match of text.matchAll(ESCAPES)) {
    keep(match.index);
    done = match.index + match[0].length;
    const meant = meaningOf(match.groups ?? {}, match[0]);
    parts.push(meant);
    for (let unit = 0; unit < meant.length; unit += 1) {
      starts.push(match.index);
      ends.push(done);
    }
  }
  if (done === 0) return undefined;
  keep(text.length);
  const bare = parts.join('');
  return bare === text ? undefined : { text: bare, starts, ends };
}

function meaningOf(groups: Partial<Record<string, string>>, written: string): string {
  const { unit, point, control, entity, percent } = groups;
  const code = unit ?? point;
  if (code !== undefined) {
    const number = Number.parseInt(code, 16);
    return number > 0x10ffff ? written : String.fromCodePoint(number);
  }
  if (control !== undefined) return CONTROLS[control] ?? '';
  if (entity !== undefined) return ENTITIES[entity] ?? '';
  if (percent === undefined) return '';
  try {
    return decodeURIComponent(percent);
  } catch {
    return written;
  }
}
