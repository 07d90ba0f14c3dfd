import type { Octokit } from 'octokit';
import type { PullComments } from '../../report/pull-ports.ts';
import { callGithub } from './explain-error.ts';
import type { RepositoryName } from './issue-tracker.ts';
import { ourAuthor } from './our-author.ts';

const WRITE = 'pull-requests: write';

/** Comments on the pull requests of one repository, and what a pull request is. */
export function githubPullComments(
  octokit: Octokit,
  at: RepositoryName,
  { formerAuthors = [] }: { readonly formerAuthors?: readonly string[] | undefined } = {},
): PullComments {
  const name = `${at.owner}/${at.repo}`;
  return {
    async listOurs(pull) {
      const names = {
        what: `list the comments of pull request #${pull} of ${name}`,
        permission: WRITE,
        isWhole: true,
      };
      return await callGithub(names, async () => {
        const isOurs = await ourAuthor(octokit, formerAuthors);
        const found = await octokit.paginate(octokit.rest.issues.listComments, {
          ...at,
          issue_number: pull,
          per_page: 100,
        });
        return found
          .filter(({ user }) => isOurs(user))
          .map(({ id, body }) => ({ id, body: body ?? '' }))
          .sort((a, b) => a.id - b.id);
      });
    },
    async create(pull, body) {
      const names = { what: `comment on pull request #${pull} of ${name}`, permission: WRITE };
      await callGithub(names, async () => {
        await octokit.rest.issues.createComment({ ...at, issue_number: pull, body });
      });
    },
    async update(id, body) {
      const names = { what: `edit a comment on a pull request of ${name}`, permission: WRITE };
      await callGithub(names, async () => {
        await octokit.rest.issues.updateComment({ ...at, comment_id: id, body });
      });
    },
    async remove(id) {
      const names = { what: `remove a comment from a pull request of ${name}`, permission: WRITE };
      await callGithub(names, async () => {
        await octokit.rest.issues.deleteComment({ ...at, comment_id: id });
      });
    },
    async facts(pull) {
      const names = { what: `look at pull request #${pull} of ${name}`, permission: WRITE, isWhole: true };
      return await callGithub(names, async () => {
        const { data } = await octokit.rest.pulls.get({ ...at, pull_number: pull });
        // Of a fork that was deleted there is no repository, whatever the client's types say.
        const repository: { readonly full_name: string } | null = data.head.repo;
        return {
          isOpen: data.state === 'open',
          head: data.head.sha,
          headRepository: repository?.full_name,
          baseRef: data.base.ref,
        };
      });
    },
  };
}
