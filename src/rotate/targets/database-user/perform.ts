import { inertExcerpt } from '../../../base/hostile-text.ts';
import type { DatabaseUserRotationConfig } from '../../../config/schema.ts';
import { generatePassword } from '../../../credentials/passwords/generate.ts';
import { ruleFor } from '../../../credentials/passwords/provider-rules.ts';
import type { Secret } from '../../../credentials/secret.ts';
import { performLabel } from '../../labels.ts';
import { learn } from '../../read-document.ts';
import { candidateOf } from '../../roll-back/standing.ts';
import { shortVersion } from '../../rotation-token.ts';
import { documentOf, observeSecret, staged, withDocument } from '../../secret-state.ts';
import { performSpread } from '../../spread.ts';
import type { Timeline } from '../../timeline.ts';
import type { RotationWorld } from '../../world.ts';
import type { DatabaseUserAction } from './decide.ts';
import { foreseeDatabaseUser } from './foresee.ts';
import { type DatabaseUserState, loginOf, look, pairOf, type Trial } from './state.ts';

interface Scene {
  readonly state: DatabaseUserState;
  readonly world: RotationWorld;
  readonly timeline: Timeline;
}

/** Does one thing to the twin or the secret; `undefined` when only looking again tells what is. */
export async function performDatabaseUser(
  state: DatabaseUserState,
  action: DatabaseUserAction,
  config: DatabaseUserRotationConfig,
  world: RotationWorld,
  timeline: Timeline,
): Promise<DatabaseUserState | undefined> {
  const scene = { state, world, timeline };
  switch (action.do) {
    case 'stage':
      return await stage(scene, action.token);
    case 'create':
      return await create(scene);
    case 'apply':
      return await apply(scene);
    case 'try':
      return await tryLogin(scene, action.which);
    case 'promote':
    case 'tidy':
    case 'pin':
    case 'unpin':
    case 'go-back':
    case 'unlabel': {
      const secret = await performLabel(state.secret, action, world, timeline);
      return secret && { ...foreseeDatabaseUser(state, action, world.clock.now()), secret };
    }
    case 'await-replica':
    case 'deliver':
    case 'acknowledge':
      return { ...state, secret: await performSpread(state.secret, action, config, world, timeline) };
  }
}

/** The password is stored under a label before the server hears of it: there is no moment in which it is lost. */
async function stage(
  { state, world, timeline }: Scene,
  token: string,
): Promise<DatabaseUserState | undefined> {
  const { secret, admins } = state;
  const rule = ruleFor(admins[0]?.text('engine') ?? '');
  const password = generatePassword({ rule, profile: world.passwordProfile });
  const present = documentOf(secret, secret.current);
  const document = learn(present.with({ username: pairOf(state).twin, password }), world);
  const outcome = await timeline.during(
    'stage',
    'secretsmanager:PutSecretValue',
    () => world.secrets.putPending(secret.description.arn, token, document.toSecret()),
    (result) =>
      result === 'stored'
        ? `the other user and a new password are stored as version ${shortVersion(token)} under AWSPENDING`
        : { failed: 'another run stored its password first; going on with that one' },
  );
  if (outcome === 'taken') return undefined;
  const known = withDocument(staged(secret, token, world.clock.now()), token, document);
  return { ...state, secret: known, logins: { ...state.logins, pending: 'refused' } };
}

async function create(scene: Scene): Promise<DatabaseUserState | undefined> {
  const { state, world, timeline } = scene;
  if (!(await isStillOurTurn(scene))) return undefined;
  const { admin, pair, password } = instrumentsOf(state);
  await timeline.during(
    'apply',
    'database:create-user',
    () => world.admins.createTwin(admin, pair, password),
    () => `the user "${inertExcerpt(pair.twin, 80)}" is there and may what the other may`,
  );
  const sight = await look(state, world);
  const logins = { ...state.logins, pending: 'untried' } as const;
  return { ...state, sight, logins, created: state.created + 1 };
}

async function apply(scene: Scene): Promise<DatabaseUserState | undefined> {
  const { state, world, timeline } = scene;
  if (!(await isStillOurTurn(scene))) return undefined;
  const { admin, pair, password } = instrumentsOf(state);
  await timeline.during(
    'apply',
    'database:set-password',
    () => world.admins.setPassword(admin, pair, password),
    () => `the password of "${inertExcerpt(pair.twin, 80)}" is the pending one`,
  );
  return { ...state, applied: state.applied + 1, logins: { ...state.logins, pending: 'untried' } };
}

/**
 * The labels once more, right before the server is changed: had somebody gone back to the other user meanwhile, its
 * password would be the one in AWSCURRENT.
 */
async function isStillOurTurn({ state, world }: Scene): Promise<boolean> {
  const { secret } = state;
  const now = await observeSecret(world.secrets, secret.description.arn);
  return now.current?.id === secret.current?.id && now.pending?.id === secret.pending?.id;
}

function instrumentsOf(state: DatabaseUserState): {
  readonly admin: Parameters<RotationWorld['admins']['setPassword']>[0];
  readonly pair: ReturnType<typeof pairOf>;
  readonly password: Secret;
} {
  const password = documentOf(state.secret, state.secret.pending).secret('password');
  if (!password || state.sight?.kind !== 'seen') throw new Error('nothing to change a user with');
  return { admin: state.sight.admin, pair: pairOf(state), password };
}

const LABELS = { pending: 'AWSPENDING', current: 'AWSCURRENT', former: 'the version before' } as const;

async function tryLogin(
  { state, world, timeline }: Scene,
  which: 'pending' | 'current' | 'former',
): Promise<DatabaseUserState> {
  const { secret } = state;
  const document = documentOf(secret, which === 'former' ? candidateOf(secret) : secret[which]);
  const label = LABELS[which];
  const trial = await timeline.during(
    which === 'former' ? 'roll-back' : 'verify',
    'database:login',
    async (): Promise<Trial> => {
      const result = await world.logins.tryLogin(loginOf(document, state));
      return result.kind === 'unreachable'
        ? { unreachable: result.reason, cause: result.cause }
        : result.kind;
    },
    (found) => {
      if (typeof found === 'object')
        return { failed: `the database could not be asked: ${found.unreachable}` };
      if (found === 'accepted') return `the user and password in ${label} log in over verified TLS`;
      // Before the password is set, a refusal of the pending one is what is to be expected.
      const told = `the user and password in ${label} do not log in`;
      return which === 'pending' && state.applied + state.created === 0 ? `${told} yet` : { failed: told };
    },
  );
  return { ...state, logins: { ...state.logins, [which]: trial } };
}
