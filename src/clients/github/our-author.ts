import type { Octokit } from 'octokit';
import { RekeyError } from '../../base/errors.ts';

/** Whoever opened or wrote something, as the REST API tells of them. */
export type Author = {
  readonly id: number;
  readonly login: string;
  readonly type?: string | undefined;
} | null;

/** The account that a token acts for. */
export interface OwnAccount {
  readonly login: string;
  /** What does not change with the name; the REST API's `id`. */
  readonly id: number;
}

const known = new WeakMap<Octokit, Promise<OwnAccount>>();

/**
 * Whose the token is, asked once for each client. The REST API tells it of a person only ("Get the authenticated
 * user" refuses the token of an installation, and a job's own is one); GraphQL's `viewer` is a query that every token
 * may make. Without an answer nobody is us: what cannot be told to be ours is not touched.
 * @throws RekeyError `github-nobody`, and what the client throws
 */
export async function ownAccount(octokit: Octokit): Promise<OwnAccount> {
  const asked = known.get(octokit) ?? askWho(octokit);
  known.set(octokit, asked);
  try {
    return await asked;
  } catch (error) {
    known.delete(octokit);
    throw error;
  }
}

/**
 * Whether something is by the account of the token, and by no other bot.
 * @param formerAuthors logins of accounts that were ours before: what they made is ours too
 * @throws as `ownAccount`
 */
export async function ourAuthor(
  octokit: Octokit,
  formerAuthors: readonly string[] = [],
): Promise<(author: Author) => boolean> {
  const { id } = await ownAccount(octokit);
  const former = new Set(formerAuthors.map((login) => login.toLowerCase()));
  return (author) => author !== null && (author.id === id || former.has(author.login.toLowerCase()));
}

async function askWho(octokit: Octokit): Promise<OwnAccount> {
  const { viewer } = await octokit.graphql<{
    readonly viewer?: { readonly login?: string; readonly databaseId?: number | null } | null;
  }>('query { viewer { login databaseId } }');
  const { login, databaseId } = viewer ?? {};
  if (typeof login === 'string' && typeof databaseId === 'number') return { login, id: databaseId };
  throw new RekeyError({
    code: 'github-nobody',
    what: 'GitHub does not say whose the token is, so nothing there can be told to be ours.',
    fix: 'Check the input "github-token": a job\'s own, that of a GitHub App, and a person\'s all have an account.',
    exit: 3,
  });
}
