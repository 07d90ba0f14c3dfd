import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type GitOptions, git, gitBytes, removeTemporaryFolder, temporaryFolder } from './command.ts';
import { type CommitSpec, type Files, fastImport } from './fast-import.ts';
import { mergedTree } from './merged-tree.ts';

interface CloneOptions {
  /** Number of commits from the tip; all unless told. */
  depth?: number;
  branch?: string;
  bare?: boolean;
  singleBranch?: boolean;
  /** A partial clone's filter, such as `blob:none`. */
  filter?: string;
}

interface MergeSpec extends Omit<CommitSpec, 'parents' | 'tree'> {
  /** The branch or commit that is merged into `branch`. */
  from: string;
  /**
   * Written over the result of the merge: the resolution of a conflict, or what an evil merge adds
   * that neither parent has.
   */
  files?: Files;
}

/** A real git repository in a temporary folder. Everything is synchronous and uses a fixed clean environment. */
export interface Repository {
  /** The working tree, or the repository itself when it is bare. */
  readonly dir: string;
  /** The folder with `objects` and `refs`. */
  readonly gitDir: string;
  /** What another clone fetches from: a `file://` address, so that `--depth` and filters are honoured. */
  readonly url: string;
  git(...args: string[]): string;
  gitBytes(args: readonly string[], options?: GitOptions): Buffer;
  /** Adds one commit without touching the working tree; returns its id. */
  commit(spec?: CommitSpec): string;
  /** Adds many commits in one process; each may name an earlier one as `:1`, `:2`, … in `parents`. */
  commits(specs: readonly CommitSpec[]): string[];
  /** Adds a merge commit. A conflict that `files` does not resolve throws. */
  merge(spec: MergeSpec): string;
  /** Points a branch (or a full ref) at a commit, wherever it stood before: also what a force push does. */
  branch(name: string, at: string): void;
  /** Sets `refs/pull/N/head` and `refs/pull/N/merge` as GitHub does; returns both ids. */
  pullRequest(number: number, base: string, head: string): { head: string; merge: string };
  /** The id of a commit, tag, tree or blob. */
  id(revision: string): string;
  /** Fills the working tree. */
  checkout(revision: string): void;
  clone(options?: CloneOptions): Repository;
  /**
   * A working tree as actions/checkout leaves it: `fetch --depth` of one ref into `refs/remotes/…`, no local
   * branch for a pull request. `depth: 0` gets everything, as `fetch-depth: 0` does.
   */
  checkoutAction(ref: string, options?: { depth?: number; url?: string }): Repository;
  /** Pushes to another repository. */
  push(to: Repository, refspec: string, options?: { force?: boolean }): void;
  /** Puts everything into one pack with delta chains. */
  repack(): void;
  remove(): void;
}

/** Makes an empty repository whose default branch is `main`. */
export function createRepository(options: { bare?: boolean } = {}): Repository {
  const dir = temporaryFolder('repository');
  git(dir, ['init', '--quiet', ...(options.bare === true ? ['--bare'] : [])]);
  const repository = openRepository(dir, options.bare === true);
  allowWhatGithubAllows(repository.gitDir);
  return repository;
}

/** GitHub serves partial clones and any commit that is reachable from a ref, pull requests' included. */
function allowWhatGithubAllows(gitDir: string): void {
  const config = join(gitDir, 'config');
  appendFileSync(config, '[uploadpack]\n\tallowFilter = true\n\tallowAnySHA1InWant = true\n');
}

