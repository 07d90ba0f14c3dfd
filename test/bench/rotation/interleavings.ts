/**
 * Two runs at once, in thousands of orders, each of which may die anywhere; later runs finish what is left. An oracle
 * holds the promises at every instant, and what is left must be what one undisturbed run leaves.
 *
 *   node test/bench/rotation/interleavings.ts [schedules a scenario] [seed]
 */
import fc from 'fast-check';
import { playTogether } from '../../rotation-proof/interleave.ts';
import { SCENARIOS } from '../../rotation-proof/scenarios.ts';
import { schedules } from '../../rotation-proof/schedules.ts';

const each = Number(process.argv[2] ?? 500);
const seed = Number(process.argv[3] ?? 1);
const started = performance.now();
let played = 0;
let broken = 0;
for (const scenario of SCENARIOS) {
  const alone = await playTogether(scenario, { choices: [0], kills: new Map([[1, 0]]) });
  let violations = 0;
  let strandings = 0;
  for (const schedule of fc.sample(schedules, { numRuns: each, seed })) {
    played += 1;
    const {
      violations: seen,
      left,
      stranded,
    } = await playTogether(scenario, schedule).catch((error: unknown) => ({
      violations: [String(error)],
      left: alone.left,
      stranded: false,
    }));
    if (stranded) strandings += 1;
    const problems =
      stranded || left === alone.left ? [...seen] : [...seen, `left ${left}, not ${alone.left}`];
    if (problems.length === 0) continue;
    violations += 1;
    console.log(`  VIOLATION ${scenario.name}: ${[...new Set(problems)].join('; ')}`);
    console.log(`    ${JSON.stringify({ ...schedule, kills: [...schedule.kills] })}`);
  }
  broken += violations;
  console.log(
    `${scenario.name.padEnd(36)} ${each} schedules, ${violations} with violations, ${strandings} with a key for a person`,
  );
}
console.log(
  `\n${played} schedules (seed ${seed}), ${broken} with violations, ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
process.exitCode = broken === 0 ? 0 : 1;
