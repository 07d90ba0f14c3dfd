import type { Config } from '../config/schema.ts';
import type { ActionInputs } from './action-inputs.ts';
import { type ReadRepositoryFile, readerInFolder } from './code-owners.ts';
import type { Context } from './context.ts';
import type { GithubEvent } from './event.ts';
import { readerAtCommit } from './github.ts';
import { loadConfigAtCommit, loadConfigFile } from './load-config.ts';

/** On a change the base decides, so that a change cannot choose the rules by which it is judged. */
export async function configFor(
  inputs: ActionInputs,
  event: GithubEvent,
  base: Omit<Context, 'config'>,
): Promise<Config> {
  if (event.baseCommit === undefined) return await loadConfigFile(inputs.configPath, event.workspace);
  const read = readerAtCommit(event.workspace, inputs.githubToken, base);
  return await loadConfigAtCommit(inputs.configPath, event.baseCommit, read);
}

/** What decides beside the configuration is read from where the configuration is. */
export function companionsFor(
  inputs: ActionInputs,
  event: GithubEvent,
  base: Omit<Context, 'config'>,
): NonNullable<Context['companions']> {
  const from = event.baseCommit === undefined ? 'tree' : 'base';
  return { read: repositoryFiles(inputs, event, base), from };
}

/** On a change those of its base, for the reason that the configuration is read from there. */
export function repositoryFiles(
  { githubToken }: ActionInputs,
  { baseCommit, workspace }: GithubEvent,
  context: Omit<Context, 'config'>,
): ReadRepositoryFile {
  if (baseCommit === undefined) return readerInFolder(workspace);
  const read = readerAtCommit(workspace, githubToken, context);
  return async (path) => await read(path, baseCommit);
}
