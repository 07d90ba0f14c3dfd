/**
 * What texts made to be slow cost every scanner on the PATH, one mebibyte each, as the only file of a folder:
 *
 *   node tools/build.ts && node test/bench/detect/rivals-hostile.ts [rounds] [--only NAME,NAME] [--seconds 60]
 *
 * Seconds of the processor beyond those for a file of one line, the least of the rounds (default 1); whoever takes
 * longer than `--seconds` of wall time is ended.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HOSTILE_UNITS, hostileFiles, megabyteOf } from '../../detect/hostile-texts.ts';
import { introduce, openField } from '../rivals/installed.ts';
import { KINGFISHER_COLD } from '../rivals/kingfisher.ts';
import { measuredRun } from '../rivals/measured-run.ts';
import { RIPGREP } from '../rivals/ripgrep.ts';
import type { Task } from '../rivals/rival.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, seconds: { type: 'string', default: '60' } },
});
const rounds = Number(positionals[0] ?? 1);
const limit = Number(values.seconds) * 1_000;
const field = openField({ only: values.only, without: [KINGFISHER_COLD, RIPGREP] });
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const path = join(folder, 'one');
mkdirSync(path);
const task: Task = { kind: 'tree', path };
introduce(field, task);

/** Seconds of each contestant for the file that is there; undefined for who did not end. */
async function costs(passes: number): Promise<(number | undefined)[]> {
  const least = field.contestants.map((): number | undefined => undefined);
  for (let pass = 0; pass < passes; pass += 1)
    for (const [index, { command }] of field.contestants.entries()) {
      const asked = command(task);
      if (asked === undefined) continue;
      const { cpuMs, cut } = await measuredRun(asked, field.scratch, limit);
      if (!cut) least[index] = Math.min(least[index] ?? Number.POSITIVE_INFINITY, cpuMs / 1_000);
    }
  return least;
}

writeFileSync(join(path, 'a.env'), 'A=1\n');
const starts = await costs(rounds + 2);
const line = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(44)}${cells.map((cell) => cell.padStart(15)).join('')}`;
const seconds = (value: number | undefined): string =>
  value === undefined ? `over ${values.seconds} s` : `${value.toFixed(2)} s`;
console.log(
  line(
    '',
    field.contestants.map(({ rival }) => rival.name),
  ),
);
console.log(line('a file of one line', starts.map(seconds)));
const worst = starts.map(() => 0);
const texts = Object.entries(HOSTILE_UNITS).map(([name, unit]) => [name, megabyteOf(unit)] as const);
for (const [name, bytes] of [...texts, ...hostileFiles()]) {
  writeFileSync(join(path, 'a.env'), bytes);
  const beyond = (await costs(rounds)).map((cost, index) =>
    cost === undefined ? undefined : Math.max(0, cost - (starts[index] ?? 0)),
  );
  for (const [index, cost] of beyond.entries())
    worst[index] = Math.max(worst[index] ?? 0, cost ?? Number.POSITIVE_INFINITY);
  console.log(line(name, beyond.map(seconds)));
}
console.log(
  line(
    'the worst',
    worst.map((each) => seconds(Number.isFinite(each) ? each : undefined)),
  ),
);
rmSync(folder, { recursive: true });
field.close();
