import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { silentLog } from '../../src/base/log.ts';
import { readRemote } from '../../src/commands/init/workflow-identity.ts';
import { type InitReport, type InitRequest, init } from '../../src/commands/init.ts';
import { loadConfigFile } from '../../src/commands/load-config.ts';
import { startLocalAws } from '../cloud/aws/local-aws.ts';
import { startLocalGithub } from '../cloud/github/local-github.ts';
import { readDocument } from '../docs/documents.ts';
import { mistakesIn } from '../docs/workflow-mistakes.ts';
import { git, temporaryFolder } from '../git/command.ts';
import { CONFIG, policyFor } from '../policy/account.ts';

const ROLE_FILES = ['policy.json', 'role.cloudformation.yml', 'role.tf'];
const WORKFLOW = '.github/workflows/rekey.yml';
const CONFIG_FILE = '.github/rekey.yml';

/** The head of a configuration for one account. */
function headIn(region: string): string {
  return `version: 1\naws: { accounts: ["123456789012"], region: ${region} }\n`;
}

/** A fresh repository with a remote and, where there is one, a configuration. */
function repository(config?: string, remote = 'git@github.com:acme/app.git'): string {
  const dir = temporaryFolder('init');
  git(dir, ['init', '--quiet']);
  if (remote !== '') git(dir, ['remote', 'add', 'origin', remote]);
  if (config !== undefined) {
    mkdirSync(join(dir, '.github'));
    writeFileSync(join(dir, CONFIG_FILE), config);
  }
  return dir;
}

const nothingSaid: InitRequest = {
  repository: undefined,
  environment: undefined,
  account: undefined,
  kmsKeys: [],
};

async function initIn(
  folder: string,
  said: Partial<InitRequest> = {},
  env: Record<string, string> = {},
): Promise<InitReport> {
  const surroundings = { env: { PATH: process.env.PATH, ...env }, log: silentLog };
  const { signal } = new AbortController();
  return await init({ ...nothingSaid, ...said }, { folder, signal, ...surroundings });
}

function outcomes({ files }: InitReport): Record<string, string> {
  return Object.fromEntries(files.map(({ path, outcome }) => [path, outcome]));
}

