import { git, gitBytes } from '../../git/command.ts';
import { GithubError, notFound } from './errors.ts';
import type { Repository } from './model.ts';

export interface CommitFacts {
  sha: string;
  tree: string;
  parents: string[];
  author: { name: string; email: string; date: string };
  committer: { name: string; email: string; date: string };
  message: string;
}

export interface ChangedFile {
  path: string;
  previousPath?: string;
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed';
  sha: string;
  additions: number;
  deletions: number;
  /** Absent for a binary file and for a very long one. */
  patch?: string;
}

/** Lines after which GitHub leaves a file's patch out. */
const longestPatch = 3_000;

/** The folder of a repository's git data; GitHub says 409 for a repository without any. */
export function gitDirOf(repository: Repository): string {
  if (repository.gitDir === undefined) throw new GithubError(409, 'Git Repository is empty.');
  return repository.gitDir;
}

/** The full id of a branch, tag, other ref or commit; throws 404. */
export function commitId(repository: Repository, revision: string): string {
  return objectId(repository, `${revision}^{commit}`);
}

export function objectId(repository: Repository, revision: string): string {
  const dir = gitDirOf(repository);
  try {
    return git(dir, ['rev-parse', '--verify', '--quiet', '--end-of-options', revision]);
  } catch {
    throw notFound();
  }
}

/** Which commit brought which lines of a file of the default branch; none of a file that is not there. */
export function blameFile(
  repository: Repository,
  path: string,
): { readonly from: number; readonly to: number; readonly sha: string }[] {
  let printed: string;
  try {
    printed = git(gitDirOf(repository), ['blame', '--porcelain', repository.defaultBranch, '--', path]);
  } catch {
    return [];
  }
  const heads = [...printed.matchAll(/^(?<sha>[0-9a-f]{40,64}) \d+ (?<line>\d+) (?<count>\d+)$/gm)];
  return heads.map(({ groups }) => {
    const from = Number(groups?.line);
    return { from, to: from + Number(groups?.count) - 1, sha: groups?.sha ?? '' };
  });
}

/** `git log` of a range, newest first unless reversed. */
export function readCommits(
  repository: Repository,
  args: readonly string[],
  paths: readonly string[] = [],
): CommitFacts[] {
  const format = '%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B';
  const printed = git(gitDirOf(repository), ['log', '-z', `--format=${format}`, ...args, '--', ...paths]);
  if (printed === '') return [];
  const fields = printed.split('\0');
  const commits: CommitFacts[] = [];
  for (let at = 0; at + 10 <= fields.length; at += 10) {
    const [
      sha = '',
      tree = '',
      parents = '',
      an = '',
      ae = '',
      ad = '',
      cn = '',
      ce = '',
      cd = '',
      message = '',
    ] = fields.slice(at, at + 10);
    commits.push({
      sha,
      tree,
      parents: parents.split(' ').filter(Boolean),
      author: { name: an, email: ae, date: utc(ad) },
      committer: { name: cn, email: ce, date: utc(cd) },
      message: message.replace(/\n$/, ''),
    });
  }
  return commits;
}

export function readCommit(repository: Repository, revision: string): CommitFacts {
  const [commit] = readCommits(repository, ['-1', commitId(repository, revision)]);
  if (commit === undefined) throw notFound();
  return commit;
}

function utc(date: string): string {
  return new Date(date).toISOString().replace('.000Z', 'Z');
}

/** Undefined when the two have no common ancestor. */
export function mergeBase(repository: Repository, base: string, head: string): string | undefined {
  try {
    return git(gitDirOf(repository), ['merge-base', base, head]);
  } catch {
    return undefined;
  }
}

export function countCommits(repository: Repository, range: string): number {
  return Number(git(gitDirOf(repository), ['rev-list', '--count', range]));
}

/** What differs between two trees, with renames found as GitHub does. */
export function readChangedFiles(repository: Repository, from: string, to: string): ChangedFile[] {
  const dir = gitDirOf(repository);
  const diff = ['diff', '--no-color', '--no-ext-diff', '--no-abbrev', '-M'];
  const raw = splitNul(git(dir, [...diff, '--raw', '-z', from, to]));
  const files: ChangedFile[] = [];
  for (let at = 0; at < raw.length; ) {
    const [, , , sha = '', letter = ''] = (raw[at] ?? '').split(' ');
    const isMove = letter.startsWith('R') || letter.startsWith('C');
    const path = raw[at + (isMove ? 2 : 1)] ?? '';
    const file: ChangedFile = { path, status: statusOf(letter), sha, additions: 0, deletions: 0 };
    if (isMove) file.previousPath = raw[at + 1] ?? '';
    files.push(file);
    at += isMove ? 3 : 2;
  }
  countLines(files, splitNul(git(dir, [...diff, '--numstat', '-z', from, to])));
  // The patch has the same order; a line of content never begins as its headers do.
  const patches = gitBytes(dir, [...diff, '-p', from, to])
    .toString('utf8')
    .split(/^diff --git .*\n/m);
  for (const [index, file] of files.entries()) {
    const patch = /^@@[\s\S]*/m.exec(patches[index + 1] ?? '')?.[0].replace(/\n$/, '');
    if (patch !== undefined && file.additions + file.deletions <= longestPatch) file.patch = patch;
  }
  return files;
}

function splitNul(printed: string): string[] {
  return printed.split('\0').filter((part, index, all) => part !== '' || index < all.length - 1);
}

function countLines(files: readonly ChangedFile[], numstat: readonly string[]): void {
  let at = 0;
  for (const file of files) {
    const [added = '', deleted = ''] = (numstat[at] ?? '').split('\t');
    // `-` stands for a binary file.
    file.additions = added === '-' ? 0 : Number(added);
    file.deletions = deleted === '-' ? 0 : Number(deleted);
    at += file.previousPath === undefined ? 1 : 3;
  }
}

function statusOf(letter: string): ChangedFile['status'] {
  switch (letter[0]) {
    case 'A':
      return 'added';
    case 'D':
      return 'removed';
    case 'R':
      return 'renamed';
    case 'C':
      return 'copied';
    case 'T':
      return 'changed';
    default:
      return 'modified';
  }
}

export interface TreeEntry {
  mode: string;
  type: string;
  sha: string;
  size: number | undefined;
  path: string;
}

export function readTree(repository: Repository, tree: string, args: readonly string[] = []): TreeEntry[] {
  const printed = splitNul(git(gitDirOf(repository), ['ls-tree', '-z', '--long', ...args, tree]));
  return printed.map((line) => {
    const tab = line.indexOf('\t');
    const [mode = '', type = '', sha = '', size = '-'] = line.slice(0, tab).split(/ +/);
    const path = line.slice(tab + 1);
    return { mode, type, sha, size: size === '-' ? undefined : Number(size), path };
  });
}

export function readBlob(repository: Repository, sha: string): Buffer {
  return gitBytes(gitDirOf(repository), ['cat-file', 'blob', sha]);
}

/** What `.gitmodules` says of a submodule whose name is its path, as `git submodule add` names it. */
export function readSubmoduleUrl(repository: Repository, commit: string, path: string): string | undefined {
  try {
    return git(gitDirOf(repository), ['config', '--blob', `${commit}:.gitmodules`, `submodule.${path}.url`]);
  } catch {
    return undefined;
  }
}
