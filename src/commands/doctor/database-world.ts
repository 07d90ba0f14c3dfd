import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { messageOf, RekeyError } from '../../base/errors.ts';
import type { AwsSession } from '../../clients/aws/session.ts';
import type { DatabaseUserRotationConfig, RotationConfig } from '../../config/schema.ts';
import type { CertificateFile, DatabaseLook, DatabasePlace, DatabaseProblem } from '../../doctor/ports.ts';
import { engineOf } from '../../rotate/master-password/engines.ts';
import type { Endpoint } from '../../rotate/ports.ts';
import { learn } from '../../rotate/read-document.ts';
import { SecretDocument } from '../../rotate/secret-document.ts';
import { engineNamed } from '../../rotate/targets/database-user/users.ts';
import type { DoctorContext } from '../doctor.ts';
import { expandEntries } from '../rotate/expand.ts';
import { type DoctorPlace, once } from './place.ts';

/** The servers of the rotations that log in, and the certificates that they are verified with. */
export function databaseLook(places: readonly DoctorPlace[], context: DoctorContext): DatabaseLook {
  return {
    list: once(async () => (await Promise.all(places.map((place) => databasesAt(place, context)))).flat()),
    reach: async (place) => {
      const { databaseReach } = await import('../../clients/databases/reach.ts');
      const { CA_FILE_VARIABLE } = await import('../../clients/databases/tls.ts');
      return await databaseReach({ caFile: context.env[CA_FILE_VARIABLE], clock: context.clock })(place);
    },
    certificates: async () => {
      const { CA_FILE_VARIABLE } = await import('../../clients/databases/tls.ts');
      return await certificatesIn(context.env[CA_FILE_VARIABLE], context.clock.now());
    },
  };
}

async function databasesAt(
  { entries, session: open }: DoctorPlace,
  context: DoctorContext,
): Promise<(DatabasePlace | DatabaseProblem)[]> {
  const ofDatabases = entries.filter(({ kind }) => kind !== 'iam-user' && kind !== 'rds-managed');
  if (ofDatabases.length === 0) return [];
  const session = await open();
  const { rotations } = await expandEntries(ofDatabases, session);
  return await Promise.all(
    rotations.map(async (rotation) => {
      try {
        return await placeOf(rotation, session, context);
      } catch (error) {
        if (!(error instanceof RekeyError)) throw error;
        return { name: rotation.name, problem: messageOf(error), isIntended: false };
      }
    }),
  );
}

async function placeOf(
  rotation: RotationConfig,
  session: AwsSession,
  context: DoctorContext,
): Promise<DatabasePlace | DatabaseProblem> {
  const { name } = rotation;
  if ('verify' in rotation && rotation.verify === 'status-only')
    return { name, problem: 'Nobody logs in ("verify: status-only").', isIntended: true };
  if (rotation.kind === 'rds-instance') {
    const { awsDatabaseControl } = await import('../../clients/aws/database-control.ts');
    return ofRds(name, await awsDatabaseControl(session).describe(rotation.instance));
  }
  if (rotation.kind === 'rds-cluster') {
    const { awsClusterControl } = await import('../../clients/aws/cluster-control.ts');
    return ofRds(name, await awsClusterControl(session).describe(rotation.cluster));
  }
  if (rotation.kind === 'database-user') return await ofAdministrator(rotation, session, context);
  return { name, problem: 'Nobody logs in.', isIntended: true };
}

function ofRds(
  name: string,
  database: { readonly engine: string; readonly endpoint?: Endpoint | undefined } | undefined,
): DatabasePlace | DatabaseProblem {
  const family = database && engineOf(database.engine)?.login;
  const problem = (text: string): DatabaseProblem => ({ name, problem: text, isIntended: false });
  if (!database) return problem('RDS has no such database.');
  if (!family) return problem(`Rekey cannot log in to "${database.engine}": set "verify: status-only".`);
  if (!database.endpoint)
    return problem('RDS gives no endpoint for it: it may be stopped, or still be made.');
  return { name, family, ...database.endpoint };
}

/** Where the server is says the secret of its administrator. */
async function ofAdministrator(
  { name, 'admin-secret': secret }: DatabaseUserRotationConfig,
  session: AwsSession,
  { redactor }: DoctorContext,
): Promise<DatabasePlace | DatabaseProblem> {
  const problem = (text: string): DatabaseProblem => ({ name, problem: text, isIntended: false });
  const { awsSecretStore } = await import('../../clients/aws/secret-store.ts');
  const store = awsSecretStore(session);
  const found = await store.describe(secret);
  const current = found?.versions.find(({ labels }) => labels.includes('AWSCURRENT'));
  const value = found && current && (await store.read(found.arn, current.id));
  if (!value) return problem(`The secret of its administrator, "${secret}", is not there or has no value.`);
  const document = learn(SecretDocument.parse(value, {}, `"${secret}"`), { redactor });
  const engine = engineNamed(document.text('engine'));
  const host = document.text('host');
  if (!engine || host === undefined)
    return problem(`The secret of its administrator, "${secret}", lacks "engine" or "host".`);
  return { name, family: engine.family, host, port: document.integer('port') ?? engine.port };
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

async function certificatesIn(file: string | undefined, now: Date): Promise<CertificateFile> {
  if (!file) return { kind: 'none' };
  let count = 0;
  let ended = 0;
  try {
    for (const [pem] of (await readFile(file, 'utf8')).matchAll(CERTIFICATE)) {
      count += 1;
      if (new X509Certificate(pem).validToDate < now) ended += 1;
    }
  } catch (error) {
    throw unusable(file, messageOf(error), error);
  }
  if (count === 0) throw unusable(file, 'it holds no PEM certificate');
  return { kind: 'read', file, count, ended };
}

function unusable(file: string, why: string, cause?: unknown): RekeyError {
  return new RekeyError({
    code: 'ca-file',
    what: `The certificates in REKEY_RDS_CA_FILE (${file}) cannot be used: ${why}.`,
    fix: 'Download the bundle of your region from https://truststore.pki.rds.amazonaws.com/ and name its file.',
    cause,
  });
}
