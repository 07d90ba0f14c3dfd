import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zipOf } from '../../detect/containers/archives.ts';
import { createRepository } from '../../git/repository.ts';
import { type GithubStage, logOf, openGithubStage, places } from './github-stage.ts';
import { acmeToken, awsKey } from './harness.ts';

let github: GithubStage['github'];
let wiki: GithubStage['wiki'];
let writing: GithubStage['writing'];
let scanTexts: GithubStage['scanTexts'];
let pull: GithubStage['pull'];
let close: GithubStage['close'];

beforeEach(async () => {
  ({ github, wiki, writing, scanTexts, pull, close } = await openGithubStage());
});

afterEach(async () => {
  await close();
});

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
