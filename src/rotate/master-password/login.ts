import { pollUntil } from '../../base/retry.ts';
import type { Endpoint, MasterUserOwner } from '../ports.ts';
import type { SecretDocument } from '../secret-document.ts';
import type { RotationWorld } from '../world.ts';
import { engineOf } from './engines.ts';
import type { Trial } from './state.ts';
import type { MasterDatabase, MasterPasswordTarget } from './target.ts';

/** RDS needs seconds to minutes for a reset; beyond this something is wrong with the database. */
const RESET_DEADLINE_MS = 15 * 60_000;

/** Between the answer of RDS and the change of status the database looks as if nothing had happened. */
const UNSEEN_RESET_MS = 60_000;

/** A password that was replaced may be accepted a little longer, and neither may be while it is replaced. */
const CHANGEOVER_MS = 60_000;

const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 10_000;

/** Whether no password change is under way, as far as RDS shows it. */
export function isSettled({ status, passwordPending }: MasterUserOwner): boolean {
  return !passwordPending && status !== 'resetting-master-credentials' && status !== 'modifying';
}

/** One login with the password of a document; without an endpoint, to the database's own, which writes. */
export async function tryLogin(
  document: SecretDocument,
  database: MasterDatabase,
  { logins }: Pick<RotationWorld, 'logins'>,
  endpoint: Endpoint | undefined = database.endpoint,
): Promise<Trial> {
  const password = document.secret('password');
  const family = engineOf(database.engine)?.login;
  if (!password || !family || !endpoint) throw new Error(`no login to "${database.id}" can be tried`);
  const name = document.text('dbname') ?? database.database;
  const { host, port } = endpoint;
  const result = await logins.tryLogin({
    family,
    host,
    port,
    user: database.masterUser,
    password,
    database: name,
  });
  return result.kind === 'unreachable' ? { unreachable: result.reason, cause: result.cause } : result.kind;
}

/** Waits until RDS has no change under way. `undefined` when it still has at the deadline. */
export async function awaitSettled(
  target: MasterPasswordTarget,
  world: RotationWorld,
  options: { readonly afterApply: boolean },
): Promise<MasterDatabase | undefined> {
  const start = world.clock.now().getTime();
  let seen = !options.afterApply;
  return await poll(world, RESET_DEADLINE_MS, async () => {
    const database = await target.describe();
    if (!database) throw new Error(`the ${target.noun} "${target.id}" is gone`);
    if (!isSettled(database)) {
      seen = true;
      return undefined;
    }
    return seen || world.clock.now().getTime() - start >= UNSEEN_RESET_MS ? database : undefined;
  });
}

/**
 * Until RDS has settled and the new password logs in, whichever comes last: the database as it is then. The last
 * answer of the database when that does not happen in time.
 */
export async function awaitLogin(
  document: SecretDocument,
  target: MasterPasswordTarget,
  world: RotationWorld,
): Promise<{ readonly trial: Trial; readonly database?: MasterDatabase }> {
  let last: Trial = 'refused';
  const accepted = await poll(world, RESET_DEADLINE_MS, async () => {
    const database = await target.describe();
    if (!database || !isSettled(database)) return undefined;
    last = await tryLogin(document, database, world);
    return last === 'accepted' ? database : undefined;
  });
  return accepted ? { trial: 'accepted', database: accepted } : { trial: last };
}

/** Which of two passwords logs in. A reset that ends between two questions must not look as if neither did. */
export async function whichLogsIn(
  documents: { readonly current: SecretDocument; readonly pending: SecretDocument | undefined },
  database: MasterDatabase,
  world: RotationWorld,
): Promise<{ readonly current: Trial; readonly pending?: Trial }> {
  let current: Trial = 'refused';
  const pendingWorks = await poll(world, CHANGEOVER_MS, async () => {
    current = await tryLogin(documents.current, database, world);
    if (current !== 'refused' || !documents.pending) return false;
    return (await tryLogin(documents.pending, database, world)) === 'accepted' ? true : undefined;
  });
  return pendingWorks ? { current: 'refused', pending: 'accepted' } : { current };
}

/** Whether a password logs in at the endpoint of the readers, which follow the writer at once or after a moment. */
export async function awaitReaders(
  document: SecretDocument,
  database: MasterDatabase,
  world: RotationWorld,
): Promise<Trial> {
  let last: Trial = 'refused';
  await poll(world, CHANGEOVER_MS, async () => {
    last = await tryLogin(document, database, world, database.readerEndpoint);
    return last === 'accepted' ? true : undefined;
  });
  return last;
}

/** Whether a replaced password is refused, at once or after a moment, wherever one can log in. */
export async function awaitRefusal(
  document: SecretDocument,
  database: MasterDatabase,
  world: RotationWorld,
): Promise<Trial> {
  const endpoints = [database.endpoint, database.readerEndpoint].filter((one) => one !== undefined);
  for (const endpoint of endpoints) {
    const answer = await poll(world, CHANGEOVER_MS, async () => {
      const trial = await tryLogin(document, database, world, endpoint);
      return trial === 'accepted' ? undefined : trial;
    });
    if (answer !== 'refused') return answer ?? 'accepted';
  }
  return 'refused';
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
