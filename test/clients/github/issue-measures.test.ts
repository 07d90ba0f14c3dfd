import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import { createGithubClient, type GithubClient } from '../../../src/clients/github/client.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { renderTriageReply } from '../../../src/report/triage-reply.ts';
import { type TrackOutcome, type TrackRequest, trackFindings } from '../../../src/tracker/track-findings.ts';
import { triageComment } from '../../../src/tracker/triage/triage-comment.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';
import { octokitFor } from '../../cloud/github/octokit-for-tests.ts';
import { finding, location, report, rotation } from '../../report/sample-report.ts';
import { issueSettings } from '../../tracker/issue-settings.ts';
import { MemoryTracker } from '../../tracker/memory-tracker.ts';
import { sampleRun } from '../../tracker/sample-run.ts';

let now: Date;
let github: LocalGithub;

beforeEach(() => {
  now = new Date('2026-11-21T10:00:00Z');
});

afterEach(async () => {
  const { violations } = github;
  await github.close();
  if (violations.length > 0)
    throw new Error(`GitHub describes no such request: ${JSON.stringify(violations)}`);
});

describe('over 300 findings', () => {
  it('a second run writes nothing, and lists 100 issues with a request', async () => {
    await start({});
    const config = { issues: issueSettings({ 'max-new': 100, 'max-writes': 1_000 }) };
    const tracker = new MemoryTracker();
    for (let run = 0; run < 4; run += 1) await track({ config, tracker });
    fill(tracker);
    const before = github.log.length;
    const outcome = await track({ config });
    const asked = github.log.slice(before);

    expect(github.repository('acme/app').issues.size).toBe(301);
    expect(outcome).toMatchObject({ opened: [], updated: [], closed: [], waiting: 0, gaps: [] });
    expect(asked.filter(({ kind }) => kind === 'write')).toEqual([]);
    expect(asked.filter(({ operation }) => operation === 'issues/list-for-repo')).toHaveLength(4);
    expect(asked).toHaveLength(5);
  });

  it('the first runs stay within what may be created in a minute and an hour', async () => {
    await start({});
    for (let run = 0; run < 6; run += 1) {
      const { gaps } = await track({});
      expect(gaps).toEqual([]);
    }
    const created = github.log.filter(({ operation }) => operation === 'issues/create');

    expect(created).toHaveLength(51);
    const refused = github.log.filter(({ status }) => status === 403 || status === 429);
    expect(refused).toEqual([]);
  });
});

it('a listing that is asked for again in a run costs nothing where nothing has changed', async () => {
  await start({});
  const client = await clientFor('ci');
  await client.issues.create({ title: 'a', body: 'b', labels: ['rekey'], assignees: [] });
  const first = await client.issues.list('rekey');
  const again = await client.issues.list('rekey');
  await client.issues.create({ title: 'b', body: 'b', labels: ['rekey'], assignees: [] });
  const changed = await client.issues.list('rekey');
  const statuses = github.log
    .filter(({ operation }) => operation === 'issues/list-for-repo')
    .map(({ status }) => status);

  expect(again).toEqual(first);
  expect(changed).toHaveLength(2);
  expect(statuses).toEqual([200, 304, 200]);
});

it('on a public repository nothing that is sent says what, where or how bad', async () => {
  await start({}, false);
  const telling = finding({
    fingerprint: 'abcdefgh234567ab',
    rule: 'telltale-rule',
    title: 'Telltale title',
    detail: 'Telltale detail',
    remedy: ['Telltale remedy'],
    locations: [location({ path: 'telltale/path.ts' })],
    subject: { kind: 'telltale-kind', id: 'telltale-id', account: '999999999999' },
    links: ['https://telltale.example/'],
  });
  const others = Array.from({ length: 12 }, (_, index) => ({ ...telling, fingerprint: `f${index}` }));
  const rotations = [rotation({ name: 'telltale-rotation', status: 'failed' })];
  const all = report({ findings: [telling, ...others], rotations });
  const config = { issues: issueSettings({ assignees: 'codeowners' }) };
  const changes = { report: all, isPublic: true, config };
  for (let run = 0; run < 3; run += 1) await track(changes);
  const client = await clientFor('ci');
  const comment = await octokitFor(github, 'ada').rest.issues.createComment({
    owner: 'acme',
    repo: 'app',
    issue_number: 2,
    body: '/accept-risk until 2027-01-31 known\n/acknowledge',
  });
  await triageComment(
    { issue: 2, comment: comment.data.id },
    {
      tracker: client.issues,
      desk: client.triage,
      renderReply: renderTriageReply,
      today: '2026-11-21',
      isPublic: true,
      isRotation: (name) => name === 'telltale-rotation',
      dryRun: false,
    },
  );
  await track(changes);
  await track({ ...changes, report: report({ findings: [], rotations: [] }) });

  expect(github.repository('acme/app').issues.get(2)?.state).toBe('closed');
  expect(github.sentText()).not.toMatch(/telltale|999999999999|critical|severity|overdue/i);
});

async function start(
  limits: NonNullable<Parameters<typeof startLocalGithub>[0]>['limits'] & object,
  isPrivate = true,
): Promise<void> {
  github = await startLocalGithub({
    repositories: [{ owner: 'acme', name: 'app', private: isPrivate, collaborators: { ada: 'admin' } }],
    tokens: {
      ci: { permissions: { issues: 'write' } },
      ada: { login: 'ada', kind: 'personal', permissions: { issues: 'write' } },
    },
    limits,
    now: () => now,
  });
}

/** Puts the issues of a tracker in memory into the local GitHub, as if our account had opened them there. */
function fill(tracker: MemoryTracker): void {
  const { issues } = github.repository('acme/app');
  for (const { number, title, body, labels, state } of tracker.issues) {
    issues.set(number, {
      id: number,
      number,
      title,
      body,
      author: 'github-actions[bot]',
      app: 'github-actions[bot]',
      state,
      stateReason: null,
      labels,
      assignees: [],
      locked: false,
      lockReason: null,
      createdAt: now,
      updatedAt: now,
      closedAt: null,
      closedBy: null,
    });
  }
}

async function clientFor(token: string): Promise<GithubClient> {
  return await createGithubClient({
    token: github.token(token),
    apiUrl: github.apiUrl,
    repository: 'acme/app',
    version: '1.2.3',
    env: {},
    log: silentLog,
  });
}

async function track(changes: Partial<TrackRequest>): Promise<TrackOutcome> {
  now = new Date(now.getTime() + 60_000);
  const client = await clientFor('ci');
  const findings: Finding[] = Array.from({ length: 300 }, (_, index) =>
    finding({ fingerprint: `f${index}`, title: `Key ${index}`, severity: 'medium' }),
  );
  return await trackFindings(
    sampleRun(client.issues, now, {
      report: report({ findings }),
      people: client.triage,
      threshold: 'low',
      ...changes,
    }),
  );
}
