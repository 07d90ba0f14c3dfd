import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitAsync, temporaryFolder } from '../../git/command.ts';
import { createRepository, type Repository } from '../../git/repository.ts';
import { type LocalGithub, startLocalGithub } from './local-github.ts';
import { octokitFor } from './octokit-for-tests.ts';
import { workflowPermissions } from './tokens.ts';

const at = { owner: 'acme', repo: 'app' };
let repository: Repository;
let commits: string[];
let github: LocalGithub;
let ci: ReturnType<typeof octokitFor>;
let number: number;

beforeAll(async () => {
  repository = createRepository({ bare: true });
  commits = repository.commits([
    {
      files: {
        'a.txt': 'one\ntwo\n',
        'old.txt': 'a long enough text\n'.repeat(5),
        'gone.txt': 'x\n',
        'dir/b.txt': 'b\n',
        link: { symlink: 'a.txt' },
      },
    },
    { branch: 'feature', parents: [':1'], files: { 'a.txt': 'one\n2\nthree\n', 'gone.txt': null } },
    {
      branch: 'feature',
      files: {
        'old.txt': null,
        'new.txt': 'a long enough text\n'.repeat(5),
        'bytes.bin': Uint8Array.of(0, 1, 2, 255),
      },
    },
    {
      branch: 'main',
      files: {
        'dir/b.txt': 'moved on\n',
        module: { submodule: 'b'.repeat(40) },
        '.gitmodules': '[submodule "module"]\n\turl = https://example.test/m.git\n',
      },
    },
  ]);
  github = await startLocalGithub({
    repositories: [
      { owner: 'acme', name: 'app', private: true, gitDir: repository.gitDir },
      { owner: 'acme', name: 'empty' },
    ],
    tokens: {
      ci: { permissions: workflowPermissions },
      writer: { kind: 'app', login: 'rekey[bot]', permissions: { contents: 'write' } },
      elsewhere: { permissions: workflowPermissions, repositories: ['acme/empty'] },
    },
  });
  ci = octokitFor(github, 'ci');
  number = github.openPull('acme/app', {
    head: 'feature',
    title: 'Feature',
    body: 'Text',
    author: 'ada',
  }).number;
});

afterAll(async () => {
  await github.close();
});

describe('pull requests of the local GitHub', () => {
  it('come from git', async () => {
    const pull = (await ci.rest.pulls.get({ ...at, pull_number: number })).data;
    expect(pull).toMatchObject({
      title: 'Feature',
      user: { login: 'ada' },
      base: { ref: 'main', sha: commits[3] },
      head: { ref: 'feature', sha: commits[2], label: 'acme:feature' },
      commits: 2,
      changed_files: 4,
      mergeable: true,
      merge_commit_sha: repository.id(`refs/pull/${number}/merge`),
    });
    expect((await ci.rest.pulls.list({ ...at, base: 'main', head: 'acme:feature' })).data).toHaveLength(1);
    expect((await ci.rest.pulls.list({ ...at, base: 'other' })).data).toEqual([]);
    expect(
      (await ci.rest.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: commits[1] ?? '' }))
        .data[0]?.number,
    ).toBe(number);
    expect((await ci.rest.issues.get({ ...at, issue_number: number })).data.pull_request?.url).toBe(pull.url);
  });

  it('list what changed since the two parted', async () => {
    const files = (await ci.rest.pulls.listFiles({ ...at, pull_number: number })).data;
    expect(files.map((file) => [file.filename, file.status, file.additions, file.deletions])).toEqual([
      ['a.txt', 'modified', 2, 1],
      ['bytes.bin', 'added', 0, 0],
      ['gone.txt', 'removed', 0, 1],
      ['new.txt', 'renamed', 0, 0],
    ]);
    expect(files[0]?.patch).toBe('@@ -1,2 +1,3 @@\n one\n-two\n+2\n+three');
    expect(files[1]).not.toHaveProperty('patch');
    expect(files[3]?.previous_filename).toBe('old.txt');
    expect(
      (await ci.rest.pulls.listCommits({ ...at, pull_number: number })).data.map((commit) => commit.sha),
    ).toEqual(commits.slice(1, 3));
  });

  it('may come from a fork, or be a draft', async () => {
    const fork = { repository: 'eve/app', branch: 'patch-1' };
    const { number: forked } = github.openPull('acme/app', {
      head: commits[1] ?? '',
      fork,
      author: 'eve',
      draft: true,
    });
    expect((await ci.rest.pulls.get({ ...at, pull_number: forked })).data).toMatchObject({
      draft: true,
      user: { login: 'eve' },
      author_association: 'NONE',
      head: { label: 'eve:patch-1', sha: commits[1], repo: { full_name: 'eve/app' } },
      base: { repo: { full_name: 'acme/app' } },
    });
    expect((await ci.rest.pulls.list({ ...at, head: 'eve:patch-1' })).data).toHaveLength(1);
  });

  it('stop at 250 commits, as GitHub does', async () => {
    const many = createRepository({ bare: true });
    many.commits([
      { files: { a: '0' } },
      ...Array.from({ length: 260 }, (_, index) => ({
        branch: 'long',
        parents: index === 0 ? [':1'] : [`:${index + 1}`],
        files: { a: `${index}` },
      })),
    ]);
    const big = await startLocalGithub({
      repositories: [{ owner: 'acme', name: 'app', gitDir: many.gitDir }],
      tokens: { ci: { permissions: workflowPermissions } },
    });
    const pull_number = big.openPull('acme/app', { head: 'long' }).number;
    const client = octokitFor(big, 'ci');
    expect(
      await client.paginate(client.rest.pulls.listCommits, { ...at, pull_number, per_page: 100 }),
    ).toHaveLength(250);
    expect((await client.rest.pulls.get({ ...at, pull_number })).data.commits).toBe(260);
    const basehead = `${many.id('main')}...${many.id('long')}`;
    const compared = (await client.rest.repos.compareCommitsWithBasehead({ ...at, basehead })).data;
    expect(compared.total_commits).toBe(260);
    expect(compared.commits).toHaveLength(250);
    await big.close();
  });

  it('move with their branch, and have no merge commit in a conflict', async () => {
    const { number: moving } = github.openPull('acme/app', { head: 'feature' });
    const next = repository.commit({
      branch: 'conflicting',
      parents: [commits[0] ?? ''],
      files: { 'dir/b.txt': 'other\n' },
    });
    github.updatePull('acme/app', moving, next);
    expect((await ci.rest.pulls.get({ ...at, pull_number: moving })).data).toMatchObject({
      mergeable: false,
      merge_commit_sha: null,
      head: { sha: next },
    });
  });
});

