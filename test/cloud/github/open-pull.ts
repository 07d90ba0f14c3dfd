import { git } from '../../git/command.ts';
import { fastImport } from '../../git/fast-import.ts';
import { mergedTree } from '../../git/merged-tree.ts';
import { commitId, gitDirOf } from './git-reading.ts';
import type { Issue, Pull, Repository } from './model.ts';
import { nextNumber, type World } from './world.ts';

export interface PullSpec {
  /** A branch. */
  base?: string;
  /** A branch, or a commit of a fork that this repository's git data has. */
  head: string;
  title?: string;
  body?: string | null;
  author?: string;
  /** `owner/name` of the fork, and the branch's name there. */
  fork?: { repository: string; branch: string };
  draft?: boolean;
}

/** Opens a pull request, as a person would, and sets `refs/pull/N/head` and `refs/pull/N/merge`. */
export function openPull(world: World, repository: Repository, spec: PullSpec): Issue & { pull: Pull } {
  const base = spec.base ?? repository.defaultBranch;
  const author = spec.author ?? 'ada';
  world.addUser(author);
  const now = world.now();
  const number = nextNumber(repository);
  const issue = {
    id: world.nextId(),
    number,
    title: spec.title ?? `Pull request ${number}`,
    body: spec.body ?? null,
    author,
    app: null,
    state: 'open' as const,
    stateReason: null,
    labels: [],
    assignees: [],
    locked: false,
    lockReason: null,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    closedBy: null,
    pull: {
      base: { ref: base, sha: commitId(repository, base) },
      head: {
        ref: spec.fork?.branch ?? spec.head,
        sha: commitId(repository, spec.head),
        repository: spec.fork?.repository ?? `${repository.owner}/${repository.name}`,
      },
      mergeSha: null,
      draft: spec.draft ?? false,
      merged: false,
    },
  };
  repository.issues.set(number, issue);
  updatePull(repository, issue, spec.head);
  return issue;
}

/** What GitHub does when the head or the base has moved. A conflict leaves the old merge ref. */
export function updatePull(
  repository: Repository,
  issue: { number: number; pull: Pull },
  head: string,
): void {
  const dir = gitDirOf(repository);
  const { pull } = issue;
  pull.base.sha = commitId(repository, pull.base.ref);
  pull.head.sha = commitId(repository, head);
  git(dir, ['update-ref', `refs/pull/${issue.number}/head`, pull.head.sha]);
  pull.mergeSha = mergeCommit(dir, issue.number, pull) ?? null;
}

function mergeCommit(dir: string, number: number, pull: Pull): string | undefined {
  const parents = [pull.base.sha, pull.head.sha];
  let tree: string;
  try {
    tree = mergedTree(dir, parents, undefined);
  } catch {
    return undefined;
  }
  const message = `Merge ${pull.head.sha} into ${pull.base.sha}`;
  const commit = { ref: `refs/pull/${number}/merge`, message, parents, tree, date: 1_700_000_000 };
  return fastImport(dir, [commit])[0];
}
