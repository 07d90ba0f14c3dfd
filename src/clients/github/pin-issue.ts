import type { Octokit } from 'octokit';
import { messageOf, RekeyError } from '../../base/errors.ts';
import { callGithub } from './explain-error.ts';
import type { RepositoryName } from './issue-tracker.ts';

// Only GraphQL can pin (GitHub Docs, "Mutations": `pinIssue`). Octokit takes `query` for the text, so no variable is
// called that.
const PIN = 'mutation ($issue: ID!) { pinIssue(input: { issueId: $issue }) { issue { id } } }';
const IS_PINNED = 'query ($issue: ID!) { node(id: $issue) { ... on Issue { isPinned } } }';

/**
 * Pins an issue by its node id, once: asked for a second time it could undo what a person has just done. After an answer
 * that was lost it is only looked at. GitHub pins no fourth one and unpins nothing for it.
 * @throws RekeyError `github-pins-full`, and what `callGithub` throws
 */
export async function pinIssue(octokit: Octokit, at: RepositoryName, id: string): Promise<void> {
  const name = `${at.owner}/${at.repo}`;
  const names = { what: `pin an issue of ${name}`, permission: 'issues: write' };
  try {
    await callGithub(names, async () => await octokit.graphql(PIN, { issue: id }));
  } catch (error) {
    if (isFull(error)) {
      throw new RekeyError({
        code: 'github-pins-full',
        what: `Three issues are pinned in ${name} already, and GitHub allows no more.`,
        fix: 'Unpin one of them and pin this one by hand, if you want it there.',
        exit: 3,
        cause: error,
      });
    }
    if (error instanceof RekeyError && error.code === 'github-unavailable' && (await isPinned(octokit, id)))
      return;
    throw error;
  }
}

/** In the words of GitHub, which names no code for it. */
function isFull(error: unknown): boolean {
  return error instanceof RekeyError && /maximum \d+ pinned issues/i.test(messageOf(error));
}

async function isPinned(octokit: Octokit, id: string): Promise<boolean> {
  try {
    const { node } = await octokit.graphql<{ readonly node?: { readonly isPinned?: boolean } | null }>(
      IS_PINNED,
      { issue: id },
    );
    return node?.isPinned === true;
  } catch {
    return false;
  }
}
