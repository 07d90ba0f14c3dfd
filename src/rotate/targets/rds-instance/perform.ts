import { RekeyError } from '../../../base/errors.ts';
import type { RdsInstanceRotationConfig } from '../../../config/schema.ts';
import { generatePassword } from '../../../credentials/passwords/generate.ts';
import { ruleFor } from '../../../credentials/passwords/provider-rules.ts';
import type { Secret } from '../../../credentials/secret.ts';
import { performLabel } from '../../labels.ts';
import { learn } from '../../read-document.ts';
import { shortVersion } from '../../rotation-token.ts';
import { SecretDocument } from '../../secret-document.ts';
import { documentOf, staged, withDocument } from '../../secret-state.ts';
import { performSpread } from '../../spread.ts';
import type { Timeline, Told } from '../../timeline.ts';
import type { RotationWorld } from '../../world.ts';
import type { RdsInstanceAction, Which } from './decide.ts';
import { engineOf } from './engines.ts';
import { foreseeRdsInstance } from './foresee.ts';
import { awaitLogin, awaitRefusal, awaitSettled, isSettled, tryLogin, whichLogsIn } from './login.ts';
import type { RdsInstanceState, Trial } from './state.ts';

interface Scene {
  readonly state: RdsInstanceState;
  readonly config: RdsInstanceRotationConfig;
  readonly world: RotationWorld;
  readonly timeline: Timeline;
}

/** Does one thing to an instance's password or its secret; `undefined` when only looking again tells what is. */
export async function performRdsInstance(
  state: RdsInstanceState,
  action: RdsInstanceAction,
  config: RdsInstanceRotationConfig,
  world: RotationWorld,
  timeline: Timeline,
): Promise<RdsInstanceState | undefined> {
  const scene = { state, config, world, timeline };
  switch (action.do) {
    case 'stage':
      return await stage(scene, action.token);
    case 'apply':
      return await apply(scene);
    case 'verify':
      return await verify(scene);
    case 'probe':
      return await probe(scene, action.which);
    case 'prove':
      return await prove(scene);
    case 'promote':
    case 'tidy':
    case 'unlabel': {
      const secret = await performLabel(state.secret, action, world, timeline);
      return secret && foreseeRdsInstance(state, action, world.clock.now());
    }
    case 'await-replica':
    case 'deliver':
    case 'acknowledge':
      return { ...state, secret: await performSpread(state.secret, action, config, world, timeline) };
  }
}

/** The password is stored under a label before anybody else hears of it: there is no moment in which it is lost. */
async function stage(
  { state, config, world, timeline }: Scene,
  token: string,
): Promise<RdsInstanceState | undefined> {
  const { secret } = state;
  const document = learn(newDocument(state, config, newPassword(state, world)), world);
  const outcome = await timeline.during(
    'stage',
    'secretsmanager:PutSecretValue',
    () => world.secrets.putPending(secret.description.arn, token, document.toSecret()),
    (result) =>
      result === 'stored'
        ? `a new password is stored as version ${shortVersion(token)} under AWSPENDING`
        : { failed: 'another run stored its password first; going on with that one' },
  );
  if (outcome === 'taken' || !secret.current) return undefined;
  const known = withDocument(staged(secret, token, world.clock.now()), token, document);
  return { ...state, secret: known, logins: { ...state.logins, pending: 'refused' } };
}

function newPassword({ instance }: RdsInstanceState, world: RotationWorld): Secret {
  const engine = engineOf(instance.engine)?.engine ?? instance.engine;
  return generatePassword({ rule: ruleFor(engine), profile: world.passwordProfile });
}

/** The present fields with the new password; a first value has the fields of AWS's own rotation functions. */
function newDocument(
  { secret, instance }: RdsInstanceState,
  config: RdsInstanceRotationConfig,
  password: Secret,
): SecretDocument {
  if (secret.current) return documentOf(secret, secret.current).with({ password });
  return SecretDocument.empty(config.fields).with({
    engine: engineOf(instance.engine)?.names[0],
    host: instance.endpoint?.host,
    port: instance.endpoint?.port,
    username: instance.masterUser,
    password,
    dbname: instance.database,
    dbInstanceIdentifier: instance.id,
  });
}

async function apply({ state, config, world, timeline }: Scene): Promise<RdsInstanceState> {
  const password = documentOf(state.secret, state.secret.pending).secret('password');
  if (!password) throw new Error('the pending version has no password');
  await timeline.during(
    'apply',
    'rds:ModifyDBInstance',
    async () => {
      const answer = await world.databases.setPassword(config.instance, password);
      if (answer === 'busy')
        throw new Error(`"${config.instance}" cannot take a new password in its present state`);
    },
    () => `RDS is setting the new password of "${config.instance}"`,
  );
  return {
    ...state,
    applied: state.applied + 1,
    settled: false,
    logins: { ...state.logins, pending: 'untried', current: 'untried' },
  };
}

async function verify({ state, config, world, timeline }: Scene): Promise<RdsInstanceState> {
  if (config.verify === 'status-only') {
    await timeline.during(
      'verify',
      'rds:DescribeDBInstances',
      async () => {
        const settled = await awaitSettled(config, world, { afterApply: true });
        if (!settled) throw resetLate(config);
      },
      () => 'RDS has settled; whether the new password logs in was not tried (status-only)',
    );
    return { ...state, settled: true };
  }
  const pending = await timeline.during(
    'verify',
    'database:login',
    () => awaitLogin(documentOf(state.secret, state.secret.pending), config, world),
    (trial) => told('the new password', trial),
  );
  return { ...state, logins: { ...state.logins, pending } };
}

async function probe(scene: Scene, which: Exclude<Which, 'previous'>): Promise<RdsInstanceState> {
  const { state, config, world, timeline } = scene;
  const instance = isSettled(state.instance)
    ? state.instance
    : await awaitSettled(config, world, { afterApply: false });
  if (!instance) throw resetLate(config);
  const { secret } = state;
  const logins = await timeline.during(
    'verify',
    'database:login',
    async (): Promise<Partial<RdsInstanceState['logins']>> => {
      if (which === 'pending')
        return { pending: await tryLogin(documentOf(secret, secret.pending), instance, world) };
      const pending = secret.pending && documentOf(secret, secret.pending);
      return await whichLogsIn({ current: documentOf(secret, secret.current), pending }, instance, world);
    },
    (found) =>
      which === 'pending'
        ? told('the password in AWSPENDING', found.pending)
        : told('the password in AWSCURRENT', found.current),
  );
  return { ...state, instance, logins: { ...state.logins, ...logins } };
}

async function prove({ state, world, timeline }: Scene): Promise<RdsInstanceState> {
  const { secret, instance } = state;
  const previous = await timeline.during(
    'prove',
    'database:login',
    () => awaitRefusal(documentOf(secret, secret.previous), instance, world),
    (trial) =>
      trial === 'refused'
        ? 'the old password no longer logs in'
        : { failed: 'the old password still logs in' },
  );
  return { ...state, logins: { ...state.logins, previous } };
}

function resetLate({ instance }: RdsInstanceRotationConfig): RekeyError {
  return new RekeyError({
    code: 'reset-late',
    what: `RDS did not finish setting the password of "${instance}" in a quarter of an hour.`,
    fix: 'Look at the events of the instance.',
  });
}

function told(password: string, trial: Trial | undefined): Told {
  if (typeof trial === 'object') return { failed: `the database could not be asked: ${trial.unreachable}` };
  return trial === 'accepted'
    ? `${password} logs in over verified TLS`
    : { failed: `${password} is refused` };
}
