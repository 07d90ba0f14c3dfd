import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, RekeyError } from '../base/errors.ts';
import {
  CODEOWNERS_PATHS,
  type CodeOwners,
  MAX_CODEOWNERS_BYTES,
  parseCodeowners,
} from '../tracker/codeowners.ts';

/** Reads a file of the repository by its path from the top; `undefined` when there is none. */
export type ReadRepositoryFile = (path: string) => Promise<string | undefined>;

/** The code owners of the repository; `undefined` when it has no CODEOWNERS that GitHub would read. */
export async function readCodeOwners(read: ReadRepositoryFile): Promise<CodeOwners | undefined> {
  for (const path of CODEOWNERS_PATHS) {
    const text = await read(path);
    if (text === undefined) continue;
    return Buffer.byteLength(text) > MAX_CODEOWNERS_BYTES ? undefined : parseCodeowners(text);
  }
  return undefined;
}

const MISSING = ['ENOENT', 'ENOTDIR', 'EISDIR'];

/** Reads from a folder of files. Errors: `file-unreadable`. */
export function readerInFolder(folder: string): ReadRepositoryFile {
  return async (path) => {
    try {
      return await Promise.resolve(readFileSync(join(folder, path), 'utf8'));
    } catch (error) {
      if (error instanceof Error && 'code' in error && MISSING.includes(String(error.code))) return undefined;
      const what = `${path} could not be read: ${messageOf(error)}.`;
      throw new RekeyError({ code: 'file-unreadable', what, cause: error });
    }
  };
}
