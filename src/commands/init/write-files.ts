import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, RekeyError } from '../../base/errors.ts';
import type { Git } from '../../sources/git/run.ts';
import { GitFailure, runGit } from '../../sources/git/run.ts';

/** A file that shall be there. */
export interface WantedFile {
  readonly path: string;
  readonly text: string;
  /** What it is for: a clause. */
  readonly what: string;
  /** Earlier texts that nobody but `rekey init` wrote: a file that is one of them is replaced without being asked. */
  readonly formerly?: readonly string[];
}

/** What became of one file. `differs`: it was there, is not what would be written now, and was left as it is. */
export interface InitFile {
  readonly path: string;
  readonly what: string;
  readonly outcome: 'written' | 'is as it should be' | 'differs' | 'updated';
  /** Where what stood there before is now; absent where git has it. */
  readonly keptAs?: string | undefined;
}

/**
 * Writes a file. One that is there stays as it is, unless it is an earlier text of ours or `update` asks for it; then
 * what stood there is kept beside it, or is in the last commit.
 * @throws RekeyError `init-unwritable`
 */
export async function writeWanted(
  { path, text, what, formerly = [] }: WantedFile,
  top: string,
  { update, git }: { readonly update: boolean; readonly git: Git },
): Promise<InitFile> {
  const file = join(top, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    // With `wx` no file is ever replaced, not even one that another process makes at this moment.
    await writeFile(file, text, { flag: 'wx' });
    return { path, what, outcome: 'written' };
  } catch (error) {
    if (!isPresent(error)) throw unwritable(path, error);
  }
  const present = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw unwritable(path, cause);
  });
  const asRead = present.replaceAll('\r\n', '\n');
  if (asRead === text) return { path, what, outcome: 'is as it should be' };
  const isOurs = formerly.includes(asRead);
  if (!isOurs && !update) return { path, what, outcome: 'differs' };
  try {
    const keptAs = isOurs || (await isInCommit(git, path, present)) ? undefined : await putAside(top, path);
    // Where it is a link, what it leads to is not ours to write.
    if (keptAs === undefined) await rm(file);
    await writeFile(file, text, { flag: 'wx' });
    return { path, what, outcome: 'updated', keptAs };
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Whether the last commit has the file as it is. */
async function isInCommit(git: Git, path: string, present: string): Promise<boolean> {
  try {
    return (await runGit(git, ['cat-file', 'blob', `HEAD:${path}`])).toString('utf8') === present;
  } catch (error) {
    if (error instanceof GitFailure) return false;
    throw error;
  }
}

/** Gives it the first free name beside it, `rekey.yml.orig`, which no tool takes for a workflow or a template. */
async function putAside(top: string, path: string): Promise<string> {
  let name = `${path}.orig`;
  for (let next = 2; existsSync(join(top, name)); next += 1) name = `${path}.orig${next}`;
  await rename(join(top, path), join(top, name));
  return name;
}

function isPresent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function unwritable(path: string, cause: unknown): RekeyError {
  return new RekeyError({
    code: 'init-unwritable',
    what: `${path} could not be written: ${messageOf(cause)}.`,
    fix: 'Files that were written before it are complete; mend the cause and run "rekey init" again.',
    cause,
  });
}
