import { spawn } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { basename, dirname } from 'node:path';
import { gitEnvironment } from '../../git/command.ts';
import { GithubError, notFound } from './errors.ts';
import type { Reply } from './exchange.ts';
import type { Caller } from './tokens.ts';
import type { World } from './world.ts';

/** What a request of git's smart HTTP protocol asks for (gitprotocol-http(5)). */
export interface GitService {
  owner: string;
  name: string;
  /** `info/refs`, or the service itself. */
  rest: string;
  service: string;
  query: string;
}

/** `/{owner}/{name}[.git]/info/refs?service=…`, `/git-upload-pack` and `/git-receive-pack`. */
export function gitService(url: URL): GitService | undefined {
  const found = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(
    url.pathname,
  );
  if (found === null) return undefined;
  const [, owner = '', name = '', rest = ''] = found;
  const service = rest === 'info/refs' ? (url.searchParams.get('service') ?? '') : rest;
  return { owner, name, rest, service, query: url.search.slice(1) };
}

/** Answers through git's own CGI program, once the token is found to be good for it. */
export async function serveGit(
  world: World,
  caller: Caller,
  git: GitService,
  request: IncomingMessage,
  body: Buffer,
): Promise<Reply> {
  const ofWiki = git.name.replace(/\.wiki$/i, '');
  const isWiki = ofWiki !== git.name;
  const gist = git.owner === 'gist' ? world.gists.get(git.name) : undefined;
  if (gist) return await runBackend(gist.gitDir, git, request, body);
  const repository = world.repositories.get(`${git.owner}/${ofWiki}`.toLowerCase());
  const isWrite = git.service === 'git-receive-pack';
  const contents = caller.permissions.get('contents');
  const mayRead = repository?.private === false || contents !== undefined;
  if (caller.kind === 'anonymous' && (isWrite || !mayRead)) {
    const headers = { 'www-authenticate': 'Basic realm="GitHub"' };
    throw new GithubError(401, 'Repository not found.', { headers });
  }
  const fullName = `${git.owner}/${ofWiki}`.toLowerCase();
  if (!mayRead || caller.repositories?.has(fullName) === false) throw notFound();
  // Without a page a wiki has no repository, though it is switched on.
  const gitDir = isWiki ? repository?.hasWiki && repository.wikiDir : repository?.gitDir;
  if (typeof gitDir !== 'string') throw notFound();
  if (isWrite && contents !== 'write')
    throw new GithubError(403, `Permission to ${fullName}.git denied to ${caller.login}.`);
  return await runBackend(gitDir, git, request, body);
}

function runBackend(gitDir: string, git: GitService, request: IncomingMessage, body: Buffer): Promise<Reply> {
  const header = (name: string): string => String(request.headers[name] ?? '');
  const child = spawn('git', ['http-backend'], {
    env: {
      ...gitEnvironment(),
      GIT_PROJECT_ROOT: dirname(gitDir),
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${basename(gitDir)}/${git.rest}`,
      REQUEST_METHOD: request.method,
      QUERY_STRING: git.query,
      CONTENT_TYPE: header('content-type'),
      CONTENT_LENGTH: String(body.length),
      HTTP_CONTENT_ENCODING: header('content-encoding'),
      GIT_PROTOCOL: header('git-protocol'),
      // receive-pack is open to whoever got past the token.
      REMOTE_USER: 'token',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  child.stdin.on('error', () => {}); // It may answer before it has read everything.
  child.stdin.end(body);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0)
        reject(new Error(`git http-backend ended with ${code}: ${Buffer.concat(errors).toString()}`));
      else resolve(cgiReply(Buffer.concat(output)));
    });
  });
}

function cgiReply(output: Buffer): Reply {
  const end = output.indexOf('\r\n\r\n');
  const headers: Record<string, string> = {};
  let status = 200;
  let type = 'text/plain';
  for (const line of output.subarray(0, end).toString('latin1').split('\r\n')) {
    const colon = line.indexOf(':');
    const [name, value] = [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    if (name === 'status') status = Number.parseInt(value, 10);
    else if (name === 'content-type') type = value;
    else headers[name] = value;
  }
  return { status, headers, raw: { type, bytes: output.subarray(end + 4) } };
}