function openRepository(dir: string, bare: boolean): Repository {
  const gitDir = bare ? dir : join(dir, '.git');
  const url = pathToFileURL(gitDir).href;
  const run = (...args: string[]): string => git(dir, args);
  let clock = 1_700_000_000;

  function tipOf(ref: string): string[] {
    const tip = run('for-each-ref', '--format=%(objectname)', ref);
    return tip === '' ? [] : [tip];
  }

  function commits(specs: readonly CommitSpec[]): string[] {
    // A branch that this list itself moves is continued from its last commit here, not from its tip before.
    const last = new Map<string, string>();
    const resolved = specs.map((spec, index) => {
      const ref = fullRef(spec.branch ?? 'main');
      const before = last.get(ref);
      const parents = spec.parents?.map((parent) => last.get(fullRef(parent)) ?? parent);
      clock = spec.date ?? clock + 1;
      last.set(ref, `:${index + 1}`);
      return {
        ...spec,
        ref,
        parents: parents ?? (before === undefined ? tipOf(ref) : [before]),
        date: clock,
      };
    });
    return fastImport(dir, resolved);
  }

  function commit(spec: CommitSpec = {}): string {
    const [id] = commits([spec]);
    if (id === undefined) throw new Error('git fast-import did not name the new commit');
    return id;
  }

  function merge(spec: MergeSpec): string {
    const { from, ...rest } = spec;
    const parents = [run('rev-parse', fullRef(spec.branch ?? 'main')), run('rev-parse', `${from}^{commit}`)];
    return commit({ message: `Merge ${from}`, ...rest, parents, tree: mergedTree(dir, parents, spec.files) });
  }

  function pullRequest(number: number, base: string, head: string): { head: string; merge: string } {
    const ids = [run('rev-parse', `${base}^{commit}`), run('rev-parse', `${head}^{commit}`)];
    const [baseId = '', headId = ''] = ids;
    run('update-ref', `refs/pull/${number}/head`, headId);
    const merged = commit({
      branch: `refs/pull/${number}/merge`,
      message: `Merge ${headId} into ${baseId}`,
      parents: ids,
      tree: mergedTree(dir, ids, undefined),
    });
    return { head: headId, merge: merged };
  }

  function clone(options: CloneOptions = {}): Repository {
    const target = temporaryFolder('clone');
    const args = ['clone', '--quiet'];
    if (options.bare === true) args.push('--bare');
    if (options.depth !== undefined) args.push(`--depth=${options.depth}`);
    if (options.branch !== undefined) args.push(`--branch=${options.branch}`);
    if (options.singleBranch !== undefined)
      args.push(options.singleBranch ? '--single-branch' : '--no-single-branch');
    if (options.filter !== undefined) args.push(`--filter=${options.filter}`);
    git(target, [...args, url, '.']);
    return openRepository(target, options.bare === true);
  }

  function checkoutAction(ref: string, options: { depth?: number; url?: string } = {}): Repository {
    const target = temporaryFolder('checkout');
    const depth = options.depth ?? 1;
    git(target, ['init', '--quiet']);
    git(target, ['remote', 'add', 'origin', options.url ?? url]);
    const local = localRef(ref);
    const own = `+${run('rev-parse', ref)}:${local}`;
    const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
    // A branch is among all branches already; git refuses to fetch two things into one ref.
    const isAmongAll = /^refs\/(?:heads|tags)\//.test(ref);
    const refspecs = depth !== 0 ? [own] : isAmongAll ? all : [...all, own];
    const limit = depth === 0 ? [] : [`--depth=${depth}`];
    git(target, [
      'fetch',
      '--quiet',
      '--no-tags',
      '--prune',
      '--no-recurse-submodules',
      ...limit,
      'origin',
      ...refspecs,
    ]);
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    git(
      target,
      branch === undefined
        ? ['checkout', '--quiet', '--force', local]
        : ['checkout', '--quiet', '--force', '-B', branch, local],
    );
    return openRepository(target, false);
  }

  return {
    dir,
    gitDir,
    url,
    git: run,
    gitBytes: (args, options) => gitBytes(dir, args, options),
    commit,
    commits,
    merge,
    branch: (name, at) => void run('update-ref', fullRef(name), run('rev-parse', `${at}^{commit}`)),
    pullRequest,
    id: (revision) => run('rev-parse', '--verify', '--quiet', revision),
    checkout: (revision) => void run('checkout', '--quiet', '--force', revision),
    clone,
    checkoutAction,
    push: (to, refspec, options = {}) =>
      void run('push', '--quiet', ...(options.force === true ? ['--force'] : []), to.url, refspec),
    repack: () => void run('repack', '-a', '-d', '-f', '--quiet', '--depth=50', '--window=10'),
    remove: () => removeTemporaryFolder(dir),
  };
}

function fullRef(name: string): string {
  return name.startsWith('refs/') ? name : `refs/heads/${name}`;
}

/** Where actions/checkout puts a ref (its `src/ref-helper.ts`, getRefSpec). */
function localRef(ref: string): string {
  if (ref.startsWith('refs/heads/')) return `refs/remotes/origin/${ref.slice('refs/heads/'.length)}`;
  if (ref.startsWith('refs/pull/')) return `refs/remotes/pull/${ref.slice('refs/pull/'.length)}`;
  return ref;
}
