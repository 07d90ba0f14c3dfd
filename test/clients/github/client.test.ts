import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LogLevel, logTo } from '../../../src/base/log.ts';
import { createGithubClient, type GithubClient } from '../../../src/clients/github/client.ts';
import { renderSarif } from '../../../src/report/sarif.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';
import { forkPermissions, workflowPermissions } from '../../cloud/github/tokens.ts';
import { createRepository, type Repository } from '../../git/repository.ts';
import { report } from '../../report/sample-report.ts';

let git: Repository;
let github: LocalGithub;
let logged: string[];

beforeEach(async () => {
  git = createRepository();
  git.commit({ files: { '.github/rekey.yml': 'version: 1\n# ü\n', 'big.txt': 'x'.repeat(1_200_000) } });
  logged = [];
  github = await startLocalGithub({
    repositories: [
      { owner: 'acme', name: 'app', private: true, gitDir: git.gitDir },
      { owner: 'acme', name: 'open', collaborators: { ada: 'write' } },
      { owner: 'acme', name: 'plain', private: true, codeScanning: false },
    ],
    tokens: {
      ci: { permissions: workflowPermissions },
      fork: { permissions: forkPermissions },
      app: { kind: 'app', login: 'rotator[bot]', permissions: { secrets: 'write' } },
      bare: { permissions: { issues: 'write' } },
    },
  });
});

afterEach(async () => {
  await github.close();
});

describe('the GitHub client', () => {
  it('says who it is, and makes no request that GitHub does not describe', async () => {
    await (await client('ci')).isPublic();

    expect(github.log[0]?.requestHeaders['user-agent']).toMatch(/^rekey\/1\.2\.3 /);
    expect(github.violations).toEqual([]);
  });

  it.each([
    ['acme/app', false],
    ['acme/open', true],
  ])('knows whether %s is public: %s', async (repository, isPublic) => {
    expect(await (await client('ci', { repository })).isPublic()).toBe(isPublic);
  });

  it('takes an internal repository for public to nobody and private to none', async () => {
    const server = await listen((_, respond) =>
      respond(200, { 'content-type': 'application/json' }, '{"private":true,"visibility":"internal"}'),
    );
    try {
      const there = await client('ci', { apiUrl: server.url });

      expect([await there.isPublic(), await there.isPrivate()]).toEqual([false, false]);
    } finally {
      server.close();
    }
  });

  it('refuses what is no repository, and a missing token', async () => {
    await expect(client('ci', { repository: 'app' })).rejects.toMatchObject({ code: 'github-repository' });
    await expect(client('ci', { token: '' })).rejects.toMatchObject({ code: 'github-no-token' });
  });

  it('says that the token is refused, without showing it', async () => {
    const token = `ghs_${randomBytes(20).toString('hex')}`;
    const error: unknown = await (await client('ci', { token }))
      .isPublic()
      .catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: 'github-token-refused' });
    expect(JSON.stringify([String(error), (error as Error).cause, logged])).not.toContain(token);
  });

  it('works with an Enterprise Server', async () => {
    const enterprise = await startLocalGithub({
      repositories: [{ owner: 'acme', name: 'app', private: true }],
      tokens: { ci: { permissions: workflowPermissions } },
      enterpriseServer: '3.17.0',
    });
    try {
      const there = await createGithubClient({
        ...settings('ci'),
        token: enterprise.token('ci'),
        apiUrl: enterprise.apiUrl,
      });

      expect(await there.isPublic()).toBe(false);
      expect(enterprise.log[0]?.path).toBe('/api/v3/repos/acme/app');
    } finally {
      await enterprise.close();
    }
  });

  it('tries again to read when GitHub stumbles, and says when it stays down', async () => {
    github.inject({ kind: 'error', status: 502 });

    expect(await (await client('ci')).isPublic()).toBe(false);
  });
});

describe('the token', () => {
  it('is not sent to another host, whatever GitHub answers', async () => {
    const seen: (string | undefined)[] = [];
    const thief = await listen((request, respond) => {
      seen.push(request);
      respond(200, {}, '{}');
    });
    const github302 = await listen((_, respond) =>
      respond(302, { location: `${thief.url}/repos/acme/app` }, ''),
    );
    try {
      const error: unknown = await (await client('ci', { apiUrl: github302.url }))
        .isPublic()
        .catch((thrown: unknown) => thrown);

      expect(error).toMatchObject({ code: 'github-foreign-host' });
      expect(seen).toEqual([]);
    } finally {
      thief.close();
      github302.close();
    }
  });

  it('follows a repository that was renamed within the host', async () => {
    const paths: string[] = [];
    const server = await listen((path, respond) => {
      paths.push(path);
      if (path === '/repos/acme/app') respond(301, { location: `${server.url}/repositories/7` }, '{}');
      else respond(200, { 'content-type': 'application/json' }, '{"private":true,"visibility":"private"}');
    });
    try {
      expect(await (await client('ci', { apiUrl: server.url })).isPublic()).toBe(false);
      expect(paths).toEqual(['/repos/acme/app', '/repositories/7']);
    } finally {
      server.close();
    }
  });
});

