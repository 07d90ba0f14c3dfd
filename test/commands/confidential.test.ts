import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trackIssues } from '../../src/commands/track-issues.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { sourceLabel } from '../../src/tracker/confidential.ts';
import { type LocalGithub, startLocalGithub } from '../cloud/github/local-github.ts';
import { finding, location, report } from '../report/sample-report.ts';
import { contextFor, SCHEDULED } from './context-for-github.ts';

let github: LocalGithub;

beforeEach(async () => {
  github = await startLocalGithub({
    repositories: [
      { owner: 'acme', name: 'app' },
      { owner: 'acme', name: 'site' },
      { owner: 'acme', name: 'open' },
      { owner: 'acme', name: 'security', private: true },
      { owner: 'acme', name: 'hidden', private: true },
    ],
    tokens: {
      blind: { permissions: { contents: 'read' }, repositories: ['acme/app'] },
      job: { permissions: { issues: 'write' }, repositories: ['acme/app', 'acme/site', 'acme/hidden'] },
      app: {
        kind: 'app',
        login: 'rekey[bot]',
        permissions: { issues: 'write' },
        repositories: ['acme/security', 'acme/open'],
      },
      reader: {
        kind: 'app',
        login: 'rekey[bot]',
        permissions: { issues: 'read' },
        repositories: ['acme/security'],
      },
    },
    limits: { contentPerMinute: 10_000 },
  });
});
afterEach(async () => await github.close());

const place = location({
  path: 'deploy/very-telling.env',
  startLine: 4711,
  commit: `${'c0ffee'.repeat(6)}abcd`,
});
const leak = finding({ rule: 'telling-rule', title: 'A telling title', locations: [place] });

interface Options {
  readonly in?: string | undefined;
  readonly repository?: string;
  readonly findings?: readonly Finding[];
  readonly token?: string;
  readonly job?: string;
  readonly dashboard?: boolean;
}

async function track(options: Options = {}) {
  const { findings = [leak], repository = 'acme/app', token = 'app' } = options;
  const target = 'in' in options ? options.in : 'acme/security';
  return await trackIssues(
    report({ commands: ['scan'], findings, rotations: [] }),
    {
      token: github.token(options.job ?? 'job'),
      isRequired: false,
      ...SCHEDULED,
    },
    contextFor(github, {
      repository,
      config: `issues: { dashboard: ${options.dashboard ?? false}, max-new: 50${target === undefined ? '' : `, private-repository: ${target}`} }`,
      env: { REKEY_GITHUB_TOKEN: github.token(token) },
    }),
  );
}

/** An issue that says all, as a repository has it that is not public. */
async function privateIssue(): Promise<{ readonly body?: string }> {
  await track({ repository: 'acme/hidden' });
  const { body } = github.repository('acme/hidden').issues.get(1) ?? {};
  return { body: body ?? '' };
}

const issues = (name: string) => [...github.repository(name).issues.values()];
/** What was sent about one repository, in paths and bodies. */
function sentTo(name: string): string {
  return github.log
    .filter(({ path }) => path.startsWith(`/repos/${name}`))
    .map(({ path, requestBody }) => `${path}\n${requestBody}`)
    .join('\n');
}

const TELLING = ['very-telling', '4711', 'c0ffee', 'telling-rule', 'A telling title', 'critical', 'AKIA'];

describe('a public repository', () => {
  it('has a stub that says neither what nor where', async () => {
    await track({ in: undefined });

    expect(issues('acme/app')).toHaveLength(1);
    for (const word of TELLING) expect(sentTo('acme/app')).not.toContain(word);
    expect(github.violations).toEqual([]);
  });

  it('has its issues in a private one, where they say all, and none of its own', async () => {
    const { notes, gaps, detailsIn } = await track();

    expect(gaps).toEqual([]);
    expect(issues('acme/app')).toEqual([]);
    expect(issues('acme/security')).toMatchObject([
      {
        title: 'acme/app: A telling title',
        body: expect.stringContaining('deploy/very-telling.env') as string,
        labels: expect.arrayContaining(['from/acme/app', 'rekey']) as string[],
      },
    ]);
    for (const word of TELLING) expect(sentTo('acme/app')).not.toContain(word);
    expect(notes.join()).toContain('acme/security');
    // This goes to a public page.
    expect(detailsIn?.join()).not.toContain('acme/');
    expect(github.violations).toEqual([]);
  });

  it('writes nothing the second time, and closes its own issue when it is over', async () => {
    await track();
    const before = github.log.length;
    await track();
    expect(github.log.slice(before).filter(({ kind }) => kind === 'write')).toEqual([]);

    await track({ findings: [{ ...leak, verification: { result: 'dead', detail: 'It is dead.' } }] });
    await track({ findings: [] });
    await track({ findings: [] });
    expect(issues('acme/security')).toMatchObject([{ state: 'closed', stateReason: 'completed' }]);
  });

  it('leaves the issues of another repository in the same place alone', async () => {
    await track();
    await track({ repository: 'acme/site', findings: [] });
    expect(issues('acme/security')).toMatchObject([{ state: 'open' }]);

    await track({ repository: 'acme/site' });
    expect(issues('acme/security').map(({ title }) => title)).toEqual([
      'acme/app: A telling title',
      'acme/site: A telling title',
    ]);
  });
});

