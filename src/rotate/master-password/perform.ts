import { RekeyError } from '../../base/errors.ts';
import { generatePassword } from '../../credentials/passwords/generate.ts';
import type { Secret } from '../../credentials/secret.ts';
import { performLabel } from '../labels.ts';
import { learn } from '../read-document.ts';
import { shortVersion } from '../rotation-token.ts';
import { SecretDocument } from '../secret-document.ts';
import { documentOf, type SecretState, staged, withDocument } from '../secret-state.ts';
import { performSpread } from '../spread.ts';
import type { Timeline, Told } from '../timeline.ts';
import type { RotationWorld } from '../world.ts';
import type { MasterPasswordAction, Which } from './decide.ts';
import { engineOf } from './engines.ts';
import { foreseeMasterPassword } from './foresee.ts';
import {
  awaitLogin,
  awaitReaders,
  awaitRefusal,
  awaitSettled,
  isSettled,
  tryLogin,
  whichLogsIn,
} from './login.ts';
import type { MasterPasswordState, Trial } from './state.ts';
import type { MasterPasswordTarget } from './target.ts';

interface Scene {
  readonly state: MasterPasswordState;
  readonly target: MasterPasswordTarget;
  readonly world: RotationWorld;
  readonly timeline: Timeline;
}

/** Does one thing to a master password or its secret; `undefined` when only looking again tells what is. */
export async function performMasterPassword(
  state: MasterPasswordState,
  action: MasterPasswordAction,
  target: MasterPasswordTarget,
  world: RotationWorld,
  timeline: Timeline,
): Promise<MasterPasswordState | undefined> {
  const scene = { state, target, world, timeline };
  switch (action.do) {
    case 'stage':
      return await stage(scene, action.token, action.passwordOf);
    case 'apply':
      return await apply(scene);
    case 'verify':
      return await verify(scene);
    case 'probe':
      return await probe(scene, action.which);
    case 'probe-readers':
      return await probeReaders(scene);
    case 'prove':
      return await prove(scene);
    case 'promote':
    case 'tidy':
    case 'pin':
    case 'unpin':
    case 'go-back':
    case 'unlabel': {
      const secret = await performLabel(state.secret, action, world, timeline);
      return secret && { ...foreseeMasterPassword(state, action, world.clock.now()), secret };
    }
    case 'await-replica':
    case 'deliver':
    case 'acknowledge':
      return { ...state, secret: await performSpread(state.secret, action, target.config, world, timeline) };
  }
}

/** The password is stored under a label before anybody else hears of it: there is no moment in which it is lost. */
async function stage(
  { state, target, world, timeline }: Scene,
  token: string,
  passwordOf: string | undefined,
): Promise<MasterPasswordState | undefined> {
  const { secret } = state;
  const password =
    passwordOf === undefined ? newPassword(state, target, world) : earlierPassword(secret, passwordOf);
  const document = learn(newDocument(state, target, password), world);
  const outcome = await timeline.during(
    'stage',
    'secretsmanager:PutSecretValue',
    () => world.secrets.putPending(secret.description.arn, token, document.toSecret()),
    (result) =>
      result === 'stored'
        ? `${passwordOf === undefined ? 'a new password' : 'the former password'} is stored as version ${shortVersion(token)} under AWSPENDING`
        : { failed: 'another run stored its password first; going on with that one' },
  );
  if (outcome === 'taken' || !secret.current) return undefined;
  const known = withDocument(staged(secret, token, world.clock.now()), token, document);
  return { ...state, secret: known, logins: { ...state.logins, pending: 'refused' } };
}

function earlierPassword({ documents, description }: SecretState, versionId: string): Secret {
  const password = documents.get(versionId)?.secret('password');
  if (password) return password;
  throw new RekeyError({
    code: 'roll-back-impossible',
    what: `The version of "${description.name}" that is to be gone back to has no password.`,
    fix: 'Rotate forward instead.',
  });
}

function newPassword(
  { database }: MasterPasswordState,
  target: MasterPasswordTarget,
  world: RotationWorld,
): Secret {
  const engine = engineOf(database.engine)?.engine ?? database.engine;
  return generatePassword({ rule: target.ruleOf(engine), profile: world.passwordProfile });
}

