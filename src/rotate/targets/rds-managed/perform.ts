import { RekeyError } from '../../../base/errors.ts';
import { pollUntil } from '../../../base/retry.ts';
import { mayPass } from '../../ports.ts';
import type { Timeline, Told } from '../../timeline.ts';
import type { RotationWorld } from '../../world.ts';
import type { ManagedDatabase } from './database.ts';
import type { RdsManagedAction } from './decide.ts';
import { observeRdsManaged, type RdsManagedState } from './state.ts';

/** RDS says that it usually takes less than a minute; beyond this something is wrong. */
const ROTATION_DEADLINE_MS = 15 * 60_000;

const FIRST_WAIT_MS = 1_000;
const MAX_WAIT_MS = 15_000;

/** Does one thing to a managed password; `undefined` when only looking again tells what is. */
export async function performRdsManaged(
  state: RdsManagedState,
  action: RdsManagedAction,
  managed: ManagedDatabase,
  world: RotationWorld,
  timeline: Timeline,
): Promise<RdsManagedState | undefined> {
  switch (action.do) {
    case 'rotate':
      return await rotate(state, managed, world, timeline);
    case 'watch':
      return await watch(state, managed, world, timeline);
  }
}

/** The state that an action leaves when it succeeds. */
export function foreseeRdsManaged(
  state: RdsManagedState,
  action: RdsManagedAction,
  now: Date,
): RdsManagedState {
  const { secret, database } = state;
  const { managedSecret } = database;
  if (!secret || !managedSecret) return state;
  if (action.do === 'rotate') return { ...state, replacing: secret.current?.id ?? '' };
  const current = { id: 'the next version', labels: ['AWSCURRENT'], createdAt: now };
  return {
    ...state,
    database: { ...database, managedSecret: { ...managedSecret, status: 'active' } },
    secret: { ...secret, current },
  };
}

async function rotate(
  state: RdsManagedState,
  managed: ManagedDatabase,
  world: RotationWorld,
  timeline: Timeline,
): Promise<RdsManagedState | undefined> {
  const replacing = state.secret?.current?.id ?? '';
  if (await hasMoved(replacing, managed, world)) return undefined;
  try {
    const answer = await timeline.during(
      'generate',
      managed.calls.modify,
      () => managed.rotate(),
      (result) =>
        result === 'accepted'
          ? `RDS is replacing the password of "${managed.id}"`
          : { failed: `"${managed.id}" cannot take a new password in its present state; looking again` },
    );
    return answer === 'accepted' ? { ...state, replacing } : undefined;
  } catch (error) {
    if (mayPass(error) && (await hasBegun(replacing, managed, world))) return { ...state, replacing };
    throw error;
  }
}

/**
 * Whether RDS replaces the password, or has done so, since that version was seen. RDS takes no token for a rotation:
 * what another run began meanwhile must not be asked for again, so this is asked right before.
 */
async function hasMoved(replacing: string, managed: ManagedDatabase, world: RotationWorld): Promise<boolean> {
  const { database, secret } = await observeRdsManaged(managed, world);
  return database.managedSecret?.status !== 'active' || (secret?.current?.id ?? '') !== replacing;
}

/** RDS answers before it shows that it rotates: a lost answer must not make it rotate twice. */
const EFFECT_DEADLINE_MS = 10_000;

/** Whether RDS turns out to replace the password after all, when its answer was lost. */
async function hasBegun(replacing: string, managed: ManagedDatabase, world: RotationWorld): Promise<boolean> {
  const { clock, signal } = world;
  const wait = { deadlineMs: EFFECT_DEADLINE_MS, firstWaitMs: FIRST_WAIT_MS, maxWaitMs: FIRST_WAIT_MS };
  const begun = await pollUntil(async () => (await hasMoved(replacing, managed, world)) || undefined, {
    ...wait,
    clock,
    signal,
  });
  return begun === true;
}

/** The secret is active again, and holds another version where this run has asked for one; or it is impaired. */
async function watch(
  { replacing }: RdsManagedState,
  managed: ManagedDatabase,
  world: RotationWorld,
  timeline: Timeline,
): Promise<RdsManagedState> {
  return await timeline.during(
    'verify',
    managed.calls.describe,
    async () => {
      const { clock, signal } = world;
      const wait = { deadlineMs: ROTATION_DEADLINE_MS, firstWaitMs: FIRST_WAIT_MS, maxWaitMs: MAX_WAIT_MS };
      const settled = await pollUntil(
        async () => {
          const seen = { ...(await observeRdsManaged(managed, world)), replacing };
          return isOver(seen) ? seen : undefined;
        },
        { ...wait, clock, signal },
      );
      if (settled) return settled;
      throw new RekeyError({
        code: 'reset-late',
        what: `RDS did not finish replacing the password of "${managed.id}" in a quarter of an hour.`,
        fix: `Look at the events of the ${managed.noun}.`,
      });
    },
    ({ database }): Told =>
      database.managedSecret?.status === 'active'
        ? `the secret of "${managed.id}" is active${replacing === undefined ? '' : ' and holds the new password'}`
        : { failed: `the secret of "${managed.id}" is ${database.managedSecret?.status ?? 'gone'}` },
  );
}

function isOver({ database, secret, replacing }: RdsManagedState): boolean {
  const status = database.managedSecret?.status;
  if (status === undefined || status === 'impaired') return true;
  return status === 'active' && (replacing === undefined || secret?.current?.id !== replacing);
}
