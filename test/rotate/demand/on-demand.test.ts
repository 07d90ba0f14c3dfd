import { describe, expect, it } from 'vitest';
import { type Demand, isPreviousExposed, onDemand } from '../../../src/rotate/demand.ts';
import type { Decision, Ending, Rotation } from '../../../src/rotate/lifecycle.ts';
import type { SecretVersion } from '../../../src/rotate/ports.ts';
import { observeSecret, type SecretState } from '../../../src/rotate/secret-state.ts';
import { openMemoryWorld } from '../world/world.ts';

const version = (id: string, ...labels: string[]): SecretVersion => ({ id, labels, createdAt: new Date(0) });

async function secretWith(current: string | undefined, demands?: readonly (readonly [string, Demand])[]) {
  const { secrets } = openMemoryWorld().open().world;
  const description = {
    arn: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:app-AbCdEf',
    name: 'app',
    rotationEnabled: false,
    tags: new Map<string, string>(),
    replicas: [],
    versions: current === undefined ? [] : [version(current, 'AWSCURRENT')],
  };
  const state = await observeSecret({ ...secrets, describe: async () => description }, 'app');
  return demands ? { ...state, demands: new Map(demands) } : state;
}

/** What is said of a rotation that ends like that, first with the one secret in hand and then with the other. */
async function toldOf(
  end: Ending,
  kind: string,
  first: SecretState | undefined,
  then: SecretState | 'none' | undefined = first,
): Promise<Decision<never>> {
  const seen = [first, then === 'none' ? undefined : then];
  const rotation: Rotation<{ readonly secret: SecretState | undefined }, never> = {
    name: 'app',
    kind,
    caveats: [],
    observe: async () => ({ secret: seen.shift() }),
    decide: () => ({ end }),
    perform: async (state) => state,
    foresee: (state) => state,
    secretOf: ({ secret }) => secret,
  };
  const demanded = onDemand(rotation);
  await demanded.observe();
  return demanded.decide(await demanded.observe(), new Date(0));
}

const END = { status: 'settled', summary: 'All is well.' } as const;
const EXPOSED: Demand = { kind: 'exposed', where: 'src/app.ts:3' };
const ROOM = ' IAM allows two keys: delete the one that waits, if nobody needs it, and run this again.';
const STUCK = 'Its value is exposed in src/app.ts:3 and cannot be replaced yet. All is well.';

describe('a value that is exposed', () => {
  it.each<[Ending['status'], string, string, string]>([
    ['settled', 'iam-user', 'needs-person', STUCK + ROOM],
    ['pending', 'iam-user', 'needs-person', STUCK + ROOM],
    ['settled', 'rds-instance', 'needs-person', STUCK],
    ['failed', 'iam-user', 'failed', 'Its value is exposed in src/app.ts:3. All is well.'],
    ['needs-person', 'iam-user', 'needs-person', 'Its value is exposed in src/app.ts:3. All is well.'],
    ['rolled-back', 'iam-user', 'rolled-back', 'Its value is exposed in src/app.ts:3. All is well.'],
  ])(
    'and still in use when its rotation ends as %s (%s) is told as %s',
    async (status, kind, then, summary) => {
      const secret = await secretWith('first', [['first', EXPOSED]]);
      expect(await toldOf({ ...END, status }, kind, secret)).toEqual({ end: { status: then, summary } });
    },
  );

  it('and was replaced is told with the end of the rotation', async () => {
    const before = await secretWith('first', [['first', EXPOSED]]);
    const after = await secretWith('second', [['first', EXPOSED]]);
    for (const left of [after, await secretWith('second'), await secretWith(undefined), 'none'] as const)
      expect(await toldOf(END, 'iam-user', before, left)).toEqual({
        end: { status: 'settled', summary: 'Its value is exposed in src/app.ts:3. All is well.' },
      });
  });
});

describe('a rotation that was asked for', () => {
  it.each<[Demand['kind'], Ending['status'], string]>([
    ['asked', 'settled', 'Asked for, and not begun. All is well.'],
    ['approved', 'pending', 'Asked for, and not begun. All is well.'],
    ['asked', 'failed', 'All is well.'],
    ['approved', 'needs-person', 'All is well.'],
    [
      'too-soon',
      'settled',
      'Asked for, but its value is less than an hour old and was not replaced again. All is well.',
    ],
  ])('(%s) and ends as %s says so', async (kind, status, summary) => {
    const secret = await secretWith('first', [['first', { kind, where: '' }]]);
    expect(await toldOf({ ...END, status }, 'iam-user', secret)).toEqual({ end: { status, summary } });
  });

  it('and was made says no more than how it ended', async () => {
    const before = await secretWith('first', [['first', { kind: 'asked', where: '' }]]);
    expect(await toldOf(END, 'iam-user', before, await secretWith('second'))).toEqual({ end: END });
  });
});

describe('a rotation of which nothing is demanded', () => {
  it('ends as it does', async () => {
    const others = await secretWith('second', [['first', EXPOSED]]);
    for (const secret of [undefined, await secretWith(undefined), await secretWith('first'), others])
      expect(await toldOf(END, 'iam-user', secret)).toEqual({ end: END });
  });

  it('ends as it does, too, when it holds no secret', async () => {
    const rotation: Rotation<object, never> = {
      name: 'app',
      kind: 'toy',
      caveats: [],
      observe: async () => ({}),
      decide: () => ({ end: END }),
      perform: async (state) => state,
      foresee: (state) => state,
    };
    const demanded = onDemand(rotation);
    expect(demanded.decide(await demanded.observe(), new Date(0))).toEqual({ end: END });
  });
});

it('a former value is exposed only when there is one, and it is what was found', async () => {
  const secret = await secretWith('second', [['first', EXPOSED]]);
  expect(isPreviousExposed(secret)).toBe(false);
  expect(isPreviousExposed({ ...secret, previous: version('first') })).toBe(true);
  expect(isPreviousExposed({ ...secret, previous: version('other') })).toBe(false);
  const asked = new Map([['first', { kind: 'asked', where: '' } as const]]);
  expect(isPreviousExposed({ ...secret, previous: version('first'), demands: asked })).toBe(false);
  expect(isPreviousExposed({ ...secret, previous: version('first'), demands: undefined })).toBe(false);
});
