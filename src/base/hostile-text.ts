/**
 * Text from a repository, a provider or a person may try to speak to the terminal, the log or the page
 * that shows it: escape sequences, workflow commands, direction overrides, line breaks. This makes every
 * such character visible and inert; Markdown and HTML have their own escapes in `report/`.
 */
export function inert(text: string): string {
  return text.replaceAll(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const short = SHORT[character];
    return short ?? `\\u{${code.toString(16)}}`;
  });
}

/** At most `max` characters of an inert text, with an ellipsis where it was cut. */
export function inertExcerpt(text: string, max: number): string {
  const safe = inert(text);
  if (safe.length <= max) return safe;
  // Not between the halves of a pair: half of one is no character.
  return `${safe.slice(0, Math.max(0, max - 1)).replace(/[\ud800-\udbff]$/, '')}…`;
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

// C0 and C1 controls, line and paragraph separators, zero-width and direction controls, lone surrogates.
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
