import type { GithubDownstream } from '../../clients/github/downstream.ts';
import type { DownstreamSecrets, WorkflowRuns } from '../../rotate/downstream/ports.ts';
import { VERSION } from '../../version.ts';
import type { Context } from '../context.ts';

/** GitHub as rotations reach it. */
export interface Downstream {
  readonly downstream: DownstreamSecrets;
  readonly workflows: WorkflowRuns;
}

/**
 * GitHub's secrets and workflows, with a client that is loaded when the first is needed. The job's own token cannot
 * write secrets (GitHub Docs, "Automatic token authentication"), so `REKEY_GITHUB_TOKEN` may hold that of an App
 * or a person; without it the run's ordinary token is tried, and GitHub's refusal names the permission.
 */
export function githubDownstream({ env, log }: Pick<Context, 'env' | 'log'>): Downstream {
  let opened: Promise<GithubDownstream> | undefined;

  async function open(): Promise<GithubDownstream> {
    const { openGithubDownstream } = await import('../../clients/github/downstream.ts');
    const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
    return await openGithubDownstream({ token: tokenIn(env), apiUrl, version: VERSION, log, env });
  }

  function github(): Promise<GithubDownstream> {
    opened ??= open();
    return opened;
  }

  return {
    downstream: {
      put: async (...of) => await (await github()).secrets.put(...of),
      updatedAt: async (...of) => await (await github()).secrets.updatedAt(...of),
    },
    workflows: {
      sendEvent: async (...of) => await (await github()).workflows.sendEvent(...of),
      start: async (...of) => await (await github()).workflows.start(...of),
      read: async (...of) => await (await github()).workflows.read(...of),
      list: async (...of) => await (await github()).workflows.list(...of),
      unfinished: async (...of) => await (await github()).workflows.unfinished(...of),
    },
  };
}

/** The runner gives the input `github-token` as the last of these. */
function tokenIn(env: Context['env']): string {
  const names = ['REKEY_GITHUB_TOKEN', 'GITHUB_TOKEN', 'GH_TOKEN', 'INPUT_GITHUB-TOKEN'];
  return names.map((name) => env[name]).find((value) => value !== undefined && value !== '') ?? '';
}
