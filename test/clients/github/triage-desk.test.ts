import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import { createGithubClient, type GithubClient } from '../../../src/clients/github/client.ts';
import { withSuppression } from '../../../src/config/add-suppression.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';
import { octokitFor } from '../../cloud/github/octokit-for-tests.ts';
import { createRepository, type Repository } from '../../git/repository.ts';

const at = { owner: 'acme', repo: 'app' };
let github: LocalGithub;
let repository: Repository;
let time: number;

beforeEach(async () => {
  time = Date.parse('2026-11-21T10:00:00Z');
  repository = createRepository({ bare: true });
  repository.commit({
    message: 'Start',
    files: { '.github/rekey.yml': 'version: 1\n', 'a.ts': '1', 'b.ts': '1' },
    author: { name: 'Ada', email: '7+ada@users.noreply.github.com' },
  });
  repository.commit({
    message: 'More',
    files: { 'b.ts': '2' },
    author: { name: 'Gone', email: 'gone@users.noreply.github.com' },
  });
  repository.commit({ message: 'Most', files: { 'c.ts': '3' }, author: { name: 'X', email: 'x@a.example' } });
  github = await startLocalGithub({
    repositories: [
      {
        owner: 'acme',
        name: 'app',
        private: true,
        gitDir: repository.gitDir,
        actionsMayOpenPulls: true,
        collaborators: { ada: 'maintain', tim: 'triage' },
      },
    ],
    users: ['eve', 'gone'],
    tokens: {
      ci: { permissions: { issues: 'write', contents: 'write', pull_requests: 'write' } },
      reader: { permissions: { issues: 'read', contents: 'read', pull_requests: 'read' } },
      ada: { login: 'ada', kind: 'personal', permissions: { issues: 'write' } },
    },
    now: () => new Date(time),
  });
});

afterEach(async () => {
  const { violations } = github;
  await github.close();
  if (violations.length > 0)
    throw new Error(`GitHub describes no such request: ${JSON.stringify(violations)}`);
});

describe('the desk', () => {
  it('reads who said what where, and whether it was edited', async () => {
    const desk = (await client()).triage;
    const id = await say('/rescan');
    expect(await desk.comment(id)).toEqual({
      id,
      issue: 1,
      body: '/rescan',
      author: 'ada',
      isBot: false,
      isEdited: false,
    });
    await desk.react(id, 'eyes');
    expect((await desk.comment(id))?.isEdited).toBe(false);
    time += 5_000;
    await octokitFor(github, 'ada').rest.issues.updateComment({ ...at, comment_id: id, body: '/rotate' });
    expect((await desk.comment(id))?.isEdited).toBe(true);
    await octokitFor(github, 'ada').rest.issues.deleteComment({ ...at, comment_id: id });
    expect(await desk.comment(id)).toBeUndefined();
  });

  it('takes what an app writes for no person', async () => {
    await say('Hello');
    const { data } = await octokitFor(github, 'ci').rest.issues.createComment({
      ...at,
      issue_number: 1,
      body: '/rotate',
    });
    expect((await (await client()).triage.comment(data.id))?.isBot).toBe(true);
  });

  it.each([
    ['ada', 'maintain'],
    ['tim', 'triage'],
    ['eve', 'none'],
    ['nobody-at-all', 'none'],
  ])('%s has the role %s', async (login, role) => {
    expect(await (await client()).triage.role(login)).toBe(role);
  });

  it('finds an answer of ours, and no copy of it by somebody else', async () => {
    const { triage, issues } = await client();
    await say('<!-- rekey:reply:7 -->');
    expect(await triage.hasReply(1, '<!-- rekey:reply:7 -->')).toBe(false);
    await issues.comment(1, 'Done.\n<!-- rekey:reply:7 -->');
    expect(await triage.hasReply(1, '<!-- rekey:reply:7 -->')).toBe(true);
  });

  it('knows who can be assigned', async () => {
    const { triage } = await client();
    expect(await triage.isAssignable('ada')).toBe(true);
    expect(await triage.isAssignable('eve')).toBe(false);
  });

  it('names the permission that is missing', async () => {
    const id = await say('/rescan');
    const { triage } = await client('reader');
    await expect(triage.react(id, 'eyes')).rejects.toThrow('permissions: issues: write');
  });

  it('reads an issue of ours, and none of somebody else', async () => {
    const { issues } = await client();
    const ours = await issues.create({ title: 'a', body: 'b', labels: [], assignees: [] });
    const theirs = await octokitFor(github, 'ada').rest.issues.create({ ...at, title: 'x' });

    expect((await issues.readOurs(ours))?.title).toBe('a');
    expect(await issues.readOurs(theirs.data.number)).toBeUndefined();
    expect(await issues.readOurs(99)).toBeUndefined();
  });
});

