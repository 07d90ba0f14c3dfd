import type { AwsCause } from '../cause.ts';

const QUOTAS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html';

/** IAM users and their access keys. */
export const IAM_CAUSES: readonly AwsCause[] = [
  {
    id: 'key-limit',
    cause: 'the user has two access keys already, the most that AWS allows',
    fix: 'Find out who uses each (iam:GetAccessKeyLastUsed), make the one that nobody uses inactive, and delete it after some days. Rekey deletes no key of unknown origin.',
    docs: QUOTAS,
    code: /^LimitExceeded$/,
    message: /AccessKeysPerUser/,
    error: 'aws-refused',
    examples: [
      {
        call: 'iam:CreateAccessKey',
        code: 'LimitExceeded',
        message: 'Cannot exceed quota for AccessKeysPerUser: 2',
      },
    ],
  },
  {
    id: 'iam-quota',
    cause: 'a quota of IAM is used up',
    fix: 'Remove what is not needed any more; Rekey itself needs two tags on a user.',
    docs: QUOTAS,
    call: /^iam:/,
    code: /^LimitExceeded$/,
    error: 'aws-refused',
    examples: [
      {
        call: 'iam:TagUser',
        code: 'LimitExceeded',
        message: 'The number of tags has reached the maximum limit.',
      },
    ],
  },
  {
    id: 'user-missing',
    cause: 'there is no such IAM user in this account',
    fix: 'Correct "user" in the config, or the account that this run signs in to.',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users.html',
    call: /^iam:/,
    code: /^NoSuchEntity$/,
    message: /user/i,
    error: 'aws-refused',
    examples: [
      {
        call: 'iam:ListAccessKeys',
        code: 'NoSuchEntity',
        message: 'The user with name ci-deployer cannot be found.',
      },
    ],
  },
  {
    id: 'key-missing',
    cause: 'the access key is not there any more',
    fix: 'Somebody has deleted it. Run it again: it goes on from what AWS says.',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    call: /^iam:/,
    code: /^NoSuchEntity$/,
    message: /access key/i,
    error: 'aws-refused',
    examples: [
      {
        call: 'iam:UpdateAccessKey',
        code: 'NoSuchEntity',
        message: 'The Access Key with id AKIA… cannot be found.',
      },
    ],
  },
  {
    id: 'not-a-user',
    cause: 'this works for IAM users only, not for the root user or a role',
    fix: 'Name an IAM user; do away with access keys of the root user instead of rotating them.',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',
    call: /^iam:/,
    code: /^InvalidUser(?:Type)?$/,
    error: 'aws-refused',
    examples: [
      { call: 'iam:ChangePassword', code: 'InvalidUserType', message: 'Only IAM users can change it.' },
    ],
  },
  {
    id: 'iam-password-rule',
    cause:
      'the password breaks the password policy of this account: a rule of the organisation’s, not of AWS',
    fix: 'Compare it with "aws iam get-account-password-policy".',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
    code: /^PasswordPolicyViolation$/,
    error: 'aws-refused',
    examples: [
      {
        call: 'iam:ChangePassword',
        code: 'PasswordPolicyViolation',
        message: 'Password should have at least one uppercase letter',
      },
    ],
  },
  {
    id: 'iam-busy',
    cause: 'somebody else is changing the same user at this moment',
    fix: 'Run it again; it goes on from what AWS says.',
    docs: 'https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html',
    code: /^(?:EntityTemporarilyUnmodifiable|ConcurrentModification|DeleteConflict)$/,
    error: 'aws-unavailable',
    examples: [
      {
        call: 'iam:TagUser',
        code: 'ConcurrentModification',
        message: 'Multiple requests to change this object were submitted simultaneously.',
      },
    ],
  },
];
