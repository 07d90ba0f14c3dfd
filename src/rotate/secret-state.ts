import { RekeyError } from '../base/errors.ts';
import type { RotationConfig } from '../config/schema.ts';
import { type Demand, demandOf } from './demand.ts';
import {
  DOWNSTREAM_TAG,
  MADE_TAG,
  ROLLED_BACK_TAG,
  type RollBack,
  type RolloutNote,
  readRollBack,
  readRolloutNote,
  readStamp,
  SPREAD_TAG,
  type Stamp,
} from './journal.ts';
import type { SecretDescription, SecretStore, SecretVersion } from './ports.ts';
import { type Refusal, refuse } from './refusal.ts';
import { heldUntil, type RollBackRequest, rolledBack } from './roll-back/standing.ts';
import { isBasedOn, isRotationToken, nextToken } from './rotation-token.ts';
import type { SecretDocument } from './secret-document.ts';

/** On the version that a roll-back leads to. */
export const ROLLBACK_LABEL = 'REKEY_ROLLBACK';

/** What is known of a rotation's secret: labels as Secrets Manager has them, and what this run did with it. */
export interface SecretState {
  readonly description: SecretDescription;
  readonly current?: SecretVersion | undefined;
  readonly pending?: SecretVersion | undefined;
  readonly previous?: SecretVersion | undefined;
  /** Which one a roll-back leads to, or, while a rotation begins, the one that it will lead to. */
  readonly pinned?: SecretVersion | undefined;
  /** Whether this run found no room for that label. */
  readonly unpinnable?: boolean;
  /** The last roll-back that was begun. */
  readonly rollBack?: RollBack | undefined;
  readonly request?: RollBackRequest | undefined;
  /** Which version every replica and downstream last had, and since when. */
  readonly spread?: Stamp | undefined;
  /** Values that were read, by version id. */
  readonly documents: ReadonlyMap<string, SecretDocument>;
  /** Replica regions that were seen with the current version in this run. */
  readonly reached: ReadonlySet<string>;
  /** By version id: why it is to be replaced at once, whatever its age. */
  readonly demands?: ReadonlyMap<string, Demand> | undefined;
  /** Downstreams that took the current version in this run. */
  readonly delivered: number;
  /** What was asked of the next downstream, in this run or in an earlier one. */
  readonly rollout?: RolloutNote | undefined;
  /** What is under way there, when this run waits for it no longer. */
  readonly waitedFor?: string | undefined;
}

/** Reads the labels, and no value. @throws RekeyError `secret-missing`. */
export async function observeSecret(
  store: SecretStore,
  secret: string,
  request?: RollBackRequest,
): Promise<SecretState> {
  const description = await store.describe(secret);
  if (!description) {
    throw new RekeyError({
      code: 'secret-missing',
      what: `There is no secret "${secret}" in Secrets Manager.`,
      fix: 'Create it (without a value is enough), or correct "secret" and the region in the config.',
    });
  }
  const labelled = (label: string): SecretVersion | undefined =>
    description.versions.find(({ labels }) => labels.includes(label));
  const state: SecretState = {
    description,
    current: asNoted(labelled('AWSCURRENT'), description),
    pending: labelled('AWSPENDING'),
    previous: labelled('AWSPREVIOUS'),
    pinned: labelled(ROLLBACK_LABEL),
    rollBack: readRollBack(description.tags.get(ROLLED_BACK_TAG)),
    request,
    spread: readStamp(description.tags.get(SPREAD_TAG)),
    documents: new Map(),
    reached: new Set(),
    delivered: 0,
    rollout: readRolloutNote(description.tags.get(DOWNSTREAM_TAG)),
  };
  // What a downstream was once asked with this value it is asked again: it may have another one meanwhile.
  const undone = rolledBack(state);
  return undone && state.rollout && state.rollout.at < undone.at ? { ...state, rollout: undefined } : state;
}

/** Between our clock and that of AWS: more is a wrong clock or a changed tag, of which AWS is to be believed. */
const MOST_SKEW_MS = 10 * 60_000;

/** With the time that lists have too, so that every way of looking at it names the same date. */
function asNoted(
  version: SecretVersion | undefined,
  { tags, owningService, rotatedAt }: SecretDescription,
): SecretVersion | undefined {
  const made = readStamp(tags.get(MADE_TAG));
  const noted = made && made.id === version?.id ? made.at : owningService && rotatedAt;
  if (!version || !noted) return version;
  const skew = Math.abs(noted.getTime() - version.createdAt.getTime());
  return skew <= MOST_SKEW_MS ? { ...version, createdAt: noted } : version;
}

/** Where a pending version stands in relation to AWSCURRENT. */
export type PendingState =
  /** No AWSPENDING, or one left on AWSCURRENT by another tool, which is legal. */
  | 'none'
  /** Made by a rotation of ours to follow the present AWSCURRENT: it is to be finished. */
  | 'ours'
  /** Ours and already AWSCURRENT: promoted, or the very first value; what follows promotion may be missing. */
  | 'promoted'
  /** Ours, but AWSCURRENT is no longer the one that it was made to follow, or somebody went back to that one. */
  | 'stale'
  /** Another rotator's. */
  | 'foreign';

