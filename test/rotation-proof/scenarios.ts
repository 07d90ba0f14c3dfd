import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalAws } from '../cloud/aws/local-aws.ts';
import type { Database } from '../cloud/databases/database.ts';
import { temporaryFolder } from '../git/command.ts';

export const SECRET = 'rekey/proof';
export const USER = 'ci-deployer';
export const INSTANCE = 'orders';
export const REPLICA = 'us-east-1';
export const HOUR = 3_600_000;
export const GRACE_MS = 24 * HOUR;
export const RECOVERY_MS = 7 * 24 * HOUR;

/** A situation in which a rotation has something to do, and how it comes about. */
export interface Scenario {
  readonly name: string;
  readonly kind: 'iam-user' | 'rds-instance';
  readonly config: string;
  /** Milliseconds that pass after each undisturbed run that comes before; none when the first run is the subject. */
  readonly before: readonly number[];
  /** Whether the secret has a value at the start. */
  readonly hasValue: boolean;
}

/** What a scenario was seeded with. */
export interface Seeded {
  readonly environment: Readonly<Record<string, string>>;
  readonly oldKeyId: string | undefined;
  readonly oldPassword: string | undefined;
  readonly master: string;
  readonly database: Database | undefined;
}

const IAM = `
version: 1
rotate:
  - { name: proof, kind: iam-user, user: ${USER}, secret: ${SECRET}, every: 90d, grace: 24h, recovery: 7d, replicas: [${REPLICA}] }
`;
const RDS = `
version: 1
rotate:
  - { name: proof, kind: rds-instance, instance: ${INSTANCE}, secret: ${SECRET}, every: 30d, replicas: [${REPLICA}] }
`;

const iam = { kind: 'iam-user', config: IAM } as const;
const rds = { kind: 'rds-instance', config: RDS } as const;

/** All there is to do for a credential in its life. */
export const SCENARIOS: readonly Scenario[] = [
  { ...iam, name: 'the first key', before: [], hasValue: false },
  { ...iam, name: 'the replacement of a key', before: [], hasValue: true },
  { ...iam, name: 'the deactivation of the old key', before: [GRACE_MS + HOUR], hasValue: true },
  {
    ...iam,
    name: 'the deletion of the old key',
    before: [GRACE_MS + HOUR, RECOVERY_MS + HOUR],
    hasValue: true,
  },
  { ...rds, name: 'the first master password', before: [], hasValue: false },
  { ...rds, name: 'the replacement of a master password', before: [], hasValue: true },
];

/** Fills a cloud for a scenario; a database only where a real server is given. */
export async function seedScenario(
  { kind, hasValue }: Scenario,
  aws: LocalAws,
  database: Database | undefined,
): Promise<Seeded> {
  return kind === 'iam-user' ? seedUser(hasValue, aws) : await seedInstance(hasValue, aws, database);
}

function seedUser(hasValue: boolean, aws: LocalAws): Seeded {
  const createdAt = longAgo(aws);
  aws.seed.user({ name: USER });
  const key = hasValue ? aws.seed.accessKey({ user: USER, createdAt }) : undefined;
  const value = key && { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey };
  aws.seed.secret({ name: SECRET, createdAt, replicas: [REPLICA], ...(value ? { value } : {}) });
  return {
    environment: {},
    oldKeyId: key?.accessKeyId,
    oldPassword: undefined,
    master: '',
    database: undefined,
  };
}

async function seedInstance(
  hasValue: boolean,
  aws: LocalAws,
  database: Database | undefined,
): Promise<Seeded> {
  const master = `master_${randomBytes(4).toString('hex')}`;
  const engine = database?.engine ?? 'postgres';
  const { password } = aws.seed.instance({
    id: INSTANCE,
    engine,
    masterUsername: master,
    ...(database ? { server: database, databaseName: database.databaseName } : {}),
  });
  await database?.createUser(master, password);
  const value = hasValue ? { username: master, password } : undefined;
  aws.seed.secret({
    name: SECRET,
    createdAt: longAgo(aws),
    replicas: [REPLICA],
    ...(value ? { value } : {}),
  });
  const caFile = join(temporaryFolder('ca'), 'ca.pem');
  if (database) writeFileSync(caFile, database.ca);
  return {
    environment: database ? { REKEY_RDS_CA_FILE: caFile } : {},
    oldKeyId: undefined,
    oldPassword: hasValue ? password : undefined,
    master,
    database,
  };
}

function longAgo(aws: LocalAws): Date {
  return new Date(aws.clock.now().getTime() - 100 * 24 * HOUR);
}
