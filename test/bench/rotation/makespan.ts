/**
 * How long many rotations take, beside the time in which the quota of the busiest service alone would allow them, and
 * how much memory the process needs.
 *
 *   node tools/build.ts && node test/bench/rotation/makespan.ts [rotations] [--real]
 *
 * As many IAM users (default 1000) get new keys, 50 ms a call, 20 calls a second a service and region. The time is
 * simulated: product and local cloud share a clock that jumps over all waiting, and the SDK's signed requests are handed
 * over without a connection. The memory is that of a real process (`dist/cli.js`) which does the same work without
 * delays or quotas. `--real`: that process is timed as well, with delays and quotas, by the wall clock; that needs a
 * machine with nothing else to do, and for 1000 rotations seven minutes.
 */
import { startLocalAws } from '../../cloud/aws/local-aws.ts';
import { LATENCY_MS, type Makespan, QUOTA, rotateForReal, rotateInVirtualTime } from './many-rotations.ts';
import { KEY_REPLACEMENT } from './minimum.ts';

const MOST_RATIO = 1.15;
const MOST_MEGABYTES = 300;

/** Seconds in which the quota of the busiest service allows the calls that the protocol needs. */
function quotaBound(rotations: number): number {
  const byService = new Map<string, number>();
  for (const [call, count] of Object.entries(KEY_REPLACEMENT)) {
    const service = call.slice(0, call.indexOf(':'));
    byService.set(service, (byService.get(service) ?? 0) + count);
  }
  return (Math.max(...byService.values()) * rotations) / QUOTA;
}

/** Prints a makespan; whether it is good enough. */
function tell({ done, seconds, calls, throttled }: Makespan, rotations: number, how: string): boolean {
  const bound = quotaBound(rotations);
  const ratio = seconds / bound;
  console.log(`${done} of ${rotations} rotations done; ${LATENCY_MS} ms a call, ${QUOTA} calls/s a service`);
  const each = Object.entries(calls).map(([name, count]) => `${name} ${(count / rotations).toFixed(2)}`);
  console.log(`  ${each.join(', ')} calls a rotation; ${throttled} throttled`);
  console.log(
    `  makespan ${seconds.toFixed(1)} s (${how}), quota bound ${bound.toFixed(1)} s: ${ratio.toFixed(3)} × (at most ${MOST_RATIO})`,
  );
  return done === rotations && ratio <= MOST_RATIO;
}

const rotations = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 1_000);
const isReal = process.argv.includes('--real');
const results: boolean[] = [];

const simulated = await rotateInVirtualTime(rotations);
results.push(tell(simulated, rotations, 'simulated time'));
if (simulated.failures.length > 0) console.log(simulated.failures.slice(0, 3).join('\n'));

const real = await rotateForReal(rotations, await startLocalAws(), isReal);
if (isReal) results.push(tell(real, rotations, 'by the wall clock'));
else console.log(`${real.done} of ${rotations} rotations done by a process without delays or quotas`);
console.log(`  memory ${real.megabytes.toFixed(0)} MB (at most ${MOST_MEGABYTES})`);
results.push(real.done === rotations && real.megabytes <= MOST_MEGABYTES);
process.exitCode = results.every(Boolean) ? 0 : 1;
