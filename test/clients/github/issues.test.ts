import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LogLevel, logTo } from '../../../src/base/log.ts';
import { createGithubClient } from '../../../src/clients/github/client.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { type TrackOutcome, trackFindings } from '../../../src/tracker/track-findings.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';
import { octokitFor } from '../../cloud/github/octokit-for-tests.ts';
import { forkPermissions, workflowPermissions } from '../../cloud/github/tokens.ts';
import { finding, report } from '../../report/sample-report.ts';
import { issueSettings } from '../../tracker/issue-settings.ts';
import { sampleRun } from '../../tracker/sample-run.ts';

const at = { owner: 'acme', repo: 'app' };
let now: Date;
let github: LocalGithub;
let logged: string[];

beforeEach(async () => {
  now = new Date('2026-11-21T10:00:00Z');
  logged = [];
  github = await startLocalGithub({
    repositories: [{ owner: 'acme', name: 'app', private: true, collaborators: { ada: 'admin' } }],
    users: ['eve'],
    tokens: {
      ci: { permissions: workflowPermissions },
      fork: { permissions: forkPermissions },
      none: { permissions: { contents: 'read' } },
      'other-app': { kind: 'app', login: 'triager[bot]', permissions: { issues: 'write' } },
      ada: { login: 'ada', kind: 'personal', permissions: { issues: 'write' } },
    },
    now: () => now,
  });
});

afterEach(async () => {
  const { violations } = github;
  await github.close();
  if (violations.length > 0)
    throw new Error(`GitHub describes no such request: ${JSON.stringify(violations)}`);
});

