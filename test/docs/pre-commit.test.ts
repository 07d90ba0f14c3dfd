import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { asEnvFile, madeUpKey } from '../e2e/stage.ts';
import { git, temporaryFolder } from '../git/command.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files?: string;
}

const root = join(import.meta.dirname, '../..');
const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];

/** Runs a hook as pre-commit runs a script: the first word is a file of the project, the folder the user's. */
function run(id: string, folder: string): { status: number | null; said: string } {
  const [script = '', ...args] = (hooks.find((hook) => hook.id === id)?.entry ?? '').split(' ');
  const path = `${dirname(process.execPath)}:${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync(join(root, script), args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  });
  return { status, said: stdout + stderr };
}

function repositoryWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('hook');
  git(folder, ['init', '--quiet']);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  git(folder, ['add', '--all']);
  return folder;
}

describe.skipIf(process.platform === 'win32')('the hooks for pre-commit', () => {
  it('name files that can be run', () => {
    for (const { entry, language } of hooks) {
      expect(language).toBe('script');
      expect(existsSync(join(root, entry.split(' ')[0] ?? ''))).toBe(true);
    }
  });

  it('let a commit pass without a word', () => {
    expect(run('rekey', repositoryWith({ 'a.txt': 'nothing\n' }))).toEqual({ status: 0, said: '' });
  });

  it('stop a commit that contains a key, and say where, not what', () => {
    const key = madeUpKey();
    const { status, said } = run('rekey', repositoryWith({ 'deploy.env': asEnvFile(key) }));
    expect(status).toBe(1);
    expect(said).toContain('deploy.env:');
    expect(said).not.toContain(key.secret);
  });

  it('stop a configuration that has a mistake', () => {
    const good = repositoryWith({ '.github/rekey.yml': 'version: 1\n' });
    const bad = repositoryWith({ '.github/rekey.yml': 'version: 1\nscam: {}\n' });
    expect(run('rekey-config', good).status).toBe(0);
    expect(run('rekey-config', bad)).toMatchObject({
      status: 2,
      said: expect.stringContaining('scan') as string,
    });
  });
});
