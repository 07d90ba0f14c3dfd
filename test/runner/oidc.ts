import { generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { recordSecret } from '../ledger.ts';

export interface OidcClaims {
  repository: string;
  repositoryId: number;
  ownerId: number;
  ref: string;
  sha: string;
  eventName: string;
  actor: string;
  workflow: string;
  runId: string;
  /** A job that names an environment has it in its subject. */
  environment?: string;
  /**
   * `names` is `repo:acme/app:…`; `ids` is `repo:acme@1/app@2:…`, the form of repositories made since 2026-07-15
   * (github.blog changelog 2026-04-23, immutable subject claims).
   */
  subject?: 'names' | 'ids';
}

/** The token service that stands behind `ACTIONS_ID_TOKEN_REQUEST_URL`. */
export interface OidcServer {
  /** Variables for the job's environment. */
  env: Record<string, string>;
  issuer: string;
  /** The JSON Web Key Set that verifies the tokens. */
  jwks: { keys: Record<string, unknown>[] };
  /** Every token given out, so that a test can look for them in what was written. */
  issued: string[];
  close(): Promise<void>;
}

/** Serves signed (RS256) identity tokens on a loopback port, as GitHub does for `id-token: write`. */
export async function startOidc(claims: OidcClaims): Promise<OidcServer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keyId = randomUUID();
  const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: keyId, alg: 'RS256', use: 'sig' }] };
  const requestToken = randomBytes(24).toString('hex');
  recordSecret(requestToken);
  const issued: string[] = [];

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/.well-known/jwks') {
      reply(response, 200, jwks);
      return;
    }
    if (url.pathname === '/.well-known/openid-configuration') {
      reply(response, 200, { issuer, jwks_uri: `${issuer}/.well-known/jwks` });
      return;
    }
    if (url.pathname !== '/token') {
      reply(response, 404, {});
      return;
    }
    if (request.headers.authorization !== `Bearer ${requestToken}`) {
      reply(response, 401, {});
      return;
    }
    const token = jwt(tokenClaims(claims, issuer, url.searchParams.get('audience')));
    recordSecret(token);
    issued.push(token);
    reply(response, 200, { count: token.length, value: token });
  }

  function jwt(payload: Record<string, unknown>): string {
    const header = { typ: 'JWT', alg: 'RS256', kid: keyId };
    const signed = [header, payload]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  }

  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${issuer}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    issuer,
    jwks,
    issued,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function tokenClaims(claims: OidcClaims, issuer: string, audience: string | null): Record<string, unknown> {
  const [owner = '', name = ''] = claims.repository.split('/');
  const now = Math.floor(Date.now() / 1000);
  return {
    jti: randomUUID(),
    iss: issuer,
    aud: audience ?? `https://github.com/${owner}`,
    sub: subject(claims, owner, name),
    nbf: now - 300,
    iat: now,
    exp: now + 300,
    ref: claims.ref,
    sha: claims.sha,
    repository: claims.repository,
    repository_owner: owner,
    repository_id: String(claims.repositoryId),
    repository_owner_id: String(claims.ownerId),
    event_name: claims.eventName,
    actor: claims.actor,
    workflow: claims.workflow,
    run_id: claims.runId,
    ...(claims.environment === undefined ? {} : { environment: claims.environment }),
  };
}

function subject(claims: OidcClaims, owner: string, name: string): string {
  const repository =
    claims.subject === 'ids'
      ? `${owner}@${claims.ownerId}/${name}@${claims.repositoryId}`
      : `${owner}/${name}`;
  if (claims.environment !== undefined) return `repo:${repository}:environment:${claims.environment}`;
  if (claims.eventName === 'pull_request') return `repo:${repository}:pull_request`;
  return `repo:${repository}:ref:${claims.ref}`;
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
