import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalGithub, startLocalGithub } from './local-github.ts';
import { octokitFor } from './octokit-for-tests.ts';
import { forkPermissions, workflowPermissions } from './tokens.ts';

const at = { owner: 'acme', repo: 'app' };
let github: LocalGithub;
let ci: ReturnType<typeof octokitFor>;
let ada: ReturnType<typeof octokitFor>;

beforeAll(async () => {
  github = await startLocalGithub({
    repositories: [{ owner: 'acme', name: 'app', collaborators: { ada: 'admin', tom: 'triage' } }],
    users: ['eve'],
    tokens: {
      ci: { permissions: workflowPermissions },
      fork: { permissions: forkPermissions },
      ada: { login: 'ada', kind: 'personal', permissions: { issues: 'write' } },
    },
  });
  ci = octokitFor(github, 'ci');
  ada = octokitFor(github, 'ada');
});

afterAll(async () => {
  await github.close();
});

describe('issues of the local GitHub', () => {
  it('are made, read, changed, closed and reopened', async () => {
    const made = await ci.rest.issues.create({
      ...at,
      title: 'One',
      body: 'text',
      labels: ['security', 'new'],
      assignees: ['ada'],
    });
    const { number } = made.data;
    expect(made.data).toMatchObject({
      state: 'open',
      user: { login: 'github-actions[bot]', type: 'Bot' },
      assignee: { login: 'ada' },
    });
    expect(made.data.labels).toEqual([
      expect.objectContaining({ name: 'security' }),
      expect.objectContaining({ name: 'new' }),
    ]);

    const closed = await ci.rest.issues.update({
      ...at,
      issue_number: number,
      state: 'closed',
      state_reason: 'not_planned',
    });
    expect(closed.data).toMatchObject({
      state: 'closed',
      state_reason: 'not_planned',
      closed_by: { login: 'github-actions[bot]' },
    });
    const again = await ci.rest.issues.update({
      ...at,
      issue_number: number,
      state: 'open',
      body: 'new text',
      labels: [],
    });
    expect(again.data).toMatchObject({
      state: 'open',
      state_reason: 'reopened',
      closed_at: null,
      body: 'new text',
      labels: [],
    });
    expect((await ci.rest.issues.get({ ...at, issue_number: number })).data).toEqual(again.data);
  });

  it('are listed by label, state, creator, time and assignee, in pages with links', async () => {
    await Promise.all(
      Array.from({ length: 7 }, (_, index) =>
        ci.rest.issues.create({ ...at, title: `Listed ${index}`, labels: ['Listed'] }),
      ),
    );
    await ada.rest.issues.create({ ...at, title: 'By a person', labels: ['listed'], assignees: ['tom'] });

    const page = await ci.rest.issues.listForRepo({ ...at, labels: 'listed', per_page: 3, page: 2 });
    expect(page.data).toHaveLength(3);
    expect(page.headers.link).toMatch(/rel="prev".*rel="next".*rel="last".*rel="first"/);
    const all = await ci.paginate(ci.rest.issues.listForRepo, {
      ...at,
      labels: 'LISTED',
      state: 'all',
      per_page: 3,
    });
    expect(all).toHaveLength(8);
    const mine = await ci.rest.issues.listForRepo({
      ...at,
      labels: 'listed',
      creator: 'github-actions[bot]',
      direction: 'asc',
    });
    expect(mine.data.map((issue) => issue.title)[0]).toBe('Listed 0');
    expect(mine.data).toHaveLength(7);
    expect((await ci.rest.issues.listForRepo({ ...at, assignee: 'tom' })).data).toHaveLength(1);
    expect((await ci.rest.issues.listForRepo({ ...at, since: '2999-01-01T00:00:00Z' })).data).toEqual([]);
  });

  it('appear in listings late when a replica lags', async () => {
    github.world.listLag = 60_000;
    const { number } = (await ci.rest.issues.create({ ...at, title: 'Late', labels: ['late'] })).data;
    expect((await ci.rest.issues.listForRepo({ ...at, labels: 'late' })).data).toEqual([]);
    expect((await ci.rest.issues.get({ ...at, issue_number: number })).status).toBe(200);
    github.world.listLag = 0;
    expect((await ci.rest.issues.listForRepo({ ...at, labels: 'late' })).data).toHaveLength(1);
  });

  it('answer 304 to an etag that still holds', async () => {
    const first = await ci.rest.issues.listForRepo({ ...at, labels: 'etag', state: 'all' });
    const again = ci.rest.issues.listForRepo({
      ...at,
      labels: 'etag',
      state: 'all',
      headers: { 'if-none-match': first.headers.etag },
    });
    await expect(again).rejects.toMatchObject({ status: 304 });

    await ci.rest.issues.create({ ...at, title: 'Changes the list', labels: ['etag'] });
    const changed = await ci.rest.issues.listForRepo({
      ...at,
      labels: 'etag',
      state: 'all',
      headers: { 'if-none-match': first.headers.etag },
    });
    expect(changed.data).toHaveLength(1);
  });

  it('have labels that are made once, within limits', async () => {
    const label = { ...at, name: 'severity/high', color: 'B60205', description: 'Mend within a week' };
    expect((await ci.rest.issues.createLabel(label)).data).toMatchObject({
      name: 'severity/high',
      color: 'b60205',
    });
    await expect(ci.rest.issues.createLabel({ ...label, name: 'SEVERITY/high' })).rejects.toMatchObject({
      status: 422,
      response: { data: { errors: [{ code: 'already_exists' }] } },
    });
    await expect(
      ci.rest.issues.createLabel({ ...at, name: 'x', description: 'd'.repeat(101) }),
    ).rejects.toThrow('Validation Failed');
    expect((await ci.rest.issues.getLabel({ ...at, name: 'severity/HIGH' })).data.description).toBe(
      'Mend within a week',
    );
    await expect(ci.rest.issues.getLabel({ ...at, name: 'none' })).rejects.toMatchObject({ status: 404 });
    expect((await ci.rest.issues.listLabelsForRepo(at)).data.map((one) => one.name)).toContain(
      'severity/high',
    );
  });

  it('gain and lose labels and assignees', async () => {
    const { number } = (await ci.rest.issues.create({ ...at, title: 'Changing' })).data;
    await ci.rest.issues.addLabels({ ...at, issue_number: number, labels: ['a', 'b'] });
    const left = await ci.rest.issues.removeLabel({ ...at, issue_number: number, name: 'a' });
    expect(left.data.map((label) => label.name)).toEqual(['b']);
    const assigned = await ci.rest.issues.addAssignees({
      ...at,
      issue_number: number,
      assignees: ['ada', 'eve'],
    });
    expect(assigned.data.assignees?.map((user) => user.login)).toEqual(['ada']);
    await expect(ci.rest.issues.create({ ...at, title: 'x', assignees: ['eve'] })).rejects.toMatchObject({
      status: 422,
    });
  });

  it('carry comments and reactions', async () => {
    const { number } = (await ci.rest.issues.create({ ...at, title: 'Talked about' })).data;
    const comment = (
      await ada.rest.issues.createComment({ ...at, issue_number: number, body: '/snooze 14d' })
    ).data;
    const target = { ...at, comment_id: comment.id };
    expect((await ci.rest.issues.listComments({ ...at, issue_number: number })).data).toEqual([comment]);
    expect((await ci.rest.issues.updateComment({ ...target, body: 'changed' })).data.body).toBe('changed');
    expect((await ci.rest.issues.getComment(target)).data.body).toBe('changed');
    expect((await ci.rest.issues.listCommentsForRepo(at)).data).toHaveLength(1);
    expect((await ci.rest.reactions.createForIssueComment({ ...target, content: 'eyes' })).status).toBe(201);
    expect((await ci.rest.reactions.createForIssueComment({ ...target, content: 'eyes' })).status).toBe(200);
    expect((await ci.rest.reactions.listForIssueComment(target)).data).toHaveLength(1);
    expect(
      (await ci.rest.reactions.createForIssue({ ...at, issue_number: number, content: 'rocket' })).status,
    ).toBe(201);
    expect((await ci.rest.reactions.listForIssue({ ...at, issue_number: number })).data[0]?.content).toBe(
      'rocket',
    );
    expect((await ci.rest.issues.get({ ...at, issue_number: number })).data.comments).toBe(1);
    expect((await ci.rest.issues.deleteComment(target)).status).toBe(204);
    await expect(ci.rest.issues.getComment(target)).rejects.toMatchObject({ status: 404 });
  });

  it('refuse comments of strangers when locked', async () => {
    const { number } = (await ci.rest.issues.create({ ...at, title: 'Locked' })).data;
    await ci.rest.issues.lock({ ...at, issue_number: number, lock_reason: 'resolved' });
    expect((await ci.rest.issues.get({ ...at, issue_number: number })).data).toMatchObject({
      locked: true,
      active_lock_reason: 'resolved',
    });
    expect((await ada.rest.issues.createComment({ ...at, issue_number: number, body: 'admin' })).status).toBe(
      201,
    );
    await ci.rest.issues.unlock({ ...at, issue_number: number });
  });

  it('have bodies of 65,536 characters at most', async () => {
    const fits = await ci.rest.issues.create({ ...at, title: 'Long', body: 'x'.repeat(65_536) });
    expect(fits.status).toBe(201);
    await expect(
      ci.rest.issues.create({ ...at, title: 'Longer', body: 'x'.repeat(65_537) }),
    ).rejects.toMatchObject({ status: 422 });
    await expect(
      ci.rest.issues.createComment({ ...at, issue_number: fits.data.number, body: 'x'.repeat(65_537) }),
    ).rejects.toThrow('Validation Failed');
  });

  it.each([
    ['ada', { permission: 'admin', role_name: 'admin' }],
    ['tom', { permission: 'read', role_name: 'triage' }],
    ['eve', { permission: 'read', role_name: 'read' }],
  ])('know the permission of %s', async (username, expected) => {
    expect((await ci.rest.repos.getCollaboratorPermissionLevel({ ...at, username })).data).toMatchObject(
      expected,
    );
  });

  it('know who is no one', async () => {
    await expect(ci.rest.repos.getCollaboratorPermissionLevel({ ...at, username: 'nobody' })).rejects.toThrow(
      'nobody is not a user',
    );
    await expect(ci.rest.repos.checkCollaborator({ ...at, username: 'eve' })).rejects.toMatchObject({
      status: 404,
    });
    expect((await ci.rest.repos.checkCollaborator({ ...at, username: 'ada' })).status).toBe(204);
    expect((await ci.rest.users.getByUsername({ username: 'eve' })).data.type).toBe('User');
    await expect(ci.rest.users.getAuthenticated()).rejects.toThrow('Resource not accessible by integration');
    expect((await ada.rest.users.getAuthenticated()).data.login).toBe('ada');
  });

  it('can be read but not made with the token of a fork', async () => {
    const fork = octokitFor(github, 'fork');
    expect((await fork.rest.issues.listForRepo(at)).status).toBe(200);
    await expect(fork.rest.issues.create({ ...at, title: 'No' })).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
      response: { headers: { 'x-accepted-github-permissions': 'issues=write' } },
    });
  });

  it('saw no request that GitHub’s description forbids', () => {
    expect(github.violations).toEqual([]);
  });
});
