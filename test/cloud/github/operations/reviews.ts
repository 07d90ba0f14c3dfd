import { nodeId, renderUser } from '../accounts.ts';
import { notFound } from '../errors.ts';
import { type Call, type Json, type Operation, repositoryOf, text, timestamp } from '../exchange.ts';
import { authorAssociation } from '../issue-rendering.ts';
import type { CommitComment, Review, ReviewComment } from '../model.ts';
import { pageOf } from '../pagination.ts';

/** What people say of changes: reviews, comments on their lines, comments on commits. */
export const reviewOperations: readonly Operation[] = [
  {
    id: 'pulls/list-reviews',
    needs: 'pull_requests=read',
    handle(call) {
      const repository = repositoryOf(call);
      const number = Number(call.path.pull_number);
      if (repository.issues.get(number)?.pull === undefined) throw notFound();
      const reviews = repository.reviews.filter(({ pull }) => pull === number);
      return pageOf(call, reviews, (review) => renderReview(call, review));
    },
  },
  {
    id: 'pulls/list-review-comments-for-repo',
    needs: 'pull_requests=read',
    handle(call) {
      const since = text(call.query.since);
      const comments = repositoryOf(call).reviewComments.filter(
        ({ updatedAt }) => since === undefined || updatedAt >= new Date(since),
      );
      if (call.query.direction === 'desc') comments.reverse();
      return pageOf(call, comments, (comment) => renderReviewComment(call, comment));
    },
  },
  {
    id: 'repos/list-commit-comments-for-repo',
    needs: 'contents=read',
    handle: (call) =>
      pageOf(call, repositoryOf(call).commitComments, (comment) => renderCommitComment(call, comment)),
  },
];

function urlsOf(call: Call): { api: string; html: string } {
  const { owner, name } = repositoryOf(call);
  return {
    api: `${call.world.apiUrl}/repos/${owner}/${name}`,
    html: `${call.world.serverUrl}/${owner}/${name}`,
  };
}

function renderReview(call: Call, review: Review): Json {
  const { api, html } = urlsOf(call);
  const pull = `${api}/pulls/${review.pull}`;
  const page = `${html}/pull/${review.pull}#pullrequestreview-${review.id}`;
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: renderUser(call.world, review.author),
    body: review.body,
    state: review.state,
    commit_id: '0'.repeat(40),
    html_url: page,
    pull_request_url: pull,
    _links: { html: { href: page }, pull_request: { href: pull } },
    submitted_at: timestamp(review.submittedAt),
    author_association: authorAssociation(repositoryOf(call), review.author),
  };
}

function renderReviewComment(call: Call, comment: ReviewComment): Json {
  const { api, html } = urlsOf(call);
  const pull = `${api}/pulls/${comment.pull}`;
  const url = `${api}/pulls/comments/${comment.id}`;
  const page = `${html}/pull/${comment.pull}#discussion_r${comment.id}`;
  return {
    url,
    id: comment.id,
    node_id: nodeId('PullRequestReviewComment', comment.id),
    pull_request_review_id: null,
    diff_hunk: '@@ -1 +1 @@',
    path: comment.path,
    commit_id: '0'.repeat(40),
    original_commit_id: '0'.repeat(40),
    user: renderUser(call.world, comment.author),
    body: comment.body,
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.updatedAt),
    html_url: page,
    pull_request_url: pull,
    author_association: authorAssociation(repositoryOf(call), comment.author),
    _links: { self: { href: url }, html: { href: page }, pull_request: { href: pull } },
  };
}

function renderCommitComment(call: Call, comment: CommitComment): Json {
  const { api, html } = urlsOf(call);
  return {
    url: `${api}/comments/${comment.id}`,
    html_url: `${html}/commit/${comment.sha}#commitcomment-${comment.id}`,
    id: comment.id,
    node_id: nodeId('CommitComment', comment.id),
    user: renderUser(call.world, comment.author),
    position: null,
    line: null,
    path: null,
    commit_id: comment.sha,
    body: comment.body,
    author_association: authorAssociation(repositoryOf(call), comment.author),
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.updatedAt),
  };
}
