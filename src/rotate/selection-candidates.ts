import { inertExcerpt } from '../base/hostile-text.ts';
import type { RotationConfig, SelectionConfig } from '../config/schema.ts';
import { TAG_PLACEHOLDER } from '../config/tag-placeholder.ts';
import { engineOf } from './master-password/engines.ts';
import type { Tagged, TaggedDatabase, TaggedSecret } from './ports.ts';
import { carries, type HeldValue, isOwn, secretOfDatabase } from './secret-of-database.ts';

/** Between the name of a selection and that of its target; no configured name has it, so names stay unique. */
export const OF_SELECTION = '/';

/** What carries the tags of a selection: it is rotated, or it is said why not. */
export type Candidate = {
  /** The same for one thing, whichever selection it is from. */
  readonly target: string;
  readonly id: string;
} & (
  | { readonly rotation: RotationConfig }
  /** It has no credential of its own that this kind could rotate: a clause after "which". */
  | { readonly leftOut: string }
  /** It should be rotated, and what is configured does not say how. */
  | { readonly gap: string }
);

/** What there is in the account and region; empty where no selection asks for it. */
export interface Listed {
  readonly instances: readonly TaggedDatabase[];
  readonly clusters: readonly TaggedDatabase[];
  readonly users: readonly Tagged[];
  readonly secrets: readonly TaggedSecret[];
  /** Present values by ARN, of those secrets that say themselves which database they are of. */
  readonly values: ReadonlyMap<string, HeldValue>;
}

/** What a selection says of each rotation that it stands for. */
type SettingsOf<K extends SelectionConfig['kind']> = Omit<Extract<SelectionConfig, { kind: K }>, 'select'>;

/** Everything that carries all of the tags, as this selection sees it. */
export function candidatesOf(selection: SelectionConfig, listed: Listed): Candidate[] {
  const { select, ...settings } = selection;
  const chosen = <T extends Tagged>(among: readonly T[]): T[] =>
    among.filter((one) => carries(one, select.tag));
  switch (settings.kind) {
    case 'iam-user':
      return chosen(listed.users).map((one) => ofUser(settings, one));
    case 'rds-instance':
      return chosen(listed.instances).map((one) => ofInstance(settings, one, listed));
    case 'rds-cluster':
      return chosen(listed.clusters).map((one) => ofCluster(settings, one, listed));
    case 'rds-managed':
      return [
        ...chosen(listed.instances).map((one) => ofManaged(settings, one, 'instance')),
        ...chosen(listed.clusters).map((one) => ofManaged(settings, one, 'cluster')),
      ];
    case 'database-user':
      return ofSecrets(settings, chosen(listed.secrets));
  }
}

function ofUser(settings: SettingsOf<'iam-user'>, { id }: Tagged): Candidate {
  const { secret } = settings;
  return { target: `user ${id}`, id, rotation: { ...named(settings, id, nameFrom(secret, id)), user: id } };
}

function ofInstance(settings: SettingsOf<'rds-instance'>, one: TaggedDatabase, listed: Listed): Candidate {
  const { id } = one;
  const target = `instance ${id}`;
  const found = secretFor(settings, one, 'dbInstanceIdentifier', listed);
  if (!('secret' in found)) return { target, id, ...found };
  return { target, id, rotation: { ...named(settings, id, found.secret), instance: id } };
}

function ofCluster(settings: SettingsOf<'rds-cluster'>, one: TaggedDatabase, listed: Listed): Candidate {
  const { id } = one;
  const target = `cluster ${id}`;
  const found = secretFor(settings, one, 'dbClusterIdentifier', listed);
  if (!('secret' in found)) return { target, id, ...found };
  return { target, id, rotation: { ...named(settings, id, found.secret), cluster: id } };
}

/** The settings of a selection as those of one rotation, with a secret of its own. */
function named<Settings extends { readonly name: string }>(
  settings: Settings,
  id: string,
  secret: string,
): Settings & { readonly secret: string; readonly downstream: [] } {
  return { ...settings, name: `${settings.name}${OF_SELECTION}${id}`, secret, downstream: [] };
}

function nameFrom(template: string, id: string): string {
  return template.replaceAll(/\{(?:id|user)\}/g, () => id);
}

/** That of the master password, if there is one: by its name, or the one that says in its value whose it is. */
function secretFor(
  { secret, fields }: SettingsOf<'rds-instance' | 'rds-cluster'>,
  one: TaggedDatabase,
  idField: Parameters<typeof secretOfDatabase>[1],
  { secrets, values }: Listed,
): ReturnType<typeof secretOfDatabase> | { readonly leftOut: string } {
  const isCluster = idField === 'dbClusterIdentifier';
  const leftOut = withoutPassword(one) ?? (isCluster ? ofAnotherService(one) : undefined);
  if (leftOut !== undefined) return { leftOut };
  if (typeof secret === 'string') return { secret: nameFrom(secret, one.id) };
  const tagged = secrets.filter((each) => isOwn(each) && carries(each, secret.tag));
  return secretOfDatabase(one, idField, { secrets: tagged, values, tags: toldTags(secret.tag), fields });
}

