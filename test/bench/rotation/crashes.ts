/**
 * Every crash: for each scenario the process is killed before each call that changes something and after it with the
 * answer lost, and a fresh process goes on. An oracle holds the promises at every instant, and what is left must be
 * what an undisturbed run leaves.
 *
 *   node tools/build.ts && node test/bench/rotation/crashes.ts [--twice]
 *
 * `--twice`: the process that goes on is killed as well, at each of its calls.
 */
import { type Databases, isMissing, startDatabases } from '../../cloud/databases/start-databases.ts';
import { type Death, play } from '../../rotation-proof/crash.ts';
import { SCENARIOS, type Scenario } from '../../rotation-proof/scenarios.ts';

const WHEN = ['before effect', 'after effect'] as const;

interface Count {
  schedules: number;
  violations: number;
}

/** Plays every schedule of a scenario; returns how many there were and how many broke a promise. */
async function enumerate(scenario: Scenario, databases: Databases, twice: boolean): Promise<Count> {
  const { postgres } = databases;
  const database = scenario.kind === 'rds-instance' && !isMissing(postgres) ? postgres : undefined;
  const undisturbed = await play(scenario, [], database);
  const count: Count = { schedules: 0, violations: undisturbed.violations.length };

  async function one(deaths: readonly Death[]): Promise<number> {
    const told = deaths.map(({ call, when }) => `${when} of call ${call}`).join(', then ');
    count.schedules += 1;
    try {
      const course = await play(scenario, deaths, database);
      if (course.deaths < deaths.length) return 0;
      const problems = [...course.violations];
      if (course.left !== undisturbed.left) problems.push(`left ${course.left}, not ${undisturbed.left}`);
      count.violations += problems.length;
      for (const problem of problems) console.log(`  VIOLATION ${scenario.name}, killed ${told}: ${problem}`);
      return course.calls;
    } catch (error) {
      count.violations += 1;
      console.log(`  VIOLATION ${scenario.name}, killed ${told}: ${String(error)}`);
      return 0;
    }
  }

  for (const when of WHEN) {
    for (let call = 1; call <= undisturbed.calls; call += 1) {
      const left = await one([{ call, when }]);
      if (!twice) continue;
      for (const second of WHEN)
        for (let again = 1; again <= left; again += 1) {
          await one([
            { call, when },
            { call: again, when: second },
          ]);
        }
    }
  }
  console.log(
    `${scenario.name.padEnd(36)} ${undisturbed.calls} changing calls, ${count.schedules} schedules, ${count.violations} violations`,
  );
  return count;
}

const twice = process.argv.includes('--twice');
const databases = await startDatabases();
const started = performance.now();
const counts: Count[] = [];
for (const scenario of SCENARIOS) {
  if (scenario.kind === 'rds-instance' && isMissing(databases.postgres))
    console.log(`${scenario.name}: not played: ${databases.postgres.reason}`);
  else counts.push(await enumerate(scenario, databases, twice));
}
await databases.close();
const total = (key: keyof Count): number => counts.reduce((sum, count) => sum + count[key], 0);
console.log(
  `\n${total('schedules')} schedules, ${total('violations')} violations, ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
process.exitCode = total('violations') === 0 ? 0 : 1;
