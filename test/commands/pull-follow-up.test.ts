import { randomBytes } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import type { Context } from '../../src/commands/context.ts';
import { followUpPullRequest } from '../../src/commands/pull-follow-up.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { Redactor } from '../../src/credentials/redactor.ts';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import { renderPullFile } from '../../src/report/pull-file.ts';
import { type LocalGithub, startLocalGithub } from '../cloud/github/local-github.ts';
import { temporaryFolder } from '../git/command.ts';
import { createRepository } from '../git/repository.ts';
import { finding, HOSTILE, location } from '../report/sample-report.ts';
import { workflowRunEvent } from '../runner/events.ts';

let github: LocalGithub;
let heads: { pull: string; other: string };
const folder = temporaryFolder('follow-up');
const file = join(folder, 'rekey-pull.json');

beforeAll(async () => {
  const repository = createRepository();
  repository.commit({ files: { a: '1' } });
  const main = repository.id('main');
  for (const branch of ['topic', 'other']) {
    repository.branch(branch, main);
    repository.commit({ branch, files: { [branch]: '1' } });
  }
  heads = { pull: repository.id('topic'), other: repository.id('other') };
  github = await startLocalGithub({
    repositories: [{ owner: 'acme', name: 'app', gitDir: repository.gitDir }],
    tokens: {
      job: { permissions: { pull_requests: 'write', contents: 'read' } },
      reader: { permissions: { pull_requests: 'read', contents: 'read' } },
    },
  });
  github.openPull('acme/app', { head: 'topic', fork: { repository: 'eve/app', branch: 'topic' } });
  github.openPull('acme/app', { head: 'other' });
});
afterAll(async () => await github.close());
beforeEach(() => github.repository('acme/app').comments.clear());

const fromFork = { headRef: 'topic', headRepository: 'eve/app', event: 'pull_request' };

async function follow({ token = 'job', path = file, run = {} } = {}) {
  const { name, payload } = workflowRunEvent({
    repository: 'acme/app',
    sha: 'f'.repeat(40),
    run: { id: 5, headSha: heads.pull, ...fromFork, ...run },
  });
  const context: Context = {
    config: parseConfig(
      'version: 1\nscan: { rules: [{ id: acme-token, description: Acme token, pattern: acme_x }] }\n',
      'rekey.yml',
    ),
    env: {
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: 'https://github.com',
    },
    log: silentLog,
    clock: systemClock,
    redactor: new Redactor(),
    fingerprints: fingerprintsWith(''),
    signal: new AbortController().signal,
  };
  const event = {
    name,
    payload,
    workspace: folder,
    isChange: false,
    baseCommit: undefined,
    isDefaultBranch: false,
    isPublic: true,
  };
  return await followUpPullRequest({ token: github.token(token), event, file: path, dryRun: false }, context);
}

function good(): Record<string, unknown> {
  const text = renderPullFile({ pull: 1, head: heads.pull, complete: true, commented: false }, [
    finding({ locations: [location({ path: 'secret/place.env' })] }),
    finding({ rule: 'acme-token', fingerprint: 'b'.repeat(16), title: 'whatever' }),
  ]);
  return JSON.parse(text) as Record<string, unknown>;
}

function leave(change: Record<string, unknown> = {}): void {
  writeFileSync(file, JSON.stringify({ ...good(), ...change }));
}

function comments(): string[] {
  return [...github.repository('acme/app').comments.values()].map(({ body }) => body);
}

describe('the comment in the name of a run that may not comment', () => {
  it('is made of our own words, and once', async () => {
    leave();

    expect((await follow()).sentence).toContain('created');
    expect((await follow()).sentence).toContain('unchanged');
    expect(comments()).toEqual([expect.stringContaining('AWS access key')]);
    expect(comments()[0]).toContain('Acme token');
    expect(comments()[0]).not.toContain('secret/place');
    expect(github.violations).toEqual([]);
  });

  it('knows what the run has written itself, and leaves it', async () => {
    leave({ commented: true });

    expect((await follow()).exit).toBe(0);
    expect(comments()).toEqual([]);
  });

  it('is of a run on a pull request only', async () => {
    leave();

    expect((await follow({ run: { event: 'push' } })).sentence).toContain('not on a pull request');
    expect(comments()).toEqual([]);
  });

  it('names the permission that is missing', async () => {
    leave();

    await expect(follow({ token: 'reader' })).rejects.toMatchObject({
      code: 'github-denied',
      fix: expect.stringContaining('pull-requests: write') as string,
    });
  });

  it('speaks no word of a rule that nobody knows', async () => {
    const finding0 = { severity: 'high', fingerprint: 'c'.repeat(16), places: ['file'] };
    leave({ findings: [{ ...finding0, rule: 'click-here-to-win' }] });
    await follow();

    expect(comments()[0]).toContain('does not know');
    expect(comments()[0]).not.toContain('click-here');
  });
});

