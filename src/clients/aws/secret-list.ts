import type { SecretListEntry } from '@aws-sdk/client-secrets-manager';
import type { ListedSecret, SecretsRequest } from '../../rotate/quiet/account-lists.ts';
import { callAws } from './errors.ts';
import { secretFacts } from './secret-facts.ts';
import type { AwsSession } from './session.ts';

/** The most that Secrets Manager gives in one answer (API reference, ListSecrets, MaxResults). */
const PAGE = 100;

/** The secrets with a tag or of an owner; `undefined` when they are on more pages than are worth it. */
export async function listSecrets(
  session: AwsSession,
  { region, tag, owner, mostPages }: SecretsRequest,
): Promise<readonly ListedSecret[] | undefined> {
  const client = await session.secretsManager(region);
  const { ListSecretsCommand } = await import('@aws-sdk/client-secrets-manager');
  // A filter compares prefixes: it narrows the list, and whoever reads it looks at the secrets themselves.
  const Filters = [
    tag === undefined
      ? { Key: 'owning-service' as const, Values: [owner] }
      : { Key: 'tag-key' as const, Values: [tag] },
  ];
  return await callAws('secretsmanager:ListSecrets', async () => {
    const found: ListedSecret[] = [];
    let NextToken: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const answer = await client.send(
        new ListSecretsCommand({ Filters, MaxResults: PAGE, ...(NextToken ? { NextToken } : {}) }),
      );
      found.push(...(answer.SecretList ?? []).map(listed));
      // A page without a secret may have another behind it (API reference, ListSecrets, NextToken).
      NextToken = answer.NextToken;
      if (!NextToken) return found;
    }
    return undefined;
  });
}

function listed(entry: SecretListEntry): ListedSecret {
  return {
    ...secretFacts(entry),
    labels: new Map(Object.entries(entry.SecretVersionsToStages ?? {})),
  };
}
