import { nodeId, renderApp, renderUser } from './accounts.ts';
import { type Json, timestamp } from './exchange.ts';
import type { Issue, Repository } from './model.ts';
import { renderLabel } from './operations/labels.ts';
import type { World } from './world.ts';

export function renderIssue(world: World, repository: Repository, issue: Issue): Json {
  const repositoryUrl = `${world.apiUrl}/repos/${repository.owner}/${repository.name}`;
  const url = `${repositoryUrl}/issues/${issue.number}`;
  const comments = [...repository.comments.values()].filter((comment) => comment.issue === issue.number);
  const rendered: Json = {
    id: issue.id,
    node_id: nodeId('Issue', issue.id),
    url,
    repository_url: repositoryUrl,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: issueHtmlUrl(world, repository, issue),
    number: issue.number,
    state: issue.state,
    state_reason: issue.stateReason,
    title: issue.title,
    body: issue.body,
    user: renderUser(world, issue.author),
    labels: issue.labels.map((name) => {
      const label = repository.labels.get(name.toLowerCase());
      return label === undefined ? name : renderLabel(world, repository, label);
    }),
    assignee: issue.assignees[0] === undefined ? null : renderUser(world, issue.assignees[0]),
    assignees: issue.assignees.map((login) => renderUser(world, login)),
    milestone: null,
    locked: issue.locked,
    active_lock_reason: issue.lockReason,
    comments: comments.length,
    closed_at: issue.closedAt === null ? null : timestamp(issue.closedAt),
    closed_by: issue.closedBy === null ? null : renderUser(world, issue.closedBy),
    created_at: timestamp(issue.createdAt),
    updated_at: timestamp(issue.updatedAt),
    author_association: authorAssociation(repository, issue.author),
    reactions: renderReactionCounts(repository, `issues/${issue.number}`, url),
    performed_via_github_app: issue.app === null ? null : renderApp(world, issue.app),
  };
  if (issue.pull !== undefined) {
    const html = issueHtmlUrl(world, repository, issue);
    rendered.pull_request = {
      url: `${repositoryUrl}/pulls/${issue.number}`,
      html_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      merged_at: null,
    };
    rendered.draft = issue.pull.draft;
  }
  return rendered;
}

export function issueHtmlUrl(world: World, repository: Repository, issue: Issue): string {
  const kind = issue.pull === undefined ? 'issues' : 'pull';
  return `${world.serverUrl}/${repository.owner}/${repository.name}/${kind}/${issue.number}`;
}

export function authorAssociation(repository: Repository, login: string): string {
  if (login.toLowerCase() === repository.owner.toLowerCase()) return 'OWNER';
  return repository.collaborators.has(login) ? 'COLLABORATOR' : 'NONE';
}

const reactionContents = ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes'] as const;

export function renderReactionCounts(repository: Repository, key: string, url: string): Json {
  const reactions = repository.reactions.get(key) ?? [];
  const counts: Json = { url: `${url}/reactions`, total_count: reactions.length };
  for (const content of reactionContents) {
    counts[content] = reactions.filter((reaction) => reaction.content === content).length;
  }
  return counts;
}
