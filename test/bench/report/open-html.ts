import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderHtml } from '../../../src/report/html.ts';
import { findChromium, startChromium } from '../../browser/chromium.ts';
import { newPage } from '../../browser/page.ts';
import { fullReport, manyFindings, NOW } from '../../report/sample-posture.ts';

/** How long a browser takes to open the page of 5,000 findings: `node test/bench/report/open-html.ts [FINDINGS]`. */
const count = Number(process.argv[2] ?? 5_000);
const found = findChromium();
if ('missing' in found) throw new Error(found.missing);
const folder = mkdtempSync(join(tmpdir(), 'rekey-bench-'));
const file = join(folder, 'report.html');
const run = fullReport(manyFindings(count));
const began = performance.now();
const html = renderHtml(run, { at: NOW, detail: 'full' });
const rendered = performance.now() - began;
writeFileSync(file, html);
console.log(`${count} findings: ${(html.length / 1e6).toFixed(2)} MB, rendered in ${rendered.toFixed(0)} ms`);
const browser = await startChromium(found.path);
try {
  for (let round = 0; round < 5; round += 1) {
    const page = await newPage(browser);
    await page.resize(1100, 900);
    const { loadMs, paintedMs } = await page.open(file);
    const processor = (await page.work()).get('ThreadTime') ?? 0;
    const load = (loadavg()[0] ?? 0).toFixed(1);
    console.log(
      `load ${loadMs.toFixed(0)} ms, painted ${paintedMs.toFixed(0)} ms, processor time ${(processor * 1_000).toFixed(0)} ms (${cpus().length} cores, load average ${load})`,
    );
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
