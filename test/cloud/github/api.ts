import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Description } from './description.ts';
import { GithubError, notFound } from './errors.ts';
import type { Call, Json, Operation, Reply } from './exchange.ts';
import type { Limits } from './limits.ts';
import type { MatchedOperation } from './routes.ts';
import { type Caller, requirePermission } from './tokens.ts';
import type { World } from './world.ts';

interface ApiRequest {
  method: string;
  url: URL;
  /** Without the API's base. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  caller: Caller;
}

export interface Api {
  match(method: string, path: string): MatchedOperation | undefined;
  /** Carries a request out. Throws GithubError. `report` takes what of the request the description forbids. */
  answer(request: ApiRequest, operation: MatchedOperation, report: (problem: string) => void): Reply;
  /** Problems of an answer with the description; none for a good one. */
  check(operation: MatchedOperation, reply: Reply): string[];
}

export function createApi(
  world: World,
  description: Description,
  operations: readonly Operation[],
  limits: Limits | undefined,
): Api {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));

  function answer(request: ApiRequest, matched: MatchedOperation, report: (problem: string) => void): Reply {
    const operation = byId.get(matched.id);
    if (operation === undefined) throw notFound();
    requireSight(world, request.caller, request.method, matched);
    const query: Json = Object.fromEntries(request.url.searchParams);
    const call: Call = {
      world,
      caller: request.caller,
      path: matched.parameters,
      query,
      body: {},
      headers: request.headers,
      url: request.url,
    };
    requirePermission(
      request.caller,
      typeof operation.needs === 'string' ? operation.needs : operation.needs(call),
    );
    const unknown = description.unknownParameters(matched.id, Object.keys(query));
    for (const name of unknown) report(`query: ${name} is not a parameter of ${matched.id}`);
    const body = parseBody(request.body);
    const problems = [
      ...description.checkParameters(matched.id, 'path', { ...matched.parameters }),
      ...description.checkParameters(matched.id, 'query', query),
      ...description.checkBody(matched.id, body),
    ];
    for (const problem of problems) report(problem);
    if (problems.length > 0) throw new GithubError(422, `Invalid request.\n\n${problems.join('\n')}`);
    for (const name of description.unknownFields(matched.id, body))
      report(`body: ${name} is not a field of ${matched.id}`);
    call.body = (body ?? {}) as Json;
    requireWritable(call, request.method);
    if (operation.createsContent === true) limits?.countContent(request.caller);
    return withEtag(request, operation.handle(call));
  }

  return {
    match: (method, path) => description.match(method, path),
    answer,
    check(matched, reply) {
      if (reply.raw !== undefined || reply.status === 304) return [];
      // What the client receives is what counts: dates, undefined and the like are gone by then.
      const body: unknown = reply.body === undefined ? undefined : JSON.parse(JSON.stringify(reply.body));
      return description.checkResponse(matched.id, reply.status, body);
    },
  };
}

/** A repository that a token does not reach is as if it were not there. */
function requireSight(world: World, caller: Caller, method: string, matched: MatchedOperation): void {
  const { owner, repo } = matched.parameters;
  if (caller.kind === 'anonymous' && method !== 'GET') throw new GithubError(401, 'Requires authentication');
  if (owner === undefined || repo === undefined) return;
  const repository = world.repository(owner, repo);
  if (!repository.private && method === 'GET') return;
  if (caller.kind === 'anonymous') throw notFound();
  const reached =
    caller.repositories === undefined || caller.repositories.has(`${owner}/${repo}`.toLowerCase());
  if (!reached) throw notFound();
}

function requireWritable(call: Call, method: string): void {
  const { owner, repo } = call.path;
  if (method === 'GET' || owner === undefined || repo === undefined) return;
  if (call.world.repository(owner, repo).archived) {
    throw new GithubError(403, 'Repository was archived so is read-only.');
  }
}

function parseBody(body: string): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    throw Object.assign(new GithubError(400, 'Problems parsing JSON'), { cause: error });
  }
}

function withEtag(request: ApiRequest, reply: Reply): Reply {
  if (request.method !== 'GET' || reply.status !== 200 || reply.raw !== undefined) return reply;
  const etag = `W/"${createHash('sha256').update(JSON.stringify(reply.body)).digest('hex')}"`;
  const headers = { ...reply.headers, etag };
  if (request.headers['if-none-match'] === etag) return { status: 304, headers };
  return { ...reply, headers };
}
