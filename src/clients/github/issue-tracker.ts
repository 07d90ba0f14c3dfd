import { type Octokit, RequestError } from 'octokit';
import type { Log } from '../../base/log.ts';
import type { IssueTracker, Label, NewIssue, TrackedIssue } from '../../tracker/ports.ts';
import { callGithub } from './explain-error.ts';
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
        const found = await listed(octokit, pages, {
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
        async () => await createIssue(octokit, at, issue, log),
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

/** Pages of listings by what was asked for, as they were when they had this tag. */
type Pages = Map<
  string,
  { readonly etag: string; readonly issues: readonly ListedIssue[]; readonly isLast: boolean }
>;
type ListedIssue = Awaited<ReturnType<Octokit['rest']['issues']['listForRepo']>>['data'][number];
type Listing = NonNullable<Parameters<Octokit['rest']['issues']['listForRepo']>[0]>;

/**
 * All pages of a listing, one request each. One that was listed before in this run is asked for by its tag: where
 * nothing has changed the answer is empty and does not count against the limit (GitHub Docs, "Best practices for using
 * the REST API").
 */
async function listed(octokit: Octokit, pages: Pages, listing: Listing): Promise<ListedIssue[]> {
  const found: ListedIssue[] = [];
  for (let page = 1; ; page += 1) {
    const asked = { ...listing, page };
    const key = JSON.stringify(asked);
    const former = pages.get(key);
    const current = await pageOf(octokit, asked, former?.etag);
    const known = current ?? former;
    if (!known) return found;
    if (current?.etag) pages.set(key, current);
    found.push(...known.issues);
    if (known.isLast) return found;
  }
}

async function pageOf(
  octokit: Octokit,
  listing: Listing,
  etag: string | undefined,
): Promise<(Pages extends Map<string, infer Page> ? Page : never) | undefined> {
  try {
    const headers = etag === undefined ? {} : { headers: { 'if-none-match': etag } };
    const answer = await octokit.rest.issues.listForRepo({ ...listing, ...headers });
    const isLast = !/rel="next"/.test(answer.headers.link ?? '');
    return { etag: answer.headers.etag ?? '', issues: answer.data, isLast };
  } catch (error) {
    if (etag !== undefined && error instanceof RequestError && error.status === 304) return undefined;
    throw error;
  }
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

interface Opened {
  readonly number: number;
  /** By which GraphQL knows it. */
  readonly id: string;
}

async function createIssue(octokit: Octokit, at: RepositoryName, issue: NewIssue, log: Log): Promise<Opened> {
  const { title, body } = issue;
  const labels = [...issue.labels];
  const create = async (assignees: readonly string[]): Promise<Opened> => {
    const { data } = await octokit.rest.issues.create({
      ...at,
      title,
      body,
      labels,
      assignees: [...assignees],
    });
    return { number: data.number, id: data.node_id };
  };
  try {
    return await create(issue.assignees);
  } catch (error) {
    // A refusal is no lost answer: nothing was made, so this is no second issue.
    const isAssignee =
      error instanceof RequestError && error.status === 422 && /assignees/.test(error.message);
    if (!isAssignee) throw error;
    const able = await assignableAmong(octokit, at, issue.assignees);
    const isKnown = able.length < issue.assignees.length;
    const unable = isKnown ? issue.assignees.filter((login) => !able.includes(login)) : issue.assignees;
    log.warning(`${unable.join(', ')} cannot be assigned here, so an issue is without them.`);
    return await create(isKnown ? able : []);
  }
}

/** Those of whom GitHub says so; nobody else keeps an issue from being opened. */
async function assignableAmong(
  octokit: Octokit,
  at: RepositoryName,
  logins: readonly string[],
): Promise<string[]> {
  const able: string[] = [];
  for (const assignee of logins) {
    try {
      await octokit.rest.issues.checkUserCanBeAssigned({ ...at, assignee });
      able.push(assignee);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
    }
  }
  return able;
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
