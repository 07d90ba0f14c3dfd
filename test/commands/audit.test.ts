import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logTo } from '../../src/base/log.ts';
import { audit } from '../../src/commands/audit.ts';
import type { Context } from '../../src/commands/context.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { Redactor } from '../../src/credentials/redactor.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import { type LocalAws, type SigningKey, startLocalAws } from '../cloud/aws/local-aws.ts';

const DAY = 86_400_000;
let aws: LocalAws;
let printed: string[];

beforeEach(async () => {
  aws = await startLocalAws();
  printed = [];
});

afterEach(async () => {
  await aws.close();
});

function contextOf(config: string, key?: SigningKey): Context {
  return {
    config: parseConfig(`version: 1\n${config}`, 'rekey.yml'),
    env: aws.environment(key),
    log: logTo((_level, text) => printed.push(text)),
    clock: aws.clock,
    redactor: new Redactor(),
    fingerprints: fingerprintsWith('test'),
    signal: new AbortController().signal,
  };
}

const daysAgo = (days: number): Date => new Date(aws.clock.now().getTime() - days * DAY);
const strong = (): string => randomBytes(18).toString('base64url');
const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, subject }) => `${rule} ${subject.id}`).sort();
const about = (findings: readonly Finding[], name: string): string[] =>
  findings.filter(({ subject }) => subject.id === name).map(({ rule }) => rule);

/** Everything in order, so that a test sees only what it puts wrong itself. */
function orderly(): void {
  aws.seed.passwordPolicy({ MinimumPasswordLength: 14, PasswordReusePrevention: 24 });
  const administrator = aws.state.accounts.get(aws.account)?.iam.users.get('administrator');
  for (const key of administrator?.keys.values() ?? []) key.createdAt = daysAgo(1);
}

describe('an audit of an orderly account', () => {
  it('finds nothing and says what it looked at', async () => {
    orderly();
    aws.seed.secret({
      name: 'app/db',
      value: { username: 'app', password: strong() },
      createdAt: daysAgo(1),
    });
    const report = await audit({}, contextOf('passwords: { secrets: [app/db] }'));
    expect(report.findings).toEqual([]);
    expect(report.gaps).toEqual([]);
    expect(report.complete).toBe(true);
    expect(report.scope).toEqual(['1 IAM user and 1 secret of the AWS account 123456789012']);
  });

  it('changes nothing', async () => {
    orderly();
    aws.seed.secret({ name: 'app/db', value: strong() });
    await audit({}, contextOf('passwords: { secrets: [app/db] }'));
    expect(aws.log.records.filter(({ changing }) => changing)).toEqual([]);
    expect(aws.log.records.length).toBeGreaterThan(5);
  });
});