describe('commits and contents of the local GitHub', () => {
  it('compares', async () => {
    const compared = (await ci.rest.repos.compareCommitsWithBasehead({ ...at, basehead: 'main...feature' }))
      .data;
    expect(compared).toMatchObject({
      status: 'diverged',
      ahead_by: 2,
      behind_by: 1,
      merge_base_commit: { sha: commits[0] },
    });
    expect(compared.files).toHaveLength(4);
    expect(
      (await ci.rest.repos.compareCommitsWithBasehead({ ...at, basehead: 'main...main' })).data.status,
    ).toBe('identical');
    await expect(
      ci.rest.repos.compareCommitsWithBasehead({ ...at, basehead: 'main...nowhere' }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('shows commits, refs, trees and blobs', async () => {
    const commit = (await ci.rest.repos.getCommit({ ...at, ref: 'feature' })).data;
    expect(commit).toMatchObject({ sha: commits[2], parents: [{ sha: commits[1] }], stats: { total: 0 } });
    expect((await ci.rest.repos.listCommits({ ...at, sha: 'feature' })).data).toHaveLength(3);
    expect((await ci.rest.git.getRef({ ...at, ref: 'heads/feature' })).data.object.sha).toBe(commits[2]);
    await expect(ci.rest.git.getRef({ ...at, ref: 'heads/feat' })).rejects.toMatchObject({ status: 404 });
    expect((await ci.rest.git.listMatchingRefs({ ...at, ref: 'heads/feat' })).data).toHaveLength(1);
    expect((await ci.rest.git.getCommit({ ...at, commit_sha: commits[0] ?? '' })).data.message).toBe(
      'Change 1',
    );
    const tree = (await ci.rest.git.getTree({ ...at, tree_sha: 'main', recursive: 'true' })).data.tree;
    expect(tree.map((entry) => `${entry.mode} ${entry.path}`)).toContain('160000 module');
    const blob = tree.find((entry) => entry.path === 'dir/b.txt');
    const content = (await ci.rest.git.getBlob({ ...at, file_sha: blob?.sha ?? '' })).data.content;
    expect(Buffer.from(content, 'base64').toString()).toBe('moved on\n');
  });

  it('reads files, folders, links and submodules', async () => {
    const file = (await ci.rest.repos.getContent({ ...at, path: 'a.txt', ref: 'feature' })).data;
    expect('content' in file && Buffer.from(file.content, 'base64').toString()).toBe('one\n2\nthree\n');
    const folder = (await ci.rest.repos.getContent({ ...at, path: '' })).data;
    expect(Array.isArray(folder) && folder.map((entry) => entry.name)).toEqual([
      '.gitmodules',
      'a.txt',
      'dir',
      'gone.txt',
      'link',
      'module',
      'old.txt',
    ]);
    expect((await ci.rest.repos.getContent({ ...at, path: 'link' })).data).toMatchObject({
      type: 'symlink',
      target: 'a.txt',
    });
    expect((await ci.rest.repos.getContent({ ...at, path: 'module' })).data).toMatchObject({
      type: 'submodule',
      submodule_git_url: 'https://example.test/m.git',
    });
    const raw = await ci.request('GET /repos/{owner}/{repo}/contents/{path}', {
      ...at,
      path: 'dir/b.txt',
      headers: { accept: 'application/vnd.github.raw+json' },
    });
    expect(raw.data).toBe('moved on\n');
    await expect(ci.rest.repos.getContent({ ...at, path: 'dir/none' })).rejects.toMatchObject({
      status: 404,
    });
    await expect(ci.rest.repos.getContent({ owner: 'acme', repo: 'empty', path: 'a' })).rejects.toMatchObject(
      { status: 409 },
    );
  });

  it('writes files and refs, by whoever may', async () => {
    const writer = octokitFor(github, 'writer');
    const main = repository.id('main');
    await writer.rest.git.createRef({ ...at, ref: 'refs/heads/work', sha: main });
    await expect(writer.rest.git.createRef({ ...at, ref: 'refs/heads/work', sha: main })).rejects.toThrow(
      'Reference already exists',
    );
    const target = { ...at, path: 'dir/new file.txt', branch: 'work', message: 'Write' };
    const made = await writer.rest.repos.createOrUpdateFileContents({ ...target, content: base64('1') });
    expect(made.status).toBe(201);
    const stale = writer.rest.repos.createOrUpdateFileContents({
      ...target,
      content: base64('2'),
      sha: 'c'.repeat(40),
    });
    await expect(stale).rejects.toMatchObject({ status: 409 });
    const sha = made.data.content?.sha ?? '';
    expect(
      (await writer.rest.repos.createOrUpdateFileContents({ ...target, content: base64('2'), sha })).status,
    ).toBe(200);
    const now = repository.git('rev-parse', 'work:dir/new file.txt');
    expect((await writer.rest.repos.deleteFile({ ...target, sha: now })).data.content).toBeNull();
    await expect(
      writer.rest.git.updateRef({ ...at, ref: 'heads/work', sha: commits[2] ?? '' }),
    ).rejects.toThrow('not a fast forward');
    expect(
      (await writer.rest.git.updateRef({ ...at, ref: 'heads/work', sha: commits[2] ?? '', force: true })).data
        .object.sha,
    ).toBe(commits[2]);
    expect((await writer.rest.git.deleteRef({ ...at, ref: 'heads/work' })).status).toBe(204);
    await expect(ci.rest.git.createRef({ ...at, ref: 'refs/heads/no', sha: main })).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe('git over HTTP of the local GitHub', () => {
  it('serves what a shallow checkout is missing', async () => {
    const url = `${github.serverUrl}/acme/app`;
    const dir = await fetched(github.token('ci'), '--depth=1', url, `refs/pull/${number}/merge`);
    expect(existsSync(join(dir, '.git/shallow'))).toBe(true);
    const header = authorization(github.token('ci'));
    await gitAsync(dir, [
      ...header,
      'fetch',
      '--quiet',
      '--deepen=1',
      `${url}.git`,
      `refs/pull/${number}/merge`,
    ]);
    expect(await gitAsync(dir, ['rev-list', '--count', 'FETCH_HEAD'])).toBe('3');
    await gitAsync(dir, [...header, 'fetch', '--quiet', '--unshallow', url, commits[2] ?? '']);
    expect(await gitAsync(dir, ['cat-file', '-t', commits[0] ?? ''])).toBe('commit');
    expect(readFileSync(join(dir, '.git/config'), 'utf8')).not.toContain('extraheader');
  });

  it.each([
    ['no token', undefined],
    ['an unknown one', 'x'],
    ['one for another repository', 'elsewhere'],
  ])('refuses a private repository with %s', async (_, name) => {
    const token = name === 'elsewhere' ? github.token(name) : name;
    await expect(fetched(token, `${github.serverUrl}/acme/app.git`, 'main')).rejects.toThrow(
      /could not read Username|not found|Authentication failed/,
    );
  });

  it('takes a push from whoever may write contents', async () => {
    const dir = await fetched(github.token('writer'), `${github.serverUrl}/acme/app.git`, 'main');
    const push = async (name: string): Promise<string> => {
      const target = [`${github.serverUrl}/acme/app.git`, `FETCH_HEAD:refs/heads/by-${name}`];
      return await gitAsync(dir, [...authorization(github.token(name)), 'push', '--quiet', ...target]);
    };
    await push('writer');
    expect(repository.id('by-writer')).toBe(repository.id('main'));
    await expect(push('ci')).rejects.toThrow('403');
  });

  it('is logged', () => {
    expect(github.log.filter((call) => call.operation === 'git').map((call) => call.kind)).toContain('write');
    expect(github.violations).toEqual([]);
  });
});

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** What makes git send a token, as actions/checkout does it. */
function authorization(token: string): string[] {
  return ['-c', `http.extraheader=AUTHORIZATION: basic ${base64(`x-access-token:${token}`)}`];
}

/** A new repository into which something was fetched. */
async function fetched(token: string | undefined, ...args: string[]): Promise<string> {
  const dir = temporaryFolder('http');
  await gitAsync(dir, ['init', '--quiet']);
  await gitAsync(dir, [...(token === undefined ? [] : authorization(token)), 'fetch', '--quiet', ...args]);
  return dir;
}
