import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalAws, startLocalAws } from '../cloud/aws/local-aws.ts';
import type { Database } from '../cloud/databases/database.ts';
import { startPostgres } from '../cloud/databases/postgres.ts';
import { isMissing } from '../cloud/databases/start-databases.ts';
import { type LocalGithub, startLocalGithub } from '../cloud/github/local-github.ts';
import { temporaryFolder } from '../git/command.ts';
import { scheduleEvent } from '../runner/events.ts';
import type { ActionResult, RunActionOptions } from '../runner/run-action.ts';
import { leaks } from '../runner/written.ts';
import { act, shop } from './stage.ts';

const DAY = 86_400_000;
const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY);

const KEY_ONLY = `version: 1
aws: { accounts: ["123456789012"], region: eu-west-1 }
rotate:
  - { name: deployer, kind: iam-user, user: deployer, secret: rekey/deployer, every: 90d }
`;

interface Scheduled extends Partial<RunActionOptions> {
  config?: string;
  isPrivate?: boolean;
}

describe('a scheduled run', () => {
  let aws: LocalAws;
  let github: LocalGithub;

  beforeEach(async () => {
    aws = await startLocalAws();
    aws.seed.passwordPolicy({ MinimumPasswordLength: 14, PasswordReusePrevention: 24 });
    aws.seed.user({ name: 'deployer' });
    const key = aws.seed.accessKey({ user: 'deployer', createdAt: daysAgo(120), lastUsedAt: daysAgo(1) });
    aws.seed.secret({
      name: 'rekey/deployer',
      createdAt: daysAgo(120),
      value: { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey, note: 'kept' },
    });
    github = await startLocalGithub({
      repositories: [
        { owner: 'acme', name: 'app', private: true },
        { owner: 'acme', name: 'open', private: false },
      ],
      tokens: { job: { permissions: { contents: 'read', issues: 'write' } } },
    });
    return async () => {
      await aws.close();
      await github.close();
    };
  });

  async function run({
    config = KEY_ONLY,
    isPrivate = true,
    ...options
  }: Scheduled = {}): Promise<ActionResult> {
    const repository = shop({ '.github/rekey.yml': config });
    const sha = repository.id('main');
    const name = isPrivate ? 'acme/app' : 'acme/open';
    const checkout = repository.checkoutAction('refs/heads/main', { depth: 1 });
    const { apiUrl, serverUrl } = github;
    return await act({
      event: scheduleEvent({ repository: name, sha, private: isPrivate }),
      workspace: checkout.dir,
      github: { apiUrl, serverUrl, token: github.token('job') },
      env: aws.environment(),
      ...options,
    });
  }

  it('rotates a key that is due, and leaves it alone on the next run', async () => {
    const first = await run();
    const firstLog = aws.log.changing().map(({ action }) => action);
    aws.log.clear();
    const second = await run();

    expect(first.exitCode).toBe(0);
    expect(first.outputs.get('rotated')).toBe('["deployer"]');
    expect(first.outputs.get('pending')).toBe('["deployer"]');
    expect(firstLog).toContain('CreateAccessKey');
    expect(firstLog).not.toContain('DeleteAccessKey');
    expect(second.exitCode).toBe(0);
    expect(second.outputs.get('rotated')).toBe('[]');
    expect(aws.log.changing()).toEqual([]);
    const values = aws.issuedSecrets.values();
    expect(leaks([...first.everythingWritten, ...second.everythingWritten], values)).toEqual([]);
  });

  it('prints the plan on a dry run, and makes no call that changes anything', async () => {
    const result = await run({ inputs: { 'dry-run': 'true' } });

    expect(result.exitCode).toBe(0);
    expect(result.maskedLog).toContain('CreateAccessKey');
    expect(result.outputs.get('rotated')).toBe('[]');
    expect(aws.log.changing()).toEqual([]);
    expect(github.log.filter(({ kind }) => kind === 'write')).toEqual([]);
  });

  it('opens one issue for each finding, writes nothing the second time, and closes it when it is mended', async () => {
    const config = `${KEY_ONLY}passwords: { secrets: [mail] }\naudit: { break-glass: { users: [administrator] } }\n`;
    const weak = randomBytes(5).toString('hex');
    const stored = aws.seed.secret({
      name: 'mail',
      createdAt: daysAgo(1),
      value: { username: 'm', password: weak },
    });
    const first = await run({ config });
    const issues = [...github.repository('acme/app').issues.values()];
    const writes = (): number => github.log.filter(({ kind }) => kind === 'write').length;
    const before = writes();
    const second = await run({ config });
    const afterSecond = writes();
    const strong = randomBytes(24).toString('base64url');
    aws.issuedSecrets.add(strong);
    for (const version of stored.versions.values()) {
      version.value = { SecretString: JSON.stringify({ username: 'm', password: `${strong}-aA1` }) };
    }
    const third = await run({ config });
    // Once may be an accident.
    await run({ config });

    expect(first.exitCode).toBe(0);
    expect(issues.map(({ title }) => title)).toContainEqual(expect.stringContaining('mail'));
    expect(second.exitCode).toBe(0);
    expect(afterSecond).toBe(before);
    expect(third.exitCode).toBe(0);
    const [mail] = issues.filter(({ title }) => title.includes('mail'));
    expect(github.repository('acme/app').issues.get(mail?.number ?? 0)).toMatchObject({ state: 'closed' });
    expect(leaks([{ where: 'sent', bytes: Buffer.from(github.sentText()) }], [weak, strong])).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  it('says neither what nor where in a public repository', async () => {
    const config = `${KEY_ONLY}passwords: { secrets: [mail] }\naudit: { break-glass: { users: [administrator] } }\n`;
    aws.seed.secret({
      name: 'mail',
      createdAt: daysAgo(1),
      value: { password: randomBytes(5).toString('hex') },
    });
    const result = await run({ config, isPrivate: false });

    const [issue] = github.repository('acme/open').issues.values();
    expect(issue?.title).toBe('Security follow-up needed');
    for (const text of [github.sentText(), result.summary, JSON.stringify(result.annotations.kept)]) {
      expect(text).not.toMatch(/mail|password-profile/);
    }
  });

  it('does what it can without AWS credentials, and fails', async () => {
    const result = await run({ env: { AWS_EC2_METADATA_DISABLED: 'true', AWS_ENDPOINT_URL: aws.url } });

    expect(result.exitCode).toBe(1);
    expect(result.outputs.get('complete')).toBe('false');
    expect(result.annotations.kept.map(({ message }) => message).join('\n')).toContain(
      'configure-aws-credentials',
    );
    expect(result.maskedLog).toContain('scan: looked at');
  });

  it('names the permission that is missing, and leaves nothing half-done', async () => {
    aws.seed.user({
      name: 'limited',
      policies: [
        {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: '*', Resource: '*' },
            { Effect: 'Deny', Action: 'iam:CreateAccessKey', Resource: '*' },
          ],
        },
      ],
    });
    const result = await run({ env: aws.environment(aws.seed.accessKey({ user: 'limited' })) });

    expect(result.exitCode).toBe(1);
    expect(result.outputs.get('failed')).toBe('["deployer"]');
    expect(result.maskedLog).toContain('iam:CreateAccessKey');
    expect(aws.log.changing().map(({ action }) => action)).not.toContain('PutSecretValue');
  });

  it('points at the line of a mistake in the configuration, with exit 1 and nothing done', async () => {
    const result = await run({ config: KEY_ONLY.replace('every: 90d', 'evry: 90d') });

    expect(result.exitCode).toBe(1);
    expect(result.annotations.kept[0]).toMatchObject({ file: '.github/rekey.yml', line: 4, column: 79 });
    expect(result.annotations.kept[0]?.message).toContain(
      '.github/rekey.yml:4:79: Unknown key "evry" in "rotate[0]". Did you mean "every"?',
    );
    expect(aws.log.count()).toBe(0);
    expect(result.outputs.get('complete')).toBe('false');
  });

  describe('without the permission to open issues', () => {
    const config = `${KEY_ONLY}passwords: { secrets: [missing] }\n`;

    async function readOnly(issues: string): Promise<ActionResult> {
      const reader = await startLocalGithub({
        repositories: [{ owner: 'acme', name: 'app', private: true }],
        tokens: { job: { permissions: { contents: 'read' } } },
      });
      const { apiUrl, serverUrl } = reader;
      const access = { apiUrl, serverUrl, token: reader.token('job') };
      const result = await run({ github: access, inputs: { issues }, config });
      await reader.close();
      return result;
    }

    it('a job that asked for them by name does not pass, and says which permission', async () => {
      const result = await readOnly('true');
      const said = result.annotations.kept.map(({ message }) => message).join('\n');

      expect(result.exitCode).toBe(1);
      expect(said).toContain('"permissions: issues: ');
    });

    it('a job that did not is told, and does not fail for it', async () => {
      const result = await readOnly('auto');

      expect(result.exitCode).toBe(0);
      expect(result.outputs.get('complete')).toBe('true');
      expect(result.maskedLog).toContain('"permissions: issues: ');
    });
  });

  it('assumes the configured role with an identity token of the runner', async () => {
    aws.seed.role({
      name: 'rekey',
      trust: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }],
      },
      policies: [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }],
    });
    const config = KEY_ONLY.replace('region:', 'role: arn:aws:iam::123456789012:role/rekey, region:');
    const result = await run({ config, inputs: { command: 'rotate' } });

    expect(result.exitCode).toBe(0);
    expect(aws.log.of('CreateAccessKey')[0]?.caller).toContain(':assumed-role/rekey/');
  });
});

