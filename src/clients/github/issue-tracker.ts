import { type Octokit, RequestError } from 'octokit';
import type { Log } from '../../base/log.ts';
import type { IssueTracker, Label, TrackedIssue } from '../../tracker/ports.ts';
import { callGithub } from './explain-error.ts';
import { listIssues, type Pages } from './list-issues.ts';
import { openIssue } from './open-issue.ts';
import { type Author, type OwnAccount, ourAuthor, ownAccount } from './our-author.ts';
import { pinIssue } from './pin-issue.ts';

/** The repository, in the parameters of every call. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

const WRITE = 'issues: write';

export interface IssueTrackerOptions {
  readonly log: Log;
  /** Logins of accounts that opened our issues before the one of the token did. */
  readonly formerAuthors?: readonly string[] | undefined;
}

/** The issues of one repository. */
export function githubIssueTracker(
  octokit: Octokit,
  at: RepositoryName,
  { log, formerAuthors = [] }: IssueTrackerOptions,
): IssueTracker {
  const name = `${at.owner}/${at.repo}`;
  const pages: Pages = new Map();
  // The node ids of what this client has opened: nothing else is ever pinned.
  const opened = new Map<number, string>();
  const ourIssue = async (): Promise<(issue: { readonly user?: Author | undefined }) => boolean> => {
    const isOurs = await ourAuthor(octokit, formerAuthors);
    return ({ user = null }) => isOurs(user);
  };
  const call = async <T>(what: string, run: () => Promise<T>): Promise<T> =>
    await callGithub({ what: `${what} ${name}`, permission: WRITE }, run);
  return {
    async list(label, { since } = {}) {
      return await call('list the issues of', async () => {
        const isOurs = await ourIssue();
        const found = await listIssues(octokit, pages, {
          ...at,
          labels: label,
          state: 'all',
          per_page: 100,
          ...(since ? { since: since.toISOString() } : {}),
        });
        const issues = found.filter((issue) => !issue.pull_request);
        const others = issues.filter(
          (issue) => !isOurs(issue) && isByBot(issue) && MARKED.test(issue.body ?? ''),
        );
        if (others.length > 0) log.warning(otherBots(others, await ownAccount(octokit)));
        return issues.filter(isOurs).map(trackedIssue);
      });
    },
    async read(number) {
      return await call(`read issue #${number} of`, async () => {
        const { data } = await octokit.rest.issues.get({ ...at, issue_number: number });
        return trackedIssue(data);
      });
    },
    async readOurs(number) {
      return await call(`read issue #${number} of`, async () => {
        try {
          const { data } = await octokit.rest.issues.get({ ...at, issue_number: number });
          const isOurs = await ourIssue();
          return !data.pull_request && isOurs(data) ? trackedIssue(data) : undefined;
        } catch (error) {
          if (error instanceof RequestError && (error.status === 404 || error.status === 410))
            return undefined;
          throw error;
        }
      });
    },
    async create(issue) {
      const { number, id } = await call(
        'open an issue in',
        async () => await openIssue(octokit, at, issue, log),
      );
      opened.set(number, id);
      return number;
    },
    async update(number, { stateReason, labels, assignees, ...change }) {
      await call(`update issue #${number} of`, async () => {
        await octokit.rest.issues.update({
          ...at,
          issue_number: number,
          ...change,
          ...(labels === undefined ? {} : { labels: [...labels] }),
          ...(assignees === undefined ? {} : { assignees: [...assignees] }),
          ...(stateReason === undefined ? {} : { state_reason: stateReason }),
        });
      });
    },
    async comment(number, body) {
      await call(`comment on issue #${number} of`, async () => {
        await octokit.rest.issues.createComment({ ...at, issue_number: number, body });
      });
    },
    async pin(number) {
      const id = opened.get(number);
      if (id === undefined) throw new Error(`Issue #${number} was not opened by this run`);
      await pinIssue(octokit, at, id);
    },
    async ensureLabels(labels) {
      await call('create labels in', async () => await createMissing(octokit, at, labels));
    },
  };
}

/** A line that only Rekey writes, or whoever wants to be taken for it. */
const MARKED = /^<!-- rekey:(?:dashboard:)?v1 /m;

function isByBot({ user }: { readonly user?: Author | undefined }): boolean {
  return user?.type === 'Bot';
}

/** What somebody should know who has changed the token: the issues of the former account would be opened anew. */
function otherBots(
  issues: readonly { readonly number: number; readonly user?: Author | undefined }[],
  { login }: OwnAccount,
): string {
  const names = [...new Set(issues.map(({ user }) => user?.login ?? ''))].slice(0, 3).join(', ');
  const numbers = issues
    .slice(0, 5)
    .map(({ number }) => `#${number}`)
    .join(', ');
  return `Issues ${numbers} look like Rekey's, but ${names} opened them and the token is of ${login}: they are left alone. If they are of an earlier token of yours, name its account under "issues: former-authors".`;
}

async function createMissing(octokit: Octokit, at: RepositoryName, labels: readonly Label[]): Promise<void> {
  const present = await octokit.paginate(octokit.rest.issues.listLabelsForRepo, { ...at, per_page: 100 });
  const names = new Set(present.map(({ name }) => name.toLowerCase()));
  for (const { name, colour, description } of labels) {
    if (names.has(name.toLowerCase())) continue;
    try {
      await octokit.rest.issues.createLabel({ ...at, name, color: colour, description });
    } catch (error) {
      // Another run was faster.
      if (!(error instanceof RequestError && error.status === 422 && /already_exists/.test(error.message)))
        throw error;
    }
  }
}

interface GithubIssue {
  readonly number: number;
  readonly title: string;
  readonly body?: string | null | undefined;
  readonly labels: readonly (string | { readonly name?: string | undefined })[];
  readonly state: string;
  readonly state_reason?: string | null | undefined;
  readonly closed_at: string | null;
  readonly assignees?: readonly { readonly login: string }[] | null | undefined;
}

function trackedIssue(issue: GithubIssue): TrackedIssue {
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    labels: issue.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
    state: issue.state === 'open' ? 'open' : 'closed',
    stateReason: issue.state_reason ?? undefined,
    closedAt: issue.closed_at === null ? undefined : new Date(issue.closed_at),
    assignees: (issue.assignees ?? []).map(({ login }) => login),
  };
}
