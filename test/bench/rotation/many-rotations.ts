import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { silentLog } from '../../../src/base/log.ts';
import { openAwsSession } from '../../../src/clients/aws/session.ts';
import { openRotationWorld } from '../../../src/commands/rotate/open-world.ts';
import { parseConfig } from '../../../src/config/parse.ts';
import { Redactor } from '../../../src/credentials/redactor.ts';
import { fingerprintsWith } from '../../../src/findings/fingerprint.ts';
import { findQuiet } from '../../../src/rotate/quiet/find-quiet.ts';
import { rotateAll } from '../../../src/rotate/rotate-all.ts';
import { inProcess } from '../../cloud/aws/in-process.ts';
import { type LocalAws, startLocalAws } from '../../cloud/aws/local-aws.ts';
import { temporaryFolder } from '../../git/command.ts';
import { beginVirtualTime } from './virtual-time.ts';

/** Of every answer, in milliseconds. */
export const LATENCY_MS = 50;

/** Calls a second that a service takes in a region. */
export const QUOTA = 20;

const LONG_AGO_MS = 100 * 86_400_000;
/** What is built, or another build of it. */
const CLI = process.env.REKEY_PROOF_CLI ?? join(import.meta.dirname, '..', '..', '..', 'dist', 'cli.js');

export interface Makespan {
  /** Rotations whose new key is promoted. */
  readonly done: number;
  readonly seconds: number;
  /** Calls by service, the throttled ones too. */
  readonly calls: Readonly<Record<string, number>>;
  readonly throttled: number;
  /** What the rotations said that were not done. */
  readonly failures: readonly string[];
  /** The most memory that the process ever had; 0 where it is not measured. */
  readonly megabytes: number;
}

function seedKeys(aws: LocalAws, count: number): string {
  const names = Array.from({ length: count }, (_, index) => `deployer-${index}`);
  for (const name of names) {
    const createdAt = new Date(aws.clock.now().getTime() - LONG_AGO_MS);
    aws.seed.user({ name });
    const key = aws.seed.accessKey({ user: name, createdAt });
    const value = { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey };
    aws.seed.secret({ name: `rekey/${name}`, value, createdAt });
  }
  const rotations = names.map(
    (name) => `  - { name: ${name}, kind: iam-user, user: ${name}, secret: rekey/${name} }`,
  );
  return `version: 1\nrotate:\n${rotations.join('\n')}\n`;
}

function slowDown(aws: LocalAws): void {
  aws.faults.latencyMs = LATENCY_MS;
  aws.faults.quota = { iam: QUOTA, sts: QUOTA, secretsmanager: QUOTA };
}

function counted(aws: LocalAws): Pick<Makespan, 'done' | 'calls' | 'throttled'> {
  const { records } = aws.log;
  const byService = Map.groupBy(records, ({ service }) => service);
  return {
    done: aws.log
      .of('UpdateSecretVersionStage')
      .filter(({ effect, parameters }) => effect && parameters.VersionStage === 'AWSCURRENT').length,
    calls: Object.fromEntries([...byService].map(([service, { length }]) => [service, length])),
    throttled: records.filter(({ error }) => error?.includes('Throttl')).length,
  };
}

/** All rotations, as `rekey rotate` does them after it has found the account, in simulated time. */
export async function rotateInVirtualTime(count: number): Promise<Makespan> {
  // What is loaded on first use is loaded now: loading is not waiting.
  await warmUp();
  const time = beginVirtualTime();
  const aws = await startLocalAws();
  const rotations = parseConfig(seedKeys(aws, count), 'rekey.yml').rotate;
  slowDown(aws);
  const failures = await rotateIn(aws, rotations, time.clock);
  const seconds = time.elapsed() / 1_000;
  time.end();
  await aws.close();
  return { ...counted(aws), seconds, failures, megabytes: 0 };
}

async function warmUp(): Promise<void> {
  const aws = await startLocalAws();
  const rotations = parseConfig(seedKeys(aws, 1), 'rekey.yml').rotate;
  await rotateIn(aws, rotations, { now: () => new Date(), sleep: async () => {} });
  await aws.close();
}

async function rotateIn(
  aws: LocalAws,
  rotations: Parameters<typeof rotateAll>[0],
  clock: Parameters<typeof openAwsSession>[0]['clock'] & object,
): Promise<string[]> {
  const session = openAwsSession({ env: aws.environment(), clock, requestHandler: inProcess(aws) });
  const world = await openRotationWorld(session, rotations, {
    config: parseConfig('version: 1\n', 'rekey.yml'),
    env: aws.environment(),
    log: silentLog,
    clock,
    redactor: new Redactor(),
    fingerprints: fingerprintsWith('bench'),
    signal: new AbortController().signal,
  });
  const { outcomes: known } = await findQuiet(rotations, world);
  const rotated = await rotateAll(rotations, world, { dryRun: false, known });
  session.close();
  return rotated.flatMap(({ outcome }) => (outcome.status === 'pending' ? [] : [outcome.summary]));
}

/** All rotations by a process of its own, over connections. */
export async function rotateForReal(count: number, aws: LocalAws, isSlow: boolean): Promise<Makespan> {
  const config = seedKeys(aws, count);
  if (isSlow) slowDown(aws);
  const dir = temporaryFolder('makespan');
  writeFileSync(join(dir, 'rekey.yml'), config);
  const started = performance.now();
  const child = spawn(process.execPath, [CLI, 'rotate', '--config', 'rekey.yml'], {
    cwd: dir,
    env: { PATH: process.env.PATH ?? '', HOME: dir, ...aws.environment() },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakMegabytes(child.pid ?? 0));
  }, 250);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1_000;
  await aws.close();
  return { ...counted(aws), seconds, failures: [], megabytes };
}

/** The most memory that a process ever had, in MB; 0 where the system does not tell. */
function peakMegabytes(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}
