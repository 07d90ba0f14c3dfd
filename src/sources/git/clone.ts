import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
    writeBareRepository(dir);
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

/**
 * An empty bare repository, as "git init --bare" makes it (gitrepository-layout(5)): a process less for each of thousands.
 * What comes is kept as the pack that it comes in (git-config(1), fetch.unpackLimit), not as a file for each object.
 */
function writeBareRepository(dir: string): void {
  mkdirSync(join(dir, 'objects'));
  mkdirSync(join(dir, 'refs'));
  writeFileSync(join(dir, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(
    join(dir, 'config'),
    '[core]\n\trepositoryformatversion = 0\n\tbare = true\n[fetch]\n\tunpackLimit = 1\n',
  );
}

/** A fetch brings no HEAD. Wikis and gists have one branch; of several, the one that GitHub calls so by default. */
async function pointHead(repository: Git, branch: string | undefined): Promise<void> {
  // Of a name that is plain, and that git has just written a file for, nothing need be asked.
  if (
    branch !== undefined &&
    /^\w[\w-]*$/.test(branch) &&
    existsSync(join(repository.dir, 'refs', 'heads', branch))
  ) {
    writeFileSync(join(repository.dir, 'HEAD'), `ref: refs/heads/${branch}\n`);
    return;
  }
  const heads = await runGit(repository, ['for-each-ref', '--format=%(refname)', 'refs/heads']);
  const names = heads.toString('utf8').split('\n').filter(Boolean);
  const known = branch === undefined ? [] : [`refs/heads/${branch}`];
  const head =
    [...known, 'refs/heads/master', 'refs/heads/main'].find((name) => names.includes(name)) ?? names[0];
  if (head !== undefined) await runGit(repository, ['symbolic-ref', 'HEAD', head]);
}
