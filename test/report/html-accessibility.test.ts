import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyReport } from '../../src/findings/run-report.ts';
import { renderHtml } from '../../src/report/html.ts';
import { accessibilityProblems } from '../browser/accessibility.ts';
import { type Browser, findChromium, startChromium } from '../browser/chromium.ts';
import { type Accepted, equalAccessProblems } from '../browser/equal-access.ts';
import { newPage, type Page } from '../browser/page.ts';
import { fullReport, manyFindings, NOW, sampleTrend } from './sample-posture.ts';

/** What the engine asks a person to look at, with what that person saw. */
const ACCEPTED: readonly Accepted[] = [
  {
    rule: 'style_color_misuse/Potential_1',
    because:
      'asked of every page with a style; each colour stands beside the word, place or number that it repeats',
  },
  {
    rule: 'style_highcontrast_visible/Manual_1',
    because: 'asked of every page with a style; the test of forced colours below looks at it',
  },
  {
    rule: 'style_focus_visible/potential_focus_not_visible',
    because:
      'asked of what has a border; html-in-browser.test.ts sees the ring around everything that Tab reaches',
  },
  {
    rule: 'element_tabbable_role_valid/fail_invalid_role',
    saying: "'region'",
    because: 'a wide table or picture has to be scrolled by keyboard too (WCAG 2.1.1), and says what it is',
  },
  {
    rule: 'text_block_heading/potential_heading',
    saying: "'overdue by",
    because: 'a date that is past is emphasised in its cell and heads nothing',
  },
  {
    rule: 'text_sensory_misuse/potential_position',
    saying: "'left'",
    because: 'a version which another rotation left: it is a verb',
  },
];

const chromium = findChromium();
const why = 'missing' in chromium ? ` (skipped: ${chromium.missing})` : '';
const folder = mkdtempSync(join(tmpdir(), 'rekey-accessible-'));

function written(name: string, html: string): string {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, html);
  return path;
}

describe.skipIf('missing' in chromium)(`the HTML report for everybody${why}`, () => {
  let browser: Browser;
  let page: Page;

  const options = { at: NOW, detail: 'full' } as const;
  const full = fullReport();
  // Of as many runs as show a trend; more bars are more of the same.
  const trend = sampleTrend(full, 9);
  let fullPage: string;

  /** What the engine and our own checks find in the page as it is now. */
  async function problems(used = new Set<Accepted>()): Promise<string[]> {
    await page.value(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
    const found = await equalAccessProblems(page, ACCEPTED);
    for (const one of found.used) used.add(one);
    return [...found.problems, ...(await accessibilityProblems(page))];
  }

  beforeAll(async () => {
    if ('missing' in chromium) return;
    fullPage = written('full', renderHtml(full, { ...options, trend }));
    browser = await startChromium(chromium.path);
    page = await newPage(browser);
    await page.resize(1100, 900);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('breaks no rule of accessibility, and accepts only what the engine still asks about', async () => {
    const used = new Set<Accepted>();
    await page.open(fullPage);

    expect(await problems(used)).toEqual([]);
    expect(ACCEPTED.filter((one) => !used.has(one))).toEqual([]);
  });

  it.each([
    ['in its dark look', { scheme: 'dark' }],
    ['on paper', { type: 'print' }],
  ] as const)('breaks none %s', async (_look, media) => {
    await page.emulate(media);
    await page.open(fullPage);

    expect(await problems()).toEqual([]);
    await page.emulate({});
  });

  it('breaks none on a small screen, where nothing is wider than it', async () => {
    await page.resize(320, 700);
    await page.open(fullPage);

    expect(await problems()).toEqual([]);
    // WCAG 1.4.10: nothing but tables and pictures, which scroll for themselves, is wider than 320 pixels.
    expect(await page.value('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.resize(1100, 900);
  });

  it('breaks none where there is nothing to show, or nothing that may be named', async () => {
    await page.open(written('empty', renderHtml(emptyReport, options)));
    expect(await problems()).toEqual([]);
    await page.open(written('counts', renderHtml(full, { ...options, detail: 'counts', trend })));
    expect(await problems()).toEqual([]);
  });

  it('breaks none with 5,000 findings', async () => {
    const [first, second, ...others] = manyFindings(5_000);
    const more = [first, second].flatMap((one) => (one ? [{ ...one, remedy: ['Ask who uses it.'] }] : []));
    await page.open(written('big', renderHtml(fullReport([...more, ...others]), options)));
    // The engine holds each element against each other: of the lists, which are alike, two with a few entries.
    await page.value(`document.querySelectorAll('#list > ul').forEach((list, index) => {
      if (index > 1) list.remove();
      else while (list.children.length > 12) list.lastChild.remove();
    })`);
    expect(await page.value(`document.querySelectorAll('article[id^=do-]').length`)).toBeGreaterThan(1);

    expect(await problems()).toEqual([]);
  });

  it('keeps the colours of its pictures and of their legend where a system forces its own', async () => {
    await page.emulate({ forcedColors: true });
    await page.open(fullPage);
    const pairs = await page.value<
      [string, string][]
    >(`[...document.querySelectorAll('.legend li')].map((item) => [
      getComputedStyle(item, '::before').backgroundColor,
      getComputedStyle(document.querySelector('.picture .' + item.className)).fill,
    ])`);
    await page.emulate({});

    expect(new Set(pairs.map(([color]) => color)).size).toBe(4);
    for (const [legend, bar] of pairs) expect(legend).toBe(bar);
  });

  it('is told apart from a page that breaks them', async () => {
    await page.open(written('bad', BAD));
    const found = (await problems()).join('\n');

    for (const rule of BROKEN) expect(found).toContain(rule);
  });
});

/** What the engine sees, and what only our own checks do. */
const BROKEN = [
  'html_lang_exists',
  'page_title_exists',
  'text_contrast_sufficient',
  'input_label_exists',
  'aria_child_valid',
  'svg_graphics_labelled',
  'aria_id_unique',
  'table_headers_exists',
  'target_spacing_sufficient',
  'aria_article_label_unique',
  'there is not one main',
  'level of headings is left out',
  'an id is there twice',
  'a link leads nowhere',
  'a row has other cells',
  'a picture has no text',
  'an order of focus is forced',
  'cannot be reached by keyboard',
  'a contrast of',
  'a DisclosureTriangle has no name',
];

const BAD = `<!doctype html><title></title><h1>a</h1><h3 style="color:#999;background:#fff">b</h3><input>
<button style="width:9px;height:9px;padding:0"></button><button style="width:9px;height:9px;padding:0">c</button>
<ul><p id="twice">d</p></ul><p id="twice">e</p><svg></svg><svg role="img"><text fill="#ddd" y="9">f</text></svg>
<a href="#nowhere"></a><section aria-labelledby="gone">g</section><div tabindex="3">h</div><article aria-label="i">i</article><article aria-label="i">j</article>
<div style="overflow:auto;width:50px"><div style="width:500px">k</div></div><details><summary></summary>l</details>
<table><tr><td>1</td><td>2</td></tr><tr><td>1</td><td>2</td></tr></table>
<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>`;
