import { GithubError, invalid, notFound } from '../errors.ts';
import { type Call, type Json, type Operation, repositoryOf, text, texts } from '../exchange.ts';
import { renderIssue } from '../issue-rendering.ts';
import type { Issue, Repository, StateReason } from '../model.ts';
import { pageByCursor } from '../pagination.ts';
import { nextNumber } from '../world.ts';
import { ensureLabels } from './labels.ts';

/** Longest body of an issue or comment, in characters. */
const longestBody = 65_536;
const longestTitle = 256;
const mostAssignees = 10;

export const issueOperations: readonly Operation[] = [
  { id: 'issues/list-for-repo', needs: 'issues=read; pull_requests=read', handle: list },
  {
    id: 'issues/create',
    needs: 'issues=write',
    createsContent: true,
    handle: create,
  },
  {
    id: 'issues/get',
    needs: (call) => issueNeeds(call, 'read'),
    handle: (call) => rendered(call, 200, issueOf(call)),
  },
  { id: 'issues/update', needs: (call) => issueNeeds(call, 'write'), handle: update },
  {
    id: 'issues/lock',
    needs: (call) => issueNeeds(call, 'write'),
    handle(call) {
      const issue = issueOf(call);
      issue.locked = true;
      issue.lockReason = text(call.body.lock_reason) ?? null;
      return { status: 204 };
    },
  },
  {
    id: 'issues/unlock',
    needs: (call) => issueNeeds(call, 'write'),
    handle(call) {
      const issue = issueOf(call);
      issue.locked = false;
      issue.lockReason = null;
      return { status: 204 };
    },
  },
  {
    id: 'issues/add-labels',
    needs: (call) => issueNeeds(call, 'write'),
    handle(call) {
      const issue = issueOf(call);
      const added = ensureLabels(call.world, repositoryOf(call), labelNames(call.body.labels));
      issue.labels = [...new Set([...issue.labels, ...added])];
      issue.updatedAt = call.world.now();
      return { status: 200, body: renderIssue(call.world, repositoryOf(call), issue).labels };
    },
  },
  {
    id: 'issues/remove-label',
    needs: (call) => issueNeeds(call, 'write'),
    handle(call) {
      const issue = issueOf(call);
      const name = (call.path.name ?? '').toLowerCase();
      const rest = issue.labels.filter((label) => label.toLowerCase() !== name);
      if (rest.length === issue.labels.length) throw new GithubError(404, 'Label does not exist');
      issue.labels = rest;
      issue.updatedAt = call.world.now();
      return { status: 200, body: renderIssue(call.world, repositoryOf(call), issue).labels };
    },
  },
  {
    id: 'issues/add-assignees',
    needs: (call) => issueNeeds(call, 'write'),
    handle(call) {
      const issue = issueOf(call);
      // Whoever cannot be assigned is silently left out here, unlike in create and update.
      const able = texts(call.body.assignees).filter((login) => isAssignable(repositoryOf(call), login));
      issue.assignees = [...new Set([...issue.assignees, ...able])].slice(0, mostAssignees);
      return rendered(call, 201, issue);
    },
  },
];

/** The issue that the path names; `404` when there is none. */
export function issueOf(call: Call): Issue {
  const issue = repositoryOf(call).issues.get(Number(call.path.issue_number));
  if (issue === undefined) throw notFound();
  return issue;
}

/** What an operation on an issue needs: for a pull request the permission for pull requests does as well. */
export function issueNeeds(call: Call, level: 'read' | 'write'): string {
  const issue = repositoryOf(call).issues.get(Number(call.path.issue_number));
  return issue?.pull === undefined ? `issues=${level}` : `issues=${level}; pull_requests=${level}`;
}

export function checkBody(resource: string, body: string | null): void {
  if ((body?.length ?? 0) <= longestBody) return;
  throw invalid(resource, 'body', `body is too long (maximum is ${longestBody} characters)`);
}

function list(call: Call): ReturnType<Operation['handle']> {
  const repository = repositoryOf(call);
  // "If issues are disabled in the repository, the API returns a 410 Gone status" (REST reference, issues).
  if (!repository.hasIssues) throw new GithubError(410, 'Issues are disabled for this repo');
  const { query } = call;
  const state = text(query.state) ?? 'open';
  const labels = (text(query.labels) ?? '').split(',').filter(Boolean);
  const since = text(query.since);
  const creator = text(query.creator)?.toLowerCase();
  const assignee = text(query.assignee)?.toLowerCase();
  const visibleUntil = call.world.now().getTime() - call.world.listLag;
  const found = [...repository.issues.values()].filter((issue) => {
    if (issue.createdAt.getTime() > visibleUntil) return false;
    if (state !== 'all' && issue.state !== state) return false;
    if (creator !== undefined && issue.author.toLowerCase() !== creator) return false;
    if (since !== undefined && issue.updatedAt < new Date(since)) return false;
    if (!hasAssignee(issue, assignee)) return false;
    return labels.every((label) => issue.labels.some((name) => name.toLowerCase() === label.toLowerCase()));
  });
  const sorted = found.sort(
    (a, b) => sortKey(b, query.sort, repository) - sortKey(a, query.sort, repository) || b.number - a.number,
  );
  if (query.direction === 'asc') sorted.reverse();
  return pageByCursor(call, sorted, (issue) => renderIssue(call.world, repository, issue));
}

