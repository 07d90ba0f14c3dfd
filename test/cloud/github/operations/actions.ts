import { nodeId, renderUser } from '../accounts.ts';
import { GithubError } from '../errors.ts';
import { type Call, type Json, type Operation, repositoryOf, text, timestamp } from '../exchange.ts';
import type { WorkflowRun } from '../model.ts';
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
      repositoryOf(call).dispatches.push({
        kind: 'repository',
        name: text(call.body.event_type) ?? '',
        payload,
      });
      return { status: 204 };
    },
  },
  {
    id: 'actions/create-workflow-dispatch',
    needs: 'actions=write',
    handle(call) {
      const payload = { ref: call.body.ref, inputs: call.body.inputs ?? {} };
      repositoryOf(call).dispatches.push({ kind: 'workflow', name: call.path.workflow_id ?? '', payload });
      return { status: 204 };
    },
  },
  {
    id: 'actions/list-workflow-runs-for-repo',
    needs: 'actions=read',
    handle(call) {
      const { query } = call;
      const runs = repositoryOf(call).runs.filter(
        (run) =>
          (query.event === undefined || run.event === query.event) &&
          (query.branch === undefined || run.headBranch === query.branch) &&
          (query.head_sha === undefined || run.headSha === query.head_sha) &&
          (query.status === undefined || run.status === query.status || run.conclusion === query.status),
      );
      const newestFirst = runs.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
      return pageWithin(
        call,
        newestFirst,
        (run) => renderRun(call, run),
        (page, total) => ({ total_count: total, workflow_runs: page }),
      );
    },
  },
];

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
    run_attempt: 1,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
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
    display_title: run.name,
    head_commit: null,
    repository: rendered,
    head_repository: rendered,
  };
}
