import { RekeyError } from '../base/errors.ts';
import type { GithubClient } from '../clients/github/client.ts';
import { isObjectId } from '../sources/git/object-id.ts';
import { openRepository } from '../sources/git/repository.ts';
import { GitFailure, runGit } from '../sources/git/run.ts';
import { fileAtCommit } from '../sources/lookup/file-at-commit.ts';
import { VERSION } from '../version.ts';
import type { Context } from './context.ts';
import type { ReadAtCommit } from './load-config.ts';

export type GithubSurroundings = Pick<Context, 'env' | 'log'>;

/** GitHub's API for one repository, on the server that the run belongs to. The client is loaded only now. */
export async function openGithub(
  surroundings: GithubSurroundings,
  options: {
    readonly token: string;
    readonly repository?: string;
    readonly retries?: number;
    readonly formerAuthors?: readonly string[];
  },
): Promise<GithubClient> {
  const { env, log } = surroundings;
  const { createGithubClient } = await import('../clients/github/client.ts');
  return await createGithubClient({
    repository: options.repository ?? env.GITHUB_REPOSITORY ?? '',
    token: options.token,
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    version: VERSION,
    log,
    env,
    formerAuthors: options.formerAuthors,
    ...(options.retries === undefined ? {} : { retries: options.retries }),
  });
}

/**
 * Reads a file as it stood in a commit: from the checkout when it has the commit, which costs nothing, else
 * from GitHub.
 */
export function readerAtCommit(
  workspace: string,
  token: string,
  surroundings: GithubSurroundings,
): ReadAtCommit {
  return async (path, commit) => {
    const local = await readFromCheckout(workspace, path, commit, surroundings.env);
    if (local) return local.text;
    const github = await openGithub(surroundings, { token });
    return await github.readFile(path, commit);
  };
}

/** `undefined` when the checkout does not have the commit. */
async function readFromCheckout(
  workspace: string,
  path: string,
  commit: string,
  env: Context['env'],
): Promise<{ readonly text: string | undefined } | undefined> {
  try {
    const repository = await openRepository(workspace, env);
    const atHand = isObjectId(commit) ? fileAtCommit(repository.commonDir, commit, path) : undefined;
    if (atHand) return { text: atHand.bytes?.toString('utf8') };
    await runGit(repository, ['cat-file', '-e', `${commit}^{tree}`]);
    const entry = await runGit(repository, ['ls-tree', '-z', '--full-tree', commit, '--', path]);
    const blob = /^\d+ blob (?<id>[0-9a-f]+)\t/.exec(entry.toString('latin1'))?.groups?.id;
    if (blob === undefined) return { text: undefined };
    return { text: (await runGit(repository, ['cat-file', 'blob', blob])).toString('utf8') };
  } catch (error) {
    if (error instanceof GitFailure || error instanceof RekeyError) return undefined;
    throw error;
  }
}
