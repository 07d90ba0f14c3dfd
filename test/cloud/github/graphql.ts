import { GithubError } from './errors.ts';
import type { Reply } from './exchange.ts';
import type { Caller } from './tokens.ts';
import type { World } from './world.ts';

/** The one query that is served: whose the token is. `User.databaseId` is the `id` of the REST API. */
const VIEWER = 'query { viewer { login databaseId } }';

/**
 * Whether a request is for GraphQL: `/graphql`, and `/api/graphql` beside the `/api/v3` of an Enterprise Server (GitHub
 * Docs, "Forming calls with GraphQL").
 */
export function isGraphql(method: string, path: string, base: string): boolean {
  return method === 'POST' && path === `${base.replace(/\/v3$/, '')}/graphql`;
}

/**
 * `viewer` is told to every token, also to that of an installation, whose account is its bot (the REST API refuses it
 * "Get the authenticated user"). Any other query is a violation.
 */
export function answerGraphql(
  world: World,
  caller: Caller,
  body: string,
  report: (problem: string) => void,
): Reply {
  if (caller.kind === 'anonymous')
    throw new GithubError(401, 'This endpoint requires you to be authenticated.');
  const { query } = JSON.parse(body) as { query?: unknown };
  if (query !== VIEWER) {
    report('This query is not served by the local GitHub');
    throw new GithubError(400, 'A query attribute must be specified and must be a string.');
  }
  const { login, id } = world.addUser(caller.login);
  return { status: 200, body: { data: { viewer: { login, databaseId: id } } } };
}
