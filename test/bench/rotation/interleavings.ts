/**
 * Two runs at once, in thousands of orders and in every weather (delays, throttling, clocks that are off), each of
 * which may die anywhere; later runs finish what is left. An oracle holds the promises at every instant, and what is
 * left must be what one undisturbed run leaves.
 *
 *   node test/bench/rotation/interleavings.ts [schedules a scenario] [seed] [part of a scenario's name]
 */
import fc from 'fast-check';
import { type Played, playTogether } from '../../rotation-proof/interleave.ts';
import type { Scenario } from '../../rotation-proof/scenario.ts';
import { SCENARIOS } from '../../rotation-proof/scenarios.ts';
import { roughSchedules } from '../../rotation-proof/schedules.ts';

const each = Number(process.argv[2] ?? 500);
const seed = Number(process.argv[3] ?? 1);
const part = process.argv[4] ?? '';
const started = performance.now();
let played = 0;
let broken = 0;

async function enumerate(scenario: Scenario): Promise<void> {
  const alone = await playTogether(scenario, { choices: [0], kills: new Map([[1, 0]]) });
  let violations = 0;
  let strandings = 0;
  for (const schedule of fc.sample(roughSchedules, { numRuns: each, seed })) {
    played += 1;
    const went: Pick<Played, 'violations' | 'left' | 'stranded'> = await playTogether(
      scenario,
      schedule,
    ).catch((error: unknown) => ({ violations: [String(error)], left: alone.left, stranded: false }));
    if (went.stranded) strandings += 1;
    const isOther = !went.stranded && went.left !== alone.left;
    const problems = [...went.violations, ...(isOther ? [`left ${went.left}, not ${alone.left}`] : [])];
    if (problems.length === 0) continue;
    violations += 1;
    console.log(`  VIOLATION ${scenario.name}: ${[...new Set(problems)].join('; ')}`);
    console.log(`    ${JSON.stringify({ ...schedule, kills: [...schedule.kills] })}`);
  }
  broken += violations;
  console.log(
    `${scenario.name.padEnd(60)} ${each} schedules, ${violations} with violations, ${strandings} with a key for a person`,
  );
}

for (const scenario of SCENARIOS) if (scenario.name.includes(part)) await enumerate(scenario);
console.log(
  `\n${played} schedules (seed ${seed}), ${broken} with violations, ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
process.exitCode = broken === 0 ? 0 : 1;
