import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import { type GithubDownstream, openGithubDownstream } from '../../../src/clients/github/downstream.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import type { SecretPlace } from '../../../src/rotate/downstream/ports.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';

let github: LocalGithub;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-20T10:00:00.500Z');
  github = await startLocalGithub({
    now: () => now,
    repositories: [
      {
        owner: 'acme',
        name: 'app',
        environments: ['prod/eu'],
        workflows: [
          { file: 'deploy.yml', on: 'workflow_dispatch', inputs: ['version'] },
          { file: 'react.yml', on: 'repository_dispatch', types: ['rotated'] },
        ],
      },
      { owner: 'acme', name: 'old' },
    ],
    tokens: {
      app: {
        kind: 'app',
        permissions: {
          secrets: 'write',
          environments: 'write',
          dependabot_secrets: 'write',
          codespaces_secrets: 'write',
          organization_secrets: 'write',
          organization_dependabot_secrets: 'write',
          actions: 'write',
          contents: 'write',
        },
      },
      person: { kind: 'personal', permissions: { organization_codespaces_secrets: 'write' } },
      reader: { kind: 'app', permissions: { actions: 'read' } },
      job: { permissions: { contents: 'read' } },
    },
  });
});

afterEach(async () => {
  assert.deepEqual(github.violations, []);
  await github.close();
});

function as(token: string): Promise<GithubDownstream> {
  return openGithubDownstream({
    token: github.token(token),
    apiUrl: github.apiUrl,
    version: '1.2.3',
    log: silentLog,
    env: {},
  });
}

const REPOSITORY = { app: 'actions', repository: 'acme/app' } as const;

describe('a secret downstream', () => {
  it.each<[string, SecretPlace, Parameters<LocalGithub['secretValues']>[0], string]>([
    ['a repository', REPOSITORY, { repository: 'acme/app' }, 'app'],
    [
      'an environment',
      { ...REPOSITORY, environment: 'prod/eu' },
      { repository: 'acme/app', environment: 'prod/eu' },
      'app',
    ],
    ['Dependabot', { ...REPOSITORY, app: 'dependabot' }, { repository: 'acme/app', dependabot: true }, 'app'],
    ['Codespaces', { ...REPOSITORY, app: 'codespaces' }, { repository: 'acme/app', codespaces: true }, 'app'],
    ['an organization', { app: 'actions', organization: 'acme' }, { organization: 'acme' }, 'app'],
    [
      'Dependabot of an organization',
      { app: 'dependabot', organization: 'acme' },
      { organization: 'acme', dependabot: true },
      'app',
    ],
    [
      'Codespaces of an organization',
      { app: 'codespaces', organization: 'acme' },
      { organization: 'acme', codespaces: true },
      'person',
    ],
  ])('of %s arrives as it is, sealed on the way', async (_, place, scope, token) => {
    const value = `${randomBytes(24).toString('base64')}"\n✓`;
    const { secrets } = await as(token);
    expect(await secrets.updatedAt(place, 'KEY')).toBeUndefined();
    await secrets.put(place, 'KEY', Secret.of(value));

    expect(github.secretValues(scope, 'KEY')).toEqual([value]);
    expect(await secrets.updatedAt(place, 'KEY')).toEqual(new Date('2026-11-20T10:00:00Z'));
    expect(github.sentText()).not.toContain(value);
  });

  it("is refused to a job's own token, and the message says what would do", async () => {
    const value = randomBytes(24).toString('base64');
    const { secrets } = await as('job');
    const error: unknown = await secrets
      .put(REPOSITORY, 'KEY', Secret.of(value))
      .catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({
      code: 'github-denied',
      fix: expect.stringContaining('GitHub App') as string,
    });
    expect(String(error)).not.toContain(value);
  });

  it('needs a token', async () => {
    const settings = { token: '', apiUrl: github.apiUrl, version: '1', log: silentLog, env: {} };
    await expect(openGithubDownstream(settings)).rejects.toMatchObject({ code: 'github-no-token' });
  });
});

function stored() {
  const secret = github.world.vault({ organization: 'acme' }).secrets.get('KEY');
  if (!secret) throw new Error('there is no such secret');
  return secret;
}

function random(): Secret {
  return Secret.of(randomBytes(24).toString('base64'));
}

describe('a secret of an organization', () => {
  const place = { app: 'actions', organization: 'acme' } as const;
  it('that is new can be read by no repository', async () => {
    const { secrets } = await as('app');
    expect(await secrets.put(place, 'KEY', random())).toBe('new-and-unseen');
    expect(stored()).toMatchObject({ visibility: 'selected', selectedRepositories: [] });
    expect(await secrets.put(place, 'KEY', random())).toBe('stored');
  });

  it.each(['all', 'private'])('stays as visible as it was: %s', async (visibility) => {
    const { secrets } = await as('app');
    await secrets.put(place, 'KEY', random());
    stored().visibility = visibility;
    await secrets.put(place, 'KEY', random());
    expect(stored()).toMatchObject({ visibility, selectedRepositories: [] });
  });

  it('keeps the repositories that may read it, however many', async () => {
    const { secrets } = await as('app');
    await secrets.put(place, 'KEY', random());
    const ids = ['acme/app', 'acme/old'].map((name) => github.repository(name).id);
    stored().selectedRepositories = ids;
    await secrets.put(place, 'KEY', random());
    expect(stored()).toMatchObject({ visibility: 'selected', selectedRepositories: ids });
  });
});