describe('tracking on GitHub', () => {
  it('opens, leaves alone, updates and closes', async () => {
    expect((await track([finding()])).opened).toEqual([1]);
    const afterFirst = writes().length;
    await track([finding()]);
    expect(writes()).toHaveLength(afterFirst);

    expect((await track([finding({ severity: 'high' })])).updated).toEqual([1]);
    const dead = finding({ verification: { result: 'dead', detail: 'It does not work.' } });
    expect((await track([dead])).updated).toEqual([1]);
    expect((await track([])).updated).toEqual([1]);
    expect((await track([])).closed).toEqual([1]);

    const { data } = await octokitFor(github, 'ada').rest.issues.get({ ...at, issue_number: 1 });
    expect(data).toMatchObject({
      state: 'closed',
      state_reason: 'completed',
      comments: 1,
      assignees: [{ login: 'ada' }],
    });
    expect(data.labels.map((label) => (typeof label === 'string' ? label : label.name))).toEqual([
      'rekey',
      'security',
      'severity/critical',
      'rule/aws-access-key',
    ]);
  });

  it('gives its labels a colour and a description', async () => {
    await track([finding()]);

    const { data } = await octokitFor(github, 'ada').rest.issues.getLabel({
      ...at,
      name: 'severity/critical',
    });
    expect(data).toMatchObject({ color: 'a3195b', description: 'Rekey found this to be critical' });
  });

  it('finds an issue by listing when the answer is lost, and never asks for it twice', async () => {
    const fault = github.inject({
      kind: 'lost-acknowledgement',
      when: ({ operation }) => operation === 'issues/create',
    });
    const first = await track([finding()]);

    expect(fault.fired).toBe(1);
    expect(first).toMatchObject({ opened: [1], gaps: [] });
    expect(creations()).toBe(1);
    await track([finding()]);
    expect(creations()).toBe(1);
    expect(github.repository('acme/app').issues.size).toBe(1);
  });

  it('trusts no marker in an issue of somebody else', async () => {
    await track([finding()]);
    const real = github.repository('acme/app').issues.get(1)?.body ?? '';
    const eves = await octokitFor(github, 'ada').rest.issues.create({
      ...at,
      title: 'Nothing to see',
      body: real.replace('abcdefgh234567ab', 'bbbbbbbbbbbbbbbb'),
      labels: ['rekey'],
    });
    await octokitFor(github, 'ada').rest.issues.update({
      ...at,
      issue_number: eves.data.number,
      state: 'closed',
      state_reason: 'not_planned',
    });
    const outcome = await track([finding(), finding({ fingerprint: 'bbbbbbbbbbbbbbbb' })]);

    expect(outcome).toMatchObject({ opened: [3], held: 0 });
  });

  it('trusts no marker in an issue of another bot, and says whose it is, until the configuration calls it ours', async () => {
    await track([finding()]);
    expect((await track([finding()], 'other-app')).opened).toEqual([2]);
    expect(logged.join('\n')).toContain(
      `warning Issues #1 look like Rekey's, but github-actions[bot] opened them and the token is of triager[bot]`,
    );

    const adopted = await track([finding()], 'other-app', ['ada'], {
      formerAuthors: ['GitHub-Actions[bot]'],
    });
    // Of two that are ours the older one stays.
    expect(adopted).toMatchObject({ opened: [], closed: [2] });
  });

  it('changes nothing when GitHub does not say whose the token is', async () => {
    github.inject({
      kind: 'primary-limit',
      resetInSeconds: 3_600,
      when: ({ operation }) => operation === 'graphql',
    });
    const { gaps, opened } = await track([finding()]);

    expect(opened).toEqual([]);
    expect(gaps.join()).toContain('could not be listed');
    expect(creations()).toBe(0);
  });

  it('finds its own issues when a person runs it with a token of theirs', async () => {
    await track([finding()], 'ada');
    const again = await track([finding()], 'ada');

    expect(again.opened).toEqual([]);
  });

  it('finds all of many issues', async () => {
    const many = Array.from({ length: 120 }, (_, index) => finding({ fingerprint: `f${index}` }));
    await track(many.slice(0, 60));
    now = new Date(now.getTime() + 120_000);
    await track(many);
    now = new Date(now.getTime() + 120_000);
    const before = creations();
    await track(many);

    expect(before).toBe(120);
    expect(creations()).toBe(120);
  });

  it('does without an assignee that cannot be assigned, and says so', async () => {
    const outcome = await track([finding()], 'ci', ['eve']);

    expect(outcome.opened).toEqual([1]);
    expect(logged.join('\n')).toContain('warning eve cannot be assigned');
    expect(assigneesOf(1)).toEqual([]);
  });

  it('assigns those who can be, where somebody among them cannot', async () => {
    await track([finding()], 'ci', ['eve', 'ada']);

    expect(assigneesOf(1)).toEqual(['ada']);
    expect(creations()).toBe(2);
  });

  it('names the permission that is missing, and the case of a fork', async () => {
    const listed = await track([finding()], 'none');
    expect(listed.gaps[0]).toContain('could not be listed');
    expect(listed.gaps[0]).toContain('permissions: issues: read');

    const { gaps } = await track([finding()], 'fork');
    expect(gaps[0]).toContain('permissions: issues: write');
    expect(gaps[0]).toContain('from a fork');
    expect(creations()).toBe(0);
  });

  it('leaves the rest to the next run when GitHub limits it', async () => {
    github.inject({
      kind: 'secondary-limit',
      when: ({ operation }) => operation === 'issues/create',
      skip: 1,
    });
    const { gaps, opened } = await track([finding(), finding({ fingerprint: 'b' })]);

    expect(opened).toHaveLength(1);
    expect(gaps[0]).toContain('the rate limit of this token is used up');
  });

  it('waits as long as GitHub says when it is told how long', async () => {
    github.inject({
      kind: 'secondary-limit',
      retryAfter: 1,
      when: ({ operation }) => operation === 'issues/get',
    });
    await track([finding()]);
    const outcome = await track([finding({ detail: 'It changed.' })], 'ci', ['ada'], { isPaced: true });

    expect(outcome).toMatchObject({ updated: [1], gaps: [] });
    expect(logged.join('\n')).toContain('waiting 1 s');
  });
});

async function track(
  findings: readonly Finding[],
  token = 'ci',
  assignees = ['ada'],
  { isPaced = false, formerAuthors = [] }: { isPaced?: boolean; formerAuthors?: readonly string[] } = {},
): Promise<TrackOutcome> {
  now = new Date(now.getTime() + 60_000);
  const client = await createGithubClient({
    token: github.token(token),
    apiUrl: github.apiUrl,
    repository: 'acme/app',
    version: '1.2.3',
    env: {},
    log: logTo((level: LogLevel, text: string) => logged.push(`${level} ${text}`)),
    isPaced,
    formerAuthors,
  });
  return await trackFindings(
    sampleRun(client.issues, now, {
      report: report({ findings }),
      config: { issues: issueSettings({ 'max-new': 60, 'max-writes': 500, dashboard: false, assignees }) },
    }),
  );
}

function assigneesOf(number: number): readonly string[] | undefined {
  return github.repository('acme/app').issues.get(number)?.assignees;
}

function writes(): string[] {
  return github.log.filter(({ kind }) => kind === 'write').map(({ operation }) => operation);
}

function creations(): number {
  return github.log.filter(({ operation, status }) => operation === 'issues/create' && status !== 403).length;
}
