import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRemote } from '../../../src/commands/init/workflow-identity.ts';
import { startLocalAws } from '../../cloud/aws/local-aws.ts';
import { startLocalGithub } from '../../cloud/github/local-github.ts';
import { git } from '../../git/command.ts';
import { CONFIG } from '../../policy/account.ts';
import {
  COMMENT,
  CONFIG_FILE,
  headIn,
  initIn,
  outcomes,
  repository,
  TRIAGE,
  textOf,
  WORKFLOW,
} from './fresh-repository.ts';

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

  it('asks which keys encrypt the configured secrets, so that the role may use them', async () => {
    const aws = await startLocalAws();
    try {
      const key = aws.seed.kmsKey({ alias: 'alias/app' });
      aws.seed.secret({ name: 'a', kmsKeyId: 'alias/app', value: 'x' });
      const rotation = 'rotate: [{ name: a, kind: iam-user, user: a, secret: a }]';
      const dir = repository(`${headIn('eu-west-1')}${rotation}`);
      const { notes } = await initIn(dir, {}, aws.environment());
      expect(textOf(dir, 'rekey-iam/policy.json')).toContain(`"${key.arn}"`);
      expect(notes.join()).toContain(key.arn);
      const provider = {
        issuer: 'https://token.actions.githubusercontent.com',
        audiences: ['sts.amazonaws.com'],
      };
      const commands = async (env: Record<string, string>): Promise<string> =>
        (await initIn(dir, {}, env)).next.flatMap((step) => step.commands).join();
      expect(await commands(aws.environment())).not.toContain('CreateProvider');
      aws.seed.identityProvider(provider);
      expect(await commands(aws.environment())).toContain('CreateProvider=false');
      expect(await commands({})).not.toContain('CreateProvider=false');
      const offline = repository(`${headIn('eu-west-1')}${rotation}`);
      const before = aws.log.records.length;
      await initIn(offline, { offline: true }, aws.environment());
      expect(aws.log.records.length).toBe(before);
      expect(textOf(offline, 'rekey-iam/policy.json')).not.toContain('kms:');
    } finally {
      await aws.close();
    }
  });

  it('says which keys could not be seen, and writes the rest', async () => {
    const aws = await startLocalAws();
    try {
      aws.seed.kmsKey({ alias: 'alias/app' });
      aws.seed.secret({ name: 'a', kmsKeyId: 'alias/app', value: 'x' });
      aws.seed.user({
        name: 'ada',
        policies: [
          { Statement: [{ Effect: 'Allow', Action: 'secretsmanager:DescribeSecret', Resource: '*' }] },
        ],
      });
      const ada = aws.seed.accessKey({ user: 'ada' });
      const dir = repository(
        `${headIn('eu-west-1')}rotate: [{ name: a, kind: iam-user, user: a, secret: a }]`,
      );
      const report = await initIn(dir, {}, aws.environment(ada));
      expect(report.notes).toContainEqual(expect.stringMatching(/kms:DescribeKey.*--kms-key/));
      expect(outcomes(report)).toMatchObject({ 'rekey-iam/policy.json': 'written' });
    } finally {
      await aws.close();
    }
  });

  it('lists what an account has in the configuration, and nowhere in a public repository', async () => {
    const aws = await startLocalAws();
    const github = await startLocalGithub({
      repositories: [{ owner: 'acme', name: 'app', private: false }],
      tokens: { mine: { kind: 'personal', permissions: { metadata: 'read' } } },
    });
    try {
      const { apiUrl, serverUrl } = github;
      const remote = `${serverUrl}/acme/app.git`;
      const env = { ...aws.environment(), GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: serverUrl };
      const unknown = repository(undefined, remote);
      expect((await initIn(unknown, {}, env)).next[0]?.commands).toEqual([
        'rekey config check',
        'rekey init',
      ]);
      expect(textOf(unknown, CONFIG_FILE)).toContain('#     user: administrator');
      expect(textOf(unknown, 'rekey-iam/policy.json')).toContain('iam:ListUsers');
      const open = repository(undefined, remote);
      const { notes } = await initIn(open, {}, { ...env, GITHUB_TOKEN: github.token('mine') });
      expect(textOf(open, CONFIG_FILE)).not.toContain('administrator');
      expect(notes).toContain('      user: administrator');
    } finally {
      await Promise.all([aws.close(), github.close()]);
    }
  });

  it('looks at the account when somebody has logged in since, and says what to do without a remote', async () => {
    const aws = await startLocalAws();
    try {
      const dir = repository(undefined, '');
      await initIn(dir);
      const report = await initIn(dir, {}, aws.environment());
      expect(outcomes(report)).toMatchObject({ [CONFIG_FILE]: 'updated', [WORKFLOW]: 'is as it should be' });
      expect(textOf(dir, CONFIG_FILE)).toContain('accounts: ["123456789012"]');
      expect(report.notes.join()).toContain('No role was written');
      const now = textOf(dir, CONFIG_FILE);
      await expect(initIn(dir, {}, aws.environment())).rejects.toMatchObject({ code: 'init-repository' });
      expect(textOf(dir, CONFIG_FILE)).toBe(now);
    } finally {
      await aws.close();
    }
  });

  it('prints what could be rotated where a configuration is there that rotates nothing', async () => {
    const aws = await startLocalAws();
    try {
      const scanning = repository('version: 1\n');
      expect((await initIn(scanning, {}, aws.environment())).notes).toContain('      user: administrator');
      expect(textOf(scanning, CONFIG_FILE)).toBe('version: 1\n');
      const other = repository(headIn('eu-west-1').replace('123456789012', '210987654321'));
      expect((await initIn(other, {}, aws.environment())).notes.join()).not.toContain('administrator');
      const rotating = repository(
        `${headIn('eu-west-1')}rotate: [{ name: a, kind: iam-user, user: a, secret: a }]`,
      );
      await initIn(rotating, {}, aws.environment());
      const asked = aws.log.count('ListAccessKeys');
      await initIn(rotating, {}, aws.environment());
      expect(aws.log.count('ListAccessKeys')).toBe(asked);
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

  it('asks GitHub whether there are forks and issues to think of', async () => {
    const github = await startLocalGithub({
      repositories: [{ owner: 'acme', name: 'app', private: false, hasIssues: false }],
      tokens: { mine: { kind: 'personal', permissions: { metadata: 'read' } } },
    });
    try {
      const { apiUrl, serverUrl } = github;
      const dir = repository('version: 1\n', `${serverUrl}/acme/app.git`);
      const env = {
        GITHUB_API_URL: apiUrl,
        GITHUB_SERVER_URL: serverUrl,
        GITHUB_TOKEN: github.token('mine'),
      };
      const offline = outcomes(await initIn(dir, { offline: true }, env));
      expect(Object.keys(offline)).toEqual([CONFIG_FILE, WORKFLOW, TRIAGE]);
      expect(github.log).toEqual([]);
      expect(Object.keys(outcomes(await initIn(dir, {}, env)))).toEqual([CONFIG_FILE, WORKFLOW, COMMENT]);
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
