import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AWS_CAUSES } from '../../../src/findings/diagnosis/catalogue.ts';
import type { SigningKey } from '../../cloud/aws/local-aws.ts';
import { DAY, outcome, type Stage, startStage } from './stage.ts';

const NAME = 'rekey/ci-deployer';
const CONFIG = `
version: 1
rotate:
  - { name: ci, kind: iam-user, user: ci-deployer, secret: ${NAME}, every: 90d }
`;

let stage: Stage;

beforeEach(async () => {
  stage = await startStage();
  const { seed, clock } = stage.aws;
  const createdAt = new Date(clock.now().getTime() - 100 * DAY);
  seed.user({ name: 'ci-deployer' });
  const key = seed.accessKey({ user: 'ci-deployer', createdAt });
  const value = { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey };
  seed.secret({ name: NAME, value, createdAt });
});

afterEach(async () => {
  await stage.close();
});

type Effect = 'Allow' | 'Deny';

/** May do everything, except that these statements stand beside it. */
function rotatorWith(...statements: readonly (readonly [Effect, string])[]): SigningKey {
  const name = `rotator-${Math.random()}`;
  const Statement = statements.map(([effect, action]) => ({ Effect: effect, Action: action, Resource: '*' }));
  stage.aws.seed.user({ name, policies: [{ Version: '2012-10-17', Statement }] });
  return stage.aws.seed.accessKey({ user: name });
}

function docsOf(id: string): string {
  return AWS_CAUSES.find((cause) => cause.id === id)?.docs ?? `no cause ${id}`;
}

describe('a rotation that fails says why, what to do, and where to read on', () => {
  it.each([
    [
      'denied-no-policy',
      [
        ['Allow', 'secretsmanager:*'],
        ['Allow', 'iam:Get*'],
        ['Allow', 'iam:List*'],
      ],
    ],
    [
      'denied-explicitly',
      [
        ['Allow', '*'],
        ['Deny', 'iam:CreateAccessKey'],
        ['Deny', 'iam:TagUser'],
      ],
    ],
  ] as const)('%s', async (id, statements) => {
    const report = await stage.run(CONFIG, { as: rotatorWith(...statements) });
    const { status, summary } = outcome(report);
    expect(status).toBe('needs-person');
    expect(summary).toMatch(
      /^iam:TagUser: not allowed to perform iam:TagUser: .*(?:Allow|covers) iam:TagUser/,
    );
    expect(summary).toContain(docsOf(id));
    expect(report.findings.map(({ detail }) => detail)).toEqual([summary]);
  });
});
