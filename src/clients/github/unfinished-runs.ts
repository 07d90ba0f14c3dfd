import type { Octokit } from 'octokit';
import type { TimeRange, UnfinishedRuns } from '../../rotate/downstream/ports.ts';

/** What a run is before it is `completed`, in the order of its life (GitHub's OpenAPI description, `workflow-run-status`). */
const UNFINISHED = ['requested', 'pending', 'waiting', 'queued', 'in_progress'] as const;

/** A list with filters goes no further (GitHub Docs, "List workflow runs for a repository"). */
const MOST_RESULTS = 1_000;

/**
 * How many runs are not over. There is no filter for that, so each status is asked for. A run that goes from one to
 * another meanwhile may be missed by both: that there is none is believed only when it is said twice.
 */
export async function countUnfinishedRuns(
  octokit: Octokit,
  repository: { readonly owner: string; readonly repo: string },
  created: TimeRange,
): Promise<UnfinishedRuns> {
  const where = { ...repository, created: writeRange(created), per_page: 1 };

  /** The list is newest first, so one run a page tells the oldest by the number of the page. */
  async function look(
    status: (typeof UNFINISHED)[number],
    page: number,
  ): Promise<{ total: number; createdAt: Date | undefined }> {
    const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({ ...where, status, page });
    const [run] = data.workflow_runs;
    return { total: data.total_count, createdAt: run && new Date(run.created_at) };
  }

  async function count(): Promise<UnfinishedRuns> {
    let total = 0;
    const times: number[] = [];
    for (const status of UNFINISHED) {
      const newest = await look(status, 1);
      total += newest.total;
      const oldest = newest.total > 1 ? await look(status, Math.min(newest.total, MOST_RESULTS)) : newest;
      const seen = oldest.createdAt ?? newest.createdAt;
      if (seen) times.push(seen.getTime());
    }
    return { count: total, since: times.length > 0 ? new Date(Math.min(...times)) : undefined };
  }

  const first = await count();
  return first.count > 0 ? first : await count();
}

/** As searches take it. GitHub shows times of runs in whole seconds: the range is widened to these. */
function writeRange({ from, to }: TimeRange): string {
  return `${wholeSecond(Math.floor(from.getTime() / 1_000))}..${wholeSecond(Math.ceil(to.getTime() / 1_000))}`;
}

function wholeSecond(epochSeconds: number): string {
  return new Date(epochSeconds * 1_000).toISOString().replace('.000Z', 'Z');
}