/** As a message names tags. */
export function toldTags(tags: Readonly<Record<string, string>>): string {
  return Object.entries(tags)
    .map(([key, value]) => `${key}=${value}`)
    .join(' and ');
}

/** An instance and a cluster may have the same identifier, so the names of rotations tell which is meant. */
function ofManaged(
  settings: SettingsOf<'rds-managed'>,
  one: TaggedDatabase,
  noun: 'instance' | 'cluster',
): Candidate {
  const { id, managedSecret, passwordOf } = one;
  const target = `${noun} ${id}`;
  if (passwordOf !== undefined) return { target, id, leftOut: `has the password of ${passwordOf}` };
  const other = noun === 'cluster' ? ofAnotherService(one) : undefined;
  if (other !== undefined) return { target, id, leftOut: other };
  if (managedSecret === undefined) return { target, id, leftOut: 'has a password that RDS does not manage' };
  if (managedSecret === '') return { target, id, leftOut: 'has a secret that RDS is still making' };
  const name = `${settings.name}${OF_SELECTION}${noun === 'cluster' ? `cluster/${id}` : id}`;
  const common = { replicas: [], downstream: [], fields: {}, secret: managedSecret };
  return { target, id, rotation: { ...settings, ...common, name, [noun]: id } };
}

/** Instances and clusters that have no password of their own; tags are copied to replicas and members. */
function withoutPassword({ passwordOf, managedSecret }: TaggedDatabase): string | undefined {
  if (passwordOf !== undefined) return `has the password of ${passwordOf}`;
  return managedSecret === undefined ? undefined : 'has the password of a secret that RDS itself rotates';
}

/** "This operation can also return information for Amazon Neptune DB clusters and Amazon DocumentDB clusters." */
function ofAnotherService({ engine }: TaggedDatabase): string | undefined {
  return engineOf(engine) === undefined ? `is of the engine ${inertExcerpt(engine, 40)}` : undefined;
}

/**
 * Who the administrator is, the selection says and, at most, a tag of the secret, never its value: otherwise whoever
 * may write a secret could choose whose administrator acts for it.
 */
function ofSecrets(
  { 'admin-secret': template, ...settings }: SettingsOf<'database-user'>,
  chosen: readonly TaggedSecret[],
): Candidate[] {
  const filled = chosen.map((one) => ({ one, admin: fill(template, one) }));
  const admins = new Set(filled.map(({ admin }) => ('name' in admin ? admin.name : undefined)));
  return filled.map(({ one, admin }): Candidate => {
    const { id, arn } = one;
    const target = `secret ${id}`;
    const isAdmin = [id, arn, arn.slice(0, -'-a1B2c3'.length)].some((name) => admins.has(name));
    const leftOut = isAdmin ? 'is that of an administrator' : ofOthers(one);
    if (leftOut !== undefined) return { target, id, leftOut };
    if ('problem' in admin) return { target, id, gap: admin.problem };
    const name = `${settings.name}${OF_SELECTION}${id}`;
    return {
      target,
      id,
      rotation: { ...settings, name, secret: id, 'admin-secret': admin.name, downstream: [] },
    };
  });
}

function ofOthers({ owningService, replicaOf }: TaggedSecret): string | undefined {
  if (replicaOf !== undefined) return `is a replica of the one in ${replicaOf}`;
  return owningService === undefined ? undefined : `is managed by ${owningService}`;
}

function fill(
  template: string,
  { tags }: TaggedSecret,
): { readonly name: string } | { readonly problem: string } {
  const keys = [...template.matchAll(TAG_PLACEHOLDER)].map(({ groups }) => groups?.key ?? '');
  const missing = keys.find((key) => !tags.has(key));
  if (missing !== undefined) return { problem: `carries no tag "${missing}" for "admin-secret"` };
  // The characters that names of secrets have (CreateSecret in the API reference).
  const unlike = keys.find((key) => !/^[\w/+=.@-]+$/.test(tags.get(key) ?? ''));
  if (unlike !== undefined) {
    return { problem: `carries a tag "${unlike}" whose value cannot be part of the name of a secret` };
  }
  return { name: template.replaceAll(TAG_PLACEHOLDER, (_all, key: string) => tags.get(key) ?? '') };
}