export function pendingState({ description, current, pending, previous }: SecretState): PendingState {
  if (!pending) return 'none';
  const ours = isRotationToken(pending.id);
  if (pending.id === current?.id) return ours ? 'promoted' : 'none';
  if (!ours) return 'foreign';
  const wasPromoted = pending.id === previous?.id;
  return !wasPromoted && isBasedOn(pending.id, description.arn, current?.id) ? 'ours' : 'stale';
}

/**
 * Whether AWSCURRENT was made by a rotation of ours, or a roll-back went back to it, and something may not have it yet:
 * a note that all had it, from before the roll-back, says nothing about now.
 */
export function owesSpread(state: SecretState): boolean {
  const { current, spread } = state;
  const undone = rolledBack(state);
  if (current === undefined || !(undone || isRotationToken(current.id))) return false;
  return spread?.id !== current.id || (undone !== undefined && spread.at < undone.at);
}

/** When the next rotation is due; now when there is no value at all, or it is demanded. A roll-back holds it up. */
export function dueAt(state: SecretState, everyMs: number, now: Date): Date {
  const { current } = state;
  if (demandOf(state)) return now;
  const held = heldUntil(state, everyMs, now);
  if (held) return held;
  return current ? new Date(current.createdAt.getTime() + everyMs) : now;
}

/** The token of the rotation that would start now. @throws RekeyError `rotation-attempts`. */
export function startingToken({ description, current }: SecretState): string {
  const token = nextToken(description, current?.id);
  if (token !== undefined) return token;
  throw new RekeyError({
    code: 'rotation-attempts',
    what: `Every attempt to replace the present value of "${description.name}" was abandoned.`,
    fix: 'Look at the earlier failures; the next change of AWSCURRENT starts the count anew.',
  });
}

/** Why Rekey must not write to this secret, and what to do instead; `undefined` when it may. */
export function refusalOf(state: SecretState, config: RotationConfig): Refusal | undefined {
  const { description } = state;
  const name = `The secret "${description.name}"`;
  if (description.deletedAt) {
    return refuse(
      'secret-deleted',
      `${name} is scheduled for deletion; restore it (secretsmanager:RestoreSecret).`,
    );
  }
  if (description.owningService === 'rds') {
    return refuse(
      'secret-owned',
      `${name} is managed by rds: use "kind: rds-managed", or remove this rotation.`,
    );
  }
  if (description.owningService !== undefined) {
    return refuse(
      'secret-owned',
      `${name} is managed by ${description.owningService}; remove this rotation, its owner rotates it.`,
    );
  }
  if (description.rotationEnabled) {
    return refuse(
      'secret-rotates-itself',
      `${name} is rotated by Secrets Manager; cancel that (secretsmanager:CancelRotateSecret) or remove this rotation.`,
    );
  }
  const region = description.arn.split(':')[3];
  if (description.primaryRegion !== undefined && description.primaryRegion !== region) {
    return refuse(
      'secret-replica',
      `${name} is a replica; its primary is in ${description.primaryRegion}: rotate it there.`,
    );
  }
  const missing = config.replicas.filter(
    (wanted) => !description.replicas.some((has) => has.region === wanted),
  );
  if (missing.length > 0) {
    return refuse(
      'replica-missing',
      `${name} has no replica in ${missing.join(', ')}; create it (secretsmanager:ReplicateSecretToRegions) or correct "replicas".`,
    );
  }
  if (pendingState(state) === 'foreign') {
    return refuse(
      'pending-foreign',
      `${name} has AWSPENDING on version ${state.pending?.id}, which another rotation left; finish that one or remove the label.`,
    );
  }
  return undefined;
}

/** Id of the version that a step is about: the one that it makes, else the pending one, else the present one. */
export function versionInHand(state: SecretState | undefined, action: unknown): string | undefined {
  const { token } = (action ?? {}) as { token?: unknown };
  return typeof token === 'string' ? token : (state?.pending ?? state?.current)?.id;
}

/** The state after AWSCURRENT moved to the pending version. */
export function promoted(state: SecretState): SecretState {
  const { current, pending } = state;
  return {
    ...state,
    current: pending,
    previous: current ?? state.previous,
    reached: new Set(),
    delivered: 0,
  };
}

/** The state with a value known. */
export function withDocument(state: SecretState, versionId: string, document: SecretDocument): SecretState {
  return { ...state, documents: new Map(state.documents).set(versionId, document) };
}

/** The state after a new version was stored under AWSPENDING. */
export function staged(state: SecretState, token: string, at: Date): SecretState {
  const pending: SecretVersion = { id: token, labels: ['AWSPENDING'], createdAt: at };
  const { description } = state;
  return { ...state, pending, description: { ...description, versions: [...description.versions, pending] } };
}

/** The value of a version that was read before. A missing one is a bug: the life cycle reads before it decides. */
export function documentOf(state: SecretState, version: SecretVersion | undefined): SecretDocument {
  const document = version && state.documents.get(version.id);
  if (!document) throw new Error(`the value of a version of ${state.description.name} was not read`);
  return document;
}
