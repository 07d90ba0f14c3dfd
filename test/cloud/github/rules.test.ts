import { afterEach, describe, expect, it } from 'vitest';
import { type LocalGithub, type LocalGithubOptions, startLocalGithub } from './local-github.ts';
import { octokitFor } from './octokit-for-tests.ts';
import { forkPermissions, workflowPermissions } from './tokens.ts';

const at = { owner: 'acme', repo: 'app' };
const running: LocalGithub[] = [];

async function start(options: Partial<LocalGithubOptions> = {}): Promise<LocalGithub> {
  const github = await startLocalGithub({
    repositories: [
      { owner: 'acme', name: 'app' },
      { owner: 'acme', name: 'private', private: true },
      { owner: 'acme', name: 'archived', archived: true },
    ],
    tokens: { ci: { permissions: workflowPermissions }, fork: { permissions: forkPermissions } },
    ...options,
  });
  running.push(github);
  return github;
}

afterEach(async () => {
  for (const github of running.splice(0)) await github.close();
});

describe('who may do what', () => {
  it('knows its tokens only, and forgets a revoked one', async () => {
    const github = await start();
    const ci = octokitFor(github, 'ci');
    expect(github.token('ci')).toMatch(/^ghs_\d+_eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(github.token('ci').length).toBeGreaterThan(500);
    expect((await ci.rest.repos.get(at)).status).toBe(200);
    github.revokeToken('ci');
    await expect(ci.rest.repos.get(at)).rejects.toMatchObject({
      status: 401,
      message: expect.stringContaining('Bad credentials'),
    });
  });

  it('lets everyone read what is public and no one see what is not', async () => {
    const anyone = octokitFor(await start());
    expect((await anyone.rest.repos.get(at)).status).toBe(200);
    await expect(anyone.rest.repos.get({ owner: 'acme', repo: 'private' })).rejects.toMatchObject({
      status: 404,
    });
    await expect(anyone.rest.issues.create({ ...at, title: 'x' })).rejects.toMatchObject({ status: 401 });
  });

  it('changes nothing in an archived repository', async () => {
    const ci = octokitFor(await start(), 'ci');
    await expect(ci.rest.issues.create({ owner: 'acme', repo: 'archived', title: 'x' })).rejects.toThrow(
      'archived so is read-only',
    );
  });
});

describe('a request that GitHub’s description forbids', () => {
  it('is refused with 422 and recorded', async () => {
    const github = await start();
    const ci = octokitFor(github, 'ci');
    await expect(ci.request('POST /repos/acme/app/issues', { body: 'no title' })).rejects.toMatchObject({
      status: 422,
    });
    await expect(ci.request('PATCH /repos/acme/app/issues/1', { state: 'shut' })).rejects.toMatchObject({
      status: 422,
    });
    expect(github.violations.map((violation) => violation.problem)).toEqual([
      "body: must have required property 'title'",
      'body/state: must be equal to one of the allowed values (["open","closed"])',
    ]);
  });

  it('is recorded when only a name is unknown, or the operation is', async () => {
    const github = await start();
    const ci = octokitFor(github, 'ci');
    await ci.request('GET /repos/acme/app/issues', { stat: 'all' });
    await ci.request('POST /repos/acme/app/issues', { title: 'x', lables: [] });
    await expect(ci.request('GET /search/issues', { q: 'x' })).rejects.toMatchObject({ status: 404 });
    expect(github.violations.map((violation) => violation.problem)).toEqual([
      'query: stat is not a parameter of issues/list-for-repo',
      'body: lables is not a field of issues/create',
      'GET is not served by the local GitHub',
    ]);
  });

  it('needs a user agent', async () => {
    const github = await start();
    const response = await fetch(`${github.apiUrl}/repos/acme/app`, { headers: { 'user-agent': 'x' } });
    expect(response.status).toBe(200);
    const { get } = await import('node:http');
    const status = await new Promise((resolve) =>
      get(`${github.apiUrl}/repos/acme/app`, (answer) => resolve(answer.resume().statusCode)),
    );
    expect(status).toBe(403);
  });
});

describe('an answer that GitHub’s description forbids', () => {
  it('is a failure of the local GitHub itself', async () => {
    const github = await startLocalGithub({
      repositories: [{ owner: 'acme', name: 'app' }],
      tokens: { ci: { permissions: workflowPermissions } },
    });
    const ci = octokitFor(github, 'ci');
    await ci.rest.issues.create({ ...at, title: 'x' });
    const issue = github.repository('acme/app').issues.get(1);
    if (issue !== undefined) issue.id = 1.5;

    await expect(ci.rest.issues.get({ ...at, issue_number: 1 })).rejects.toMatchObject({ status: 500 });
    await expect(github.close()).rejects.toThrow('response 200/id: must be integer');
  });
});

describe('limits', () => {
  it('lets 80 issues and comments a minute be made, then asks for a minute’s patience', async () => {
    let time = Date.now();
    const github = await start({ now: () => new Date(time) });
    const ci = octokitFor(github, 'ci');
    for (let index = 0; index < 80; index += 1) await ci.rest.issues.create({ ...at, title: `${index}` });
    await expect(ci.rest.issues.createComment({ ...at, issue_number: 1, body: 'x' })).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('secondary rate limit'),
      response: { headers: { 'retry-after': '60' } },
    });
    expect(
      (await ci.rest.issues.update({ ...at, issue_number: 1, body: 'an update is no creation' })).status,
    ).toBe(200);
    time += 61_000;
    expect((await ci.rest.issues.createComment({ ...at, issue_number: 1, body: 'x' })).status).toBe(201);
  });

  it('lets 500 an hour be made, and where it is told so none too soon after another', async () => {
    let time = Date.now();
    const limits = { contentPerHour: 3, contentSpacing: 3_000 };
    const github = await start({ now: () => new Date(time), limits });
    const ci = octokitFor(github, 'ci');
    const create = async (): Promise<unknown> => await ci.rest.issues.create({ ...at, title: 'x' });
    await create();
    await expect(create()).rejects.toMatchObject({ response: { headers: { 'retry-after': '60' } } });
    for (let more = 0; more < 2; more += 1) {
      time += 3_000;
      await create();
    }
    time += 120_000;
    await expect(create()).rejects.toMatchObject({ response: { headers: { 'retry-after': '3600' } } });
    time += 3_600_000;
    await create();
  });

  it('answers 403 when the hour’s requests are used up, but 304 is free', async () => {
    const github = await start({ limits: { primary: 2 } });
    const ci = octokitFor(github, 'ci');
    const { etag } = (await ci.rest.repos.get(at)).headers;
    const unchanged = ci.rest.repos.get({ ...at, headers: { 'if-none-match': etag } });
    await expect(unchanged).rejects.toMatchObject({ status: 304 });
    expect((await ci.rest.repos.get(at)).headers['x-ratelimit-remaining']).toBe('0');
    await expect(ci.rest.issues.create({ ...at, title: 'x' })).rejects.toMatchObject({ status: 403 });
    expect(github.repository('acme/app').issues.size).toBe(0);
    await expect(ci.rest.repos.get(at)).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'x-ratelimit-remaining': '0' } },
    });
  });
});

