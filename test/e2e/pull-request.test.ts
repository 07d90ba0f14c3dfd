import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalGithub, startLocalGithub } from '../cloud/github/local-github.ts';
import type { Repository } from '../git/repository.ts';
import { leaks } from '../runner/written.ts';
import { actOnPullRequest, asEnvFile, madeUpKey, shop } from './stage.ts';

/** The repository behind the local GitHub, with a branch `topic` that does what `change` says. */
function topicOf(base: Repository, change: (repository: Repository) => void): Repository {
  base.branch('topic', base.id('main'));
  change(base);
  return base;
}

async function serving(repository: Repository, permissions: Record<string, 'read' | 'write'>) {
  const github = await startLocalGithub({
    repositories: [{ owner: 'acme', name: 'app', private: true, gitDir: repository.gitDir }],
    tokens: { job: { permissions } },
  });
  const { apiUrl, serverUrl } = github;
  return { github, access: { apiUrl, serverUrl, token: github.token('job') } };
}

describe('a pull request that brings a credential', () => {
  const key = madeUpKey();
  let repository: Repository;
  let github: LocalGithub;
  let access: { apiUrl: string; serverUrl: string; token: string };

  beforeAll(async () => {
    repository = topicOf(shop(), (shopRepository) => {
      shopRepository.commit({
        branch: 'topic',
        message: 'Deploy',
        files: { 'deploy/.env': `# staging\n${asEnvFile(key)}` },
      });
    });
    ({ github, access } = await serving(repository, { contents: 'read' }));
  });
  afterAll(async () => await github.close());

  it('is refused with one annotation at the place, and the value is nowhere', async () => {
    const result = await actOnPullRequest(repository, { github: access });

    expect(result.exitCode).toBe(1);
    expect(result.annotations.kept).toHaveLength(1);
    expect(result.annotations.kept[0]).toMatchObject({ level: 'error', file: 'deploy/.env', line: 3 });
    expect(result.annotations.kept[0]?.message).toContain(key.account);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      findings: '1',
      'highest-severity': 'critical',
      complete: 'true',
      rotated: '[]',
    });
    expect(result.summary).toContain('deploy/.env');
    expect(leaks(result.everythingWritten, [key.secret])).toEqual([]);
    expect(result.problems).toEqual([]);
  });

  it('is refused just so from a checkout of depth 1: what is missing is fetched', async () => {
    const result = await actOnPullRequest(repository, { github: access, depth: 1 });

    expect(result.exitCode).toBe(1);
    expect(result.outputs.get('complete')).toBe('true');
    expect(result.annotations.kept[0]).toMatchObject({ file: 'deploy/.env', line: 3 });
  });

  it('is refused from a fork, whose token only reads and which has no secrets', async () => {
    const result = await actOnPullRequest(repository, { github: access, spec: { fork: 'stranger/app' } });

    expect(result.exitCode).toBe(1);
    expect(github.log.filter(({ method }) => method !== 'GET' && method !== 'POST')).toEqual([]);
    expect(github.repository('acme/app').issues.size).toBe(0);
  });

  it('speaks to GitHub only, and as GitHub describes it', async () => {
    const result = await actOnPullRequest(repository, { github: access, depth: 1 });

    const host = new URL(access.apiUrl).host;
    expect(result.connections.filter(({ allowed }) => !allowed)).toEqual([]);
    expect(new Set(result.connections.map(({ target }) => target))).toEqual(new Set([host]));
    expect(github.violations).toEqual([]);
  });

  it('does not fail below the threshold, and still says what it found', async () => {
    const result = await actOnPullRequest(repository, { github: access, inputs: { 'fail-on': 'never' } });

    expect(result.exitCode).toBe(0);
    expect(result.outputs.get('findings')).toBe('1');
  });
});

describe('what a pull request cannot do', () => {
  const key = madeUpKey();

  it('choose the rules by which it is judged: the configuration of the base counts', async () => {
    const repository = topicOf(shop(), (topic) => {
      topic.commit({
        branch: 'topic',
        message: 'Look away',
        files: {
          '.github/rekey.yml': 'version: 1\nscan: { ignore-paths: ["**"] }\n',
          'deploy/.env': asEnvFile(key),
        },
      });
    });
    const { github, access } = await serving(repository, { contents: 'read' });
    for (const depth of [0, 1]) {
      const result = await actOnPullRequest(repository, { github: access, depth });

      expect(result.exitCode).toBe(1);
      expect(result.outputs.get('findings')).toBe('1');
    }
    await github.close();
  });

  it('hide a credential in a commit that a later one undoes, in its title, or in its branch name', async () => {
    const repository = topicOf(shop(), (topic) => {
      topic.commit({ branch: 'topic', message: 'Add', files: { 'a.env': asEnvFile(key) } });
      topic.commit({ branch: 'topic', message: 'Remove', files: { 'a.env': null } });
    });
    const other = madeUpKey();
    const result = await actOnPullRequest(repository, {
      spec: { title: `Use ${other.id} and ${other.secret}` },
    });

    expect(result.exitCode).toBe(1);
    expect(result.outputs.get('findings')).toBe('2');
    expect(leaks(result.everythingWritten, [key.secret, other.secret])).toEqual([]);
  });

  it('speak to the runner through a file name or a line', async () => {
    const repository = topicOf(shop(), (topic) => {
      const hostile = '::error file=x::pwned\n##[error]pwned\n::set-output name=findings::0\n';
      topic.commit({
        branch: 'topic',
        message: `::add-mask::e\n${hostile}`,
        files: { '::error::name\n##[error]x.env': `${hostile}${asEnvFile(key)}` },
      });
    });
    const result = await actOnPullRequest(repository);

    expect(result.exitCode).toBe(1);
    expect(result.outputs.get('findings')).toBe('1');
    expect(result.annotations.kept.map(({ level, message }) => [level, message.includes('pwned')])).toEqual([
      ['error', false],
    ]);
    expect(result.maskedLog).not.toMatch(/^##\[error\](?:pwned|x\.env)/m);
  });
});

describe('a clean pull request', () => {
  it('passes, and says what was looked at', async () => {
    const repository = topicOf(shop(), (topic) => {
      topic.commit({ branch: 'topic', message: 'Work', files: { 'src/a.ts': 'export const a = 1;\n' } });
    });
    const result = await actOnPullRequest(repository);

    expect(result.exitCode).toBe(0);
    expect(result.annotations.kept).toEqual([]);
    expect(result.outputs.get('findings')).toBe('0');
    expect(result.summary).toMatch(/2 commits, 1 blob/);
  });

  it('passes over a credential that already stood in the base, which it does not bring', async () => {
    const key = madeUpKey();
    const repository = topicOf(shop({ 'old.env': asEnvFile(key) }), (topic) => {
      topic.commit({
        branch: 'topic',
        message: 'Comment',
        files: { 'old.env': `# see the wiki\n${asEnvFile(key)}` },
      });
    });
    const result = await actOnPullRequest(repository);

    expect(result.exitCode).toBe(0);
    expect(result.outputs.get('findings')).toBe('1');
  });

  it('fails when its range cannot be seen: no green check over an unscanned commit', async () => {
    const repository = topicOf(shop(), (topic) => {
      topic.commit({ branch: 'topic', message: 'Work', files: { 'a.txt': 'a\n' } });
    });
    // Without a server to fetch from, a shallow checkout stays shallow.
    const result = await actOnPullRequest(repository, {
      depth: 1,
      inputs: { 'github-token': '' },
    });

    expect(result.exitCode).toBe(1);
    expect(result.annotations.kept[0]?.level).toBe('error');
  });
});
