import { messageOf, RekeyError } from '../../base/errors.ts';
import type { Found, NamedSecret, UserWithKey } from '../../clients/aws/account-survey.ts';
import type { AwsSession } from '../../clients/aws/session.ts';
import type { TaggedDatabase } from '../../rotate/ports.ts';
import { type Env, hasAwsCredentials } from './aws-at-hand.ts';
import { type SuggestedRotation, suggestedRotations } from './suggested-rotations.ts';

/** What the credentials at hand let see. */
export interface AccountSurvey {
  readonly account: string;
  readonly region: string;
  readonly suggestions: readonly SuggestedRotation[];
  /** Whether the account trusts this issuer of identity tokens already; `undefined`: that could not be seen. */
  readonly trusts: (issuer: string) => boolean | undefined;
  /** What was looked at, and what could not be: a sentence each. */
  readonly notes: readonly string[];
}

/** Why nothing was looked at: a sentence. */
export interface NoSurvey {
  readonly account: undefined;
  readonly notes: readonly [string];
}

/** Users that are suggested at most. */
const MOST_USERS = 10;

/** Nobody waits longer for an account at the first use. */
const PATIENCE_MS = 45_000;

/**
 * Looks at the account of the credentials at hand: its users with access keys, its databases, and the names of its
 * secrets. No value of a secret is read, and nothing is changed. What may not be looked at is a note.
 * @param account the one that is meant, where somebody says it
 */
export async function surveyAccount(
  account: string | undefined,
  { env, signal }: { readonly env: Env; readonly signal: AbortSignal },
): Promise<AccountSurvey | NoSurvey> {
  signal.throwIfAborted();
  if (!hasAwsCredentials(env)) return none(NO_CREDENTIALS);
  const { openAwsSession } = await import('../../clients/aws/session.ts');
  const session = openAwsSession({ env });
  const late = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  const stopped = Promise.withResolvers<never>();
  late.addEventListener('abort', () => stopped.reject(tooLate(late.reason)), { once: true });
  try {
    return await Promise.race([look(session, account), stopped.promise]);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof RekeyError)) throw error;
    return none(`No AWS account was looked at: ${error.message}`);
  } finally {
    session.close();
  }
}

const NO_CREDENTIALS =
  'There are no AWS credentials here, so no account was looked at: log in to one and run "rekey init" again, or give --account ID.';

function none(note: string): NoSurvey {
  return { account: undefined, notes: [note] };
}

function tooLate(cause: unknown): RekeyError {
  return new RekeyError({ code: 'init-aws-late', what: 'AWS did not answer in time.', exit: 3, cause });
}

async function look(session: AwsSession, expected: string | undefined): Promise<AccountSurvey | NoSurvey> {
  const region = await regionOf(session);
  if (region === undefined)
    return none(
      'No AWS account was looked at: set AWS_REGION to the region of its secrets and run "rekey init" again.',
    );
  const { callerIdentity } = await import('../../clients/aws/caller-identity.ts');
  const { account, arn } = await callerIdentity(session);
  if (expected !== undefined && expected !== account)
    return none(`The AWS credentials here are of account ${account}, so ${expected} was not looked at.`);
  const [survey, { awsTargetSearch }] = await Promise.all([
    import('../../clients/aws/account-survey.ts'),
    import('../../clients/aws/target-search.ts'),
  ]);
  const search = awsTargetSearch(session);
  const [users, secrets, databases, groups, providers] = await Promise.all([
    seen(() => survey.usersWithOldestKeys(session, MOST_USERS)),
    seen(() => survey.namedSecrets(session)),
    seen(async () => await search.instances()),
    seen(async () => await search.clusters()),
    seen(() => survey.identityProviders(session)),
  ]);
  const all = { users, secrets, databases, groups };
  const suggestions = suggestedRotations(
    {
      users: users.value?.items ?? [],
      instances: databases.value ?? [],
      clusters: groups.value ?? [],
      secrets: secrets.value?.items,
    },
    session.clock.now(),
  );
  return {
    account,
    region,
    suggestions,
    trusts: (issuer) => providers.value?.includes(issuer),
    notes: [`Looked at account ${account} in ${region}, as ${arn}: ${countsOf(all)}.`, ...gapsOf(all)],
  };
}

/** As the SDK finds it, in its own files too. */
async function regionOf(session: AwsSession): Promise<string | undefined> {
  if (session.region !== undefined) return session.region;
  try {
    return await (await session.sts()).config.region();
  } catch {
    return undefined;
  }
}

/** An answer, or why there is none. */
type Seen<T> =
  | { readonly value: T; readonly error: undefined }
  | { readonly value: undefined; readonly error: RekeyError };

async function seen<T>(ask: () => Promise<T>): Promise<Seen<T>> {
  try {
    return { value: await ask(), error: undefined };
  } catch (error) {
    if (!(error instanceof RekeyError)) throw error;
    return { value: undefined, error };
  }
}

interface All {
  readonly users: Seen<Found<UserWithKey>>;
  readonly secrets: Seen<Found<NamedSecret>>;
  readonly databases: Seen<readonly TaggedDatabase[]>;
  readonly groups: Seen<readonly TaggedDatabase[]>;
}

function countsOf({ users, secrets, databases, groups }: All): string {
  const instances = databases.value?.filter(({ passwordOf }) => passwordOf === undefined);
  const keyed = users.value?.items.length;
  return [
    ...(keyed === undefined
      ? []
      : [`${counted(keyed, 'user')} with access keys${keyed === MOST_USERS ? ' (the oldest)' : ''}`]),
    ...(instances ? [counted(instances.length, 'DB instance')] : []),
    ...(groups.value ? [counted(groups.value.length, 'DB cluster')] : []),
    ...(secrets.value ? [`the names of ${counted(secrets.value.looked, 'secret')}`] : []),
  ].join(', ');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** What may not be looked at, and what was too much. */
function gapsOf({ users, secrets, databases, groups }: All): string[] {
  const refused = [users, databases, groups, secrets].flatMap(({ error }) =>
    error ? [`Not seen: ${messageOf(error)}`] : [],
  );
  const { looked = 0, of = 0 } = users.value ?? {};
  return [
    ...refused,
    ...(looked < of ? [`Of ${of} users the keys of the ${looked} oldest were looked at.`] : []),
    ...(secrets.value && secrets.value.looked < secrets.value.of
      ? [`There are more secrets than the ${secrets.value.looked} that were looked at.`]
      : []),
  ];
}
