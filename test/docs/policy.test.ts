import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { audit } from '../../src/commands/audit.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { Redactor } from '../../src/credentials/redactor.ts';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import type { SigningKey } from '../cloud/aws/local-aws.ts';
import { DAY, HOUR, outcome, type Stage, startStage } from '../commands/rotate/stage.ts';
import { codeBlocks, readDocument } from './documents.ts';

const CONFIG = `
version: 1
rotate:
  - { name: ci, kind: iam-user, user: ci-deployer, secret: rekey/ci-deployer, replicas: [us-east-1] }
  - { name: orders-db, kind: rds-instance, instance: orders, secret: rekey/orders-db, verify: status-only }
passwords:
  secrets: [billing/smtp]
  select: { tag: { Environment: Production } }
`;

interface Policy extends Record<string, unknown> {
  readonly Statement: readonly { readonly Sid: string }[];
}

/** The policy of docs/permissions.md, which is about the same account, user, instance and secrets as the stage. */
function documentedPolicy(): Policy {
  const [block] = codeBlocks(readDocument('docs/permissions.md')).filter(({ text }) =>
    text.includes('"Sid"'),
  );
  return JSON.parse(block?.text ?? '{}') as Policy;
}

let stage: Stage;

beforeEach(async () => {
  stage = await startStage();
  const { seed, clock } = stage.aws;
  const createdAt = new Date(clock.now().getTime() - 100 * DAY);
  seed.user({ name: 'ci-deployer' });
  const { accessKeyId, secretAccessKey } = seed.accessKey({ user: 'ci-deployer', createdAt });
  const value = { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey };
  seed.secret({ name: 'rekey/ci-deployer', value, createdAt, replicas: ['us-east-1'] });
  const { password } = seed.instance({ id: 'orders', engine: 'postgres', masterUsername: 'master' });
  seed.secret({ name: 'rekey/orders-db', value: { username: 'master', password }, createdAt });
  const strong = {
    engine: 'aurora-mysql',
    dbClusterIdentifier: 'mail',
    username: 'billing',
    password: randomPassword(),
  };
  seed.secret({ name: 'billing/smtp', value: strong, tags: { Environment: 'Production' } });
});

afterEach(async () => {
  await stage.close();
});

function randomPassword(): string {
  return randomBytes(18).toString('base64url');
}

function callerWith(policy: Policy): SigningKey {
  stage.aws.seed.user({ name: 'rekey', policies: [policy] });
  return stage.aws.seed.accessKey({ user: 'rekey' });
}

async function runAudit(key: SigningKey): Promise<Awaited<ReturnType<typeof audit>>> {
  const { clock } = stage.aws;
  return await audit(
    {},
    {
      config: parseConfig(CONFIG, 'rekey.yml'),
      env: stage.aws.environment(key),
      log: silentLog,
      clock,
      redactor: new Redactor(),
      fingerprints: fingerprintsWith('test'),
      signal: new AbortController().signal,
    },
  );
}

describe('the documented policy', () => {
  it('is enough for rotations from their start to the deletion of the old key', async () => {
    const as = callerWith(documentedPolicy());
    for (const [pause, status] of [
      [0, 'pending'],
      [25 * HOUR, 'pending'],
      [8 * DAY, 'done'],
    ] as const) {
      await stage.aws.clock.travel(pause);
      const report = await stage.run(CONFIG, { as });
      expect(outcome(report, 'ci').status).toBe(status);
      expect(outcome(report, 'orders-db').status).toMatch(/^(?:done|not-due)$/);
    }
  });

  it('is enough for an audit that misses nothing', async () => {
    const report = await runAudit(callerWith(documentedPolicy()));
    expect(report.gaps).toEqual([]);
    expect(report.complete).toBe(true);
  });

  it.each(['RotateTheseSecrets', 'RotateTheKeysOfTheseUsers', 'ResetTheMasterPassword'])(
    'cannot do without its statement %s for rotations',
    async (left) => {
      const policy = documentedPolicy();
      const Statement = policy.Statement.filter(({ Sid }) => Sid !== left && Sid !== 'Audit');
      const report = await stage.run(CONFIG, { as: callerWith({ ...policy, Statement }) });
      expect(report.rotations.map(({ status }) => status)).toContain('needs-person');
    },
  );

  it.each(['JudgeThesePasswords', 'Audit'])('cannot do without its statement %s for audits', async (left) => {
    const policy = documentedPolicy();
    const Statement = policy.Statement.filter(({ Sid }) => Sid !== left);
    const report = await runAudit(callerWith({ ...policy, Statement }));
    expect(report.complete).toBe(false);
  });
});
