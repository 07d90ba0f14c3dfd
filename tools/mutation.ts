/**
 * Mutation testing of the rotations: every small change of their source (Stryker's) that no test of `test/rotate`
 * notices is listed. `npm run mutation -- src/rotate/retire.ts` looks at what begins like that; all of it takes
 * long. `--no-strings` leaves texts alone, `--most=60` lets so many tests look at each mutant, `--thorough` has the long
 * tests look as well, `--again=FILE` looks only at those that an earlier run has listed.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { appendFileSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instrumentTree, type Mutant } from './mutation/instrument.ts';
import type { Answer, Question } from './mutation/worker.ts';

type Coverage = Extract<Answer, { told: 'coverage' }>;
type Result = 'killed' | 'survived' | 'timeout' | 'not met';

interface Judged {
  readonly mutant: Mutant;
  readonly result: Result;
}

/** Where the mutants go that no test notices, one a line. */
const MISSED = join(tmpdir(), `rekey-mutation-${process.pid}.txt`);

const root = fileURLToPath(new URL('..', import.meta.url));
const WORKERS = Number(process.env.MUTATION_WORKERS ?? 2);
/** A worker that says nothing for so long is in an endless loop. */
const SILENCE_MS = 180_000;
/** Modules that were loaded anew stay in memory. */
const MOST_FRESH = 60;

/** Tests that play one story hundreds of times: what they notice, the shorter ones notice nearly always too. */
const LONG: readonly string[] = [
  'promises/',
  'quiet/',
  'roll-back/crashes',
  'roll-back/races',
  'world/',
  'weather',
].map((name) => `test/rotate/${name}`);

/** These start servers, or take minutes for each mutant. */
const NEVER: readonly string[] = ['promises/', 'world/', 'weather'].map((name) => `test/rotate/${name}`);

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const prefixes = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const most = Number(options.find((one) => one.startsWith('--most='))?.slice(7) ?? Number.POSITIVE_INFINITY);
const thorough = options.includes('--thorough');
const again = options.find((one) => one.startsWith('--again='))?.slice(8);
const withStrings = !options.includes('--no-strings');

const files = globSync('src/rotate/**/*.ts', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => prefixes.length === 0 || prefixes.some((prefix) => file.startsWith(prefix)))
  .sort();
const copy = mkdtempSync(join(tmpdir(), 'rekey-mutation-'));
try {
  await main();
} finally {
  rmSync(copy, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const all = await instrumentTree(root, copy, files);
  const listed =
    again === undefined ? undefined : new Set(readFileSync(again, 'utf8').split('\n').map(nameIn));
  const mutants = all.filter(
    (mutant) => (withStrings || mutant.kind !== 'StringLiteral') && (listed?.has(nameOf(mutant)) ?? true),
  );
  const tests = globSync('test/rotate/**/*.test.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !(thorough ? NEVER : LONG).some((folder) => file.startsWith(folder)));
  console.log(`${files.length} files, ${mutants.length} mutants, ${tests.length} files of tests`);

  const first = await startWorker(tests);
  const covered = await ask(first, { ask: 'coverage' });
  if (covered?.told !== 'coverage') throw new Error('the tests did not run');
  console.log(`${covered.tests.length} tests; left out: ${covered.failed.join('; ') || 'none'}`);
  first.kill();

  // Those that need modules loaded anew come last: they take a hundred times as long.
  const isFixed = ({ id }: Mutant): number => Number(covered.fixed.includes(id));
  const queue = [...mutants].sort((a, b) => isFixed(a) - isFixed(b));
  const judged: Judged[] = [];
  writeFileSync(MISSED, '');
  const note = (mutant: Mutant, result: Result): void => {
    judged.push({ mutant, result });
    if (judged.length % 100 === 0) console.log(`${judged.length}/${mutants.length} ${scoreOf(judged)}`);
    if (result === 'killed' || result === 'timeout') return;
    appendFileSync(MISSED, `${result} ${nameOf(mutant)}\n`);
  };
  const work = async (): Promise<void> => {
    let worker = await startWorker(tests);
    let fresh = 0;
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      const question = questionOf(mutant, covered);
      if (!question) {
        note(mutant, 'not met');
        continue;
      }
      const answer = await ask(worker, question);
      const result = answer?.told === 'mutant' ? answer.result : 'timeout';
      note(mutant, result);
      if (question.fresh) fresh += 1;
      if (result !== 'timeout' && fresh < MOST_FRESH) continue;
      worker.kill('SIGKILL');
      worker = await startWorker(tests);
      fresh = 0;
    }
    worker.kill();
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  report(judged);
}

function nameOf({ file, line, kind, replacement }: Mutant): string {
  return `${file}:${line} ${kind}: ${replacement.replaceAll(/\s+/g, ' ')}`;
}

/** The mutant that a line of the list names. */
function nameIn(line: string): string {
  return line.replace(/^(?:survived|not met) /, '');
}

function questionOf(
  { id }: Mutant,
  { tests, failed, fixed, met }: Coverage,
): Extract<Question, { ask: 'mutant' }> | undefined {
  const good = tests.filter((test) => !failed.includes(test));
  if (fixed.includes(id)) return { ask: 'mutant', id, fresh: true, tests: someOf(good) };
  const meeting = good.filter((test) => met[test]?.includes(id));
  return meeting.length === 0 ? undefined : { ask: 'mutant', id, fresh: false, tests: someOf(meeting) };
}

/** Evenly out of many, so that one which nothing notices does not cost a minute. */
function someOf(tests: readonly string[]): readonly string[] {
  const step = Math.max(1, tests.length / most);
  return tests.filter((_, index) => Math.floor(index % step) === 0);
}

async function startWorker(tests: readonly string[]): Promise<ChildProcess> {
  const path = fileURLToPath(new URL('mutation/worker.ts', import.meta.url));
  const worker = fork(path, [copy, ...tests], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await heardFrom(worker);
  return worker;
}

async function ask(worker: ChildProcess, question: Question): Promise<Answer | undefined> {
  const answer = heardFrom(worker);
  worker.send(question);
  return await answer;
}

function heardFrom(worker: ChildProcess): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const done = (answer: Answer | undefined): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message');
      worker.removeAllListeners('exit');
      resolve(answer);
    };
    const timer = setTimeout(() => done(undefined), SILENCE_MS);
    worker.once('message', (answer) => done(answer as Answer));
    worker.once('exit', () => done(undefined));
  });
}

function scoreOf(judged: readonly Judged[]): string {
  const killed = judged.filter(({ result }) => result === 'killed' || result === 'timeout').length;
  return `${((100 * killed) / Math.max(1, judged.length)).toFixed(1)} %`;
}

function report(judged: readonly Judged[]): void {
  for (const file of files) {
    const mine = judged.filter(({ mutant }) => mutant.file === file);
    if (mine.length > 0)
      console.log(`${scoreOf(mine).padStart(8)} of ${String(mine.length).padStart(4)}  ${file}`);
  }
  console.log(`${scoreOf(judged)} of ${judged.length} are noticed; the others are in ${MISSED}`);
}
