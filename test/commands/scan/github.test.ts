import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GITHUB_TEXTS } from '../../../src/config/github-texts.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import type { RunReport } from '../../../src/findings/run-report.ts';
import type { GithubRequest } from '../../../src/sources/github/reading.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';
import { forkPermissions } from '../../cloud/github/tokens.ts';
import { type Writing, writeInto } from '../../cloud/github/written-texts.ts';
import { zipOf } from '../../detect/containers/archives.ts';
import { createRepository, type Repository } from '../../git/repository.ts';
import { acmeToken, awsKey, scanned } from './harness.ts';

let github: LocalGithub;
let git: Repository;
let wiki: Repository;
let writing: Writing;
let now: Date;

beforeEach(async () => {
  now = new Date('2027-01-15T12:00:00Z');
  git = createRepository();
  git.commit({ files: { 'a.txt': 'nothing\n' } });
  wiki = createRepository({ bare: true });
  github = await startLocalGithub({
    repositories: [
      {
        owner: 'ada',
        ownerType: 'User',
        name: 'app',
        private: true,
        gitDir: git.gitDir,
        wikiDir: wiki.gitDir,
      },
      { owner: 'acme', name: 'shop', private: true, gitDir: git.gitDir, hasIssues: false, hasWiki: true },
    ],
    tokens: {
      ci: { permissions: forkPermissions },
      plain: { permissions: { contents: 'read', issues: 'read' } },
      none: { permissions: {} },
    },
    now: () => now,
  });
  writing = writeInto(github, 'ada/app');
});

afterEach(async () => {
  const { violations } = github;
  await github.close();
  if (violations.length > 0)
    throw new Error(`GitHub describes no such request: ${JSON.stringify(violations)}`);
});

async function scanTexts(asked: Partial<GithubRequest> = {}, token = 'ci'): Promise<RunReport> {
  return await scanned({
    kind: 'github',
    repository: 'ada/app',
    texts: GITHUB_TEXTS,
    since: undefined,
    runs: 100,
    serverUrl: github.serverUrl,
    apiUrl: github.apiUrl,
    token: Secret.of(github.token(token)),
    ...asked,
  });
}

/** Where something was found. */
function places({ findings }: RunReport): string[] {
  return findings
    .flatMap(({ locations }) => locations)
    .map(({ path, inside }) => (inside ? `${path} ${inside.path}` : path))
    .sort();
}

function pull(branch = 'topic'): number {
  git.commit({ branch, parents: ['main'], files: { 'b.txt': 'nothing either\n' } });
  return github.openPull('ada/app', { head: branch, title: 'Change', body: 'Nothing' }).number;
}

const logOf = (text: string): Uint8Array => zipOf([{ name: 'build/3_step.txt', bytes: text }]);

