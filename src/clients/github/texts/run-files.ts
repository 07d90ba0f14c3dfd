import type { Octokit } from 'octokit';
import { inertExcerpt } from '../../../base/hostile-text.ts';
import type { GithubReader } from '../../../sources/github/ports.ts';
import type { CallNames } from '../explain-error.ts';
import type { RepositoryName } from '../issue-tracker.ts';
import type { Asking } from './asking.ts';
import type { Downloader } from './download.ts';
import { isSince } from './threads.ts';

type RunFiles = Pick<GithubReader, 'runs' | 'log' | 'artifacts' | 'artifact'>;

/** What workflow runs leave behind: logs and artifacts, each a zip file. */
export function runFiles(
  octokit: Octokit,
  at: RepositoryName,
  { pages }: Asking,
  download: Downloader,
): RunFiles {
  const name = `${at.owner}/${at.repo}`;
  const actionsRead = (what: string): CallNames => ({
    what: `${what} of ${name}`,
    permission: 'actions: read',
  });

  return {
    async *runs(since) {
      const list = octokit.paginate.iterator(octokit.rest.actions.listWorkflowRunsForRepo, {
        ...at,
        per_page: 100,
        // While a run is not over its log cannot be had: GitHub then answers with HTTP 500.
        status: 'completed',
        ...(since === undefined ? {} : { created: `>=${wholeSecond(since)}` }),
      });
      for await (const page of pages(actionsRead('list the workflow runs'), list))
        yield page.map(({ id, run_attempt }) => ({ id, attempts: run_attempt ?? 1 }));
    },

    async log(run, attempt, maxBytes) {
      const names = actionsRead(`read the log of the workflow run ${run}`);
      const where = { ...at, run_id: run, attempt_number: attempt };
      const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs';
      return await download(names, route, where, { maxBytes });
    },

    async *artifacts(since) {
      const list = octokit.paginate.iterator(octokit.rest.actions.listArtifactsForRepo, {
        ...at,
        per_page: 100,
      });
      for await (const page of pages(actionsRead('list the artifacts'), list)) {
        const recent = page.filter(({ created_at }) => isSince(created_at, since));
        yield recent.map(({ id, name: title, size_in_bytes, expired }) => ({
          id,
          name: title,
          bytes: size_in_bytes,
          isExpired: expired,
        }));
        if (recent.length < page.length) return;
      }
    },

    async artifact({ id, name: title }, maxBytes) {
      const where = { ...at, artifact_id: id, archive_format: 'zip' };
      const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
      return await download(
        actionsRead(`read the artifact ${id} (${inertExcerpt(title, 60)})`),
        route,
        where,
        {
          maxBytes,
        },
      );
    },
  };
}

/** Rounded down: GitHub's times of runs have no fractions. */
function wholeSecond(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
