import { randomUUID } from 'node:crypto';
import { AssumeRoleWithWebIdentityCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { cloudformationOf } from '../../src/policy/cloudformation.ts';
import { planPolicyOf, planRoleOf } from '../../src/policy/plan-policy.ts';
import { type RolePlan, rolesFor } from '../../src/policy/roles.ts';
import { terraformOf } from '../../src/policy/terraform.ts';
import { issuerOf, type WorkflowIdentity } from '../../src/policy/trust.ts';
import { sdkClients } from '../cloud/aws/sdk-clients.ts';
import { type Stage, startStage } from '../commands/rotate/stage.ts';
import { CONFIG, furnish } from './account.ts';
import { deploy } from './stack.ts';

const ACCOUNT = '123456789012';
const REGION = 'eu-west-1';
const ISSUER = 'token.actions.githubusercontent.com';
const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/${ISSUER}`;
/** What CloudFormation knows by itself, and what `Ref` is of the provider that a stack makes: its ARN. */
const PSEUDO = { 'AWS::Partition': 'aws', 'AWS::AccountId': ACCOUNT, GitHub: PROVIDER };

const workflow: WorkflowIdentity = {
  host: 'github.com',
  repository: 'acme/app',
  ids: { owner: '1234567', repository: '89012345' },
  environment: 'rotation',
  branch: 'main',
};

function plans(config: string, region = REGION): readonly [RolePlan, ...RolePlan[]] {
  return rolesFor({
    config: parseConfig(config, 'rekey.yml'),
    place: { account: ACCOUNT, region },
    kmsKeys: [],
  });
}

interface RoleProperties {
  readonly RoleName: string;
  readonly AssumeRolePolicyDocument: object;
  readonly Policies: readonly { readonly PolicyDocument: object }[];
}

/** The role of a template that is deployed with the defaults. */
function deployed(text: string, parameters = {}, id = 'Role'): RoleProperties {
  return deploy(text, parameters, PSEUDO).Resources[id]?.Properties as unknown as RoleProperties;
}

let stage: Stage;

beforeEach(async () => {
  stage = await startStage();
});

afterEach(async () => {
  await stage.close();
});

/** Whether the role of a template lets a job with that subject in. */
async function trusts(
  template: string,
  subject: string,
  { audience = 'sts.amazonaws.com', id = 'Role' } = {},
): Promise<boolean> {
  const role = deployed(template, {}, id);
  stage.aws.seed.role({ name: role.RoleName, trust: role.AssumeRolePolicyDocument });
  stage.aws.seed.identityProvider({ issuer: `https://${ISSUER}`, audiences: [audience] });
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: `https://${ISSUER}`, sub: subject, aud: audience, exp: now + 300, jti: randomUUID() };
  const token = ['{}', JSON.stringify(claims), randomUUID()].map((part) =>
    Buffer.from(part).toString('base64url'),
  );
  const { sts } = sdkClients(stage.aws, stage.aws.admin);
  const command = new AssumeRoleWithWebIdentityCommand({
    RoleArn: `arn:aws:iam::${ACCOUNT}:role/${role.RoleName}`,
    RoleSessionName: 'job',
    WebIdentityToken: token.join('.'),
  });
  return await sts.send(command).then(
    () => true,
    (error: unknown) => {
      expect(error).toMatchObject({ message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity' });
      return false;
    },
  );
}

describe('the role of the workflow, as CloudFormation', () => {
  const [role] = plans(CONFIG);
  const template = cloudformationOf(role, workflow, REGION);

  it.each([
    ['repo:acme/app:environment:rotation', true],
    ['repo:acme@1234567/app@89012345:environment:rotation', true],
    ['repo:acme@7654321/app@89012345:environment:rotation', false],
    ['repo:acme/app:environment:production', false],
    ['repo:acme/app:ref:refs/heads/main', false],
    ['repo:acme/app:pull_request', false],
    ['repo:acme/application:environment:rotation', false],
  ])('asked by %s says %s', async (subject, answer) => {
    expect(await trusts(template, subject)).toBe(answer);
  });

  it('trusts the default branch alone where there is no environment', async () => {
    const branch = cloudformationOf(role, { ...workflow, environment: undefined }, REGION);
    expect(await trusts(branch, 'repo:acme/app:ref:refs/heads/main')).toBe(true);
    expect(await trusts(branch, 'repo:acme/app:ref:refs/heads/topic')).toBe(false);
    expect(await trusts(branch, 'repo:acme/app:environment:rotation')).toBe(false);
  });

  it('has the policy, word for word', () => {
    expect(deployed(template).Policies.map(({ PolicyDocument }) => PolicyDocument)).toEqual([role.policy]);
  });

  it('asks for the ids where nobody could say them', () => {
    const asking = cloudformationOf(role, { ...workflow, ids: undefined }, REGION);
    expect(() => deployed(asking)).toThrow('OwnerId is required');
    const given = deployed(asking, { OwnerId: '1234567', RepositoryId: '89012345' });
    expect(given).toEqual(deployed(template));
  });

  it('makes the provider, or takes the one that is there', () => {
    expect(deploy(template, {}, PSEUDO).Resources.GitHub?.Properties).toEqual({
      Url: `https://${ISSUER}`,
      ClientIdList: ['sts.amazonaws.com'],
    });
    const { Resources } = deploy(template, { CreateProvider: 'false' }, PSEUDO);
    expect(Object.keys(Resources)).toEqual(['Role']);
    expect(JSON.stringify(Resources.Role)).toContain(PROVIDER);
  });
});

describe('the role that only plans, beside it', () => {
  const [role] = plans(CONFIG);
  const plan = planRoleOf(role);
  const template = cloudformationOf(role, workflow, REGION, plan);
  const module = terraformOf(role, workflow, REGION, plan);

  it.each([
    ['repo:acme/app:ref:refs/heads/main', true],
    ['repo:acme@1234567/app@89012345:ref:refs/heads/main', true],
    ['repo:acme/app:ref:refs/heads/topic', false],
    ['repo:acme/app:environment:rotation', false],
    ['repo:acme/app:pull_request', false],
  ])('asked by %s says %s', async (subject, answer) => {
    expect(await trusts(template, subject, { id: 'PlanRole' })).toBe(answer);
  });

  it('changes nothing, and leaves the other one as it is', () => {
    const [policy] = deployed(template, {}, 'PlanRole').Policies;
    expect(policy?.PolicyDocument).toEqual(planPolicyOf(role.policy));
    expect(deployed(template)).toEqual(deployed(cloudformationOf(role, workflow, REGION)));
    expect(deployed(template, {}, 'PlanRole').RoleName).toBe('rekey-plan');
  });

  it('is a module that closes what it opens, and reads its own policy', () => {
    expect(bracketsLeftOpen(module)).toEqual([]);
    expect(module).toContain('/plan-policy.json")');
    const trusted = [...module.matchAll(/"(repo:[^"]+)"/g)].map(([, subject]) => subject);
    expect(trusted.map((subject) => subject?.split(':').slice(2).join(':'))).toEqual([
      'environment:rotation',
      'environment:rotation',
      'ref:refs/heads/main',
      'ref:refs/heads/main',
    ]);
  });
});

describe('the role of the workflow, as Terraform', () => {
  const [role] = plans(CONFIG);
  const module = terraformOf(role, workflow, REGION);

  it('closes what it opens, and names nothing that it does not declare', () => {
    expect(bracketsLeftOpen(module)).toEqual([]);
    const declared = [...module.matchAll(/^(?:variable|resource "(\w+)") "(\w+)"/gm)].map(([, type, name]) =>
      type === undefined ? `var.${name}` : `${type}.${name}`,
    );
    const used = [...module.matchAll(/\b(?:var\.\w+|aws_iam_\w+\.\w+)/g)].map(([name]) => name);
    expect(new Set(used)).toEqual(new Set(declared.filter((name) => name !== 'aws_iam_role_policy.rekey')));
  });

  it('trusts what CloudFormation trusts', () => {
    const subjects = JSON.stringify(
      deployed(cloudformationOf(role, workflow, REGION)).AssumeRolePolicyDocument,
    );
    const filled = module
      .replaceAll(/\$\{var\.owner_id\}/g, '1234567')
      .replaceAll(/\$\{var\.repository_id\}/g, '89012345');
    const quoted = [...filled.matchAll(/"(repo:[^"]+)"/g)].map(([, subject]) => subject ?? '');
    expect(quoted).toHaveLength(2);
    for (const subject of quoted) expect(subjects).toContain(JSON.stringify(subject));
  });
});

/** Brackets of HCL outside of texts and comments that do not match. */
function bracketsLeftOpen(text: string): string[] {
  const code = text.replaceAll(/"(?:[^"\\\n]|\\.)*"|#.*/g, '');
  const open: string[] = [];
  for (const [sign] of code.matchAll(/[[\](){}]/g)) {
    const partner = { ']': '[', ')': '(', '}': '{' }[sign];
    if (partner === undefined) open.push(sign);
    else if (open.pop() !== partner) return [`${sign} without ${partner}`];
  }
  return open;
}

