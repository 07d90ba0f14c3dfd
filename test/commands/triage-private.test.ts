import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trackIssues } from '../../src/commands/track-issues.ts';
import { triage } from '../../src/commands/triage.ts';
import { runTriage } from '../../src/commands/triage-run.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { readMarker } from '../../src/tracker/marker.ts';
import type { TriageOutcome } from '../../src/tracker/triage/triage-request.ts';
import { type LocalGithub, startLocalGithub } from '../cloud/github/local-github.ts';
import { octokitFor } from '../cloud/github/octokit-for-tests.ts';
import { createRepository } from '../git/repository.ts';
import { finding, report, rotation } from '../report/sample-report.ts';
import { contextFor, SCHEDULED } from './context-for-github.ts';

const PUBLIC = 'acme/app';
const PRIVATE = 'acme/security';
const ROTATION =
  'version: 1\nrotate:\n  - { name: ci-deployer, kind: iam-user, user: ci, secret: rekey/ci-deployer }\n';

let github: LocalGithub;
let files: ReturnType<typeof createRepository>;

beforeEach(async () => {
  files = createRepository();
  files.commit({ files: { '.github/rekey.yml': ROTATION } });
  github = await startLocalGithub({
    repositories: [
      { owner: 'acme', name: 'app', gitDir: files.gitDir, collaborators: { olga: 'admin' } },
      {
        owner: 'acme',
        name: 'security',
        private: true,
        collaborators: { ada: 'maintain', tim: 'triage', olga: 'read' },
      },
    ],
    tokens: {
      // The job of the public repository, and the app that it was given for the private one.
      job: { permissions: { issues: 'write', contents: 'read' }, repositories: [PUBLIC] },
      app: { kind: 'app', login: 'rekey[bot]', permissions: { issues: 'write' }, repositories: [PRIVATE] },
      // The job of the private repository.
      triage: { permissions: { issues: 'write', contents: 'read' }, repositories: [PRIVATE] },
      ada: { kind: 'personal', login: 'ada', permissions: { issues: 'write' } },
      tim: { kind: 'personal', login: 'tim', permissions: { issues: 'write' } },
      olga: { kind: 'personal', login: 'olga', permissions: { issues: 'write' } },
    },
    limits: { contentPerMinute: 10_000 },
  });
});

afterEach(async () => {
  const { violations } = github;
  await github.close();
  if (violations.length > 0)
    throw new Error(`GitHub describes no such request: ${JSON.stringify(violations)}`);
});

/** A scheduled run of the public repository. */
async function track(found: readonly Finding[] = [finding()], settings = 'dashboard: false') {
  const stuck = [rotation({ name: 'ci-deployer', status: 'failed' })];
  return await trackIssues(
    report({ commands: ['scan', 'rotate'], findings: found, rotations: stuck }),
    {
      token: github.token('job'),
      isRequired: true,
      ...SCHEDULED,
    },
    contextFor(github, {
      repository: PUBLIC,
      config: `issues: { private-repository: ${PRIVATE}, ${settings} }`,
      env: { REKEY_GITHUB_TOKEN: github.token('app') },
    }),
  );
}

/** Somebody comments under issue #1 of the private repository, and its workflow runs. */
async function comment(body: string, by = 'ada', config = 'issues: { former-authors: ["rekey[bot]"] }') {
  const { data } = await octokitFor(github, by).rest.issues.createComment({
    owner: 'acme',
    repo: 'security',
    issue_number: 1,
    body,
  });
  return await onEvent(
    'issue_comment',
    { action: 'created', issue: { number: 1 }, comment: { id: data.id } },
    config,
  );
}

async function onEvent(
  name: string,
  payload: Readonly<Record<string, unknown>>,
  config = 'issues: { former-authors: ["rekey[bot]"] }',
): Promise<TriageOutcome> {
  return await triage(
    { token: github.token('triage'), event: { name, payload }, dryRun: false },
    contextFor(github, { repository: PRIVATE, config }),
  );
}

const issue = () => github.repository(PRIVATE).issues.get(1);
const replies = () =>
  [...github.repository(PRIVATE).comments.values()]
    .filter(({ author }) => author === 'github-actions[bot]')
    .map(({ body }) => body)
    .join('\n');

