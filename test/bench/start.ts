/**
 * How long people wait: the start of the command line, and the scan of a pull request of 200 changed files, by the
 * action as the runner starts it and by the command line.
 *
 *   node tools/build.ts && node test/bench/start.ts [rounds] [--only NAME,NAME]
 *
 * Wall time, everything included; the median of the rounds (default 15). The contestants take turns, so that what
 * else the machine does meets all of them alike; `node -e 0`, which no program in Node can beat, is the measure. Other
 * scanners that are on the PATH take their turns over the same commits, offline.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRepository, type Repository } from '../git/repository.ts';
import { pullRequestEvent } from '../runner/events.ts';
import { runAction } from '../runner/run-action.ts';
import { introduce, openField } from './rivals/installed.ts';
import { measuredRun } from './rivals/measured-run.ts';
import { median } from './rivals/race.ts';
import { CLI } from './rivals/rekey.ts';
import type { Command, Task } from './rivals/rival.ts';

const FILES = 500;
const CHANGED = 200;
const FILE_BYTES = 8_000;
const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const rounds = Number(positionals[0] ?? 15);
const root = join(import.meta.dirname, '..', '..');

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
  /** One run; the action's memory is not looked at. */
  readonly run: () => Promise<{ readonly ms: number; readonly peak?: number }>;
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

/** A program from its start to its end. */
function program(name: string, command: Command): Contestant {
  return {
    name,
    run: async () => {
      const { ms, peak } = await measuredRun(command, field.scratch);
      return { ms, peak };
    },
  };
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
      return { ms: result.durationMs };
    },
  };
}

/** The same commits for all; our own command line is one of them. */
function taskOf({ checkout, base, head, changed }: PullRequest): Task {
  return { kind: 'range', path: checkout.dir, base, head, changed };
}

if (!CLI.includes('dist')) throw new Error('there is no dist/cli.js: run "node tools/build.ts" first');
const pullRequest = openPullRequest();
const { checkout } = pullRequest;
const node = process.execPath;
const field = openField({ only: values.only });
const task = taskOf(pullRequest);
introduce(field, task);
const contestants: Contestant[] = [
  program('node -e 0', { program: node, args: ['-e', '0'], cwd: checkout.dir }),
  program('rekey --version', { program: node, args: [CLI, '--version'], cwd: checkout.dir }),
  action(pullRequest),
  ...field.contestants.flatMap(({ rival, command }) => {
    const asked = command(task);
    return asked === undefined ? [] : [program(rival.name, asked)];
  }),
];
const runs = contestants.map(() => [] as { readonly ms: number; readonly peak?: number }[]);
for (let round = 0; round <= rounds; round += 1) {
  for (const [index, contestant] of contestants.entries()) {
    const run = await contestant.run();
    // The first round fills caches.
    if (round > 0) runs[index]?.push(run);
  }
}
const measure = median((runs[0] ?? []).map(({ ms }) => ms));
console.log(
  `${CHANGED} of ${FILES} files of ${FILE_BYTES / 1000} kB changed in 10 commits; median of ${rounds} rounds\n`,
);
for (const [index, { name }] of contestants.entries()) {
  const all = runs[index] ?? [];
  const ms = median(all.map((run) => run.ms));
  const best = Math.min(...all.map((run) => run.ms));
  const peak = Math.max(...all.map((run) => run.peak ?? 0));
  console.log(
    `${name.padEnd(24)} ${ms.toFixed(0).padStart(6)} ms  best ${best.toFixed(0).padStart(6)} ms  ${(ms / measure).toFixed(1).padStart(5)} × node  ${peak === 0 ? '' : `${peak.toFixed(0).padStart(4)} MB`}`,
  );
}
checkout.remove();
pullRequest.repository.remove();
field.close();