describe('with a role to become', () => {
  const worker = 'arn:aws:iam::123456789012:role/rekey';
  const config = CONFIG.replace('region: eu-west-1', `region: eu-west-1, role: ${worker}`);
  const [entry, second] = plans(config);

  it('the workflow’s may do nothing but become it, and it does all the work', async () => {
    furnish(stage);
    expect(entry.policy.Statement.map(({ Action, Resource }) => [...Action, ...Resource])).toEqual([
      ['sts:AssumeRole', worker],
    ]);
    for (const role of plans(config)) {
      const { RoleName, AssumeRolePolicyDocument, Policies } = deployed(
        cloudformationOf(role, workflow, REGION),
      );
      const policies = Policies.map(({ PolicyDocument }) => PolicyDocument);
      stage.aws.seed.role({ name: RoleName, trust: AssumeRolePolicyDocument, policies });
    }
    const as = stage.aws.seed.session({ role: entry.name });
    const { rotations } = await stage.run(config, { as });
    expect(rotations.map(({ status }) => status)).toEqual(['pending', 'done', 'done']);
    expect(second?.policy).toEqual(plans(CONFIG)[0].policy);
  });

  it('the two have different names, and Terraform says who becomes whom', () => {
    expect(entry.name).not.toBe(second?.name);
    const module = second ? terraformOf(second, workflow, REGION) : '';
    expect(module).toContain(`"${entry.arn}"`);
    expect(bracketsLeftOpen(module)).toEqual([]);
  });
});

