import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import type { SecretListEntry } from '@aws-sdk/client-secrets-manager';
import { mapBounded } from '../../base/concurrency.ts';
import { Secret } from '../../credentials/secret.ts';
import type { TaggedDatabase, TaggedSecret, TargetSearch } from '../../rotate/ports.ts';
import { callAws, isAwsError } from './errors.ts';
import { managedSecretOf } from './managed-secret.ts';
import type { AwsSession } from './session.ts';

/** Calls at once, one for each user: IAM's list of users says nothing of their tags. */
const AT_ONCE = 8;

/** What there is to rotate in an account and region, with its tags. */
export function awsTargetSearch(session: AwsSession): TargetSearch {
  async function userNames(): Promise<string[]> {
    const iam = await session.iam();
    const { paginateListUsers } = await import('@aws-sdk/client-iam');
    return await callAws('iam:ListUsers', async () => {
      const names: string[] = [];
      for await (const page of paginateListUsers({ client: iam }, {})) {
        for (const { UserName } of page.Users ?? []) if (UserName !== undefined) names.push(UserName);
      }
      return names;
    });
  }

  async function tagsOf(user: string): Promise<Map<string, string>> {
    const iam = await session.iam();
    const { paginateListUserTags } = await import('@aws-sdk/client-iam');
    return await callAws('iam:ListUserTags', async () => {
      const tags: Tag[] = [];
      for await (const page of paginateListUserTags({ client: iam }, { UserName: user })) {
        tags.push(...(page.Tags ?? []));
      }
      return tagMap(tags);
    });
  }

  return {
    async instances() {
      const rds = await session.rds();
      const { paginateDescribeDBInstances } = await import('@aws-sdk/client-rds');
      return await callAws('rds:DescribeDBInstances', async () => {
        const found: TaggedDatabase[] = [];
        for await (const page of paginateDescribeDBInstances({ client: rds }, {})) {
          found.push(...(page.DBInstances ?? []).map(taggedInstance));
        }
        return found;
      });
    },

    async clusters() {
      const rds = await session.rds();
      const { paginateDescribeDBClusters } = await import('@aws-sdk/client-rds');
      return await callAws('rds:DescribeDBClusters', async () => {
        const found: TaggedDatabase[] = [];
        for await (const page of paginateDescribeDBClusters({ client: rds }, {})) {
          found.push(...(page.DBClusters ?? []).map(taggedCluster));
        }
        return found;
      });
    },

    async users() {
      return await mapBounded(await userNames(), AT_ONCE, async (id) => ({ id, tags: await tagsOf(id) }));
    },

    async secrets(tagKeys) {
      const client = await session.secretsManager();
      const { paginateListSecrets } = await import('@aws-sdk/client-secrets-manager');
      const Filters = filterFor(tagKeys);
      return await callAws('secretsmanager:ListSecrets', async () => {
        const found: TaggedSecret[] = [];
        for await (const page of paginateListSecrets({ client }, { Filters })) {
          found.push(...(page.SecretList ?? []).map((entry) => taggedSecret(entry, session.region)));
        }
        return found;
      });
    },

    async value(arn) {
      const client = await session.secretsManager();
      const { GetSecretValueCommand } = await import('@aws-sdk/client-secrets-manager');
      return await callAws('secretsmanager:GetSecretValue', async () => {
        try {
          const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
          if (SecretString === undefined) return undefined;
          const value = Secret.of(SecretString);
          session.learn(value);
          return value;
        } catch (error) {
          // Made, and never given a value.
          if (isAwsError(error, 'ResourceNotFound')) return undefined;
          throw error;
        }
      });
    },
  };
}

/** A filter takes so many values (API reference, Filter). */
const MOST_VALUES = 10;

/**
 * Values of a filter are alternatives, compared as prefixes, and `!` negates one: it only narrows the list, so
 * where it cannot do that exactly there is none.
 */
function filterFor(tagKeys: readonly string[]): { Key: 'tag-key'; Values: string[] }[] {
  const narrows = tagKeys.length <= MOST_VALUES && !tagKeys.some((key) => key.startsWith('!'));
  return narrows ? [{ Key: 'tag-key', Values: [...tagKeys] }] : [];
}

interface Tag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

function tagMap(tags: readonly Tag[] | undefined): Map<string, string> {
  return new Map((tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? '']));
}

function taggedInstance(found: DBInstance): TaggedDatabase {
  const { DBClusterIdentifier: cluster } = found;
  const source = found.ReadReplicaSourceDBInstanceIdentifier ?? found.ReadReplicaSourceDBClusterIdentifier;
  return {
    id: found.DBInstanceIdentifier ?? '',
    tags: tagMap(found.TagList),
    engine: found.Engine ?? '',
    masterUser: found.MasterUsername,
    passwordOf: cluster === undefined ? source && `"${source}"` : `the cluster "${cluster}"`,
    managedSecret: managedSecretOf(found.MasterUserSecret)?.arn,
  };
}

function taggedCluster(found: DBCluster): TaggedDatabase {
  const { ReplicationSourceIdentifier: source } = found;
  return {
    id: found.DBClusterIdentifier ?? '',
    tags: tagMap(found.TagList),
    engine: found.Engine ?? '',
    masterUser: found.MasterUsername,
    passwordOf: source && `"${source}"`,
    managedSecret: managedSecretOf(found.MasterUserSecret)?.arn,
  };
}

function taggedSecret(entry: SecretListEntry, region: string | undefined): TaggedSecret {
  const { PrimaryRegion: primary } = entry;
  const here = region ?? entry.ARN?.split(':')[3];
  return {
    id: entry.Name ?? '',
    arn: entry.ARN ?? '',
    tags: tagMap(entry.Tags),
    owningService: entry.OwningService,
    replicaOf: primary === here ? undefined : primary,
  };
}
