import type { Octokit } from 'octokit';
import type { GithubReader } from '../../../sources/github/ports.ts';
import type { NamedText } from '../../../sources/named-text.ts';
import type { RepositoryName } from '../issue-tracker.ts';
import type { Asking } from './asking.ts';

type Threads = Pick<
  GithubReader,
  'issues' | 'pulls' | 'comments' | 'reviewComments' | 'reviews' | 'commitComments'
>;

/**
 * What people write below issues, pull requests and commits. Lists are in the order in which things were made, so
 * that what changes while they are read moves nothing from a page that is still to come to one that was read; with a
 * bound in time, pull requests come by their last change, newest first, where such a thing only comes twice.
 */
export function threadTexts(octokit: Octokit, at: RepositoryName, { pages }: Asking): Threads {
  const { rest } = octokit;
  const name = `${at.owner}/${at.repo}`;
  const issuesRead = (what: string): { what: string; permission: string } => ({
    what: `${what} of ${name}`,
    permission: 'issues: read',
  });
  const pullsRead = (what: string): { what: string; permission: string } => ({
    what: `${what} of ${name}`,
    permission: 'pull-requests: read',
  });
  const oldestFirst = { ...at, per_page: 100, sort: 'created', direction: 'asc' } as const;

  return {
    async *issues(since) {
      const list = octokit.paginate.iterator(rest.issues.listForRepo, {
        ...oldestFirst,
        ...bound(since),
        state: 'all',
      });
      for await (const page of pages(issuesRead('list the issues'), list)) {
        yield page
          .filter((issue) => !issue.pull_request)
          .flatMap(({ number, title, body }) => textsOf(`issue #${number}`, { title, body }));
      }
    },

    async *pulls(since) {
      const list = octokit.paginate.iterator(rest.pulls.list, {
        ...oldestFirst,
        ...(since === undefined ? {} : { sort: 'updated', direction: 'desc' }),
        state: 'all',
      });
      for await (const page of pages(pullsRead('list the pull requests'), list)) {
        const recent = page.filter((pull) => isSince(pull.updated_at, since));
        yield recent.map(({ number, title, body, head }) => ({
          number,
          texts: textsOf(`pull request #${number}`, { title, body, 'branch name': head.ref }),
        }));
        if (recent.length < page.length) return;
      }
    },

    async *comments(since) {
      const list = octokit.paginate.iterator(rest.issues.listCommentsForRepo, {
        ...oldestFirst,
        ...bound(since),
      });
      for await (const page of pages(issuesRead('list the comments'), list)) {
        yield page.map(({ id, html_url, issue_url, body }) => {
          const below = /\/pull\/\d+#/.test(html_url) ? 'pull request' : 'issue';
          return {
            below,
            text: { name: `${below} #${lastOf(issue_url)} comment ${id}`, text: body ?? '' },
          } as const;
        });
      }
    },

    async *reviewComments(since) {
      const list = octokit.paginate.iterator(rest.pulls.listReviewCommentsForRepo, {
        ...oldestFirst,
        ...bound(since),
      });
      for await (const page of pages(pullsRead('list the review comments'), list)) {
        yield page.map(({ id, pull_request_url, body }) => ({
          name: `pull request #${lastOf(pull_request_url)} review comment ${id}`,
          text: body,
        }));
      }
    },

    async *reviews(pull) {
      const list = octokit.paginate.iterator(rest.pulls.listReviews, {
        ...at,
        pull_number: pull,
        per_page: 100,
      });
      for await (const page of pages(pullsRead(`list the reviews of pull request #${pull}`), list)) {
        yield page.map(({ id, body }) => ({ name: `pull request #${pull} review ${id}`, text: body ?? '' }));
      }
    },

    async *commitComments(since) {
      const list = octokit.paginate.iterator(rest.repos.listCommitCommentsForRepo, { ...at, per_page: 100 });
      const names = { what: `list the comments on commits of ${name}`, permission: 'contents: read' };
      for await (const page of pages(names, list)) {
        yield page
          .filter(({ updated_at }) => isSince(updated_at, since))
          .map(({ id, commit_id, body }) => ({
            name: `commit comment ${id}`,
            text: body,
            commit: commit_id,
          }));
      }
    },
  };
}

function bound(since: Date | undefined): { since?: string } {
  return since === undefined ? {} : { since: since.toISOString() };
}

/** The parts of a thread's first text, each with its name. */
function textsOf(of: string, parts: Readonly<Record<string, string | null | undefined>>): NamedText[] {
  return Object.entries(parts).map(([part, text]) => ({ name: `${of} ${part}`, text: text ?? '' }));
}

export function isSince(time: string | null | undefined, since: Date | undefined): boolean {
  // What has no time is looked at.
  return since === undefined || !time || Date.parse(time) >= since.getTime();
}

/** The number at the end of an address of the API. */
function lastOf(url: string): string {
  return /\d+$/.exec(url)?.[0] ?? '?';
}
