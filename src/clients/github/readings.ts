import { type Octokit, RequestError } from 'octokit';
import type { GithubReading } from '../../doctor/ports.ts';
import { callGithub } from './explain-error.ts';
import type { RepositoryName } from './issue-tracker.ts';

/** What a token for a repository can be seen to have: one request for each permission, which changes nothing. */
export function githubReadings(octokit: Octokit, at: RepositoryName): readonly GithubReading[] {
  const name = `${at.owner}/${at.repo}`;
  const reading = (
    permission: string,
    thing: string,
    what: string,
    ask: () => Promise<unknown>,
  ): GithubReading => ({
    permission,
    what,
    read: async () => {
      await callGithub({ what: `read ${thing} of ${name}`, permission }, async () => {
        try {
          await ask();
        } catch (error) {
          // Answers of who may look and finds nothing: an empty repository; no analysis yet, or none switched on.
          if (isNothingYet(error)) return;
          throw error;
        }
      });
    },
  });
  return [
    reading('contents: read', 'the files', 'nothing can be read', async () => {
      await octokit.rest.repos.getContent({ ...at, path: '' });
    }),
    reading('issues: read', 'the issues', 'no issue is opened or closed', async () => {
      await octokit.rest.issues.listForRepo({ ...at, per_page: 1 });
    }),
    reading('pull-requests: read', 'the pull requests', 'no pull request gets a comment', async () => {
      await octokit.rest.pulls.list({ ...at, per_page: 1 });
    }),
  ];
}

function isNothingYet(error: unknown): boolean {
  return (
    error instanceof RequestError && error.status === 404 && /This repository is empty/i.test(error.message)
  );
}
