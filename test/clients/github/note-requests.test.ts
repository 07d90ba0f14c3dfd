import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import { collectRequests, type RequestRecord } from '../../../src/base/request-log.ts';
import { openOctokit } from '../../../src/clients/github/octokit.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';
import { workflowPermissions } from '../../cloud/github/tokens.ts';

let github: LocalGithub;

beforeEach(async () => {
  github = await startLocalGithub({
    repositories: [{ owner: 'acme', name: 'app', private: true }],
    tokens: { ci: { permissions: workflowPermissions } },
  });
});

afterEach(async () => {
  await github.close();
});

async function open(isPaced: boolean): ReturnType<typeof openOctokit> {
  const { apiUrl } = github;
  return await openOctokit({
    token: github.token('ci'),
    apiUrl,
    version: '1',
    env: {},
    log: silentLog,
    isPaced,
  });
}

it('takes down every try of a call by its template, which names no value', async () => {
  github.inject({ kind: 'error', status: 502 });
  const octokit = await open(false);
  const requests: RequestRecord[] = [];
  await collectRequests(
    (each) => void requests.push(each),
    () => octokit.rest.repos.get({ owner: 'acme', repo: 'app' }),
  );

  expect(requests).toEqual([
    { call: 'github:GET /repos/{owner}/{repo}', id: 'LOCAL:0', status: 502, error: 'HTTP 502' },
    { call: 'github:GET /repos/{owner}/{repo}', id: 'LOCAL:1', status: 200 },
  ]);
});

it('gives each caller its own requests, also when a queue sends them one after the other', async () => {
  const octokit = await open(true);
  const numbers = [0, 1, 2, 3, 4];
  const found = await Promise.all(
    numbers.map(async (number) => {
      const requests: RequestRecord[] = [];
      const asked = collectRequests(
        (each) => void requests.push(each),
        () => octokit.rest.issues.get({ owner: 'acme', repo: 'app', issue_number: number + 1 }),
      );
      await expect(asked).rejects.toThrow('Not Found');
      return requests.map(({ id }) => id);
    }),
  );
  const asked = numbers.map((number) =>
    github.log
      .filter(({ path }) => path.endsWith(`/issues/${number + 1}`))
      .map(({ index }) => `LOCAL:${index}`),
  );
  expect(found).toEqual(asked);
  expect(asked.flat()).toHaveLength(5);
});
