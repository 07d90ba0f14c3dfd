// What the local GitHub keeps. `operations/` renders it as GitHub does.

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

/** What somebody said of a pull request as a whole. */
export interface Review {
  id: number;
  pull: number;
  body: string;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED';
  author: string;
  submittedAt: Date;
}

/** A comment on a line of a pull request. */
export interface ReviewComment {
  id: number;
  pull: number;
  path: string;
  body: string;
  author: string;
  createdAt: Date;
  updatedAt: Date;
}

export interface CommitComment {
  id: number;
  sha: string;
  body: string;
  author: string;
  createdAt: Date;
  updatedAt: Date;
}

export interface ReleaseAsset {
  id: number;
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

export interface Release {
  id: number;
  tag: string;
  name: string | null;
  body: string | null;
  /** Shown only to who may push. */
  draft: boolean;
  author: string;
  createdAt: Date;
  assets: ReleaseAsset[];
}

export interface Artifact {
  id: number;
  name: string;
  /** The run that made it. */
  run: number;
  /** A zip file. */
  bytes: Uint8Array;
  /** What the list says of its size; default: the truth. */
  size?: number;
  createdAt: Date;
  expiresAt: Date;
}

/** A repository of its own, which belongs to a person. */
export interface Gist {
  id: string;
  owner: string;
  description: string | null;
  public: boolean;
  gitDir: string;
  files: string[];
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

/** An alert of GitHub's own secret scanning. */
export interface SecretAlert {
  number: number;
  secretType: string;
  displayName: string;
  /** The value, which GitHub gives unless it is asked to hide it. */
  secret: string;
  validity: 'active' | 'inactive' | 'unknown';
  state: 'open' | 'resolved';
  resolution: string | null;
  comment: string | null;
  createdAt: Date;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  locations: {
    path: string;
    startLine: number;
    endLine: number;
    startColumn: number;
    endColumn: number;
    blobSha: string;
    commitSha: string;
  }[];
}

/** A security advisory of the repository. */
export interface Advisory {
  id: string;
  summary: string;
  description: string;
  severity: string | null;
  state: 'draft' | 'published' | 'closed' | 'triage' | 'withdrawn';
  author: string;
  vulnerabilities: Record<string, unknown>[];
  createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
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
  /** What `run-name` says; default: the name. */
  title?: string;
  /** The file name of its workflow. */
  workflow?: string;
  /** When it is over, and how; until then it is in progress. */
  ends?: { at: Date; conclusion: string };
  /** A zip file; `expired` when it was kept long enough. A run without logs has none yet. */
  logs?: Uint8Array | 'expired';
  /** Logs of the attempts before the last one, the first of them first. */
  earlierLogs?: Uint8Array[];
}

/** A workflow file, as far as dispatches are concerned. */
export interface Workflow {
  file: string;
  on: 'workflow_dispatch' | 'repository_dispatch';
  /** Of repository_dispatch: the types that start it; default: all. */
  types?: string[];
  /** Of workflow_dispatch: the names of its inputs. */
  inputs?: string[];
  /** `run-name`, made of the payload. */
  runName?: (payload: Record<string, unknown>) => string;
  /** How its runs end, and after how many milliseconds; default: success at once. */
  ends?: { conclusion: string; afterMs: number };
  /** From the dispatch until its run is listed, in milliseconds. */
  appearsAfterMs?: number;
}

interface Dispatch {
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
  fork: boolean;
  topics: string[];
  /** In kilobytes. */
  size: number;
  hasIssues: boolean;
  /** "Allow GitHub Actions to create and approve pull requests". */
  actionsMayOpenPulls: boolean;
  codeScanning: boolean;
  /** A real repository, from which pulls, comparisons and contents come. */
  gitDir: string | undefined;
  collaborators: Map<string, Role>;
  environments: Set<string>;
  labels: Map<string, Label>;
  issues: Map<number, Issue>;
  /** Numbers of the issues above the list, at most three. */
  pinned: number[];
  comments: Map<number, Comment>;
  reviews: Review[];
  reviewComments: ReviewComment[];
  commitComments: CommitComment[];
  releases: Release[];
  artifacts: Artifact[];
  hasWiki: boolean;
  /** The wiki's repository, which there is only when it has a page. */
  wikiDir: string | undefined;
  /** By `issues/N` or `comments/ID`. */
  reactions: Map<string, Reaction[]>;
  checkRuns: CheckRun[];
  sarifs: SarifUpload[];
  alerts: CodeScanningAlert[];
  /** Whether GitHub's own secret scanning is on. */
  secretScanning: boolean;
  secretAlerts: SecretAlert[];
  advisories: Advisory[];
  runs: WorkflowRun[];
  dispatches: Dispatch[];
  workflows: Workflow[];
}