/** All that a role's policy speaks of. */
function resources(plan: RolePlan | undefined): string {
  return JSON.stringify(plan?.policy.Statement.map(({ Resource }) => Resource));
}

describe('with rotations in other accounts and regions', () => {
  const worker = 'arn:aws:iam::210987654321:role/team/rotator';
  const more = `  - { name: there, kind: iam-user, user: a, secret: a, role: ${worker}, region: us-west-2 }\n`;
  const [entry, other, ...rest] = plans(CONFIG.replace('passwords:', `${more}passwords:`));

  it('each role may do its own work, and no other', () => {
    expect(rest).toEqual([]);
    expect(other).toMatchObject({
      account: '210987654321',
      path: '/team/',
      name: 'rotator',
      assumedBy: entry.arn,
    });
    expect(resources(other)).toContain('arn:aws:secretsmanager:us-west-2:210987654321:secret:a-??????');
    expect(resources(other)).not.toContain(ACCOUNT);
    expect(other?.policy.Statement.map(({ Sid }) => Sid)).toEqual([
      'RotateTheseSecrets',
      'RotateTheKeysOfTheseUsers',
      'AuditTheAccount',
      'AuditTheKeysOfAllUsers',
    ]);
    expect(resources(entry).replace(worker, '')).not.toContain('210987654321');
    expect(entry.policy.Statement.filter(({ Sid }) => Sid !== 'BecomeTheRolesThatWork')).toEqual(
      plans(CONFIG)[0].policy.Statement,
    );
  });
});

describe('the issuer of tokens', () => {
  it.each([
    ['github.com', 'token.actions.githubusercontent.com'],
    ['acme.ghe.com', 'token.actions.acme.ghe.com'],
    ['github.acme.example', 'github.acme.example/_services/token'],
  ])('of %s is %s', (host, issuer) => {
    expect(issuerOf(host)).toBe(issuer);
  });
});

