import { type Octokit, RequestError } from 'octokit';
import { RekeyError } from '../../base/errors.ts';
import { callGithub } from './explain-error.ts';
import type { RepositoryName } from './issue-tracker.ts';

/** Whether people outside the organisation can read it. What is not known to be closed counts as open. */
export async function isPublicRepository(octokit: Octokit, at: RepositoryName): Promise<boolean> {
  const names = { what: `read the visibility of ${at.owner}/${at.repo}`, permission: 'metadata: read' };
  return await callGithub(names, async () => {
    const { data } = await octokit.rest.repos.get({ ...at });
    const { visibility } = data;
    return visibility === undefined ? !data.private : visibility !== 'private' && visibility !== 'internal';
  });
}

/** Whether its collaborators can read it and nobody else: an internal one is open to the whole enterprise. */
export async function isPrivateRepository(octokit: Octokit, at: RepositoryName): Promise<boolean> {
  const names = { what: `read the visibility of ${at.owner}/${at.repo}` };
  return await callGithub(names, async () => {
    const { data } = await octokit.rest.repos.get({ ...at });
    return data.private && (data.visibility === undefined || data.visibility === 'private');
  });
}

/** What of a repository stays when it is renamed, and the branch that it is about. */
export interface RepositoryIdentity {
  readonly id: string;
  readonly ownerId: string;
  readonly defaultBranch: string;
  /** What is not known to be closed counts as open. */
  readonly isPublic: boolean;
  readonly hasIssues: boolean;
}

export async function readRepositoryIdentity(
  octokit: Octokit,
  at: RepositoryName,
): Promise<RepositoryIdentity> {
  const names = { what: `read the ids of ${at.owner}/${at.repo}`, permission: 'metadata: read' };
  return await callGithub(names, async () => {
    const { data } = await octokit.rest.repos.get({ ...at });
    return {
      id: String(data.id),
      ownerId: String(data.owner.id),
      defaultBranch: data.default_branch,
      isPublic: data.visibility === undefined ? !data.private : data.visibility === 'public',
      hasIssues: data.has_issues,
    };
  });
}

/**
 * The text of a file at a commit or ref; `undefined` when there is none. GitHub says 404 too when the token may
 * not read at all, so an absent file counts as absent only where the root of the same commit can be read.
 */
export async function readRepositoryFile(
  octokit: Octokit,
  at: RepositoryName,
  { path, ref }: { readonly path: string; readonly ref: string },
): Promise<string | undefined> {
  const names = { what: `read ${path} of ${at.owner}/${at.repo} at ${ref}`, permission: 'contents: read' };
  return await callGithub(names, async () => {
    try {
      const { data } = await octokit.rest.repos.getContent({
        ...at,
        path,
        ref,
        mediaType: { format: 'raw' },
      });
      return textOf(data, path);
    } catch (error) {
      if (!(error instanceof RequestError) || error.status !== 404) throw error;
      await octokit.rest.repos.getContent({ ...at, path: '', ref });
      return undefined;
    }
  });
}

/** The client's types describe the JSON form; the raw form is text, or bytes when no character set is said. */
function textOf(data: unknown, path: string): string {
  if (typeof data === 'string') return data;
  if (data instanceof ArrayBuffer) return Buffer.from(data).toString('utf8');
  throw new RekeyError({ code: 'github-refused', what: `${path} is not a file.`, exit: 3 });
}
