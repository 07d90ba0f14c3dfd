import type { Octokit } from 'octokit';
import { inertExcerpt } from '../../../base/hostile-text.ts';
import type { GithubReader } from '../../../sources/github/ports.ts';
import type { RepositoryName } from '../issue-tracker.ts';
import type { Asking } from './asking.ts';
import type { Downloader } from './download.ts';
import { isSince } from './threads.ts';

type Publications = Pick<GithubReader, 'releases' | 'asset' | 'gists'>;

/** What is published beside the code: releases with their files, and gists of the owner. */
export function publications(
  octokit: Octokit,
  at: RepositoryName,
  { pages }: Asking,
  download: Downloader,
): Publications {
  const name = `${at.owner}/${at.repo}`;
  return {
    async *releases(since) {
      const list = octokit.paginate.iterator(octokit.rest.repos.listReleases, { ...at, per_page: 100 });
      const names = { what: `list the releases of ${name}`, permission: 'contents: read' };
      for await (const page of pages(names, list)) {
        // A release may be written anew at any time, and the list does not say when.
        yield page
          .filter(({ published_at, created_at, updated_at }) =>
            [published_at, created_at, updated_at].some((time) => isSince(time, since)),
          )
          .map(({ tag_name, name: title, body, assets }) => {
            const tag = inertExcerpt(tag_name, 100);
            return {
              tag,
              texts: [
                { name: `release ${tag} title`, text: title ?? '' },
                { name: `release ${tag} notes`, text: body ?? '' },
              ],
              assets: assets
                .filter(({ state }) => state === 'uploaded')
                .map(({ id, name: file, content_type, size }) => ({
                  id,
                  name: file,
                  contentType: content_type,
                  bytes: size,
                })),
            };
          });
      }
    },

    async asset({ id, name: file }, maxBytes) {
      const names = {
        what: `read the release asset ${inertExcerpt(file, 100)} of ${name}`,
        permission: 'contents: read',
      };
      const route = 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}';
      const options = { maxBytes, accept: 'application/octet-stream' };
      return await download(names, route, { ...at, asset_id: id }, options);
    },

    async *gists(owner, since) {
      const list = octokit.paginate.iterator(octokit.rest.gists.listForUser, {
        username: owner,
        per_page: 100,
        ...(since === undefined ? {} : { since: since.toISOString() }),
      });
      for await (const page of pages({ what: `list the gists of ${owner}` }, list)) {
        yield page.map(({ id, description, git_pull_url }) => ({
          id: inertExcerpt(id, 40),
          description: description ?? '',
          url: git_pull_url,
        }));
      }
    },
  };
}
