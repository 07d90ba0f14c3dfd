import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Api } from './api.ts';
import type { LoggedCall, Violation } from './call-log.ts';
import { GithubError } from './errors.ts';
import type { Reply } from './exchange.ts';
import type { Fault, Faults } from './faults.ts';
import { type GitService, gitService, serveGit } from './git-http.ts';
import { answerGraphql, isGraphql, isMutation } from './graphql.ts';
import { type Limits, secondaryLimit } from './limits.ts';
import type { MatchedOperation } from './routes.ts';
import type { Tokens } from './tokens.ts';
import type { World } from './world.ts';

export interface ServerParts {
  world: World;
  tokens: Tokens;
  api: Api;
  faults: Faults;
  /** None on GitHub Enterprise Server, which has no limits unless its owner sets them. */
  limits: Limits | undefined;
  /** Where the REST API begins: empty, or `/api/v3`. */
  base: string;
  /** Version in `x-github-enterprise-version`. */
  enterpriseVersion: string | undefined;
  log: LoggedCall[];
  violations: Violation[];
  /** Answers of this server that GitHub's description forbids: bugs of the local GitHub. */
  ownFaults: string[];
  onCall: (call: LoggedCall) => void;
}

export function createGithubServer(parts: ServerParts): Server {
  return createServer((request, response) => {
    handle(parts, request, response).catch((error: unknown) => {
      parts.ownFaults.push(
        `${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}`,
      );
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('The local GitHub failed: see close()');
    });
  });
}

/** A request with what it was found to mean. */
interface Exchange {
  request: IncomingMessage;
  url: URL;
  body: Buffer;
  /** Without the API's base. */
  path: string;
  git: GitService | undefined;
  matched: MatchedOperation | undefined;
  entry: LoggedCall;
}

async function handle(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const exchange = receive(parts, request, await readBody(request));
  const { entry, matched } = exchange;
  parts.log.push(entry);
  response.once('close', () => parts.onCall(entry));
  const struck = parts.faults.strike(entry);
  entry.faults = struck.map((fault) => fault.kind);
  const prevented = await before(struck);
  if (prevented === 'dropped') return void request.socket.destroy();
  const reply = prevented === undefined ? await perform(parts, exchange) : errorReply(prevented);
  const problems = matched === undefined ? [] : parts.api.check(matched, reply);
  if (problems.length > 0) {
    throw new Error(`The answer to ${entry.operation} is not as described:\n${problems.join('\n')}`);
  }
  await after(struck);
  if (struck.some((fault) => fault.kind === 'lost-acknowledgement')) return void request.socket.destroy();
  send(parts, entry, reply, response);
}

function receive(parts: ServerParts, request: IncomingMessage, body: Buffer): Exchange {
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', parts.world.serverUrl);
  const git = gitService(url);
  const isApi = git === undefined && url.pathname.startsWith(parts.base);
  const path = url.pathname.slice(parts.base.length);
  const matched = isApi ? parts.api.match(method, path) : undefined;
  const isQuery = isGraphql(method, url.pathname, parts.base);
  const text = body.toString('utf8');
  const isRead =
    git === undefined
      ? method === 'GET' || (isQuery && !isMutation(text))
      : git.service === 'git-upload-pack';
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  const entry: LoggedCall = {
    index: parts.log.length,
    at: parts.world.now(),
    method,
    path: url.pathname + url.search,
    operation: isQuery ? 'graphql' : git === undefined ? (matched?.id ?? '') : 'git',
    kind: isRead ? 'read' : 'write',
    token: 'unknown',
    requestHeaders: Object.fromEntries(headers),
    requestBody: text,
    status: 0,
    responseBody: '',
    faults: [],
  };
  return { request, url, body, path, git, matched, entry };
}

async function perform(parts: ServerParts, exchange: Exchange): Promise<Reply> {
  try {
    return await answer(parts, exchange);
  } catch (error) {
    return errorReply(error);
  }
}

async function answer(parts: ServerParts, exchange: Exchange): Promise<Reply> {
  const { request, url, path, git, matched, entry } = exchange;
  const { method, operation, requestBody: body } = entry;
  if (request.headers['user-agent'] === undefined) {
    throw new GithubError(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
    );
  }
  const caller = parts.tokens.identify(request.headers.authorization);
  entry.token = caller.name;
  if (git !== undefined) return await serveGit(parts.world, caller, git, request, exchange.body);
  const report = (problem: string): void =>
    void parts.violations.push({ operation, path: entry.path, problem });
  if (operation === 'graphql') {
    parts.limits?.require(caller);
    const reply = answerGraphql(parts.world, caller, body, report);
    parts.limits?.count(caller);
    return { ...reply, headers: { ...parts.limits?.headers(caller), ...reply.headers } };
  }
  if (matched === undefined) {
    report(`${method} is not served by the local GitHub`);
    throw new GithubError(404, 'Not Found');
  }
  parts.limits?.require(caller);
  const reply = parts.api.answer(
    { method, url, path, headers: request.headers, body, caller },
    matched,
    report,
  );
  // An unchanged answer and a look at the limit itself are free.
  if (reply.status !== 304 && operation !== 'rate-limit/get') parts.limits?.count(caller);
  return { ...reply, headers: { ...parts.limits?.headers(caller), ...reply.headers } };
}

async function before(struck: readonly Fault[]): Promise<GithubError | 'dropped' | undefined> {
  for (const fault of struck) {
    if (fault.kind === 'latency') await delay(fault.ms);
    if (fault.kind === 'call') await fault.before?.();
    if (fault.kind === 'dropped-connection') return 'dropped';
    if (fault.kind === 'error') return new GithubError(fault.status, 'Server Error');
    if (fault.kind === 'secondary-limit') return secondaryLimit(fault.status ?? 403, fault.retryAfter);
    if (fault.kind === 'primary-limit') {
      const reset = String(Math.floor(Date.now() / 1000) + fault.resetInSeconds);
      const headers = {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-limit': '1000',
        'x-ratelimit-reset': reset,
      };
      return new GithubError(403, 'API rate limit exceeded for installation.', { headers });
    }
  }
  return undefined;
}

async function after(struck: readonly Fault[]): Promise<void> {
  for (const fault of struck) if (fault.kind === 'call') await fault.after?.();
}

function errorReply(error: unknown): Reply {
  if (!(error instanceof GithubError)) throw error;
  const body = {
    message: error.message,
    ...(error.errors.length > 0 ? { errors: error.errors } : {}),
    documentation_url: 'https://docs.github.com/rest',
    status: String(error.status),
  };
  return { status: error.status, body, headers: { ...error.headers } };
}

function send(parts: ServerParts, entry: LoggedCall, reply: Reply, response: ServerResponse): void {
  entry.status = reply.status;
  const headers: Record<string, string> = {
    date: parts.world.now().toUTCString(),
    'x-github-request-id': `LOCAL:${entry.index}`,
    'x-github-media-type': 'github.v3; format=json',
    ...(parts.enterpriseVersion === undefined
      ? {}
      : { 'x-github-enterprise-version': parts.enterpriseVersion }),
    ...reply.headers,
  };
  if (reply.raw !== undefined) {
    response.writeHead(reply.status, { ...headers, 'content-type': reply.raw.type });
    response.end(reply.raw.bytes);
    return;
  }
  if (reply.body === undefined) {
    response.writeHead(reply.status, headers);
    response.end();
    return;
  }
  entry.responseBody = JSON.stringify(reply.body);
  response.writeHead(reply.status, { ...headers, 'content-type': 'application/json; charset=utf-8' });
  response.end(entry.responseBody);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
