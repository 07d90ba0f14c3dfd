/**
 * How long many rotations take, beside the time in which the quota of the busiest service alone would allow them, and
 * how much memory the process needs.
 *
 *   node tools/build.ts && node test/bench/rotation/makespan.ts [rotations]
 *
 * A real process replaces the keys of as many IAM users (default 1000), 50 ms a call, 20 calls a second a service.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLocalAws } from '../../cloud/aws/local-aws.ts';
import { temporaryFolder } from '../../git/command.ts';
import { KEY_REPLACEMENT } from './minimum.ts';

const LATENCY_MS = 50;
const QUOTA = 20;
const LONG_AGO_MS = 100 * 86_400_000;
const rotations = Number(process.argv[2] ?? 1_000);
const root = join(import.meta.dirname, '..', '..', '..');

/** Seconds in which the quota of the busiest service allows the calls that the protocol needs. */
function quotaBound(): number {
  const byService = new Map<string, number>();
  for (const [call, count] of Object.entries(KEY_REPLACEMENT)) {
    const service = call.slice(0, call.indexOf(':'));
    byService.set(service, (byService.get(service) ?? 0) + count);
  }
  return (Math.max(...byService.values()) * rotations) / QUOTA;
}

/** The most memory that a process ever had, in MB; 0 where the system does not tell. */
function peakMegabytes(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

const aws = await startLocalAws();
const names = Array.from({ length: rotations }, (_, index) => `deployer-${index}`);
for (const name of names) {
  const createdAt = new Date(Date.now() - LONG_AGO_MS);
  aws.seed.user({ name });
  const key = aws.seed.accessKey({ user: name, createdAt });
  const value = { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey };
  aws.seed.secret({ name: `rekey/${name}`, value, createdAt });
}
aws.faults.latencyMs = LATENCY_MS;
aws.faults.quota = { iam: QUOTA, sts: QUOTA, secretsmanager: QUOTA };

const dir = temporaryFolder('makespan');
const config = names.map(
  (name) => `  - { name: ${name}, kind: iam-user, user: ${name}, secret: rekey/${name} }`,
);
writeFileSync(join(dir, 'rekey.yml'), `version: 1\nrotate:\n${config.join('\n')}\n`);
const started = performance.now();
const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'rotate', '--config', 'rekey.yml'], {
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
const seconds = (performance.now() - started) / 1000;

const throttled = aws.log.records.filter(
  ({ status, error }) => status !== 200 && error?.includes('Throttl'),
).length;
const done = aws.log.of('UpdateSecretVersionStage').filter(({ effect }) => effect).length / 2;
const calls = Map.groupBy(aws.log.records, ({ service }) => service);
await aws.close();
console.log(`${done} of ${rotations} rotations done; ${LATENCY_MS} ms a call, ${QUOTA} calls/s a service`);
console.log(
  [...calls].map(([service, { length }]) => `${service} ${(length / rotations).toFixed(2)}`).join(', '),
  `calls a rotation; ${throttled} throttled`,
);
const bound = quotaBound();
const ratio = seconds / bound;
console.log(
  `makespan ${seconds.toFixed(1)} s, quota bound ${bound.toFixed(1)} s: ${ratio.toFixed(2)} × (at most 1.15)`,
);
console.log(`memory ${megabytes.toFixed(0)} MB (at most 300)`);
process.exitCode = done === rotations && ratio <= 1.15 && megabytes <= 300 ? 0 : 1;
