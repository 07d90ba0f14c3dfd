/**
 * How fast the detector is, with all rules, on one core: `node test/bench/detect/throughput.ts [DIR] [MEGABYTES]`.
 * Files of DIR (default: this project's node_modules) are read into memory first. CPU time, since machines are shared;
 * the best of three passes counts.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createDetector, type Text } from '../../../src/detect/detector.ts';

const directory = process.argv[2] ?? 'node_modules';
const limit = Number(process.argv[3] ?? 60) * 1_000_000;

function read(from: string): Text[] {
  const texts: Text[] = [];
  let total = 0;
  const pending = [from];
  for (let next = pending.pop(); next !== undefined && total < limit; next = pending.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const path = join(next, entry.name);
      if (entry.isDirectory() && entry.name !== '.git') pending.push(path);
      if (!entry.isFile() || statSync(path).size > 4_000_000 || total >= limit) continue;
      const bytes = readFileSync(path);
      texts.push({ bytes, path });
      total += bytes.length;
    }
  }
  return texts;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const started = cpuMs();
const detector = await createDetector({ disable: [], userRules: [] });
const built = cpuMs() - started;
const texts = read(directory);
const bytes = texts.reduce((sum, text) => sum + text.bytes.length, 0);
let best = Number.POSITIVE_INFINITY;
const byRule = new Map<string, number>();
const gaps = new Map<string, number>();
for (let pass = 0; pass < 3; pass += 1) {
  byRule.clear();
  gaps.clear();
  const start = cpuMs();
  for (const text of texts) {
    const detection = detector.detect(text);
    for (const { rule, confidence } of detection.matches) {
      byRule.set(`${rule} (${confidence})`, (byRule.get(`${rule} (${confidence})`) ?? 0) + 1);
    }
    for (const gap of detection.gaps) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
  }
  best = Math.min(best, cpuMs() - start);
}
console.log(`rules ${detector.rules.length}, built in ${built.toFixed(1)} ms`);
console.log(
  `${texts.length} files, ${(bytes / 1e6).toFixed(1)} MB in ${best.toFixed(0)} ms: ${(bytes / 1e3 / best).toFixed(0)} MB/s`,
);
console.log('matches', Object.fromEntries(byRule), 'gaps', Object.fromEntries(gaps));
