import { RekeyError } from '../base/errors.ts';
import { pollUntil } from '../base/retry.ts';
import type { RotationConfig } from '../config/schema.ts';
import { type DeliverAction, deliveryForeseen, nextDelivery, performDelivery } from './downstream/deliver.ts';
import { MADE_TAG, SPREAD_TAG, writeStamp } from './journal.ts';
import type { Decision } from './lifecycle.ts';
import type { ReplicaStatus } from './ports.ts';
import { shortVersion } from './rotation-token.ts';
import { documentOf, type SecretState } from './secret-state.ts';
import type { Timeline } from './timeline.ts';
import type { RotationWorld } from './world.ts';

/** What happens after promotion, until everyone who needs it has the new value. */
export type SpreadAction =
  | { readonly do: 'await-replica'; readonly region: string }
  | DeliverAction
  | { readonly do: 'acknowledge' };

const REPLICA_DEADLINE_MS = 5 * 60_000;

/** Attempts between two looks at the status, which alone tells that waiting is in vain. */
const FAILURE_CHECK_EVERY = 4;

/**
 * The next step of spreading AWSCURRENT: replicas, then downstreams, then the note that all have it. That note is
 * a tag on the secret, since values at GitHub cannot be read back; without it everything is simply sent again.
 */
export function nextSpread(state: SecretState, config: RotationConfig, now: Date): Decision<SpreadAction> {
  const region = replicaRegions(state, config).find((one) => !state.reached.has(one));
  if (region !== undefined) {
    return {
      next: {
        step: 'spread',
        call: 'secretsmanager:GetSecretValue',
        detail: `Wait until the replica in ${region} has the new version as AWSCURRENT`,
        action: { do: 'await-replica', region },
      },
    };
  }
  const delivery = nextDelivery(state, config, now);
  if (delivery) return delivery;
  return {
    next: {
      step: 'spread',
      call: 'secretsmanager:TagResource',
      detail: 'Note on the secret that everyone has the new version',
      action: { do: 'acknowledge' },
    },
  };
}

/** The state that a step of spreading leaves. */
export function spreadDone(state: SecretState, action: SpreadAction, now: Date): SecretState {
  switch (action.do) {
    case 'await-replica':
      return { ...state, reached: new Set([...state.reached, action.region]) };
    case 'deliver':
      return deliveryForeseen(state, action, now);
    case 'acknowledge':
      return { ...state, spread: { id: state.current?.id ?? '', at: now } };
  }
}

export async function performSpread(
  state: SecretState,
  action: SpreadAction,
  config: RotationConfig,
  world: RotationWorld,
  timeline: Timeline,
): Promise<SecretState> {
  switch (action.do) {
    case 'await-replica':
      await awaitReplica(state, action.region, world, timeline);
      break;
    case 'deliver':
      return await performDelivery(state, action, config, world, timeline);
    case 'acknowledge':
      await acknowledge(state, world, timeline);
      break;
  }
  return spreadDone(state, action, world.clock.now());
}

/** Regions that the config names and those that the secret has besides: an old key may be in use in any of them. */
function replicaRegions({ description }: SecretState, config: RotationConfig): string[] {
  return [...new Set([...config.replicas, ...description.replicas.map(({ region }) => region)])].sort();
}

/**
 * Replication is asynchronous and its status speaks of the replica, not of a version: only reading the version
 * there proves that it has arrived.
 */
async function awaitReplica(
  state: SecretState,
  region: string,
  world: RotationWorld,
  timeline: Timeline,
): Promise<void> {
  const { description, current } = state;
  const versionId = current?.id ?? '';
  const value = documentOf(state, current).toSecret();
  await timeline.during(
    'spread',
    'secretsmanager:GetSecretValue',
    async () => {
      const arrived = await pollUntil(
        async (attempt) => {
          const there = await world.secrets.readReplica(description, region, versionId);
          if (there?.stages.includes('AWSCURRENT') && there.value.equals(value)) return true;
          if (attempt % FAILURE_CHECK_EVERY !== 0) return undefined;
          return (await replicaOf(description.arn, region, world))?.status === 'Failed' ? false : undefined;
        },
        {
          clock: world.clock,
          deadlineMs: REPLICA_DEADLINE_MS,
          firstWaitMs: 500,
          maxWaitMs: 15_000,
          signal: world.signal,
        },
      );
      if (arrived) return;
      const replica = await replicaOf(description.arn, region, world);
      const status = replica ? [replica.status, replica.message].filter(Boolean).join(': ') : 'it is gone';
      throw new RekeyError({
        code: 'replica-late',
        what: `The replica of "${description.name}" in ${region} does not have the new version yet (${status}).`,
        fix: 'The old credential stays; look at the replication status of the secret.',
      });
    },
    () => `the replica in ${region} has version ${shortVersion(versionId)} as AWSCURRENT`,
  );
}

async function replicaOf(
  secret: string,
  region: string,
  world: RotationWorld,
): Promise<ReplicaStatus | undefined> {
  const now = await world.secrets.describe(secret);
  return now?.replicas.find((one) => one.region === region);
}

async function acknowledge(
  { current, description }: SecretState,
  world: RotationWorld,
  timeline: Timeline,
): Promise<void> {
  const at = world.clock.now();
  const id = current?.id ?? '';
  const tags = {
    [SPREAD_TAG]: writeStamp({ id, at }),
    [MADE_TAG]: writeStamp({ id, at: current?.createdAt ?? at }),
  };
  await timeline.during(
    'spread',
    'secretsmanager:TagResource',
    () => world.secrets.tag(description.arn, tags),
    () => 'everyone who must have the new version has it',
  );
}