describe('a file of the repository', () => {
  it('is read as it stands at a ref, at any size', async () => {
    const here = await client('ci');

    expect(await here.readFile('.github/rekey.yml', 'main')).toBe('version: 1\n# ü\n');
    expect(await here.readFile('big.txt', git.id('main'))).toHaveLength(1_200_000);
    expect(await here.readFile('none.yml', 'main')).toBeUndefined();
  });

  it('does not count as absent where the token may not read or the ref is unknown', async () => {
    await expect((await client('bare')).readFile('.github/rekey.yml', 'main')).rejects.toMatchObject({
      code: expect.stringMatching(/^github-(denied|not-found)$/) as string,
      fix: expect.stringContaining('permissions: contents: read') as string,
    });
    await expect((await client('ci')).readFile('.github/rekey.yml', 'nowhere')).rejects.toMatchObject({
      code: 'github-not-found',
    });
    await expect((await client('ci')).readFile('.github', 'main')).rejects.toMatchObject({
      what: '.github is not a file.',
    });
  });
});

describe('the SARIF report', () => {
  it('is taken by code scanning', async () => {
    const sarif = renderSarif(report(), { version: '1.2.3' });
    const at = { commit: git.id('main'), ref: 'refs/heads/main' };
    const outcome = await (await client('ci')).uploadSarif({ sarif, ...at, startedAt: new Date() }, wait);

    expect(outcome.kind).toBe('processed');
    expect(github.repository('acme/app').sarifs[0]?.sarif).toEqual(JSON.parse(sarif));
    expect(github.violations).toEqual([]);
  });

  it.each([
    ['fork', 'acme/app', 'permissions: security-events: write'],
    ['ci', 'acme/plain', 'Code Security must be enabled'],
  ])('is not taken from %s in %s, which is a note and no failure', async (token, repository, said) => {
    const upload = { sarif: '{}', commit: git.id('main'), ref: 'refs/heads/main' };
    const outcome = await (await client(token, { repository })).uploadSarif(upload, wait);

    expect(outcome).toMatchObject({ kind: 'refused', note: expect.stringContaining(said) as string });
  });

  it('that cannot be read is told with what GitHub says about it', async () => {
    const upload = { sarif: '{"version":"2.0.0"}', commit: git.id('main'), ref: 'refs/heads/main' };
    const outcome = await (await client('ci')).uploadSarif(upload, wait);

    expect(outcome).toMatchObject({
      kind: 'rejected',
      note: expect.stringContaining('2.1.0') as string,
    });
  });

  it('counts as handed over when GitHub does not say in time what became of it', async () => {
    let now = 0;
    const clock = {
      now: () => new Date(now),
      sleep: async (ms: number) => {
        now += ms;
        for (const sarif of github.repository('acme/app').sarifs) sarif.status = 'pending';
      },
    };
    const sarif = renderSarif(report(), { version: '1.2.3' });
    const outcome = await (await client('ci')).uploadSarif(
      { sarif, commit: git.id('main'), ref: 'refs/heads/main' },
      { clock, signal: new AbortController().signal },
    );

    expect(outcome.kind).toBe('pending');
  });
});

/** Time that passes at once. */
const wait = {
  clock: { now: () => new Date(0), sleep: async () => {} },
  signal: new AbortController().signal,
};

function settings(token: string): Parameters<typeof createGithubClient>[0] {
  return {
    token: github.token(token),
    apiUrl: github.apiUrl,
    repository: 'acme/app',
    version: '1.2.3',
    env: {},
    log: logTo((level: LogLevel, text: string) => logged.push(`${level} ${text}`)),
  };
}

async function client(
  token: string,
  overrides: Partial<ReturnType<typeof settings>> = {},
): Promise<GithubClient> {
  return await createGithubClient({ ...settings(token), ...overrides });
}

type Respond = (status: number, headers: Record<string, string>, body: string) => void;

/** A bare server, for answers that GitHub does not give. */
async function listen(
  answer: (path: string, respond: Respond) => void,
): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    answer(request.url ?? '', (status, headers, body) => response.writeHead(status, headers).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}