function hasAssignee(issue: Issue, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  if (wanted === 'none') return issue.assignees.length === 0;
  if (wanted === '*') return issue.assignees.length > 0;
  return issue.assignees.some((login) => login.toLowerCase() === wanted);
}

function sortKey(issue: Issue, by: unknown, repository: Repository): number {
  if (by === 'updated') return issue.updatedAt.getTime();
  if (by === 'comments')
    return [...repository.comments.values()].filter((comment) => comment.issue === issue.number).length;
  return issue.createdAt.getTime();
}

function create(call: Call): ReturnType<Operation['handle']> {
  const repository = repositoryOf(call);
  if (!repository.hasIssues) throw new GithubError(410, 'Issues has been disabled in this repository.');
  const title = titleIn(call.body.title) ?? '';
  const body = text(call.body.body) ?? null;
  checkTitle(title);
  checkBody('Issue', body);
  const assignees = assigneesOf(call, repository) ?? [];
  const issue: Issue = {
    id: call.world.nextId(),
    number: nextNumber(repository),
    title,
    body,
    author: call.caller.login,
    app: call.caller.kind === 'personal' ? null : call.caller.login,
    state: 'open',
    stateReason: null,
    labels: ensureLabels(call.world, repository, labelNames(call.body.labels)),
    assignees,
    locked: false,
    lockReason: null,
    createdAt: call.world.now(),
    updatedAt: call.world.now(),
    closedAt: null,
    closedBy: null,
  };
  repository.issues.set(issue.number, issue);
  return rendered(call, 201, issue);
}

function update(call: Call): ReturnType<Operation['handle']> {
  const { body } = call;
  const repository = repositoryOf(call);
  const issue = issueOf(call);
  const title = titleIn(body.title) ?? issue.title;
  const newBody = body.body === undefined ? issue.body : (text(body.body) ?? null);
  checkTitle(title);
  checkBody('Issue', newBody);
  const assignees = assigneesOf(call, repository);
  issue.title = title;
  issue.body = newBody;
  if (assignees !== undefined) issue.assignees = assignees;
  if (body.labels !== undefined) issue.labels = ensureLabels(call.world, repository, labelNames(body.labels));
  changeState(call, issue);
  issue.updatedAt = call.world.now();
  return rendered(call, 200, issue);
}

/** `state_reason` is ignored unless the state changes, says the description. */
function changeState(call: Call, issue: Issue): void {
  const state = text(call.body.state);
  if ((state !== 'open' && state !== 'closed') || state === issue.state) return;
  issue.state = state;
  if (state === 'open') {
    issue.stateReason = 'reopened';
    issue.closedAt = null;
    issue.closedBy = null;
    return;
  }
  issue.stateReason = (text(call.body.state_reason) ?? 'completed') as StateReason;
  issue.closedAt = call.world.now();
  issue.closedBy = call.caller.login;
}

/** A title may be sent as a number. */
function titleIn(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : text(value);
}

function checkTitle(title: string): void {
  if (title.trim() === '') throw invalid('Issue', 'title', "title can't be blank");
  if (title.length > longestTitle) {
    throw invalid('Issue', 'title', `title is too long (maximum is ${longestTitle} characters)`);
  }
}

function assigneesOf(call: Call, repository: Repository): string[] | undefined {
  if (call.body.assignees === undefined) return undefined;
  const assignees = texts(call.body.assignees);
  if (assignees.length > mostAssignees) throw invalid('Issue', 'assignees');
  if (!assignees.every((login) => isAssignable(repository, login))) throw invalid('Issue', 'assignees');
  return assignees;
}

export function isAssignable(repository: Repository, login: string): boolean {
  return repository.collaborators.has(login) || login.toLowerCase() === repository.owner.toLowerCase();
}

function labelNames(labels: unknown): string[] {
  if (!Array.isArray(labels)) return [];
  return labels.map((label) => (typeof label === 'string' ? label : String((label as Json).name)));
}

function rendered(call: Call, status: number, issue: Issue): ReturnType<Operation['handle']> {
  const body = renderIssue(call.world, repositoryOf(call), issue);
  return { status, body, ...(status === 201 ? { headers: { location: String(body.url) } } : {}) };
}
