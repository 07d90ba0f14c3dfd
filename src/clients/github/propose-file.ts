import { type Octokit, RequestError } from 'octokit';
import { callGithub } from './explain-error.ts';
import type { RepositoryName } from './issue-tracker.ts';

/** A change to one file of the default branch, for people to decide on. */
export interface FileProposal {
  readonly path: string;
  /** The branch is about this change alone: its name says which. */
  readonly branch: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly message: string;
  /** The file with the change; `undefined` where there is nothing to change. Given nothing for a file that is not there. */
  edit(text: string | undefined): string | undefined;
}

/** The number of the pull request, whether it is new, and whether people have closed it. */
export interface Proposed {
  readonly number: number;
  readonly state: 'new' | 'open' | 'closed';
}

/**
 * Proposes a change by a branch, a commit and a pull request, each only where it is not there: one change is proposed
 * once, and not again when people have closed it. Gives `undefined` where there is nothing to change.
 */
export async function proposeFile(
  octokit: Octokit,
  at: RepositoryName,
  proposal: FileProposal,
): Promise<Proposed | undefined> {
  const names = {
    what: `propose a change of ${proposal.path} in ${at.owner}/${at.repo}`,
    permission: 'contents: write, pull-requests: write',
  };
  return await callGithub(names, async () => {
    const { path, branch, title, body, message } = proposal;
    const former = await octokit.rest.pulls.list({ ...at, head: `${at.owner}:${branch}`, state: 'all' });
    const [known] = former.data;
    if (known) return { number: known.number, state: known.state === 'open' ? 'open' : 'closed' };
    const { data: repository } = await octokit.rest.repos.get({ ...at });
    const base = repository.default_branch;
    const present = await fileAt(octokit, at, path, base);
    if (proposal.edit(present?.text) === undefined) return undefined;
    await makeBranch(octokit, at, branch, base);
    const there = await fileAt(octokit, at, path, branch);
    const text = proposal.edit(there?.text);
    if (text !== undefined) {
      const content = Buffer.from(text).toString('base64');
      const sha = there ? { sha: there.sha } : {};
      await octokit.rest.repos.createOrUpdateFileContents({
        ...at,
        path,
        branch,
        message,
        content,
        ...sha,
        // A second try would be refused for the file that the first one wrote.
        request: { retries: 0 },
      });
    }
    const { data } = await octokit.rest.pulls.create({ ...at, head: branch, base, title, body });
    return { number: data.number, state: 'new' };
  });
}

async function fileAt(
  octokit: Octokit,
  at: RepositoryName,
  path: string,
  ref: string,
): Promise<{ readonly text: string; readonly sha: string } | undefined> {
  try {
    const { data } = await octokit.rest.repos.getContent({ ...at, path, ref });
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return undefined;
    return { text: Buffer.from(data.content, 'base64').toString('utf8'), sha: data.sha };
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return undefined;
    throw error;
  }
}

async function makeBranch(octokit: Octokit, at: RepositoryName, branch: string, base: string): Promise<void> {
  const { data } = await octokit.rest.git.getRef({ ...at, ref: `heads/${base}` });
  try {
    await octokit.rest.git.createRef({ ...at, ref: `refs/heads/${branch}`, sha: data.object.sha });
  } catch (error) {
    // An earlier try made it, and got no further.
    if (!(error instanceof RequestError && error.status === 422 && /already exists/.test(error.message)))
      throw error;
  }
}