function textOf(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

describe('rekey init, in a repository with a configuration', () => {
  it('writes the workflow and the role, and leaves the configuration alone', async () => {
    const dir = repository(CONFIG);
    expect(outcomes(await initIn(dir, { environment: 'rotation' }))).toEqual({
      [CONFIG_FILE]: 'is as it should be',
      [WORKFLOW]: 'written',
      ...Object.fromEntries(ROLE_FILES.map((name) => [`rekey-iam/${name}`, 'written'])),
      'rekey-iam/plan-policy.json': 'written',
    });
    expect(textOf(dir, CONFIG_FILE)).toBe(CONFIG);
    expect(JSON.parse(textOf(dir, 'rekey-iam/policy.json'))).toEqual(policyFor(CONFIG));
    for (const name of ['role.cloudformation.yml', 'role.tf'])
      expect(textOf(dir, `rekey-iam/${name}`)).toContain('repo:acme/app:environment:rotation');
  });

  it('writes the same again, finds it as it should be, and never replaces what differs', async () => {
    const dir = repository(CONFIG);
    await initIn(dir);
    writeFileSync(join(dir, WORKFLOW), 'mine\n');
    const again = outcomes(await initIn(dir));
    expect(again).toMatchObject({ [WORKFLOW]: 'differs', 'rekey-iam/role.tf': 'is as it should be' });
    expect(textOf(dir, WORKFLOW)).toBe('mine\n');
  });

  it('writes nothing through a link', async () => {
    const dir = repository(CONFIG);
    const elsewhere = join(temporaryFolder('elsewhere'), 'a.json');
    mkdirSync(join(dir, 'rekey-iam'));
    symlinkSync(elsewhere, join(dir, 'rekey-iam', 'policy.json'));
    await expect(initIn(dir)).rejects.toMatchObject({ code: 'init-unwritable' });
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('may be asked from a folder inside', async () => {
    const dir = repository(CONFIG);
    mkdirSync(join(dir, 'src'));
    await initIn(join(dir, 'src'));
    expect(existsSync(join(dir, WORKFLOW))).toBe(true);
  });

  it('with a role to become writes that one too, in a folder of its own', async () => {
    const role = 'arn:aws:iam::210987654321:role/rekey';
    const dir = repository(CONFIG.replace('accounts: ["123456789012"]', `role: ${role}`));
    await initIn(dir, { account: '123456789012' });
    expect(textOf(dir, 'rekey-iam/policy.json')).toContain(role);
    expect(textOf(dir, 'rekey-iam/210987654321-rekey/policy.json')).toContain(
      'arn:aws:iam::210987654321:user/',
    );
    expect(textOf(dir, WORKFLOW)).toContain('role-to-assume: arn:aws:iam::123456789012:role/rekey-workflow');
  });
});

describe('rekey init, in a repository without a configuration', () => {
  it('writes one that is valid and a workflow that scans', async () => {
    const dir = repository();
    const report = await initIn(dir);
    expect(outcomes(report)).toEqual({ [CONFIG_FILE]: 'written', [WORKFLOW]: 'written' });
    expect((await loadConfigFile(CONFIG_FILE, dir)).rotate).toEqual([]);
    expect(Object.keys((parse(textOf(dir, WORKFLOW)) as { jobs: object }).jobs)).toEqual(['scan']);
    expect(report.notes.join()).toContain('needs AWS');
  });

  it('writes one for the account that is given', async () => {
    const dir = repository();
    await initIn(dir, { account: '123456789012' }, { AWS_REGION: 'eu-central-1' });
    const { aws } = await loadConfigFile(CONFIG_FILE, dir);
    expect(aws).toEqual({ accounts: ['123456789012'], region: 'eu-central-1' });
    expect(JSON.parse(textOf(dir, 'rekey-iam/policy.json'))).toHaveProperty(
      'Statement.0.Sid',
      'AuditTheAccount',
    );
  });
});

describe('the workflow that rekey init writes', () => {
  const KEY = 'rotate: [{ name: a, kind: iam-user, user: a, secret: a }]';
  const DOWNSTREAM = 'downstream: [{ github-secrets: { repository: acme/app, password: A } }]';
  const DATABASE = `rotate: [{ name: a, kind: rds-instance, instance: a, secret: a, ${DOWNSTREAM} }]`;

  it.each([
    ['scanning', undefined, {}],
    ['a key', `${headIn('eu-west-1')}${KEY}`, {}],
    ['a database with downstream', `${headIn('eu-west-1')}${DATABASE}`, { environment: 'rotation' }],
    ['China', `${headIn('cn-north-1')}${DATABASE}`, { environment: 'on' }],
  ])('for %s has no mistake, and gives nothing by default', async (_what, config, said) => {
    const dir = repository(config);
    await initIn(dir, said);
    const text = textOf(dir, WORKFLOW);
    expect(await mistakesIn(text, WORKFLOW)).toEqual([]);
    const { permissions, jobs } = parse(text) as {
      permissions: unknown;
      jobs: Record<string, { environment?: unknown }>;
    };
    expect(permissions).toEqual({});
    expect(jobs.upkeep?.environment).toEqual('environment' in said ? said.environment : undefined);
  });

  it('is the one of the examples', async () => {
    const dir = repository(`${headIn('eu-west-1')}${KEY}`);
    await initIn(dir);
    const example = readDocument('examples/rekey.workflow.yml').text;
    expect(`# ${WORKFLOW}\n${textOf(dir, WORKFLOW)}`).toBe(example);
  });

  it('hands over the authorities of RDS and the token for downstream where they are needed', async () => {
    const dir = repository(`${headIn('eu-west-1')}${DATABASE}`);
    await initIn(dir);
    const text = textOf(dir, WORKFLOW);
    for (const name of ['REKEY_RDS_CA_FILE', 'REKEY_GITHUB_TOKEN'])
      expect(text).toContain(`          ${name}: `);
  });
});

describe('what rekey init finds out', () => {
  it('asks AWS for the account, where only the credentials say it', async () => {
    const aws = await startLocalAws({ account: '210987654321' });
    try {
      const head = 'version: 1\naws: { region: eu-west-1 }\n';
      const dir = repository(`${head}rotate: [{ name: a, kind: iam-user, user: a, secret: a }]`);
      await expect(initIn(dir)).rejects.toMatchObject({ code: 'init-account' });
      await initIn(dir, {}, aws.environment());
      expect(textOf(dir, WORKFLOW)).toContain('role-to-assume: arn:aws:iam::210987654321:role/rekey');
    } finally {
      await aws.close();
    }
  });

  it('sees the files of another scanner, and a workflow that runs Rekey already', async () => {
    const dir = repository();
    writeFileSync(join(dir, '.gitleaks.toml'), '');
    mkdirSync(join(dir, '.github/workflows'), { recursive: true });
    const other = 'on: push\njobs: { a: { steps: [{ uses: rekey/rekey@v1 }] } }\n';
    writeFileSync(join(dir, '.github/workflows/scan.yml'), other);
    const notes = (await initIn(dir)).notes.join('\n');
    expect(notes).toContain('.gitleaks.toml is read as it is; "rekey init --from gitleaks"');
    expect(notes).toContain('.github/workflows/scan.yml runs Rekey already');
    expect((await initIn(repository())).notes.join('\n')).not.toMatch(/already|--from/);
  });

  it('asks GitHub for the ids and the default branch, where there is a token', async () => {
    const github = await startLocalGithub({
      repositories: [{ owner: 'acme', name: 'app', private: true }],
      tokens: { mine: { kind: 'personal', permissions: { metadata: 'read' } } },
    });
    try {
      const remote = `${github.serverUrl}/acme/app.git`;
      const dir = repository(CONFIG, remote);
      const { apiUrl, serverUrl } = github;
      const env = {
        GITHUB_API_URL: apiUrl,
        GITHUB_SERVER_URL: serverUrl,
        GITHUB_TOKEN: github.token('mine'),
      };
      await initIn(dir, {}, env);
      const module = textOf(dir, 'rekey-iam/role.tf');
      expect(module.match(/default {5}= "\d+"/g)).toHaveLength(2);
      expect(module).toContain(`${new URL(serverUrl).host}/_services/token`);
    } finally {
      await github.close();
    }
  });

  it('takes the default branch of the remote for the trust, where there is no environment', async () => {
    const dir = repository(CONFIG);
    git(dir, ['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk']);
    await initIn(dir);
    expect(textOf(dir, 'rekey-iam/role.tf')).toContain('repo:acme/app:ref:refs/heads/trunk');
  });

  it.each([
    ['git@github.com:acme/app.git', 'github.com', 'acme/app'],
    ['https://github.com/acme/app', 'github.com', 'acme/app'],
    ['https://somebody@github.acme.example/acme/my.app.git', 'github.acme.example', 'acme/my.app'],
    ['https://github.acme.example:8443/acme/app', 'github.acme.example:8443', 'acme/app'],
    ['ssh://git@ssh.github.com:443/acme/app.git', 'github.com', 'acme/app'],
  ])('reads the remote %s', (url, host, name) => {
    expect(readRemote(url)).toEqual({ host, repository: name });
  });

  it.each([undefined, '', '/srv/git/app.git', '../app'])(
    'finds no repository on GitHub in the remote %j',
    (url) => {
      expect(readRemote(url)).toBeUndefined();
    },
  );
});

describe('rekey init writes nothing when it does not know', () => {
  it.each([
    ['the repository', CONFIG, {}, '', 'init-repository'],
    ['the account', CONFIG.replace('accounts: ["123456789012"], ', ''), {}, undefined, 'init-account'],
    ['whose account is meant', CONFIG, { account: '210987654321' }, undefined, 'init-account'],
    ['the region', CONFIG.replace(', region: eu-west-1', ''), {}, undefined, 'init-region'],
    ['what a secret is called', CONFIG.replace('billing/smtp', '"*"'), {}, undefined, 'policy-secret-name'],
    ['a key', CONFIG, { kmsKeys: ['alias/a'] }, undefined, 'policy-kms-key'],
    ['what the configuration says', 'version: 2', {}, undefined, 'config-invalid'],
  ])('%s', async (_what, config, said, remote, code) => {
    const dir = repository(config, remote);
    await expect(initIn(dir, said)).rejects.toMatchObject({ code, exit: 2 });
    expect(existsSync(join(dir, WORKFLOW))).toBe(false);
    expect(existsSync(join(dir, 'rekey-iam'))).toBe(false);
  });

  it('a branch that a template could take for its own word', async () => {
    const dir = repository(CONFIG);
    git(dir, ['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/\u0024{a}']);
    await expect(initIn(dir)).rejects.toMatchObject({ code: 'init-branch' });
    await expect(initIn(dir, { environment: 'rotation' })).resolves.toBeDefined();
  });
});
