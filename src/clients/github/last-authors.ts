import { type Octokit, RequestError } from 'octokit';
import type { LastAuthors } from '../../tracker/ports.ts';
import { callGithub } from './explain-error.ts';
import type { RepositoryName } from './issue-tracker.ts';

/**
 * Who wrote a commit, or the last one that touched a file, while they belong to the repository. GitHub knows which
 * account an address is of, which a checkout does not; and a shallow one would name whoever wrote its only commit.
 */
export function githubLastAuthors(octokit: Octokit, at: RepositoryName): LastAuthors {
  const known = new Map<string, Promise<string | undefined>>();
  const names = { what: `read who changed a file of ${at.owner}/${at.repo}`, permission: 'contents: read' };
  return {
    async lastAuthor({ path, commit }) {
      const key = `${commit ?? ''}\0${path}`;
      const asked =
        known.get(key) ?? callGithub(names, async () => await authorOf(octokit, at, path, commit));
      known.set(key, asked);
      return await asked;
    },
  };
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
