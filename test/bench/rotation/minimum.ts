/** Calls by action, as IAM policies spell them. */
export type Calls = Readonly<Record<string, number>>;

/**
 * What the replacement of an IAM user's key needs, with no replica and no downstream: no protocol that keeps the
 * promises does with less. Labels, tags, dates and the stored key are read once (an old version's date is in
 * ListSecretVersionIds alone); the intent, the key, its value and the note that all have it are written once; the key
 * is tried three times, since AWS may forget it again; the present version is labelled for a roll-back, AWSCURRENT
 * moves, then AWSPENDING goes.
 */
export const KEY_REPLACEMENT: Calls = {
  'secretsmanager:DescribeSecret': 1,
  'secretsmanager:ListSecretVersionIds': 1,
  'secretsmanager:GetSecretValue': 1,
  'secretsmanager:PutSecretValue': 1,
  'secretsmanager:UpdateSecretVersionStage': 3,
  'secretsmanager:TagResource': 1,
  'iam:GetUser': 1,
  'iam:ListAccessKeys': 1,
  'iam:TagUser': 1,
  'iam:CreateAccessKey': 1,
  'sts:GetCallerIdentity': 3,
};

/** The labels are looked at again right before the key is taken away: IAM has no compare-and-swap. */
const RETIREMENT: Calls = {
  'secretsmanager:DescribeSecret': 2,
  'secretsmanager:ListSecretVersionIds': 1,
  // The present key and the one that it replaced.
  'secretsmanager:GetSecretValue': 2,
  'iam:GetUser': 1,
  'iam:ListAccessKeys': 1,
  'iam:GetAccessKeyLastUsed': 1,
};

export const KEY_DEACTIVATION: Calls = { ...RETIREMENT, 'iam:UpdateAccessKey': 1, 'iam:TagUser': 1 };

/** The label for a roll-back goes first: whoever takes it, a run that deletes or one that goes back, goes on alone. */
export const KEY_DELETION: Calls = {
  ...RETIREMENT,
  'secretsmanager:UpdateSecretVersionStage': 1,
  'iam:DeleteAccessKey': 1,
};

/** RDS is looked at before, and once after its reset, which takes longer than a call. */
export const PASSWORD_REPLACEMENT: Calls = {
  'secretsmanager:DescribeSecret': 1,
  'secretsmanager:ListSecretVersionIds': 1,
  'secretsmanager:GetSecretValue': 1,
  'secretsmanager:PutSecretValue': 1,
  'secretsmanager:UpdateSecretVersionStage': 3,
  'secretsmanager:TagResource': 1,
  'rds:DescribeDBInstances': 2,
  'rds:ModifyDBInstance': 1,
};

/** How many of a kind a list gives in one answer, at Secrets Manager and RDS alike. */
const PAGE = 100;

/** So many keys and nothing to do: which secrets, labels and notes there are, and how many keys each user has. */
export function keysNotDue(count: number): Calls {
  return {
    'secretsmanager:ListSecrets': Math.ceil(count / PAGE),
    'iam:GenerateCredentialReport': 1,
    'iam:GetCredentialReport': 1,
  };
}

/** So many master passwords and nothing to do, be it RDS that manages them. */
export function passwordsNotDue(count: number): Calls {
  return {
    'secretsmanager:ListSecrets': Math.ceil(count / PAGE),
    'rds:DescribeDBInstances': Math.ceil(count / PAGE),
  };
}

/** Who the caller is, once a run. */
export const RUN: Calls = { 'sts:GetCallerIdentity': 1 };

export function sum(calls: Calls): number {
  return Object.values(calls).reduce((total, count) => total + count, 0);
}
