import { RequestError } from 'octokit';
import { RekeyError, type RekeyErrorInit } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';

/** What a call does and what it needs: words for the message when it is refused. */
export interface CallNames {
  /** As the reader would say it: `list the issues of acme/app`. */
  readonly what: string;
  /** The permission as a workflow spells it, `issues: write`; `undefined` when a job's own token never has it. */
  readonly permission?: string | undefined;
  /** Other calls that need the whole of it follow, of which GitHub's own hint does not know. */
  readonly isWhole?: boolean;
}

/**
 * Runs one call. Codes of the errors made here: `github-token-refused`, `github-denied`, `github-not-found`,
 * `github-refused`, `github-foreign-host`, `github-limited`, after which nothing was done and a later try may succeed,
 * and `github-unavailable`, after which the effect is unknown.
 */
export async function callGithub<T>(names: CallNames, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (thrown) {
    throw explainGithubError(thrown, names);
  }
}

/** What an error of a call means to the reader and what to do about it. A RekeyError stays as it is. */
function explainGithubError(thrown: unknown, names: CallNames): RekeyError {
  for (let cause = thrown; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof RekeyError) return cause;
  }
  const init = explanationOf(thrown, names);
  return new RekeyError({ exit: 3, ...init, cause: withoutRequest(thrown) });
}

function explanationOf(thrown: unknown, names: CallNames): RekeyErrorInit {
  const { what, permission, isWhole } = names;
  const refused = graphqlErrorOf(thrown);
  if (refused) return explainGraphql(refused, names);
  const said = thrown instanceof Error ? inertExcerpt(thrown.message, 300) : 'no answer';
  const status = thrown instanceof RequestError && thrown.response ? thrown.status : undefined;
  if (status === undefined || status >= 500) {
    return {
      code: 'github-unavailable',
      what: `Could not ${what}: GitHub gave no usable answer (${status === undefined ? '' : `HTTP ${status}, `}${said}).`,
      fix: 'Run it again; it goes on from what GitHub says.',
    };
  }
  if (isRateLimit(thrown)) {
    return {
      code: 'github-limited',
      diagnosis: 'github-unavailable',
      what: `Could not ${what}: the rate limit of this token is used up${resetOf(thrown)}.`,
      fix: 'What is left waits for the next run.',
    };
  }
  if (status === 401) {
    return {
      code: 'github-token-refused',
      what: `Could not ${what}: GitHub does not accept the token (${said}).`,
      fix: 'Check the input "github-token": it may have expired, or belong to another GitHub host.',
    };
  }
  if (status === 403)
    return {
      code: 'github-denied',
      what: `Could not ${what}: ${said}.`,
      fix: permissionFix(thrown, permission, isWhole),
    };
  if (status === 404) {
    return {
      code: 'github-not-found',
      what: `Could not ${what}: there is no such thing, or the token may not see it.`,
      fix: permissionFix(thrown, permission, isWhole),
    };
  }
  return { code: 'github-refused', what: `Could not ${what}: HTTP ${status}, ${said}.` };
}

interface GraphqlError {
  readonly type: string;
  readonly said: string;
}

/** The first error of an answer of GraphQL, which comes with HTTP 200 (GitHub Docs, "Forming calls with GraphQL"). */
function graphqlErrorOf(thrown: unknown): GraphqlError | undefined {
  // The class is in a package of the client's that it does not hand on.
  if (!(thrown instanceof Error && thrown.name === 'GraphqlResponseError' && 'errors' in thrown))
    return undefined;
  const [first] = thrown.errors as readonly { readonly type?: string; readonly message?: string }[];
  const { type = '', message = 'no reason' } = first ?? {};
  return { type, said: inertExcerpt(message, 300) };
}

function explainGraphql(
  { type, said }: GraphqlError,
  { what, permission, isWhole }: CallNames,
): RekeyErrorInit {
  if (type === 'RATE_LIMITED' || type === 'RATE_LIMIT') {
    return {
      code: 'github-limited',
      diagnosis: 'github-unavailable',
      what: `Could not ${what}: ${said}.`,
      fix: 'What is left waits for the next run.',
    };
  }
  if (type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES') {
    return {
      code: 'github-denied',
      what: `Could not ${what}: ${said}.`,
      fix: permissionFix(undefined, permission, isWhole),
    };
  }
  const code = type === 'NOT_FOUND' ? 'github-not-found' : 'github-refused';
  return { code, what: `Could not ${what}: ${said}.` };
}

/** GitHub itself names the permissions that would do in a header of its refusal. */
function permissionFix(thrown: unknown, permission: string | undefined, isWhole = false): string {
  if (permission === undefined) {
    return "A job's own token never has this permission: use the token of a GitHub App (actions/create-github-app-token) that has it, for that repository.";
  }
  const accepted = headerOf(thrown, 'x-accepted-github-permissions');
  const [name = ''] = permission.split(':');
  // Of several that would do, the one that the call is known for.
  const offers = (accepted ?? '').split(/[;,]/).flatMap((each) => {
    const [, offered = '', level = ''] = /^\s*([a-z_]+)=(read|write|admin)/.exec(each) ?? [];
    return offered === '' ? [] : [{ name: offered.replaceAll('_', '-'), level }];
  });
  const offer = offers.find((each) => each.name === name) ?? offers[0];
  const needed = offer && !isWhole ? `${offer.name}: ${offer.level}` : permission;
  return `Give the job "permissions: ${needed}". A pull request from a fork, or from Dependabot, has a token that only reads, whatever the workflow says.`;
}

/** Whether an error of a call says that a limit is reached, the hour's or a secondary one. */
function isRateLimit(thrown: unknown): boolean {
  if (!(thrown instanceof RequestError) || !thrown.response) return false;
  const { status } = thrown;
  if (status === 429) return true;
  if (status !== 403) return false;
  const isSecondary = /secondary rate/i.test(thrown.message);
  return (
    isSecondary ||
    headerOf(thrown, 'x-ratelimit-remaining') === '0' ||
    headerOf(thrown, 'retry-after') !== undefined
  );
}

function resetOf(thrown: unknown): string {
  const reset = Number(headerOf(thrown, 'x-ratelimit-reset') ?? 0);
  return reset > 0 ? ` until ${new Date(reset * 1_000).toISOString()}` : '';
}

function headerOf(thrown: unknown, name: string): string | undefined {
  if (!(thrown instanceof RequestError)) return undefined;
  const value: unknown = thrown.response?.headers[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The client's errors hold the whole request, its body too; a cause is printed with all that it holds. */
function withoutRequest(thrown: unknown): Error {
  const status = thrown instanceof RequestError ? `HTTP ${thrown.status}: ` : '';
  return new Error(`${status}${thrown instanceof Error ? inertExcerpt(thrown.message, 1_000) : 'no answer'}`);
}
