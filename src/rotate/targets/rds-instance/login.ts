import { pollUntil } from '../../../base/retry.ts';
import type { RdsInstanceRotationConfig } from '../../../config/schema.ts';
import type { DatabaseInstance } from '../../ports.ts';
import type { SecretDocument } from '../../secret-document.ts';
import type { RotationWorld } from '../../world.ts';
import { engineOf } from './engines.ts';
import type { Trial } from './state.ts';

/** RDS needs seconds to minutes for a reset; beyond this something is wrong with the instance. */
const RESET_DEADLINE_MS = 15 * 60_000;

/** Between the answer of ModifyDBInstance and the change of status the instance looks as if nothing had happened. */
const UNSEEN_RESET_MS = 60_000;

/** A password that was replaced may be accepted a little longer, and neither may be while it is replaced. */
const CHANGEOVER_MS = 60_000;

const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 10_000;

/** Whether no password change is under way, as far as RDS shows it. */
export function isSettled({ status, passwordPending }: DatabaseInstance): boolean {
  return !passwordPending && status !== 'resetting-master-credentials' && status !== 'modifying';
}

/** One login with the password of a document, to the instance's own endpoint. */
export async function tryLogin(
  document: SecretDocument,
  instance: DatabaseInstance,
  { logins }: Pick<RotationWorld, 'logins'>,
): Promise<Trial> {
  const password = document.secret('password');
  const family = engineOf(instance.engine)?.login;
  const { endpoint } = instance;
  if (!password || !family || !endpoint) throw new Error(`no login to "${instance.id}" can be tried`);
  const database = document.text('dbname') ?? instance.database;
  const { host, port } = endpoint;
  const result = await logins.tryLogin({ family, host, port, user: instance.masterUser, password, database });
  return result.kind === 'unreachable' ? { unreachable: result.reason } : result.kind;
}

/** Waits until RDS has no change under way. `undefined` when it still has at the deadline. */
export async function awaitSettled(
  config: RdsInstanceRotationConfig,
  world: RotationWorld,
  options: { readonly afterApply: boolean },
): Promise<DatabaseInstance | undefined> {
  const start = world.clock.now().getTime();
  let seen = !options.afterApply;
  return await poll(world, RESET_DEADLINE_MS, async () => {
    const instance = await world.databases.describe(config.instance);
    if (!instance) throw new Error(`the instance "${config.instance}" is gone`);
    if (!isSettled(instance)) {
      seen = true;
      return undefined;
    }
    return seen || world.clock.now().getTime() - start >= UNSEEN_RESET_MS ? instance : undefined;
  });
}

/**
 * Until RDS has settled and the new password logs in, whichever comes last. The last answer of the database when
 * that does not happen in time.
 */
export async function awaitLogin(
  document: SecretDocument,
  config: RdsInstanceRotationConfig,
  world: RotationWorld,
): Promise<Trial> {
  let last: Trial = 'refused';
  const accepted = await poll(world, RESET_DEADLINE_MS, async () => {
    const instance = await world.databases.describe(config.instance);
    if (!instance || !isSettled(instance)) return undefined;
    last = await tryLogin(document, instance, world);
    return last === 'accepted' ? true : undefined;
  });
  return accepted ? 'accepted' : last;
}

/** Which of two passwords logs in. A reset that ends between two questions must not look as if neither did. */
export async function whichLogsIn(
  documents: { readonly current: SecretDocument; readonly pending: SecretDocument | undefined },
  instance: DatabaseInstance,
  world: RotationWorld,
): Promise<{ readonly current: Trial; readonly pending?: Trial }> {
  let current: Trial = 'refused';
  const pendingWorks = await poll(world, CHANGEOVER_MS, async () => {
    current = await tryLogin(documents.current, instance, world);
    if (current !== 'refused' || !documents.pending) return false;
    return (await tryLogin(documents.pending, instance, world)) === 'accepted' ? true : undefined;
  });
  return pendingWorks ? { current: 'refused', pending: 'accepted' } : { current };
}

/** Whether a replaced password is refused, at once or after a moment. */
export async function awaitRefusal(
  document: SecretDocument,
  instance: DatabaseInstance,
  world: RotationWorld,
): Promise<Trial> {
  const refused = await poll(world, CHANGEOVER_MS, async () => {
    const trial = await tryLogin(document, instance, world);
    if (typeof trial === 'object') throw new Error(`the database could not be asked: ${trial.unreachable}`);
    return trial === 'refused' ? true : undefined;
  });
  return refused ? 'refused' : 'accepted';
}

async function poll<T>(
  { clock, signal }: Pick<RotationWorld, 'clock' | 'signal'>,
  deadlineMs: number,
  ask: () => Promise<T | undefined>,
): Promise<T | undefined> {
  return await pollUntil(ask, {
    clock,
    deadlineMs,
    firstWaitMs: FIRST_WAIT_MS,
    maxWaitMs: MAX_WAIT_MS,
    signal,
  });
}
