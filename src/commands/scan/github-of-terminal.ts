import { RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import { Secret } from '../../credentials/secret.ts';
import { openRepository } from '../../sources/git/repository.ts';
import { GitFailure, runGit } from '../../sources/git/run.ts';
import type { GithubRequest } from '../../sources/github/reading.ts';
import type { Context } from '../context.ts';
import type { GithubAsked } from '../github-arguments.ts';
import { readRemote } from '../init/workflow-identity.ts';
import { serversIn } from './github-request.ts';

/**
 * The request of a terminal. The token goes to GITHUB_API_URL alone: where a repository's own remote points says
 * nothing of whom to trust.
 * @throws RekeyError `github-no-token` or `github-repository`
 */
export async function githubRequestOfTerminal(
  asked: GithubAsked,
  { env, clock, redactor }: Pick<Context, 'env' | 'clock' | 'redactor'>,
): Promise<GithubRequest> {
  const token = env.GITHUB_TOKEN || env.GH_TOKEN;
  if (!token) {
    throw new RekeyError({
      code: 'github-no-token',
      what: 'There is no token for GitHub.',
      fix: 'Set GITHUB_TOKEN or GH_TOKEN, for example to what "gh auth token" prints.',
    });
  }
  const servers = serversIn(env);
  const secret = Secret.of(token);
  redactor.add(secret);
  return {
    kind: 'github',
    repository:
      asked.repository ?? env.GITHUB_REPOSITORY ?? (await repositoryOfOrigin(servers.serverUrl, env)),
    texts: asked.texts,
    since: typeof asked.since === 'number' ? new Date(clock.now().getTime() - asked.since) : asked.since,
    runs: asked.runs,
    ...servers,
    token: secret,
  };
}

async function repositoryOfOrigin(serverUrl: string, env: Context['env']): Promise<string> {
  const remote = readRemote(await addressOfOrigin(env));
  const { host } = new URL(serverUrl);
  if (remote?.host === host) return remote.repository;
  throw new RekeyError({
    code: 'github-repository',
    what:
      remote === undefined
        ? 'It is not known which repository on GitHub is meant: there is no remote "origin" that says it.'
        : `The remote "origin" is on ${inertExcerpt(remote.host, 100)}, and the token is for ${host}.`,
    fix:
      remote === undefined
        ? 'Write it behind: rekey scan --github OWNER/REPO.'
        : 'Set GITHUB_SERVER_URL and GITHUB_API_URL to your server, or write OWNER/REPO behind --github.',
  });
}

async function addressOfOrigin(env: Context['env']): Promise<string | undefined> {
  try {
    const git = await openRepository('.', env);
    return (await runGit(git, ['config', '--get', 'remote.origin.url'])).toString('utf8').trim();
  } catch (error) {
    if (error instanceof GitFailure || error instanceof RekeyError) return undefined;
    throw error;
  }
}
