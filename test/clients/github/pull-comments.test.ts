import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import { createGithubClient } from '../../../src/clients/github/client.ts';
import { keepPullComment } from '../../../src/commands/pull-comment.ts';
import { renderPullComment } from '../../../src/report/pull-comment.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';
import { createRepository } from '../../git/repository.ts';
import { finding } from '../../report/sample-report.ts';

let github: LocalGithub;
let head: string;

beforeAll(async () => {
  const git = createRepository();
  git.commit({ files: { a: '1' } });
  git.branch('topic', git.id('main'));
  head = git.commit({ branch: 'topic', files: { b: '1' } });
  github = await startLocalGithub({
    repositories: [
      { owner: 'acme', name: 'app', private: true, gitDir: git.gitDir, collaborators: { ada: 'admin' } },
    ],
    tokens: {
      job: { permissions: { pull_requests: 'write' } },
      ada: { kind: 'personal', login: 'ada', permissions: { pull_requests: 'write' } },
    },
    users: ['eve'],
  });
  github.openPull('acme/app', { head: 'topic' });
});
afterAll(async () => await github.close());

const comments = () => github.repository('acme/app').comments;
beforeEach(() => comments().clear());

/** A comment that is there already. */
function written(author: string, body: string): void {
  const id = comments().size + 1;
  const now = new Date();
  comments().set(id, { id, issue: 1, body, author, app: null, createdAt: now, updatedAt: now });
}

const options = { namesPlaces: true, cloneUrl: 'https://github.com/acme/app.git', baseRef: 'main' };
const ofMarker = (): string =>
  renderPullComment({ findings: [finding({ severity: 'low' })], complete: true, head }, options);

async function keep(token: string, { findings = [finding()], formerAuthors = [] as readonly string[] } = {}) {
  const client = await createGithubClient({
    token: github.token(token),
    apiUrl: github.apiUrl,
    repository: 'acme/app',
    version: '1.2.3',
    env: {},
    log: silentLog,
    formerAuthors,
  });
  return await keepPullComment({
    pull: 1,
    verdict: { findings, complete: true, head },
    options,
    comments: client.pullComments,
    redact: (text) => text,
  });
}

describe('the comment on a pull request at GitHub', () => {
  it('is found on whatever page it stands', async () => {
    for (let index = 0; index < 130; index += 1) written('eve', `Comment ${index}`);
    written('github-actions[bot]', ofMarker());

    expect(await keep('job')).toBe('updated');
    expect(comments().size).toBe(131);
    expect(github.violations).toEqual([]);
  });

  it.each([
    ['job', 'github-actions[bot]'],
    ['ada', 'ada'],
  ])('of %s is not the one that somebody else made with our marker', async (token, login) => {
    written('eve', ofMarker());

    expect(await keep(token)).toBe('created');
    expect([...comments().values()].map(({ author }) => author)).toEqual(['eve', login]);
    expect(comments().get(1)?.body).toBe(ofMarker());
  });

  it('of an account that was ours before is edited in place, and no other', async () => {
    written('eve', ofMarker());
    written('ada', ofMarker());

    expect(await keep('job', { formerAuthors: ['Ada'] })).toBe('updated');
    expect(comments().get(1)?.body).toBe(ofMarker());
    expect(comments().get(2)?.body).not.toBe(ofMarker());
    expect(comments().size).toBe(2);
  });

  it('says in place that nothing is left, and stays, next to a comment of somebody else with our marker', async () => {
    written('eve', ofMarker());
    written('github-actions[bot]', ofMarker());

    expect(await keep('job', { findings: [] })).toBe('updated');
    expect(comments().get(2)?.body).toContain('finds no credential');
    expect(comments().get(1)?.body).toBe(ofMarker());
    comments().delete(2);
    expect(await keep('job', { findings: [] })).toBe('none');
  });

  it('becomes one where there are two, and the older stays', async () => {
    written('github-actions[bot]', ofMarker());
    written('eve', 'Thanks!');
    written('github-actions[bot]', ofMarker());

    expect(await keep('job')).toBe('updated');
    expect([...comments().keys()]).toEqual([1, 2]);
  });
});
