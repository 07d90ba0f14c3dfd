import type { AwsCause, Symptom } from '../cause.ts';

const DENIED = /^(?:AccessDenied|UnauthorizedOperation|AccessDeniedError)$/;
const ABOUT_DENIALS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html';

/**
 * A denial with a reason. Services word the action alike (IAM User Guide, "Troubleshoot access denied errors"). Within
 * an account and an organisation the ARN of the policy that denies may follow (AWS Security Blog, "Enhanced access
 * denied error messages with policy ARNs", 2026).
 */
function because(reason: string): RegExp {
  const action = '^(?:.*?not authorized to perform:? (?<action>[a-z0-9-]+:\\w+))?';
  return new RegExp(`${action}.*(?:${reason})(?:[^:]*: (?<policy>arn:aws[\\w-]*:[\\w:/.+=,@-]+))?`, 'is');
}

/** A denial as AWS words it. */
function denial(reason: string, action = 'iam:CreateAccessKey'): Symptom {
  const who = 'arn:aws:sts::123456789012:assumed-role/rekey/run';
  const message = `User: ${who} is not authorized to perform: ${action} on resource: user ci ${reason}`;
  return { call: action, code: 'AccessDenied', message };
}

/** What a policy does not allow. A refusal names the kind of policy that decided, and with it who can mend it. */
export const ACCESS_CAUSES: readonly AwsCause[] = [
  {
    id: 'denied-quarantine',
    cause: 'AWS has put the signing user under quarantine, for a key of it has leaked',
    fix: 'Run with another principal (a role by OIDC): a quarantined user cannot rotate its own keys. Do not detach the policy before the leaked key is gone; AWS has opened a support case.',
    docs: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCompromisedKeyQuarantineV3.html',
    code: DENIED,
    // By prefix: there are four versions by now.
    message: because('AWSCompromisedKeyQuarantine'),
    error: 'aws-denied',
    examples: [
      denial(
        'with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV4',
        'iam:UpdateAccessKey',
      ),
    ],
  },
  {
    id: 'denied-encoded',
    cause: 'not allowed to perform {action}; AWS gives the reason encoded',
    fix: 'Decode it with "aws sts decode-authorization-message", then allow {action} where it says.',
    docs: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html',
    code: DENIED,
    message: because('Encoded authorization failure message'),
    error: 'aws-denied',
    examples: [
      {
        call: 'rds:ModifyDBInstance',
        code: 'UnauthorizedOperation',
        message:
          'You are not authorized to perform this operation. Encoded authorization failure message: 4Gx',
      },
    ],
  },
  {
    id: 'denied-by-organisation',
    cause: 'not allowed to perform {action}: a service control policy of the organisation forbids it',
    fix: 'Ask who runs the AWS organisation to allow {action} in this account and region; no policy in the account can.',
    docs: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
    code: DENIED,
    message: because('service control policy'),
    error: 'aws-denied',
    examples: [
      denial('because no service control policy allows the iam:CreateAccessKey action'),
      denial('with an explicit deny in a service control policy'),
      denial(
        'with an explicit deny in a service control policy: arn:aws:organizations::210987654321:policy/o-a1b2/service_control_policy/p-c3d4',
      ),
    ],
  },
  {
    id: 'denied-by-resource-control',
    cause: 'not allowed to perform {action}: a resource control policy of the organisation forbids it',
    fix: 'Ask who runs the AWS organisation to allow {action} for the role that Rekey runs with.',
    docs: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html',
    code: DENIED,
    message: because('resource control policy'),
    error: 'aws-denied',
    examples: [denial('with an explicit deny in a resource control policy', 'secretsmanager:PutSecretValue')],
  },
  {
    id: 'denied-by-boundary',
    cause: 'not allowed to perform {action}: the permissions boundary of the role does not allow it',
    fix: 'Allow {action} in the permissions boundary too; a boundary limits whatever the role’s policies allow.',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    code: DENIED,
    message: because('permissions boundary'),
    error: 'aws-denied',
    examples: [
      denial('because no permissions boundary allows the iam:CreateAccessKey action'),
      denial('with an explicit deny in a permissions boundary'),
    ],
  },
  {
    id: 'denied-by-session',
    cause: 'not allowed to perform {action}: the policy of this session does not allow it',
    fix: 'Allow {action} in the session policy (inline-session-policy or managed-session-policies of configure-aws-credentials), or leave it out.',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session',
    code: DENIED,
    message: because('session policy'),
    error: 'aws-denied',
    examples: [
      denial('because no session policy allows the iam:CreateAccessKey action'),
      denial('with an explicit deny in a session policy'),
    ],
  },
  {
    id: 'denied-by-resource',
    cause: 'not allowed to perform {action}: the policy of the secret or key itself does not allow it',
    fix: 'Allow {action} for the role that Rekey runs with in the policy of the resource; from another account both sides must allow it.',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html',
    code: DENIED,
    message: because('resource-based policy'),
    error: 'aws-denied',
    examples: [
      denial(
        'because no resource-based policy allows the secretsmanager:GetSecretValue action',
        'secretsmanager:GetSecretValue',
      ),
      denial('with an explicit deny in a resource-based policy', 'secretsmanager:PutSecretValue'),
    ],
  },
  {
    id: 'denied-by-endpoint',
    cause: 'not allowed to perform {action}: the policy of the VPC endpoint does not allow it',
    fix: 'Allow {action} in the policy of the VPC endpoint that this runner’s calls go through.',
    docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
    code: DENIED,
    message: because('VPC endpoint policy'),
    error: 'aws-denied',
    examples: [
      denial(
        'because no VPC endpoint policy allows the sts:GetCallerIdentity action',
        'sts:GetCallerIdentity',
      ),
      denial('with an explicit deny in a VPC endpoint policy', 'sts:GetCallerIdentity'),
    ],
  },
  {
    id: 'denied-explicitly',
    cause: 'not allowed to perform {action}: a policy of the role denies it',
    fix: 'Find the statement with "Effect": "Deny" that covers {action} in {policy} and leave this resource out of it; no allow outweighs a deny. IAM does not lock users out: look for a deny, a quarantine policy or an inactive key.',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html',
    code: DENIED,
    message: because('explicit deny'),
    error: 'aws-denied',
    examples: [
      denial('with an explicit deny in an identity-based policy'),
      denial('with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/no-keys'),
    ],
  },
  {
    id: 'denied-by-trust',
    cause: 'the role may not be assumed: its trust policy does not allow it',
    fix: 'Let the trust policy allow {action} for this run. For OIDC compare its "sub" condition with the token: repositories made since 2026-07-15 have ids in it (repo:OWNER@ID/NAME@ID:…), jobs with an environment end in :environment:NAME.',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html',
    code: DENIED,
    message: /not authorized to perform:? (?<action>sts:AssumeRole\w*)(?!.*no identity-based policy)/is,
    error: 'aws-denied',
    examples: [
      {
        call: 'sts:GetCallerIdentity',
        code: 'AccessDenied',
        message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      },
      denial('because no role trust policy allows the sts:AssumeRole action', 'sts:AssumeRole'),
    ],
  },
  {
    id: 'denied-no-policy',
    cause: 'not allowed to perform {action}: no policy of the role allows it',
    fix: 'Allow {action} in the policy of the role that Rekey runs with.',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html',
    code: DENIED,
    message: because('no identity-based policy'),
    error: 'aws-denied',
    examples: [
      denial('because no identity-based policy allows the iam:CreateAccessKey action'),
      denial('because no identity-based policy allows the sts:AssumeRole action', 'sts:AssumeRole'),
    ],
  },
  {
    id: 'denied',
    cause: 'not allowed to perform {action}',
    fix: 'Allow {action} in the policy of the role that Rekey runs with; if it does, look for a deny or a boundary.',
    docs: ABOUT_DENIALS,
    code: DENIED,
    message: because(''),
    error: 'aws-denied',
    examples: [{ call: 'rds:DescribeDBInstances', code: 'AccessDenied', message: 'Access denied' }],
  },
];
