import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageOf, RekeyError } from '../base/errors.ts';
import { DEFAULT_CONFIG } from '../config/default-config.ts';
import type { Config } from '../config/schema.ts';

export const DEFAULT_CONFIG_PATH = '.github/rekey.yml';

/** Reads a file of the repository as it stood in a commit; `undefined` when that commit has no such file. */
export type ReadAtCommit = (path: string, commit: string) => Promise<string | undefined>;

/**
 * The configuration in the working tree.
 * @throws RekeyError `config-missing` when a path other than the default one holds no file; `config-invalid`.
 */
export async function loadConfigFile(path: string, folder: string): Promise<Config> {
  let text: string;
  try {
    text = readFileSync(resolve(folder, path), 'utf8');
  } catch (error) {
    if (isMissing(error) && path === DEFAULT_CONFIG_PATH) return DEFAULT_CONFIG;
    throw unreadable(path, isMissing(error) ? 'There is no such file' : messageOf(error), error);
  }
  return await parsed(text, path);
}

/**
 * The configuration as it stands in the base of a change: what is to be judged must not choose its own rules.
 * @throws RekeyError as {@link loadConfigFile} does
 */
export async function loadConfigAtCommit(path: string, commit: string, read: ReadAtCommit): Promise<Config> {
  const text = await read(path, commit);
  if (text !== undefined) return await parsed(text, path);
  if (path === DEFAULT_CONFIG_PATH) return DEFAULT_CONFIG;
  throw unreadable(path, `The base of this change (${commit.slice(0, 12)}) has no such file`);
}

/** What reads and checks files is loaded only where there is one. */
async function parsed(text: string, path: string): Promise<Config> {
  const { parseConfig } = await import('../config/parse.ts');
  return parseConfig(text, path);
}

function unreadable(path: string, why: string, cause?: unknown): RekeyError {
  return new RekeyError({
    code: 'config-missing',
    what: `The configuration ${path} could not be read: ${why}.`,
    fix: 'Correct the path in the input "config" (or --config), or remove it to use the defaults.',
    ...(cause === undefined ? {} : { cause }),
  });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
