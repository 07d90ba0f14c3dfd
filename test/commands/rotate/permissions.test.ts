import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statusOf } from '../../cloud/aws/iam/model.ts';
import type { SigningKey } from '../../cloud/aws/local-aws.ts';
import { DAY, HOUR, outcome, type Stage, startStage, valueUnder } from './stage.ts';

const NAME = 'rekey/ci-deployer';
const CONFIG = `
version: 1
rotate:
  - { name: ci, kind: iam-user, user: ci-deployer, secret: ${NAME}, every: 90d, grace: 24h, recovery: 7d }
`;

/** All that the documentation asks for, in the order in which a first run needs it. */
const FIRST_RUN = [
  'iam:GetUser',
  'iam:ListAccessKeys',
  'secretsmanager:DescribeSecret',
  'secretsmanager:ListSecretVersionIds',
  'secretsmanager:GetSecretValue',
  'iam:TagUser',
  'iam:CreateAccessKey',
  'secretsmanager:PutSecretValue',
  'secretsmanager:UpdateSecretVersionStage',
  'secretsmanager:TagResource',
];
const LATER_RUNS = ['iam:GetAccessKeyLastUsed', 'iam:UpdateAccessKey', 'iam:DeleteAccessKey'];

let stage: Stage;
let old: string;

beforeEach(async () => {
  stage = await startStage();
  const { seed, clock } = stage.aws;
  const createdAt = new Date(clock.now().getTime() - 100 * DAY);
  seed.user({ name: 'ci-deployer' });
  const key = seed.accessKey({ user: 'ci-deployer', createdAt });
  old = key.accessKeyId;
  seed.secret({ name: NAME, value: { AccessKeyId: old, SecretAccessKey: key.secretAccessKey }, createdAt });
});

afterEach(async () => {
  await stage.close();
});

function rotatorWith(actions: readonly string[]): SigningKey {
  const name = `rotator-${actions.length}-${Math.random()}`;
  const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] };
  stage.aws.seed.user({ name, policies: [policy] });
  return stage.aws.seed.accessKey({ user: name });
}

function currentAuthenticates(): boolean {
  const value = valueUnder(stage.secret(NAME), 'AWSCURRENT');
  const key = stage.user('ci-deployer').keys.get(String(value?.AccessKeyId));
  return key !== undefined && statusOf(key) === 'Active' && key.secret === value?.SecretAccessKey;
}

/** Whether a key is in no version of the secret: left behind, for nobody. */
function isUnstored(id: string): boolean {
  return !['AWSCURRENT', 'AWSPENDING', 'AWSPREVIOUS'].some(
    (label) => valueUnder(stage.secret(NAME), label)?.AccessKeyId === id,
  );
}

describe('the documented permissions', () => {
  it('are enough for a whole rotation', async () => {
    const as = rotatorWith([...FIRST_RUN, ...LATER_RUNS]);
    for (const [pause, status] of [
      [0, 'pending'],
      [25 * HOUR, 'pending'],
      [8 * DAY, 'done'],
    ] as const) {
      await stage.aws.clock.travel(pause);
      expect(outcome(await stage.run(CONFIG, { as })).status).toBe(status);
    }
  });
});

describe('without one permission', () => {
  it.each(FIRST_RUN)(
    '%s the message names it, nothing is half done, and with it the rotation is finished',
    async (missing) => {
      const all = [...FIRST_RUN, ...LATER_RUNS];
      const stopped = outcome(
        await stage.run(CONFIG, { as: rotatorWith(all.filter((action) => action !== missing)) }),
      );
      expect(stopped).toMatchObject({
        status: 'needs-person',
        summary: expect.stringContaining(`Allow ${missing} in`),
      });
      expect(currentAuthenticates()).toBe(true);
      expect([...stage.user('ci-deployer').keys.keys()].filter(isUnstored)).toEqual([]);
      expect(stage.user('ci-deployer').keys.has(old)).toBe(true);

      const finished = outcome(await stage.run(CONFIG, { as: rotatorWith(all) }));
      expect(finished.status, finished.summary).toBe('pending');
      expect(currentAuthenticates()).toBe(true);
      expect(stage.user('ci-deployer').keys.size).toBe(2);
    },
  );
});
