import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { withAge } from '../../src/rotate/credential-age.ts';
import type { Rotated, Rotation } from '../../src/rotate/lifecycle.ts';
import type { SecretState } from '../../src/rotate/secret-state.ts';

const { rotate } = parseConfig(
  'version: 1\nrotate:\n  - { name: deployer, kind: iam-user, user: ci, secret: ci, every: 10d }\n',
  'rekey.yml',
);
const [config] = rotate;

const clock = { now: () => new Date('2026-03-01T00:00:00Z'), sleep: async () => {} };

/** What is decided about, one after the other: when the value in the secret was made. */
function secretOf(made: string | undefined): SecretState {
  const current =
    made === undefined ? undefined : { id: 'v', labels: ['AWSCURRENT'], createdAt: new Date(made) };
  return {
    description: { arn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:ci', tags: new Map() },
    current,
    documents: new Map(),
  } as unknown as SecretState;
}

const rotation = {
  name: 'deployer',
  kind: 'iam-user',
  caveats: [],
  secretOf: (secret: SecretState) => secret,
  decide: () => ({ end: { status: 'settled', summary: '' } }),
} as unknown as Rotation<SecretState, never>;

async function aged(states: readonly (string | undefined)[], isPlan = false) {
  if (!config) throw new Error('there is a rotation');
  const rotated = await withAge(
    rotation,
    config,
    { clock },
    { isPlan },
    async (watched): Promise<Rotated> => {
      for (const made of states) watched.decide(secretOf(made), clock.now());
      const outcome = {
        name: 'deployer',
        kind: 'iam-user',
        status: 'done',
        summary: '',
        steps: [],
        caveats: [],
      } as const;
      return { outcome, concern: undefined };
    },
  );
  return rotated.outcome.credential;
}

describe('the age of what a rotation renews', () => {
  it('is that of the value which is current at its end, with its next date', async () => {
    expect(await aged(['2026-01-01T00:00:00Z', '2026-02-28T00:00:00Z'])).toEqual({
      provider: 'aws',
      kind: 'iam-user',
      name: 'deployer',
      account: '123456789012',
      since: '2026-02-28T00:00:00.000Z',
      dueAt: '2026-03-10T00:00:00.000Z',
      rotation: 'deployer',
    });
  });

  it('is, of a plan, that of the value which is current now', async () => {
    const found = await aged(['2026-01-01T00:00:00Z', '2026-02-28T00:00:00Z'], true);

    expect(found?.since).toBe('2026-01-01T00:00:00.000Z');
    expect(found?.dueAt).toBe('2026-01-11T00:00:00.000Z');
  });

  it('is not told of a secret without a value, nor of one that could not be seen', async () => {
    expect(await aged([undefined])).toBeUndefined();
    expect(await aged([])).toBeUndefined();
  });
});
