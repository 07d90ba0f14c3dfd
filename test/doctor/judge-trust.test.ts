import { describe, expect, it } from 'vitest';
import { judgeTrust } from '../../src/doctor/judge-trust.ts';
import { EXPECTED } from './world.ts';

const { issuer } = EXPECTED;
const SUB = `${issuer}:sub`;
const AUD = `${issuer}:aud`;
const OWN = 'repo:acme/app:environment:rotation';

function policy(Condition: object | undefined, more: object = {}): string {
  return JSON.stringify({
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${issuer}` },
        ...(Condition ? { Condition } : {}),
        ...more,
      },
    ],
  });
}

describe('the trust policy of a role', () => {
  it.each([
    [
      'of this workflow alone is well',
      policy({ StringEquals: { [SUB]: [OWN], [AUD]: 'sts.amazonaws.com' } }),
      'ok',
    ],
    [
      'with ids is well too',
      policy({ StringEquals: { [SUB]: 'repo:acme@1/app@2:environment:rotation' } }),
      'ok',
    ],
    ['with a pattern that has no wildcard is exact', policy({ StringLike: { [SUB]: OWN } }), 'ok'],
    [
      'with the ids of others is not this workflow',
      policy({ StringEquals: { [SUB]: 'repo:acme@7/app@2:environment:rotation' } }),
      'fail',
    ],
    ['without a condition is open to all of GitHub', policy(undefined), 'fail'],
    [
      'with the audience alone is open to all of GitHub',
      policy({ StringEquals: { [AUD]: 'sts.amazonaws.com' } }),
      'fail',
    ],
    [
      'with a star for the owner is open to all of GitHub',
      policy({ StringLike: { [SUB]: 'repo:*' } }),
      'fail',
    ],
    [
      'with a star where nothing reads it is not this workflow',
      policy({ StringEquals: { [SUB]: 'repo:acme/app:*' } }),
      'fail',
    ],
    ['of all jobs of the repository is wide', policy({ StringLike: { [SUB]: 'repo:acme/app:*' } }), 'warn'],
    ['of another audience is not for it', policy({ StringEquals: { [SUB]: OWN, [AUD]: 'other' } }), 'fail'],
    [
      'of another repository is not this workflow',
      policy({ StringEquals: { [SUB]: 'repo:acme/apple:environment:rotation' } }),
      'fail',
    ],
    [
      'with further conditions says so',
      policy({ StringEquals: { [SUB]: OWN }, StringLike: { [`${issuer}:job_workflow_ref`]: 'acme/*' } }),
      'warn',
    ],
    ['for a user is not for GitHub', policy({}, { Principal: { AWS: '*' } }), 'fail'],
    [
      'for another issuer is not for GitHub',
      policy({}, { Principal: { Federated: 'arn:aws:iam::1:oidc-provider/gitlab.com' } }),
      'fail',
    ],
    [
      'for another action is not for GitHub',
      policy({ StringEquals: { [SUB]: OWN } }, { Action: 'sts:TagSession' }),
      'fail',
    ],
    ['that denies is not for GitHub', policy({ StringEquals: { [SUB]: OWN } }, { Effect: 'Deny' }), 'fail'],
    ['that is no JSON cannot be judged', '{', 'fail'],
    ['that is empty trusts nobody', 'null', 'fail'],
  ])('%s', (_what, text, standing) => {
    expect(judgeTrust('role/rekey', text, EXPECTED)).toMatchObject({ standing });
  });

  it('is judged by names alone where nobody could say the ids', () => {
    const expected = { ...EXPECTED, subjects: [OWN], knowsIds: false };
    const byId = policy({ StringEquals: { [SUB]: 'repo:acme@1/app@2:environment:rotation' } });
    expect(judgeTrust('role/rekey', byId, expected)).toMatchObject({ standing: 'ok' });
  });
});
