import { renderUser } from '../accounts.ts';
import { notFound } from '../errors.ts';
import { type Call, type Json, type Operation, repositoryOf, text, timestamp } from '../exchange.ts';
import { countCommits, mergeBase, readChangedFiles, readCommits } from '../git-reading.ts';
import { authorAssociation, renderIssue } from '../issue-rendering.ts';
import type { Issue, Pull, Repository } from '../model.ts';
import { pageOf } from '../pagination.ts';
import type { World } from '../world.ts';
import { renderCommit, renderFile } from './commits.ts';
import { renderRepository } from './repositories.ts';

/** GitHub lists no more of a pull request, however many pages are asked for (REST reference, pulls). */
const mostCommits = 250;
const mostFiles = 3_000;

export const pullOperations: readonly Operation[] = [
  {
    id: 'pulls/get',
    needs: 'pull_requests=read',
    handle: (call) => ({ status: 200, body: renderWhole(call) }),
  },
  {
    id: 'pulls/list',
    needs: 'pull_requests=read',
    handle(call) {
      const state = text(call.query.state) ?? 'open';
      const [base, head] = [text(call.query.base), text(call.query.head)];
      return listed(call, (issue, pull) => {
        if (state !== 'all' && issue.state !== state) return false;
        if (base !== undefined && pull.base.ref !== base) return false;
        return head === undefined || head === `${ownerOf(pull)}:${pull.head.ref}`;
      });
    },
  },
  {
    id: 'pulls/list-files',
    needs: 'pull_requests=read',
    handle(call) {
      const repository = repositoryOf(call);
      const { pull } = pullOf(call);
      const files = readChangedFiles(repository, startOf(repository, pull), pull.head.sha).slice(
        0,
        mostFiles,
      );
      return pageOf(call, files, (file) => renderFile(call.world, repository, pull.head.sha, file));
    },
  },
  {
    id: 'pulls/list-commits',
    needs: 'pull_requests=read',
    handle(call) {
      const repository = repositoryOf(call);
      const { pull } = pullOf(call);
      const commits = readCommits(repository, ['--reverse', `${pull.base.sha}..${pull.head.sha}`]);
      return pageOf(call, commits.slice(0, mostCommits), (commit) =>
        renderCommit(call.world, repository, commit),
      );
    },
  },
  {
    id: 'repos/list-pull-requests-associated-with-commit',
    needs: 'pull_requests=read',
    handle(call) {
      const repository = repositoryOf(call);
      const sha = call.path.commit_sha ?? '';
      return listed(call, (_, pull) =>
        readCommits(repository, [`${pull.base.sha}..${pull.head.sha}`]).some((commit) => commit.sha === sha),
      );
    },
  },
];

function pullOf(call: Call): { issue: Issue; pull: Pull } {
  const issue = repositoryOf(call).issues.get(Number(call.path.pull_number));
  if (issue?.pull === undefined) throw notFound();
  return { issue, pull: issue.pull };
}

function listed(call: Call, wanted: (issue: Issue, pull: Pull) => boolean): ReturnType<Operation['handle']> {
  const repository = repositoryOf(call);
  const issues = [...repository.issues.values()].filter(
    (issue) => issue.pull !== undefined && wanted(issue, issue.pull),
  );
  const newestFirst = issues.sort((a, b) => b.number - a.number);
  return pageOf(call, newestFirst, (issue) => renderPull(call.world, repository, issue));
}

function startOf(repository: Repository, pull: Pull): string {
  return mergeBase(repository, pull.base.sha, pull.head.sha) ?? pull.base.sha;
}

function ownerOf(pull: Pull): string {
  return pull.head.repository.split('/')[0] ?? '';
}

export function renderWhole(call: Call): Json {
  const repository = repositoryOf(call);
  const { issue, pull } = pullOf(call);
  const files = readChangedFiles(repository, startOf(repository, pull), pull.head.sha);
  let [additions, deletions] = [0, 0];
  for (const file of files) {
    additions += file.additions;
    deletions += file.deletions;
  }
  return {
    ...renderPull(call.world, repository, issue),
    additions,
    deletions,
    changed_files: files.length,
    commits: countCommits(repository, `${pull.base.sha}..${pull.head.sha}`),
    comments: [...repository.comments.values()].filter((comment) => comment.issue === issue.number).length,
    review_comments: 0,
    mergeable: pull.mergeSha !== null,
    mergeable_state: pull.mergeSha === null ? 'dirty' : 'clean',
    rebaseable: pull.mergeSha !== null,
    merged: pull.merged,
    merged_by: null,
    maintainer_can_modify: false,
  };
}

function renderPull(world: World, repository: Repository, issue: Issue): Json {
  if (issue.pull === undefined) throw notFound();
  const { pull } = issue;
  const whole = renderIssue(world, repository, issue);
  const name = `${repository.owner}/${repository.name}`;
  const url = `${world.apiUrl}/repos/${name}/pulls/${issue.number}`;
  const html = `${world.serverUrl}/${name}/pull/${issue.number}`;
  const links = {
    comments_url: `${world.apiUrl}/repos/${name}/issues/${issue.number}/comments`,
    commits_url: `${url}/commits`,
    review_comment_url: `${world.apiUrl}/repos/${name}/pulls/comments{/number}`,
    review_comments_url: `${url}/comments`,
    statuses_url: `${world.apiUrl}/repos/${name}/statuses/${pull.head.sha}`,
    issue_url: `${world.apiUrl}/repos/${name}/issues/${issue.number}`,
  };
  return {
    id: issue.id,
    node_id: whole.node_id,
    url,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    ...links,
    number: issue.number,
    state: issue.state,
    locked: issue.locked,
    title: issue.title,
    body: issue.body,
    user: whole.user,
    labels: whole.labels,
    assignee: whole.assignee,
    assignees: whole.assignees,
    requested_reviewers: [],
    requested_teams: [],
    milestone: null,
    draft: pull.draft,
    created_at: timestamp(issue.createdAt),
    updated_at: timestamp(issue.updatedAt),
    closed_at: whole.closed_at,
    merged_at: null,
    merge_commit_sha: pull.mergeSha,
    author_association: authorAssociation(repository, issue.author),
    auto_merge: null,
    base: renderEnd(world, repository, { ...pull.base, repository: name }),
    head: renderEnd(world, repository, pull.head),
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: links.issue_url },
      comments: { href: links.comments_url },
      review_comments: { href: links.review_comments_url },
      review_comment: { href: links.review_comment_url },
      commits: { href: links.commits_url },
      statuses: { href: links.statuses_url },
    },
  };
}

function renderEnd(world: World, repository: Repository, end: Pull['head']): Json {
  const [owner = '', name = ''] = end.repository.split('/');
  const rendered = renderRepository(world, { ...repository, owner, name });
  return {
    label: `${owner}:${end.ref}`,
    ref: end.ref,
    sha: end.sha,
    user: renderUser(world, owner),
    repo: rendered,
  };
}
