import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { githubLook } from '../../../src/commands/doctor/github-world.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';
import { contextFor } from '../context-for-github.ts';

let github: LocalGithub;

beforeEach(async () => {
  github = await startLocalGithub({
    repositories: [
      { owner: 'acme', name: 'security', private: true },
      { owner: 'acme', name: 'open' },
    ],
    tokens: {
      app: { kind: 'app', login: 'rekey[bot]', permissions: { issues: 'write' } },
      blind: { kind: 'app', login: 'rekey[bot]', permissions: {} },
    },
  });
});
afterEach(async () => await github.close());

async function look(name: string, token: string | undefined) {
  const context = contextFor(github, {
    config: `issues: { private-repository: acme/${name} }`,
    repository: '',
    env: token === undefined ? {} : { REKEY_GITHUB_TOKEN: github.token(token) },
  });
  return await githubLook(context.config, '/nowhere', context);
}

describe('the repository for confidential issues', () => {
  it('is seen with the token for it, although there is no other', async () => {
    const seen = (await look('security', 'app'))?.privateIssues;

    expect(await seen?.isPrivate()).toBe(true);
    await expect(seen?.read()).resolves.toBeUndefined();
    expect(await (await look('open', 'app'))?.privateIssues?.isPrivate()).toBe(false);
    expect(github.violations).toEqual([]);
  });

  it('is not looked at without that token, and a refusal names the permission', async () => {
    expect(await look('security', undefined)).toBeUndefined();
    await expect((await look('security', 'blind'))?.privateIssues?.read()).rejects.toThrow('issues: read');
  });
});
