import type { Page } from './page.ts';

/**
 * What is wrong with a page for people who use it by keyboard or by assistive technology, a sentence each, of what the
 * engine (equal-access.ts) does not see: it looks neither at what scrolls, at the text of pictures and the shape of tables
 * nor at where links lead. The names are those of the browser's accessibility tree.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const inPage = await page.value<string[]>(IN_PAGE);
  const nodes = await page.accessibility();
  const inTree = nodes
    .filter(({ ignored }) => !ignored)
    .flatMap(({ role, name }) => {
      const kind = role?.value ?? '';
      return NAMED.has(kind) && (name?.value ?? '').trim() === '' ? [`a ${kind} has no name (4.1.2)`] : [];
    });
  return [...new Set([...inPage, ...inTree])];
}

/** Roles whose nodes say nothing without a name, and that the engine lets be without. */
const NAMED = new Set(['DisclosureTriangle', 'region', 'columnheader']);

const IN_PAGE = `(() => {
  const problems = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const told = (element) => '<' + element.tagName.toLowerCase() + ' ' + (element.className.baseVal ?? element.className) + '> ' + element.textContent.slice(0, 30);
  const check = (right, text) => right || problems.push(text);
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });

  check(all('main').length === 1 && all('h1').length === 1, 'there is not one main and one h1 (1.3.1)');
  let level = 0;
  for (const heading of all('h1,h2,h3,h4,h5,h6')) {
    const next = Number(heading.tagName[1]);
    check(next <= level + 1, 'a level of headings is left out before: ' + told(heading));
    level = next;
  }
  const ids = all('[id]').map(({ id }) => id);
  check(new Set(ids).size === ids.length, 'an id is there twice (4.1.1)');
  for (const link of all('a[href^="#"]'))
    check(document.getElementById(link.getAttribute('href').slice(1)), 'a link leads nowhere: ' + told(link));
  for (const table of all('table')) check(table.querySelector('th') && [...table.querySelectorAll('th')].every((head) => head.scope), 'a table has heads without a scope (1.3.1)');
  for (const row of all('tbody tr')) check(row.children.length === row.closest('table').querySelectorAll('thead th').length, 'a row has other cells than heads: ' + told(row));
  for (const svg of all('svg')) check(svg.getAttribute('aria-hidden') === 'true' || svg.getAttribute('aria-label'), 'a picture has no text (1.1.1)');
  check(!all('[tabindex]').some((element) => element.tabIndex > 0), 'an order of focus is forced (2.4.3)');
  for (const element of all('body *')) {
    if (!isShown(element)) continue;
    if (element.scrollWidth > element.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
      check(element.tabIndex >= 0, 'what scrolls cannot be reached by keyboard (2.1.1): ' + told(element));
  }

  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const known = new Map();
  const rgba = (color) => {
    if (!known.has(color)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      known.set(color, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(color);
  };
  const luminance = ([r, g, b]) => [r, g, b].map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    return rgba('Canvas');
  };
  // The engine measures the contrast of HTML, not of the text in pictures.
  for (const element of all('svg text')) {
    if (!isShown(element)) continue;
    const [a, b] = [luminance(rgba(getComputedStyle(element).fill)), luminance(ground(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    check(ratio >= 4.5, 'a contrast of ' + ratio.toFixed(2) + ' (1.4.3): ' + told(element));
  }
  return problems;
})()`;
