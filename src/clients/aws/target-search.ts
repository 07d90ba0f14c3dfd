import type { DBInstance } from '@aws-sdk/client-rds';
import { mapBounded } from '../../base/concurrency.ts';
import type { TaggedInstance, TargetSearch } from '../../rotate/ports.ts';
import { callAws } from './errors.ts';
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
      const tags = new Map<string, string>();
      for await (const page of paginateListUserTags({ client: iam }, { UserName: user })) {
        for (const { Key, Value } of page.Tags ?? []) tags.set(Key ?? '', Value ?? '');
      }
      return tags;
    });
  }

  return {
    async instances() {
      const rds = await session.rds();
      const { paginateDescribeDBInstances } = await import('@aws-sdk/client-rds');
      return await callAws('rds:DescribeDBInstances', async () => {
        const found: TaggedInstance[] = [];
        for await (const page of paginateDescribeDBInstances({ client: rds }, {})) {
          found.push(...(page.DBInstances ?? []).map(taggedInstance));
        }
        return found;
      });
    },

    async users() {
      return await mapBounded(await userNames(), AT_ONCE, async (id) => ({ id, tags: await tagsOf(id) }));
    },
  };
}

function taggedInstance(found: DBInstance): TaggedInstance {
  const { DBClusterIdentifier: cluster } = found;
  const source = found.ReadReplicaSourceDBInstanceIdentifier ?? found.ReadReplicaSourceDBClusterIdentifier;
  const owner = cluster === undefined ? source && `"${source}"` : `the cluster "${cluster}"`;
  return {
    id: found.DBInstanceIdentifier ?? '',
    tags: new Map((found.TagList ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
    passwordOf:
      owner ?? (found.MasterUserSecret === undefined ? undefined : 'a secret that RDS itself rotates'),
  };
}
