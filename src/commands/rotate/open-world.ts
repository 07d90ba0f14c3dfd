import type { AwsSession } from '../../clients/aws/session.ts';
import type { RotationConfig } from '../../config/schema.ts';
import { passwordProfile } from '../../credentials/passwords/profiles.ts';
import type { RotationWorld } from '../../rotate/world.ts';
import type { Context } from '../context.ts';
import { downstreamSecrets } from './downstream.ts';

/** Connects what rotating needs with those who can do it. */
export async function openRotationWorld(
  session: AwsSession,
  rotations: readonly RotationConfig[],
  context: Context,
): Promise<RotationWorld> {
  const { awsClusterControl } = await import('../../clients/aws/cluster-control.ts');
  const { awsDatabaseControl } = await import('../../clients/aws/database-control.ts');
  const { awsKeyStore } = await import('../../clients/aws/key-store.ts');
  const { awsKeyVerifier } = await import('../../clients/aws/key-verifier.ts');
  const { awsSecretStore } = await import('../../clients/aws/secret-store.ts');
  const { databaseAdmin } = await import('../../clients/databases/database-admin.ts');
  const { databaseLogin } = await import('../../clients/databases/database-login.ts');
  const { CA_FILE_VARIABLE } = await import('../../clients/databases/tls.ts');
  const replicas = rotations.flatMap((rotation) => (rotation.kind === 'iam-user' ? rotation.replicas : []));
  const { clock, log, redactor, signal } = context;
  return {
    secrets: awsSecretStore(session),
    keys: awsKeyStore(session),
    verifier: awsKeyVerifier(session, replicas),
    databases: awsDatabaseControl(session),
    clusters: awsClusterControl(session),
    logins: databaseLogin({ caFile: context.env[CA_FILE_VARIABLE] }),
    admins: databaseAdmin({ caFile: context.env[CA_FILE_VARIABLE] }),
    downstream: downstreamSecrets(context),
    passwordProfile: passwordProfile(context.config.passwords.profile),
    clock,
    log,
    redactor,
    signal,
  };
}
