import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import { createGithubClient, type GithubClient } from '../../../src/clients/github/client.ts';
import { openOctokit } from '../../../src/clients/github/octokit.ts';
import { pinIssue } from '../../../src/clients/github/pin-issue.ts';
import { nodeId } from '../../cloud/github/accounts.ts';
import type { Fault } from '../../cloud/github/faults.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';

let github: LocalGithub;

beforeEach(async () => await start({}));
afterEach(async () => {
  const { violations } = github;
  await github.close();
  if (violations.length > 0)
    throw new Error(`GitHub describes no such request: ${JSON.stringify(violations)}`);
});

async function start(more: Parameters<typeof startLocalGithub>[0] & object): Promise<void> {
  github = await startLocalGithub({
    repositories: [{ owner: 'acme', name: 'app', collaborators: { tim: 'triage' } }],
    tokens: {
      ci: { permissions: { issues: 'write' } },
      reader: { permissions: { issues: 'read' } },
      elsewhere: { permissions: { issues: 'write' }, repositories: ['acme/other'] },
      tim: { kind: 'personal', login: 'tim', permissions: { issues: 'write' } },
    },
    ...more,
  });
}

async function client(): Promise<GithubClient> {
  return await createGithubClient({
    token: github.token('ci'),
    apiUrl: github.apiUrl,
    repository: 'acme/app',
    version: '1.2.3',
    env: {},
    log: silentLog,
    retries: 2,
  });
}

async function openAndPin(): Promise<number> {
  const { issues } = await client();
  const number = await issues.create({ title: 'a', body: 'b', labels: ['rekey'], assignees: [] });
  await issues.pin(number);
  return number;
}

const pinned = () => github.repository('acme/app').pinned;
const mutations = () => github.log.filter(({ requestBody }) => requestBody.includes('pinIssue'));

describe('pinning', () => {
  it.each([undefined, '3.17.0'])('is one request (Enterprise Server: %s)', async (enterpriseServer) => {
    if (enterpriseServer !== undefined) {
      await github.close();
      await start({ enterpriseServer });
    }
    const number = await openAndPin();

    expect(pinned()).toEqual([number]);
    expect(github.log.map(({ operation, kind }) => [operation, kind])).toEqual([
      ['issues/create', 'write'],
      ['graphql', 'write'],
    ]);
  });

  it('unpins nothing for it where three are pinned, and says so', async () => {
    pinned().push(901, 902, 903);

    await expect(openAndPin()).rejects.toMatchObject({
      code: 'github-pins-full',
      what: 'Three issues are pinned in acme/app already, and GitHub allows no more.',
    });
    expect(pinned()).toEqual([901, 902, 903]);
  });

  it('is seen to be done when the answer is lost, and not asked for again', async () => {
    inject('lost-acknowledgement');
    const number = await openAndPin();

    expect(pinned()).toEqual([number]);
    expect(mutations()).toHaveLength(1);
  });

  it('is not asked for again where a person was faster after a lost answer', async () => {
    inject('lost-acknowledgement');
    github.inject({
      kind: 'call',
      before: () => void pinned().splice(0),
      when: ({ operation, kind }) => operation === 'graphql' && kind === 'read',
    });

    await expect(openAndPin()).rejects.toMatchObject({ code: 'github-unavailable' });
    expect(pinned()).toEqual([]);
    expect(mutations()).toHaveLength(1);
  });

  it.each<Fault['kind']>(['dropped-connection', 'error'])('is not repeated after a %s', async (kind) => {
    inject(kind);

    await expect(openAndPin()).rejects.toMatchObject({ code: 'github-unavailable' });
    expect(mutations()).toHaveLength(1);
    expect(pinned()).toEqual([]);
  });

  it.each([
    ['that only reads', 'reader'],
    ['of another repository', 'elsewhere'],
    ['of somebody who may not write', 'tim'],
  ])('names the permission that the token %s needs', async (_, name) => {
    await openAndPin();
    const [issue] = github.repository('acme/app').issues.values();
    const octokit = await openOctokit({
      token: github.token(name),
      apiUrl: github.apiUrl,
      version: '1.2.3',
      env: {},
      log: silentLog,
    });
    const at = { owner: 'acme', repo: 'app' };
    const refused = pinIssue(octokit, at, nodeId('Issue', issue?.id ?? 0));

    await expect(refused).rejects.toMatchObject({ code: 'github-denied' });
    await expect(refused).rejects.toThrow('permissions: issues: write');
    await expect(pinIssue(octokit, at, 'none')).rejects.toMatchObject({ code: 'github-not-found' });
  });

  it('is only of what the same run has opened', async () => {
    const number = await (await client()).issues.create({ title: 'a', body: 'b', labels: [], assignees: [] });

    await expect((await client()).issues.pin(number)).rejects.toThrow('was not opened by this run');
    expect(pinned()).toEqual([]);
  });
});

const when: NonNullable<Fault['when']> = ({ operation, kind }) => operation === 'graphql' && kind === 'write';

function inject(kind: Fault['kind']): void {
  if (kind === 'error') github.inject({ kind, status: 502, when });
  else if (kind === 'dropped-connection' || kind === 'lost-acknowledgement') github.inject({ kind, when });
}
