import type { Config } from '../../config/schema.ts';
import { Secret } from '../../credentials/secret.ts';
import type { GithubRequest } from '../../sources/github/reading.ts';
import type { Source, SourceOptions } from '../../sources/piece.ts';
import { VERSION } from '../../version.ts';
import type { Context } from '../context.ts';

/** Opens the texts; the client is loaded only now. */
export async function openGithubSource(
  request: GithubRequest,
  options: SourceOptions & Pick<Context, 'log'>,
): Promise<Source> {
  const [{ openGithubReader }, { openGithubTexts }] = await Promise.all([
    import('../../clients/github/texts/reader.ts'),
    import('../../sources/github/github.ts'),
  ]);
  const { repository, apiUrl, token } = request;
  const { env, log, signal } = options;
  const settings = { repository, apiUrl, token: token.expose(), version: VERSION, log, env, signal };
  return openGithubTexts(request, await openGithubReader(settings), options);
}

/** Events that are about no change: what they scan is whatever there is. */
const UPKEEP = ['schedule', 'workflow_dispatch', 'repository_dispatch'];

/** What an event scans besides files, by the configuration; `undefined` when nothing. */
export function githubRequestOfEvent(
  event: { readonly name: string },
  { scan }: Config,
  inputs: { readonly scope: string | undefined; readonly githubToken: string },
  { env, clock }: Pick<Context, 'env' | 'clock'>,
): GithubRequest | undefined {
  const { github } = scan;
  if (!github || inputs.scope === 'range' || !UPKEEP.includes(event.name)) return undefined;
  const { texts, since, runs } = github;
  return {
    kind: 'github',
    repository: env.GITHUB_REPOSITORY ?? '',
    texts,
    since: since === undefined ? undefined : new Date(clock.now().getTime() - since),
    runs,
    ...serversIn(env),
    token: Secret.of(inputs.githubToken),
  };
}

/** Where GitHub's API and its pages are. */
export function serversIn(env: Context['env']): { readonly apiUrl: string; readonly serverUrl: string } {
  const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
  return { apiUrl, serverUrl: env.GITHUB_SERVER_URL || serverOf(apiUrl) };
}

/** An Enterprise Server's API is below its pages; GitHub's own is a host of its own (GitHub Docs, "REST API"). */
function serverOf(apiUrl: string): string {
  const { origin, protocol, host } = new URL(apiUrl);
  return host.startsWith('api.') ? `${protocol}//${host.slice(4)}` : origin;
}
