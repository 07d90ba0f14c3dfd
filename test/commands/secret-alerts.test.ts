import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { logTo } from '../../src/base/log.ts';
import type { Context } from '../../src/commands/context.ts';
import { withSecretAlerts } from '../../src/commands/secret-alerts.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { maskKeyId } from '../../src/credentials/aws-key-id.ts';
import { Redactor } from '../../src/credentials/redactor.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import type { RotationOutcome, RunReport } from '../../src/findings/run-report.ts';
import { coverageOf, sourceOf } from '../../src/tracker/coverage.ts';
import { type LocalGithub, startLocalGithub } from '../cloud/github/local-github.ts';
import type { SecretAlert } from '../cloud/github/model.ts';
import { temporaryFolder } from '../git/command.ts';
import { finding, location, report, rotation } from '../report/sample-report.ts';
import { scheduleEvent } from '../runner/events.ts';

const workspace = temporaryFolder('alerts');
const text = 'first\nAWS_ACCESS_KEY_ID=…\nAWS_SECRET_ACCESS_KEY=…\n';
const blob = createHash('sha1')
  .update(`blob ${Buffer.byteLength(text)}\0${text}`)
  .digest('hex');
const [commit, other] = ['c'.repeat(40), 'd'.repeat(40)];
const value = randomBytes(20).toString('hex');
const logged: string[] = [];
let github: LocalGithub;

beforeAll(async () => {
  mkdirSync(join(workspace, 'deploy'));
  writeFileSync(join(workspace, 'deploy/.env'), text);
  github = await startLocalGithub({
    repositories: [
      { owner: 'acme', name: 'app', private: true },
      { owner: 'acme', name: 'plain', private: true, secretScanning: false },
    ],
    tokens: {
      // A job's own has all that a job can have.
      job: { permissions: { security_events: 'write', contents: 'write', issues: 'write' } },
      app: { kind: 'app', login: 'rekey[bot]', permissions: { secret_scanning_alerts: 'write' } },
      reader: { kind: 'app', login: 'rekey[bot]', permissions: { secret_scanning_alerts: 'read' } },
    },
  });
});
afterAll(async () => await github.close());
beforeEach(() => {
  github.repository('acme/app').secretAlerts.length = 0;
  logged.length = 0;
});

function alert(
  overrides: Partial<SecretAlert> = {},
  place: Partial<SecretAlert['locations'][number]> = {},
): SecretAlert {
  const alerts = github.repository('acme/app').secretAlerts;
  const made: SecretAlert = {
    number: alerts.length + 1,
    secretType: 'aws_access_key_id',
    displayName: 'Amazon AWS Access Key ID',
    secret: value,
    validity: 'unknown',
    state: 'open',
    resolution: null,
    comment: null,
    createdAt: new Date(),
    resolvedAt: null,
    resolvedBy: null,
    locations: [
      {
        path: 'deploy/.env',
        startLine: 2,
        endLine: 2,
        startColumn: 19,
        endColumn: 39,
        blobSha: blob,
        commitSha: commit,
        ...place,
      },
    ],
    ...overrides,
  };
  alerts.push(made);
  return made;
}

const account = '123456789012';
const keyId = `AKIA${'Q'.repeat(12)}7A4R`;
const here = finding({ locations: [location({ path: 'deploy/.env', startLine: 3 })] });
const dead: Finding = { ...here, verification: { result: 'dead', detail: 'IAM has no such key any more.' } };

interface Options {
  readonly findings?: readonly Finding[];
  readonly rotations?: readonly RotationOutcome[];
  readonly token?: string;
  readonly config?: string;
  readonly repository?: string;
  readonly dryRun?: boolean;
  readonly isWide?: boolean;
}

