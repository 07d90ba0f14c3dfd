import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tellPullRequest } from '../../src/commands/pull-request.ts';
import type { RunReport } from '../../src/findings/run-report.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { parsePullFile } from '../../src/report/pull-file-document.ts';
import { type LocalGithub, startLocalGithub } from '../cloud/github/local-github.ts';
import { temporaryFolder } from '../git/command.ts';
import { createRepository } from '../git/repository.ts';
import { finding, location, report } from '../report/sample-report.ts';
import { type PullRequestEventSpec, pullRequestEvent, pushEvent } from '../runner/events.ts';
import { contextFor } from './context-for-github.ts';

let github: LocalGithub;
let head: string;
const logged: string[] = [];

beforeAll(async () => {
  const repository = createRepository();
  repository.commit({ files: { a: '1' } });
  repository.branch('topic', repository.id('main'));
  repository.commit({ branch: 'topic', files: { b: '1' } });
  head = repository.id('topic');
  github = await startLocalGithub({
    repositories: [
      { owner: 'acme', name: 'app', private: true, gitDir: repository.gitDir },
      { owner: 'acme', name: 'open', gitDir: repository.gitDir },
    ],
    tokens: {
      job: { permissions: { contents: 'read', pull_requests: 'write', checks: 'write' } },
      scanner: { permissions: { contents: 'read' } },
      tracker: { permissions: { contents: 'read', issues: 'write' } },
    },
    limits: { contentPerMinute: 10_000 },
  });
  for (const name of ['acme/app', 'acme/open']) github.openPull(name, { head: 'topic' });
});
afterAll(async () => await github.close());
beforeEach(() => {
  logged.length = 0;
  for (const name of ['acme/app', 'acme/open']) {
    github.repository(name).comments.clear();
    github.repository(name).checkRuns.length = 0;
  }
});

