import { measuredRun, type Run } from './measured-run.ts';
import type { Command } from './rival.ts';

/** One that takes turns with the others. */
export interface Runner {
  readonly name: string;
  readonly command: Command;
}

/** The runs of each, in the order of the rounds. */
export type Runs = ReadonlyMap<string, readonly Run[]>;

/**
 * Lets all run in turn, each round beginning with another one, so that what else the machine does meets all alike. The
 * first round fills caches and does not count. Whoever is ended once, because it took longer than `limitMs`, does not
 * run again.
 */
export async function race(
  runners: readonly Runner[],
  rounds: number,
  { scratch, limitMs }: { readonly scratch: string; readonly limitMs?: number },
): Promise<Runs> {
  const runs = new Map<string, Run[]>(runners.map(({ name }) => [name, []]));
  const tooSlow = new Set<string>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index] of runners.entries()) {
      const { name, command } = runners[(index + round) % runners.length] as Runner;
      if (tooSlow.has(name)) continue;
      const done = await measuredRun(command, scratch, limitMs);
      if (done.cut) tooSlow.add(name);
      if (round > 0 || done.cut) runs.get(name)?.push(done);
    }
  }
  return runs;
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function inMs(value: number): string {
  return `${value.toFixed(0).padStart(6)} ms`;
}

/** A line for each: medians, most memory, and how many times as long as `measure` took it in the same round. */
export function printRace(
  runs: Runs,
  measure: string,
  note: (name: string, last: Run) => string = () => '',
): void {
  const own = runs.get(measure) ?? [];
  console.log(
    `${''.padEnd(30)} ${'wall'.padStart(9)} ${'best'.padStart(9)} ${'CPU'.padStart(9)} ${'memory'.padStart(8)}   times ${measure}: wall, CPU`,
  );
  for (const [name, all] of runs) {
    const last = all.at(-1);
    if (!last) continue;
    const times = (of: (run: Run) => number): string =>
      median(all.map((run, round) => of(run) / Math.max(1, of(own[round] as Run)))).toFixed(2);
    if (last.cut) {
      console.log(`${name.padEnd(30)} ended after ${(last.ms / 1_000).toFixed(0)} s`);
      continue;
    }
    console.log(
      `${name.padEnd(30)} ${inMs(median(all.map((run) => run.ms)))} ${inMs(Math.min(...all.map((run) => run.ms)))} ${inMs(median(all.map((run) => run.cpuMs)))} ${Math.max(
        ...all.map((run) => run.peak),
      )
        .toFixed(0)
        .padStart(
          5,
        )} MB   ${times((run) => run.ms).padStart(7)} ${times((run) => run.cpuMs).padStart(7)}   ${note(name, last)}`,
    );
  }
}
