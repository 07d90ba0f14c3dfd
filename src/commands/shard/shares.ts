import { type Part, partOfName } from '../../base/part.ts';
import type { Config, RotationConfig } from '../../config/schema.ts';
import { accountsOf } from '../audit-places.ts';
import { deal, type WorkUnit } from './deal.ts';

/** What of the configured work at AWS one shard does. */
export interface Share {
  readonly part: Part;
  /** Whether it makes the rotation of this name. */
  hasRotation(name: string): boolean;
  /** Whether it audits the account behind a role, in a region. */
  hasAccount(place: Whereabouts): boolean;
  /** Whether it may have any rotation at all: of a selection nobody knows before AWS is asked. */
  readonly mayRotate: boolean;
}

interface Whereabouts {
  readonly role: string | undefined;
  readonly region: string | undefined;
}

/** About the calls that a rotation that is due makes, and waits for. */
const WEIGHTS: Readonly<Record<RotationConfig['kind'], number>> = {
  'iam-user': 2,
  'rds-managed': 2,
  'database-user': 3,
  'rds-instance': 6,
  'rds-cluster': 6,
};

/** Lists of an account, its secrets and their values. */
const AUDIT_WEIGHT = 10;

/**
 * The share of one shard, from the configuration alone, so that all jobs that read the same one agree. What a selection
 * stands for may change between two jobs: which shard has it depends on its name and on nothing else.
 */
export function shareOf(config: Config, part: Part): Share {
  const shards = deal(unitsOf(config), part.count);
  const isMine = (shard: number | undefined): boolean => shard === part.index;
  const hasRotation = (name: string): boolean =>
    isMine(shards.get(rotationUnit(name)) ?? partOfName(name, part.count));
  return {
    part,
    hasRotation,
    hasAccount: (place) => isMine(shards.get(accountUnit(place))),
    mayRotate: config.selections.length > 0 || config.rotate.some(({ name }) => hasRotation(name)),
  };
}

/** The units that are known before anything is asked; selections count as what they are at least. */
export function unitsOf(config: Config): WorkUnit[] {
  return [
    ...config.rotate.map(({ name, kind }) => ({ name: rotationUnit(name), weight: WEIGHTS[kind] })),
    ...accountsOf(config).map((place) => ({ name: accountUnit(place), weight: AUDIT_WEIGHT })),
  ];
}

/**
 * The places with the rotations of a share alone, without those that have none then. To be taken when it is known that no
 * two rotations overlap: those of another shard count for that.
 */
export function onlyOf<Place extends { readonly rotations: readonly { readonly name: string }[] }>(
  share: Share | undefined,
  places: readonly Place[],
): readonly Place[] {
  if (!share) return places;
  return places
    .map((place) => ({ ...place, rotations: place.rotations.filter(({ name }) => share.hasRotation(name)) }))
    .filter(({ rotations }) => rotations.length > 0);
}

function rotationUnit(name: string): string {
  return `rotation ${name}`;
}

function accountUnit({ role = '', region = '' }: Whereabouts): string {
  return `account ${role} ${region}`;
}
