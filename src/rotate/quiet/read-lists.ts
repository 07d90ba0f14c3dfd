import { messageOf } from '../../base/errors.ts';
import type { RotationConfig } from '../../config/schema.ts';
import { MADE_TAG } from '../journal.ts';
import type { DatabaseCluster, DatabaseInstance } from '../ports.ts';
import type { AccountLists, ListedSecret } from './account-lists.ts';

/** What was listed; a list that could not be had is empty, so that its things are asked for one by one. */
export interface Listed {
  /** By region, as {@link regionOfSecret} names it. */
  readonly secrets: ReadonlyMap<string, readonly ListedSecret[]>;
  /** Those of RDS's own, in the session's region. */
  readonly managed: readonly ListedSecret[];
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
  const problems = new Set<string>();
  const mostPages = rotations.length;

  async function had<T>(isWanted: boolean, list: () => Promise<T | undefined>, none: T): Promise<T> {
    if (!isWanted) return none;
    try {
      return (await list()) ?? none;
    } catch (error) {
      problems.add(messageOf(error));
      return none;
    }
  }

  const managedBy = (database: 'instance' | 'cluster'): boolean =>
    rotations.some((one) => one.kind === 'rds-managed' && one[database] !== undefined);
  const isManaging = managedBy('instance') || managedBy('cluster');
  const [secrets, managed] = await Promise.all([
    Promise.all(
      regionsOf(rotations).map(async (region): Promise<[string, readonly ListedSecret[]]> => {
        const request = { region: region || undefined, tag: MADE_TAG, mostPages };
        return [region, await had(true, () => lists.listSecrets(request), [])];
      }),
    ),
    had(isManaging, () => lists.listSecrets({ region: undefined, owner: 'rds', mostPages }), []),
  ]);
  const found = new Set(secrets.flatMap(([, those]) => those.flatMap(({ arn, name }) => [arn, name])));
  // Without a note on its secret a rotation is looked at for itself, whatever else is listed.
  const has = (kind: RotationConfig['kind']): boolean =>
    rotations.some((one) => one.kind === kind && found.has(one.secret));
  const [keyCounts, instances, clusters] = await Promise.all([
    had(has('iam-user'), () => lists.listKeyCounts(), new Map<string, number>()),
    had(has('rds-instance') || managedBy('instance'), () => lists.listInstances(mostPages), []),
    had(has('rds-cluster') || managedBy('cluster'), () => lists.listClusters(mostPages), []),
  ]);
  return { secrets: new Map(secrets), managed, keyCounts, instances, clusters, problems: [...problems] };
}

/** Where the secrets are on which Rekey notes something, and their replicas. */
function regionsOf(rotations: readonly RotationConfig[]): string[] {
  const ours = rotations.filter(({ kind }) => kind !== 'rds-managed');
  return [...new Set(ours.flatMap(({ secret, replicas }) => [regionOfSecret(secret), ...replicas]))];
}
