import type { User } from '@aws-sdk/client-iam';
import { mapBounded } from '../../base/concurrency.ts';
import { callAws, isAwsError } from './errors.ts';
import type { AwsSession } from './session.ts';

/** A user with an access key that works. */
export interface UserWithKey {
  readonly name: string;
  /** When the oldest of its active keys was made. */
  readonly keyMadeAt: Date;
  /** Whether somebody has logged in to the console as it: then it is probably a person's. */
  readonly hasLoggedIn: boolean;
}

/** A secret by what may be known of it without its value. */
export interface NamedSecret {
  readonly name: string;
  readonly description: string;
  readonly tags: readonly (readonly [key: string, value: string])[];
  /** The AWS service that keeps it, such as `rds`. */
  readonly owner: string | undefined;
  readonly changedAt: Date | undefined;
}

/** What was found, and of how many; `looked` is less than `of` where looking at all would have been too much. */
export interface Found<T> {
  readonly items: readonly T[];
  readonly looked: number;
  readonly of: number;
}

/** Calls at once. */
const AT_ONCE = 8;

/** Users whose keys are asked for; those who were made first come first, and have the oldest keys. */
const MOST_ASKED = 400;

/** Pages of 100 secrets. */
const MOST_PAGES = 20;

/**
 * The users with the oldest active keys, oldest first. A key is never older than its user: once so many keys are older
 * than the next user, nobody else is asked about.
 */
export async function usersWithOldestKeys(session: AwsSession, most: number): Promise<Found<UserWithKey>> {
  const users = await usersByAge(session);
  const found: UserWithKey[] = [];
  let looked = 0;
  while (looked < Math.min(users.length, MOST_ASKED)) {
    const last = found.sort(byAgeOfKey)[most - 1];
    const next = users[looked]?.CreateDate;
    if (last && next && last.keyMadeAt <= next) return { items: found.slice(0, most), looked, of: looked };
    const batch = users.slice(looked, looked + AT_ONCE);
    const keys = await mapBounded(batch, AT_ONCE, async (user) => await oldestKeyOf(session, user));
    found.push(...keys.flatMap((key) => key ?? []));
    looked += batch.length;
  }
  return { items: found.sort(byAgeOfKey).slice(0, most), looked, of: users.length };
}

function byAgeOfKey(a: UserWithKey, b: UserWithKey): number {
  return a.keyMadeAt.getTime() - b.keyMadeAt.getTime();
}

async function usersByAge(session: AwsSession): Promise<User[]> {
  const client = await session.iam();
  const { paginateListUsers } = await import('@aws-sdk/client-iam');
  return await callAws('iam:ListUsers', async () => {
    const users: User[] = [];
    // The most that IAM gives in one answer (API reference, ListUsers, MaxItems).
    for await (const page of paginateListUsers({ client }, { MaxItems: 1_000 }))
      users.push(...(page.Users ?? []));
    return users.sort((a, b) => (a.CreateDate?.getTime() ?? 0) - (b.CreateDate?.getTime() ?? 0));
  });
}

async function oldestKeyOf(
  session: AwsSession,
  { UserName: name = '', PasswordLastUsed }: User,
): Promise<UserWithKey | undefined> {
  const client = await session.iam();
  const { ListAccessKeysCommand } = await import('@aws-sdk/client-iam');
  return await callAws('iam:ListAccessKeys', async () => {
    try {
      const { AccessKeyMetadata = [] } = await client.send(new ListAccessKeysCommand({ UserName: name }));
      const made = AccessKeyMetadata.flatMap(({ Status, CreateDate }) =>
        Status === 'Active' && CreateDate ? [CreateDate] : [],
      );
      const [keyMadeAt] = made.sort((a, b) => a.getTime() - b.getTime());
      return keyMadeAt && { name, keyMadeAt, hasLoggedIn: PasswordLastUsed !== undefined };
    } catch (error) {
      // Deleted since the users were listed.
      if (isAwsError(error, 'NoSuchEntity')) return undefined;
      throw error;
    }
  });
}

/** The secrets of the region, without their values. */
export async function namedSecrets(session: AwsSession): Promise<Found<NamedSecret>> {
  const client = await session.secretsManager();
  const { ListSecretsCommand } = await import('@aws-sdk/client-secrets-manager');
  return await callAws('secretsmanager:ListSecrets', async () => {
    const items: NamedSecret[] = [];
    let NextToken: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer = await client.send(
        new ListSecretsCommand({ MaxResults: 100, ...(NextToken ? { NextToken } : {}) }),
      );
      for (const entry of answer.SecretList ?? []) {
        items.push({
          name: entry.Name ?? '',
          description: entry.Description ?? '',
          tags: (entry.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]),
          owner: entry.OwningService,
          changedAt: entry.LastChangedDate ?? entry.CreatedDate,
        });
      }
      NextToken = answer.NextToken;
      if (!NextToken) return { items, looked: items.length, of: items.length };
    }
    return { items, looked: items.length, of: Number.POSITIVE_INFINITY };
  });
}

/** Hosts of the identity providers that the account trusts, such as `token.actions.githubusercontent.com`. */
export async function identityProviders(session: AwsSession): Promise<readonly string[]> {
  const client = await session.iam();
  const { ListOpenIDConnectProvidersCommand } = await import('@aws-sdk/client-iam');
  return await callAws('iam:ListOpenIDConnectProviders', async () => {
    const { OpenIDConnectProviderList = [] } = await client.send(new ListOpenIDConnectProvidersCommand({}));
    return OpenIDConnectProviderList.map(({ Arn = '' }) => Arn.replace(/^.*:oidc-provider\//, ''));
  });
}
