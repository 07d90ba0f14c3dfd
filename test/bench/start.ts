/**
 * How long people wait: the start of the command line, and the scan of a pull request of 200 changed files, by the
 * action as the runner starts it and by the command line.
 *
 *   node tools/build.ts && node test/bench/start.ts [rounds]
 *
 * Wall time, everything included; the median of the rounds (default 15). The contestants take turns, so that what
 * else the machine does meets all of them alike; `node -e 0`, which no program in Node can beat, is the measure. Other
 * scanners that are on the PATH take their turns over the same commits, offline.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { createRepository, type Repository } from '../git/repository.ts';
import { pullRequestEvent } from '../runner/events.ts';
import { runAction } from '../runner/run-action.ts';

const FILES = 500;
const CHANGED = 200;
const FILE_BYTES = 8_000;
const rounds = Number(process.argv[2] ?? 15);
const root = join(import.meta.dirname, '..', '..');
const cli = join(root, 'dist', 'cli.js');

interface PullRequest {
  readonly repository: Repository;
  readonly checkout: Repository;
  readonly base: string;
  readonly head: string;
  readonly merge: string;
  readonly changed: readonly string[];
}

interface Report {
  readonly complete: boolean;
  readonly stats: { readonly blobs: number };
}

interface Contestant {
  readonly name: string;
  /** Milliseconds of one run. */
  readonly run: () => Promise<number>;
}

/** Source text as people write it: that of this project, another piece for each file and version. */
function sourceTexts(): (version: number) => string {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.ts')).sort();
  const lines = files.flatMap((name) => readFileSync(join(root, 'src', name), 'utf8').split('\n'));
  return (version) => {
    let text = `// Version ${version}.\n`;
    for (let at = version * 97; text.length < FILE_BYTES; at += 1)
      text += `${lines[at % lines.length] ?? ''}\n`;
    return text;
  };
}

/** A base of 500 files, ten commits that change 200 of them, and a checkout with `fetch-depth: 0`. */
function openPullRequest(): PullRequest {
  const textOf = sourceTexts();
  const repository = createRepository();
  const paths = Array.from({ length: FILES }, (_, index) => `src/part-${index % 25}/file-${index}.ts`);
  const changed = paths.slice(0, CHANGED);
  const commits = 10;
  repository.commits([
    { files: Object.fromEntries(paths.map((path, index) => [path, textOf(index)])) },
    ...Array.from({ length: commits }, (_, commit) => ({
      branch: 'topic',
      ...(commit === 0 ? { parents: [':1'] } : {}),
      files: Object.fromEntries(
        changed
          .map((path, index) => [path, textOf(FILES + index)] as const)
          .filter((_file, index) => index % commits === commit),
      ),
    })),
  ]);
  const [base, head] = [repository.id('main'), repository.id('topic')];
  const { merge } = repository.pullRequest(1, base, head);
  repository.repack();
  const checkout = repository.checkoutAction('refs/pull/1/merge', { depth: 0 });
  return { repository, checkout, base, head, merge, changed };
}

/** Runs a program; 1 is also what scanners say when they find something. */
function time(command: string, args: readonly string[], cwd: string): number {
  const start = performance.now();
  const done: SpawnSyncReturns<string> = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const ms = performance.now() - start;
  if (done.error) throw done.error;
  if (done.status !== 0 && done.status !== 1)
    throw new Error(`${command}: exit ${done.status}: ${done.stderr}`);
  return ms;
}

function program(name: string, command: string, args: readonly string[], cwd: string): Contestant {
  return { name, run: async () => await Promise.resolve(time(command, args, cwd)) };
}

function action({ checkout, base, head, merge }: PullRequest): Contestant {
  const event = pullRequestEvent({
    repository: 'acme/app',
    number: 1,
    baseSha: base,
    headSha: head,
    mergeSha: merge,
    headRef: 'topic',
  });
  return {
    name: 'action on pull_request',
    run: async () => {
      const result = await runAction({ event, repository: 'acme/app', workspace: checkout.dir });
      const report = JSON.parse(readFileSync(result.outputs.get('json-file') ?? '', 'utf8')) as Report;
      // A run that looked at less would be quick for the wrong reason.
      if (!report.complete || report.stats.blobs < CHANGED) throw new Error(result.maskedLog);
      return result.durationMs;
    },
  };
}

/** Other scanners over the same commits, without their questions to providers. */
function others({ checkout, base, head, changed }: PullRequest): Contestant[] {
  const range = `${base}..${head}`;
  const commands: Readonly<Record<string, readonly string[]>> = {
    gitleaks: ['git', '--no-banner', '--redact', `--log-opts=${range}`, '.'],
    betterleaks: ['git', '--no-banner', '--redact', `--log-opts=${range}`, '.'],
    trufflehog: [
      'git',
      'file://.',
      `--since-commit=${base}`,
      `--branch=${head}`,
      '--no-verification',
      '--no-update',
    ],
    kingfisher: ['scan', '.', '--since-commit', base, '--branch', head, '--no-validate'],
    secretlint: [...changed],
  };
  return Object.entries(commands).flatMap(([name, args]) => {
    if (!spawnSync(name, ['--version']).error) return [program(name, name, args, checkout.dir)];
    console.log(`${name} is not installed`);
    return [];
  });
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

if (!existsSync(cli)) throw new Error('there is no dist/cli.js: run "node tools/build.ts" first');
const pullRequest = openPullRequest();
const { checkout, base, head } = pullRequest;
const node = process.execPath;
const contestants: Contestant[] = [
  program('node -e 0', node, ['-e', '0'], checkout.dir),
  program('rekey --version', node, [cli, '--version'], checkout.dir),
  program('rekey scan --range', node, [cli, 'scan', '--range', `${base}..${head}`], checkout.dir),
  action(pullRequest),
  ...others(pullRequest),
];
const times = contestants.map(() => [] as number[]);
for (let round = 0; round < rounds; round += 1) {
  for (const [index, contestant] of contestants.entries()) times[index]?.push(await contestant.run());
}
const measure = median(times[0] ?? []);
console.log(
  `${CHANGED} of ${FILES} files of ${FILE_BYTES / 1000} kB changed in 10 commits; median of ${rounds} rounds`,
);
console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`);
for (const [index, { name }] of contestants.entries()) {
  const all = times[index] ?? [];
  const ms = median(all);
  const best = Math.min(...all);
  console.log(
    `${name.padEnd(24)} ${ms.toFixed(0).padStart(6)} ms  best ${best.toFixed(0).padStart(6)} ms  ${(ms / measure).toFixed(1).padStart(5)} × node`,
  );
}
checkout.remove();
pullRequest.repository.remove();
