import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import sodium from 'libsodium-wrappers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalGithub, startLocalGithub } from './local-github.ts';
import { octokitFor } from './octokit-for-tests.ts';
import { workflowPermissions } from './tokens.ts';
import type { SecretScope } from './world.ts';

const at = { owner: 'acme', repo: 'app' };
const sha = 'a'.repeat(40);
let github: LocalGithub;
let ci: ReturnType<typeof octokitFor>;
let app: ReturnType<typeof octokitFor>;

beforeAll(async () => {
  github = await startLocalGithub({
    repositories: [
      { ...at, name: 'app', environments: ['production'] },
      { owner: 'acme', name: 'closed', private: true, codeScanning: false },
    ],
    tokens: {
      ci: { permissions: workflowPermissions },
      app: {
        kind: 'app',
        login: 'rekey[bot]',
        permissions: {
          secrets: 'write',
          environments: 'write',
          organization_secrets: 'write',
          'dependabot-secrets': 'write',
          organization_dependabot_secrets: 'write',
          contents: 'write',
          actions: 'write',
        },
      },
      person: { kind: 'personal', login: 'ada', permissions: { checks: 'write' } },
    },
  });
  ci = octokitFor(github, 'ci');
  app = octokitFor(github, 'app');
  await sodium.ready;
});

afterAll(async () => {
  await github.close();
});

function seal(value: string, key: string): string {
  return Buffer.from(sodium.crypto_box_seal(value, Buffer.from(key, 'base64'))).toString('base64');
}

/** The three calls of each place that keeps secrets. */
const keepers: [string, SecretScope, { key: string; put: string; list: string }][] = [
  [
    'a repository',
    { repository: 'acme/app' },
    {
      key: 'GET /repos/acme/app/actions/secrets/public-key',
      put: 'PUT /repos/acme/app/actions/secrets/AWS_KEY',
      list: 'GET /repos/acme/app/actions/secrets',
    },
  ],
  [
    'an environment',
    { repository: 'acme/app', environment: 'production' },
    {
      key: 'GET /repos/acme/app/environments/production/secrets/public-key',
      put: 'PUT /repos/acme/app/environments/production/secrets/AWS_KEY',
      list: 'GET /repos/acme/app/environments/production/secrets',
    },
  ],
  [
    'an organisation',
    { organization: 'acme' },
    {
      key: 'GET /orgs/acme/actions/secrets/public-key',
      put: 'PUT /orgs/acme/actions/secrets/AWS_KEY',
      list: 'GET /orgs/acme/actions/secrets',
    },
  ],
  [
    'Dependabot',
    { repository: 'acme/app', dependabot: true },
    {
      key: 'GET /repos/acme/app/dependabot/secrets/public-key',
      put: 'PUT /repos/acme/app/dependabot/secrets/AWS_KEY',
      list: 'GET /repos/acme/app/dependabot/secrets',
    },
  ],
  [
    'Dependabot of an organisation',
    { organization: 'acme', dependabot: true },
    {
      key: 'GET /orgs/acme/dependabot/secrets/public-key',
      put: 'PUT /orgs/acme/dependabot/secrets/AWS_KEY',
      list: 'GET /orgs/acme/dependabot/secrets',
    },
  ],
];

