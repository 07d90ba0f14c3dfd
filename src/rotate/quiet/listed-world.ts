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
  const those =
    config.kind === 'rds-managed' ? listed.managed : listed.secrets.get(regionOfSecret(config.secret));
  const secret = those?.find((one) => isNamed(one, config.secret));
  return {
    ...world,
    secrets: onlyAnswering<SecretStore>({
      describe: async (name) =>
        secret && isNamed(secret, name) ? described(secret, config, listed) : notListed(),
    }),
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

function described(
  secret: ListedSecret,
  { kind, replicas }: RotationConfig,
  listed: Listed,
): SecretDescription {
  const { labels, ...facts } = secret;
  const current = currentOf(secret);
  const madeAt = kind === 'rds-managed' ? secret.rotatedAt : notedAt(secret);
  if (current === undefined || madeAt === undefined) return notListed();
  return {
    ...facts,
    versions: [...labels].map(([id, carried]) => ({
      id,
      labels: carried,
      createdAt: id === current ? madeAt : new Date(0),
    })),
    // The replica itself, with the same version: more than the status of a replica says.
    replicas: replicas
      .filter((region) => listed.secrets.get(region)?.some((one) => isReplica(one, secret)))
      .map((region) => ({ region, status: 'InSync' })),
  };
}

/** The date that the rotation of the present version noted; without that its age is not known. */
function notedAt(secret: ListedSecret): Date | undefined {
  const made = readStamp(secret.tags.get(MADE_TAG));
  return made?.id === currentOf(secret) ? made?.at : undefined;
}

function isReplica(one: ListedSecret, { name, arn, labels }: ListedSecret): boolean {
  const isOfIt = one.name === name && one.primaryRegion === arn.split(':')[3];
  return isOfIt && labels.get(currentOf(one) ?? '')?.includes('AWSCURRENT') === true;
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
