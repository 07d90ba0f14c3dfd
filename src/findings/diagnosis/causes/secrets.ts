import type { AwsCause } from '../cause.ts';

/** Secrets in Secrets Manager. */
export const SECRET_CAUSES: readonly AwsCause[] = [
  {
    id: 'secret-deleted',
    cause: 'the secret is scheduled for deletion',
    fix: 'Restore it with "aws secretsmanager restore-secret", or remove its rotation from the config.',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_restore-secret.html',
    call: /^secretsmanager:/,
    code: /^InvalidRequest$/,
    message: /(?:marked|scheduled) for deletion/i,
    error: 'aws-refused',
    examples: [
      {
        call: 'secretsmanager:GetSecretValue',
        code: 'InvalidRequest',
        message: 'You can’t perform this operation on the secret because it was marked for deletion.',
      },
      {
        call: 'secretsmanager:PutSecretValue',
        code: 'InvalidRequest',
        message: 'An error occurred: the secret was scheduled for deletion.',
      },
    ],
  },
  {
    id: 'secret-owned',
    cause: 'another AWS service owns the secret and alone writes it',
    fix: 'Remove this rotation: the owner (RDS, for a managed master password) rotates it.',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html',
    call: /^secretsmanager:/,
    code: /^InvalidRequest$/,
    message: /managed by|owned by|owning service/i,
    error: 'aws-refused',
    examples: [
      {
        call: 'secretsmanager:PutSecretValue',
        code: 'InvalidRequest',
        message: 'You can’t modify this secret, because it is managed by rds.',
      },
    ],
  },
  {
    id: 'secret-rotating',
    cause:
      'another rotation of the secret is not complete: a second rotator is at work, or one was left half-done',
    fix: 'One secret has one rotator: cancel the other one ("aws secretsmanager cancel-rotate-secret") or remove this one, then take AWSPENDING off the version that was left.',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html',
    call: /^secretsmanager:/,
    code: /^InvalidRequest$/,
    message: /previous rotation|rotation .*(?:in progress|not complete)/i,
    error: 'aws-refused',
    examples: [
      {
        call: 'secretsmanager:RotateSecret',
        code: 'InvalidRequest',
        message: 'A previous rotation isn’t complete. That rotation will be reattempted.',
      },
    ],
  },
  {
    id: 'secret-replica',
    cause: 'this is the replica of a secret, which cannot be written',
    fix: 'Rotate the secret in its primary region: give its ARN in "secret".',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html',
    call: /^secretsmanager:/,
    code: /^Invalid(?:Parameter|Request)$/,
    message: /replica secret/i,
    error: 'aws-refused',
    examples: [
      {
        call: 'secretsmanager:PutSecretValue',
        code: 'InvalidParameter',
        message: 'Operation not permitted on a replica secret. Call must be made in primary secret’s region.',
      },
    ],
  },
  {
    id: 'secret-label-moved',
    cause: 'a label of the secret is on another version than it was: somebody else moved it',
    fix: 'Run it again; it plans anew. When it happens again, find the second rotator in CloudTrail (UpdateSecretVersionStage).',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html',
    call: /^secretsmanager:UpdateSecretVersionStage$/,
    code: /^InvalidParameter$/,
    error: 'aws-refused',
    examples: [
      {
        call: 'secretsmanager:UpdateSecretVersionStage',
        code: 'InvalidParameter',
        message:
          'The parameter RemoveFromVersionId can’t be empty. Staging label AWSCURRENT is currently attached to version 1a2b',
      },
    ],
  },
  {
    id: 'secret-version-taken',
    cause: 'the version holds another value already',
    fix: 'Run it again: it reads what is stored and never overwrites it.',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html',
    call: /^secretsmanager:/,
    code: /^ResourceExists$/,
    error: 'aws-refused',
    examples: [
      {
        call: 'secretsmanager:PutSecretValue',
        code: 'ResourceExists',
        message:
          'You can’t use ClientRequestToken rekey-1 because that value is already in use for a version.',
      },
    ],
  },
  {
    id: 'secret-version-empty',
    cause: 'no version of the secret has that label with a value: a rotation was left before it stored one',
    fix: 'Take AWSPENDING off the empty version, then run it again.',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html',
    call: /^secretsmanager:/,
    code: /^ResourceNotFound$/,
    message: /secret value/i,
    error: 'aws-refused',
    examples: [
      {
        call: 'secretsmanager:GetSecretValue',
        code: 'ResourceNotFound',
        message: 'Secrets Manager can’t find the specified secret value for staging label: AWSPENDING',
      },
    ],
  },
  {
    id: 'secret-missing',
    cause: 'there is no such secret in this account and region',
    fix: 'Create it (without a value is enough), or correct "secret" and the region in the config.',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/create_secret.html',
    call: /^secretsmanager:/,
    code: /^ResourceNotFound$/,
    error: 'aws-refused',
    examples: [
      {
        call: 'secretsmanager:TagResource',
        code: 'ResourceNotFound',
        message: 'Secrets Manager can’t find the specified secret.',
      },
    ],
  },
  {
    id: 'secret-quota',
    cause: 'the secret has as many versions or labels as Secrets Manager keeps',
    fix: 'Something writes it far too often: versions of the last 24 hours are never dropped. Find it in CloudTrail (PutSecretValue), then run again after a day.',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html',
    call: /^secretsmanager:/,
    code: /^LimitExceeded$/,
    error: 'aws-refused',
    examples: [
      {
        call: 'secretsmanager:PutSecretValue',
        code: 'LimitExceeded',
        message: 'You have exceeded the maximum number of versions.',
      },
    ],
  },
];
