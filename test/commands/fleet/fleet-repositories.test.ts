import { describe, expect, it } from 'vitest';
import type { FleetLister, ListedRepository } from '../../../src/clients/github/fleet-list.ts';
import { findFleet } from '../../../src/commands/fleet/fleet-repositories.ts';
import { parseConfig } from '../../../src/config/parse.ts';

function listed(name: string, more: Partial<ListedRepository> = {}): ListedRepository {
  return { name, defaultBranch: 'main', archived: false, fork: false, size: 1, topics: [], ...more };
}

const ACME = [
  listed('acme/web', { topics: ['production'] }),
  listed('acme/App'),
  listed('acme/.github'),
  listed('acme/old', { archived: true }),
  listed('acme/copy', { fork: true }),
  listed('acme/legacy-a'),
];

function lister({ publicOnly = false } = {}): FleetLister & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    ofOwner: async (owner) => {
      asked.push(owner);
      return await Promise.resolve({ repositories: ACME, publicOnly });
    },
    one: async (name) => {
      asked.push(name);
      return await Promise.resolve(listed(name, { archived: true }));
    },
  };
}

async function namesOf(fleet: string, from = lister()): Promise<string[]> {
  const config = parseConfig(`version: 1\nfleet: ${fleet}\n`, 'rekey.yml').fleet;
  if (!config) throw new Error('no fleet');
  return (await findFleet(config, from)).repositories.map(({ name }) => name);
}

describe('the repositories of a fleet', () => {
  it.each([
    ['{ repositories: ["acme/*"] }', ['acme/.github', 'acme/App', 'acme/legacy-a', 'acme/web']],
    ['{ repositories: ["acme/*", "!acme/LEGACY-*"] }', ['acme/.github', 'acme/App', 'acme/web']],
    ['{ repositories: ["Acme/a*"] }', ['acme/App']],
    ['{ repositories: ["acme/{web,app}"] }', ['acme/App', 'acme/web']],
    ['{ repositories: ["acme/*"], topics: [production, other] }', ['acme/web']],
    ['{ repositories: ["acme/old", "acme/web"] }', ['acme/old', 'acme/web']],
    ['{ repositories: ["acme/w*", "acme/WEB"] }', ['acme/web']],
  ])('of %s are %j', async (fleet, names) => {
    expect(await namesOf(fleet)).toEqual(names);
  });

  it('are archived ones and forks too where that is asked for', async () => {
    expect(await namesOf('{ repositories: ["acme/*"], archived: true }')).toContain('acme/old');
    expect(await namesOf('{ repositories: ["acme/*"], forks: true }')).toContain('acme/copy');
  });

  it('are listed once an owner, and not where all are named', async () => {
    const many = lister();
    await namesOf('{ repositories: ["acme/a*", "acme/w*"] }', many);
    expect(many.asked).toEqual(['acme']);
    const named = lister();
    await namesOf('{ repositories: ["acme/app"] }', named);
    expect(named.asked).toEqual(['acme/app']);
  });

  it('are none at all only with an error', async () => {
    await expect(namesOf('{ repositories: ["acme/nothing-*"] }')).rejects.toMatchObject({
      code: 'fleet-empty',
    });
    await expect(namesOf('{ repositories: ["!acme/x"] }')).rejects.toMatchObject({ code: 'fleet-empty' });
  });

  it('say that private ones of a person may be missing', async () => {
    const config = parseConfig(
      'version: 1\nfleet: { repositories: ["ada/*", "acme/*"] }\n',
      'rekey.yml',
    ).fleet;
    const { notes } = await findFleet(
      config ?? { repositories: [], topics: [], archived: false, forks: false },
      lister({ publicOnly: true }),
    );
    expect(notes).toContainEqual(expect.stringContaining('sees the public repositories only'));
  });
});

describe('a pattern of repositories', () => {
  it.each(['*', 'acme', '*/app', 'acme/', 'acme/a/b', 'https://github.com/acme/app', 'acme/..', 'ac me/app'])(
    'is not %j',
    (pattern) => {
      expect(() =>
        parseConfig(`version: 1\nfleet: { repositories: [${JSON.stringify(pattern)}] }\n`, 'rekey.yml'),
      ).toThrow('must be owner/name');
    },
  );
});
