import type { Octokit } from 'octokit';
import { RekeyError } from '../../base/errors.ts';
import { callGithub } from './explain-error.ts';
import { noToken } from './no-token.ts';
import { type OctokitSettings, openOctokit } from './octokit.ts';
import { repositoryName } from './repository-name.ts';

/** A repository as lists have it, as far as it decides whether and how it is scanned. */
export interface ListedRepository {
  /** `owner/name`. */
  readonly name: string;
  readonly defaultBranch: string;
  readonly archived: boolean;
  readonly fork: boolean;
  /** In kilobytes, as GitHub counts it some time after a push. */
  readonly size: number;
  readonly topics: readonly string[];
}

export interface FleetLister {
  /** Every repository of an owner that the token may see. */
  ofOwner(owner: string): Promise<OwnedRepositories>;
  /** @throws RekeyError `github-not-found` when there is none, or the token may not see it. */
  one(name: string): Promise<ListedRepository>;
}

export interface OwnedRepositories {
  readonly repositories: readonly ListedRepository[];
  /** Whether private ones may be missing: those of a person are shown to that person only. */
  readonly publicOnly: boolean;
}

/** Lists the repositories of a fleet. Its methods throw a RekeyError whose `code` begins with `github-`. */
export async function openFleetLister(settings: OctokitSettings): Promise<FleetLister> {
  if (settings.token === '') throw noToken();
  const octokit = await openOctokit(settings);
  return {
    ofOwner: async (owner) => await ofOwner(octokit, owner),
    one: async (name) => {
      const names = { what: `read the repository ${name}`, permission: 'metadata: read' };
      return await callGithub(names, async () =>
        listed((await octokit.rest.repos.get({ ...repositoryName(name) })).data),
      );
    },
  };
}

/** An organization, else a person. GitHub says 404 of the one where the other is asked for. */
async function ofOwner(octokit: Octokit, owner: string): Promise<OwnedRepositories> {
  try {
    const names = { what: `list the repositories of ${owner}`, permission: 'metadata: read' };
    const repositories = await callGithub(names, async () =>
      (await octokit.paginate(octokit.rest.repos.listForOrg, { org: owner, type: 'all', ...PAGES })).map(
        listed,
      ),
    );
    return { repositories, publicOnly: false };
  } catch (error) {
    if (!(error instanceof RekeyError) || error.code !== 'github-not-found') throw error;
  }
  return await ofPerson(octokit, owner);
}

async function ofPerson(octokit: Octokit, owner: string): Promise<OwnedRepositories> {
  const names = { what: `list the repositories of ${owner}`, permission: 'metadata: read' };
  return await callGithub(names, async () => {
    if ((await loginOf(octokit)) === owner.toLowerCase()) {
      const own = { affiliation: 'owner', ...PAGES } as const;
      const all = await octokit.paginate(octokit.rest.repos.listForAuthenticatedUser, own);
      return { repositories: all.map(listed), publicOnly: false };
    }
    const shown = await octokit.paginate(octokit.rest.repos.listForUser, { username: owner, ...PAGES });
    return { repositories: shown.map(listed), publicOnly: true };
  });
}

/** The order of the names does not change while pages are read, but for what is renamed. */
const PAGES = { sort: 'full_name', direction: 'asc', per_page: 100 } as const;

/** Whose token it is, in small letters; the tokens of jobs and apps are of nobody. */
async function loginOf(octokit: Octokit): Promise<string | undefined> {
  try {
    const { data } = await callGithub({ what: 'read whose token it is' }, async () =>
      octokit.rest.users.getAuthenticated(),
    );
    return data.login.toLowerCase();
  } catch (error) {
    if (error instanceof RekeyError && error.code === 'github-denied') return undefined;
    throw error;
  }
}

interface Listed {
  readonly full_name: string;
  readonly default_branch?: string;
  readonly archived?: boolean;
  readonly fork: boolean;
  readonly size?: number;
  readonly topics?: string[];
}

function listed(repository: Listed): ListedRepository {
  const { full_name: name, default_branch, archived = false, fork, size = 0, topics = [] } = repository;
  return { name, defaultBranch: default_branch ?? 'main', archived, fork, size, topics };
}
