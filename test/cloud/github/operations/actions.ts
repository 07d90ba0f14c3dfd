import { nodeId, renderUser } from '../accounts.ts';
import { GithubError, notFound } from '../errors.ts';
import { type Call, type Json, type Operation, repositoryOf, text, timestamp } from '../exchange.ts';
import type { Workflow, WorkflowRun } from '../model.ts';
import { pageWithin } from '../pagination.ts';
import { renderRepository } from './repositories.ts';

export const actionsOperations: readonly Operation[] = [
  {
    id: 'repos/create-dispatch-event',
    needs: 'contents=write',
    handle(call) {
      const payload = (call.body.client_payload ?? {}) as Json;
      if (Object.keys(payload).length > 10)
        throw new GithubError(422, 'No more than 10 properties are allowed');
      const repository = repositoryOf(call);
      const name = text(call.body.event_type) ?? '';
      repository.dispatches.push({ kind: 'repository', name, payload });
      for (const workflow of repository.workflows) {
        if (workflow.on !== 'repository_dispatch' || !(workflow.types ?? [name]).includes(name)) continue;
        startRun(call, workflow, { title: name, branch: repository.defaultBranch, payload });
      }
      return { status: 204 };
    },
  },
  {
    id: 'actions/create-workflow-dispatch',
    needs: 'actions=write',
    handle(call) {
      const repository = repositoryOf(call);
      const name = call.path.workflow_id ?? '';
      const inputs = (call.body.inputs ?? {}) as Json;
      const branch = text(call.body.ref) ?? '';
      repository.dispatches.push({ kind: 'workflow', name, payload: { ref: branch, inputs } });
      if (repository.workflows.length === 0) return { status: 204 };
      const workflow = repository.workflows.find(({ file }) => file === name);
      if (!workflow) throw notFound();
      if (workflow.on !== 'workflow_dispatch')
        throw new GithubError(422, "Workflow does not have 'workflow_dispatch' trigger");
      const unexpected = Object.keys(inputs).filter((input) => !(workflow.inputs ?? []).includes(input));
      if (unexpected.length > 0)
        throw new GithubError(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
      const run = startRun(call, workflow, { title: workflow.file, branch, payload: inputs });
      if (call.body.return_run_details !== true) return { status: 204 };
      const path = `${repository.owner}/${repository.name}/actions/runs/${run.id}`;
      return {
        status: 200,
        body: {
          workflow_run_id: run.id,
          run_url: `${call.world.apiUrl}/repos/${path}`,
          html_url: `${call.world.serverUrl}/${path}`,
        },
      };
    },
  },
  {
    id: 'actions/list-workflow-runs-for-repo',
    needs: 'actions=read',
    handle: (call) => listRuns(call, () => true),
  },
  {
    id: 'actions/list-workflow-runs',
    needs: 'actions=read',
    handle: (call) => listRuns(call, ({ workflow }) => workflow === call.path.workflow_id),
  },
  {
    id: 'actions/get-workflow-run',
    needs: 'actions=read',
    handle(call) {
      const run = repositoryOf(call).runs.find(({ id }) => String(id) === call.path.run_id);
      if (!run) throw notFound();
      return { status: 200, body: renderRun(call, run) };
    },
  },
];

function listRuns(call: Call, isMeant: (run: WorkflowRun) => boolean): ReturnType<Operation['handle']> {
  const { query } = call;
  const now = call.world.now();
  const runs = repositoryOf(call).runs.filter((run) => {
    const { status, conclusion } = standingOf(run, now);
    return (
      isMeant(run) &&
      run.createdAt <= now &&
      (query.event === undefined || run.event === query.event) &&
      (query.branch === undefined || run.headBranch === query.branch) &&
      (query.head_sha === undefined || run.headSha === query.head_sha) &&
      isWithin(timestamp(run.createdAt), text(query.created)) &&
      (query.status === undefined || status === query.status || conclusion === query.status)
    );
  });
  const newestFirst = runs.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  return pageWithin(
    call,
    newestFirst,
    (run) => renderRun(call, run),
    (page, total) => ({ total_count: total, workflow_runs: page }),
  );
}

/** A range as in searches: `FROM..TO`, both included, or `>=FROM` (GitHub Docs, "Understanding the search syntax"). */
function isWithin(time: string, range: string | undefined): boolean {
  if (range === undefined) return true;
  const [, least] = /^>=(\S+Z)$/.exec(range) ?? [];
  if (least !== undefined) return least <= time;
  const { from, to } = /^(?<from>\S+Z)\.\.(?<to>\S+Z)$/.exec(range)?.groups ?? {};
  if (from === undefined || to === undefined) throw new GithubError(422, `"${range}" is no range of times`);
  return from <= time && time <= to;
}

/** A run of a workflow, from the dispatch on. */
function startRun(
  call: Call,
  workflow: Workflow,
  { title, branch, payload }: { title: string; branch: string; payload: Json },
): WorkflowRun {
  const createdAt = new Date(call.world.now().getTime() + (workflow.appearsAfterMs ?? 0));
  const { conclusion, afterMs } = workflow.ends ?? { conclusion: 'success', afterMs: 0 };
  const run: WorkflowRun = {
    id: call.world.nextId(),
    name: workflow.file,
    event: workflow.on,
    status: 'in_progress',
    conclusion: null,
    headBranch: branch,
    headSha: '0'.repeat(40),
    createdAt,
    title: workflow.runName?.(payload) ?? title,
    workflow: workflow.file,
    ends: { at: new Date(createdAt.getTime() + afterMs), conclusion },
  };
  repositoryOf(call).runs.push(run);
  return run;
}

function standingOf(run: WorkflowRun, now: Date): Pick<WorkflowRun, 'status' | 'conclusion'> {
  if (run.ends && run.ends.at <= now) return { status: 'completed', conclusion: run.ends.conclusion };
  return { status: run.status, conclusion: run.conclusion };
}

function renderRun(call: Call, run: WorkflowRun): Json {
  const repository = repositoryOf(call);
  const url = `${call.world.apiUrl}/repos/${repository.owner}/${repository.name}/actions/runs/${run.id}`;
  const rendered = renderRepository(call.world, repository);
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WorkflowRun', run.id),
    check_suite_id: 1,
    check_suite_node_id: nodeId('CheckSuite', 1),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: '.github/workflows/rekey.yml',
    run_number: 1,
    run_attempt: (run.earlierLogs?.length ?? 0) + 1,
    event: run.event,
    ...standingOf(run, call.world.now()),
    workflow_id: 1,
    url,
    html_url: `${call.world.serverUrl}/${repository.owner}/${repository.name}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: timestamp(run.createdAt),
    updated_at: timestamp(run.createdAt),
    run_started_at: timestamp(run.createdAt),
    actor: renderUser(call.world, 'ada'),
    triggering_actor: renderUser(call.world, 'ada'),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${url}/check-suite`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${url}/workflow`,
    display_title: run.title ?? run.name,
    head_commit: null,
    repository: rendered,
    head_repository: rendered,
  };
}