describe('an audit of passwords', () => {
  it('says which of the two a password breaks: the rule of the service or the profile', async () => {
    orderly();
    aws.seed.instance({ id: 'orders', engine: 'postgres', masterUsername: 'master' });
    const secret = (name: string, password: string): void => {
      const value = { engine: 'postgres', username: 'master', password, dbInstanceIdentifier: 'orders' };
      aws.seed.secret({ name, value, createdAt: daysAgo(1), tags: { judge: 'yes' } });
    };
    secret('with-at', `a1${strong()}@`);
    secret('short', `a1${randomBytes(6).toString('hex').slice(0, 8)}!`);
    aws.seed.secret({ name: 'not-selected', value: 'x', tags: { judge: 'yes, please' } });

    const report = await audit(
      {},
      contextOf('passwords: { profile: seed-000, select: { tag: { judge: "yes" } } }'),
    );
    expect(about(report.findings, 'with-at')).toEqual(['password-provider-rule']);
    expect(about(report.findings, 'short')).toEqual(['password-profile']);
    expect(about(report.findings, 'not-selected')).toEqual([]);
    const detail = (name: string) => report.findings.find(({ subject }) => subject.id === name)?.detail;
    expect(detail('with-at')).toMatch(
      /^RDS for PostgreSQL does not allow .* and this holds a symbol of those\.$/,
    );
    expect(detail('short')).toMatch(
      /^The password profile "seed-000" asks for .*RDS for PostgreSQL itself accepts it\.$/,
    );
  });

  it('takes the rule from the instance of a configured rotation, whatever the secret says', async () => {
    orderly();
    aws.seed.instance({ id: 'orders', engine: 'mysql', masterUsername: 'master' });
    const value = { engine: 'postgres', username: 'master', password: strong().repeat(2) };
    aws.seed.secret({ name: 'rekey/orders', value, createdAt: daysAgo(1) });
    const config = 'rotate: [{ name: orders, kind: rds-instance, instance: orders, secret: rekey/orders }]';
    const { findings } = await audit({}, contextOf(config));
    expect(told(findings)).toEqual(['password-provider-rule rekey/orders']);
    expect(findings[0]?.title).toContain('RDS for MySQL');
  });

  it('does not hold a user that SQL made to the rule for master passwords', async () => {
    orderly();
    aws.seed.instance({ id: 'orders', engine: 'postgres', masterUsername: 'master' });
    const value = {
      engine: 'postgres',
      username: 'app',
      password: `${strong()}@`,
      host: 'orders.c1a2b3.eu-west-1.rds.amazonaws.com',
    };
    aws.seed.secret({ name: 'app', value, createdAt: daysAgo(1) });
    const { findings } = await audit({}, contextOf('passwords: { secrets: [app] }'));
    expect(findings).toEqual([]);
  });

  it('takes the rule of clusters for a cluster, and the engine of the secret for a database that is gone', async () => {
    orderly();
    aws.seed.cluster({ id: 'shop', engine: 'aurora-postgresql', masterUsername: 'master' });
    const password = strong().repeat(2);
    const secret = (name: string, where: Record<string, string>): void => {
      const value = { engine: 'postgres', username: 'master', password: password + name, ...where };
      aws.seed.secret({ name, value, createdAt: daysAgo(1) });
    };
    secret('cluster', { host: 'shop.cluster-c1a2b3.eu-west-1.rds.amazonaws.com' });
    secret('gone-cluster', { dbClusterIdentifier: 'gone' });
    secret('gone-instance', { dbInstanceIdentifier: 'gone' });
    const config = 'passwords: { secrets: [cluster, gone-cluster, gone-instance] }';
    const report = await audit({}, contextOf(config));
    expect(told(report.findings)).toEqual([
      'password-provider-rule cluster',
      'password-provider-rule gone-cluster',
    ]);
    expect(report.gaps).toEqual([]);
  });

  it('reads a secret of another region by its ARN', async () => {
    orderly();
    const seed = {
      name: 'far',
      value: ['P@ss', 'w0rd', '2026'].join(''),
      region: 'us-east-1',
      createdAt: daysAgo(1),
    };
    const { arn } = aws.seed.secret(seed);
    const { findings } = await audit({}, contextOf(`passwords: { secrets: ["${arn}"] }`));
    expect(told(findings)).toEqual(['password-weak far']);
  });

  it('compares tags as they are, also one that begins with an exclamation mark', async () => {
    orderly();
    const weak = ['P@ss', 'w0rd', '2026'].join('');
    aws.seed.secret({ name: 'meant', value: weak, tags: { '!a': 'b' }, createdAt: daysAgo(1) });
    aws.seed.secret({ name: 'not-meant', value: `${weak}x`, tags: { a: 'b' }, createdAt: daysAgo(1) });
    const { findings } = await audit({}, contextOf('passwords: { select: { tag: { "!a": b } } }'));
    expect(told(findings)).toEqual(['password-weak meant']);
  });

  it('notices a password in two secrets and one that is easy to guess', async () => {
    orderly();
    const shared = strong();
    aws.seed.secret({ name: 'one', value: shared, createdAt: daysAgo(1) });
    aws.seed.secret({ name: 'two', value: { password: shared }, createdAt: daysAgo(1) });
    aws.seed.secret({ name: 'weak', value: ['P@ss', 'w0rd', '2026'].join(''), createdAt: daysAgo(1) });
    const { findings } = await audit({}, contextOf('passwords: { secrets: [one, two, weak] }'));
    expect(told(findings)).toEqual(['password-reused one', 'password-weak weak']);
    expect(findings.find(({ rule }) => rule === 'password-reused')?.detail).toContain('one, two');
  });

  it('reads a secret once that is named, selected by tag and known by its ARN', async () => {
    orderly();
    const { arn } = aws.seed.secret({
      name: 'app',
      value: strong(),
      tags: { a: 'b' },
      createdAt: daysAgo(1),
    });
    const config = `passwords: { secrets: [app, "${arn}"], select: { tag: { a: b } } }`;
    const { findings } = await audit({}, contextOf(config));
    expect(findings).toEqual([]);
    expect(aws.log.records.filter(({ action }) => action === 'GetSecretValue')).toHaveLength(1);
  });

  it('does not read the keys of an IAM user, which are no password', async () => {
    orderly();
    aws.seed.secret({ name: 'rekey/ci', value: { AccessKeyId: 'x', SecretAccessKey: strong() } });
    const config = 'rotate: [{ name: ci, kind: iam-user, user: ci, secret: rekey/ci, every: 400d }]';
    await audit({}, contextOf(config));
    expect(aws.log.records.filter(({ action }) => action === 'GetSecretValue')).toEqual([]);
  });

  it('reports secrets that hold no password, each with the reason', async () => {
    orderly();
    aws.seed.secret({ name: 'empty', createdAt: daysAgo(1) });
    aws.seed.secret({ name: 'broken', value: `{"password": ${strong()}}`, createdAt: daysAgo(1) });
    aws.seed.secret({ name: 'other', value: { token: strong() }, createdAt: daysAgo(1) });
    const { findings } = await audit(
      {},
      contextOf('passwords: { secrets: [empty, broken, other, missing] }'),
    );
    const details = findings.map(({ rule, detail }) => `${rule}: ${detail}`).sort();
    expect(details).toEqual([
      'secret-unreadable: The secret broken looks like JSON and is not valid.',
      'secret-unreadable: The secret empty has no current value.',
      'secret-unreadable: The secret missing does not exist in this account and region.',
      'secret-unreadable: The secret other is JSON without a value in the field "password".',
    ]);
  });
});