interface Options {
  readonly token?: string | undefined;
  readonly config?: string;
  readonly result?: Partial<RunReport>;
  readonly spec?: Partial<PullRequestEventSpec>;
  readonly repository?: 'acme/app' | 'acme/open';
  readonly dryRun?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

async function tell(options: Options = {}) {
  const { token = 'job', config = '', result, spec, repository = 'acme/app' } = options;
  const isPublic = repository === 'acme/open';
  const { name, payload } = pullRequestEvent({
    repository,
    number: 1,
    baseSha: head,
    headSha: head,
    mergeSha: head,
    private: !isPublic,
    ...spec,
  });
  const event = {
    name,
    payload,
    workspace: '.',
    isChange: true,
    baseCommit: undefined,
    isDefaultBranch: false,
    isPublic,
  };
  return await tellPullRequest(
    report({ commands: ['scan'], rotations: [], ...result }),
    {
      token: token === 'none' ? '' : github.token(token),
      event,
      dryRun: options.dryRun ?? false,
      failOn: 'high',
      folder: join(temporaryFolder('pull'), 'new'),
    },
    contextFor(github, { config, repository, log: logged, env: options.env ?? {} }),
  );
}

const clean = { findings: [] };
const comments = (name = 'acme/app') => [...github.repository(name).comments.values()];
const many = {
  findings: Array.from({ length: 15 }, (_, index) =>
    finding({
      fingerprint: `${'abcdefghijklmno'[index]}`.repeat(16),
      locations: [location({ path: `src/${index}.ts` })],
    }),
  ),
};

describe('a pull request', () => {
  it('gets its comment, and leaves a file that says so', async () => {
    const { notes, gaps, file } = await tell();

    expect([notes, gaps]).toEqual([[], []]);
    expect(comments()).toHaveLength(1);
    expect(parsePullFile(readFileSync(file, 'utf8'))).toMatchObject({ pull: 1, head, commented: true });
    expect(github.violations).toEqual([]);
  });

  it('gets the annotations beyond ten as a check, none of them twice', async () => {
    await tell({ result: many });

    const [check] = github.repository('acme/app').checkRuns;
    // The job shows nine and a count.
    const shown = annotationsOf(report(many)).map(({ file }) => file);
    const all = many.findings.map(({ locations }) => locations[0]?.path);
    expect(check?.annotations.map(({ path }) => path)).toHaveLength(6);
    expect(new Set([...shown, ...(check?.annotations ?? []).map(({ path }) => path)])).toEqual(
      new Set([...all, undefined]),
    );
  });

  it('gets neither a place in its comment nor such a check on a public repository', async () => {
    await tell({ result: many, repository: 'acme/open', config: 'pull-requests: { check: true }' });

    expect(comments('acme/open')).toHaveLength(1);
    expect(comments('acme/open')[0]?.body).not.toContain('src/');
    expect(github.repository('acme/open').checkRuns).toEqual([]);
  });

  it('gets nothing of what is switched off, of a dry run, or of an event that is of none', async () => {
    const before = github.log.length;
    const off = await tell({ config: 'pull-requests: { comment: false, check: false }' });
    const dry = await tell({ dryRun: true });
    const push = await tellPullRequest(
      report(),
      {
        token: github.token('job'),
        event: {
          ...pushEvent({ repository: 'acme/app', ref: 'refs/heads/main', after: head }),
          workspace: '.',
          isChange: false,
          baseCommit: undefined,
          isDefaultBranch: true,
          isPublic: false,
        },
        dryRun: false,
        failOn: 'high',
        folder: '/nowhere',
      },
      contextFor(github),
    );

    expect(github.log.length).toBe(before);
    expect(parsePullFile(readFileSync(off.file, 'utf8'))).toMatchObject({ commented: true });
    expect([dry.file, push.file]).toEqual(['', '']);
  });
});

describe('a clean pull request', () => {
  it('costs no question when there is no comment on it', async () => {
    const before = github.log.length;
    await tell({ result: clean });

    expect(github.log.length).toBe(before);
  });

  it.each([
    ['the event knows of comments', { spec: { comments: 1 } }],
    ['the event is as old as the run before', { env: { GITHUB_RUN_ATTEMPT: '2' } }],
  ])('has its comment edited when %s', async (_what, options) => {
    await tell();
    await tell({ ...options, result: clean });

    expect(comments().map(({ body }) => body)).toEqual([expect.stringContaining('finds no credential')]);
  });

  it('from a fork has no note about what its run may not', async () => {
    expect(await tell({ result: clean, spec: { fork: 'eve/app', comments: 1 } })).toMatchObject({
      notes: [],
    });
  });
});

describe('a GitHub that does not answer', () => {
  it('is waited for once, not for each thing that would be told', async () => {
    const before = github.log.length;
    const fault = github.inject({ kind: 'error', status: 503, times: 1_000 });
    const { notes } = await tell({ result: many });
    fault.remove();

    expect(notes).toHaveLength(2);
    expect(github.log.length - before).toBe(2);
  });
});

describe('a token that may not comment', () => {
  it.each([
    ['scanner', 'permissions: pull-requests: write'],
    ['none', 'no token'],
  ])(
    '(%s) is a note that names what is missing, and the file says that nobody has commented',
    async (token, said) => {
      const { notes, gaps, file } = await tell({ token });

      expect(gaps).toEqual([]);
      expect(notes.join()).toContain(said);
      expect(parsePullFile(readFileSync(file, 'utf8'))).toMatchObject({ commented: false });
    },
  );

  it('is a gap where the comment was asked for by name', async () => {
    const { notes, gaps } = await tell({ token: 'scanner', config: 'pull-requests: { comment: true }' });

    expect(notes).toEqual([]);
    expect(gaps).toEqual([expect.stringContaining('pull-requests: write')]);
  });

  it('does not matter when there is nothing to say', async () => {
    const there = { token: 'scanner', result: clean, spec: { comments: 1 } };

    expect(await tell(there)).toMatchObject({ notes: [], gaps: [] });
    expect(logged.join()).toContain('debug The comment on the pull request');
  });

  it('is told once for each thing that it may not', async () => {
    const { notes } = await tell({ token: 'scanner', result: many });

    expect(notes.map((note) => /"permissions: (?<what>[\w-]+: \w+)"/.exec(note)?.groups?.what)).toEqual([
      'pull-requests: write',
      'checks: write',
    ]);
  });
});

describe('a pull request from a fork', () => {
  it('is not written to in vain: one note, and the file for the run that may', async () => {
    const before = github.log.length;
    const { notes, file } = await tell({ spec: { fork: 'eve/app' } });

    expect(github.log.length).toBe(before);
    expect(notes).toEqual([expect.stringContaining('from a fork')]);
    const content = parsePullFile(readFileSync(file, 'utf8'));
    expect(content).toMatchObject({
      commented: false,
      findings: [{ rule: 'aws-access-key', places: ['file'] }],
    });
    expect(readFileSync(file, 'utf8')).not.toMatch(/deploy|AKIA|123456789012/);
  });

  it('gets its comment from a run on the base, whose token may', async () => {
    await tell({ spec: { fork: 'eve/app', target: true } });

    expect(comments()).toHaveLength(1);
  });
});
