import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Examined } from '../../../src/doctor/result.ts';
import { accountOf } from '../../cloud/aws/state.ts';
import { CONFIG, furnish, policyFor, sessionWith, withDenied, without } from '../../policy/account.ts';
import { type Stage, startStage } from '../rotate/stage.ts';
import { doctorIn, of, repositoryWith } from './surgery.ts';

const ROLE = 'arn:aws:iam::123456789012:role/rekey';
const ISSUER = 'token.actions.githubusercontent.com';
const TRUST = {
  Statement: {
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${ISSUER}` },
    Condition: {
      StringEquals: {
        [`${ISSUER}:aud`]: 'sts.amazonaws.com',
        [`${ISSUER}:sub`]: 'repo:acme/app:ref:refs/heads/main',
      },
    },
  },
};
const WORKFLOW = `on: { schedule: [{ cron: '17 3 * * *' }], pull_request: }
jobs:
  upkeep:
    runs-on: ubuntu-latest
    concurrency: { group: rekey, cancel-in-progress: false }
    permissions: { contents: read, issues: write, id-token: write, pull-requests: write }
    steps:
      - uses: aws-actions/configure-aws-credentials@v6
        with: { role-to-assume: ${ROLE}, aws-region: eu-west-1 }
      - uses: rekey/rekey@v1
`;

let stage: Stage;
let folder: string;

beforeEach(async () => {
  stage = await startStage();
  furnish(stage);
  folder = repositoryWith({ '.github/rekey.yml': CONFIG, '.github/workflows/rekey.yml': WORKFLOW });
});

afterEach(async () => {
  await stage.close();
});

/** The role of the workflow, with this policy. */
function roleWith(policy: object, trust: object = TRUST): void {
  stage.aws.seed.role({ name: 'rekey', trust, policies: [policy] });
}

/** Asked by an administrator of the account, at a terminal. */
async function asAdministrator(env: Record<string, string> = {}): Promise<Examined[]> {
  const { aws } = stage;
  return await doctorIn(folder, { ...aws.environment(), ...env }, { aws });
}

function standings(examined: readonly Examined[]): Record<string, string[]> {
  const byCheck = Map.groupBy(examined, ({ check }) => check);
  return Object.fromEntries([...byCheck].map(([check, all]) => [check, all.map(({ standing }) => standing)]));
}

describe('rekey doctor, where everything is as it should be', () => {
  it('finds nothing wrong at AWS, changes nothing, and says no secret', async () => {
    roleWith(policyFor(CONFIG));
    const before = stage.aws.log.changing().length;
    const examined = await asAdministrator();
    expect(examined.filter(({ standing }) => standing === 'fail' || standing === 'warn')).toEqual([]);
    expect(standings(examined)).toMatchObject({
      workflows: ['ok'],
      'aws-account': ['ok'],
      clock: ['ok'],
      regions: ['ok', 'ok'],
      trust: ['ok'],
      permissions: ['ok'],
      quotas: ['ok'],
      databases: ['skipped', 'skipped'],
      rotations: ['ok', 'ok', 'ok'],
    });
    expect(stage.aws.log.changing().length).toBe(before);
    expect(stage.aws.issuedSecrets.foundIn(JSON.stringify(examined))).toEqual([]);
  });
});

describe('a job that only plans', () => {
  it('has a role of its own, which is not asked whether it may rotate, and whose trust is no measure', async () => {
    const job = WORKFLOW.slice(WORKFLOW.indexOf('    steps:'));
    const plan = job
      .replace('role/rekey,', 'role/rekey-plan,')
      .replace('rekey/rekey@v1', 'rekey/rekey@v1\n        with: { command: plan }');
    const permissions = '    permissions: { contents: read, issues: write, id-token: write }';
    const triage = `on: { issue_comment: }\njobs:\n  plan:\n    runs-on: ubuntu-latest\n${permissions}\n${plan}`;
    const upkeep = WORKFLOW.replace('  upkeep:\n', '  upkeep:\n    environment: rotation\n');
    folder = repositoryWith({
      '.github/rekey.yml': CONFIG,
      '.github/workflows/a-triage.yml': triage,
      '.github/workflows/rekey.yml': upkeep,
    });
    // As wide as the branch, where only the environment should be let in.
    roleWith(policyFor(CONFIG));
    const examined = await asAdministrator();
    expect(of(examined, 'permissions')).toMatchObject([{ standing: 'ok', about: ROLE }]);
    expect(of(examined, 'trust')).toMatchObject([{ standing: 'fail', about: ROLE }]);
  });
});

describe('the check of permissions', () => {
  it.each(['secretsmanager:PutSecretValue', 'iam:CreateAccessKey', 'iam:ListUsers', 'rds:ModifyDBCluster'])(
    'names %s when it is missing, and prints the statement that is',
    async (action) => {
      roleWith(without(policyFor(CONFIG), action));
      const [found, ...others] = of(await asAdministrator(), 'permissions');
      expect(others).toEqual([]);
      expect(found).toMatchObject({ standing: 'fail', about: ROLE });
      expect(found?.said).toMatch(`Nothing allows ${action} on `);
      const statement: unknown = JSON.parse(found?.fix?.replace(/^[^{]*/, '') ?? '');
      expect(statement).toMatchObject({ Effect: 'Allow', Action: [action] });
    },
  );

  it('knows a permission that is denied from one that is missing', async () => {
    roleWith(withDenied(policyFor(CONFIG), 'iam:DeleteAccessKey'));
    const [found] = of(await asAdministrator(), 'permissions');
    expect(found?.said).toMatch('denies iam:DeleteAccessKey');
    expect(found?.fix).not.toContain('{');
  });

  it('is no pass where nobody may ask: it says so, and with which statement one may', async () => {
    const as = sessionWith(stage, policyFor(CONFIG));
    const { aws } = stage;
    const env = { ...aws.environment(as), GITHUB_ACTIONS: 'true' };
    const [found] = of(await doctorIn(folder, env, { aws }), 'permissions');
    expect(found).toMatchObject({ standing: 'warn', about: ROLE });
    expect(found?.said).toContain('iam:SimulatePrincipalPolicy');
    expect(found?.fix).toContain(`"${ROLE}"`);
  });

  it('asks about the role that is named', async () => {
    roleWith(policyFor(CONFIG));
    stage.aws.seed.role({ name: 'other', trust: TRUST });
    const { aws } = stage;
    const role = 'arn:aws:iam::123456789012:role/other';
    const examined = await doctorIn(folder, aws.environment(), { aws, role });
    expect(new Set(of(examined, 'permissions').map(({ about }) => about))).toEqual(new Set([role]));
    expect(of(examined, 'permissions').every(({ standing }) => standing === 'fail')).toBe(true);
  });
});

describe('the check of trust', () => {
  it('says that there is no role yet', async () => {
    const examined = await asAdministrator();
    expect(of(examined, 'trust')).toMatchObject([{ standing: 'fail', said: 'There is no such role.' }]);
    expect(of(examined, 'permissions')).toMatchObject([
      { standing: 'fail', about: ROLE, said: expect.stringContaining('no such user or role') },
    ]);
  });

  it('fails for a role that trusts another repository', async () => {
    const other = structuredClone(TRUST);
    other.Statement.Condition.StringEquals[`${ISSUER}:sub`] = 'repo:acme/other:ref:refs/heads/main';
    roleWith(policyFor(CONFIG), other);
    const [found] = of(await asAdministrator(), 'trust');
    expect(found).toMatchObject({ standing: 'fail' });
    expect(found?.fix).toContain('repo:acme/app:ref:refs/heads/main');
  });
});

describe('what the doctor says of AWS', () => {
  it('is one thing where nobody is logged in', async () => {
    const env = { AWS_EC2_METADATA_DISABLED: 'true', AWS_REGION: 'eu-west-1', HOME: folder };
    const examined = await doctorIn(folder, env);
    expect(of(examined, 'aws-account')).toMatchObject([{ standing: 'fail' }]);
    for (const check of ['clock', 'regions', 'trust', 'permissions', 'quotas', 'databases', 'rotations'])
      expect(of(examined, check)).toMatchObject([{ standing: 'skipped' }]);
  });

  it('names the account when it is not the configured one', async () => {
    const config = CONFIG.replace('123456789012', '210987654321');
    const dir = repositoryWith({ '.github/rekey.yml': config });
    const { aws } = stage;
    const [found] = of(await doctorIn(dir, aws.environment(), { aws }), 'aws-account');
    expect(found).toMatchObject({ standing: 'fail' });
    expect(found?.said).toContain('123456789012');
  });

  it('names a region that does not answer', async () => {
    const config = CONFIG.replace('us-east-1', 'me-south-1');
    const dir = repositoryWith({ '.github/rekey.yml': config });
    const { aws } = stage;
    const found = of(await doctorIn(dir, aws.environment(), { aws }), 'regions');
    expect(found.map(({ about, standing }) => [about, standing])).toEqual([
      ['eu-west-1', 'ok'],
      ['me-south-1', 'fail'],
    ]);
  });

  it('names a user without room for a key, and says so of its rotation', async () => {
    roleWith(policyFor(CONFIG));
    stage.aws.seed.accessKey({ user: 'ci-deployer' });
    const examined = await asAdministrator();
    expect(of(examined, 'quotas')).toMatchObject([
      { standing: 'ok' },
      { standing: 'warn', about: 'ci-deployer' },
    ]);
    expect(of(examined, 'rotations')).toContainEqual(
      expect.objectContaining({ about: 'ci', standing: 'fail' }),
    );
  });

  it.each([
    ['is missing', undefined, 'no such secret'],
    ['is no JSON', 'no object', 'not JSON'],
    ['lacks a field', { username: 'master' }, 'no text "password"'],
  ])('names a secret that %s, although nothing is due', async (_what, value, said) => {
    roleWith(policyFor(CONFIG));
    const { aws } = stage;
    const account = accountOf(aws.state, aws.account);
    account.secrets.get('eu-west-1')?.delete('rekey/orders-db');
    if (value !== undefined) aws.seed.secret({ name: 'rekey/orders-db', value, createdAt: aws.clock.now() });
    const examined = await asAdministrator();
    const [found, ...others] = of(examined, 'secrets').filter(({ standing }) => standing !== 'ok');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ about: 'rekey/orders-db', standing: 'fail' });
    expect(found?.said).toContain(said);
  });

  it.each([
    ['Enabled', 'ok', 'is enabled'],
    ['Disabled', 'fail', 'aws kms enable-key'],
    ['PendingDeletion', 'fail', 'aws kms cancel-key-deletion'],
    ['Unavailable', 'fail', 'Unavailable'],
  ] as const)(
    'knows that the key of a secret is %s, and wants the role to use it',
    async (state, standing, said) => {
      roleWith(policyFor(CONFIG));
      const { aws } = stage;
      const key = aws.seed.kmsKey({ alias: 'alias/app', state, deletedAt: new Date('2026-12-24T00:00:00Z') });
      aws.seed.secret({
        name: 'rekey/orders-db',
        value: { username: 'a', password: 'b' },
        kmsKeyId: 'alias/app',
      });
      const examined = await asAdministrator();
      const [found, ...others] = of(examined, 'kms-keys');
      expect(others).toEqual([]);
      expect(found).toMatchObject({ standing, about: 'arn:aws:kms:eu-west-1:123456789012:alias/app' });
      expect(`${found?.said} ${found?.fix}`).toContain(said);
      if (state === 'PendingDeletion') expect(found?.said).toContain('2026-12-24');
      expect(of(examined, 'permissions')).toMatchObject([
        { standing: 'fail', said: expect.stringContaining(`kms:Decrypt, kms:GenerateDataKey on ${key.arn}`) },
      ]);
    },
  );

  it('is no pass where nobody may see how a key is', async () => {
    const { aws } = stage;
    aws.seed.kmsKey({ alias: 'alias/app' });
    aws.seed.secret({
      name: 'rekey/orders-db',
      value: { username: 'a', password: 'b' },
      kmsKeyId: 'alias/app',
    });
    const as = sessionWith(stage, policyFor(CONFIG));
    const [found] = of(await doctorIn(folder, aws.environment(as), { aws }), 'kms-keys');
    expect(found).toMatchObject({ standing: 'warn', said: expect.stringContaining('kms:DescribeKey') });
  });

  it('becomes the role of each account of the fleet, and names the one that does not let it', async () => {
    const { aws } = stage;
    const fleet = ['210987654321', '310987654321'].map(
      (account) => `arn:aws:iam::${account}:role/rekey-audit`,
    );
    const trust = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }] };
    aws.seed.role({ account: '210987654321', name: 'rekey-audit', trust });
    const accounts = fleet.map((role) => `{ role: "${role}" }`).join(', ');
    const dir = repositoryWith({
      '.github/rekey.yml': `version: 1\naws: { accounts: ["123456789012"], region: eu-west-1 }\nfleet: { accounts: [${accounts}] }\n`,
    });
    const found = of(await doctorIn(dir, aws.environment(), { aws }), 'aws-account');
    expect(found.map(({ about, standing }) => [about, standing])).toEqual([
      ['eu-west-1', 'ok'],
      [`eu-west-1 as ${fleet[0]}`, 'warn'],
      [`eu-west-1 as ${fleet[1]}`, 'fail'],
    ]);
    expect(found[1]?.said).toContain('"aws.accounts" does not name it');
    expect(found[2]?.said).toContain('sts:AssumeRole');
  });

  it('says when the clock of the machine is off', async () => {
    roleWith(policyFor(CONFIG));
    const { aws } = stage;
    const machine = { now: () => new Date(aws.clock.now().getTime() - 7 * 60_000) };
    const examined = await doctorIn(folder, aws.environment(), { aws, machine });
    expect(of(examined, 'clock')).toMatchObject([
      { standing: 'fail', said: expect.stringContaining('7m behind') },
    ]);
  });

  it('goes on when AWS does not answer one of its questions', async () => {
    roleWith(policyFor(CONFIG));
    stage.aws.faults.add({ when: ({ action }) => action === 'SimulatePrincipalPolicy', do: 'unavailable' });
    const examined = await asAdministrator();
    expect(of(examined, 'permissions')).toMatchObject([{ standing: 'fail' }]);
    expect(of(examined, 'secrets').every(({ standing }) => standing === 'ok')).toBe(true);
  });
});
