import { htmlText } from '../markdown-escape.ts';

/** What stands between a pair of backticks is code; all else is text. */
export function withCode(text: string): string {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return htmlText(text);
  return parts
    .map((part, index) => (index % 2 === 0 ? htmlText(part) : `<code>${htmlText(part)}</code>`))
    .join('');
}

export function paragraph(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `<p>${withCode(text)}</p>`;
}

/** A section with its heading, which names it for those who cannot see it; empty when it has nothing. */
export function section(id: string, title: string, blocks: readonly string[]): string {
  const kept = blocks.filter((block) => block !== '');
  if (kept.length === 0) return '';
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n${kept.join('\n')}\n</section>`;
}

export function bullets(items: readonly string[]): string[] {
  const kept = items.filter((item) => item !== '');
  return kept.length === 0 ? [] : [`<ul>${kept.map((item) => `<li>${withCode(item)}</li>`).join('')}</ul>`];
}

/** A table that scrolls where it is too wide, and can be scrolled by keyboard. Cells are HTML. */
export function table(name: string, heads: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const head = heads.map((each) => `<th scope="col">${each}</th>`).join('');
  return scrolling(
    name,
    `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`,
  );
}

/** What may be wider than the page: it can be scrolled by keyboard too (WCAG 2.1.1). */
export function scrolling(name: string, content: string): string {
  return `<div class="wide" role="region" aria-label="${htmlText(name)}" tabindex="0">${content}</div>`;
}

export function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** What is shown when somebody asks for it. */
export function fold(summary: string, content: string, { open = false } = {}): string {
  return content === ''
    ? ''
    : `<details${open ? ' open' : ''}><summary>${summary}</summary>${content}</details>`;
}

/** `2026-11-21`, as a time that programs read too. */
export function day(iso: string): string {
  const short = /^\d{4}-\d\d-\d\d/.exec(iso)?.[0];
  return short === undefined ? htmlText(iso) : `<time datetime="${htmlText(iso)}">${short}</time>`;
}

/** `2026-11-21 10:00:02`, in UTC. */
export function moment(iso: string): string {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(iso) ?? [];
  return date === undefined
    ? htmlText(iso)
    : `<time datetime="${htmlText(iso)}">${date} ${time ?? ''}</time>`;
}

/** Links that a reader may follow: to the web, with encryption. */
export function links(urls: readonly string[]): string {
  const safe = urls.filter((url) => url.startsWith('https://'));
  if (safe.length === 0) return '';
  const items = safe.map((url) => `<a rel="noreferrer" href="${htmlText(url)}">${htmlText(url)}</a>`);
  return `<p class="links">${items.join('<br>')}</p>`;
}
