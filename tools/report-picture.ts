import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderHtml } from '../src/report/html.ts';
import { findChromium, startChromium } from '../test/browser/chromium.ts';
import { newPage } from '../test/browser/page.ts';
import { fullReport, manyFindings, NOW, sampleTrend } from '../test/report/sample-posture.ts';

/**
 * Draws the page of a sample run in a browser: `docs/images/report.png`. With a folder as argument also, for whoever
 * changes its look, the whole of it, in the dark, on paper and on a small screen.
 */
const IMAGES = join(import.meta.dirname, '..', 'docs', 'images');
const found = findChromium();
if ('missing' in found) throw new Error(found.missing);

const folder = mkdtempSync(join(tmpdir(), 'rekey-picture-'));
const file = join(folder, 'report.html');
const run = fullReport(manyFindings(4));
const place = { repository: 'acme/app', run: 'https://github.com/acme/app/actions/runs/1' };
writeFileSync(file, renderHtml(run, { at: NOW, detail: 'full', place, trend: sampleTrend(run) }));
const browser = await startChromium(found.path);
try {
  const page = await newPage(browser);
  await page.resize(1080, 1250);
  await page.open(file);
  writeFileSync(join(IMAGES, 'report.png'), await page.screenshot());
  const [, , out] = process.argv;
  if (out !== undefined) {
    await page.emulate({ scheme: 'dark' });
    writeFileSync(join(out, 'dark.png'), await page.screenshot({ whole: true }));
    await page.emulate({ scheme: 'light' });
    writeFileSync(join(out, 'whole.png'), await page.screenshot({ whole: true }));
    await page.resize(400, 800);
    writeFileSync(join(out, 'small.png'), await page.screenshot({ whole: true }));
    await page.resize(1080, 1250);
    await page.emulate({ type: 'print' });
    writeFileSync(join(out, 'paper.png'), await page.screenshot({ whole: true }));
    writeFileSync(join(out, 'paper.pdf'), await page.pdf());
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
