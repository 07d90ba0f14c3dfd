/**
 * How fast a whole history is scanned, side by side:
 *
 *   node tools/build.ts && node test/bench/detect/history.ts REPOSITORY [rounds]
 *   node test/bench/detect/history.ts REPOSITORY --equal
 *
 * Wall time of a process from its start to its end; the contestants take turns, the median counts. Beside Rekey stand
 * git's own reading of all objects (nothing scanned), and other scanners where they are on the PATH. `--equal` holds
 * what the sieve lets pass to what a search of every text finds.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historySifter } from '../../../src/commands/scan/sift-history.ts';
import { createDetector } from '../../../src/detect/detector.ts';
import { openHistory } from '../../../src/sources/history.ts';

const [repository = '', mode = '5'] = process.argv.slice(2);
const root = join(import.meta.dirname, '..', '..', '..');
const cli =
  ['dist/cli.js', 'src/cli.ts'].map((path) => join(root, path)).find((path) => existsSync(path)) ?? '';

interface Run {
  readonly ms: number;
  /** Most memory that the process itself held, in MB; 0 where the system does not say. */
  readonly peak: number;
  readonly output: string;
}

const CONTESTANTS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['rekey', process.execPath, cli, 'scan', repository, '--history', '--format', 'json'],
  [
    'git cat-file, nothing scanned',
    'git',
    '-C',
    repository,
    'cat-file',
    '--batch-all-objects',
    '--batch',
    '--buffer',
  ],
  ['gitleaks', 'gitleaks', 'git', '--no-banner', '--exit-code', '0', repository],
  ['betterleaks', 'betterleaks', 'git', '--no-banner', '--exit-code', '0', repository],
  ['kingfisher', 'kingfisher', 'scan', '--no-validate', '--git-history', 'full', repository],
  ['trufflehog', 'trufflehog', 'git', '--no-verification', '--no-update', `file://${repository}`],
];

function isHere(command: string): boolean {
  return spawnSync(command, ['--version']).error === undefined;
}

async function run(command: string, args: readonly string[], keep: boolean): Promise<Run> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', keep ? 'pipe' : 'ignore', 'ignore'] });
  const parts: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => parts.push(part));
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 20);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return { ms: performance.now() - start, peak, output: Buffer.concat(parts).toString() };
}

function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

async function race(rounds: number): Promise<void> {
  const here = CONTESTANTS.filter(([, command]) => isHere(command));
  const runs = new Map<string, Run[]>(here.map(([name]) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, command, ...args] of here) {
      const done = await run(command, args, name === 'rekey');
      // The first round fills the caches.
      if (round > 0) runs.get(name)?.push(done);
    }
  }
  const [own] = runs.get('rekey') ?? [];
  const { stats, complete } = JSON.parse(own?.output ?? '{}') as {
    stats: { bytes: number };
    complete: boolean;
  };
  console.log(`${(stats.bytes / 1e6).toFixed(0)} MB of texts, complete: ${complete}, ${rounds} rounds`);
  const median = (name: string): number => {
    const times = (runs.get(name) ?? []).map(({ ms }) => ms).sort((a, b) => a - b);
    return times[Math.floor(times.length / 2)] ?? 0;
  };
  for (const [name, done] of runs) {
    const ms = median(name);
    const peak = Math.max(...done.map((each) => each.peak));
    console.log(
      `${name.padEnd(32)} ${ms.toFixed(0).padStart(7)} ms ${(stats.bytes / 1e3 / ms).toFixed(0).padStart(6)} MB/s ` +
        `${peak.toFixed(0).padStart(6)} MB at most   ${(ms / median('rekey')).toFixed(2)} x rekey`,
    );
  }
}

/** Everything that the detector finds in the texts that a history hands out, in a form that can be compared. */
async function found(sifts: boolean): Promise<Set<string>> {
  const options = { disable: [], userRules: [], now: new Date(0) };
  const detector = await createDetector(options);
  const sieve = async () => await Promise.resolve(detector.sieve());
  const sift = sifts ? historySifter({ ...options, sieve }) : undefined;
  const source = await openHistory(
    { kind: 'history', path: repository },
    { env: process.env, ignores: () => false, sift },
  );
  const all = new Set<string>();
  let texts = 0;
  for await (const { origin, bytes, start } of source.pieces()) {
    texts += 1;
    const { matches, gaps } = detector.detect({ bytes, path: origin.path });
    const id = origin.kind === 'blob' ? origin.oid : origin.kind === 'message' ? origin.commit : origin.path;
    for (const { rule, startByte, endByte, severity, confidence } of matches)
      all.add([id, rule, start.byte + startByte, start.byte + endByte, severity, confidence].join(' '));
    for (const gap of gaps) all.add(`${id} ${gap}`);
  }
  await source.close();
  const { bytes } = source.coverage();
  console.log(
    `${sifts ? 'sifted' : 'all'}: ${texts} texts searched, ${all.size} found, ${bytes} bytes counted`,
  );
  return all;
}

if (mode === '--equal') {
  const [fast, plain] = [await found(true), await found(false)];
  const lost = [...plain].filter((each) => !fast.has(each));
  const extra = [...fast].filter((each) => !plain.has(each));
  console.log(`lost: ${lost.length}, extra: ${extra.length}`);
  for (const each of [...lost, ...extra].slice(0, 20)) console.log(`  ${each}`);
  process.exitCode = lost.length + extra.length === 0 ? 0 : 1;
} else {
  await race(Number(mode));
}
