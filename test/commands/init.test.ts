import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadConfigFile } from '../../src/commands/load-config.ts';
import { git, temporaryFolder } from '../git/command.ts';
import { CONFIG, policyFor } from '../policy/account.ts';
import {
  CONFIG_FILE,
  initIn,
  outcomes,
  repository,
  TRIAGE,
  textOf,
  WORKFLOW,
} from './init/fresh-repository.ts';

const ROLE_FILES = ['policy.json', 'role.cloudformation.yml', 'role.tf'];

describe('rekey init, in a repository with a configuration', () => {
  it('writes the workflow and the role, and leaves the configuration alone', async () => {
    const dir = repository(CONFIG);
    expect(outcomes(await initIn(dir, { environment: 'rotation' }))).toEqual({
      [CONFIG_FILE]: 'is as it should be',
      [WORKFLOW]: 'written',
      [TRIAGE]: 'written',
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
    expect(outcomes(report)).toEqual({
      [CONFIG_FILE]: 'written',
      [WORKFLOW]: 'written',
      [TRIAGE]: 'written',
    });
    expect((await loadConfigFile(CONFIG_FILE, dir)).rotate).toEqual([]);
    expect(Object.keys((parse(textOf(dir, WORKFLOW)) as { jobs: object }).jobs)).toEqual(['scan']);
    expect(report.notes).toEqual([expect.stringContaining('no AWS credentials')]);
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