describe('faults', () => {
  it('strike the request that was meant, once', async () => {
    const github = await start();
    const ci = octokitFor(github, 'ci');
    const fault = github.inject({
      kind: 'error',
      status: 502,
      when: (call) => call.operation === 'issues/create',
      skip: 1,
    });
    expect((await ci.rest.issues.create({ ...at, title: '1' })).status).toBe(201);
    await expect(ci.rest.issues.create({ ...at, title: '2' })).rejects.toMatchObject({ status: 502 });
    expect((await ci.rest.issues.create({ ...at, title: '3' })).status).toBe(201);
    expect(fault.fired).toBe(1);
    expect(github.repository('acme/app').issues.size).toBe(2);
    expect(github.log.map((call) => [call.status, call.faults])).toEqual([
      [201, []],
      [502, ['error']],
      [201, []],
    ]);
  });

  it('lose the answer to a write that was carried out, or the request itself', async () => {
    const github = await start();
    const ci = octokitFor(github, 'ci');
    github.inject({ kind: 'lost-acknowledgement', when: (call) => call.kind === 'write' });
    await expect(ci.rest.issues.create({ ...at, title: 'made' })).rejects.toMatchObject({ status: 500 });
    github.inject({ kind: 'dropped-connection', when: (call) => call.kind === 'write' });
    await expect(ci.rest.issues.create({ ...at, title: 'not made' })).rejects.toMatchObject({ status: 500 });
    expect([...github.repository('acme/app').issues.values()].map((issue) => issue.title)).toEqual(['made']);
  });

  it('limit, delay, and run a test’s code around a request', async () => {
    const github = await start();
    const ci = octokitFor(github, 'ci');
    github.inject({ kind: 'secondary-limit', status: 429, retryAfter: 7 });
    await expect(ci.rest.repos.get(at)).rejects.toMatchObject({
      status: 429,
      response: { headers: { 'retry-after': '7' } },
    });
    github.inject({ kind: 'primary-limit', resetInSeconds: 30 });
    await expect(ci.rest.repos.get(at)).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'x-ratelimit-remaining': '0' } },
    });
    github.inject({ kind: 'latency', ms: 60 });
    const started = performance.now();
    await ci.rest.repos.get(at);
    expect(performance.now() - started).toBeGreaterThan(55);
    const seen: number[] = [];
    const count = (): void => void seen.push(github.repository('acme/app').issues.size);
    github.inject({ kind: 'call', before: count, after: count });
    await ci.rest.issues.create({ ...at, title: 'x' });
    expect(seen).toEqual([0, 1]);
  });
});

describe('what was sent', () => {
  it('can be searched whole, without the credentials', async () => {
    const github = await start();
    await octokitFor(github, 'ci').rest.issues.create({ ...at, title: 'Title', body: 'a body' });
    expect(github.sentText()).toContain('a body');
    expect(github.sentText()).not.toContain(github.token('ci'));
    expect(github.log[0]).toMatchObject({
      operation: 'issues/create',
      kind: 'write',
      token: 'ci',
      status: 201,
    });
  });
});

describe('a GitHub Enterprise Server', () => {
  it('has its API under /api/v3, names its version and knows no limits', async () => {
    const github = await start({ enterpriseServer: '3.17.0' });
    expect(github.apiUrl).toBe(`${github.serverUrl}/api/v3`);
    expect(github.graphqlUrl).toBe(`${github.serverUrl}/api/graphql`);
    const ci = octokitFor(github, 'ci');
    const { headers, data } = await ci.rest.repos.get(at);
    expect(headers['x-github-enterprise-version']).toBe('3.17.0');
    expect(headers).not.toHaveProperty('x-ratelimit-limit');
    expect(data).toMatchObject({
      url: `${github.apiUrl}/repos/acme/app`,
      html_url: `${github.serverUrl}/acme/app`,
    });
    await expect(ci.rest.rateLimit.get()).rejects.toThrow('Rate limiting is not enabled');
  });
});