describe('the last author', () => {
  it.each<[string, string, number | undefined, string | undefined]>([
    ['of a file is whoever changed it last', 'a.ts', undefined, 'ada'],
    ['who does not belong to the repository is nobody', 'b.ts', undefined, undefined],
    ['whose address is of no account is nobody', 'c.ts', undefined, undefined],
    ['of a commit is whoever wrote it', 'b.ts', 2, 'ada'],
    ['of a file that there never was is nobody', 'd.ts', undefined, undefined],
  ])('%s', async (_, path, back, login) => {
    const commit = back === undefined ? undefined : repository.id(`main~${back}`);
    expect(await (await client()).lastAuthors.lastAuthor({ path, commit })).toBe(login);
  });
});

/** A commit of somebody with an account. */
function by(name: string): { message: string; author: { name: string; email: string } } {
  return { message: name, author: { name, email: `${name}@users.noreply.github.com` } };
}

describe('the last author of a line', () => {
  beforeEach(() => {
    repository.commit({ ...by('ada'), files: { 'own.ts': '1\n', 'left.ts': '' } });
    repository.commit({ ...by('gone'), files: { 'left.ts': '1\n' } });
    repository.commit({ ...by('tim'), files: { 'own.ts': '1\n2\n', 'left.ts': '1\n2\n' } });
  });

  it.each<[string, string, number | undefined, string | undefined]>([
    ['is whoever brought it, and not who changed the file last', 'own.ts', 1, 'ada'],
    ['is whoever changed it last', 'own.ts', 2, 'tim'],
    ['who does not belong to the repository is nobody', 'left.ts', 1, undefined],
    ['that the file does not have is that of the file', 'own.ts', 9, 'tim'],
    ['of a file without lines is that of the file', 'own.ts', undefined, 'tim'],
  ])('%s', async (_, path, line, login) => {
    expect(await (await client()).lastAuthors.lastAuthor({ path, commit: undefined, line })).toBe(login);
  });

  it('is that of the file where GitHub cannot blame', async () => {
    github.inject({ kind: 'error', status: 502, when: ({ operation }) => operation === 'graphql' });
    const place = { path: 'own.ts', commit: undefined, line: 1 };
    expect(await (await client()).lastAuthors.lastAuthor(place)).toBe('tim');
  });
});

describe('a proposal', () => {
  const entry = { fingerprint: 'abcdefgh234567ab', reason: 'a checksum', until: '2027-11-21' };
  const proposal = {
    path: '.github/rekey.yml',
    branch: 'rekey/suppress-abcdefgh234567ab',
    title: 'Suppress',
    body: 'Why',
    message: 'Suppress',
    edit: (text = ''): string | undefined => withSuppression(text, entry),
  };

  it('is a branch, a commit and a pull request, once', async () => {
    const asked = await client();
    expect(await asked.proposeFile(proposal)).toEqual({ number: 1, state: 'new' });
    expect(await asked.proposeFile(proposal)).toEqual({ number: 1, state: 'open' });
    const text = repository.git('show', `${proposal.branch}:${proposal.path}`);
    expect(text).toContain('fingerprint: abcdefgh234567ab');
    expect(repository.git('rev-list', '--count', `main..${proposal.branch}`)).toBe('1');
  });

  it('is not made again when people have closed it', async () => {
    const asked = await client();
    await asked.proposeFile(proposal);
    const pull = github.repository('acme/app').issues.get(1);
    if (pull) pull.state = 'closed';
    expect(await asked.proposeFile(proposal)).toEqual({ number: 1, state: 'closed' });
  });

  it.each(['git/create-ref', 'repos/create-or-update-file-contents', 'pulls/create'])(
    'goes on where it was when the answer to %s was lost',
    async (operation) => {
      github.inject({ kind: 'lost-acknowledgement', when: (call) => call.operation === operation });
      const asked = await client();
      await expect(asked.proposeFile(proposal)).rejects.toThrow('no usable answer');
      expect((await asked.proposeFile(proposal))?.number).toBe(1);
      expect(repository.git('rev-list', '--count', `main..${proposal.branch}`)).toBe('1');
    },
  );

  it('of nothing is none', async () => {
    const asked = await client();
    expect(await asked.proposeFile({ ...proposal, edit: () => undefined })).toBeUndefined();
    expect(github.log.filter(({ kind }) => kind === 'write')).toEqual([]);
  });

  it('names the permissions that are missing', async () => {
    const asked = await client('reader');
    await expect(asked.proposeFile(proposal)).rejects.toThrow('contents: write');
  });
});

/** Ada comments issue 1, which she opens when it is not there. Gives the id of the comment. */
async function say(body: string): Promise<number> {
  const ada = octokitFor(github, 'ada').rest.issues;
  if (!github.repository('acme/app').issues.has(1)) await ada.create({ ...at, title: 'x' });
  return (await ada.createComment({ ...at, issue_number: 1, body })).data.id;
}

async function client(token = 'ci'): Promise<GithubClient> {
  return await createGithubClient({
    token: github.token(token),
    apiUrl: github.apiUrl,
    repository: 'acme/app',
    version: '1.2.3',
    env: {},
    log: silentLog,
  });
}
