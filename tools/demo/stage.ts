import { randomBytes } from 'node:crypto';
import { type LocalAws, type SigningKey, startLocalAws } from '../../test/cloud/aws/local-aws.ts';
import type { Database } from '../../test/cloud/databases/database.ts';
import { isMissing, startDatabases } from '../../test/cloud/databases/start-databases.ts';
import { type LocalGithub, startLocalGithub } from '../../test/cloud/github/local-github.ts';
import { createRepository, type Repository } from '../../test/git/repository.ts';

const DAY = 86_400_000;

export const REPOSITORY = 'acme/app';
export const MASTER = 'orders_admin';

/** Everything that the story plays on. All keys and passwords are made now, at random. */
export interface Stage {
  readonly aws: LocalAws;
  readonly github: LocalGithub;
  readonly repository: Repository;
  readonly database: Database | undefined;
  /** Why there is no database, when there is none. */
  readonly withoutDatabase: string | undefined;
  /** The key that is in use at the beginning. */
  readonly oldKey: SigningKey;
  readonly oldPassword: string;
  close(): Promise<void>;
}

/** Grace and recovery take a second here, so that the story can show what happens a week later. */
function configuration(hasDatabase: boolean): string {
  const database = `
  - name: orders-db
    kind: rds-instance
    instance: orders
    secret: rekey/orders-db
    every: 30d`;
  return `version: 1
aws:
  accounts: ["123456789012"]
  region: eu-west-1
rotate:
  - name: ci-deployer
    kind: iam-user
    user: ci-deployer
    secret: rekey/ci-deployer
    every: 90d
    grace: 1s
    recovery: 1s${hasDatabase ? database : ''}
passwords:
  secrets: [billing/smtp]
audit:
  break-glass: { users: [administrator] }
`;
}

export async function setTheStage(): Promise<Stage> {
  const [aws, databases] = await Promise.all([startLocalAws(), startDatabases()]);
  const database = isMissing(databases.postgres) ? undefined : databases.postgres;
  const oldPassword = randomBytes(18).toString('base64url');
  aws.issuedSecrets.add(oldPassword);

  aws.seed.passwordPolicy({ MinimumPasswordLength: 14, PasswordReusePrevention: 24 });
  aws.seed.user({ name: 'ci-deployer' });
  const createdAt = new Date(Date.now() - 120 * DAY);
  const oldKey = aws.seed.accessKey({
    user: 'ci-deployer',
    createdAt,
    lastUsedAt: new Date(Date.now() - DAY),
  });
  aws.seed.secret({
    name: 'rekey/ci-deployer',
    createdAt,
    value: { AccessKeyId: oldKey.accessKeyId, SecretAccessKey: oldKey.secretAccessKey },
  });
  // Short and of one class: the audit finds it. Fixed in the last act.
  aws.seed.secret({
    name: 'billing/smtp',
    createdAt: new Date(Date.now() - 10 * DAY),
    value: { username: 'billing', password: randomBytes(5).toString('hex') },
  });
  if (database) await seedDatabase(aws, database, oldPassword);

  const repository = createRepository();
  repository.commit({
    message: 'Start the shop',
    files: { 'README.md': '# Shop\n', '.github/rekey.yml': configuration(database !== undefined) },
  });
  const github = await startLocalGithub({
    repositories: [{ owner: 'acme', name: 'app', private: true, gitDir: repository.gitDir }],
    tokens: { job: { permissions: { contents: 'read', issues: 'write' } } },
  });
  return {
    aws,
    github,
    repository,
    database,
    withoutDatabase: isMissing(databases.postgres) ? databases.postgres.reason : undefined,
    oldKey,
    oldPassword,
    close: async () => {
      await Promise.all([aws.close(), github.close(), databases.close()]);
    },
  };
}

async function seedDatabase(aws: LocalAws, database: Database, password: string): Promise<void> {
  await database.createUser(MASTER, password);
  aws.seed.instance({ id: 'orders', engine: 'postgres', masterUsername: MASTER, password, server: database });
  aws.seed.secret({
    name: 'rekey/orders-db',
    createdAt: new Date(Date.now() - 45 * DAY),
    value: {
      engine: 'postgres',
      host: database.host,
      port: database.port,
      username: MASTER,
      password,
      dbname: database.databaseName,
      dbInstanceIdentifier: 'orders',
    },
  });
}
