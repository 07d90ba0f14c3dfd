import { mapBounded } from '../base/concurrency.ts';
import type { Facts, UsedKey, UserKeys } from './facts.ts';
import type { Gaps } from './gaps.ts';
import type { AccessKey, AccountReader } from './ports.ts';

/** Calls at once: IAM is one endpoint for the whole account and throttles early. */
const AT_ONCE = 8;

/** Everything that an audit wants to know of IAM. */
export async function gatherAccount(
  account: AccountReader,
  gaps: Gaps,
): Promise<Pick<Facts, 'users' | 'passwordPolicy' | 'rootAccessKeys'>> {
  const [passwordPolicy, rootAccessKeys, names] = await Promise.all([
    gaps.attempt('The password policy of the account', () => account.passwordPolicy()),
    gaps.attempt('The access keys of the root user', () => account.rootAccessKeys()),
    gaps.attempt('The IAM users of the account', () => account.users()),
  ]);
  const users = await mapBounded(names ?? [], AT_ONCE, async (user): Promise<UserKeys | undefined> => {
    const keys = await gaps.attempt('The access keys of IAM users', () => account.accessKeys(user));
    return keys && { user, keys: await Promise.all(keys.map((key) => withUse(key, account, gaps))) };
  });
  return { passwordPolicy, rootAccessKeys, users: users.filter((user) => user !== undefined) };
}

async function withUse(key: AccessKey, account: AccountReader, gaps: Gaps): Promise<UsedKey> {
  if (!key.active) return { ...key, lastUsed: 'unknown' };
  const ask = (): Promise<Date | 'never'> => account.lastUsed(key.id);
  const lastUsed = await gaps.attempt('The last use of access keys', ask);
  return { ...key, lastUsed: lastUsed ?? 'unknown' };
}
