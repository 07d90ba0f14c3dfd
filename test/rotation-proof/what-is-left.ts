import { statusOf } from '../cloud/aws/iam/model.ts';
import type { LocalAws } from '../cloud/aws/local-aws.ts';
import { type StoredSecret, versionWith } from '../cloud/aws/secrets-manager/model.ts';
import { accountOf, secretsIn } from '../cloud/aws/state.ts';
import { documentUnder, secretOf, userOf } from './oracle.ts';
import { REPLICA, SECRET, type Seeded } from './scenarios.ts';

/** What a rotation left behind, in roles instead of names and values: two runs that did the same leave the same. */
export async function whatIsLeft(aws: LocalAws, seeded: Seeded): Promise<string> {
  const secret = secretOf(aws);
  const replica = secretsIn(accountOf(aws.state, aws.account), REPLICA).get(SECRET);
  const current = documentUnder(secret, 'AWSCURRENT');
  const user = userOf(aws);
  const role = (keyId: unknown): string => {
    if (keyId === seeded.oldKeyId) return 'old';
    return keyId === current?.AccessKeyId ? 'new' : 'stray';
  };
  const keys = [...(user?.keys.values() ?? [])].map((key) => `${role(key.id)} ${statusOf(key)}`);
  const logins: string[] = [];
  for (const label of ['AWSCURRENT', 'AWSPREVIOUS']) {
    const password = documentUnder(secret, label)?.password;
    if (seeded.database && typeof password === 'string')
      logins.push(`${label} logs in: ${await seeded.database.canLogin(seeded.master, password)}`);
  }
  return JSON.stringify({
    keys: keys.sort(),
    holds: ['AWSCURRENT', 'AWSPREVIOUS', 'AWSPENDING'].map((label) => holding(secret, label, role, seeded)),
    versions: secret.versions.size,
    replica: replica && versionWith(replica, 'AWSCURRENT')?.id === versionWith(secret, 'AWSCURRENT')?.id,
    logins,
    tags: [...secret.tags.keys(), ...(user?.tags.keys() ?? [])].sort(),
  });
}

function holding(
  secret: StoredSecret,
  label: string,
  role: (keyId: unknown) => string,
  seeded: Seeded,
): string {
  const document = documentUnder(secret, label);
  if (!document) return `${label}: nothing`;
  if (document.AccessKeyId !== undefined) return `${label}: ${role(document.AccessKeyId)}`;
  return `${label}: ${document.password === seeded.oldPassword ? 'old' : 'new'}`;
}