describe('a scheduled run with a database', () => {
  let database: Database | undefined;
  let reason = '';
  beforeAll(async () => {
    const started = await startPostgres();
    if (isMissing(started)) reason = started.reason;
    else database = started;
  });
  afterAll(async () => await database?.close());

  it('changes the master password, and the old one no longer logs in', async ({ skip }) => {
    if (!database) return skip(reason);
    const aws = await startLocalAws();
    const password = randomBytes(18).toString('base64url');
    aws.issuedSecrets.add(password);
    await database.createUser('master_of_orders', password);
    aws.seed.instance({
      id: 'orders',
      engine: 'postgres',
      masterUsername: 'master_of_orders',
      password,
      server: database,
    });
    const { host, port, databaseName: dbname } = database;
    aws.seed.secret({
      name: 'rekey/orders',
      createdAt: daysAgo(45),
      value: {
        engine: 'postgres',
        host,
        port,
        username: 'master_of_orders',
        password,
        dbname,
        dbInstanceIdentifier: 'orders',
      },
    });
    const ca = join(temporaryFolder('ca'), 'ca.pem');
    writeFileSync(ca, database.ca);
    const config = `version: 1
aws: { region: eu-west-1 }
rotate:
  - { name: orders, kind: rds-instance, instance: orders, secret: rekey/orders, every: 30d }
`;
    const repository = shop({ '.github/rekey.yml': config });
    const result = await act({
      event: scheduleEvent({ repository: 'acme/app', sha: repository.id('main'), private: true }),
      workspace: repository.checkoutAction('refs/heads/main').dir,
      inputs: { command: 'rotate', issues: 'false' },
      env: { ...aws.environment(), REKEY_RDS_CA_FILE: ca },
    });

    expect(result.exitCode).toBe(0);
    expect(result.outputs.get('rotated')).toBe('["orders"]');
    expect(result.maskedLog).toContain('the old password no longer logs in');
    expect(await database.canLogin('master_of_orders', password)).toBe(false);
    const now = aws.state.accounts
      .get(aws.account)
      ?.databases.get(aws.region)
      ?.instances.get('orders')?.password;
    expect(await database.canLogin('master_of_orders', now ?? '')).toBe(true);
    expect(leaks(result.everythingWritten, aws.issuedSecrets.values())).toEqual([]);
    await aws.close();
  });
});
