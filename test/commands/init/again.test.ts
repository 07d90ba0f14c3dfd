import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, temporaryFolder } from '../../git/command.ts';
import { CONFIG, policyFor } from '../../policy/account.ts';
import { CONFIG_FILE, headIn, initIn, outcomes, repository, textOf, WORKFLOW } from './fresh-repository.ts';

describe('rekey init, again', () => {
  const KEY = 'rotate: [{ name: a, kind: iam-user, user: a, secret: a }]\n';

  it('takes its own files further when something is to be rotated, and asks nobody about them', async () => {
    const dir = repository(headIn('eu-west-1'));
    await initIn(dir);
    writeFileSync(join(dir, CONFIG_FILE), `${headIn('eu-west-1')}${KEY}`);
    expect(outcomes(await initIn(dir))).toMatchObject({
      'rekey-iam/policy.json': 'updated',
      'rekey-iam/role.cloudformation.yml': 'updated',
    });
    expect(JSON.parse(textOf(dir, 'rekey-iam/policy.json'))).toEqual(
      policyFor(`${headIn('eu-west-1')}${KEY}`),
    );
    const scanning = repository('version: 1\n');
    await initIn(scanning);
    writeFileSync(join(scanning, CONFIG_FILE), `${headIn('eu-west-1')}${KEY}`);
    expect(outcomes(await initIn(scanning))).toMatchObject({ [WORKFLOW]: 'updated' });
  });

  it('says how to replace what differs, replaces it only then, and keeps what stood there', async () => {
    const dir = repository(CONFIG);
    await initIn(dir);
    for (const text of ['mine\n', 'mine again\n']) {
      writeFileSync(join(dir, WORKFLOW), text);
      const told = await initIn(dir);
      expect(outcomes(told)).toMatchObject({ [WORKFLOW]: 'differs' });
      expect(told.next[0]?.commands).toEqual(['rekey init --update']);
      expect(outcomes(await initIn(dir, { update: true }))).toMatchObject({ [WORKFLOW]: 'updated' });
    }
    expect(textOf(dir, `${WORKFLOW}.orig`)).toBe('mine\n');
    expect(textOf(dir, `${WORKFLOW}.orig2`)).toBe('mine again\n');
    expect(textOf(dir, WORKFLOW)).toContain('name: Rekey');
  });

  it('keeps no copy of what the last commit has, and never replaces a configuration', async () => {
    const dir = repository(CONFIG);
    await initIn(dir);
    writeFileSync(join(dir, WORKFLOW), 'mine\n');
    git(dir, ['add', '.']);
    git(dir, ['commit', '--quiet', '--message', 'mine']);
    const { files } = await initIn(dir, { update: true });
    const updated = files.find(({ path }) => path === WORKFLOW);
    expect(updated).toMatchObject({ outcome: 'updated', keptAs: undefined });
    expect(existsSync(join(dir, `${WORKFLOW}.orig`))).toBe(false);
    expect(textOf(dir, CONFIG_FILE)).toBe(CONFIG);
  });

  it('replaces nothing behind a link', async () => {
    const dir = repository(CONFIG);
    const elsewhere = join(temporaryFolder('elsewhere'), 'a.yml');
    writeFileSync(elsewhere, 'theirs\n');
    mkdirSync(join(dir, '.github/workflows'));
    symlinkSync(elsewhere, join(dir, WORKFLOW));
    await initIn(dir, { update: true });
    expect(readFileSync(elsewhere, 'utf8')).toBe('theirs\n');
  });
});