describe('a workflow', () => {
  it('that is started tells its run', async () => {
    const { workflows } = await as('app');
    const to = { repository: 'acme/app', workflow: 'deploy.yml', ref: 'main' };
    const { run } = await workflows.start(to, { version: 'rekey-1' });

    expect(await workflows.read('acme/app', run ?? 0)).toMatchObject({
      id: run,
      status: 'completed',
      conclusion: 'success',
      branch: 'main',
    });
    expect(await workflows.read('acme/app', 1)).toBeUndefined();
    expect(
      await workflows.list('acme/app', { event: 'workflow_dispatch', workflow: 'deploy.yml' }),
    ).toHaveLength(1);
    expect(await workflows.list('acme/app', { event: 'repository_dispatch' })).toEqual([]);
  });

  it('that has no such input, or is not there, is refused in words', async () => {
    const { workflows } = await as('app');
    const to = { repository: 'acme/app', workflow: 'deploy.yml', ref: 'main' };
    await expect(workflows.start(to, { other: '1' })).rejects.toThrow(/Unexpected inputs provided/);
    await expect(workflows.start({ ...to, workflow: 'none.yml' }, {})).rejects.toMatchObject({
      code: 'github-not-found',
    });
    await expect((await as('job')).workflows.start(to, {})).rejects.toMatchObject({ code: 'github-denied' });
  });

  it('that an event starts is not older than the event, by GitHub’s clock', async () => {
    const { workflows } = await as('app');
    const { at } = await workflows.sendEvent('acme/app', 'rotated', { version: 'rekey-1' });
    const [run] = await workflows.list('acme/app', { event: 'repository_dispatch' });

    expect(github.repository('acme/app').dispatches).toEqual([
      { kind: 'repository', name: 'rotated', payload: { version: 'rekey-1' } },
    ]);
    expect(run).toMatchObject({ title: 'rotated', conclusion: 'success' });
    expect(at).toEqual(new Date('2026-11-20T10:00:00Z'));
    expect(run?.createdAt.getTime()).toBeGreaterThanOrEqual(at.getTime());
  });
});

describe('runs that are not over', () => {
  const START = Date.parse('2026-11-20T10:00:00Z');
  const range = { from: new Date(START - 3_600_000), to: new Date(START + 400) };

  function seedRun(status: string, createdAfter: number): { status: string } {
    const run = {
      id: github.world.nextId(),
      name: 'ci',
      event: 'push',
      status,
      conclusion: status === 'completed' ? 'success' : null,
      headBranch: 'main',
      headSha: '0'.repeat(40),
      createdAt: new Date(START + createdAfter),
    };
    github.repository('acme/app').runs.push(run);
    return run;
  }

  it('are counted whatever they wait for, and the oldest is named', async () => {
    now = new Date(START + 3_600_000);
    const waitsFor = ['requested', 'pending', 'waiting', 'queued', 'in_progress'];
    for (const [index, status] of waitsFor.entries()) seedRun(status, -1_000 * (index + 1));
    seedRun('in_progress', -60_000);
    seedRun('in_progress', -30_000);
    seedRun('completed', -90_000);

    const { workflows } = await as('reader');
    expect(await workflows.unfinished('acme/app', range)).toEqual({
      count: 7,
      since: new Date(START - 60_000),
    });
    expect(await workflows.unfinished('acme/old', range)).toEqual({ count: 0, since: undefined });
  });

  it('count only if they were created in the time, to the second in which it begins and ends', async () => {
    now = new Date(START + 3_600_000);
    const { workflows } = await as('reader');
    seedRun('queued', -3_600_000 - 1);
    seedRun('queued', 2_000);
    expect(await workflows.unfinished('acme/app', range)).toMatchObject({ count: 0 });
    seedRun('queued', -3_600_000);
    seedRun('queued', 999);
    expect(await workflows.unfinished('acme/app', range)).toEqual({
      count: 2,
      since: new Date(START - 3_600_000),
    });
  });

  it('are not missed when one goes from a state to another between two questions', async () => {
    now = new Date(START + 3_600_000);
    const run = seedRun('in_progress', -1_000);
    const { runs } = github.repository('acme/app');
    let looks = 0;
    // It waits for its next job when GitHub is asked for what is in progress, the last of the states.
    Object.defineProperty(run, 'status', {
      get: () => (looks < 5 ? 'in_progress' : 'waiting'),
      configurable: true,
    });
    const filter = runs.filter.bind(runs);
    runs.filter = ((...args: Parameters<typeof filter>) => {
      looks += 1;
      return filter(...args);
    }) as typeof runs.filter;

    const { workflows } = await as('reader');
    expect(await workflows.unfinished('acme/app', range)).toMatchObject({ count: 1 });
  });

  it('are not shown to a token that may not see them, and the message says what would do', async () => {
    const { workflows } = await as('job');
    await expect(workflows.unfinished('acme/app', range)).rejects.toMatchObject({
      code: 'github-denied',
      what: expect.stringContaining('look for unfinished workflow runs of acme/app') as string,
      fix: expect.stringContaining('actions: read') as string,
    });
  });
});
