import { type Octokit, RequestError } from 'octokit';
import { RekeyError } from '../../../base/errors.ts';
import type { Download } from '../../../sources/github/ports.ts';
import type { CallNames } from '../explain-error.ts';
import { sameHostFetch } from '../same-host-fetch.ts';
import type { Asking } from './asking.ts';

type Fetch = typeof globalThis.fetch;

/** Downloads what GitHub keeps on another host. */
export type Downloader = (
  names: CallNames,
  route: string,
  parameters: Readonly<Record<string, string | number>>,
  options: { readonly maxBytes: number; readonly accept?: string },
) => Promise<Download>;

interface Settings {
  readonly octokit: Octokit;
  readonly asking: Asking;
  readonly apiUrl: string;
  /** Knows the proxy. */
  readonly fetch: Fetch;
  readonly signal: AbortSignal | undefined;
}

/** A file of this size must have come in so long, whatever the line. */
const TIMEOUT_MS = 300_000;

/**
 * GitHub answers with an address that is signed and lives for a minute (GitHub Docs, "Download workflow run logs").
 * Our token goes to GitHub alone, never there. A download that breaks is asked for once more, with a new address.
 */
export function downloader({ octokit, asking, apiUrl, fetch, signal }: Settings): Downloader {
  const isPlain = new URL(apiUrl).protocol === 'http:';

  async function follow(location: string, maxBytes: number): Promise<Download> {
    const url = URL.parse(location);
    if (url?.protocol !== 'https:' && !(isPlain && url?.protocol === 'http:'))
      throw new StorageAnswer('GitHub named no https address');
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { signal: signal ? AbortSignal.any([signal, timeout]) : timeout });
    if (!response.ok) throw new StorageAnswer(`the storage answered HTTP ${response.status}`);
    return await readUpTo(response, maxBytes);
  }

  /** Asks GitHub's own host: where the file is, or the file itself, or that there is none any more. */
  async function ask(
    names: CallNames,
    route: string,
    parameters: Readonly<Record<string, string | number>>,
    { maxBytes, accept }: { readonly maxBytes: number; readonly accept?: string },
  ): Promise<Download | string> {
    let streamed: Download | undefined;
    const sameHost = sameHostFetch(apiUrl, fetch, { foreign: 'handed-back' });
    /** A file that comes from GitHub itself is read here, where its size is bounded. */
    const bounded: Fetch = async (...sent) => {
      const response = await sameHost(...sent);
      if (!response.ok) return response;
      streamed = await readUpTo(response, maxBytes);
      return new Response(null, { status: 204, headers: response.headers });
    };
    return await asking.ask(names, async () => {
      try {
        const { headers } = await octokit.request(route, {
          ...parameters,
          request: { fetch: bounded },
          ...(accept === undefined ? {} : { headers: { accept } }),
        });
        return streamed ?? headers.location ?? '';
      } catch (thrown) {
        // Logs and artifacts are kept for a while; GitHub then says 410, and 404 for what somebody deleted.
        const isGone =
          thrown instanceof RequestError && thrown.response && [404, 410].includes(thrown.status);
        if (isGone) return { kind: 'gone' };
        throw thrown;
      }
    });
  }

  return async (names, route, parameters, options) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await ask(names, route, parameters, options);
      if (typeof answer !== 'string') return answer;
      try {
        return await follow(answer, options.maxBytes);
      } catch (thrown) {
        signal?.throwIfAborted();
        if (attempt === 2) throw unavailable(names, thrown);
      }
    }
  };
}

/** The storage's own words are not shown: they may hold the signed address. */
class StorageAnswer extends Error {}

function unavailable({ what }: CallNames, thrown: unknown): RekeyError {
  const isLate = thrown instanceof Error && thrown.name === 'TimeoutError';
  const why =
    thrown instanceof StorageAnswer ? thrown.message : isLate ? 'it took too long' : 'the connection broke';
  return new RekeyError({
    code: 'github-unavailable',
    what: `Could not ${what}: ${why}.`,
    fix: 'Run it again.',
    exit: 3,
  });
}

async function readUpTo(response: Response, maxBytes: number): Promise<Download> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel();
    return { kind: 'too-large' };
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    // Leaving the loop ends the download.
    if (length > maxBytes) return { kind: 'too-large' };
    parts.push(part);
  }
  return { kind: 'read', bytes: Buffer.concat(parts, length) };
}
