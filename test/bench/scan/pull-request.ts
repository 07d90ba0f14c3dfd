/**
 * How long the scan of a pull request takes, wall time and everything included: the start of Node, git, the report.
 *
 *   node test/bench/scan/pull-request.ts [changed files] [runs]
 *
 * Runs the command line over a range of that many changed files, and beside it `node -e 0`, which nothing can beat.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createRepository } from '../../git/repository.ts';

const files = Number(process.argv[2] ?? 200);
const runs = Number(process.argv[3] ?? 7);
const root = join(import.meta.dirname, '..', '..', '..');
const door = ['dist/cli.js', 'src/cli.ts'].map((path) => join(root, path)).find((path) => existsSync(path));

function name(): string {
  return `value${randomBytes(3).toString('hex')}`;
}

/** About 200 lines of what source code looks like, different in each file and version. */
function sourceText(version: number): string {
  const lines = Array.from(
    { length: 200 },
    (_, index) =>
      `  const ${name()} = await load('${name()}/${name()}.ts', { retries: ${index}, version: ${version} });\n`,
  );
  return lines.join('');
}

function wallTimes(command: string, args: readonly string[], cwd: string): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
    if (status !== 0 && status !== 1) throw new Error(`exit ${status}: ${stderr}`);
    return performance.now() - start;
  }).sort((a, b) => a - b);
}

function line(what: string, times: readonly number[]): string {
  const median = times[Math.floor(times.length / 2)] ?? 0;
  return `${what.padEnd(40)} median ${median.toFixed(0).padStart(5)} ms   best ${(times[0] ?? 0).toFixed(0).padStart(5)} ms`;
}

if (!door) throw new Error('there is no command line to measure: neither dist/cli.js nor src/cli.ts');
const repository = createRepository();
const paths = Array.from({ length: files }, (_, index) => `src/folder-${index % 20}/file-${index}.ts`);
const commits = 10;
repository.commits([
  { files: Object.fromEntries(paths.map((path) => [path, sourceText(0)])) },
  ...Array.from({ length: commits }, (_, commit) => ({
    branch: 'topic',
    ...(commit === 0 ? { parents: [':1'] } : {}),
    files: Object.fromEntries(
      paths
        .filter((_path, index) => index % commits === commit)
        .map((path) => [path, sourceText(commit + 1)]),
    ),
  })),
]);
repository.repack();
const args = [door, 'scan', '--range', 'main..topic', '--format', 'json'];
const scanTimes = wallTimes(process.execPath, args, repository.dir);
const emptyTimes = wallTimes(process.execPath, ['-e', '0'], repository.dir);
const report = spawnSync(process.execPath, args, { cwd: repository.dir, encoding: 'utf8' }).stdout;
console.log(`${files} changed files in ${commits} commits: ${JSON.stringify(JSON.parse(report).stats)}`);
console.log(line(`node ${door.slice(root.length + 1)} scan --range`, scanTimes));
console.log(line('node -e 0', emptyTimes));
