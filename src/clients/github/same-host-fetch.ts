import { RekeyError } from '../../base/errors.ts';

const MAX_REDIRECTS = 3;
const TIMEOUT_MS = 60_000;

type Fetch = typeof globalThis.fetch;

/**
 * A fetch that speaks to one host. The token goes with every request, so a next page, a redirect or an answer
 * that names another host is refused, not followed. Redirects within the host are: GitHub answers so for a
 * repository that was renamed (GitHub Docs, "Best practices for using the REST API"). With `handed-back` the answer
 * that names another host is the caller's, who must go there without the token.
 */
export function sameHostFetch(
  apiUrl: string,
  fetch: Fetch,
  { foreign = 'refused' }: { readonly foreign?: 'refused' | 'handed-back' } = {},
): Fetch {
  const { origin } = new URL(apiUrl);
  return async (input, init) => {
    let url = input instanceof Request ? new URL(input.url) : new URL(input);
    const method = init?.method ?? 'GET';
    for (let redirects = 0; ; redirects += 1) {
      if (url.origin !== origin) throw foreignHost(origin, url);
      const timeout = AbortSignal.timeout(TIMEOUT_MS);
      const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
      const response = await fetch(url.href, { ...init, signal, redirect: 'manual' });
      const next = response.headers.get('location');
      const isRead = method === 'GET' || method === 'HEAD';
      const isFollowed =
        response.status === 307 ||
        response.status === 308 ||
        (isRead && [301, 302].includes(response.status));
      if (next === null || !isFollowed || redirects === MAX_REDIRECTS) return response;
      const target = new URL(next, url);
      if (foreign === 'handed-back' && target.origin !== origin) return response;
      url = target;
    }
  };
}

/** An abort is what the client does not try again. */
function foreignHost(origin: string, url: URL): DOMException {
  const cause = new RekeyError({
    code: 'github-foreign-host',
    what: `GitHub at ${origin} pointed to ${url.origin}, to which its token is not sent.`,
    fix: 'Check GITHUB_API_URL and what stands between this machine and GitHub.',
    exit: 3,
  });
  return new DOMException(cause.message, { name: 'AbortError', cause });
}
