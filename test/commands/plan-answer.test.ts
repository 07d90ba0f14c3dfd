import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GithubEvent } from '../../src/commands/event.ts';
import { type LocalGithub, startLocalGithub } from '../cloud/github/local-github.ts';
import { octokitFor } from '../cloud/github/octokit-for-tests.ts';
import { createRepository, type Repository } from '../git/repository.ts';
import { type Job, runJob } from './rotate/run-job.ts';
import { type Stage, seedKey, startStage } from './rotate/stage.ts';

const CONFIG = `version: 1
rotate:
  - { name: ci, kind: iam-user, user: ci, secret: s }
issues: { dashboard: true }
`;

let stage: Stage;
let github: LocalGithub;
let repository: Repository;
let isPrivate = true;

beforeEach(() => {
  isPrivate = true;
});

/** A user whose key is not due, and an issue of ours: the dashboard. */
async function begin(): Promise<void> {
  stage = await startStage();
  seedKey(stage.aws, 2);
  repository = createRepository();
  repository.commit({ message: 'Start', files: { '.github/rekey.yml': CONFIG } });
  repository.checkout('main');
  github = await startLocalGithub({
    repositories: [
      {
        owner: 'acme',
        name: 'app',
        private: isPrivate,
        gitDir: repository.gitDir,
        collaborators: { ada: 'write', tim: 'triage' },
      },
    ],
    tokens: {
      job: { permissions: { contents: 'read', issues: 'write' } },
      reader: { permissions: { contents: 'read', issues: 'read' } },
      ada: { login: 'ada', kind: 'personal', permissions: { issues: 'write' } },
      tim: { login: 'tim', kind: 'personal', permissions: { issues: 'write' } },
    },
  });
  await octokitFor(github, 'job').rest.issues.create({ owner: 'acme', repo: 'app', title: 'Ours', body: '' });
}

afterEach(async () => {
  await github.close();
  await stage.close();
});

async function comment(login: string, body: string): Promise<Partial<GithubEvent>> {
  const at = { owner: 'acme', repo: 'app', issue_number: 1 };
  const { data } = await octokitFor(github, login).rest.issues.createComment({ ...at, body });
  return {
    name: 'issue_comment',
    payload: { action: 'created', issue: { number: 1 }, comment: { id: data.id } },
    isPublic: !isPrivate,
  };
}

async function plan(
  event: Partial<GithubEvent>,
  inputs: Readonly<Record<string, string>> = {},
  token = 'job',
): Promise<Job> {
  const { apiUrl, serverUrl } = github;
  return await runJob({
    aws: stage.aws,
    workspace: repository.dir,
    inputs: {
      command: 'plan',
      only: 'ci',
      force: 'true',
      issues: 'auto',
      'github-token': github.token(token),
      ...inputs,
    },
    event,
    env: {
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_API_URL: apiUrl,
      GITHUB_SERVER_URL: serverUrl,
      GITHUB_RUN_ID: '42',
    },
  });
}

/** What Rekey has written under the issue. */
function answers(): string[] {
  expect(github.violations).toEqual([]);
  const people = ['ada', 'tim'];
  return [...github.repository('acme/app').comments.values()]
    .filter(({ author }) => !people.includes(author))
    .map(({ body }) => body);
}

describe('a plan that somebody asked for in a comment', () => {
  it('is told under the issue, once, and nothing is changed', async () => {
    await begin();
    const asked = await comment('ada', '/rotate --dry-run ci');
    const first = await plan(asked);
    await plan(asked, {}, 'job');

    expect(first.exit).toBe(0);
    expect(stage.aws.log.changing()).toEqual([]);
    expect(answers()).toEqual([
      expect.stringMatching(/^\*\*\d steps would be done\*\*; nothing was changed\./),
    ]);
    const [answer = ''] = answers();
    expect(answer).toContain('<code>iam:CreateAccessKey</code>');
    expect(answer).toContain('`/rotate ci` asks for it');
    expect(answer).toContain('/acme/app/actions/runs/42)');
  });

  it('is told where it could not be made, with the reason, and the job fails as it would', async () => {
    await begin();
    const asked = await comment('ada', '/rotate ci --dry-run');
    await expect(plan(asked, { only: 'cd' })).rejects.toThrow('no rotation "cd"');
    expect(answers()).toEqual([
      expect.stringMatching(/^\*\*The plan could not be made\*\*.*\n\n.*no rotation/),
    ]);
  });

  it('says why nothing would be done', async () => {
    await begin();
    const asked = await comment('ada', '/rotate --dry-run ci');
    await plan(asked, { force: 'false' });
    expect(answers()).toEqual([expect.stringContaining('**Nothing would be done now**')]);
    expect(answers()[0]).toContain('**`ci`**, not due: ');
  });

  it('names nothing on a public repository', async () => {
    isPrivate = false;
    await begin();
    await plan(await comment('ada', '/rotate --dry-run ci'));
    const [answer = ''] = answers();
    expect(answer).toMatch(/^\*\*\d steps would be done\*\*; nothing was changed\.\n\nThe rest stands in/);
    expect(answer).not.toMatch(/ci\b.*deploy|iam:|secretsmanager|123456789012/);
  });

  it('is in the summary alone where the token may not write issues, which is said', async () => {
    await begin();
    const asked = await comment('ada', '/rotate --dry-run ci');
    const { exit, summary } = await plan(asked, {}, 'reader');
    expect(exit).toBe(0);
    expect(answers()).toEqual([]);
    expect(summary).toContain('The plan is not told in the issue');
    expect(summary).toMatch(/issues.*write/);
    await expect(plan(asked, { issues: 'true' }, 'reader')).rejects.toThrow('issues: write');
  });
});

describe('nobody is told a plan', () => {
  it.each<[string, string, string, RegExp]>([
    ['who asked for the rotation itself', 'ada', '/rotate ci', /asks for no plan/],
    ['who only mentions it', 'ada', '> /rotate --dry-run ci', /asks for no plan/],
    ['who may not rotate', 'tim', '/rotate --dry-run ci', /role write.*tim is triage/],
  ])('%s', async (_, login, body, said) => {
    await begin();
    const { log, exit } = await plan(await comment(login, body));
    expect(exit).toBe(0);
    expect(log).toMatch(said);
    expect(answers()).toEqual([]);
  });

  it('in an issue that somebody else opened', async () => {
    await begin();
    const asked = await comment('ada', '/rotate --dry-run ci');
    const issue = github.repository('acme/app').issues.get(1);
    if (issue) issue.author = 'tim';
    const { log } = await plan(asked);
    expect(log).toContain('none of ours');
    expect(answers()).toEqual([]);
  });

  it('where the workflow keeps no issues', async () => {
    await begin();
    await plan(await comment('ada', '/rotate --dry-run ci'), { issues: 'false' });
    expect(answers()).toEqual([]);
  });
});
