import type { RotationConfig } from '../../config/schema.ts';
import { MADE_TAG, ONLY_KEY_TAG, readStamp } from '../journal.ts';
import type { AccessKey, KeyStore, SecretDescription, SecretStore } from '../ports.ts';
import type { RotationWorld } from '../world.ts';
import type { ListedSecret } from './account-lists.ts';
import { type Listed, regionOfSecret } from './read-lists.ts';

/** Stands for the one key of a user: which it is does not matter to a rotation that has nothing to do. */
const THE_KEY: AccessKey = { id: '(listed)', status: 'Active', createdAt: new Date(0) };

/**
 * The world as the lists have it, for one rotation. It answers exactly what a rotation asks when nothing is to be
 * done, and refuses everything else: what is refused is looked at for itself.
 */
export function listedWorld(config: RotationConfig, listed: Listed, world: RotationWorld): RotationWorld {
  const secret = listed.secrets
    .get(regionOfSecret(config.secret))
    ?.find((one) => isNamed(one, config.secret));
  const describe = async (): Promise<SecretDescription> => described(secret ?? notListed(), config, listed);
  return {
    ...world,
    secrets: config.kind === 'rds-managed' ? world.secrets : onlyAnswering<SecretStore>({ describe }),
    keys: onlyAnswering<KeyStore>({
      listKeys: async (user) => {
        const isOnly = secret !== undefined && hasOnlyKey(secret) && listed.keyCounts.get(user) === 1;
        return isOnly ? [THE_KEY] : notListed();
      },
    }),
    databases: onlyAnswering<RotationWorld['databases']>({
      describe: async (id) => databaseNamed(id, listed.instances),
    }),
    clusters: onlyAnswering<RotationWorld['clusters']>({
      describe: async (id) => databaseNamed(id, listed.clusters),
    }),
    admins: onlyAnswering<RotationWorld['admins']>({}),
  };
}

/** RDS's names are the same in upper and lower case. */
function databaseNamed<Database extends { readonly id: string }>(
  name: string,
  among: readonly Database[],
): Database {
  return among.find(({ id }) => id.toLowerCase() === name.toLowerCase()) ?? notListed();
}

function isNamed({ arn, name }: ListedSecret, secret: string): boolean {
  return secret === arn || secret === name;
}

/** With the date that the rotation of the present version noted; without that the age is not known. */
function described(secret: ListedSecret, { replicas }: RotationConfig, listed: Listed): SecretDescription {
  const { labels, ...facts } = secret;
  const made = readStamp(secret.tags.get(MADE_TAG));
  const current = currentOf(secret);
  if (!made || current === undefined || made.id !== current) return notListed();
  return {
    ...facts,
    versions: [...labels].map(([id, carried]) => ({
      id,
      labels: carried,
      createdAt: id === current ? made.at : new Date(0),
    })),
    // The replica itself, with the same version: more than the status of a replica says.
    replicas: replicas
      .filter((region) => listed.secrets.get(region)?.some((one) => isReplica(one, secret)))
      .map((region) => ({ region, status: 'InSync' })),
  };
}

function isReplica(one: ListedSecret, { name, arn, labels }: ListedSecret): boolean {
  const current = currentOf(one);
  return (
    one.name === name &&
    one.primaryRegion === arn.split(':')[3] &&
    current !== undefined &&
    labels.get(current)?.includes('AWSCURRENT') === true
  );
}

function currentOf({ labels }: ListedSecret): string | undefined {
  for (const [id, carried] of labels) if (carried.includes('AWSCURRENT')) return id;
  return undefined;
}

/**
 * Whether a run saw that the former key is gone. A report of keys alone would not do: by its description an inactive
 * key is not in it (IAM User Guide, "Understanding the report format"), and such a key may be one to delete.
 */
function hasOnlyKey(secret: ListedSecret): boolean {
  const note = readStamp(secret.tags.get(ONLY_KEY_TAG));
  return note !== undefined && note.id === currentOf(secret);
}

function notListed(): never {
  throw new Error('the lists do not say it for sure');
}

/** A port that has these methods; every other one refuses. */
function onlyAnswering<Port extends object>(answers: Partial<Port>): Port {
  return new Proxy(answers, { get: (target, name) => Reflect.get(target, name) ?? notListed }) as Port;
}
