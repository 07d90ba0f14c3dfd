import type { Config, RotationConfig, SelectionConfig } from '../config/schema.ts';
import type { Grant } from './document.ts';
import { anySecretArn, iamArn, type Place, rdsArn, secretArn } from './resource-names.ts';
import { withTags } from './tag-condition.ts';

/** What is judged besides the secrets that are rotated. */
type Passwords = Pick<Config['passwords'], 'secrets' | 'select'>;

/**
 * What an audit reads, besides the secrets that are rotated: the account's keys and its password policy always,
 * passwords as configured.
 */
export function auditGrants(
  passwords: Passwords,
  rotations: readonly (RotationConfig | SelectionConfig)[],
  place: Place,
): Grant[] {
  const grants: Grant[] = [
    {
      // None of these can be narrowed to a resource (Service Authorization Reference).
      sid: 'AuditTheAccount',
      actions: ['iam:ListUsers', 'iam:GetAccountPasswordPolicy', 'iam:GetAccountSummary'],
      resources: ['*'],
    },
    {
      sid: 'AuditTheKeysOfAllUsers',
      actions: ['iam:ListAccessKeys', 'iam:GetAccessKeyLastUsed'],
      resources: [iamArn('user', '*', place)],
    },
  ];
  if (passwords.secrets.length > 0) {
    grants.push({
      sid: 'JudgeThesePasswords',
      actions: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
      resources: passwords.secrets.map((secret) => secretArn(secret, place)),
    });
  }
  const tags = Object.entries(passwords.select?.tag ?? {});
  if (tags.length > 0) grants.push(...selectionGrants(tags, place));
  // The secret of such a user says itself where its database is.
  const speakForThemselves = rotations.some(({ kind }) => kind === 'database-user');
  if (passwords.secrets.length + tags.length > 0 || speakForThemselves) {
    grants.push({
      // Which database a password belongs to stands in the secret, where no policy can see it.
      sid: 'FindTheDatabasesOfPasswords',
      actions: ['rds:DescribeDBInstances', 'rds:DescribeDBClusters'],
      resources: [rdsArn('db', '*', place), rdsArn('cluster', '*', place)],
    });
  }
  return grants;
}

function selectionGrants(tags: readonly (readonly [string, string])[], place: Place): Grant[] {
  return [
    { sid: 'ListSecrets', actions: ['secretsmanager:ListSecrets'], resources: ['*'] },
    {
      sid: 'JudgePasswordsWithTheseTags',
      actions: ['secretsmanager:GetSecretValue'],
      resources: [anySecretArn(place)],
      conditions: withTags(tags, 'passwords.select.tag'),
    },
  ];
}
