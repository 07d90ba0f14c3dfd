import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Databases, isMissing, startDatabases } from '../cloud/databases/start-databases.ts';
import { openStatementGate, type StatementGate } from '../cloud/databases/statement-gate.ts';
import { type Death, play } from './crash.ts';
import { here, processes } from './runners.ts';
import type { Scenario } from './scenario.ts';
import { SCENARIOS, scenarioNamed } from './scenarios.ts';

/** What undisturbed runs left, by scenario. */
const LEFT = new Map<string, string>();

/** Of each kind of server the death, of a real process, that leaves most behind. */
const PROCESSES: readonly (readonly [string, Death])[] = [
  // The new key exists and nobody has its secret.
  ['the replacement of a key', { change: 2, when: 'after effect' }],
  // RDS is setting the new password and nobody waits for it.
  ['the replacement of a master password', { change: 2, when: 'after effect' }],
  // The twin is there and has no grants.
  ['the replacement of a user of MariaDB by a new twin', { change: 2, when: 'after effect' }],
];

/** One of all crashes, another one in each scenario; `test/bench/rotation/crashes.ts` plays each, by real processes. */
function sampleOf(scenario: Scenario, changes: number): Death {
  const at = SCENARIOS.indexOf(scenario);
  return { change: 1 + (at % changes), when: at % 2 === 0 ? 'after effect' : 'before effect' };
}

describe.each(SCENARIOS)('$name', (scenario) => {
  it('is finished by a fresh run, wherever the first one died, and ends as if nothing had happened', async () => {
    const { changes, left, violations } = await play(scenario, [], { runner: here });
    expect(violations).toEqual([]);
    LEFT.set(scenario.name, left);
    const death = sampleOf(scenario, changes);
    const told = `killed ${death.when} of change ${death.change} of ${changes}`;
    const course = await play(scenario, [death], { runner: here });
    expect(course, told).toMatchObject({ deaths: 1, violations: [], left });
  });
});

describe('a real process', () => {
  let databases: Databases;
  let gates: Partial<Record<'postgres' | 'mariadb', StatementGate>>;

  beforeAll(async () => {
    databases = await startDatabases();
    const { postgres, mariadb } = databases;
    gates = {
      ...(isMissing(postgres) ? {} : { postgres: await openStatementGate(postgres) }),
      ...(isMissing(mariadb) ? {} : { mariadb: await openStatementGate(mariadb) }),
    };
  });

  afterAll(async () => {
    for (const gate of Object.values(gates)) await gate.close();
    await databases.close();
  });

  it.for(PROCESSES)(
    'leaves of %s what a fresh one finishes, killed at %o',
    async ([name, death], { skip }) => {
      const scenario = scenarioNamed(name);
      const gate = scenario.server && gates[scenario.server];
      if (scenario.server && !gate) return skip(`there is no ${scenario.server}`);
      const { left } = await play(scenario, [], { runner: here });
      const course = await play(scenario, [death], { runner: processes, gate });
      expect(course).toMatchObject({ deaths: 1, violations: [], left });
      return undefined;
    },
  );
});
