import { messageOf, RekeyError } from '../../base/errors.ts';
import type { RotationConfig } from '../../config/schema.ts';
import { MADE_TAG } from '../journal.ts';
import type { DatabaseCluster, DatabaseInstance } from '../ports.ts';
import type { AccountLists, ListedSecret } from './account-lists.ts';

/** What was listed; a list that could not be had is empty, so that its things are asked for one by one. */
export interface Listed {
  /** By region, as {@link regionOfSecret} names it. */
  readonly secrets: ReadonlyMap<string, readonly ListedSecret[]>;
  readonly keyCounts: ReadonlyMap<string, number>;
  readonly instances: readonly DatabaseInstance[];
  readonly clusters: readonly DatabaseCluster[];
  /** Why a list could not be had: one sentence each. */
  readonly problems: readonly string[];
}

/** The region in which a secret is: that of its ARN; '' for a name, which is looked for in the session's own. */
export function regionOfSecret(secret: string): string {
  return /^arn:aws[\w-]*:secretsmanager:(?<region>[a-z0-9-]+):/.exec(secret)?.groups?.region ?? '';
}

/** Lists what these rotations are about, each kind of thing once. An error only means that less is known. */
export async function readLists(rotations: readonly RotationConfig[], lists: AccountLists): Promise<Listed> {
  const problems: string[] = [];
  const mostPages = rotations.length;
  const ours = rotations.filter(({ kind }) => kind !== 'rds-managed');
  const regions = new Set(ours.flatMap(({ secret, replicas }) => [regionOfSecret(secret), ...replicas]));

  async function had<T>(isWanted: boolean, list: () => Promise<T | undefined>, none: T): Promise<T> {
    if (!isWanted) return none;
    try {
      return (await list()) ?? none;
    } catch (error) {
      if (!(error instanceof RekeyError)) throw error;
      problems.push(messageOf(error));
      return none;
    }
  }

  const secrets = new Map(
    await Promise.all(
      [...regions].map(async (region): Promise<[string, readonly ListedSecret[]]> => {
        const request = { region: region || undefined, tag: MADE_TAG, mostPages };
        return [region, await had(true, () => lists.listSecrets(request), [])];
      }),
    ),
  );
  const candidates = new Set([...secrets.values()].flat().flatMap(({ arn, name }) => [arn, name]));
  const isWanted = (kind: string, database?: 'cluster' | 'instance'): boolean =>
    rotations.some(
      (rotation) =>
        (rotation.kind === kind && candidates.has(rotation.secret)) ||
        // Its secret is RDS's own, and no list says enough of that.
        (rotation.kind === 'rds-managed' && database !== undefined && rotation[database] !== undefined),
    );
  const [keyCounts, instances, clusters] = await Promise.all([
    had(isWanted('iam-user'), () => lists.listKeyCounts(), new Map<string, number>()),
    had(isWanted('rds-instance', 'instance'), () => lists.listInstances(mostPages), []),
    had(isWanted('rds-cluster', 'cluster'), () => lists.listClusters(mostPages), []),
  ]);
  return { secrets, keyCounts, instances, clusters, problems: [...new Set(problems)] };
}
