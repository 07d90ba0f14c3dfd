import { formatDuration } from '../../base/duration.ts';
import type { Log } from '../../base/log.ts';
import type { AwsSession } from '../../clients/aws/session.ts';
import { isWorthListing } from '../../config/listing.ts';
import type { RotationConfig } from '../../config/schema.ts';
import { passwordProfile } from '../../credentials/passwords/profiles.ts';
import type { RotationWorld } from '../../rotate/world.ts';
import type { Context } from '../context.ts';
import { githubDownstream } from './downstream.ts';

/** Connects what rotating needs with those who can do it. @param note is told what the report should say besides */
export async function openRotationWorld(
  session: AwsSession,
  rotations: readonly RotationConfig[],
  context: Context,
  note: (text: string) => void = () => {},
): Promise<RotationWorld> {
  const { awsAccountLists } = await import('../../clients/aws/account-lists.ts');
  const { awsClusterControl } = await import('../../clients/aws/cluster-control.ts');
  const { awsDatabaseControl } = await import('../../clients/aws/database-control.ts');
  const { awsEcsServices } = await import('../../clients/aws/ecs-services.ts');
  const { awsKeyStore } = await import('../../clients/aws/key-store.ts');
  const { awsKeyVerifier } = await import('../../clients/aws/key-verifier.ts');
  const { awsLambdaFunctions } = await import('../../clients/aws/lambda-functions.ts');
  const { awsSecretStore } = await import('../../clients/aws/secret-store.ts');
  const { databaseAdmin } = await import('../../clients/databases/database-admin.ts');
  const { databaseLogin } = await import('../../clients/databases/database-login.ts');
  const { CA_FILE_VARIABLE } = await import('../../clients/databases/tls.ts');
  const regionsOfKeys = rotations.flatMap((rotation) =>
    rotation.kind === 'iam-user' ? [...rotation.replicas, ...rotation['verify-regions']] : [],
  );
  const { log, redactor, signal } = context;
  warnOfSkew(session.aheadMs(), log);
  const tls = { caFile: context.env[CA_FILE_VARIABLE], clock: session.clock, note };
  return {
    secrets: awsSecretStore(session),
    keys: awsKeyStore(session),
    verifier: awsKeyVerifier(session, regionsOfKeys),
    databases: awsDatabaseControl(session),
    clusters: awsClusterControl(session),
    logins: databaseLogin(tls),
    admins: databaseAdmin(tls),
    ...githubDownstream(context),
    services: awsEcsServices(session),
    functions: awsLambdaFunctions(session),
    lists: isWorthListing(rotations) ? awsAccountLists(session, session.clock, signal) : undefined,
    passwordProfile: passwordProfile(context.config.passwords.profile),
    // What is due, and what may be retired, is judged by AWS's time.
    clock: session.clock,
    log,
    redactor,
    signal,
  };
}

/** A clock that is this far off, in milliseconds, is worth a word. */
const SKEW_MS = 60_000;

function warnOfSkew(aheadMs: number, log: Log): void {
  if (Math.abs(aheadMs) < SKEW_MS) return;
  const off = `${formatDuration(Math.abs(aheadMs))} ${aheadMs > 0 ? 'behind' : 'ahead of'}`;
  log.warning(`The clock of this machine is ${off} AWS's; everything is judged by AWS's time.`);
}
