import { type Octokit, RequestError } from 'octokit';
import type { LastAuthors } from '../../tracker/ports.ts';
import { callGithub } from './explain-error.ts';
import type { RepositoryName } from './issue-tracker.ts';

/**
 * Who wrote a commit, or the last one that touched a line or a file, while they belong to the repository. GitHub knows which
 * account an address is of, which a checkout does not; and a shallow one would name whoever wrote its only commit.
 */
export function githubLastAuthors(octokit: Octokit, at: RepositoryName): LastAuthors {
  const known = new Map<string, Promise<string | undefined>>();
  const names = { what: `read who changed a file of ${at.owner}/${at.repo}`, permission: 'contents: read' };
  return {
    async lastAuthor({ path, commit, line }) {
      const key = `${commit ?? ''}\0${path}\0${commit === undefined ? (line ?? '') : ''}`;
      const ask = async (): Promise<string | undefined> => {
        const from = commit ?? (line === undefined ? undefined : await lastCommitOf(octokit, at, path, line));
        return await authorOf(octokit, at, path, from);
      };
      const asked = known.get(key) ?? callGithub(names, ask);
      known.set(key, asked);
      return await asked;
    },
  };
}

// Only GraphQL can blame (GitHub Docs, "Objects": `Commit.blame`).
const BLAME = `query ($owner: String!, $repo: String!, $path: String!) {
  repository(owner: $owner, name: $repo) {
    object(expression: "HEAD") {
      ... on Commit { blame(path: $path) { ranges { startingLine endingLine commit { oid } } } }
    }
  }
}`;

interface Blame {
  readonly repository?: {
    readonly object?: {
      readonly blame?: {
        readonly ranges: readonly {
          readonly startingLine: number;
          readonly endingLine: number;
          readonly commit: { readonly oid: string };
        }[];
      };
    } | null;
  } | null;
}

/** The commit that brought a line of the default branch; `undefined` where that cannot be told, as of a huge file. */
async function lastCommitOf(
  octokit: Octokit,
  at: RepositoryName,
  path: string,
  line: number,
): Promise<string | undefined> {
  try {
    // Not again: a file that takes GitHub too long does so each time.
    const request = { retries: 0 };
    const { repository } = await octokit.graphql<Blame>(BLAME, { ...at, path, request });
    const ranges = repository?.object?.blame?.ranges ?? [];
    return ranges.find(({ startingLine, endingLine }) => startingLine <= line && line <= endingLine)?.commit
      .oid;
  } catch {
    // Whoever changed the file last is asked for next, and what is wrong then is told.
    return undefined;
  }
}

async function authorOf(
  octokit: Octokit,
  at: RepositoryName,
  path: string,
  commit: string | undefined,
): Promise<string | undefined> {
  // Without a commit: the head of the default branch.
  const from = commit === undefined ? { path } : { sha: commit };
  const { data } = await octokit.rest.repos.listCommits({ ...at, ...from, per_page: 1 });
  const author = data[0]?.author;
  if (!author || !('login' in author) || author.type !== 'User') return undefined;
  try {
    await octokit.rest.repos.checkCollaborator({ ...at, username: author.login });
    return author.login;
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return undefined;
    throw error;
  }
}
