import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Databases, isMissing, startDatabases } from '../cloud/databases/start-databases.ts';
import { type Course, type Death, play } from './crash.ts';
import { SCENARIOS } from './scenarios.ts';

/** The deaths that leave most behind; `test/bench/rotation/crashes.ts` plays all of them. */
const SAMPLE: Readonly<Record<string, readonly Death[]>> = {
  'the replacement of a key': [
    // The new key exists and nobody has its secret.
    { call: 2, when: 'after effect' },
    // The new key is AWSCURRENT and nothing says who has it.
    { call: 4, when: 'after effect' },
  ],
  // The old key is inactive and nothing says since when.
  'the deactivation of the old key': [{ call: 1, when: 'after effect' }],
  'the replacement of a master password': [
    // RDS is setting the new password and nobody waits for it.
    { call: 2, when: 'after effect' },
    // Only AWSPENDING logs in.
    { call: 3, when: 'before effect' },
  ],
};

let databases: Databases;

beforeAll(async () => {
  databases = await startDatabases();
});

afterAll(async () => {
  await databases.close();
});

describe.each(SCENARIOS.filter(({ name }) => name in SAMPLE))('$name', (scenario) => {
  let undisturbed: Course;

  it('keeps every promise when nothing happens', async ({ skip }) => {
    const { postgres } = databases;
    if (scenario.kind === 'rds-instance' && isMissing(postgres)) return skip(postgres.reason);
    undisturbed = await play(scenario, [], isMissing(postgres) ? undefined : postgres);
    expect(undisturbed.violations).toEqual([]);
    return undefined;
  });

  it.for(SAMPLE[scenario.name] ?? [])(
    'is finished by a fresh process when the first is killed $when of call $call',
    async (death, { skip }) => {
      const { postgres } = databases;
      if (scenario.kind === 'rds-instance' && isMissing(postgres)) return skip(postgres.reason);
      const course = await play(scenario, [death], isMissing(postgres) ? undefined : postgres);
      expect(course).toMatchObject({ deaths: 1, violations: [], left: undisturbed.left });
      return undefined;
    },
  );
});
