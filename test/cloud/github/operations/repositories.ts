import { nodeId, renderUser } from '../accounts.ts';
import { notFound } from '../errors.ts';
import { type Call, type Json, type Operation, type Reply, repositoryOf, timestamp } from '../exchange.ts';
import type { Repository } from '../model.ts';
import { pageOf } from '../pagination.ts';
import type { World } from '../world.ts';

export const repositoryOperations: readonly Operation[] = [
  {
    id: 'repos/get',
    needs: 'metadata=read',
    handle: (call) => ({
      status: 200,
      body: { ...renderRepository(call.world, repositoryOf(call)), ...more(call) },
    }),
  },
  {
    id: 'repos/list-for-org',
    needs: 'metadata=read',
    handle(call) {
      const owner = call.world.user(call.path.org ?? '');
      if (owner.type !== 'Organization') throw notFound();
      return listOf(call, ownedBy(call, owner.login));
    },
  },
  {
    id: 'repos/list-for-user',
    needs: 'metadata=read',
    handle(call) {
      const owner = call.world.user(call.path.username ?? '');
      return listOf(
        call,
        ownedBy(call, owner.login).filter((repository) => !repository.private),
      );
    },
  },
  {
    id: 'repos/list-for-authenticated-user',
    needs: 'metadata=read',
    handle: (call) => listOf(call, ownedBy(call, call.caller.login)),
  },
];

/** What of an owner the token may see. */
function ownedBy(call: Call, login: string): Repository[] {
  return [...call.world.repositories.values()].filter(
    (repository) =>
      repository.owner.toLowerCase() === login.toLowerCase() &&
      (!repository.private || isSeen(call, repository)),
  );
}

function isSeen({ caller }: Call, { owner, name }: Repository): boolean {
  return caller.repositories === undefined || caller.repositories.has(`${owner}/${name}`.toLowerCase());
}

/** Newest first unless told otherwise. */
function listOf(call: Call, repositories: readonly Repository[]): Reply {
  const byName = [...repositories].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const isByName = call.query.sort === 'full_name';
  const items = isByName && call.query.direction !== 'desc' ? byName : byName.reverse();
  return pageOf(call, items, (repository) => renderRepository(call.world, repository));
}

const suffixes = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
} as const;

/** A repository as it stands inside other things (`repository`, `minimal-repository`). */
export function renderRepository(world: World, repository: Repository): Json {
  const fullName = `${repository.owner}/${repository.name}`;
  const url = `${world.apiUrl}/repos/${fullName}`;
  const html = `${world.serverUrl}/${fullName}`;
  const issues = [...repository.issues.values()].filter((issue) => issue.state === 'open').length;
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: fullName,
    owner: renderUser(world, repository.owner),
    private: repository.private,
    visibility: repository.private ? 'private' : 'public',
    html_url: html,
    description: null,
    fork: repository.fork,
    url,
    ...Object.fromEntries(Object.entries(suffixes).map(([key, suffix]) => [key, url + suffix])),
    git_url: `git:${html.replace(/^https?:/, '')}.git`,
    ssh_url: `git@${new URL(world.serverUrl).hostname}:${fullName}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: repository.size,
    default_branch: repository.defaultBranch,
    open_issues: issues,
    open_issues_count: issues,
    topics: repository.topics,
    has_issues: repository.hasIssues,
    has_projects: false,
    has_wiki: repository.hasWiki,
    has_pages: false,
    has_downloads: false,
    has_discussions: false,
    archived: repository.archived,
    disabled: false,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    pushed_at: timestamp(new Date(1_577_836_800_000)),
    created_at: timestamp(new Date(1_577_836_800_000)),
    updated_at: timestamp(new Date(1_577_836_800_000)),
  };
}

/** What only `GET /repos/{owner}/{repo}` shows (`full-repository`). */
function more(call: Call): Json {
  const contents = call.caller.permissions.get('contents');
  return {
    network_count: 0,
    subscribers_count: 0,
    permissions: { admin: false, maintain: false, push: contents === 'write', triage: false, pull: true },
  };
}
