import { describe, expect, it } from 'vitest';
import { SPREAD_TAG } from '../../../src/rotate/journal.ts';
import { rdsInstanceRotation } from '../../../src/rotate/targets/rds-instance.ts';
import { type Given, given, type Options, stageByUs } from '../endings/given/master-password.ts';
import { putLabel } from '../world/secrets.ts';

const RESTING: Options = { ageMs: 86_400_000 };

/** How many values one look at it reads. */
async function valuesRead(options: Options, arrange: (given: Given) => void = () => {}): Promise<number> {
  const { world, rotations } = given(options, arrange);
  const [config] = rotations;
  if (config?.kind !== 'rds-instance') throw new Error('there is no such rotation');
  await rdsInstanceRotation(config, world.open().world).observe();
  return world.calls.filter(({ name }) => name === 'secrets.read').length;
}

/** As after a rotation: AWSCURRENT is of ours, and everybody has it. */
function promoted(all: Given, isSpread: boolean): void {
  stageByUs(all, true);
  const made = [...all.secret.versions.values()].find(({ labels }) => labels.has('AWSPENDING'));
  if (!made) throw new Error('nothing was staged');
  putLabel(all.secret, 'AWSCURRENT', made);
  if (isSpread) all.secret.tags.set(SPREAD_TAG, `${made.id} ${all.world.memory.now().toISOString()}`);
}

const untidy = (all: Given): void => promoted(all, true);
const owing = (all: Given): void => {
  promoted(all, false);
  for (const { labels } of all.secret.versions.values()) labels.delete('AWSPENDING');
};
const done = (all: Given): void => {
  promoted(all, true);
  for (const { labels } of all.secret.versions.values()) labels.delete('AWSPENDING');
};

describe('what is read of a master password', () => {
  it.each<[string, number, Options, ((given: Given) => void)?]>([
    ['nothing, while nothing is due', 0, RESTING],
    ['nothing, when all is done', 0, RESTING, done],
    ['nothing, when it may not be rotated', 0, { config: { replicas: ['us-east-1'] } }],
    ['nothing, when its database may not', 0, { instance: { sourceOfReplica: 'primary' } }],
    ['the present one, when it is due', 1, {}],
    ['both, when a rotation has begun', 2, RESTING, (all) => void stageByUs(all, false)],
    ['the old one too, when it is to be shown to be refused', 2, RESTING, untidy],
    ['the present one, when somebody may not have it', 1, RESTING, owing],
  ])('is %s', async (_, expected, options, arrange) => {
    expect(await valuesRead(options, arrange)).toBe(expected);
  });
});