describe('secrets of the local GitHub', () => {
  it.each(keepers)('are sealed for %s, and only the local GitHub can read them', async (_, scope, urls) => {
    const values = [randomBytes(20).toString('hex'), `${randomBytes(20).toString('base64')} é`];
    const key = (await app.request(urls.key)).data as { key: string; key_id: string };
    const visibility = 'organization' in scope ? { visibility: 'all' } : {};

    const statuses: number[] = [];
    for (const value of values) {
      const body = { encrypted_value: seal(value, key.key), key_id: key.key_id, ...visibility };
      statuses.push((await app.request(urls.put, body)).status);
    }

    expect(statuses).toEqual([201, 204]);
    expect(github.secretValues(scope, 'aws_key')).toEqual(values);
    const listed = (await app.request(urls.list)).data as {
      total_count: number;
      secrets: { name: string }[];
    };
    expect(listed).toMatchObject({ total_count: 1, secrets: [{ name: 'AWS_KEY' }] });
    for (const value of values) expect(github.sentText()).not.toContain(value);
  });

  it('are read by name and deleted', async () => {
    const key = (await app.rest.actions.getRepoPublicKey(at)).data;
    const one = { ...at, secret_name: 'GONE' };
    await app.rest.actions.createOrUpdateRepoSecret({
      ...one,
      encrypted_value: seal('x', key.key),
      key_id: key.key_id,
    });
    expect((await app.rest.actions.getRepoSecret(one)).data.name).toBe('GONE');
    expect((await app.rest.actions.deleteRepoSecret(one)).status).toBe(204);
    await expect(app.rest.actions.getRepoSecret(one)).rejects.toMatchObject({ status: 404 });
  });

  it.each([
    ['sealed for another key', 'NAME', (_: string, own: string) => seal('x', own), undefined],
    ['with another key’s id', 'NAME', (key: string) => seal('x', key), '1'],
    ['with a name of GitHub’s', 'GITHUB_NAME', (key: string) => seal('x', key), undefined],
    ['over 48 KB', 'NAME', (key: string) => seal('x'.repeat(49_153), key), undefined],
  ])('are refused %s', async (_, name, encrypt, keyId) => {
    const key = (await app.rest.actions.getRepoPublicKey(at)).data;
    const other = Buffer.from(sodium.crypto_box_keypair().publicKey).toString('base64');
    const put = app.rest.actions.createOrUpdateRepoSecret({
      ...at,
      secret_name: name,
      encrypted_value: encrypt(key.key, other),
      key_id: keyId ?? key.key_id,
    });
    await expect(put).rejects.toMatchObject({ status: 422 });
    expect(github.secretValues({ repository: 'acme/app' }, name)).toEqual([]);
  });

  it('are beyond the token of a workflow', async () => {
    await expect(ci.rest.actions.getRepoPublicKey(at)).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'x-accepted-github-permissions': 'secrets=read' } },
    });
  });
});

describe('check runs of the local GitHub', () => {
  const annotation = {
    path: 'a.ts',
    start_line: 1,
    end_line: 1,
    annotation_level: 'failure' as const,
    message: 'm',
  };

  it('take 50 annotations a request and append those of updates', async () => {
    const run = (await ci.rest.checks.create({ ...at, name: 'rekey', head_sha: sha, status: 'in_progress' }))
      .data;
    for (const conclusion of [undefined, 'failure' as const]) {
      await ci.rest.checks.update({
        ...at,
        check_run_id: run.id,
        ...(conclusion === undefined ? {} : { conclusion }),
        output: { title: 'T', summary: 'S', annotations: Array.from({ length: 50 }, () => annotation) },
      });
    }
    const done = (await ci.rest.checks.get({ ...at, check_run_id: run.id })).data;
    expect(done).toMatchObject({
      status: 'completed',
      conclusion: 'failure',
      output: { annotations_count: 100 },
    });
    const listed = await ci.paginate(ci.rest.checks.listAnnotations, {
      ...at,
      check_run_id: run.id,
      per_page: 40,
    });
    expect(listed).toHaveLength(100);
    expect((await ci.rest.checks.listForRef({ ...at, ref: sha })).data.total_count).toBe(1);
  });

  it('refuse 51 annotations, a too long summary, and whoever is no app', async () => {
    const before = github.violations.length;
    const many = { title: 'T', summary: 'S', annotations: Array.from({ length: 51 }, () => annotation) };
    await expect(
      ci.rest.checks.create({ ...at, name: 'x', head_sha: sha, output: many }),
    ).rejects.toMatchObject({ status: 422 });
    expect(github.violations.slice(before)).toEqual([
      {
        operation: 'checks/create',
        path: '/repos/acme/app/check-runs',
        problem: 'body/output/annotations: must NOT have more than 50 items',
      },
    ]);
    const long = { title: 'T', summary: 'x'.repeat(65_536) };
    await expect(
      ci.rest.checks.create({ ...at, name: 'x', head_sha: sha, output: long }),
    ).rejects.toMatchObject({ status: 422 });
    const person = octokitFor(github, 'person');
    await expect(person.rest.checks.create({ ...at, name: 'x', head_sha: sha })).rejects.toThrow(
      'You must authenticate via a GitHub App',
    );
  });
});

