import { beforeEach, describe, expect, it } from 'vitest';
import { type LocalGithub, startLocalGithub } from '../cloud/github/local-github.ts';
import { octokitFor } from '../cloud/github/octokit-for-tests.ts';
import type { Repository } from '../git/repository.ts';
import { type ActionsEvent, issueCommentEvent, issueEditedEvent, scheduleEvent } from '../runner/events.ts';
import type { ActionResult, RunActionOptions } from '../runner/run-action.ts';
import { leaks } from '../runner/written.ts';
import { act, asEnvFile, madeUpKey, shop } from './stage.ts';

const CONFIG = `version: 1
rotate:
  - { name: deployer, kind: iam-user, user: deployer, secret: rekey/deployer }
issues: { dashboard: true }
`;

describe('triage', () => {
  let github: LocalGithub;
  let repository: Repository;

  beforeEach(async () => {
    repository = shop({ '.env': asEnvFile(madeUpKey()), '.github/rekey.yml': CONFIG });
    github = await startLocalGithub({
      repositories: [
        {
          owner: 'acme',
          name: 'app',
          private: true,
          gitDir: repository.gitDir,
          collaborators: { ada: 'maintain' },
        },
      ],
      tokens: {
        job: { permissions: { contents: 'read', issues: 'write' } },
        ada: { login: 'ada', kind: 'personal', permissions: { issues: 'write' } },
      },
    });
    return async () => await github.close();
  });

  async function run(event: ActionsEvent, inputs: RunActionOptions['inputs'] = {}): Promise<ActionResult> {
    const { apiUrl, serverUrl } = github;
    return await act({
      event,
      inputs: inputs ?? {},
      workspace: repository.checkoutAction('refs/heads/main', { depth: 1 }).dir,
      github: { apiUrl, serverUrl, token: github.token('job') },
    });
  }

  const base = (): { repository: string; sha: string; private: true; serverUrl: string } => ({
    repository: 'acme/app',
    sha: repository.id('main'),
    private: true,
    serverUrl: github.serverUrl,
  });

  async function scan(): Promise<ActionResult> {
    return await run(scheduleEvent(base()), { command: 'scan' });
  }

  /** Ada comments, and the workflow runs. */
  async function say(issue: number, body: string): Promise<ActionResult> {
    const { data } = await octokitFor(github, 'ada').rest.issues.createComment({
      owner: 'acme',
      repo: 'app',
      issue_number: issue,
      body,
    });
    const comment = { id: data.id, body, author: 'ada' };
    return await run(issueCommentEvent({ ...base(), issue: { number: issue }, comment }));
  }

  it('lets a person accept a risk, and the check is green until its day, with a word on it', async () => {
    const first = await scan();
    expect(first.exitCode).toBe(1);
    const inFuture = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    const pasted = madeUpKey();
    const answer = await say(
      1,
      `/accept-risk until ${inFuture} opens nothing, unlike ${pasted.id} ${pasted.secret}`,
    );
    const second = await scan();

    expect(answer.exitCode).toBe(0);
    expect(answer.summary).toContain('Rekey answered');
    expect(github.repository('acme/app').issues.get(1)).toMatchObject({ state: 'closed' });
    expect(second.exitCode).toBe(0);
    expect(second.outputs.get('findings')).toBe('0');
    expect(second.summary).toMatch(/The finding of issue .*1 was accepted by ada until/);
    const written = [...answer.everythingWritten, ...second.everythingWritten];
    expect(leaks(written, [pasted.secret])).toEqual([]);
    const comments = [...github.repository('acme/app').comments.values()];
    expect(
      comments
        .filter(({ author }) => author !== 'ada')
        .map(({ body }) => body)
        .join(),
    ).not.toContain(pasted.secret);
    expect(github.violations).toEqual([]);
  });

  it('hands on what was asked for in a comment and in the dashboard, once', async () => {
    await scan();
    const asked = await say(1, '/rotate deployer\n/rescan');
    expect(asked.outputs.get('asked-rotations')).toBe('["deployer"]');
    expect(asked.outputs.get('asked-rescan')).toBe('true');

    const dashboard = github.repository('acme/app').issues.get(2);
    const before = dashboard?.body ?? '';
    expect(before).toContain('- [ ] <!-- rekey:rescan -->');
    const body = before.replace('- [ ] <!-- rekey:rescan -->', '- [x] <!-- rekey:rescan -->');
    if (dashboard) dashboard.body = body;
    const edited = issueEditedEvent({ ...base(), issue: { number: 2, body, before } });
    const [first, again] = [await run(edited), await run(edited)];

    expect(first.outputs.get('asked-rescan')).toBe('true');
    expect(again.outputs.get('asked-rescan')).toBe('false');
    const other = await say(1, 'Thanks, see /usr/bin/env.');
    expect(other).toMatchObject({ exitCode: 0 });
    expect(other.outputs.get('asked-rotations')).toBe('[]');
    expect(github.violations).toEqual([]);
  });
});
