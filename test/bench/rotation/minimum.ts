/** Calls by action, as IAM policies spell them. */
export type Calls = Readonly<Record<string, number>>;

/**
 * What the replacement of an IAM user's key needs, with no replica and no downstream: no protocol that keeps the
 * promises does with less. Labels, tags, dates and the stored key are read once (an old version's date is in
 * ListSecretVersionIds alone); the intent, the key, its value and the note that all have it are written once; the key
 * is tried three times, since AWS may forget it again; AWSCURRENT moves, then AWSPENDING goes.
 */
export const KEY_REPLACEMENT: Calls = {
  'secretsmanager:DescribeSecret': 1,
  'secretsmanager:ListSecretVersionIds': 1,
  'secretsmanager:GetSecretValue': 1,
  'secretsmanager:PutSecretValue': 1,
  'secretsmanager:UpdateSecretVersionStage': 2,
  'secretsmanager:TagResource': 1,
  'iam:GetUser': 1,
  'iam:ListAccessKeys': 1,
  'iam:TagUser': 1,
  'iam:CreateAccessKey': 1,
  'sts:GetCallerIdentity': 3,
};

const RETIREMENT: Calls = {
  'secretsmanager:DescribeSecret': 1,
  'secretsmanager:ListSecretVersionIds': 1,
  // The present key and the one that it replaced.
  'secretsmanager:GetSecretValue': 2,
  'iam:GetUser': 1,
  'iam:ListAccessKeys': 1,
};

export const KEY_DEACTIVATION: Calls = {
  ...RETIREMENT,
  'iam:GetAccessKeyLastUsed': 1,
  'iam:UpdateAccessKey': 1,
  'iam:TagUser': 1,
};

export const KEY_DELETION: Calls = { ...RETIREMENT, 'iam:DeleteAccessKey': 1 };

/** RDS is looked at before, and once after its reset, which takes longer than a call. */
export const PASSWORD_REPLACEMENT: Calls = {
  'secretsmanager:DescribeSecret': 1,
  'secretsmanager:ListSecretVersionIds': 1,
  'secretsmanager:GetSecretValue': 1,
  'secretsmanager:PutSecretValue': 1,
  'secretsmanager:UpdateSecretVersionStage': 2,
  'secretsmanager:TagResource': 1,
  'rds:DescribeDBInstances': 2,
  'rds:ModifyDBInstance': 1,
};

/** One key and nothing to do: that it is so. */
export const KEY_NOT_DUE: Calls = {
  'secretsmanager:DescribeSecret': 1,
  'secretsmanager:ListSecretVersionIds': 1,
  'iam:ListAccessKeys': 1,
};

export const PASSWORD_NOT_DUE: Calls = {
  'secretsmanager:DescribeSecret': 1,
  'secretsmanager:ListSecretVersionIds': 1,
  'rds:DescribeDBInstances': 1,
};

/** Who the caller is, once a run. */
export const RUN: Calls = { 'sts:GetCallerIdentity': 1 };

export function sum(calls: Calls): number {
  return Object.values(calls).reduce((total, count) => total + count, 0);
}
