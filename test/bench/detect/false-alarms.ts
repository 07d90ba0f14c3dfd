/**
 * What the detector reports in code that is known to hold no secrets of anybody:
 * `node test/bench/detect/false-alarms.ts [--severity high] [--rule ID] [--where] DIR…`. Counts lines and findings by
 * rule; `--where` says where each of the severity stands. Never prints a value. Placeholders do not count.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDetector } from '../../../src/detect/detector.ts';
import { isAtLeast, type Severity } from '../../../src/findings/severity.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    severity: { type: 'string', default: 'high' },
    rule: { type: 'string' },
    where: { type: 'boolean', default: false },
  },
});
/** Larger files are images of something else: fonts, bundles, data. */
const LARGEST = 8_000_000;

const detector = await createDetector({ disable: [], userRules: [] });
const counts = new Map<string, Map<Severity, number>>();
const total = { files: 0, bytes: 0, lines: 0 };
const gaps = new Map<string, number>();

for (const path of positionals.flatMap((directory) => [...filesIn(directory)])) look(path);

function* filesIn(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory() && entry.name !== '.git') yield* filesIn(path);
    else if (entry.isFile() && statSync(path).size <= LARGEST) yield path;
  }
}

function look(path: string): void {
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 8_000).includes(0)) return;
  total.files += 1;
  total.bytes += bytes.length;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) total.lines += 1;
  const detection = detector.detect({ bytes, path });
  for (const gap of detection.gaps) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
  for (const { rule, severity, confidence, startByte } of detection.matches) {
    if (confidence === 'placeholder') continue;
    const of = counts.get(rule) ?? new Map<Severity, number>();
    counts.set(rule, of.set(severity, (of.get(severity) ?? 0) + 1));
    const asked =
      options.rule === undefined ? isAtLeast(severity, options.severity as Severity) : rule === options.rule;
    if (!options.where || !asked) continue;
    const before = bytes.subarray(0, startByte);
    const line = before.reduce((sum, byte) => sum + Number(byte === 10), 1);
    console.log(`${path}:${line}:${startByte - before.lastIndexOf(10)} ${rule} ${severity}`);
  }
}

console.log(`${total.files} files, ${total.lines} lines, ${(total.bytes / 1e6).toFixed(0)} MB`);
for (const severity of ['critical', 'high', 'medium', 'low'] as const) {
  const rows = [...counts].flatMap(([rule, of]) =>
    of.has(severity) ? [[rule, of.get(severity) as number] as const] : [],
  );
  const sum = rows.reduce((all, [, count]) => all + count, 0);
  console.log(`${severity}: ${sum} (${((1e6 * sum) / Math.max(1, total.lines)).toFixed(2)} a million lines)`);
  for (const [rule, count] of rows.sort(([, a], [, b]) => b - a))
    console.log(`  ${String(count).padStart(6)} ${rule}`);
}
for (const [gap, count] of gaps) console.log(`not fully looked at: ${gap} (${count} files)`);