/** The present fields with the new password; a first value has the fields of AWS's own rotation functions. */
function newDocument(
  { secret, database }: MasterPasswordState,
  { config, idField }: MasterPasswordTarget,
  password: Secret,
): SecretDocument {
  if (secret.current) return documentOf(secret, secret.current).with({ password });
  return SecretDocument.empty(config.fields).with({
    engine: engineOf(database.engine)?.names[0],
    host: database.endpoint?.host,
    port: database.endpoint?.port,
    username: database.masterUser,
    password,
    dbname: database.database,
    [idField]: database.id,
  });
}

async function apply({ state, target, timeline }: Scene): Promise<MasterPasswordState> {
  const password = documentOf(state.secret, state.secret.pending).secret('password');
  if (!password) throw new Error('the pending version has no password');
  await timeline.during(
    'apply',
    target.calls.modify,
    async () => {
      const answer = await target.setPassword(password);
      if (answer === 'busy') {
        throw new RekeyError({
          code: 'database-busy-unavailable',
          diagnosis: 'database-busy',
          what: `"${target.id}" cannot take a new password in its present state.`,
        });
      }
    },
    () => `RDS is setting the new password of "${target.id}"`,
  );
  return {
    ...state,
    applied: state.applied + 1,
    settled: false,
    logins: { ...state.logins, pending: 'untried', current: 'untried', readers: 'untried' },
  };
}

async function verify({ state, target, world, timeline }: Scene): Promise<MasterPasswordState> {
  if (target.config.verify === 'status-only') {
    await timeline.during(
      'verify',
      target.calls.describe,
      async () => {
        const settled = await awaitSettled(target, world, { afterApply: true });
        if (!settled) throw resetLate(target);
      },
      () => 'RDS has settled; whether the new password logs in was not tried (status-only)',
    );
    return { ...state, settled: true };
  }
  const { trial: pending, database = state.database } = await timeline.during(
    'verify',
    'database:login',
    () => awaitLogin(documentOf(state.secret, state.secret.pending), target, world),
    ({ trial }) => told('the new password', trial),
  );
  return { ...state, database, logins: { ...state.logins, pending } };
}

async function probe(scene: Scene, which: Exclude<Which, 'previous'>): Promise<MasterPasswordState> {
  const { state, target, world, timeline } = scene;
  const database = isSettled(state.database)
    ? state.database
    : await awaitSettled(target, world, { afterApply: false });
  if (!database) throw resetLate(target);
  const { secret } = state;
  const logins = await timeline.during(
    'verify',
    'database:login',
    async (): Promise<Partial<MasterPasswordState['logins']>> => {
      if (which === 'pending')
        return { pending: await tryLogin(documentOf(secret, secret.pending), database, world) };
      const pending = secret.pending && documentOf(secret, secret.pending);
      return await whichLogsIn({ current: documentOf(secret, secret.current), pending }, database, world);
    },
    (found) =>
      which === 'pending'
        ? told('the password in AWSPENDING', found.pending)
        : told('the password in AWSCURRENT', found.current),
  );
  return { ...state, database, logins: { ...state.logins, ...logins } };
}

/** Readers follow the writer on their own, and clients of theirs use the same secret. */
async function probeReaders({ state, world, timeline }: Scene): Promise<MasterPasswordState> {
  const { secret, database } = state;
  const readers = await timeline.during(
    'verify',
    'database:login',
    () => awaitReaders(documentOf(secret, secret.current), database, world),
    (trial) => told('at the endpoint of the readers, the password in AWSCURRENT', trial),
  );
  return { ...state, logins: { ...state.logins, readers } };
}

async function prove({ state, world, timeline }: Scene): Promise<MasterPasswordState> {
  const { secret, database } = state;
  const previous = await timeline.during(
    'prove',
    'database:login',
    () => awaitRefusal(documentOf(secret, secret.previous), database, world),
    (trial) => {
      if (typeof trial === 'object') return notAsked(trial);
      return trial === 'refused'
        ? 'the old password no longer logs in'
        : { failed: 'the old password still logs in' };
    },
  );
  return { ...state, logins: { ...state.logins, previous } };
}

function resetLate({ id, noun }: MasterPasswordTarget): RekeyError {
  return new RekeyError({
    code: 'reset-late',
    what: `RDS did not finish setting the password of "${id}" in a quarter of an hour.`,
    fix: `Look at the events of the ${noun}.`,
  });
}

function told(password: string, trial: Trial | undefined): Told {
  if (typeof trial === 'object') return notAsked(trial);
  return trial === 'accepted'
    ? `${password} logs in over verified TLS`
    : { failed: `${password} is refused` };
}

function notAsked({ unreachable }: { readonly unreachable: string }): Told {
  return { failed: `the database could not be asked: ${unreachable}` };
}
