import type { Octokit } from 'octokit';
import type { WorkflowRun, WorkflowRuns } from '../../rotate/downstream/ports.ts';
import { callGithub } from './explain-error.ts';
import { countUnfinishedRuns } from './unfinished-runs.ts';

/** Without a time in GitHub's answer: how much its clock may be behind ours, in milliseconds. */
const CLOCK_MARGIN_MS = 60_000;

/** Workflow runs of any repository that the token may write to. */
export function githubWorkflowRuns(octokit: Octokit): WorkflowRuns {
  return {
    async sendEvent(repository, eventType, payload) {
      const what = `send the event "${eventType}" to ${repository}`;
      return await callGithub({ what }, async () => {
        const { headers } = await octokit.rest.repos.createDispatchEvent({
          ...split(repository),
          event_type: eventType,
          client_payload: payload,
        });
        return { at: timeOf(headers.date) };
      });
    },

    async start({ repository, workflow, ref }, inputs) {
      const what = `start the workflow ${workflow} of ${repository} on ${ref}`;
      return await callGithub({ what }, async () => {
        // "Whether the response should include the workflow run ID and URLs" (GitHub's OpenAPI description).
        const parameters = {
          ...split(repository),
          workflow_id: workflow,
          ref,
          inputs,
          return_run_details: true,
        };
        const { data, headers }: { data: unknown; headers: { date?: string } } =
          await octokit.rest.actions.createWorkflowDispatch(parameters);
        const run = (data as { workflow_run_id?: unknown } | undefined)?.workflow_run_id;
        return { run: typeof run === 'number' ? run : undefined, at: timeOf(headers.date) };
      });
    },

    async read(repository, run) {
      return await callGithub({ what: `look at the run ${run} of ${repository}` }, async () => {
        try {
          const { data } = await octokit.rest.actions.getWorkflowRun({ ...split(repository), run_id: run });
          return factsOf(data);
        } catch (error) {
          if ((error as { status?: unknown }).status === 404) return undefined;
          throw error;
        }
      });
    },

    async list(repository, { event, workflow }) {
      return await callGithub({ what: `list the workflow runs of ${repository}` }, async () => {
        const where = { ...split(repository), event, per_page: 100 };
        const { data } =
          workflow === undefined
            ? await octokit.rest.actions.listWorkflowRunsForRepo(where)
            : await octokit.rest.actions.listWorkflowRuns({ ...where, workflow_id: workflow });
        return data.workflow_runs.map(factsOf);
      });
    },

    async unfinished(repository, created) {
      const names = {
        what: `look for unfinished workflow runs of ${repository}`,
        permission: 'actions: read',
      };
      return await callGithub(names, () => countUnfinishedRuns(octokit, split(repository), created));
    },
  };
}

interface RunFacts {
  readonly id: number;
  readonly display_title: string;
  readonly status: string | null;
  readonly conclusion: string | null;
  readonly head_branch: string | null;
  readonly created_at: string;
  readonly html_url: string;
}

function factsOf(run: RunFacts): WorkflowRun {
  return {
    id: run.id,
    title: run.display_title,
    status: run.status ?? 'unknown',
    conclusion: run.conclusion ?? undefined,
    branch: run.head_branch ?? undefined,
    createdAt: new Date(run.created_at),
    url: run.html_url,
  };
}

function split(repository: string): { owner: string; repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}

/** By GitHub's own clock, since the times of runs are by it. */
function timeOf(date: string | undefined): Date {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return new Date(Number.isNaN(time) ? Date.now() - CLOCK_MARGIN_MS : time);
}
