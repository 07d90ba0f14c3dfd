import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { uploadToCodeScanning } from '../../src/commands/code-scanning.ts';
import type { Context } from '../../src/commands/context.ts';
import type { ScanRequest } from '../../src/commands/scan/request.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { Redactor } from '../../src/credentials/redactor.ts';
import { Secret } from '../../src/credentials/secret.ts';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import type { RunReport } from '../../src/findings/run-report.ts';
import { type LocalGithub, startLocalGithub } from '../cloud/github/local-github.ts';
import { finding, report } from '../report/sample-report.ts';
import { type ActionsEvent, pullRequestEvent, pushEvent, scheduleEvent } from '../runner/events.ts';

let github: LocalGithub;
const sha = 'a'.repeat(40);
const redactor = new Redactor();

beforeAll(async () => {
  github = await startLocalGithub({
    repositories: [
      { owner: 'acme', name: 'app' },
      { owner: 'acme', name: 'plain', private: true, codeScanning: false },
    ],
    tokens: {
      job: { permissions: { security_events: 'write' } },
      reader: { permissions: { contents: 'read' } },
    },
  });
});
afterAll(async () => await github.close());
beforeEach(() => {
  const repository = github.repository('acme/app');
  repository.sarifs.length = 0;
  repository.alerts.length = 0;
});

interface Options {
  readonly event?: ActionsEvent;
  readonly scan?: ScanRequest;
  readonly wanted?: string;
  readonly token?: string;
  readonly repository?: string;
  readonly result?: RunReport;
  readonly dryRun?: boolean;
}

const tree: ScanRequest = { kind: 'tree', path: '.' };
const range: ScanRequest = { kind: 'range', path: '.', head: sha, texts: [] };
const schedule = scheduleEvent({ repository: 'acme/app', sha });

async function upload(options: Options = {}) {
  const { event = schedule, scan = tree, wanted = 'auto', token = 'job', repository = 'acme/app' } = options;
  const context: Context = {
    config: parseConfig(`version: 1\ncode-scanning: ${wanted}\n`, 'rekey.yml'),
    env: {
      GITHUB_REPOSITORY: repository,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_REF: event.ref,
      GITHUB_SHA: event.sha,
    },
    log: silentLog,
    clock: { now: () => new Date(0), sleep: async () => {} },
    redactor,
    fingerprints: fingerprintsWith(''),
    signal: new AbortController().signal,
  };
  return await uploadToCodeScanning(
    options.result ?? report(),
    {
      token: github.token(token),
      event: {
        name: event.name,
        payload: event.payload,
        workspace: '.',
        isChange: event.name === 'pull_request',
        baseCommit: undefined,
        isDefaultBranch: true,
        isPublic: true,
      },
      commands: ['scan'],
      scan,
      dryRun: options.dryRun ?? false,
      category: 'rekey/tree',
      observedAt: new Date(),
    },
    context,
  );
}

const pull = { repository: 'acme/app', number: 7, baseSha: sha, headSha: sha, mergeSha: sha };

describe('what code scanning gets', () => {
  it('is the findings, under the fingerprints that issues have', async () => {
    const outcome = await upload();

    expect(outcome).toMatchObject({ uploaded: true, gaps: [] });
    expect(github.repository('acme/app').alerts).toMatchObject([
      { ref: 'refs/heads/main', identity: expect.stringContaining(finding().fingerprint) as string },
    ]);
    expect(JSON.stringify(github.repository('acme/app').sarifs[0]?.sarif)).toContain('"rekey/tree/"');
    expect(github.violations).toEqual([]);
  });

  it('is of the merge of a pull request', async () => {
    await upload({ event: pullRequestEvent(pull), scan: range, wanted: 'true' });

    expect(github.repository('acme/app').sarifs).toMatchObject([
      { ref: 'refs/pull/7/merge', commitSha: sha },
    ]);
  });

  it.each<[string, Options]>([
    [
      'a push, which shows its own commits only',
      { event: pushEvent({ repository: 'acme/app', ref: 'refs/heads/main', after: sha }), scan: range },
    ],
    [
      'a fork, whose token only reads',
      { event: pullRequestEvent({ ...pull, fork: 'eve/app' }), scan: range, wanted: 'true' },
    ],
    [
      'a run on the base’s commit',
      { event: pullRequestEvent({ ...pull, target: true }), scan: range, wanted: 'true' },
    ],
    ['a dry run', { dryRun: true }],
    ['a configuration that does not want it', { wanted: 'false' }],
  ])('is nothing of %s', async (_what, options) => {
    expect(await upload(options)).toEqual({ notes: [], gaps: [], uploaded: false });
    expect(github.repository('acme/app').sarifs).toEqual([]);
  });

  it('is nothing when not everything was looked at: what is missing would count as fixed', async () => {
    const outcome = await upload({ result: report({ complete: false, gaps: ['One file was not read.'] }) });

    expect(outcome).toMatchObject({
      uploaded: false,
      notes: [expect.stringContaining('nothing was uploaded')],
    });
    expect(github.repository('acme/app').sarifs).toEqual([]);
  });

  it('holds no secret that the run has learned', async () => {
    const value = `${Math.random()}${Math.random()}`;
    redactor.add(Secret.of(value));
    await upload({ result: report({ findings: [finding({ detail: `It is ${value}.` })] }) });

    expect(JSON.stringify(github.repository('acme/app').sarifs[0]?.sarif)).not.toContain(value);
  });
});

describe('a token or repository that cannot', () => {
  it.each([
    ['reader', 'acme/app', 'permissions: security-events: write'],
    ['job', 'acme/plain', 'Code Security must be enabled'],
  ])('(%s in %s) is a note that says how', async (token, repository, said) => {
    const outcome = await upload({ token, repository });

    expect(outcome).toMatchObject({ gaps: [], notes: [expect.stringContaining(said)], uploaded: false });
  });

  it('is not asked about in each change, unless that was asked for by name', async () => {
    const before = github.log.length;
    const outcome = await upload({ event: pullRequestEvent(pull), scan: range });

    expect(outcome).toEqual({ notes: [], gaps: [], uploaded: false });
    expect(github.log.length).toBe(before);
  });

  it('is a gap where it was asked for by name', async () => {
    const outcome = await upload({ token: 'reader', wanted: 'true' });

    expect(outcome).toMatchObject({ notes: [], gaps: [expect.stringContaining('security-events: write')] });
  });

  it('does not upload a second time after an answer that was lost', async () => {
    github.inject({
      kind: 'lost-acknowledgement',
      when: ({ operation }) => operation === 'code-scanning/upload-sarif',
    });
    const outcome = await upload();

    expect(outcome.notes).toEqual([expect.stringContaining('no usable answer')]);
    expect(github.repository('acme/app').sarifs).toHaveLength(1);
  });
});
