import type { Octokit } from 'octokit';
import { requestNoter } from '../../base/request-log.ts';

type Fetch = typeof globalThis.fetch;

/**
 * Lets a client take down the id of every request that it sends, of repetitions and failures too: it is what GitHub's
 * support knows a request by (GitHub Docs, "Troubleshooting the REST API").
 */
export function noteRequests(octokit: Octokit): void {
  // Added last, so it is the outermost: still in the context of the caller, which a queue of requests is not.
  octokit.hook.before('request', (options) => {
    const note = requestNoter();
    const call = `github:${options.method} ${options.url}`;
    const send: Fetch = options.request?.fetch ?? globalThis.fetch;
    const fetch: Fetch = async (...sent) => {
      try {
        const answer = await send(...sent);
        const { status } = answer;
        const id = answer.headers.get('x-github-request-id');
        const error = status >= 400 ? { error: `HTTP ${status}` } : {};
        note({ call, ...(id === null ? {} : { id }), status, ...error });
        return answer;
      } catch (thrown) {
        note({ call, error: thrown instanceof Error ? thrown.name : 'Error' });
        throw thrown;
      }
    };
    // The hooks inside of this one are given this same object (before-after-hook, register.js).
    options.request = { ...options.request, fetch };
  });
}
