/**
 * What every scanner on the PATH finds of the generated corpus, side by side, each case in a file of its own:
 *
 *   node tools/build.ts && node test/bench/detect/rivals-accuracy.ts [--seed 1] [--ways 4] [--every 8] [--only NAME,NAME] [--missed 100]
 *
 * `--ways`: in how many of its ways each secret of a known form is written; `--every`: each so many-th text without a
 * secret. The corpus is Rekey's own, and it grew with Rekey's rules: the figures favour Rekey. No value is printed.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { exampleSource } from '../../detect/example-source.ts';
import { introduce, openField } from '../rivals/installed.ts';
import { KINGFISHER_COLD } from '../rivals/kingfisher.ts';
import { measuredRun } from '../rivals/measured-run.ts';
import { isOlderThanRules, REKEY } from '../rivals/rekey.ts';
import { RIPGREP } from '../rivals/ripgrep.ts';
import type { Named, Task } from '../rivals/rival.ts';
import { type Case, formCases, generalCases, negativeCases, pairCases } from './rivals-cases.ts';
import { caseOf, folderOf, OUTCOME, type Outcome, outcomeOf } from './rivals-outcome.ts';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    ways: { type: 'string', default: '4' },
    every: { type: 'string', default: '8' },
    only: { type: 'string' },
    missed: { type: 'string', default: '100' },
  },
});
const make = exampleSource(Number(options.seed) * 1_000);
const cases: readonly Case[] = [
  ...pairCases(make),
  ...formCases(make, Number(options.ways)),
  ...generalCases(make, 8),
  ...negativeCases(make, Number(options.every)),
];
const field = openField({ only: options.only, without: [KINGFISHER_COLD, RIPGREP] });
const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
for (const [nth, { path, text }] of cases.entries()) {
  const file = join(folder, folderOf(nth), path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const task: Task = { kind: 'tree', path: folder };
console.log(
  `${cases.length} files of Rekey’s own generated corpus (seed ${options.seed}): the figures favour Rekey`,
);
if (isOlderThanRules())
  console.log(
    'The build is older than the rules, which the corpus is made from: run "node tools/build.ts" first',
  );
introduce(field, task);

/** All files, so many at once. */
function portions(size: number): string[][] {
  const files = cases.map(({ path }, nth) => join(folderOf(nth), path));
  return Array.from({ length: Math.ceil(files.length / size) }, (_, at) =>
    files.slice(at * size, (at + 1) * size),
  );
}

/** What each scanner made of each case. */
const outcomes = new Map<string, readonly Outcome[]>();
/** Kinds that another scanner has a rule for: one that is not for whatever looks random or has a telling name. */
const known = new Set<string>();
for (const { rival, command } of field.contestants) {
  const asked = command(task);
  if (asked === undefined) continue;
  const named = new Map<number, Named[]>();
  let ms = 0;
  let bytes = 0;
  for (const files of portions(rival.filesAtOnce ?? cases.length)) {
    const all = files.length === cases.length;
    const run = await measuredRun((all ? asked : command({ ...task, files })) ?? asked, field.scratch);
    for (const each of rival.read(run.output, folder)) {
      const nth = caseOf(each.path, folder);
      named.set(nth, [...(named.get(nth) ?? []), each]);
      if (rival !== REKEY && each.general !== true) known.add(cases[nth]?.kind ?? '');
    }
    ms += run.ms;
    bytes += rival.bytes?.(run.output, run.errors) ?? 0;
  }
  outcomes.set(
    rival.name,
    cases.map((each, nth) => outcomeOf(each, named.get(nth) ?? [])),
  );
  const looked = bytes === 0 ? '' : `, says that it looked at ${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`${rival.name}: ${(ms / 1_000).toFixed(1)} s${looked}`);
}
rmSync(folder, { recursive: true });
field.close();

const names = [...outcomes.keys()];

function row(title: string, which: (each: Case, nth: number) => boolean, least: Outcome): void {
  const chosen = [...cases.entries()].filter(([nth, each]) => which(each, nth)).map(([nth]) => nth);
  if (chosen.length === 0) return;
  const cells = names.map((name) => {
    const made = outcomes.get(name) ?? [];
    const count = chosen.filter((nth) => (made[nth] ?? 0) >= least).length;
    return `${((100 * count) / chosen.length).toFixed(1)} %`.padStart(15);
  });
  console.log(`${title.padEnd(50)} ${String(chosen.length).padStart(6)}${cells.join('')}`);
}

function heading(title: string): void {
  console.log(
    `\n${title.padEnd(50)} ${'files'.padStart(6)}${names.map((name) => name.padStart(15)).join('')}`,
  );
}

const others = names.filter((name) => name !== REKEY.name);
heading('found: anything in the file');
const positive = [...new Set(cases.filter(({ secret }) => secret !== undefined).map(({ group }) => group))];
for (const group of positive) {
  row(group, (each) => each.group === group, OUTCOME.something);
  if (/^(?:tokens|keys by|texts)/.test(group))
    row(
      '  of kinds that another one has a rule for',
      (each) => each.group === group && known.has(each.kind),
      OUTCOME.something,
    );
}
row('all', ({ secret }) => secret !== undefined, OUTCOME.something);

heading('found: the secret itself');
for (const group of positive) row(group, (each) => each.group === group, OUTCOME.secret);
for (const group of positive.filter((each) => each.endsWith('pairs')))
  row(`${group}: id and secret as one finding`, (each) => each.group === group, OUTCOME.pair);

heading('reported where nobody’s secret is');
for (const group of new Set(cases.filter(({ secret }) => secret === undefined).map((each) => each.group)))
  row(group, (each) => each.group === group, OUTCOME.something);

heading('AWS pairs by way: the secret itself');
for (const way of new Set(cases.filter(({ group }) => group === 'AWS pairs').map(({ kind }) => kind)))
  row(way, ({ group, kind }) => group === 'AWS pairs' && kind === way, OUTCOME.secret);

const own = outcomes.get(REKEY.name);
const missed = cases.flatMap(({ id, secret }, nth) => {
  const by = others.filter((name) => (outcomes.get(name)?.[nth] ?? 0) > 0);
  return own && secret !== undefined && own[nth] === OUTCOME.nothing && by.length > 0 ? [{ id, by }] : [];
});
console.log(`\nfound by another one and not by Rekey: ${missed.length}`);
for (const { id, by } of missed.slice(0, Number(options.missed))) console.log(`  ${id}: ${by.join(', ')}`);
