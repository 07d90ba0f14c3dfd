import {
  type Filter,
  InvalidNextTokenException$,
  ListSecrets$,
  type ListSecretsRequest,
  type ListSecretsResponse,
} from '@aws-sdk/client-secrets-manager';
import { type Operation, reads } from '../operation.ts';
import { secretsIn } from '../state.ts';
import { modelledError } from '../wire/aws-error.ts';
import { describe } from './describe.ts';
import { anySecret } from './find.ts';
import { type StoredSecret, stagesOf } from './model.ts';

/** One page of a list; the token is opaque to callers. */
export function pageOf<Item>(
  items: Item[],
  input: { NextToken?: string | undefined; MaxResults?: number | undefined },
): { items: Item[]; NextToken: string | undefined } {
  const start = input.NextToken === undefined ? 0 : Number(Buffer.from(input.NextToken, 'base64').toString());
  if (!Number.isInteger(start)) throw modelledError(InvalidNextTokenException$, 'Invalid NextToken.');
  const end = start + (input.MaxResults ?? 100);
  return {
    items: items.slice(start, end),
    NextToken: end < items.length ? Buffer.from(String(end)).toString('base64') : undefined,
  };
}

function textsFor(key: Filter['Key'], secret: StoredSecret): string[] {
  const all = {
    name: [secret.name],
    description: secret.description === undefined ? [] : [secret.description],
    'tag-key': [...secret.tags.keys()],
    'tag-value': [...secret.tags.values()],
    'primary-region': secret.primaryRegion === undefined ? [] : [secret.primaryRegion],
    'owning-service': secret.owningService === undefined ? [] : [secret.owningService],
  };
  if (key === 'all') return Object.values(all).flat();
  return key === undefined ? [] : all[key];
}

/** Values of one filter are alternatives, matched as prefixes; `!` before a value negates it. */
function passes(filter: Filter, secret: StoredSecret): boolean {
  const texts = textsFor(filter.Key, secret);
  // Description is compared without regard to case, everything else with (API reference, Filter).
  const fold = (text: string): string =>
    filter.Key === 'description' || filter.Key === 'all' ? text.toLowerCase() : text;
  const matches = (value: string): boolean => texts.some((text) => fold(text).startsWith(fold(value)));
  const values = filter.Values ?? [];
  return values.some((value) => (value.startsWith('!') ? !matches(value.slice(1)) : matches(value)));
}

export const listOperations: Operation[] = [
  reads<ListSecretsRequest, ListSecretsResponse>(ListSecrets$, {
    resource: anySecret,
    run: (input, call) => {
      const secrets = [...secretsIn(call.account, call.region).values()]
        .filter((secret) => input.IncludePlannedDeletion || !secret.deletion)
        .filter((secret) => (input.Filters ?? []).every((filter) => passes(filter, secret)));
      if (input.SortOrder !== 'asc') secrets.reverse();
      const { items, NextToken } = pageOf(secrets, input);
      const SecretList = items.map((secret) => {
        const { VersionIdsToStages: _versions, ReplicationStatus: _replicas, ...entry } = describe(secret);
        return { ...entry, SecretVersionsToStages: stagesOf(secret) };
      });
      return { SecretList, NextToken };
    },
  }),
];
