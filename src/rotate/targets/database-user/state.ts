import { RekeyError } from '../../../base/errors.ts';
import type { DatabaseUserRotationConfig } from '../../../config/schema.ts';
import { withDemands } from '../../find-demands.ts';
import type { LoginRequest, PairFacts, UserPair } from '../../ports.ts';
import { readDocuments } from '../../read-document.ts';
import { candidateOf, owesRollBack } from '../../roll-back/standing.ts';
import { isBasedOn } from '../../rotation-token.ts';
import type { SecretDocument } from '../../secret-document.ts';
import {
  dueAt,
  observeSecret,
  owesSpread,
  pendingState,
  refusalOf,
  type SecretState,
} from '../../secret-state.ts';
import type { RotationWorld } from '../../world.ts';
import { databaseUserRefusalOf } from './refusal.ts';
import { engineNamed, twinOf } from './users.ts';

/** Whether a password logs in: not tried yet in this run, or the last answer. */
export type Trial = 'untried' | 'accepted' | 'refused' | Unreachable;

/** The password was not judged. */
export interface Unreachable {
  /** Why, as a reader can use it. */
  readonly unreachable: string;
  /** The entry of the diagnosis catalogue that explains it. */
  readonly cause?: string | undefined;
}

/** The administrator, and what it sees of the two users; or why it sees nothing. */
export type Sight =
  | { readonly kind: 'seen'; readonly admin: LoginRequest; readonly facts: PairFacts }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable'; readonly reason: string; readonly cause?: string | undefined };

/** What Secrets Manager and the server say about two users, and what this run found and did. */
export interface DatabaseUserState {
  readonly secret: SecretState;
  /** The values of the administrator that may log in: AWSCURRENT, and AWSPENDING while it is being replaced. */
  readonly admins: readonly SecretDocument[];
  /** `undefined` when nothing was to be asked. */
  readonly sight: Sight | undefined;
  readonly logins: {
    readonly pending: Trial;
    readonly current: Trial;
    /** The user that a roll-back goes back to. */
    readonly former?: Trial;
  };
  /** How often this run made the twin like the active user, and how often it set the twin's password. */
  readonly created: number;
  readonly applied: number;
  readonly abandoned: boolean;
}

/** Observes; values are read, and the server is asked, only when something is to be decided about them. */
export async function observeDatabaseUser(
  config: DatabaseUserRotationConfig,
  world: RotationWorld,
): Promise<DatabaseUserState> {
  const observed = await observeSecret(world.secrets, config.secret, world.rollBackRequest);
  const secret =
    refusalOf(observed, config) === undefined ? await withDemands(observed, config, world) : observed;
  const bare: DatabaseUserState = {
    secret,
    admins: [],
    sight: undefined,
    logins: { pending: 'untried', current: 'untried' },
    created: 0,
    applied: 0,
    abandoned: false,
  };
  const now = world.clock.now();
  const standing = pendingState(secret);
  const owes = owesSpread(secret) || owesRollBack(secret);
  const quiet = standing === 'none' && !owes && dueAt(secret, config.every, now) > now;
  if (quiet || databaseUserRefusalOf(bare, config) !== undefined) return bare;
  const admins = await readAdmins(config, world);
  const labelled = [secret.current, secret.pending, secret.previous, candidateOf(secret)];
  const known = { ...bare, secret: await readDocuments(secret, labelled, config, world), admins };
  if (databaseUserRefusalOf(known, config) !== undefined) return known;
  return { ...known, sight: await look(known, world) };
}

/** The values of the administrator that may log in. @throws RekeyError `secret-without-value` */
export async function readAdmins(
  config: DatabaseUserRotationConfig,
  world: RotationWorld,
): Promise<readonly SecretDocument[]> {
  const admin = await observeSecret(world.secrets, config['admin-secret']);
  if (!admin.current) {
    throw new RekeyError({
      code: 'secret-without-value',
      what: `The secret "${config['admin-secret']}" ("admin-secret") has no value in AWSCURRENT.`,
      fix: 'Put the user and password of an administrator into it.',
    });
  }
  const versions = [admin.current, admin.pending];
  const { documents } = await readDocuments(admin, versions, { fields: {} }, world);
  return versions.flatMap((version) => {
    const document = version && documents.get(version.id);
    return document ? [document] : [];
  });
}

/**
 * Looks with the first of the administrator's passwords that logs in: for the moments in which another rotation
 * replaces it, that may be the one in AWSPENDING.
 */
export async function look(state: DatabaseUserState, world: RotationWorld): Promise<Sight> {
  const pair = pairOf(state);
  for (const document of state.admins) {
    const admin = loginOf(document, state);
    const result = await world.admins.inspect(admin, pair);
    if (result.kind === 'seen') return { ...result, admin };
    if (result.kind === 'unreachable') return result;
  }
  return { kind: 'refused' };
}

/** The pair as the secret has it. Only after the refusals: the fields are there then. */
export function pairOf({ secret }: DatabaseUserState): UserPair {
  const document = secret.current && secret.documents.get(secret.current.id);
  const active = document?.text('username') ?? '';
  return { active, twin: twinOf(active) };
}

/** A login with the user and password of a document, to where the administrator's secret says the server is. */
export function loginOf(
  document: SecretDocument,
  { admins }: Pick<DatabaseUserState, 'admins'>,
): LoginRequest {
  const [place] = admins;
  const engine = engineNamed(place?.text('engine'));
  const [host, user, password] = [
    place?.text('host'),
    document.text('username'),
    document.secret('password'),
  ];
  if (!place || !engine || host === undefined || user === undefined || !password) {
    throw new Error('a login without its fields');
  }
  const port = place.integer('port') ?? engine.port;
  return { family: engine.family, host, port, user, password, database: document.text('dbname') };
}

/**
 * How the twin came to be this secret's. `former`: it was in AWSCURRENT before, so people may still use it.
 * `attempted`: a run of ours began to follow the present AWSCURRENT, which it does only when there is no twin or it
 * is the former one; nobody was ever given it. `nobody's`: nothing says that it is this secret's.
 */
export function originOfTwin({ secret }: DatabaseUserState): 'former' | 'attempted' | "nobody's" {
  const { description, current, previous } = secret;
  const users = [current, previous].map(
    (version) => version && secret.documents.get(version.id)?.text('username'),
  );
  if (users[0] !== undefined && users[1] === twinOf(users[0])) return 'former';
  const began = description.versions.some(({ id }) => isBasedOn(id, description.arn, current?.id));
  return began ? 'attempted' : "nobody's";
}