describe('an audit of keys and the account', () => {
  it('finds old, unused and forgotten keys, and says that break-glass users are exempt', async () => {
    orderly();
    for (const name of ['ana', 'ben', 'breakglass-1']) aws.seed.user({ name });
    aws.seed.accessKey({ user: 'ana', createdAt: daysAgo(120), lastUsedAt: daysAgo(1) });
    aws.seed.accessKey({ user: 'ana', createdAt: daysAgo(30), lastUsedAt: daysAgo(1) });
    const never = aws.seed.accessKey({ user: 'ben', createdAt: daysAgo(60) });
    aws.seed.accessKey({ user: 'breakglass-1', createdAt: daysAgo(400) });
    const report = await audit({}, contextOf('audit: { break-glass: { users: [breakglass-1] } }'));
    expect(report.findings.map(({ rule }) => rule).sort()).toEqual([
      'key-age',
      'key-two-active',
      'key-unused',
    ]);
    expect(report.notes.join()).toContain('breakglass-1 were not judged by age or use, as configured');
    expect(JSON.stringify(report)).not.toContain(never.accessKeyId);
  });

  it('says that the account is not one of ours', async () => {
    orderly();
    const { notes } = await audit({}, contextOf('aws: { accounts: ["999999999999"] }'));
    expect(notes).toEqual(['The account 123456789012 that was looked at is not in "aws.accounts".']);
  });

  it('finds that there is no password policy', async () => {
    orderly();
    const account = aws.state.accounts.get(aws.account);
    if (account) delete account.iam.passwordPolicy;
    const { findings } = await audit({}, contextOf(''));
    expect(told(findings)).toEqual(['iam-password-policy-missing 123456789012']);
  });

  it('finds old values and rotations that are overdue', async () => {
    orderly();
    aws.seed.instance({ id: 'orders', engine: 'postgres', masterUsername: 'master' });
    const value = { engine: 'postgres', username: 'master', password: strong() };
    aws.seed.secret({ name: 'rekey/orders', value, createdAt: daysAgo(100) });
    const config =
      'rotate: [{ name: orders, kind: rds-instance, instance: orders, secret: rekey/orders, every: 30d }]';
    const { findings } = await audit({}, contextOf(config));
    expect(told(findings)).toEqual(['secret-age rekey/orders', 'secret-rotation-overdue rekey/orders']);
  });
});