describe('commands under an issue that a private repository has of a public one', () => {
  it('accept a risk for the runs of the public one, by a role in the private one', async () => {
    await track();
    await comment('/accept-risk until 2027-01-31 only used in tests');
    expect(issue()).toMatchObject({ state: 'closed', stateReason: 'not_planned' });

    const { findings, gaps } = await track();
    expect(gaps).toEqual([]);
    expect(findings).toMatchObject([{ state: 'suppressed', suppression: { by: 'issue #1 (ada)' } }]);
  });

  it.each([
    ['who may less there', 'tim'],
    ['who administers the public repository alone', 'olga'],
  ])('of somebody %s accept nothing', async (_, by) => {
    await track();
    await comment('/accept-risk until 2027-01-31 only used in tests', by);

    expect(issue()?.state).toBe('open');
    expect((await track()).findings).toMatchObject([{ state: 'new' }]);
  });

  it('ask for a rotation that the public one has configured, to be made there', async () => {
    await track();
    const outcome = await comment('/rotate ci-deployer\n/rotate other\n/rescan');

    expect(outcome).toMatchObject({ rotate: ['ci-deployer'], rescan: true, source: PUBLIC });
    expect(replies()).toContain('There is no rotation');
  });

  it('get no plan, which could not be told there', async () => {
    await track();
    const outcome = await comment('/rotate ci-deployer --dry-run');

    expect(outcome).toMatchObject({ rotate: [], plan: [] });
    expect(replies()).toMatch(/Not done.*Plans of acme\/app are not told here/);
  });

  it('propose nothing to the public one, where everybody would read why', async () => {
    await track();
    const before = github.log.length;
    const outcome = await comment('/false-positive the key of a customer that left');
    const written = github.log
      .slice(before)
      .filter(({ kind, path }) => kind === 'write' && path.includes(PUBLIC));

    expect(issue()?.state).toBe('closed');
    expect(outcome.told.join()).toContain('Not proposed as a suppression: acme/app is public');
    expect(written).toEqual([]);
  });

  it('are carried out although the rotations cannot be read, which is said', async () => {
    await track();
    files.commit({ files: { '.github/rekey.yml': 'version: 2\n' } });
    const outcome = await comment('/acknowledge\n/rotate ci-deployer');

    expect(outcome).toMatchObject({ rotate: [] });
    expect(outcome.told.join()).toContain('No rotation of acme/app can be asked for');
    expect(readMarker(issue()?.body ?? '')?.decision?.kind).toBe('acknowledged');
  });

  it('do nothing where the account that opened it is not known', async () => {
    await track();
    const { told } = await comment('/acknowledge', 'ada', '');

    expect(told).toEqual(['Issue #1 is none of ours, so nothing is done.']);
  });
});

it('a box of a dashboard there asks for a rotation of the public repository', async () => {
  await track([finding()], 'dashboard: true, max-new: 0');
  const dashboard = issue();
  expect(dashboard?.title).toBe('acme/app: Security follow-up: overview');
  if (dashboard)
    dashboard.body = dashboard.body?.replace('- [ ] <!-- rekey:rotate', '- [x] <!-- rekey:rotate') ?? '';
  const outcome = await onEvent('issues', {
    action: 'edited',
    issue: { number: 1 },
    changes: { body: {} },
    sender: { type: 'User', login: 'ada' },
  });

  expect(outcome).toMatchObject({ rotate: ['ci-deployer'], source: PUBLIC });
  expect(github.repository(PRIVATE).pinned).toEqual([]);
});

it('the outputs say what is asked for, and of which repository', async () => {
  await track();
  const { data } = await octokitFor(github, 'ada').rest.issues.createComment({
    owner: 'acme',
    repo: 'security',
    issue_number: 1,
    body: '/rotate ci-deployer',
  });
  const outputs = new Map<string, string>();
  const surface = {
    setOutput: (name: string, value: string) => void outputs.set(name, value),
    addSummary: async () => {},
  };
  await runTriage(
    { githubToken: github.token('triage'), dryRun: false },
    {
      name: 'issue_comment',
      payload: { action: 'created', issue: { number: 1 }, comment: { id: data.id } },
      workspace: '.',
      isChange: false,
      baseCommit: undefined,
      isDefaultBranch: true,
      isPublic: false,
    },
    contextFor(github, { repository: PRIVATE, config: 'issues: { former-authors: ["rekey[bot]"] }' }),
    surface,
  );

  expect(Object.fromEntries(outputs)).toEqual({
    'asked-plan': '[]',
    'asked-repository': 'acme/app',
    'asked-rescan': 'false',
    'asked-rotations': '["ci-deployer"]',
  });
});

it('an issue of the repository itself is of no other one', async () => {
  await track();
  const [first] = github.repository(PRIVATE).issues.values();
  if (first) first.body = first.body?.replace(/,"from":"[^"]+"/, '') ?? '';
  const outcome = await comment('/rotate ci-deployer');

  expect(outcome.source).toBeUndefined();
  expect(outcome.rotate).toEqual([]);
});