async function read(options: Options = {}): Promise<RunReport> {
  const { findings = [here], token = 'app', config = '', repository = 'acme/app', isWide = true } = options;
  const { name, payload } = scheduleEvent({ repository, sha: commit });
  const context: Context = {
    config: parseConfig(`version: 1\n${config}\n`, 'rekey.yml'),
    env: {
      GITHUB_REPOSITORY: repository,
      GITHUB_API_URL: github.apiUrl,
      ...(isWide ? { REKEY_GITHUB_TOKEN: github.token(token) } : {}),
    },
    log: logTo((level, line) => logged.push(`${level} ${line}`)),
    clock: { now: () => new Date('2026-11-21T10:00:00Z'), sleep: async () => {} },
    redactor: new Redactor(),
    fingerprints: fingerprintsWith(''),
    signal: new AbortController().signal,
  };
  const event = {
    name,
    payload,
    workspace,
    isChange: false,
    baseCommit: undefined,
    isDefaultBranch: true,
    isPublic: false,
  };
  return await withSecretAlerts(
    report({ findings, rotations: options.rotations ?? [] }),
    { token: github.token('job'), event, scan: { kind: 'tree', path: '.' }, dryRun: options.dryRun ?? false },
    context,
  );
}

describe("an alert of GitHub's own that we found too", () => {
  it('is named in the finding, with what its provider said, and is no second finding', async () => {
    alert({ validity: 'active' });
    const { findings } = await read();

    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      fingerprint: here.fingerprint,
      confidence: 'verified',
      verification: { result: 'live' },
      detail: expect.stringContaining('#1 (active') as string,
    });
    expect(findings[0]?.links).toContain(`${github.serverUrl}/acme/app/security/secret-scanning/1`);
    expect(github.violations).toEqual([]);
  });

  it('stays with GitHub: the value is never asked for', async () => {
    alert();
    await read();

    const listed = github.log.filter(({ operation }) => operation.startsWith('secret-scanning/'));
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.filter(({ responseBody }) => responseBody.includes(value))).toEqual([]);
  });

  it.each<[string, Finding]>([
    ['another line', finding({ locations: [location({ path: 'deploy/.env', startLine: 30 })] })],
    ['another file', finding({ locations: [location({ path: 'deploy/b.env', startLine: 2 })] })],
    ['another kind', finding({ rule: 'slack_api_token', locations: here.locations })],
  ])('is not one at %s', async (_what, unlike) => {
    alert();

    expect((await read({ findings: [unlike] })).findings).toHaveLength(2);
  });

  it('is found at any of its places', async () => {
    const made = alert({}, { path: 'old.env' });
    made.locations.push({ ...made.locations[0], path: 'deploy/.env' } as SecretAlert['locations'][number]);

    expect((await read()).findings).toHaveLength(1);
  });
});

describe('an alert that we do not know', () => {
  it('is a finding, with its own fingerprint and place', async () => {
    alert({ secretType: 'acme_pattern', displayName: '<b>@octocat' }, { path: 'a.txt', startLine: 7 });
    const { findings } = await read({ findings: [] });

    expect(findings).toMatchObject([
      { rule: 'github-secret-alert', severity: 'high', locations: [{ path: 'a.txt', startLine: 7, commit }] },
    ]);
    expect(findings[0]?.fingerprint).toMatch(/^[a-z2-7]{16}$/);
  });

  it('can be accepted by its fingerprint, and is none where its path is ignored', async () => {
    alert({}, { path: 'a.txt' });
    const [found] = (await read({ findings: [] })).findings;
    const entry = `{ fingerprint: ${found?.fingerprint}, reason: known, until: 2027-01-01 }`;

    expect((await read({ findings: [], config: `suppress: [${entry}]` })).findings).toMatchObject([
      { state: 'suppressed' },
    ]);
    expect((await read({ findings: [], config: 'scan: { ignore-paths: ["*.txt"] }' })).findings).toEqual([]);
  });

  it('has an issue that ends when GitHub no longer lists it, and not when nobody could ask', async () => {
    alert({}, { path: 'a.txt' });
    const asked = await read({ findings: [] });
    const [found] = asked.findings;
    const scope = { scan: 'tree', isPartial: false } as const;
    const source = found ? sourceOf(found, scope) : 'tree';
    const marker = { fp: '', state: 'open', source, hash: '', history: [] } as const;

    expect(source).toBe('alert');
    expect(coverageOf(asked, scope)(marker)).toBe(true);
    expect(coverageOf(report({ commands: ['scan', 'audit'] }), scope)(marker)).toBe(false);
  });
});

