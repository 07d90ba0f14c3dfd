import { randomBytes } from 'node:crypto';
import { recordSecret } from '../../ledger.ts';
import { GithubError } from './errors.ts';

export type AccessLevel = 'read' | 'write' | 'admin';

export interface TokenSpec {
  /** Who the token acts as, `github-actions[bot]` unless told. */
  login?: string;
  /** By GitHub's names, with `-` or `_`. What is not named is not granted; metadata always is. */
  permissions?: Readonly<Record<string, AccessLevel>>;
  /** `workflow` is a job's GITHUB_TOKEN, `app` an installation's token, `personal` a fine-grained one. */
  kind?: 'workflow' | 'app' | 'personal';
  /** `owner/name` of what it reaches; every repository unless told. */
  repositories?: readonly string[];
  /** Made at random unless told. */
  value?: string;
}

/** Who sent a request. */
export interface Caller {
  /** Name of the token in the options; `anonymous` without one. */
  name: string;
  login: string;
  kind: 'workflow' | 'app' | 'personal' | 'anonymous';
  permissions: ReadonlyMap<string, AccessLevel>;
  repositories: ReadonlySet<string> | undefined;
}

export interface Tokens {
  value(name: string): string;
  /** The caller of an `authorization` header; throws 401 for a token that GitHub does not know. */
  identify(authorization: string | undefined): Caller;
  revoke(name: string): void;
}

const anonymous: Caller = {
  name: 'anonymous',
  login: '',
  kind: 'anonymous',
  permissions: new Map(),
  repositories: undefined,
};

/** What a workflow's token usually has when the workflow says so. */
export const workflowPermissions: Readonly<Record<string, AccessLevel>> = {
  actions: 'read',
  checks: 'write',
  contents: 'read',
  issues: 'write',
  pull_requests: 'write',
  security_events: 'write',
};

/** The token that a pull request from a fork gets: reads, whatever the workflow asks for. */
export const forkPermissions: Readonly<Record<string, AccessLevel>> = {
  actions: 'read',
  checks: 'read',
  contents: 'read',
  issues: 'read',
  pull_requests: 'read',
  security_events: 'read',
};

export function createTokens(specs: Readonly<Record<string, TokenSpec>>): Tokens {
  const callers = new Map<string, Caller>();
  const values = new Map<string, string>();
  for (const [name, spec] of Object.entries(specs)) {
    const kind = spec.kind ?? 'workflow';
    const made = spec.value ?? randomToken(kind);
    recordSecret(made);
    values.set(name, made);
    callers.set(made, {
      name,
      kind,
      login: spec.login ?? 'github-actions[bot]',
      permissions: new Map(
        Object.entries(spec.permissions ?? {}).map(([key, level]) => [key.replaceAll('-', '_'), level]),
      ),
      repositories: spec.repositories && new Set(spec.repositories.map((full) => full.toLowerCase())),
    });
  }

  function value(name: string): string {
    const found = values.get(name);
    if (found === undefined) throw new Error(`The local GitHub has no token called ${name}`);
    return found;
  }

  return {
    value,
    identify(authorization) {
      const given = tokenIn(authorization);
      if (given === undefined) return anonymous;
      const caller = callers.get(given);
      if (caller === undefined) throw new GithubError(401, 'Bad credentials');
      return caller;
    },
    revoke: (name) => void callers.delete(value(name)),
  };
}

/** The REST API takes `token X` and `Bearer X`, git takes Basic with any user name. */
function tokenIn(authorization: string | undefined): string | undefined {
  const [scheme = '', credentials = ''] = (authorization ?? '').split(' ');
  if (/^(token|bearer)$/i.test(scheme)) return credentials;
  if (!/^basic$/i.test(scheme)) return undefined;
  const decoded = Buffer.from(credentials, 'base64').toString('utf8');
  return decoded.slice(decoded.indexOf(':') + 1);
}

/**
 * A random token in GitHub's form. Installation tokens made since 2026-04-27 are `ghs_APPID_JWT`, about 520
 * characters (docs.github.com, generating an installation access token).
 */
function randomToken(kind: 'workflow' | 'app' | 'personal'): string {
  if (kind === 'personal') {
    const alphanumeric = randomBytes(60).toString('hex');
    return `github_pat_${alphanumeric.slice(0, 22)}_${alphanumeric.slice(22, 81)}`;
  }
  const header = Buffer.from(JSON.stringify({ alg: 'RS256', typ: 'JWT' })).toString('base64url');
  return `ghs_15368_${header}.${characters(126)}.${characters(342)}`;
}

function characters(length: number): string {
  return randomBytes(length).toString('base64url').slice(0, length);
}

const levels: readonly AccessLevel[] = ['read', 'write', 'admin'];

/** Throws 403 when a token lacks a permission, with the header in which GitHub names what would do. */
export function requirePermission(caller: Caller, needs: string): void {
  if (needs === 'none') return;
  const fulfilled = needs
    .split(';')
    .some((together) => together.split(',').every((need) => hasPermission(caller, need.trim())));
  if (fulfilled) return;
  const what = caller.kind === 'personal' ? 'personal access token' : 'integration';
  throw new GithubError(403, `Resource not accessible by ${what}`, {
    headers: { 'x-accepted-github-permissions': needs },
  });
}

function hasPermission(caller: Caller, need: string): boolean {
  const [name = '', level = 'read'] = need.split('=');
  // Whoever sees a repository at all may read its metadata.
  if (name === 'metadata' && level === 'read') return true;
  const granted = caller.permissions.get(name);
  return granted !== undefined && levels.indexOf(granted) >= levels.indexOf(level as AccessLevel);
}