describe('an audit that may not look at everything', () => {
  it('goes on with the rest, names the missing action and is not complete', async () => {
    orderly();
    aws.seed.user({
      name: 'auditor',
      policies: [
        {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: '*', Resource: '*' },
            {
              Effect: 'Deny',
              Action: ['iam:GetAccountPasswordPolicy', 'iam:GetAccessKeyLastUsed'],
              Resource: '*',
            },
          ],
        },
      ],
    });
    const key = aws.seed.accessKey({ user: 'auditor', createdAt: daysAgo(100) });
    const report = await audit({}, contextOf('', key));
    expect(report.complete).toBe(false);
    expect(report.gaps).toHaveLength(2);
    expect(report.gaps[0]).toMatch(
      /^The password policy of the account could not be .*iam:GetAccountPasswordPolicy/,
    );
    expect(report.gaps[1]).toMatch(
      /^The last use of access keys could not be .*\(2 times\).*iam:GetAccessKeyLastUsed/,
    );
    expect(report.findings.map(({ rule }) => rule)).toEqual(['key-age']);
  });

  it('names each secret that it may not read, and judges the others', async () => {
    orderly();
    aws.seed.secret({ name: 'closed', value: strong(), createdAt: daysAgo(1) });
    aws.seed.secret({ name: 'open', value: ['P@ss', 'w0rd', '2026'].join(''), createdAt: daysAgo(1) });
    const policies = [
      {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: '*', Resource: '*' },
          { Effect: 'Deny', Action: 'secretsmanager:GetSecretValue', Resource: '*:secret:closed*' },
        ],
      },
    ];
    aws.seed.user({ name: 'auditor', policies });
    const key = aws.seed.accessKey({ user: 'auditor', createdAt: daysAgo(1) });
    const report = await audit({}, contextOf('passwords: { secrets: [closed, open] }', key));
    expect(report.gaps).toHaveLength(1);
    expect(report.gaps[0]).toMatch(
      /^The value of the secret closed could not be .*secretsmanager:GetSecretValue/,
    );
    expect(told(report.findings)).toEqual(['password-weak open']);
  });

  it('ends at once when the credentials are not known', async () => {
    const unknown = { accessKeyId: `AKIA${'Q'.repeat(16)}`, secretAccessKey: strong() };
    await expect(audit({}, contextOf('', unknown))).rejects.toMatchObject({
      code: 'aws-credentials-refused',
    });
  });
});

describe('a value that an audit reads', () => {
  it('never leaves the process, and the redactor knows it', async () => {
    aws.seed.instance({ id: 'orders', engine: 'postgres', masterUsername: 'master' });
    const plain = `${strong()}@`;
    const inJson = strong().slice(0, 9);
    const token = strong();
    aws.seed.secret({ name: 'plain', value: plain });
    aws.seed.secret({ name: 'json', value: { engine: 'postgres', password: inJson, deeper: { token } } });
    aws.seed.secret({ name: 'json-again', value: { engine: 'oracle', password: inJson } });
    aws.seed.secret({ name: 'broken', value: `{"password": ${strong()}` });
    const context = contextOf('passwords: { profile: strict, secrets: [plain, json, json-again, broken] }');
    const report = await audit({}, context);
    expect(report.findings.length).toBeGreaterThan(5);
    const everything = JSON.stringify(report) + printed.join('\n');
    expect(aws.issuedSecrets.foundIn(everything)).toEqual([]);
    for (const value of [plain, inJson, token]) expect(everything).not.toContain(value);
    const leak = context.redactor.redact(`${plain} ${inJson} ${token}`);
    expect(leak).toBe('[redacted] [redacted] [redacted]');
  });
});

describe('a finding that the configuration accepts', () => {
  it('is kept as suppressed until its last day, and open again after it', async () => {
    orderly();
    const account = aws.state.accounts.get(aws.account);
    if (account) delete account.iam.passwordPolicy;
    const [found] = (await audit({}, contextOf(''))).findings;
    const entry = (until: Date): string =>
      `suppress: [{ fingerprint: ${found?.fingerprint}, reason: no console users, until: ${until.toISOString().slice(0, 10)} }]`;

    const accepted = await audit({}, contextOf(entry(daysAgo(0))));
    expect(accepted.findings).toMatchObject([
      { state: 'suppressed', suppression: { by: 'config', reason: 'no console users' } },
    ]);
    const ended = await audit({}, contextOf(entry(daysAgo(1))));
    expect(ended.findings).toMatchObject([{ state: 'new' }]);
    expect(ended.notes.join()).toContain('no longer holds');
  });
});

describe('the identity of a finding', () => {
  it('is the same in the next run', async () => {
    aws.seed.secret({ name: 'weak', value: ['P@ss', 'w0rd', '2026'].join('') });
    const config = 'passwords: { secrets: [weak] }';
    const first = await audit({}, contextOf(config));
    const second = await audit({}, contextOf(config));
    expect(second.findings).toEqual(first.findings);
    expect(new Set(first.findings.map(({ fingerprint }) => fingerprint)).size).toBe(first.findings.length);
  });
});
