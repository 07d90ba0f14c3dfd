import type { GithubClient } from '../../clients/github/client.ts';
import type { DownstreamSecrets } from '../../rotate/ports.ts';
import type { Context } from '../context.ts';
import { openGithub } from '../github.ts';

/**
 * GitHub's secrets, with a client that is loaded when the first value is delivered. The job's own token cannot
 * write secrets (GitHub Docs, "Automatic token authentication"), so `REKEY_GITHUB_TOKEN` may hold that of an App
 * or a person; without it the run's ordinary token is tried, and GitHub's refusal names the permission.
 */
export function downstreamSecrets({ env, log }: Pick<Context, 'env' | 'log'>): DownstreamSecrets {
  const clients = new Map<string, Promise<GithubClient>>();

  function clientFor(repository: string): Promise<GithubClient> {
    const known = clients.get(repository);
    if (known) return known;
    const opened = openGithub({ env, log }, { repository, token: tokenIn(env) });
    clients.set(repository, opened);
    return opened;
  }

  return {
    async put(repository, name, value) {
      const { downstream } = await clientFor(repository);
      await downstream.put(repository, name, value);
    },
  };
}

/** The runner gives the input `github-token` as the last of these. */
function tokenIn(env: Context['env']): string {
  const names = ['REKEY_GITHUB_TOKEN', 'GITHUB_TOKEN', 'GH_TOKEN', 'INPUT_GITHUB-TOKEN'];
  return names.map((name) => env[name]).find((value) => value !== undefined && value !== '') ?? '';
}
