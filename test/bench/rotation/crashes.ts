/**
 * Every crash: for each scenario the process is killed before each change that it makes (calls to AWS, statements to
 * a database) and after it with the answer lost, and a fresh process goes on. An oracle holds the promises at every
 * instant, and what is left must be what an undisturbed run leaves.
 *
 *   node tools/build.ts && node test/bench/rotation/crashes.ts [--twice] [--here] [part of a scenario's name]
 *
 * `--twice`: the process that goes on is killed as well, at each of its changes. `--here`: instead of real processes
 * and servers, runs in this process, by a clock that leaps, and servers in memory: many times faster.
 */
import { parseArgs } from 'node:util';
import { isMissing, startDatabases } from '../../cloud/databases/start-databases.ts';
import { openStatementGate, type StatementGate } from '../../cloud/databases/statement-gate.ts';
import { type Death, type PlayOptions, play } from '../../rotation-proof/crash.ts';
import { here, processes } from '../../rotation-proof/runners.ts';
import type { Scenario } from '../../rotation-proof/scenario.ts';
import { SCENARIOS } from '../../rotation-proof/scenarios.ts';

const WHEN = ['before effect', 'after effect'] as const;

interface Count {
  schedules: number;
  violations: number;
}

/** Plays every schedule of a scenario; returns how many there were and how many broke a promise. */
async function enumerate(scenario: Scenario, options: PlayOptions, twice: boolean): Promise<Count> {
  const undisturbed = await play(scenario, [], options);
  const count: Count = { schedules: 1, violations: undisturbed.violations.length };
  for (const problem of undisturbed.violations) console.log(`  VIOLATION ${scenario.name}: ${problem}`);

  /** The changes of the process that finished. */
  async function one(deaths: readonly Death[]): Promise<number> {
    const told = deaths.map(({ change, when }) => `${when} of change ${change}`).join(', then ');
    count.schedules += 1;
    try {
      const course = await play(scenario, deaths, options);
      if (course.deaths < deaths.length) return 0;
      const problems = [...course.violations];
      if (course.left !== undisturbed.left) problems.push(`left ${course.left}, not ${undisturbed.left}`);
      count.violations += problems.length;
      for (const problem of problems) console.log(`  VIOLATION ${scenario.name}, killed ${told}: ${problem}`);
      return course.changes;
    } catch (error) {
      count.violations += 1;
      console.log(`  VIOLATION ${scenario.name}, killed ${told}: ${String(error)}`);
      return 0;
    }
  }

  for (const when of WHEN) {
    for (let change = 1; change <= undisturbed.changes; change += 1) {
      const left = await one([{ change, when }]);
      if (!twice) continue;
      for (const second of WHEN)
        for (let again = 1; again <= left; again += 1)
          await one([
            { change, when },
            { change: again, when: second },
          ]);
    }
  }
  const { schedules, violations } = count;
  console.log(
    `${scenario.name.padEnd(60)} ${undisturbed.changes} changes, ${schedules} schedules, ${violations} violations`,
  );
  return count;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { twice: { type: 'boolean', default: false }, here: { type: 'boolean', default: false } },
});
const databases = values.here ? undefined : await startDatabases();
const gates = new Map<string, StatementGate>();
for (const server of databases ? (['postgres', 'mariadb'] as const) : []) {
  const database = databases?.[server];
  if (database && !isMissing(database)) gates.set(server, await openStatementGate(database));
}
const started = performance.now();
const counts: Count[] = [];
for (const scenario of SCENARIOS) {
  if (!scenario.name.includes(positionals[0] ?? '')) continue;
  const gate = scenario.server && gates.get(scenario.server);
  if (databases && scenario.server && !gate)
    console.log(`${scenario.name}: not played: there is no ${scenario.server}`);
  else counts.push(await enumerate(scenario, { runner: values.here ? here : processes, gate }, values.twice));
}
for (const gate of gates.values()) await gate.close();
await databases?.close();
const total = (key: keyof Count): number => counts.reduce((sum, count) => sum + count[key], 0);
console.log(
  `\n${total('schedules')} schedules, ${total('violations')} violations, ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
process.exitCode = total('violations') === 0 ? 0 : 1;
