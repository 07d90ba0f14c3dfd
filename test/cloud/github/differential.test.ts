import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository } from '../../git/repository.ts';
import { type LocalGithub, startLocalGithub } from './local-github.ts';

/**
 * The same requests to the local GitHub and to an emulator that others wrote, in one story. Where the two differ,
 * `differs` says why ours is right; a difference that is gone fails too, so that this list stays true.
 */
interface Step {
  does: string;
  method: string;
  path: string;
  body?: unknown;
  /** What of the answer is compared, besides the status: paths, in which `*` is each item of a list. */
  sees?: readonly string[];
  differs?: string;
}

const readme = '# app\n';
const base = '/repos/ada/app';

const steps: readonly Step[] = [
  {
    does: 'reads the repository',
    method: 'GET',
    path: base,
    sees: ['full_name', 'private', 'default_branch', 'owner.login'],
  },
  { does: 'misses a repository', method: 'GET', path: '/repos/ada/none' },
  {
    does: 'makes a label',
    method: 'POST',
    path: `${base}/labels`,
    body: { name: 'security', color: 'B60205' },
    sees: ['name', 'color', 'description'],
  },
  {
    does: 'makes it again',
    method: 'POST',
    path: `${base}/labels`,
    body: { name: 'security' },
    sees: ['errors.0.code'],
    differs: 'GitHub says in `errors` what is wrong, and clients read it',
  },
  {
    does: 'makes it again in other letters',
    method: 'POST',
    path: `${base}/labels`,
    body: { name: 'SECURITY' },
    differs: 'names of labels are compared without regard to case on GitHub',
  },
  {
    does: 'makes a label of no colour',
    method: 'POST',
    path: `${base}/labels`,
    body: { name: 'x', color: 'red' },
  },
  { does: 'reads a label', method: 'GET', path: `${base}/labels/security`, sees: ['name'] },
  { does: 'misses a label', method: 'GET', path: `${base}/labels/none` },
  {
    does: 'opens an issue with a label that is new',
    method: 'POST',
    path: `${base}/issues`,
    body: { title: 'One', body: 'text', labels: ['security', 'new'], assignees: ['ada'] },
    sees: [
      'number',
      'title',
      'body',
      'state',
      'state_reason',
      'user.login',
      'labels.*.name',
      'assignees.length',
      'locked',
      'comments',
    ],
  },
  {
    does: 'opens a second issue',
    method: 'POST',
    path: `${base}/issues`,
    body: { title: 'Two' },
    sees: ['number', 'body', 'labels'],
  },
  { does: 'opens an issue without a title', method: 'POST', path: `${base}/issues`, body: { body: 'x' } },
  { does: 'lists by a label', method: 'GET', path: `${base}/issues?labels=security`, sees: ['*.number'] },
  {
    does: 'lists by two labels',
    method: 'GET',
    path: `${base}/issues?labels=security,new`,
    sees: ['*.number'],
  },
  {
    does: 'lists by a label of no issue',
    method: 'GET',
    path: `${base}/issues?labels=none`,
    sees: ['*.number'],
  },
  { does: 'lists a page', method: 'GET', path: `${base}/issues?per_page=1&page=2`, sees: ['*.number'] },
  {
    does: 'lists by creator',
    method: 'GET',
    path: `${base}/issues?creator=ada&state=all`,
    sees: ['*.number'],
  },
  {
    does: 'reads an issue',
    method: 'GET',
    path: `${base}/issues/1`,
    sees: ['title', 'closed_at'],
  },
  { does: 'misses an issue', method: 'GET', path: `${base}/issues/99` },
  {
    does: 'closes an issue',
    method: 'PATCH',
    path: `${base}/issues/1`,
    body: { state: 'closed', state_reason: 'not_planned' },
    sees: ['state', 'state_reason', 'closed_by.login'],
  },
  { does: 'lists what is open', method: 'GET', path: `${base}/issues`, sees: ['*.number'] },
  { does: 'lists what is closed', method: 'GET', path: `${base}/issues?state=closed`, sees: ['*.number'] },
  {
    does: 'reopens an issue',
    method: 'PATCH',
    path: `${base}/issues/1`,
    body: { state: 'open' },
    sees: ['state', 'state_reason', 'closed_at'],
  },
  {
    does: 'closes without a reason',
    method: 'PATCH',
    path: `${base}/issues/2`,
    body: { state: 'closed' },
    sees: ['state_reason'],
  },
  {
    does: 'replaces labels',
    method: 'PATCH',
    path: `${base}/issues/1`,
    body: { labels: ['other'] },
    sees: ['labels.*.name'],
  },
  {
    does: 'comments',
    method: 'POST',
    path: `${base}/issues/1/comments`,
    body: { body: 'hello' },
    sees: ['body', 'user.login'],
  },
  { does: 'comments without a text', method: 'POST', path: `${base}/issues/1/comments`, body: {} },
  {
    does: 'lists comments',
    method: 'GET',
    path: `${base}/issues/1/comments`,
    sees: ['length'],
  },
  { does: 'counts comments', method: 'GET', path: `${base}/issues/1`, sees: ['comments'] },
  { does: 'comments on nothing', method: 'POST', path: `${base}/issues/99/comments`, body: { body: 'x' } },
  { does: 'locks', method: 'PUT', path: `${base}/issues/1/lock`, body: { lock_reason: 'resolved' } },
  {
    does: 'reads a lock',
    method: 'GET',
    path: `${base}/issues/1`,
    sees: ['locked', 'active_lock_reason'],
  },
  {
    does: 'knows an owner',
    method: 'GET',
    path: `${base}/collaborators/ada/permission`,
    sees: ['permission', 'role_name'],
  },
  { does: 'knows who is no one', method: 'GET', path: `${base}/collaborators/nobody/permission` },
  { does: 'reads a person', method: 'GET', path: '/users/ada', sees: ['login', 'type'] },
  { does: 'misses a person', method: 'GET', path: '/users/nobody' },
  {
    does: 'reads a file',
    method: 'GET',
    path: `${base}/contents/README.md`,
    sees: ['type', 'size', 'path', 'sha'],
  },
  { does: 'misses a file', method: 'GET', path: `${base}/contents/none` },
  { does: 'lists a folder', method: 'GET', path: `${base}/contents/`, sees: ['*.name'] },
  {
    does: 'makes a file',
    method: 'PUT',
    path: `${base}/contents/a.txt`,
    body: { message: 'm', content: 'MQ==' },
    sees: ['content.path', 'content.sha', 'commit.message'],
  },
  {
    does: 'changes a file without its sha',
    method: 'PUT',
    path: `${base}/contents/a.txt`,
    body: { message: 'm', content: 'Mg==' },
  },
  {
    does: 'changes a file that has changed',
    method: 'PUT',
    path: `${base}/contents/a.txt`,
    body: { message: 'm', content: 'Mg==', sha: 'a'.repeat(40) },
  },
  {
    does: 'reads a ref',
    method: 'GET',
    path: `${base}/git/ref/heads/main`,
    sees: ['ref', 'object.type'],
  },
  { does: 'misses a ref', method: 'GET', path: `${base}/git/ref/heads/none` },
  {
    does: 'compares a branch with itself',
    method: 'GET',
    path: `${base}/compare/main...main`,
    sees: ['status', 'ahead_by', 'commits.length'],
  },
  {
    does: 'reads a tree',
    method: 'GET',
    path: `${base}/git/trees/main`,
    differs: 'a tree is in the order of its bytes (git-mktree(1)): README.md comes before a.txt',
    sees: ['tree.*.path', 'tree.*.mode', 'tree.*.type', 'tree.*.sha'],
  },
  {
    does: 'makes a check run as a person',
    method: 'POST',
    path: `${base}/check-runs`,
    body: { name: 'x', head_sha: 'a'.repeat(40) },
    differs: 'check runs are made by apps only (REST reference, check runs)',
  },
  { does: 'is no one', method: 'GET', path: '/user', sees: ['login'] },
];

