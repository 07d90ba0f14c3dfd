import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where a repository is. */
export interface PlainRepository {
  /** The top of the working tree. */
  readonly top: string;
  readonly commonDir: string;
}

/** What a configuration may say for git to look elsewhere than is usual, or at other formats (git-config(1)). */
const UNUSUAL = /worktree|\bextensions\b|\[\s*include/i;

/**
 * The repository of a folder, where it is as `git init` and `git clone` make it: a folder `.git` at the top of the
 * working tree, with nothing unusual in its configuration. `undefined` says nothing: git is to be asked.
 */
export function plainRepository(path: string): PlainRepository | undefined {
  try {
    const start = resolve(path);
    // Git goes up from where a folder really is, and no further than its file system.
    if (realpathSync(start) !== start || !statSync(start).isDirectory()) return undefined;
    const { dev } = statSync(start);
    for (let folder = start; ; folder = dirname(folder)) {
      if (statSync(folder).dev !== dev || isThere(join(folder, 'HEAD'))) return undefined;
      const commonDir = join(folder, '.git');
      if (isThere(commonDir)) return isPlain(commonDir) ? { top: folder, commonDir } : undefined;
      if (dirname(folder) === folder) return undefined;
    }
  } catch {
    return undefined;
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isFolder(path: string): boolean {
  return lstatSync(path).isDirectory();
}

function isPlain(folder: string): boolean {
  if (!isFolder(folder) || !isFolder(join(folder, 'objects')) || !isFolder(join(folder, 'refs')))
    return false;
  if (isThere(join(folder, 'commondir'))) return false;
  const head = lstatSync(join(folder, 'HEAD'));
  if (
    !head.isFile() ||
    !/^(?:ref: refs\/\S|[0-9a-f]{40}\s*$)/.test(readFileSync(join(folder, 'HEAD'), 'latin1'))
  )
    return false;
  const config = readFileSync(join(folder, 'config'), 'latin1');
  const lines = config.split('\n');
  const says = (name: RegExp, only: RegExp): boolean =>
    lines.every((line) => !name.test(line) || only.test(line));
  return (
    !UNUSUAL.test(config) &&
    says(/bare/i, /^\s*bare = false\s*$/) &&
    says(/repositoryformatversion/i, /^\s*repositoryformatversion = 0\s*$/)
  );
}