describe('a scan of the texts on GitHub', () => {
  it('finds what stands in any of them, and says where', async () => {
    const said = Array.from({ length: 20 }, acmeToken);
    const next = (): string => said.pop() as string;
    writing.issue({ title: `T ${next()}` });
    writing.issue({ body: `B ${next()}`, state: 'closed' });
    const number = pull();
    const issue = writing.comment(1, next());
    const below = writing.comment(number, next());
    const review = writing.review({ pull: number, body: next() });
    const reviewComment = writing.reviewComment({ pull: number, body: next() });
    const commitComment = writing.commitComment({ body: next() });
    writing.release({
      tag: 'v1.2',
      name: next(),
      body: next(),
      assets: [{ name: 'deploy.env', bytes: Buffer.from(`K=${next()}\n`) }],
    });
    wiki.commit({ files: { 'Home.md': `Log in with ${next()}\n` }, message: `Say ${next()}` });
    wiki.commit({ files: { 'Home.md': 'Ask somebody.\n' } });
    const jotted = createRepository({ bare: true });
    jotted.commit({ files: { 'notes.txt': `${next()}\n` } });
    const gist = writing.gist({ gitDir: jotted.gitDir, description: next() });
    const run = writing.run({ logs: logOf(awsKey().text) });
    const artifact = writing.artifact({
      name: 'site',
      bytes: zipOf([{ name: 'config/app.env', bytes: awsKey().text }]),
    });

    const report = await scanTexts();

    expect(report).toMatchObject({ complete: true, gaps: [] });
    expect(places(report)).toEqual(
      [
        '(issue #1 title)',
        '(issue #2 body)',
        `(issue #1 comment ${issue})`,
        `(pull request #${number} comment ${below})`,
        `(pull request #${number} review ${review})`,
        `(pull request #${number} review comment ${reviewComment})`,
        `(commit comment ${commitComment})`,
        '(release v1.2 title)',
        '(release v1.2 notes)',
        '(release v1.2 asset deploy.env)',
        '(wiki Home.md)',
        '(wiki commit message)',
        `(gist ${gist.id} description)`,
        `(gist ${gist.id} notes.txt)`,
        `(workflow run ${run.id} log) build/3_step.txt`,
        `(artifact ${artifact.id} site) config/app.env`,
      ].sort(),
    );
    expect(report.scope).toEqual([
      expect.stringMatching(/^\d+ texts, .* of ada\/app on GitHub \(issues, pulls,/),
    ]);
  });

  it('sends the token to GitHub alone, never to where files are kept', async () => {
    writing.run({ logs: logOf('nothing') });
    writing.artifact({ bytes: zipOf([{ name: 'a.txt', bytes: 'nothing' }]) });
    writing.release({ assets: [{ bytes: Buffer.from('nothing') }] });
    const jotted = createRepository({ bare: true });
    jotted.commit({ files: { 'notes.txt': 'nothing\n' } });
    writing.gist({ gitDir: jotted.gitDir });

    expect(await scanTexts({ texts: ['logs', 'artifacts', 'releases', 'gists'] })).toMatchObject({
      complete: true,
    });

    expect(github.world.storage.requests).toHaveLength(3);
    expect(github.world.storage.requests.map(({ authorization }) => authorization)).toEqual(
      Array(3).fill(undefined),
    );
    const ofGists = github.log.filter(({ path }) => path.startsWith('/gist/'));
    expect(ofGists.length).toBeGreaterThan(0);
    for (const { requestHeaders } of ofGists) expect(requestHeaders.authorization).toBeUndefined();
  });

  it('reads every page by the links that GitHub gives: far into a list no number of a page is taken', async () => {
    const last = acmeToken();
    for (let count = 0; count < 1_105; count += 1)
      writing.issue({ body: count === 1_104 ? last : 'nothing' });

    const report = await scanTexts({ texts: ['issues'] });

    expect(places(report)).toEqual(['(issue #1105 body)']);
    expect(github.log.filter(({ operation }) => operation === 'issues/list-for-repo')).toHaveLength(12);
  });

  it('looks only at what changed since a time, and says so', async () => {
    const long = new Date('2026-06-01T00:00:00Z');
    writing.issue({ body: acmeToken(), createdAt: long, updatedAt: long });
    writing.issue({ body: acmeToken() });
    const old = pull('old');
    Object.assign(github.repository('ada/app').issues.get(old) ?? {}, { body: acmeToken(), updatedAt: long });
    writing.review({ pull: old, body: acmeToken() });
    writing.comment(1, acmeToken(), long);
    writing.commitComment({ body: acmeToken(), createdAt: long, updatedAt: long });
    writing.run({ createdAt: long, logs: logOf(awsKey().text) });
    writing.artifact({ createdAt: long, bytes: zipOf([{ name: 'a.env', bytes: awsKey().text }]) });

    const report = await scanTexts({ since: new Date('2027-01-01T00:00:00Z') });

    expect(places(report)).toEqual(['(issue #2 body)']);
    expect(report).toMatchObject({ complete: true });
    expect(report.scope[0]).toContain('since 2027-01-01');
  });

  it('reads the logs of every attempt of a run', async () => {
    const run = writing.run({ logs: logOf('nothing'), earlierLogs: [logOf(awsKey().text)] });

    expect(places(await scanTexts({ texts: ['logs'] }))).toEqual([
      `(workflow run ${run.id} attempt 1 log) build/3_step.txt`,
    ]);
  });

  it('is one finding with every place where the same secret stands', async () => {
    const token = acmeToken();
    writing.issue({ title: token, body: token });
    writing.release({ body: token });

    const { findings } = await scanTexts();

    expect(findings).toHaveLength(1);
    expect(findings[0]?.locations).toHaveLength(3);
  });

  it('notes what GitHub no longer keeps', async () => {
    writing.run({ logs: 'expired' });
    writing.artifact({ bytes: zipOf([]), expiresAt: new Date('2027-01-01T00:00:00Z') });

    const report = await scanTexts({ texts: ['logs', 'artifacts'] });

    expect(report).toMatchObject({ complete: true });
    expect(report.notes).toEqual([
      '1 log of workflow runs no longer kept by GitHub.',
      '1 artifact no longer kept by GitHub.',
    ]);
  });

  it('reads as many runs as asked: more of them are noted, and a gap where a time was asked for', async () => {
    for (let count = 0; count < 3; count += 1) writing.run({ logs: logOf('nothing') });

    const newest = await scanTexts({ texts: ['logs'], runs: 2 });
    expect(newest).toMatchObject({
      complete: true,
      notes: [expect.stringContaining('Only the newest 2 logs')],
    });

    const since = new Date('2027-01-01T00:00:00Z');
    const bounded = await scanTexts({ texts: ['logs'], runs: 2, since });
    expect(bounded).toMatchObject({ complete: false, gaps: [expect.stringContaining('raise "runs"')] });
  });

  it('leaves a run that is not over to a later scan', async () => {
    writing.run({ status: 'in_progress', conclusion: null });

    expect(await scanTexts({ texts: ['logs'] })).toMatchObject({ complete: true, gaps: [] });
  });
});

describe('what cannot be looked at on GitHub', () => {
  it('is a gap that names the permission, and the other parts are looked at', async () => {
    const token = acmeToken();
    pull();
    writing.issue({ body: token });

    const report = await scanTexts({}, 'plain');

    expect(places(report)).toEqual(['(issue #2 body)']);
    expect(report.complete).toBe(false);
    expect(report.gaps).toEqual([
      expect.stringMatching(/^GitHub, pull requests: .*permissions: pull-requests: read/),
      expect.stringMatching(/^GitHub, review comments: .*permissions: pull-requests: read/),
      expect.stringMatching(/^GitHub, logs of workflow runs: .*permissions: actions: read/),
      expect.stringMatching(/^GitHub, artifacts: .*permissions: actions: read/),
    ]);
  });

  it('is the whole of it for a repository out of sight', async () => {
    const report = await scanTexts({ repository: 'ada/none' });

    expect(report).toMatchObject({ complete: false, findings: [] });
    expect(report.gaps).toEqual([expect.stringMatching(/^GitHub: Could not read what ada\/none is/)]);
  });

  it('is said when requests run short: the rest is kept for other steps', async () => {
    await github.close();
    github = await startLocalGithub({
      repositories: [{ owner: 'ada', ownerType: 'User', name: 'app', private: true, gitDir: git.gitDir }],
      tokens: { ci: { permissions: forkPermissions } },
      limits: { primary: 24 },
      now: () => now,
    });
    const token = acmeToken();
    writeInto(github, 'ada/app').issue({ body: token });

    const report = await scanTexts();

    expect(places(report)).toEqual(['(issue #1 body)']);
    expect(report.complete).toBe(false);
    expect(report.gaps).toEqual([
      expect.stringMatching(/of 24 requests 20 are left .* kept for other steps/),
      expect.stringMatching(/^GitHub: not looked at: .*releases.*reviews\.$/),
    ]);
    const { length } = github.log.filter(({ operation }) => operation !== 'git');
    expect(length).toBe(4);
  });

  it.each([
    ['the primary limit', { kind: 'primary-limit', resetInSeconds: 1_800 }],
    ['a secondary limit', { kind: 'secondary-limit', status: 403, retryAfter: 3_600 }],
  ] as const)('is said, and nothing further is asked, at %s', async (_, fault) => {
    github.inject({ ...fault, when: ({ operation }) => operation === 'pulls/list', times: 9 });

    const report = await scanTexts();

    expect(report.complete).toBe(false);
    expect(report.gaps).toEqual([
      expect.stringMatching(/^GitHub, pull requests: .*limit/),
      expect.stringMatching(/^GitHub: not looked at: comments, review comments, .*reviews\.$/),
    ]);
    expect(github.log.at(-1)?.operation).toBe('pulls/list');
  });

  it('is a gap where a download breaks twice, and none where it breaks once', async () => {
    const run = writing.run({ logs: logOf(awsKey().text) });
    const { storage } = github.world;
    storage.breakAfter = 10;

    const broken = await scanTexts({ texts: ['logs'] });
    expect(broken.gaps).toEqual([expect.stringMatching(/workflow run \d+ log .*the connection broke/)]);

    const mended = scanTexts({ texts: ['logs'] });
    github.inject({
      kind: 'call',
      when: ({ operation }) => operation.endsWith('attempt-logs'),
      skip: 1,
      before: () => {
        storage.breakAfter = undefined;
      },
    });
    expect(places(await mended)).toEqual([`(workflow run ${run.id} log) build/3_step.txt`]);
  });

  it('is a gap for each of the logs that GitHub cannot find, and the next are read; for all when it finds none', async () => {
    const [found] = [0, 1, 2].map((hour) =>
      writing.run({ createdAt: new Date(now.getTime() - hour * 3_600_000), logs: logOf(awsKey().text) }),
    );
    github.world.storage.breakAfter = 10;
    const mend = github.inject({
      kind: 'call',
      when: ({ operation }) => operation.endsWith('attempt-logs'),
      skip: 2,
      before: () => {
        github.world.storage.breakAfter = undefined;
      },
    });

    const some = await scanTexts({ texts: ['logs'] });
    expect(some.gaps).toEqual([
      expect.stringMatching(`^1 file could not be read: workflow run ${found?.id} log`),
    ]);
    expect(places(some)).toHaveLength(2);

    mend.remove();
    github.world.storage.breakAfter = 10;
    const none = await scanTexts({ texts: ['logs'] });
    expect(none.gaps).toEqual([
      expect.stringMatching(/^GitHub, logs of workflow runs: .*the connection broke/),
      expect.stringMatching(/^2 files could not be read/),
    ]);
  });

  it('is a gap for a file that is too large, which is not even asked for', async () => {
    writing.artifact({ name: 'core-dump', bytes: zipOf([]), size: 300_000_000 });

    const report = await scanTexts({ texts: ['artifacts'] });

    expect(report.gaps).toEqual([expect.stringMatching(/core-dump \(larger than 105 MB\)/)]);
    expect(github.world.storage.requests).toEqual([]);
  });

  it('is noted for programs and media among the files of a release', async () => {
    writing.release({ assets: [{ name: 'app.exe' }, { name: 'logo', contentType: 'image/png' }] });

    const report = await scanTexts({ texts: ['releases'] });

    expect(report).toMatchObject({
      complete: true,
      notes: [expect.stringContaining('2 release assets not scanned')],
    });
  });

  it('is noted for what is switched off or empty: issues, a wiki without a page, gists of an organization', async () => {
    const report = await scanTexts({ repository: 'acme/shop', texts: ['issues', 'wiki', 'gists'] });

    expect(report).toMatchObject({ complete: true, gaps: [] });
    expect(report.notes).toEqual([
      'Issues are switched off in acme/shop.',
      'The wiki of acme/shop has no page.',
      'acme is an organization, which has no gists.',
    ]);
  });

  it('is a gap for a wiki that the token may not read', async () => {
    const report = await scanTexts({ texts: ['wiki'] }, 'none');

    expect(report.gaps).toEqual([expect.stringMatching(/^The wiki could not be read: .*"contents: read"/)]);
  });
});
