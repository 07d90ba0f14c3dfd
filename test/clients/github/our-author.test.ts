import { afterEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import { openOctokit } from '../../../src/clients/github/octokit.ts';
import { ourAuthor, ownAccount } from '../../../src/clients/github/our-author.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';

let github: LocalGithub;

afterEach(async () => {
  const { violations } = github;
  await github.close();
  if (violations.length > 0)
    throw new Error(`GitHub describes no such request: ${JSON.stringify(violations)}`);
});

describe.each([undefined, '3.17.0'])('on GitHub (Enterprise Server: %s)', (enterpriseServer) => {
  it.each([
    ['job', 'github-actions[bot]'],
    ['app', 'rekey[bot]'],
    ['ada', 'ada'],
  ])('the token "%s" is told to be of %s, once, and nobody else is us', async (name, login) => {
    github = await startLocalGithub({
      repositories: [{ owner: 'acme', name: 'app' }],
      tokens: {
        job: { permissions: {} },
        app: { kind: 'app', login: 'rekey[bot]', permissions: {} },
        ada: { kind: 'personal', login: 'ada', permissions: {} },
      },
      ...(enterpriseServer === undefined ? {} : { enterpriseServer }),
    });
    const octokit = await openOctokit({
      token: github.token(name),
      apiUrl: github.apiUrl,
      version: '1.2.3',
      log: silentLog,
      env: {},
    });
    const { id } = await ownAccount(octokit);
    const isOurs = await ourAuthor(octokit);

    expect(await ownAccount(octokit)).toMatchObject({ login });
    expect(isOurs({ id, login, type: 'Bot' })).toBe(true);
    expect(isOurs({ id: id + 1, login, type: 'Bot' })).toBe(false);
    expect(isOurs(null)).toBe(false);
    expect(github.log.map(({ operation }) => operation)).toEqual(['graphql']);
  });
});

it('an answer without an account is nobody, and is asked for again', async () => {
  github = await startLocalGithub({ tokens: { job: { permissions: {} } } });
  const octokit = await openOctokit({
    token: github.token('job'),
    apiUrl: github.apiUrl,
    version: '1.2.3',
    log: silentLog,
    env: {},
  });
  const answers = [{ viewer: null }, { viewer: { login: 'a', databaseId: 7 } }];
  const asking = Object.assign(async () => await Promise.resolve(answers.shift()), octokit.graphql);
  const stub = Object.assign(Object.create(octokit) as typeof octokit, { graphql: asking });

  await expect(ownAccount(stub)).rejects.toMatchObject({ code: 'github-nobody' });
  expect(await ownAccount(stub)).toEqual({ login: 'a', id: 7 });
});
