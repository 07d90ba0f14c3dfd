import { nodeId, renderApp, renderUser } from '../accounts.ts';
import { GithubError, notFound } from '../errors.ts';
import { type Call, type Json, type Operation, repositoryOf, text, timestamp } from '../exchange.ts';
import { authorAssociation, issueHtmlUrl, renderReactionCounts } from '../issue-rendering.ts';
import type { Comment, Repository } from '../model.ts';
import { pageOf } from '../pagination.ts';
import type { World } from '../world.ts';
import { checkBody, issueNeeds, issueOf } from './issues.ts';

export const commentOperations: readonly Operation[] = [
  {
    id: 'issues/list-comments',
    needs: (call) => issueNeeds(call, 'read'),
    handle(call) {
      const issue = issueOf(call);
      return listed(call, (comment) => comment.issue === issue.number);
    },
  },
  {
    id: 'issues/list-comments-for-repo',
    needs: 'issues=read; pull_requests=read',
    handle: (call) => listed(call, () => true),
  },
  {
    id: 'issues/create-comment',
    needs: (call) => issueNeeds(call, 'write'),
    createsContent: true,
    handle(call) {
      const repository = repositoryOf(call);
      const issue = issueOf(call);
      if (issue.locked && !mayWriteWhenLocked(call, repository)) {
        throw new GithubError(403, 'Unable to create comment because issue is locked.');
      }
      const body = text(call.body.body) ?? '';
      checkBody('IssueComment', body);
      const now = call.world.now();
      const comment: Comment = {
        id: call.world.nextId(),
        issue: issue.number,
        body,
        author: call.caller.login,
        app: call.caller.kind === 'personal' ? null : call.caller.login,
        createdAt: now,
        updatedAt: now,
      };
      repository.comments.set(comment.id, comment);
      issue.updatedAt = now;
      return { status: 201, body: renderComment(call.world, repository, comment) };
    },
  },
  {
    id: 'issues/get-comment',
    needs: (call) => commentNeeds(call, 'read'),
    handle: (call) => ({ status: 200, body: renderComment(call.world, repositoryOf(call), commentOf(call)) }),
  },
  {
    id: 'issues/update-comment',
    needs: (call) => commentNeeds(call, 'write'),
    handle(call) {
      const comment = commentOf(call);
      const body = text(call.body.body) ?? '';
      checkBody('IssueComment', body);
      comment.body = body;
      comment.updatedAt = call.world.now();
      return { status: 200, body: renderComment(call.world, repositoryOf(call), comment) };
    },
  },
  {
    id: 'issues/delete-comment',
    needs: (call) => commentNeeds(call, 'write'),
    handle(call) {
      repositoryOf(call).comments.delete(commentOf(call).id);
      return { status: 204 };
    },
  },
];

export function commentOf(call: Call): Comment {
  const comment = repositoryOf(call).comments.get(Number(call.path.comment_id));
  if (comment === undefined) throw notFound();
  return comment;
}

/** What an operation on a comment needs, which depends on whether it stands under a pull request. */
export function commentNeeds(call: Call, level: 'read' | 'write'): string {
  const repository = repositoryOf(call);
  const comment = repository.comments.get(Number(call.path.comment_id));
  const pull = comment === undefined ? undefined : repository.issues.get(comment.issue)?.pull;
  return pull === undefined ? `issues=${level}` : `issues=${level}; pull_requests=${level}`;
}

function mayWriteWhenLocked(call: Call, repository: Repository): boolean {
  const role = repository.collaborators.get(call.caller.login);
  return call.caller.kind !== 'personal' || role === 'write' || role === 'maintain' || role === 'admin';
}

function listed(call: Call, wanted: (comment: Comment) => boolean): ReturnType<Operation['handle']> {
  const repository = repositoryOf(call);
  const since = text(call.query.since);
  const comments = [...repository.comments.values()].filter(
    (comment) => wanted(comment) && (since === undefined || comment.updatedAt >= new Date(since)),
  );
  if (call.query.direction === 'desc') comments.reverse();
  return pageOf(call, comments, (comment) => renderComment(call.world, repository, comment));
}

function renderComment(world: World, repository: Repository, comment: Comment): Json {
  const repositoryUrl = `${world.apiUrl}/repos/${repository.owner}/${repository.name}`;
  const url = `${repositoryUrl}/issues/comments/${comment.id}`;
  const issue = repository.issues.get(comment.issue);
  if (issue === undefined) throw notFound();
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url,
    html_url: `${issueHtmlUrl(world, repository, issue)}#issuecomment-${comment.id}`,
    issue_url: `${repositoryUrl}/issues/${comment.issue}`,
    body: comment.body,
    user: renderUser(world, comment.author),
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.updatedAt),
    author_association: authorAssociation(repository, comment.author),
    reactions: renderReactionCounts(repository, `comments/${comment.id}`, url),
    performed_via_github_app: comment.app === null ? null : renderApp(world, comment.app),
  };
}
