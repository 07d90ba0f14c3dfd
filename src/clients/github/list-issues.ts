import { type Octokit, RequestError } from 'octokit';

/** Pages of listings by what was asked for, as they were when they had this tag. */
export type Pages = Map<
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
export async function listIssues(octokit: Octokit, pages: Pages, listing: Listing): Promise<ListedIssue[]> {
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
