import { afterEach, beforeEach, expect, it } from 'vitest';
import { planPolicyOf } from '../../src/policy/plan-policy.ts';
import { type Stage, startStage } from '../commands/rotate/stage.ts';
import { policyFor, sessionWith } from './account.ts';
import { rotateOnce } from './play.ts';
import { SCENARIOS } from './scenarios.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await startStage();
});

afterEach(async () => {
  await stage.close();
});

it.each(SCENARIOS)('a plan of $name needs no more than what reads', async (scenario) => {
  const servers = await scenario.furnish(stage);
  const policy = policyFor(scenario.config);
  const as = sessionWith(stage, planPolicyOf(policy));
  expect(await rotateOnce(stage, scenario, servers, { as, dryRun: true })).toMatch(/^planned/);
  expect(stage.aws.log.records.filter(({ error }) => /denied/i.test(error ?? ''))).toEqual([]);
  expect(stage.aws.log.changing()).toEqual([]);
});

it('what changes anything is not in it, whatever the statement is called', () => {
  const policy = {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Some',
        Effect: 'Allow',
        Action: [
          'iam:GetUser',
          'iam:CreateAccessKey',
          'kms:Decrypt',
          'kms:GenerateDataKey',
          'sts:AssumeRole',
        ],
        Resource: ['*'],
      },
      {
        Sid: 'Other',
        Effect: 'Allow',
        Action: ['iam:TagUser', 'secretsmanager:RotateSecret'],
        Resource: ['*'],
      },
    ],
  } as const;
  expect(planPolicyOf(policy).Statement).toEqual([
    { ...policy.Statement[0], Action: ['iam:GetUser', 'kms:Decrypt', 'sts:AssumeRole'] },
  ]);
});