describe('an alert whose credential is dead', () => {
  it('is resolved as revoked, with the reason, once', async () => {
    const made = alert();
    const { notes } = await read({ findings: [dead] });
    await read({ findings: [dead] });

    expect(made).toMatchObject({ state: 'resolved', resolution: 'revoked' });
    expect(made.comment).toContain('IAM has no such key');
    expect(notes).toContain("GitHub's alert #1 is resolved as revoked: the credential is dead.");
    expect(github.log.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
    expect(github.violations).toEqual([]);
  });

  it('is resolved when a rotation of this run has deleted the key, and not when it is to', async () => {
    const ours = finding({
      locations: here.locations,
      subject: { kind: 'aws-access-key', id: maskKeyId(keyId), account },
    });
    const step = { at: '', step: 'retire', call: 'iam:DeleteAccessKey', ms: 1 };
    const made = alert();
    for (const [detail, state] of [
      [`Delete the old key ${maskKeyId(keyId)}: inactive for 7d`, 'open'],
      [`the old key ${maskKeyId(keyId)} is deleted`, 'resolved'],
    ] as const) {
      await read({
        findings: [ours],
        rotations: [rotation({ name: 'deployer', steps: [{ ...step, detail }] })],
        config: `aws: { accounts: ["${account}"] }`,
      });
      expect(made.state).toBe(state);
    }
    expect(made.comment).toContain('"deployer"');
  });

  it.each<[string, readonly Finding[], Partial<SecretAlert['locations'][number]>, boolean]>([
    ['nobody said that it is dead', [here], {}, false],
    ['it is only switched off', [{ ...dead, verification: { result: 'inactive', detail: '' } }], {}, false],
    ['the text has changed since the alert', [dead], { blobSha: 'e'.repeat(40) }, false],
    ['it may be about another one, which lives', [dead, { ...here, fingerprint: 'b'.repeat(16) }], {}, false],
    [
      'it is of another commit',
      [{ ...dead, locations: [location({ path: 'deploy/.env', commit: other })] }],
      {},
      false,
    ],
    ['the run is a plan', [dead], {}, true],
  ])('stays open when %s', async (_what, findings, place, dryRun) => {
    const made = alert({}, place);
    await read({ findings, dryRun });

    expect(made.state).toBe('open');
  });

  it('stays open when the token may only read, and the report names the permission', async () => {
    const made = alert();
    const { notes, complete } = await read({ findings: [dead], token: 'reader' });

    expect(made.state).toBe('open');
    expect(complete).toBe(true);
    expect(notes.join()).toContain('Secret scanning alerts: write');
  });
});

describe("a token that may not read GitHub's alerts", () => {
  it('is no news of a job’s own, which never may', async () => {
    const result = await read({ isWide: false });

    expect(result.notes).toEqual(report().notes);
    expect(logged.join()).toContain('Secret scanning alerts: read');
    expect(result.alertsRead).toBeUndefined();
  });

  it('is a note of one that was given for such things, and a gap where they were asked for', async () => {
    expect((await read({ token: 'job' })).notes.join()).toContain('Secret scanning alerts: read');
    const asked = await read({ isWide: false, config: 'secret-scanning-alerts: true' });
    expect(asked).toMatchObject({
      complete: false,
      gaps: [expect.stringContaining('Secret scanning alerts')],
    });
  });

  it('does not matter where they are not wanted, and a repository without them is no failure', async () => {
    const before = github.log.length;
    await read({ config: 'secret-scanning-alerts: false' });
    expect(github.log.length).toBe(before);
    expect((await read({ repository: 'acme/plain' })).complete).toBe(true);
  });
});
