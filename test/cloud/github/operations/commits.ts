import { nodeId, renderUser } from '../accounts.ts';
import { notFound } from '../errors.ts';
import { type Call, type Json, type Operation, repositoryOf, text } from '../exchange.ts';
import {
  type ChangedFile,
  type CommitFacts,
  commitId,
  countCommits,
  mergeBase,
  readChangedFiles,
  readCommit,
  readCommits,
} from '../git-reading.ts';
import type { Repository } from '../model.ts';
import { pageOf } from '../pagination.ts';
import type { World } from '../world.ts';

/** A comparison lists the last 250 commits unless it is asked for in pages, and at most 300 files. */
const mostCommits = 250;
const mostFiles = 300;
/** git's own empty tree, the same in every repository: what a first commit is compared with. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

export const commitOperations: readonly Operation[] = [
  {
    id: 'repos/get-commit',
    needs: 'contents=read',
    handle(call) {
      const repository = repositoryOf(call);
      const commit = readCommit(repository, call.path.ref ?? '');
      const files = readChangedFiles(repository, commit.parents[0] ?? emptyTree, commit.sha);
      const stats = { additions: sum(files, 'additions'), deletions: sum(files, 'deletions') };
      const shown = files
        .slice(0, mostFiles)
        .map((file) => renderFile(call.world, repository, commit.sha, file));
      return {
        status: 200,
        body: {
          ...renderCommit(call.world, repository, commit),
          stats: { ...stats, total: stats.additions + stats.deletions },
          files: shown,
        },
      };
    },
  },
  {
    id: 'repos/list-commits',
    needs: 'contents=read',
    handle(call) {
      const repository = repositoryOf(call);
      const from = commitId(repository, text(call.query.sha) ?? repository.defaultBranch);
      const path = text(call.query.path);
      const commits = readCommits(repository, [from], path === undefined ? [] : [path]);
      return pageOf(call, commits, (commit) => renderCommit(call.world, repository, commit));
    },
  },
  { id: 'repos/compare-commits-with-basehead', needs: 'contents=read', handle: compare },
];

function compare(call: Call): ReturnType<Operation['handle']> {
  const { world } = call;
  const repository = repositoryOf(call);
  const [baseName = '', headName = ''] = (call.path.basehead ?? '').split('...');
  const [base, head] = [commitId(repository, baseName), commitId(repository, withoutOwner(headName))];
  const common = mergeBase(repository, base, head);
  // GitHub answers so for unrelated histories: "No common ancestor".
  if (common === undefined) throw notFound();
  const ahead = countCommits(repository, `${base}..${head}`);
  const behind = countCommits(repository, `${head}..${base}`);
  const isPaged = call.url.searchParams.has('page') || call.url.searchParams.has('per_page');
  const commits = readCommits(repository, ['--reverse', `${base}..${head}`]);
  const paged = isPaged
    ? pageOf(call, commits, (commit) => renderCommit(world, repository, commit))
    : { body: commits.slice(-mostCommits).map((commit) => renderCommit(world, repository, commit)) };
  // Only the first page has the files.
  const files =
    Number(call.query.page ?? 1) > 1 ? [] : readChangedFiles(repository, common, head).slice(0, mostFiles);
  const html = `${world.serverUrl}/${repository.owner}/${repository.name}/compare/${base}...${head}`;
  return {
    status: 200,
    ...('headers' in paged && paged.headers !== undefined ? { headers: paged.headers } : {}),
    body: {
      url: `${world.apiUrl}/repos/${repository.owner}/${repository.name}/compare/${base}...${head}`,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: renderCommit(world, repository, readCommit(repository, base)),
      merge_base_commit: renderCommit(world, repository, readCommit(repository, common)),
      status: statusOf(ahead, behind),
      ahead_by: ahead,
      behind_by: behind,
      total_commits: ahead,
      commits: paged.body,
      files: files.map((file) => renderFile(world, repository, head, file)),
    },
  };
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

/** `owner:branch` names a branch of a fork, whose commits this repository has too. */
function withoutOwner(name: string): string {
  return name.includes(':') ? name.slice(name.lastIndexOf(':') + 1) : name;
}

function sum(files: readonly ChangedFile[], what: 'additions' | 'deletions'): number {
  let total = 0;
  for (const file of files) total += file[what];
  return total;
}

export function renderCommit(world: World, repository: Repository, commit: CommitFacts): Json {
  const url = `${world.apiUrl}/repos/${repository.owner}/${repository.name}`;
  const html = `${world.serverUrl}/${repository.owner}/${repository.name}`;
  return {
    sha: commit.sha,
    node_id: nodeId(`Commit:${commit.sha}`, repository.id),
    url: `${url}/commits/${commit.sha}`,
    html_url: `${html}/commit/${commit.sha}`,
    comments_url: `${url}/commits/${commit.sha}/comments`,
    commit: {
      url: `${url}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      comment_count: 0,
      verification: {
        verified: false,
        reason: 'unsigned',
        signature: null,
        payload: null,
        verified_at: null,
      },
    },
    author: accountOf(world, commit.author.email),
    committer: accountOf(world, commit.committer.email),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${url}/commits/${sha}`,
      html_url: `${html}/commit/${sha}`,
    })),
  };
}

/**
 * The account of an address, `null` where there is none. Here only GitHub's own addresses belong to somebody
 * (GitHub Docs, "Email addresses reference").
 */
function accountOf(world: World, email: string): Json | null {
  const login = /^(?:\d+\+)?(?<login>[\w[\]-]+)@users\.noreply\.github\.com$/.exec(email)?.groups?.login;
  return login === undefined ? null : renderUser(world, login);
}

export function renderFile(world: World, repository: Repository, head: string, file: ChangedFile): Json {
  const name = `${repository.owner}/${repository.name}`;
  const path = encodeURIComponent(file.path).replaceAll('%2F', '/');
  return {
    sha: file.status === 'removed' && /^0+$/.test(file.sha) ? null : file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${world.serverUrl}/${name}/blob/${head}/${path}`,
    raw_url: `${world.serverUrl}/${name}/raw/${head}/${path}`,
    contents_url: `${world.apiUrl}/repos/${name}/contents/${path}?ref=${head}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  };
}
