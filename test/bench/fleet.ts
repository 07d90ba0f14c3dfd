/**
 * A fleet as jobs of a matrix see it: repositories that a local GitHub serves to git, and credentials that a local AWS
 * lists, of which none is due.
 *
 *   node test/bench/fleet.ts [repositories] [credentials] [shards]
 *
 * Default 500, 1,000 and 4; the whole fleet is 5,000, 10,000 and 20. The shards run one after the other in a process
 * each, from the source, as the command line is used; then their reports are put together. Prints for each shard, and
 * for the whole by thousand: calls to the APIs, time, the time of processors (of git too, which other work on the machine
 * changes less), and the most memory that the process had.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MADE_TAG, ONLY_KEY_TAG, SPREAD_TAG, writeStamp } from '../../src/rotate/journal.ts';
import { type LocalAws, startLocalAws } from '../cloud/aws/local-aws.ts';
import { type LocalGithub, startLocalGithub } from '../cloud/github/local-github.ts';
import { temporaryFolder } from '../git/command.ts';
import { writeSmallRepository } from './fleet/small-repository.ts';

const [repositories = 500, credentials = 1_000, shards = 4] = process.argv.slice(2).map(Number);
const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli.ts');
const TEN_DAYS_MS = 10 * 86_400_000;

/** Files as repositories have them, each another. */
function filesOf(at: number): Record<string, string> {
  const line = (file: number, each: number): string =>
    `const value${each} = compute(${at}, ${file}, ${each});\n`;
  const files = Array.from({ length: 8 }, (_, file) => [
    `module-${file}.ts`,
    Array.from({ length: 60 }, (_each, each) => line(file, each)).join(''),
  ]);
  return Object.fromEntries(files) as Record<string, string>;
}

async function serveRepositories(): Promise<LocalGithub> {
  const folder = temporaryFolder('fleet');
  return await startLocalGithub({
    repositories: Array.from({ length: repositories }, (_, at) => ({
      owner: 'acme',
      name: `service-${at}`,
      private: true,
      gitDir: writeSmallRepository(join(folder, `${at}.git`), filesOf(at)),
      size: 1 + (at % 50) * 200,
    })),
    tokens: { fleet: { kind: 'app', login: 'rekey[bot]', permissions: { contents: 'read' } } },
  });
}

/** Rotations as they stand when they were made some days ago. */
async function serveCredentials(): Promise<{ readonly aws: LocalAws; readonly rotate: string }> {
  const aws = await startLocalAws();
  const createdAt = new Date(aws.clock.now().getTime() - TEN_DAYS_MS);
  const names = Array.from({ length: credentials }, (_, at) => `robot-${at}`);
  for (const name of names) {
    aws.seed.user({ name });
    const key = aws.seed.accessKey({ user: name, createdAt });
    const value = { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey };
    const secret = aws.seed.secret({ name: `rekey/${name}`, value, createdAt });
    const [id = ''] = secret.versions.keys();
    // What a rotation leaves: without it each is looked at by itself.
    for (const tag of [ONLY_KEY_TAG, MADE_TAG, SPREAD_TAG])
      secret.tags.set(tag, writeStamp({ id, at: createdAt }));
  }
  const entries = names.map(
    (name) => `  - { name: ${name}, kind: iam-user, user: ${name}, secret: rekey/${name} }`,
  );
  return { aws, rotate: `rotate:\n${entries.join('\n')}\n` };
}

interface Ran {
  readonly seconds: number;
  /** Of processors, by the process and those that it has waited for. */
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly exit: number | null;
}

/** Runs the command line and watches its memory. */
async function run(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const started = performance.now();
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: folder, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let megabytes = 0;
  let cpuSeconds = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakMegabytes(child.pid ?? 0));
    cpuSeconds = Math.max(cpuSeconds, cpuSecondsOf(child.pid ?? 0));
  }, 100);
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return { seconds: (performance.now() - started) / 1_000, cpuSeconds, megabytes, exit };
}

/** 0 where the system does not tell. */
function peakMegabytes(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

/** 0 where the system does not tell. Fields 14 to 17 of proc_pid_stat(5), in hundredths. */
function cpuSecondsOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  } catch {
    return 0;
  }
}

interface Work {
  readonly name: string;
  readonly things: number;
  readonly args: readonly string[];
  /** Requests of the API so far, and fetches of git. */
  readonly calls: () => number;
}

async function measure(folder: string, env: Readonly<Record<string, string>>, work: Work): Promise<void> {
  const { name, things, args, calls } = work;
  const totals = { seconds: 0, cpuSeconds: 0, megabytes: 0, calls: calls() };
  for (let index = 1; index <= shards; index += 1) {
    const file = join(folder, `${name}-${index}`, 'rekey.json');
    mkdirSync(dirname(file));
    const before = calls();
    const ran = await run(
      folder,
      [...args, '--shard', `${index}/${shards}`, '--format', 'json', '--output', file, '--quiet'],
      env,
    );
    totals.seconds += ran.seconds;
    totals.cpuSeconds += ran.cpuSeconds;
    totals.megabytes = Math.max(totals.megabytes, ran.megabytes);
    console.log(
      `${name} ${index}/${shards}: exit ${ran.exit}, ${ran.seconds.toFixed(1)} s, ${ran.megabytes.toFixed(0)} MB, ${calls() - before} calls`,
    );
  }
  const thousand = things / 1_000;
  console.log(
    `${name}, for 1,000 of ${things}: ${((calls() - totals.calls) / thousand).toFixed(0)} calls, ${(totals.seconds / thousand).toFixed(1)} s (processors ${(totals.cpuSeconds / thousand).toFixed(1)} s), ${totals.megabytes.toFixed(0)} MB at most\n`,
  );
}

const folder = temporaryFolder('fleet-bench');
const github = await serveRepositories();
const { aws, rotate } = await serveCredentials();
writeFileSync(
  join(folder, 'rekey.yml'),
  `version: 1\nfleet: { repositories: ["acme/*"], scope: history }\n${rotate}`,
);
const env = {
  ...aws.environment(),
  GITHUB_API_URL: github.apiUrl,
  GITHUB_SERVER_URL: github.serverUrl,
  GITHUB_TOKEN: github.token('fleet'),
};
const common = ['--config', 'rekey.yml'];
console.log(`${repositories} repositories, ${credentials} credentials, ${shards} shards\n`);
await measure(folder, env, {
  name: 'scan',
  things: repositories,
  args: ['scan', '--fleet', ...common],
  calls: () => github.log.length,
});
await measure(folder, env, {
  name: 'rotate',
  things: credentials,
  args: ['rotate', ...common],
  calls: () => aws.log.records.length,
});
for (const name of ['scan', 'rotate']) {
  const folders = Array.from({ length: shards }, (_, at) => `${name}-${at + 1}`);
  const ran = await run(folder, ['report', ...folders, ...common, '--quiet'], env);
  console.log(
    `report of ${name}: exit ${ran.exit}, ${ran.seconds.toFixed(1)} s, ${ran.megabytes.toFixed(0)} MB`,
  );
}
await github.close();
await aws.close();
