import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logTo } from '../../src/base/log.ts';
import { audit } from '../../src/commands/audit.ts';
import { accountsOf } from '../../src/commands/audit-places.ts';
import type { Context } from '../../src/commands/context.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { Redactor } from '../../src/credentials/redactor.ts';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import { type LocalAws, startLocalAws } from '../cloud/aws/local-aws.ts';

let aws: LocalAws;

beforeEach(async () => {
  aws = await startLocalAws();
});

afterEach(async () => {
  await aws.close();
});

function contextOf(config: string): Context {
  return {
    config: parseConfig(`version: 1\n${config}`, 'rekey.yml'),
    env: aws.environment(),
    log: logTo(() => {}),
    clock: aws.clock,
    redactor: new Redactor(),
    fingerprints: fingerprintsWith('test'),
    signal: new AbortController().signal,
  };
}

const daysAgo = (days: number): Date => new Date(aws.clock.now().getTime() - days * 86_400_000);

describe('an audit of rotations in two regions', () => {
  it('looks for each secret in its own, and says once what is wrong with the account', async () => {
    const value = { engine: 'postgres', username: 'master', password: randomBytes(18).toString('base64url') };
    for (const region of [aws.region, 'us-east-1']) {
      aws.seed.instance({ id: 'orders', engine: 'postgres', region });
      aws.seed.secret({ name: 'db', value, createdAt: daysAgo(40), region });
    }
    const rotation = 'kind: rds-instance, instance: orders, secret: db, every: 30d';
    const report = await audit(
      {},
      contextOf(`rotate: [{ name: a, ${rotation} }, { name: b, ${rotation}, region: us-east-1 }]`),
    );
    expect(report.gaps).toEqual([]);
    const overdue = report.findings.filter(({ rule }) => rule === 'secret-rotation-overdue');
    expect(overdue).toHaveLength(2);
    expect(report.findings.filter(({ rule }) => rule === 'iam-password-policy-missing')).toHaveLength(1);
  });

  it('is not complete where it may not look at one of them', async () => {
    const role = 'arn:aws:iam::210987654321:role/nobody';
    const report = await audit(
      {},
      contextOf(`rotate: [{ name: a, kind: iam-user, user: ci, secret: s, role: "${role}" }]`),
    );
    expect(report.complete).toBe(false);
    expect(report.gaps).toEqual([expect.stringContaining('"a" could not be looked at')]);
  });
});

function roleOf(account: number): string {
  return `arn:aws:iam::${String(account).repeat(12)}:role/r`;
}

describe('the accounts that are audited', () => {
  it('are that of "aws", those of rotations and those of the fleet, each once', () => {
    const config = parseConfig(
      `version: 1
aws: { role: "${roleOf(1)}", region: eu-west-1 }
rotate:
  - { name: own, kind: iam-user, user: a, secret: a }
  - { name: other, kind: iam-user, user: b, secret: b, role: "${roleOf(2)}" }
fleet: { accounts: [{ role: "${roleOf(1)}" }, { role: "${roleOf(2)}" }, { role: "${roleOf(3)}", region: us-east-1 }] }
`,
      'rekey.yml',
    );
    const told = accountsOf(config).map((each) => [
      each.role,
      each.region,
      each.entries.map(({ name }) => name),
    ]);
    expect(told).toEqual([
      [roleOf(1), 'eu-west-1', ['own']],
      [roleOf(2), 'eu-west-1', ['other']],
      [roleOf(3), 'us-east-1', []],
    ]);
  });
});
