import { afterEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import { openOctokit } from '../../../src/clients/github/octokit.ts';
import { oidcClaims } from '../../../src/clients/github/oidc-claims.ts';
import { githubReadings } from '../../../src/clients/github/readings.ts';
import type { Secret } from '../../../src/credentials/secret.ts';
import { startLocalGithub } from '../../cloud/github/local-github.ts';
import { startOidc } from '../../runner/oidc.ts';

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const forget = (): void => {};
const garbled: typeof fetch = async () => Response.json({ value: 'no token' });

describe('what a token for GitHub reads', () => {
  it('is found out without a change, each permission by itself', async () => {
    const github = await startLocalGithub({
      repositories: [{ owner: 'acme', name: 'app', private: true }],
      tokens: { mine: { kind: 'personal', permissions: { metadata: 'read', issues: 'read' } } },
    });
    closers.push(() => github.close());
    const { apiUrl } = github;
    const octokit = await openOctokit({
      token: github.token('mine'),
      apiUrl,
      version: '1',
      log: silentLog,
      env: {},
    });
    const found: Record<string, string> = {};
    for (const { permission, read } of githubReadings(octokit, { owner: 'acme', repo: 'app' })) {
      found[permission] = await read().then(
        () => 'read',
        (error: unknown) => (error as { code: string }).code,
      );
    }
    expect(found['issues: read']).toBe('read');
    expect(found['contents: read']).toMatch(/^github-/);
    expect(found['pull-requests: read']).toMatch(/^github-/);
  });
});

describe("a job's identity token", () => {
  const job = {
    repository: 'acme/app',
    repositoryId: 2,
    ownerId: 1,
    ref: 'refs/heads/main',
    sha: '0'.repeat(40),
    eventName: 'schedule',
    actor: 'a',
    workflow: 'w',
    runId: '1',
    environment: 'rotation',
  };

  it('says for whom it is, and is kept from every output', async () => {
    const oidc = await startOidc(job);
    closers.push(() => oidc.close());
    const learnt: Secret[] = [];
    const learn = (secret: Secret): void => void learnt.push(secret);
    const claims = await oidcClaims('sts.amazonaws.com', { env: oidc.env, fetch, learn });
    expect(claims).toEqual({
      issuer: oidc.issuer,
      subject: 'repo:acme/app:environment:rotation',
      audience: 'sts.amazonaws.com',
    });
    expect(learnt.map((secret) => secret.expose())).toEqual([
      oidc.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN,
      oidc.issued[0],
    ]);
  });

  it('is not there without the permission, and a refusal is told without the request', async () => {
    expect(await oidcClaims('a', { env: {}, fetch, learn: forget })).toBeUndefined();
    const oidc = await startOidc(job);
    closers.push(() => oidc.close());
    const env = { ...oidc.env, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'another' };
    await expect(oidcClaims('a', { env, fetch, learn: forget })).rejects.toMatchObject({
      code: 'oidc-refused',
    });
    await expect(oidcClaims('a', { env: oidc.env, fetch: garbled, learn: forget })).rejects.toMatchObject({
      code: 'oidc-refused',
    });
  });
});
