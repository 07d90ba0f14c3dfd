import { inert } from '../base/hostile-text.ts';

/**
 * Text from outside in GitHub-flavoured Markdown. GitHub reads a text twice: the Markdown parser makes
 * structure out of it, then filters over the HTML make links out of `@name`, `#12`, `GH-12`. The first is
 * stopped by escapes, the second only inside `<code>` or by a character between (GitHub Docs, "Autolinked
 * references and URLs"; the filters skip `code`, `pre` and `a`).
 */
const WORD_JOINER = '\u2060';

// Every ASCII punctuation character may be escaped (CommonMark 0.31, section 2.4). Those left out are
// harmless inside a line that never starts with them, and the text stays readable in mails.
const STRUCTURE = /[\\`*_{}[\]()#+!|~$:.^=-]/g;

/** One line of plain text: no emphasis, link, image, tag, mention, reference or table cell comes out of it. */
export function plainText(text: string): string {
  return inert(text)
    .replaceAll(/(?<=GH-)(?=\d)|(?<=[@#])/gi, WORD_JOINER)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(STRUCTURE, '\\$&');
}

/** One line in a code span; not for cells of a Markdown table, where `\|` means something else. */
export function codeSpan(text: string): string {
  const content = inert(text);
  if (content === '') return '';
  const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // One space on both sides is taken off again (CommonMark 0.31, section 6.1); it keeps backticks apart.
  const padded = /^[` ]|[` ]$/.test(content) ? ` ${content} ` : content;
  return `${fence}${padded}${fence}`;
}

/** A sentence of ours with values in it: what stands between a pair of backticks is code, the rest plain text. */
export function prose(text: string): string {
  const parts = text.trim().split('`');
  if (parts.length % 2 === 0) return plainText(text.trim());
  return parts.map((part, index) => (index % 2 === 0 ? plainText(part) : codeSpan(part))).join('');
}

/** Text inside HTML, as content or as a quoted attribute. */
export function htmlText(text: string): string {
  return inert(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Text in HTML inside Markdown: in `<code>`, where GitHub's filters make no mention or link of it. */
export function htmlCode(text: string): string {
  return text === '' ? '' : `<code>${htmlText(text)}</code>`;
}

/** Like {@link prose}, for a place where HTML stands inside Markdown, such as the cell of a table. */
export function htmlProse(text: string): string {
  const parts = text.split('`');
  const isPaired = parts.length % 2 === 1;
  return parts
    .map((part, index) => (isPaired && index % 2 === 1 ? htmlCode(part) : unlinked(part)))
    .join(isPaired ? '' : '`');
}

function unlinked(text: string): string {
  return htmlText(text).replaceAll(/(?<=GH-)(?=\d)|(?<=@)|(?<=(?<!&)#)/gi, WORD_JOINER);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
