import { Octokit } from 'octokit';
import type { Log } from '../../base/log.ts';
import { proxiedFetch } from '../proxied-fetch.ts';
import { noteRequests } from './note-requests.ts';
import { sameHostFetch } from './same-host-fetch.ts';

export interface OctokitSettings {
  readonly token: string;
  /** `GITHUB_API_URL`: `https://api.github.com`, or `https://HOST/api/v3` of an Enterprise Server. */
  readonly apiUrl: string;
  readonly version: string;
  readonly log: Log;
  /** The environment, for a proxy. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How often what may be repeated is, when GitHub gives no usable answer; default 3, which takes 14 seconds. */
  readonly retries?: number;
  /** Waits between writes as GitHub asks for; default: on hosts of GitHub's own, where its limits hold. */
  readonly isPaced?: boolean;
}

/** Waiting longer for a limit to pass costs more than leaving the rest to the next run. */
const LONGEST_WAIT_SECONDS = 120;

/** The client for one host: it retries what may be repeated, keeps GitHub's pace, and sends the token nowhere else. */
export async function openOctokit(settings: OctokitSettings): Promise<Octokit> {
  const { token, apiUrl, version, log, env } = settings;
  const quietly = (text: string): void => log.debug(`GitHub: ${text}`);
  const mayWait = (afterSeconds: number, options: object, _: unknown, retries: number): boolean => {
    const { method, url } = options as { method?: string; url?: string };
    const isWorth = retries === 0 && afterSeconds <= LONGEST_WAIT_SECONDS;
    log.warning(`GitHub limits ${method} ${url}: ${isWorth ? `waiting ${afterSeconds} s` : 'not waiting'}.`);
    return isWorth;
  };
  const octokit = new Octokit({
    auth: token,
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: `rekey/${version}`,
    log: { debug: quietly, info: quietly, warn: quietly, error: quietly },
    ...(settings.retries === undefined ? {} : { retry: { retries: settings.retries } }),
    throttle: {
      enabled: settings.isPaced ?? isGithubs(apiUrl),
      onRateLimit: mayWait,
      onSecondaryRateLimit: mayWait,
    },
    request: { fetch: sameHostFetch(apiUrl, await proxiedFetch(env)) },
  });
  // A lost answer to one of these may hide an effect; the next run looks before it acts.
  octokit.hook.before('request', (options) => {
    if ((options.method === 'POST' && !isQuery(options)) || options.method === 'PATCH')
      options.request = { ...options.request, retries: 0 };
  });
  noteRequests(octokit);
  return octokit;
}

/** A query of GraphQL is a POST that changes nothing; a mutation is sent to the same place. */
function isQuery({ url, query }: { readonly url: string; readonly query?: unknown }): boolean {
  return url.endsWith('/graphql') && typeof query === 'string' && !/^\s*mutation\b/.test(query);
}

/** Rate limits are off on an Enterprise Server unless its owner turns them on (GitHub Docs, "Rate limits for the REST API"). */
function isGithubs(apiUrl: string): boolean {
  const { hostname } = new URL(apiUrl);
  return hostname === 'api.github.com' || hostname.endsWith('.ghe.com');
}
