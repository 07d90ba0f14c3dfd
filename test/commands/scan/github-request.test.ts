import { describe, expect, it } from 'vitest';
import { githubRequestOfTerminal } from '../../../src/commands/scan/github-of-terminal.ts';
import { githubRequestOfEvent } from '../../../src/commands/scan/github-request.ts';
import { parseConfig } from '../../../src/config/parse.ts';
import { Redactor } from '../../../src/credentials/redactor.ts';
import { startLocalGithub } from '../../cloud/github/local-github.ts';
import { forkPermissions } from '../../cloud/github/tokens.ts';
import { writeInto } from '../../cloud/github/written-texts.ts';
import { git, temporaryFolder } from '../../git/command.ts';
import { createRepository } from '../../git/repository.ts';
import { atTerminal } from '../at-terminal.ts';
import { acmeToken, awsKey, contextWith, scanned } from './harness.ts';

const asked = { repository: undefined, texts: ['issues'], since: undefined, runs: 100 } as const;
const clock = { now: () => new Date('2027-01-15T12:00:00Z'), sleep: async () => await Promise.resolve() };

describe('the command line', () => {
  it('scans the texts of a repository, and shows neither secret nor token', async () => {
    const github = await startLocalGithub({
      repositories: [{ owner: 'acme', name: 'app', private: true }],
      tokens: { ci: { permissions: forkPermissions } },
    });
    const [key, token] = [awsKey(), github.token('ci')];
    writeInto(github, 'acme/app').issue({ body: 'It says:' });
    writeInto(github, 'acme/app').comment(1, key.text);
    const env = { GITHUB_TOKEN: token, GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl };
    const asking = ['scan', '--github', 'acme/app', '--texts', 'issues', '--format', 'json'];
    const { exit, out: said } = await atTerminal(env, ...asking);
    await github.close();

    expect(exit).toBe(1);
    const report = JSON.parse(said) as { complete: boolean; findings: { locations: { path: string }[] }[] };
    expect(report.complete).toBe(true);
    expect(report.findings.flatMap(({ locations }) => locations.map(({ path }) => path))).toEqual([
      expect.stringMatching(/^\(issue #1 comment \d+\)$/),
    ]);
    for (const secret of [token, key.text.split('=').at(-1) ?? '']) expect(said).not.toContain(secret);
  });

  it('needs a token, from either name', async () => {
    const surroundings = { clock, redactor: new Redactor() };
    const at = { ...asked, repository: 'a/b' };

    await expect(githubRequestOfTerminal(at, { ...surroundings, env: {} })).rejects.toMatchObject({
      code: 'github-no-token',
    });
    const request = await githubRequestOfTerminal(at, { ...surroundings, env: { GH_TOKEN: 'made-up' } });
    expect(request).toMatchObject({
      repository: 'a/b',
      apiUrl: 'https://api.github.com',
      serverUrl: 'https://github.com',
    });
    expect(surroundings.redactor.redact('it is made-up')).not.toContain('made-up');
  });

  it.each([
    ['https://github.com/acme/app.git', {}, 'acme/app'],
    ['git@ghe.acme.test:acme/app.git', { GITHUB_API_URL: 'https://ghe.acme.test/api/v3' }, 'acme/app'],
    ['https://evil.test/acme/app.git', {}, undefined],
    ['https://github.com/acme/app.git', { GITHUB_API_URL: 'https://ghe.acme.test/api/v3' }, undefined],
    [undefined, {}, undefined],
  ])(
    'takes the repository from the remote %s only where it is on the server of the token',
    async (url, env, name) => {
      const folder = temporaryFolder('origin');
      git(folder, ['init', '--quiet']);
      if (url !== undefined) git(folder, ['remote', 'add', 'origin', url]);
      const before = process.cwd();
      process.chdir(folder);
      try {
        const request = githubRequestOfTerminal(asked, {
          clock,
          redactor: new Redactor(),
          env: { PATH: process.env.PATH, GITHUB_TOKEN: 'made-up', ...env },
        });
        if (name === undefined) await expect(request).rejects.toMatchObject({ code: 'github-repository' });
        else expect((await request).repository).toBe(name);
      } finally {
        process.chdir(before);
      }
    },
  );

  it('counts a duration back from now', async () => {
    const env = { GITHUB_TOKEN: 'made-up', GITHUB_REPOSITORY: 'a/b' };
    const request = await githubRequestOfTerminal(
      { ...asked, since: 86_400_000 },
      { clock, redactor: new Redactor(), env },
    );
    expect(request.since).toEqual(new Date('2027-01-14T12:00:00Z'));
  });
});

describe('an event', () => {
  const config = parseConfig('version: 1\nscan: { github: { texts: [issues, wiki], since: 7d } }\n', 'c.yml');
  const inputs = { scope: undefined, githubToken: 'made-up' };
  const env = {
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_API_URL: 'https://a.test/api/v3',
    GITHUB_SERVER_URL: '',
  };
  const requestOn = (name: string, scope?: string, of = config): unknown =>
    githubRequestOfEvent({ name }, of, { ...inputs, scope }, { env, clock });

  it.each(['schedule', 'workflow_dispatch', 'repository_dispatch'])(
    '%s scans the configured texts too',
    (name) => {
      expect(requestOn(name)).toMatchObject({
        repository: 'acme/app',
        texts: ['issues', 'wiki'],
        since: new Date('2027-01-08T12:00:00Z'),
        runs: 100,
        serverUrl: 'https://a.test',
      });
      expect(requestOn(name, 'history')).toBeDefined();
    },
  );

  it.each(['push', 'pull_request', 'pull_request_target', 'merge_group', 'issue_comment'])(
    '%s scans its change alone',
    (name) => {
      expect(requestOn(name)).toBeUndefined();
    },
  );

  it('scans no texts unless the configuration says so', () => {
    expect(requestOn('schedule', undefined, parseConfig('version: 1\n', 'c.yml'))).toBeUndefined();
  });
});

describe('texts beside files', () => {
  it('are one report with them: the same secret is one finding with the places of both', async () => {
    const token = acmeToken();
    const files = createRepository();
    files.commit({ files: { 'a.txt': `${token}\n` } });
    files.checkout('main');
    const github = await startLocalGithub({
      repositories: [{ owner: 'acme', name: 'app', private: true }],
      tokens: { ci: { permissions: forkPermissions } },
    });
    writeInto(github, 'acme/app').issue({ body: token });
    const beside = githubRequestOfEvent(
      { name: 'schedule' },
      parseConfig('version: 1\nscan: { github: { texts: [issues] } }\n', 'c.yml'),
      { scope: undefined, githubToken: github.token('ci') },
      {
        clock,
        env: {
          GITHUB_REPOSITORY: 'acme/app',
          GITHUB_API_URL: github.apiUrl,
          GITHUB_SERVER_URL: github.serverUrl,
        },
      },
    );

    const report = await scanned({ kind: 'tree', path: files.dir }, {}, beside);
    await github.close();

    expect(report).toMatchObject({ complete: true, findings: [{ state: 'new' }] });
    expect(report.findings[0]?.locations.map(({ path }) => path)).toEqual(['a.txt', '(issue #1 body)']);
    expect(report.scope).toHaveLength(2);
    expect(contextWith().config.scan.github).toBeUndefined();
  });
});
