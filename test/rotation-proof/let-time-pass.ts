import type { LocalAws } from '../cloud/aws/local-aws.ts';
import { accountOf } from '../cloud/aws/state.ts';

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/**
 * Lets time pass for processes that live by the system's clock and sign by it: everything in the cloud becomes
 * older instead, what a rotation wrote down in tags too. A grace period of a day is over at once.
 */
export function letTimePass(aws: LocalAws, ms: number): void {
  const older = (date: Date): Date => new Date(date.getTime() - ms);
  const { iam, secrets } = accountOf(aws.state, aws.account);
  for (const user of iam.users.values()) {
    age(user.tags, older);
    for (const key of user.keys.values()) {
      key.createdAt = older(key.createdAt);
      for (const change of key.history) change.at = older(change.at);
      if (key.lastUsed) key.lastUsed = { ...key.lastUsed, at: older(key.lastUsed.at) };
    }
  }
  for (const secret of [...secrets.values()].flatMap((region) => [...region.values()])) {
    secret.createdAt = older(secret.createdAt);
    secret.changedAt = older(secret.changedAt);
    age(secret.tags, older);
    for (const version of secret.versions.values()) version.createdAt = older(version.createdAt);
  }
}

function age(tags: Map<string, string>, older: (date: Date) => Date): void {
  for (const [name, value] of tags)
    tags.set(
      name,
      value.replaceAll(INSTANT, (text) => older(new Date(text)).toISOString()),
    );
}
