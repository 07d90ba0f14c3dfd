import { idOf } from '../../runner/events.ts';
import { notFound } from './errors.ts';
import type { Gist, Repository, Role, User, Workflow } from './model.ts';
import { createStorage, type Storage } from './storage.ts';
import { createVault, type Vault } from './vault.ts';

/** Where secrets are kept. */
export type SecretScope =
  | { repository: string; environment?: string; dependabot?: boolean; codespaces?: boolean }
  | { organization: string; dependabot?: boolean; codespaces?: boolean };

/** Everything that the local GitHub knows. */
export interface World {
  now(): Date;
  nextId(): number;
  /** How long after its creation an issue appears in listings, in milliseconds. */
  listLag: number;
  apiUrl: string;
  serverUrl: string;
  users: Map<string, User>;
  repositories: Map<string, Repository>;
  gists: Map<string, Gist>;
  /** Where logs, artifacts and release assets are downloaded from. */
  storage: Storage;
  /** Throws 404 for a repository that does not exist. */
  repository(owner: string, name: string): Repository;
  /** Throws 404 for a person who does not exist. */
  user(login: string): User;
  addUser(login: string, type?: User['type']): User;
  /** The secrets of a scope, with a key pair of their own. */
  vault(scope: SecretScope): Vault;
}

export interface RepositorySpec {
  owner: string;
  name: string;
  /** What the owner is; an organisation unless told. */
  ownerType?: 'User' | 'Organization';
  private?: boolean;
  defaultBranch?: string;
  archived?: boolean;
  fork?: boolean;
  topics?: readonly string[];
  /** In kilobytes. */
  size?: number;
  hasIssues?: boolean;
  /** Whether workflows may open pull requests; not unless told, as in a new organisation. */
  actionsMayOpenPulls?: boolean;
  /** Whether code scanning takes uploads; on unless told. */
  codeScanning?: boolean;
  /** Whether secret scanning is on; on unless told. */
  secretScanning?: boolean;
  gitDir?: string;
  /** Whether the wiki is switched on; where it has pages, it is. */
  hasWiki?: boolean;
  wikiDir?: string;
  collaborators?: Readonly<Record<string, Role>>;
  environments?: readonly string[];
  /** What dispatches start; without any they are only remembered. */
  workflows?: readonly Workflow[];
}

export function createWorld(now: () => Date): World {
  const users = new Map<string, User>();
  const repositories = new Map<string, Repository>();
  const vaults = new Map<string, Vault>();
  let last = 1000;

  function addUser(login: string, type?: User['type']): User {
    const known = users.get(login.toLowerCase());
    if (known !== undefined) return known;
    const user: User = { id: idOf(login), login, type: type ?? (login.endsWith('[bot]') ? 'Bot' : 'User') };
    users.set(login.toLowerCase(), user);
    return user;
  }

  return {
    now,
    nextId() {
      last += 1;
      return last;
    },
    listLag: 0,
    apiUrl: '',
    serverUrl: '',
    users,
    repositories,
    gists: new Map(),
    storage: createStorage(now),
    addUser,
    vault(scope) {
      const { dependabot = false, ...rest } = scope;
      const key = JSON.stringify([dependabot, rest]).toLowerCase();
      const vault = vaults.get(key) ?? createVault(String(568_250_167_242_549_000 + vaults.size));
      vaults.set(key, vault);
      return vault;
    },
    repository(owner, name) {
      const found = repositories.get(`${owner}/${name}`.toLowerCase());
      if (found === undefined) throw notFound();
      return found;
    },
    user(login) {
      const found = users.get(login.toLowerCase());
      if (found === undefined) throw notFound();
      return found;
    },
  };
}

export function addRepository(world: World, spec: RepositorySpec): Repository {
  world.addUser(spec.owner, spec.ownerType ?? 'Organization');
  for (const login of Object.keys(spec.collaborators ?? {})) world.addUser(login);
  const repository: Repository = {
    id: idOf(`${spec.owner}/${spec.name}`),
    owner: spec.owner,
    name: spec.name,
    private: spec.private ?? false,
    defaultBranch: spec.defaultBranch ?? 'main',
    archived: spec.archived ?? false,
    fork: spec.fork ?? false,
    topics: [...(spec.topics ?? [])],
    size: spec.size ?? 1,
    hasIssues: spec.hasIssues ?? true,
    actionsMayOpenPulls: spec.actionsMayOpenPulls ?? false,
    codeScanning: spec.codeScanning ?? true,
    gitDir: spec.gitDir,
    collaborators: new Map(Object.entries(spec.collaborators ?? {})),
    environments: new Set(spec.environments),
    labels: new Map(),
    issues: new Map(),
    pinned: [],
    comments: new Map(),
    reviews: [],
    reviewComments: [],
    commitComments: [],
    releases: [],
    artifacts: [],
    hasWiki: spec.hasWiki ?? spec.wikiDir !== undefined,
    wikiDir: spec.wikiDir,
    reactions: new Map(),
    checkRuns: [],
    sarifs: [],
    alerts: [],
    secretScanning: spec.secretScanning ?? true,
    secretAlerts: [],
    advisories: [],
    runs: [],
    dispatches: [],
    workflows: [...(spec.workflows ?? [])],
  };
  world.repositories.set(`${spec.owner}/${spec.name}`.toLowerCase(), repository);
  return repository;
}

/** Issues and pull requests share their numbers. */
export function nextNumber(repository: Repository): number {
  return Math.max(0, ...repository.issues.keys()) + 1;
}
