/**
 * How fast a whole history is scanned, side by side:
 *
 *   node tools/build.ts && node test/bench/detect/history.ts REPOSITORY [rounds] [--only NAME,NAME]
 *   node test/bench/detect/history.ts REPOSITORY --equal
 *
 * From the start of a process to its end; the contestants take turns, the medians count (default 5 rounds). Beside
 * Rekey stand git's own reading of all objects (nothing scanned), and the other scanners that are on the PATH. `--equal` holds
 * what the sieve lets pass to what a search of every text finds.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { historySifter } from '../../../src/commands/scan/sift-history.ts';
import { createDetector } from '../../../src/detect/detector.ts';
import { openHistory } from '../../../src/sources/history.ts';
import { introduce, openField, shellLine } from '../rivals/installed.ts';
import { printRace, type Runner, race as takeTurns } from '../rivals/race.ts';
import { REKEY } from '../rivals/rekey.ts';
import type { Command, Task } from '../rivals/rival.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, equal: { type: 'boolean', default: false } },
});
const [repository = '', rounds = '5'] = positionals;

async function race(): Promise<void> {
  const path = resolve(repository);
  const task: Task = { kind: 'history', path };
  const field = openField({ only: values.only });
  introduce(field, task);
  const contestants = field.contestants.flatMap(({ rival, command }) => {
    const asked = command(task);
    return asked === undefined ? [] : [{ rival, command: asked }];
  });
  const reading: Command = {
    program: 'git',
    args: ['cat-file', '--batch-all-objects', '--batch', '--buffer'],
    cwd: path,
    unread: true,
  };
  console.log(`git, nothing scanned\n  ${shellLine(reading)} > /dev/null\n`);
  const runners: Runner[] = [
    ...contestants.map(({ rival, command }) => ({ name: rival.name, command })),
    { name: 'git, nothing scanned', command: reading },
  ];
  const runs = await takeTurns(runners, Number(rounds), field);
  const own = runs.get(REKEY.name)?.at(-1)?.output ?? '';
  const bytes = own === '' ? 0 : (REKEY.bytes?.(own, '') ?? 0);
  console.log(`${(bytes / 1e6).toFixed(0)} MB of texts, ${rounds} rounds`);
  printRace(runs, runners[0]?.name ?? '', (name, { ms, output, errors }) => {
    const rival = contestants.find((each) => each.rival.name === name)?.rival;
    const places = rival === undefined ? '' : `, ${rival.read(output).length} places`;
    const stopped = rival?.stopped?.(output, errors) === true ? ', says that it did not see everything' : '';
    return `${(bytes / 1e3 / ms).toFixed(0).padStart(5)} MB/s${places}${stopped}`;
  });
  field.close();
}

/** Everything that the detector finds in the texts that a history hands out, in a form that can be compared. */
async function found(sifts: boolean): Promise<Set<string>> {
  const options = { disable: [], userRules: [], now: new Date(0) };
  const detector = await createDetector(options);
  const detecting = async () => await Promise.resolve(detector);
  const sift = sifts ? historySifter({ ...options, detector: detecting }) : undefined;
  const source = await openHistory(
    { kind: 'history', path: repository },
    { env: process.env, ignores: () => false, sift },
  );
  const all = new Set<string>();
  let texts = 0;
  let parts = 0;
  for await (const { origin, bytes, start, ownFrom, ownTo, readAs } of source.pieces()) {
    if (readAs) parts += 1;
    else texts += 1;
    const isPart = readAs !== undefined;
    const text = { bytes, path: origin.path, isPart, readAs };
    const { matches, gaps } = detector.detect(text);
    const id = origin.kind === 'blob' ? origin.oid : origin.kind === 'message' ? origin.commit : origin.path;
    for (const { rule, startByte, endByte, severity, confidence } of matches)
      if (start.byte + startByte >= ownFrom && start.byte + startByte < ownTo)
        all.add([id, rule, start.byte + startByte, start.byte + endByte, severity, confidence].join(' '));
    for (const gap of gaps) all.add(`${id} ${gap}`);
  }
  await source.close();
  const { bytes } = source.coverage();
  console.log(
    `${sifts ? 'sifted' : 'all'}: ${texts} texts and ${parts} parts of others searched, ${all.size} found, ${bytes} bytes counted`,
  );
  return all;
}

if (values.equal) {
  const [fast, plain] = [await found(true), await found(false)];
  const lost = [...plain].filter((each) => !fast.has(each));
  const extra = [...fast].filter((each) => !plain.has(each));
  console.log(`lost: ${lost.length}, extra: ${extra.length}`);
  for (const each of [...lost, ...extra].slice(0, 20)) console.log(`  ${each}`);
  process.exitCode = lost.length + extra.length === 0 ? 0 : 1;
} else {
  await race();
}
