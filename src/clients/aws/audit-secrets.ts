import type { SecretListEntry } from '@aws-sdk/client-secrets-manager';
import type { SecretDescription, SecretReader, SecretValue } from '../../audit/ports.ts';
import { Secret } from '../../credentials/secret.ts';
import { callAws, isAwsError } from './errors.ts';
import type { AwsSession } from './session.ts';

/** Secrets Manager as an audit asks it. */
export function auditSecrets(session: AwsSession): SecretReader {
  return {
    async describe(id) {
      const { DescribeSecretCommand } = await import('@aws-sdk/client-secrets-manager');
      const client = await session.secretsManager(regionOf(id));
      return await callAws('secretsmanager:DescribeSecret', async () => {
        try {
          return described(await client.send(new DescribeSecretCommand({ SecretId: id })));
        } catch (error) {
          if (isAwsError(error, 'ResourceNotFoundException')) return undefined;
          throw error;
        }
      });
    },

    async withTags(tags) {
      const { paginateListSecrets } = await import('@aws-sdk/client-secrets-manager');
      const client = await session.secretsManager();
      // A filter compares prefixes, and `!` negates it: it narrows the list, and every tag is compared here.
      const keys = Object.keys(tags).filter((key) => !key.startsWith('!'));
      const Filters = keys.map((key) => ({ Key: 'tag-key' as const, Values: [key] }));
      return await callAws('secretsmanager:ListSecrets', async () => {
        const found: SecretDescription[] = [];
        for await (const page of paginateListSecrets({ client }, { Filters })) {
          for (const entry of page.SecretList ?? []) if (hasTags(entry, tags)) found.push(described(entry));
        }
        return found;
      });
    },

    async value(arn) {
      const { GetSecretValueCommand } = await import('@aws-sdk/client-secrets-manager');
      const client = await session.secretsManager(regionOf(arn));
      return await callAws('secretsmanager:GetSecretValue', async (): Promise<SecretValue> => {
        try {
          const { SecretString, CreatedDate } = await client.send(
            new GetSecretValueCommand({ SecretId: arn }),
          );
          if (SecretString === undefined) return { kind: 'binary' };
          return { kind: 'text', text: Secret.of(SecretString), createdAt: CreatedDate };
        } catch (error) {
          if (isAwsError(error, 'ResourceNotFoundException')) return { kind: 'no-value' };
          if (isAwsError(error, 'DecryptionFailure')) return { kind: 'undecryptable' };
          throw error;
        }
      });
    },
  };
}

/** The region that an ARN names; `undefined`, the session's own, for a name. */
function regionOf(id: string): string | undefined {
  return /^arn:[\w-]+:secretsmanager:(?<region>[\w-]+):/.exec(id)?.groups?.region;
}

function described(entry: SecretListEntry): SecretDescription {
  return {
    arn: entry.ARN ?? '',
    name: entry.Name ?? '',
    owningService: entry.OwningService,
    deletedAt: entry.DeletedDate,
    lastChangedAt: entry.LastChangedDate ?? entry.CreatedDate,
    nextRotationAt: entry.RotationEnabled ? entry.NextRotationDate : undefined,
  };
}

function hasTags(entry: SecretListEntry, tags: Readonly<Record<string, string>>): boolean {
  const own = new Map((entry.Tags ?? []).map(({ Key, Value }) => [Key, Value ?? '']));
  return Object.entries(tags).every(([key, value]) => own.get(key) === value);
}
