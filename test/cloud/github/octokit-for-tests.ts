import { Octokit } from 'octokit';
import type { LocalGithub } from './local-github.ts';

/** The real client, without its own retries and waits, speaking to the local GitHub with one of its tokens. */
export function octokitFor(github: LocalGithub, token?: string): Octokit {
  return new Octokit({
    baseUrl: github.apiUrl,
    ...(token === undefined ? {} : { auth: github.token(token) }),
    retry: { enabled: false },
    throttle: { enabled: false },
    // A refused request is what many tests are about: no line on the console for it.
    log: { debug: noLine, info: noLine, warn: noLine, error: noLine },
  });
}

function noLine(): void {}
