import { idOf } from '../../runner/events.ts';
import { notFound } from './errors.ts';
import { createVault, type Vault } from './vault.ts';

export interface User {
  id: number;
  login: string;
  type: 'User' | 'Bot' | 'Organization';
}

export interface Label {
  id: number;
  name: string;
  color: string;
  description: string | null;
}

export type StateReason = 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null;

export interface Issue {
  id: number;
  number: number;
  title: string;
  body: string | null;
  author: string;
  /** Name of the app through which it was made, for an app's token. */
  app: string | null;
  state: 'open' | 'closed';
  stateReason: StateReason;
  labels: string[];
  assignees: string[];
  locked: boolean;
  lockReason: string | null;
  createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  closedBy: string | null;
  /** A pull request is an issue too. */
  pull?: Pull;
}

export interface Pull {
  base: { ref: string; sha: string };
  head: { ref: string; sha: string; repository: string };
  mergeSha: string | null;
  draft: boolean;
  merged: boolean;
}

export interface Comment {
  id: number;
  issue: number;
  body: string;
  author: string;
  app: string | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface Reaction {
  id: number;
  content: string;
  author: string;
  createdAt: Date;
}

export interface CheckRun {
  id: number;
  name: string;
  headSha: string;
  status: string;
  conclusion: string | null;
  detailsUrl: string | null;
  externalId: string | null;
  startedAt: Date | null;
  completedAt: Date | null;
  output: { title: string | null; summary: string | null; text: string | null };
  annotations: Record<string, unknown>[];
  app: string;
}

export interface SarifUpload {
  id: string;
  commitSha: string;
  ref: string;
  /** The decoded document. */
  sarif: Record<string, unknown>;
  status: 'pending' | 'complete' | 'failed';
  errors: string[];
}

export interface CodeScanningAlert {
  number: number;
  identity: string;
  ref: string;
  commitSha: string;
  state: 'open' | 'fixed';
  createdAt: Date;
  fixedAt: Date | null;
  rule: { id: string; description: string; severity: 'none' | 'note' | 'warning' | 'error' };
  tool: string;
  message: string;
  location: { path: string; startLine: number; endLine: number; startColumn: number; endColumn: number };
}

export interface WorkflowRun {
  id: number;
  name: string;
  event: string;
  status: string;
  conclusion: string | null;
  headBranch: string;
  headSha: string;
  createdAt: Date;
}

export interface Dispatch {
  kind: 'repository' | 'workflow';
  /** The event's type, or the workflow's file name. */
  name: string;
  payload: Record<string, unknown>;
}

export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read';

export interface Repository {
  id: number;
  owner: string;
  name: string;
  private: boolean;
  defaultBranch: string;
  archived: boolean;
  hasIssues: boolean;
  codeScanning: boolean;
  /** A real repository, from which pulls, comparisons and contents come. */
  gitDir: string | undefined;
  collaborators: Map<string, Role>;
  environments: Set<string>;
  labels: Map<string, Label>;
  issues: Map<number, Issue>;
  comments: Map<number, Comment>;
  /** By `issues/N` or `comments/ID`. */
  reactions: Map<string, Reaction[]>;
  checkRuns: CheckRun[];
  sarifs: SarifUpload[];
  alerts: CodeScanningAlert[];
  runs: WorkflowRun[];
  dispatches: Dispatch[];
}

/** Where secrets are kept. */
export type SecretScope =
  | { repository: string; environment?: string; dependabot?: boolean }
  | { organization: string; dependabot?: boolean };

/** Everything that the local GitHub knows. */
export interface World {
  now(): Date;
  nextId(): number;
  apiUrl: string;
  serverUrl: string;
  users: Map<string, User>;
  repositories: Map<string, Repository>;
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
  hasIssues?: boolean;
  /** Whether code scanning takes uploads; on unless told. */
  codeScanning?: boolean;
  gitDir?: string;
  collaborators?: Readonly<Record<string, Role>>;
  environments?: readonly string[];
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
    apiUrl: '',
    serverUrl: '',
    users,
    repositories,
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
    hasIssues: spec.hasIssues ?? true,
    codeScanning: spec.codeScanning ?? true,
    gitDir: spec.gitDir,
    collaborators: new Map(Object.entries(spec.collaborators ?? {})),
    environments: new Set(spec.environments),
    labels: new Map(),
    issues: new Map(),
    comments: new Map(),
    reactions: new Map(),
    checkRuns: [],
    sarifs: [],
    alerts: [],
    runs: [],
    dispatches: [],
  };
  world.repositories.set(`${spec.owner}/${spec.name}`.toLowerCase(), repository);
  return repository;
}

/** Issues and pull requests share their numbers. */
export function nextNumber(repository: Repository): number {
  return Math.max(0, ...repository.issues.keys()) + 1;
}