let ours: LocalGithub;
let theirs: Emulator;

beforeAll(async () => {
  const repository = createRepository({ bare: true });
  repository.commit({ files: { 'README.md': readme } });
  const permissions = { issues: 'write', contents: 'write', checks: 'write' } as const;
  ours = await startLocalGithub({
    repositories: [
      {
        owner: 'ada',
        ownerType: 'User',
        name: 'app',
        gitDir: repository.gitDir,
        collaborators: { ada: 'admin' },
      },
    ],
    tokens: { ada: { login: 'ada', kind: 'personal', permissions } },
  });
  theirs = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: { [ours.token('ada')]: { login: 'ada', scopes: ['repo'] } },
      github: { users: [{ login: 'ada' }], repos: [{ owner: 'ada', name: 'app', auto_init: true }] },
    },
  });
});

afterAll(async () => {
  await theirs.close();
  await ours.close();
});

describe('the local GitHub and emulate 0.12.2', () => {
  it.each(steps.filter((step) => step.differs === undefined))('agree: $does', async (step) => {
    expect(await ask(ours.apiUrl, step)).toEqual(await ask(theirs.url, step));
  });

  it.each(steps.filter((step) => step.differs !== undefined))('differ: $does ($differs)', async (step) => {
    expect(await ask(ours.apiUrl, step)).not.toEqual(await ask(theirs.url, step));
  });

  it('differ on a token that no one gave out: GitHub answers 401', async () => {
    const headers = { authorization: 'token unknown', 'user-agent': 'test' };
    expect((await fetch(`${ours.apiUrl}${base}`, { headers })).status).toBe(401);
    expect((await fetch(`${theirs.url}${base}`, { headers })).status).toBe(200);
  });
});

async function ask(url: string, step: Step): Promise<{ status: number; seen: unknown[] }> {
  const response = await fetch(url + step.path, {
    method: step.method,
    headers: {
      authorization: `token ${ours.token('ada')}`,
      'user-agent': 'test',
      'content-type': 'application/json',
    },
    ...(step.body === undefined ? {} : { body: JSON.stringify(step.body) }),
  });
  const text = await response.text();
  const seen = text === '' ? [] : (step.sees ?? []).map((path) => at(JSON.parse(text), path.split('.')));
  return { status: response.status, seen };
}

/** The value at a path. */
function at(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined || value === undefined || value === null) return value;
  if (first === '*') return (value as unknown[]).map((item) => at(item, rest));
  return at((value as Record<string, unknown>)[first], rest);
}
