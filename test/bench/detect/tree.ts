/**
 * How fast the files of a folder are scanned, side by side with every other scanner that is on the PATH:
 *
 *   node tools/build.ts && node test/bench/detect/tree.ts FOLDER [rounds] [--only NAME,NAME] [--seconds 600]
 *
 * From the start of a process to its end; the contestants take turns, the medians count (default 3 rounds). Each
 * leaves out what it leaves out by itself; where it says how much it looked at, that is shown. Whoever takes longer than
 * `--seconds` is ended.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { introduce, openField } from '../rivals/installed.ts';
import { printRace, type Runner, race } from '../rivals/race.ts';
import type { Task } from '../rivals/rival.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, seconds: { type: 'string', default: '600' } },
});
const [folder = '.', rounds = '3'] = positionals;
const task: Task = { kind: 'tree', path: resolve(folder) };
const field = openField({ only: values.only });
introduce(field, task);
const contestants = field.contestants.flatMap(({ rival, command }) => {
  const asked = command(task);
  return asked === undefined ? [] : [{ rival, command: asked }];
});
const runners: Runner[] = contestants.map(({ rival, command }) => ({ name: rival.name, command }));
const runs = await race(runners, Number(rounds), {
  scratch: field.scratch,
  limitMs: Number(values.seconds) * 1_000,
});
printRace(runs, runners[0]?.name ?? '', (name, { output, errors }) => {
  const rival = contestants.find((each) => each.rival.name === name)?.rival;
  const bytes = rival?.bytes?.(output, errors);
  const stopped = rival?.stopped?.(output, errors) === true ? ', says that it did not see everything' : '';
  return `${rival?.read(output).length ?? 0} places${bytes === undefined ? '' : `, says ${(bytes / 1e6).toFixed(0)} MB`}${stopped}`;
});
field.close();
