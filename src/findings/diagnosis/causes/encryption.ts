import type { AwsCause } from '../cause.ts';

const KEY_ARN = '(?<key>arn:aws[\\w-]*:kms:[\\w:/-]+)?';
const KEY_STATES = 'https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html';

/** The KMS key of a secret or a database. */
export const ENCRYPTION_CAUSES: readonly AwsCause[] = [
  {
    id: 'kms-pending-deletion',
    cause: 'the KMS key is to be deleted, and until then it encrypts nothing',
    fix: 'Cancel it at once with "aws kms cancel-key-deletion" and enable the key: when it is gone, so is all that it encrypts. To leave the key, re-encrypt the secret with another one first.',
    docs: 'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html',
    message: new RegExp(`${KEY_ARN} is pending deletion`),
    error: 'aws-refused',
    examples: [
      {
        call: 'secretsmanager:GetSecretValue',
        code: 'AccessDenied',
        message: 'arn:aws:kms:eu-west-1:123456789012:key/0a1b is pending deletion.',
      },
      {
        call: 'secretsmanager:PutSecretValue',
        code: 'KMSInvalidState',
        message: 'arn:aws:kms:eu-west-1:123456789012:key/0a1b is pending deletion.',
      },
    ],
  },
  {
    id: 'kms-disabled',
    cause: 'the KMS key is disabled',
    fix: 'Enable it with "aws kms enable-key", or give the secret another key.',
    docs: 'https://docs.aws.amazon.com/kms/latest/developerguide/enabling-keys.html',
    code: /^(?:Disabled|KMSDisabled|AccessDenied|KMSInvalidState|EncryptionFailure|DecryptionFailure|InvalidRequest)$/,
    message: /kms.* is disabled/i,
    error: 'aws-refused',
    examples: [
      {
        call: 'secretsmanager:PutSecretValue',
        code: 'Disabled',
        message: 'arn:aws:kms:eu-west-1:123456789012:key/0a1b is disabled.',
      },
    ],
  },
  {
    id: 'kms-denied',
    cause: 'the KMS key of this does not let the role use it',
    fix: 'Allow kms:Decrypt and kms:GenerateDataKey on the key in the role’s policy and, unless the key’s own policy trusts the account, there too.',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html',
    code: /^(?:AccessDenied|KMSAccessDenied)$/,
    // Not where another policy than the key's or the role's is named as the reason.
    message:
      /^(?!.*(?:control policy|permissions boundary|session policy|endpoint policy|explicit deny)).*(?:access to kms is not allowed|kms:(?:decrypt|generatedatakey)|the ciphertext refers to a)/is,
    error: 'aws-denied',
    examples: [
      {
        call: 'secretsmanager:GetSecretValue',
        code: 'AccessDenied',
        message: 'Access to KMS is not allowed',
      },
      {
        call: 'secretsmanager:PutSecretValue',
        code: 'AccessDenied',
        message:
          'User: arn:aws:iam::123456789012:user/x is not authorized to perform: kms:GenerateDataKey on this resource',
      },
    ],
  },
  {
    id: 'kms-unusable',
    cause: 'the KMS key of this cannot be used',
    fix: 'See in KMS whether the key is there, enabled and in this region, and whether its policy and grants are as they were.',
    docs: KEY_STATES,
    code: /^(?:KMSKeyNotAccessible|KMSInvalidState|KMSNotFound|KMSAccessDenied|DecryptionFailure|EncryptionFailure|Disabled)$/,
    error: 'aws-refused',
    examples: [
      {
        call: 'rds:ModifyDBInstance',
        code: 'KMSKeyNotAccessible',
        message:
          'The specified KMS key [0a1b] does not exist, is not enabled or you do not have permissions.',
      },
      {
        call: 'secretsmanager:GetSecretValue',
        code: 'DecryptionFailure',
        message: 'Secrets Manager can’t decrypt the protected secret text using the provided KMS key.',
      },
    ],
  },
];