describe('the resources of a policy', () => {
  const HEAD = 'version: 1\n';
  const rotation = (secret: string, more = ''): string =>
    `${HEAD}rotate: [{ name: a, kind: iam-user, user: a, secret: ${JSON.stringify(secret)}${more} }]`;
  const resourcesOf = (config: string, region = REGION): string[] =>
    plans(config, region)[0].policy.Statement.flatMap(({ Sid, Resource }) =>
      /^RotateTheseSecrets|^ReadTheir/.test(Sid) ? Resource : [],
    );

  it.each([
    ['app/key', REGION, ['arn:aws:secretsmanager:eu-west-1:123456789012:secret:app/key-??????']],
    ['app/key', 'cn-north-1', ['arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:app/key-??????']],
    [
      'app/key',
      'us-gov-west-1',
      ['arn:aws-us-gov:secretsmanager:us-gov-west-1:123456789012:secret:app/key-??????'],
    ],
    [
      'arn:aws:secretsmanager:us-east-1:210987654321:secret:app/key-a1B2c3',
      REGION,
      ['arn:aws:secretsmanager:us-east-1:210987654321:secret:app/key-a1B2c3'],
    ],
    [
      'arn:aws:secretsmanager:us-east-1:210987654321:secret:app/key',
      REGION,
      ['arn:aws:secretsmanager:us-east-1:210987654321:secret:app/key-??????'],
    ],
  ])('for the secret %s in %s', (secret, region, expected) => {
    expect(resourcesOf(rotation(secret), region)).toEqual(expected);
  });

  it('hold the administrator of a database’s users, to be read alone, and the databases that secrets may name', () => {
    const config = `${HEAD}rotate: [{ name: a, kind: database-user, secret: app, admin-secret: dba }]`;
    const statements = plans(config)[0].policy.Statement;
    const dba = statements.filter(({ Resource }) => Resource.some((one) => one.includes(':dba-')));
    expect(dba.flatMap(({ Action }) => Action)).toEqual([
      'secretsmanager:DescribeSecret',
      'secretsmanager:GetSecretValue',
      'secretsmanager:ListSecretVersionIds',
    ]);
    expect(statements.map(({ Sid }) => Sid)).toContain('FindTheDatabasesOfPasswords');
  });

  it('hold the replicas that are named, and no other region', () => {
    expect(resourcesOf(rotation('key', ', replicas: [us-east-1]'))).toEqual([
      'arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-??????',
      'arn:aws:secretsmanager:us-east-1:123456789012:secret:key-??????',
    ]);
  });

  it.each([
    [rotation('*'), 'policy-secret-name'],
    [rotation('app/*'), 'policy-secret-name'],
    [rotation('arn:aws:secretsmanager:us-east-1:210987654321:secret:*'), 'policy-secret-name'],
    [`${HEAD}passwords: { secrets: ["a?"] }`, 'policy-secret-name'],
    [`${HEAD}passwords: { select: { tag: { a: "\${aws:username}" } } }`, 'policy-tag'],
  ])('are never wider than one name: %s is refused', (config, code) => {
    expect(() => plans(config)).toThrow(expect.objectContaining({ code }));
  });

  it('hold the keys that encrypt secrets, used by Secrets Manager alone', () => {
    const key = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/${randomUUID()}`;
    const config = parseConfig(rotation('key', ', replicas: [us-east-1]'), 'rekey.yml');
    const place = { account: ACCOUNT, region: REGION };
    expect(rolesFor({ config, place, kmsKeys: [key] })[0].policy.Statement.at(-1)).toEqual({
      Sid: 'UseTheKeysOfSecrets',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: [key],
      Condition: {
        StringEquals: {
          'kms:ViaService': [
            'secretsmanager.eu-west-1.amazonaws.com',
            'secretsmanager.us-east-1.amazonaws.com',
          ],
        },
      },
    });
    expect(() => rolesFor({ config, place, kmsKeys: [`arn:aws:kms:eu-west-1:${ACCOUNT}:alias/a`] })).toThrow(
      expect.objectContaining({ code: 'policy-kms-key' }),
    );
  });
});
