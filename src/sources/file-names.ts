import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { RekeyError } from '../base/errors.ts';
import { zeroTerminated } from './git/changes.ts';
import type { Repository } from './git/repository.ts';
import { GitFailure, runGit, streamGit } from './git/run.ts';

/** A name below a folder, with `/`, as bytes. */
export interface NamedFile {
  readonly name: Buffer;
  /** In the index of a sparse checkout, but not on disk by intent. */
  readonly sparse: boolean;
}

/**
 * The files of a working tree that git tracks, and those that it neither tracks nor ignores; names are relative to
 * `folder`, which is in the tree.
 */
export async function* workingTreeFiles(repository: Repository, folder: string): AsyncGenerator<NamedFile> {
  const args = ['ls-files', '-z', '-t', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  let last: Buffer | undefined;
  for await (const token of zeroTerminated(streamGit({ ...repository, dir: folder }, args))) {
    const name = Buffer.from(token.subarray(2));
    // A path in conflict is listed once for each side.
    if (last?.equals(name)) continue;
    last = name;
    yield { name, sparse: token[0] === 0x53 };
  }
}

/** Whether git leaves out the whole folder, which is below the top of the working tree. */
export async function isIgnored(repository: Repository, folder: string): Promise<boolean> {
  // `check-ignore` refuses to take paths literally; this one means the same either way.
  const args = ['--no-literal-pathspecs', 'check-ignore', '--quiet', '.'];
  try {
    await runGit({ ...repository, dir: folder }, args);
    return true;
  } catch (failure) {
    // Exit 1: it is not.
    if (failure instanceof GitFailure && failure.code === 1) return false;
    throw failure;
  }
}

/** Every file below a folder that is no repository; `.git` folders are left out, links are not followed. */
export async function* filesBelow(
  folder: string,
  unreadable: (name: Buffer, failure: unknown) => void,
): AsyncGenerator<NamedFile> {
  const pending: Buffer[] = [Buffer.alloc(0)];
  for (let inside = pending.pop(); inside !== undefined; inside = pending.pop()) {
    try {
      const entries = await readdir(onDisk(folder, inside), { withFileTypes: true, encoding: 'buffer' });
      for (const entry of entries.sort((a, b) => Buffer.compare(b.name, a.name))) {
        const name = inside.length === 0 ? entry.name : Buffer.concat([inside, Buffer.from('/'), entry.name]);
        if (!entry.isDirectory()) yield { name, sparse: false };
        else if (entry.name.toString('latin1') !== '.git') pending.push(name);
      }
    } catch (failure) {
      unreadable(inside, failure);
    }
  }
}

/** The path on disk of a name below a folder; as bytes where names are bytes. */
export function onDisk(folder: string, name: Buffer): string | Buffer {
  if (process.platform === 'win32') return join(folder, name.toString('utf8'));
  return name.length === 0 ? folder : Buffer.concat([Buffer.from(folder + sep), name]);
}

/** Whether the folder or one above it holds a `.git`. */
function looksLikeRepository(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (dirname(at) === at) return false;
  }
}

/** Whether an error says that git is not there or that the folder is in no repository. */
export function isWithoutGit(failure: unknown, folder: string): boolean {
  if (!(failure instanceof RekeyError)) return false;
  return (
    failure.code === 'not-a-repository' || (failure.code === 'git-missing' && !looksLikeRepository(folder))
  );
}