const one = { rule: 'aws-access-key', severity: 'high', fingerprint: 'b'.repeat(16), places: ['file'] };

describe('a file that somebody has changed', () => {
  it.each<[string, () => Record<string, unknown>, string]>([
    ['names the pull request of somebody else', () => ({ pull: 2 }), 'pull-file-foreign'],
    ['names somebody else’s, commit and all', () => ({ pull: 2, head: heads.other }), 'pull-file-foreign'],
    ['names a pull request that is not there', () => ({ pull: 99 }), 'pull-file-foreign'],
    ['is about another commit', () => ({ head: 'd'.repeat(40) }), 'pull-file-foreign'],
    ['has a number that is a path', () => ({ pull: '1/../2' }), 'pull-file-invalid'],
    ['has a number of no pull request', () => ({ pull: -1 }), 'pull-file-invalid'],
    ['has a commit that is none', () => ({ head: 'main' }), 'pull-file-invalid'],
    ['has another version', () => ({ version: 2 }), 'pull-file-invalid'],
    ['has a field that is unknown', () => ({ body: 'hello' }), 'pull-file-invalid'],
    ['has a text of its own', () => ({ findings: [{ ...one, title: 'hello' }] }), 'pull-file-invalid'],
    ['has a place of its own', () => ({ findings: [{ ...one, places: ['src/a.ts'] }] }), 'pull-file-invalid'],
    ['has a severity of its own', () => ({ findings: [{ ...one, severity: 'dire' }] }), 'pull-file-invalid'],
    [
      'has too many findings',
      () => ({ findings: Array.from({ length: 2_001 }, () => one) }),
      'pull-file-invalid',
    ],
    ...HOSTILE.flatMap((text): [string, () => Record<string, unknown>, string][] => [
      [
        `has a rule called ${JSON.stringify(text)}`,
        () => ({ findings: [{ ...one, rule: text }] }),
        'pull-file-invalid',
      ],
      [
        `has a fingerprint like ${JSON.stringify(text)}`,
        () => ({ findings: [{ ...one, fingerprint: text }] }),
        'pull-file-invalid',
      ],
    ]),
  ])('is not used when it %s', async (_what, change, code) => {
    leave(change());

    await expect(follow()).rejects.toMatchObject({ code });
    expect(comments()).toEqual([]);
  });

  it.each<[string, string | Buffer, string]>([
    ['is no JSON', '{', 'pull-file-invalid'],
    ['is a list', '[]', 'pull-file-invalid'],
    ['is huge', ' '.repeat(1024 * 1024 + 1), 'pull-file-invalid'],
    ['is binary', randomBytes(4_096), 'pull-file-invalid'],
    ['is empty', '', 'pull-file-invalid'],
  ])('is not used when it %s', async (_what, bytes, code) => {
    writeFileSync(file, bytes);

    await expect(follow()).rejects.toMatchObject({ code });
  });

  it.each(['folder', 'link', 'nothing'])('is not read when it is a %s', async (kind) => {
    const path = join(folder, kind);
    if (kind === 'folder') mkdirSync(path);
    if (kind === 'link') symlinkSync(file, path);
    leave();

    await expect(follow({ path })).rejects.toMatchObject({ code: 'pull-file-missing' });
  });

  it('does not make a run for the branch of a stranger speak for the repository’s own', async () => {
    leave({ pull: 2, head: heads.other });

    await expect(follow({ run: { headSha: heads.other } })).rejects.toMatchObject({
      code: 'pull-file-foreign',
    });
    expect(comments()).toEqual([]);
  });
});