describe('what a public repository has of issues from before', () => {
  it('is closed, and says nothing, when a private one has them', async () => {
    await track({ in: undefined });
    const own = github.repository('acme/app').issues;
    const [stub] = own.values();
    const { body = '' } = await privateIssue();
    if (stub) own.set(2, { ...stub, id: 2, number: 2, title: 'A telling title', body });
    for (let run = 0; run < 2; run += 1) expect((await track()).gaps).toEqual([]);

    expect(issues('acme/app').map(({ title, state, stateReason }) => [title, state, stateReason])).toEqual([
      ['Security follow-up needed', 'closed', 'not_planned'],
      ['Security follow-up needed', 'closed', 'not_planned'],
    ]);
    for (const word of TELLING) expect(JSON.stringify(issues('acme/app'))).not.toContain(word);
    const before = github.log.length;
    await track();
    expect(github.log.slice(before).filter(({ kind }) => kind === 'write')).toEqual([]);
  });

  it('comes back as stubs when the private one cannot be used any more', async () => {
    await track({ in: undefined });
    await track();
    expect(issues('acme/app')).toMatchObject([{ state: 'closed' }]);
    github.repository('acme/app').issues.forEach((issue) => {
      issue.closedAt = new Date('2026-11-20T10:00:00Z');
    });
    await track({ in: 'acme/none' });

    expect(issues('acme/app')).toMatchObject([{ state: 'open', title: 'Security follow-up needed' }]);
  });

  it('fails nothing where the job may not see it', async () => {
    const { gaps, notes } = await track({ job: 'blind' });

    expect(gaps).toEqual([]);
    expect(notes.join()).toContain('has issues from before could not be seen');
    expect(issues('acme/security')).toHaveLength(1);
  });
});

describe('a repository for confidential issues', () => {
  it.each([
    ['can be read by everybody', 'acme/open', 'app', 'others than its collaborators can read'],
    ['is the public one itself', 'acme/app', 'job', 'others than its collaborators can read'],
    ['cannot be seen', 'acme/hidden', 'app', 'no such thing'],
    ['is not there', 'acme/none', 'app', 'no such thing'],
  ])('that %s gets nothing, and the run says so', async (_what, target, token, said) => {
    const { gaps } = await track({ in: target, token });

    expect(gaps).toEqual([expect.stringContaining(said)]);
    expect(issues('acme/app').map(({ title }) => title)).toEqual(['Security follow-up needed']);
    expect(issues('acme/open')).toEqual([]);
    for (const word of TELLING) expect(github.sentText()).not.toContain(word);
  });

  it('that may only be read is a gap, which names the permission', async () => {
    const { gaps } = await track({ token: 'reader' });

    expect(gaps.join()).toContain('issues: write');
    expect(issues('acme/security')).toEqual([]);
  });

  it('has no pin of a dashboard that is one of several, and a repository of its own has', async () => {
    await track({ dashboard: true });
    await track({ dashboard: true, repository: 'acme/hidden' });

    expect(issues('acme/security').map(({ title }) => title)).toContain(
      'acme/app: Security follow-up: overview',
    );
    expect(github.repository('acme/security').pinned).toEqual([]);
    expect(github.repository('acme/hidden').pinned).toEqual([2]);
    expect(github.violations).toEqual([]);
  });

  it('is not needed by a repository that is private itself', async () => {
    await track({ repository: 'acme/hidden' });

    expect(issues('acme/hidden').map(({ title }) => title)).toEqual(['A telling title']);
    expect(issues('acme/security')).toEqual([]);
  });
});

describe('the label that says where a confidential issue is from', () => {
  it('fits, and is another one for each repository', () => {
    const long = ['a', 'b'].map((end) => sourceLabel(`${'o'.repeat(39)}/${'n'.repeat(60)}${end}`).name);

    expect(Math.max(...long.map(({ length }) => length))).toBeLessThanOrEqual(50);
    expect(new Set(long).size).toBe(2);
  });
});
