import type { GithubReader } from '../../../sources/github/ports.ts';
import { proxiedFetch } from '../../proxied-fetch.ts';
import { noToken } from '../no-token.ts';
import { type OctokitSettings, openOctokit } from '../octokit.ts';
import { repositoryName } from '../repository-name.ts';
import { politeAsking } from './asking.ts';
import { downloader } from './download.ts';
import { publications } from './releases.ts';
import { runFiles } from './run-files.ts';
import { threadTexts } from './threads.ts';

export interface ReaderSettings extends OctokitSettings {
  /** `owner/name`. */
  readonly repository: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the texts of one repository.
 * @throws RekeyError `github-no-token` or `github-repository`.
 */
export async function openGithubReader(settings: ReaderSettings): Promise<GithubReader> {
  const at = repositoryName(settings.repository);
  if (settings.token === '') throw noToken();
  const { apiUrl, env, signal } = settings;
  const octokit = await openOctokit(settings);
  const asking = politeAsking(octokit, signal);
  const download = downloader({ octokit, asking, apiUrl, fetch: await proxiedFetch(env), signal });
  // A job's own token sees its own repository: what cannot be seen is another one.
  const names = { what: `read what ${settings.repository} is` };
  return {
    repository: async () =>
      await asking.ask(names, async () => {
        const { data } = await octokit.rest.repos.get({ ...at });
        return {
          owner: data.owner.login,
          ownerIsPerson: data.owner.type === 'User',
          hasIssues: data.has_issues,
          hasWiki: data.has_wiki,
        };
      }),
    ...threadTexts(octokit, at, asking),
    ...runFiles(octokit, at, asking, download),
    ...publications(octokit, at, asking, download),
  };
}