describe('code scanning of the local GitHub', () => {
  it('keeps what was uploaded and turns it into alerts that close when they are gone', async () => {
    const first = (await upload(['one', 'two'])).data;
    expect(await processed(String(first.id))).toBe('complete');
    expect(github.repository('acme/app').sarifs[0]?.sarif).toMatchObject({ version: '2.1.0' });
    expect(github.sentText()).toContain('"text":"one"');
    expect((await ci.rest.codeScanning.listAlertsForRepo({ ...at, state: 'open' })).data).toHaveLength(2);

    expect(await processed(String((await upload(['two'])).data.id))).toBe('complete');
    const alerts = (await ci.rest.codeScanning.listAlertsForRepo(at)).data;
    expect(alerts.map((alert) => [alert.most_recent_instance.message?.text, alert.state])).toEqual([
      ['two', 'open'],
      ['one', 'fixed'],
    ]);
  });

  it('says no to what is no SARIF, and where it is off', async () => {
    const bad = ci.rest.codeScanning.uploadSarif({
      ...at,
      commit_sha: sha,
      ref: 'refs/heads/main',
      sarif: Buffer.from('x').toString('base64'),
    });
    await expect(bad).rejects.toMatchObject({ status: 400 });
    const failed = gzipSync('{"version":"2.0.0"}').toString('base64');
    const { id } = (
      await ci.rest.codeScanning.uploadSarif({
        ...at,
        commit_sha: sha,
        ref: 'refs/heads/main',
        sarif: failed,
      })
    ).data;
    expect(await processed(String(id))).toBe('failed');
    await expect(upload([], 'closed')).rejects.toThrow('Code Security must be enabled');
  });
});

function upload(
  results: readonly string[],
  repo = 'app',
): ReturnType<typeof ci.rest.codeScanning.uploadSarif> {
  const driver = { name: 'Rekey', rules: [{ id: 'r' }] };
  const sarif = { version: '2.1.0', runs: [{ tool: { driver }, results: results.map(sarifResult) }] };
  const encoded = gzipSync(JSON.stringify(sarif)).toString('base64');
  return ci.rest.codeScanning.uploadSarif({
    ...at,
    repo,
    commit_sha: sha,
    ref: 'refs/heads/main',
    sarif: encoded,
  });
}

/** The status at the second look: at the first every upload is pending. */
async function processed(id: string): Promise<unknown> {
  await ci.rest.codeScanning.getSarif({ ...at, sarif_id: id });
  return (await ci.rest.codeScanning.getSarif({ ...at, sarif_id: id })).data.processing_status;
}

function sarifResult(message: string): unknown {
  const physicalLocation = { artifactLocation: { uri: 'a.ts' }, region: { startLine: 3 } };
  return {
    ruleId: 'r',
    message: { text: message },
    locations: [{ physicalLocation }],
    partialFingerprints: { 'rekey/v1': message },
  };
}

describe('dispatches, runs and limits of the local GitHub', () => {
  it('keeps what was dispatched', async () => {
    await app.rest.repos.createDispatchEvent({ ...at, event_type: 'rotate', client_payload: { only: 'ci' } });
    await app.rest.actions.createWorkflowDispatch({
      ...at,
      workflow_id: 'rekey.yml',
      ref: 'main',
      inputs: { a: 'b' },
    });
    expect(github.repository('acme/app').dispatches).toEqual([
      { kind: 'repository', name: 'rotate', payload: { only: 'ci' } },
      { kind: 'workflow', name: 'rekey.yml', payload: { ref: 'main', inputs: { a: 'b' } } },
    ]);
  });

  it('lists runs newest first', async () => {
    const run = {
      name: 'Rekey',
      event: 'schedule',
      status: 'completed',
      conclusion: 'success',
      headBranch: 'main',
      headSha: sha,
    };
    github
      .repository('acme/app')
      .runs.push(
        { ...run, id: 1, createdAt: new Date(1000) },
        { ...run, id: 2, createdAt: new Date(2000) },
        { ...run, id: 3, event: 'push', createdAt: new Date(3000) },
      );
    const listed = (await ci.rest.actions.listWorkflowRunsForRepo({ ...at, event: 'schedule' })).data;
    expect(listed.workflow_runs.map((one) => one.id)).toEqual([2, 1]);
  });

  it('counts requests', async () => {
    const before = (await ci.rest.rateLimit.get()).data.rate;
    expect(before.limit).toBe(1000);
    const { headers } = await ci.rest.repos.get(at);
    expect(headers['x-ratelimit-remaining']).toBe(String(before.remaining - 1));
    expect((await ci.rest.repos.get({ owner: 'acme', repo: 'closed' })).data).toMatchObject({
      private: true,
      visibility: 'private',
    });
  });
});
