import { createHash } from 'node:crypto';

/** What started a run: the payload and what the runner derives from it. */
export interface ActionsEvent {
  name: string;
  payload: Record<string, unknown>;
  sha: string;
  ref: string;
  /** Only for pull requests. */
  baseRef?: string;
  headRef?: string;
  actor: string;
}

interface EventBase {
  /** `owner/name`. */
  repository: string;
  actor?: string;
  defaultBranch?: string;
  private?: boolean;
  /** Where links and clone addresses lead; `https://github.com` unless told. */
  serverUrl?: string;
}

/** A number that stands for a name everywhere, as GitHub's ids do. */
export function idOf(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0);
}

export const zeroSha = '0'.repeat(40);

export interface PullRequestEventSpec extends EventBase {
  number: number;
  baseSha: string;
  headSha: string;
  /** The merge commit, `refs/pull/N/merge`: what `pull_request` runs check out. */
  mergeSha: string;
  baseRef?: string;
  headRef?: string;
  /** `owner/name` of the fork, when the head is in one. */
  fork?: string;
  title?: string;
  body?: string | null;
  action?: 'opened' | 'synchronize' | 'reopened' | 'edited' | 'closed';
  /** The head before, for `synchronize`. */
  before?: string;
  draft?: boolean;
  /** How many comments there were when it happened; none unless told. */
  comments?: number;
  /** `pull_request_target` runs on the base's commit with the base's rights. */
  target?: boolean;
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
export function pullRequestEvent(spec: PullRequestEventSpec): ActionsEvent {
  const baseRef = spec.baseRef ?? 'main';
  const headRef = spec.headRef ?? 'feature';
  const head = spec.fork ?? spec.repository;
  const url = `${serverOf(spec)}/${spec.repository}/pull/${spec.number}`;
  const payload: Record<string, unknown> = {
    action: spec.action ?? 'synchronize',
    number: spec.number,
    pull_request: {
      id: idOf(url),
      number: spec.number,
      state: spec.action === 'closed' ? 'closed' : 'open',
      locked: false,
      draft: spec.draft ?? false,
      comments: spec.comments ?? 0,
      title: spec.title ?? `Pull request ${spec.number}`,
      body: spec.body ?? null,
      html_url: url,
      user: user(spec.actor ?? 'ada'),
      labels: [],
      merge_commit_sha: spec.mergeSha,
      merged: false,
      author_association: spec.fork === undefined ? 'MEMBER' : 'FIRST_TIME_CONTRIBUTOR',
      head: branch(headRef, spec.headSha, repository(spec, head)),
      base: branch(baseRef, spec.baseSha, repository(spec)),
    },
    ...common(spec),
  };
  if ((spec.action ?? 'synchronize') === 'synchronize') {
    payload.before = spec.before ?? zeroSha;
    payload.after = spec.headSha;
  }
  const actor = spec.actor ?? 'ada';
  if (spec.target === true) {
    const ref = `refs/heads/${baseRef}`;
    return { name: 'pull_request_target', payload, sha: spec.baseSha, ref, baseRef, headRef, actor };
  }
  const ref = `refs/pull/${spec.number}/merge`;
  return { name: 'pull_request', payload, sha: spec.mergeSha, ref, baseRef, headRef, actor };
}

export interface PushEventSpec extends EventBase {
  ref: string;
  /** The commit before; zeros when the push made the branch. */
  before?: string;
  /** The commit now; zeros when the push deleted the branch. */
  after: string;
  forced?: boolean;
  /** GitHub lists at most 20 commits. */
  commits?: readonly { id: string; message: string }[];
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#push */
export function pushEvent(spec: PushEventSpec): ActionsEvent {
  const before = spec.before ?? zeroSha;
  const commits = (spec.commits ?? []).slice(0, 20).map((commit) => ({
    id: commit.id,
    message: commit.message,
    distinct: true,
    url: `${serverOf(spec)}/${spec.repository}/commit/${commit.id}`,
    author: { name: 'Ada Example', email: 'ada@example.test' },
  }));
  const payload = {
    ref: spec.ref,
    before,
    after: spec.after,
    created: before === zeroSha,
    deleted: spec.after === zeroSha,
    forced: spec.forced ?? false,
    base_ref: null,
    compare: `${serverOf(spec)}/${spec.repository}/compare/${before}...${spec.after}`,
    commits,
    head_commit: commits.at(-1) ?? null,
    pusher: { name: spec.actor ?? 'ada', email: 'ada@example.test' },
    ...common(spec),
  };
  return { name: 'push', payload, sha: spec.after, ref: spec.ref, actor: spec.actor ?? 'ada' };
}

export interface MergeGroupEventSpec extends EventBase {
  headSha: string;
  baseSha: string;
  baseRef?: string;
  pullNumber: number;
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#merge_group */
export function mergeGroupEvent(spec: MergeGroupEventSpec): ActionsEvent {
  const baseRef = spec.baseRef ?? 'main';
  const ref = `refs/heads/gh-readonly-queue/${baseRef}/pr-${spec.pullNumber}-${spec.baseSha}`;
  const payload = {
    action: 'checks_requested',
    merge_group: {
      head_sha: spec.headSha,
      head_ref: ref,
      base_sha: spec.baseSha,
      base_ref: `refs/heads/${baseRef}`,
      head_commit: { id: spec.headSha, message: `Merge pull request #${spec.pullNumber}` },
    },
    ...common(spec),
  };
  return { name: 'merge_group', payload, sha: spec.headSha, ref, actor: spec.actor ?? 'ada' };
}

export interface ScheduleEventSpec extends EventBase {
  sha: string;
  schedule?: string;
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule */
export function scheduleEvent(spec: ScheduleEventSpec): ActionsEvent {
  const payload = { schedule: spec.schedule ?? '17 4 * * *', ...common(spec) };
  return { name: 'schedule', payload, sha: spec.sha, ref: defaultRef(spec), actor: spec.actor ?? 'ada' };
}

export interface WorkflowDispatchEventSpec extends EventBase {
  sha: string;
  ref?: string;
  inputs?: Record<string, string>;
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_dispatch */
export function workflowDispatchEvent(spec: WorkflowDispatchEventSpec): ActionsEvent {
  const ref = spec.ref ?? defaultRef(spec);
  const payload = {
    inputs: spec.inputs ?? null,
    ref,
    workflow: '.github/workflows/rekey.yml',
    ...common(spec),
  };
  return { name: 'workflow_dispatch', payload, sha: spec.sha, ref, actor: spec.actor ?? 'ada' };
}

export interface WorkflowRunEventSpec extends EventBase {
  /** Of the default branch, on which such a workflow runs. */
  sha: string;
  /** The run that is over. */
  run: { id: number; event: string; headSha: string; headRef: string; headRepository?: string };
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run; of a fork it names no pull request. */
export function workflowRunEvent(spec: WorkflowRunEventSpec): ActionsEvent {
  const { run } = spec;
  const payload = {
    action: 'completed',
    workflow: { id: 1, name: 'Rekey', path: '.github/workflows/rekey.yml', state: 'active' },
    workflow_run: {
      id: run.id,
      name: 'Rekey',
      event: run.event,
      status: 'completed',
      conclusion: 'failure',
      head_branch: run.headRef,
      head_sha: run.headSha,
      path: '.github/workflows/rekey.yml',
      run_attempt: 1,
      pull_requests: [],
      head_repository: briefly(repository(spec, run.headRepository ?? spec.repository)),
      repository: briefly(repository(spec)),
    },
    ...common(spec),
  };
  return { name: 'workflow_run', payload, sha: spec.sha, ref: defaultRef(spec), actor: spec.actor ?? 'ada' };
}

export interface IssueEditedEventSpec extends EventBase {
  sha: string;
  issue: { number: number; body: string; before: string };
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#issues: somebody edited the body of an issue. */
export function issueEditedEvent(spec: IssueEditedEventSpec): ActionsEvent {
  const { number, body, before } = spec.issue;
  const url = `${serverOf(spec)}/${spec.repository}/issues/${number}`;
  const issue = {
    id: idOf(url),
    number,
    title: `Issue ${number}`,
    body,
    state: 'open',
    html_url: url,
    labels: [],
    user: user('github-actions[bot]'),
  };
  const payload = { action: 'edited', issue, changes: { body: { from: before } }, ...common(spec) };
  return { name: 'issues', payload, sha: spec.sha, ref: defaultRef(spec), actor: spec.actor ?? 'ada' };
}

export interface IssueCommentEventSpec extends EventBase {
  sha: string;
  issue: { number: number; title?: string; body?: string; author?: string; pullRequest?: boolean };
  comment: { id: number; body: string; author: string };
  action?: 'created' | 'edited' | 'deleted';
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#issue_comment */
export function issueCommentEvent(spec: IssueCommentEventSpec): ActionsEvent {
  const url = `${serverOf(spec)}/${spec.repository}/issues/${spec.issue.number}`;
  const issue: Record<string, unknown> = {
    id: idOf(url),
    number: spec.issue.number,
    title: spec.issue.title ?? `Issue ${spec.issue.number}`,
    body: spec.issue.body ?? null,
    state: 'open',
    locked: false,
    html_url: url,
    user: user(spec.issue.author ?? 'github-actions[bot]'),
    labels: [],
  };
  if (spec.issue.pullRequest === true) issue.pull_request = { html_url: url };
  const comment = {
    id: spec.comment.id,
    body: spec.comment.body,
    html_url: `${url}#issuecomment-${spec.comment.id}`,
    user: user(spec.comment.author),
    author_association: 'MEMBER',
  };
  const actor = spec.actor ?? spec.comment.author;
  const payload = { action: spec.action ?? 'created', issue, comment, ...common({ ...spec, actor }) };
  return { name: 'issue_comment', payload, sha: spec.sha, ref: defaultRef(spec), actor };
}

/** A repository as it stands inside of a run: without what only its own object has. */
function briefly({
  id,
  name,
  full_name,
  private: isPrivate,
  fork,
  html_url,
  owner,
}: Record<string, unknown>): object {
  return { id, name, full_name, private: isPrivate, fork, html_url, owner };
}

function common(spec: EventBase): Record<string, unknown> {
  return { repository: repository(spec), sender: user(spec.actor ?? 'ada') };
}

function serverOf(spec: EventBase): string {
  return spec.serverUrl ?? 'https://github.com';
}

function defaultRef(spec: EventBase): string {
  return `refs/heads/${spec.defaultBranch ?? 'main'}`;
}

function branch(ref: string, sha: string, repo: Record<string, unknown>): Record<string, unknown> {
  const owner = String(repo.full_name).split('/')[0] ?? '';
  return { label: `${owner}:${ref}`, ref, sha, user: user(owner), repo };
}

function repository(spec: EventBase, fullName = spec.repository): Record<string, unknown> {
  const [owner = '', name = ''] = fullName.split('/');
  return {
    id: idOf(fullName),
    name,
    full_name: fullName,
    private: spec.private ?? false,
    visibility: spec.private === true ? 'private' : 'public',
    fork: fullName !== spec.repository,
    default_branch: spec.defaultBranch ?? 'main',
    html_url: `${serverOf(spec)}/${fullName}`,
    clone_url: `${serverOf(spec)}/${fullName}.git`,
    owner: user(owner),
  };
}

function user(login: string): Record<string, unknown> {
  return { login, id: idOf(login), type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}
