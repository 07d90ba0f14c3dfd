import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { cloudformationOf } from '../../src/policy/cloudformation.ts';
import { type RolePlan, rolesFor } from '../../src/policy/roles.ts';
import { type Stage, startStage } from '../commands/rotate/stage.ts';
import { runAudit } from './account.ts';

const OTHERS = ['210987654321', '310987654321'];

function configFor(accounts: readonly string[], more = ''): string {
  const roles = accounts.map((account) => `{ role: "arn:aws:iam::${account}:role/audit/rekey-audit" }`);
  return `version: 1\naws: { accounts: ["123456789012"], region: eu-west-1 }\n${more}fleet: { accounts: [${roles.join(', ')}] }\n`;
}

function plans(config: string): readonly [RolePlan, ...RolePlan[]] {
  const place = { account: '123456789012', region: 'eu-west-1' };
  return rolesFor({ config: parseConfig(config, 'rekey.yml'), place, kmsKeys: [] });
}

/** What the workflow may become where there are so many accounts. */
function becomes(count: number): readonly string[] {
  const accounts = Array.from({ length: count }, (_, index) => String(300_000_000_000 + index));
  const become = plans(configFor(accounts))[0].policy.Statement.find(
    ({ Sid }) => Sid === 'BecomeTheRolesThatWork',
  );
  return become?.Resource ?? [];
}

let stage: Stage;

beforeEach(async () => {
  stage = await startStage();
});

afterEach(async () => {
  await stage.close();
});

describe('the roles of a fleet of accounts', () => {
  it('let the workflow audit each of them, and no more', async () => {
    const config = configFor(OTHERS);
    const [entry, worker, ...rest] = plans(config);
    expect(rest).toEqual([]);
    for (const account of ['123456789012', ...OTHERS]) {
      const plan = account === '123456789012' ? entry : worker;
      stage.aws.seed.role({
        account,
        name: plan?.name ?? '',
        path: plan?.path ?? '/',
        trust: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }] },
        policies: [plan?.policy ?? {}],
      });
      stage.aws.seed.user({ account, name: 'robot' });
      stage.aws.seed.accessKey({ account, user: 'robot' });
    }
    const as = stage.aws.seed.session({ role: entry.name });
    const report = await runAudit(stage, config, as);
    expect(report.gaps).toEqual([]);
    expect(new Set(report.findings.map(({ subject }) => subject?.account))).toEqual(
      new Set(['123456789012', ...OTHERS]),
    );
    const called = new Set(stage.aws.log.records.map(({ service, action }) => `${service}:${action}`));
    const allowed = [entry, worker].flatMap(
      (plan) => plan?.policy.Statement.flatMap(({ Action }) => Action) ?? [],
    );
    expect([...called].filter((action) => action !== 'sts:GetCallerIdentity').sort()).toEqual(
      [...new Set(allowed)].sort(),
    );
  });

  it('are one template, whichever account it is made in', () => {
    const [, worker] = plans(configFor(OTHERS));
    expect(worker).toMatchObject({ account: '*', path: '/audit/', name: 'rekey-audit' });
    const template = cloudformationOf(
      worker as RolePlan,
      { host: 'github.com', repository: 'acme/app', ids: undefined, environment: undefined, branch: 'main' },
      'eu-west-1',
    );
    for (const account of OTHERS) expect(template).not.toContain(account);
    expect(template).toContain('an account of the fleet');
  });

  it('are named one by one while they are few, and by their name when they are many', () => {
    expect(becomes(20)).toHaveLength(20);
    expect(becomes(1_000)).toEqual(['arn:aws:iam::*:role/audit/rekey-audit']);
  });

  it('leave alone a role that rotates there as well', () => {
    const role = `arn:aws:iam::${OTHERS[0]}:role/audit/rekey-audit`;
    const rotate = `rotate: [{ name: a, kind: iam-user, user: a, secret: a, role: "${role}" }]\n`;
    const all = plans(configFor([OTHERS[0] ?? ''], rotate));
    expect(all.map(({ arn }) => arn)).toEqual(['arn:aws:iam::123456789012:role/rekey', role]);
  });
});
