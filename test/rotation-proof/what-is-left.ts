import type { LocalAws } from '../cloud/aws/local-aws.ts';
import { versionWith } from '../cloud/aws/secrets-manager/model.ts';
import { accountOf, secretsIn } from '../cloud/aws/state.ts';
import { REPLICA, type Subject, secretOf } from './scenario.ts';

/** What a rotation left behind, in roles instead of names and values: two runs that did the same leave the same. */
export async function whatIsLeft(aws: LocalAws, subject: Subject): Promise<string> {
  const secret = secretOf(aws, subject.secret);
  const replica = secretsIn(accountOf(aws.state, aws.account), REPLICA).get(subject.secret);
  return JSON.stringify({
    versions: secret.versions.size,
    tags: [...secret.tags.keys()].sort(),
    replica: replica && versionWith(replica, 'AWSCURRENT')?.id === versionWith(secret, 'AWSCURRENT')?.id,
    ...(await subject.left()),
  });
}
