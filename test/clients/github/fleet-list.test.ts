import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import { type FleetLister, openFleetLister } from '../../../src/clients/github/fleet-list.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';

let github: LocalGithub;

beforeAll(async () => {
  github = await startLocalGithub({
    repositories: [
      ...Array.from({ length: 230 }, (_, at) => ({ owner: 'acme', name: `r${at}`, private: at % 2 === 0 })),
      {
        owner: 'acme',
        name: 'topical',
        topics: ['production'],
        archived: true,
        fork: true,
        size: 7,
        defaultBranch: 'trunk',
      },
      { owner: 'ada', name: 'open', ownerType: 'User' },
      { owner: 'ada', name: 'closed', ownerType: 'User', private: true },
    ],
    tokens: {
      app: { kind: 'app', login: 'rekey[bot]' },
      one: { kind: 'app', login: 'rekey[bot]', repositories: ['acme/r0'] },
      ada: { kind: 'personal', login: 'ada' },
    },
  });
});

afterAll(async () => {
  const { violations } = github;
  await github.close();
  if (violations.length > 0) throw new Error(`GitHub forbids: ${JSON.stringify(violations)}`);
});

async function listerOf(token: string): Promise<FleetLister> {
  const { apiUrl } = github;
  return await openFleetLister({ token, apiUrl, version: '0', log: silentLog, env: {} });
}

async function ofAda(token: string) {
  const { repositories, publicOnly } = await (await listerOf(github.token(token))).ofOwner('Ada');
  return [repositories.map(({ name }) => name), publicOnly];
}

describe('the list of repositories', () => {
  it('of an organization is whole, page by page, with what decides about each', async () => {
    const { repositories, publicOnly } = await (await listerOf(github.token('app'))).ofOwner('acme');
    expect(new Set(repositories.map(({ name }) => name)).size).toBe(231);
    expect(publicOnly).toBe(false);
    expect(repositories.find(({ name }) => name === 'acme/topical')).toEqual({
      name: 'acme/topical',
      defaultBranch: 'trunk',
      archived: true,
      fork: true,
      size: 7,
      topics: ['production'],
    });
  });

  it('has what the token may see', async () => {
    const { repositories } = await (await listerOf(github.token('one'))).ofOwner('acme');
    expect(repositories).toHaveLength(117);
    await expect((await listerOf(github.token('one'))).one('acme/r2')).rejects.toMatchObject({
      code: 'github-not-found',
    });
  });

  it('of a person has private ones for that person only, and says so', async () => {
    expect(await ofAda('ada')).toEqual([['ada/closed', 'ada/open'], false]);
    expect(await ofAda('app')).toEqual([['ada/open'], true]);
  });

  it('is none where its second page is refused', async () => {
    const limit = github.inject({
      kind: 'primary-limit',
      resetInSeconds: 3_600,
      when: ({ operation }) => operation === 'repos/list-for-org',
      skip: 1,
    });
    await expect((await listerOf(github.token('app'))).ofOwner('acme')).rejects.toMatchObject({
      code: 'github-limited',
    });
    expect(limit.fired).toBe(1);
  });

  it('needs a token', async () => {
    await expect(listerOf('')).rejects.toMatchObject({ code: 'github-no-token' });
  });
});
