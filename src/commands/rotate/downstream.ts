import type { GithubClient } from '../../clients/github/client.ts';
import type { DownstreamSecrets } from '../../rotate/ports.ts';
import type { Context } from '../context.ts';

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
    const opened = open(repository);
    clients.set(repository, opened);
    return opened;
  }

  async function open(repository: string): Promise<GithubClient> {
    const { createGithubClient } = await import('../../clients/github/client.ts');
    const { default: manifest } = await import('../../../package.json', { with: { type: 'json' } });
    return await createGithubClient({
      repository,
      token: tokenIn(env),
      apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
      version: manifest.version,
      log,
      env,
    });
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
