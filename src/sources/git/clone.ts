import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitEnvironment } from './environment.ts';
import { type BorrowingRepository, fetchInto, type Remote, reaching } from './fetch.ts';
import { type Git, GitFailure, runGit } from './run.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What of a repository is copied. */
export interface CloneScope {
  /** As git writes them; default: all that there is. */
  readonly refs?: readonly string[];
  /** Commits from each of them; default: the whole history. */
  readonly depth?: number;
  /** The branch that HEAD is to be; default: the one that GitHub would make it. */
  readonly branch?: string;
}

/**
 * A bare copy of everything that a server shows of a repository, or of the part that is asked for, in a private folder.
 * @throws GitFailure when it cannot be fetched; RekeyError `remote-invalid`, `git-missing`.
 */
export async function cloneOf(
  remote: Remote,
  env: Environment,
  signal?: AbortSignal,
  { refs = ['+refs/*:refs/*'], depth, branch }: CloneScope = {},
): Promise<BorrowingRepository> {
  const dir = mkdtempSync(join(env.RUNNER_TEMP ?? tmpdir(), 'rekey-git-'));
  const remove = (): void => rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
  const git: Git = { dir, env: gitEnvironment(env), ...(signal ? { signal } : {}) };
  const repository = { ...git, top: undefined, commonDir: dir, partial: false, remove };
  try {
    await runGit(git, ['init', '--quiet', '--bare', '--template=']);
    await fetchInto(repository, remote, refs, depth);
    await pointHead(repository, branch);
  } catch (failure) {
    remove();
    throw failure;
  }
  return repository;
}

/** Whether the server shows a repository to this token. */
export async function isReadable(remote: Remote, env: Environment, signal?: AbortSignal): Promise<boolean> {
  const git: Git = { dir: tmpdir(), env: gitEnvironment(env), ...(signal ? { signal } : {}) };
  try {
    await runGit(reaching(git, remote), ['ls-remote', '--quiet', '--', remote.url, 'HEAD']);
    return true;
  } catch (failure) {
    if (failure instanceof GitFailure) return false;
    throw failure;
  }
}

/** A fetch brings no HEAD. Wikis and gists have one branch; of several, the one that GitHub calls so by default. */
async function pointHead(repository: Git, branch: string | undefined): Promise<void> {
  const heads = await runGit(repository, ['for-each-ref', '--format=%(refname)', 'refs/heads']);
  const names = heads.toString('utf8').split('\n').filter(Boolean);
  const known = branch === undefined ? [] : [`refs/heads/${branch}`];
  const head =
    [...known, 'refs/heads/master', 'refs/heads/main'].find((name) => names.includes(name)) ?? names[0];
  if (head !== undefined) await runGit(repository, ['symbolic-ref', 'HEAD', head]);
}
