/**
 * Mutation testing of the rotations: every small change of their source (Stryker's) that no test of `test/rotate`
 * notices is listed. `npm run mutation -- src/rotate/retire.ts` looks at what begins like that; all of it takes
 * long. `--no-strings` leaves texts alone, `--seconds=10` lets tests of so many seconds look at each mutant (default 3),
 * `--again=FILE` looks only at those that an earlier run has listed.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { appendFileSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseTests, type TestFacts } from './mutation/choose-tests.ts';
import { instrumentTree, type Mutant } from './mutation/instrument.ts';
import type { Answer, Question } from './mutation/worker.ts';

interface Judged {
  readonly mutant: Mutant;
  readonly result: 'killed' | 'survived' | 'timeout' | 'not met';
}

/** Where the mutants go that no test notices, one a line. */
const MISSED = join(tmpdir(), `rekey-mutation-${process.pid}.txt`);

const root = fileURLToPath(new URL('..', import.meta.url));
const WORKERS = Number(process.env.MUTATION_WORKERS ?? 2);
/** The run without a mutant, on a machine that has other work. */
const COVERAGE_MS = 600_000;
/** Modules that were loaded anew stay in memory. */
const MOST_FRESH = 60;

/** These start servers, or take minutes for each mutant. */
const NEVER: readonly string[] = ['promises/', 'world/', 'weather'].map((name) => `test/rotate/${name}`);

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const prefixes = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const budgetMs = Number(options.find((one) => one.startsWith('--seconds='))?.slice(10) ?? 3) * 1000;
/** A worker that says nothing for so long is in an endless loop. */
const SILENCE_MS = 120_000 + 20 * budgetMs;
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
  const testFiles = globSync('test/rotate/**/*.test.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !NEVER.some((folder) => file.startsWith(folder)));
  console.log(`${files.length} files, ${mutants.length} mutants, ${testFiles.length} files of tests`);
  const { tests, fixed } = await coverageOf(testFiles);

  // Those that need modules loaded anew come last: they take a hundred times as long.
  const isFixed = ({ id }: Mutant): number => Number(fixed.has(id));
  const queue = [...mutants].sort((a, b) => isFixed(a) - isFixed(b));
  const judged: Judged[] = [];
  writeFileSync(MISSED, '');
  const note = (mutant: Mutant, result: Judged['result'], looked = ''): void => {
    judged.push({ mutant, result });
    if (judged.length % 100 === 0) console.log(`${judged.length}/${mutants.length} ${scoreOf(judged)}`);
    if (result === 'killed' || result === 'timeout') return;
    appendFileSync(MISSED, `${result} ${looked}| ${nameOf(mutant)}\n`);
  };
  let spoilt = 0;
  const idsByFile = Map.groupBy(all, ({ file }) => file);
  const meeting = (mutant: Mutant): readonly TestFacts[] => {
    if (!fixed.has(mutant.id)) return tests.filter(({ met }) => met.has(mutant.id));
    const ids = new Set(idsByFile.get(mutant.file)?.map(({ id }) => id));
    const near = tests.filter(({ met }) => !met.isDisjointFrom(ids));
    return near.length > 0 ? near : tests;
  };
  const work = async (): Promise<void> => {
    let worker = await startWorker();
    let fresh = 0;
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      const able = meeting(mutant);
      if (able.length === 0) {
        note(mutant, 'not met');
        continue;
      }
      const { id, file } = mutant;
      const isFresh = fixed.has(id);
      const looking = chooseTests(file, able, budgetMs).map((test) => test.id);
      const question = { ask: 'mutant', id, fresh: isFresh, tests: looking } as const;
      let answer = await ask(worker, question, SILENCE_MS);
      if (answer?.told === 'mutant' && answer.result === 'spoilt') {
        spoilt += 1;
        worker.kill('SIGKILL');
        worker = await startWorker();
        answer = await ask(worker, question, SILENCE_MS);
      }
      const told = answer?.told === 'mutant' ? answer.result : 'timeout';
      // A test that fails in a new process, too, is no witness.
      const result = told === 'spoilt' ? 'survived' : told;
      note(mutant, result, `${looking.length} of ${able.length} tests looked `);
      if (isFresh) fresh += 1;
      if (result !== 'timeout' && fresh < MOST_FRESH) continue;
      worker.kill('SIGKILL');
      worker = await startWorker();
      fresh = 0;
    }
    worker.kill();
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  report(judged);
  console.log(`${spoilt} were asked again, as a test failed without them as well`);
}

async function coverageOf(
  testFiles: readonly string[],
): Promise<{ readonly tests: readonly TestFacts[]; readonly fixed: ReadonlySet<string> }> {
  const worker = await startWorker();
  const covered = await ask(worker, { ask: 'coverage', files: testFiles }, COVERAGE_MS);
  worker.kill();
  if (covered?.told !== 'coverage') throw new Error('the tests did not run');
  const { tests, failed, long, fixed } = covered;
  const seconds = (tests.reduce((sum, { ms }) => sum + ms, 0) / 1000).toFixed(1);
  console.log(`${tests.length} tests, which take ${seconds} s; ${long.length} too long to take part`);
  console.log(`left out, as they fail by themselves: ${failed.join('; ') || 'none'}`);
  return { tests: tests.map((test) => ({ ...test, met: new Set(test.met) })), fixed: new Set(fixed) };
}

function nameOf({ file, line, kind, original, replacement }: Mutant): string {
  return `${file}:${line} ${kind}: ${original} → ${replacement}`.replaceAll(/\s+/g, ' ');
}

/** The mutant that a line of the list names. */
function nameIn(line: string): string {
  return line.replace(/^[^|]*\| /, '');
}

async function startWorker(): Promise<ChildProcess> {
  const path = fileURLToPath(new URL('mutation/worker.ts', import.meta.url));
  const worker = fork(path, [copy], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await heardFrom(worker, COVERAGE_MS);
  return worker;
}

async function ask(
  worker: ChildProcess,
  question: Question,
  patienceMs: number,
): Promise<Answer | undefined> {
  const answer = heardFrom(worker, patienceMs);
  worker.send(question);
  return await answer;
}

function heardFrom(worker: ChildProcess, patienceMs: number): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const done = (answer: Answer | undefined): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message');
      worker.removeAllListeners('exit');
      resolve(answer);
    };
    const timer = setTimeout(() => done(undefined), patienceMs);
    worker.once('message', (answer) => done(answer as Answer));
    worker.once('exit', () => done(undefined));
  });
}

function scoreOf(judged: readonly Judged[]): string {
  const killed = judged.filter(({ result }) => result === 'killed' || result === 'timeout').length;
  return `${((100 * killed) / Math.max(1, judged.length)).toFixed(1)} %`;
}

/** By file, then by folder. */
function report(judged: readonly Judged[]): void {
  const fileOf = ({ mutant }: Judged): string => mutant.file;
  for (const groupOf of [fileOf, (one: Judged) => `${dirname(fileOf(one))}/`]) {
    const groups = [...Map.groupBy(judged, groupOf)].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [name, mine] of groups)
      console.log(`${scoreOf(mine).padStart(8)} of ${String(mine.length).padStart(4)}  ${name}`);
  }
  const late = judged.filter(({ result }) => result === 'timeout').length;
  console.log(`${scoreOf(judged)} of ${judged.length} are noticed, ${late} of them as they never ended`);
  console.log(`the others are in ${MISSED}`);
}
