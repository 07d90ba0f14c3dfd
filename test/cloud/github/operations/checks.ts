import { nodeId, renderApp } from '../accounts.ts';
import { GithubError, invalid, notFound } from '../errors.ts';
import { type Call, type Json, type Operation, repositoryOf, text, timestamp } from '../exchange.ts';
import type { CheckRun } from '../model.ts';
import { pageOf, pageWithin } from '../pagination.ts';

/** Longest summary and text of a check run, in characters (REST reference, check runs). */
const longestText = 65_535;

export const checkOperations: readonly Operation[] = [
  {
    id: 'checks/create',
    needs: 'checks=write',
    handle(call) {
      requireApp(call);
      const run: CheckRun = {
        id: call.world.nextId(),
        name: text(call.body.name) ?? '',
        headSha: text(call.body.head_sha) ?? '',
        status: 'queued',
        conclusion: null,
        detailsUrl: null,
        externalId: null,
        startedAt: call.world.now(),
        completedAt: null,
        output: { title: null, summary: null, text: null },
        annotations: [],
        app: call.caller.login,
      };
      change(call, run);
      repositoryOf(call).checkRuns.push(run);
      return { status: 201, body: renderRun(call, run) };
    },
  },
  {
    id: 'checks/update',
    needs: 'checks=write',
    handle(call) {
      requireApp(call);
      const run = runOf(call);
      change(call, run);
      return { status: 200, body: renderRun(call, run) };
    },
  },
  {
    id: 'checks/get',
    needs: 'checks=read',
    handle: (call) => ({ status: 200, body: renderRun(call, runOf(call)) }),
  },
  {
    id: 'checks/list-annotations',
    needs: 'checks=read',
    handle: (call) =>
      pageOf(call, runOf(call).annotations, (annotation) => renderAnnotation(call, annotation)),
  },
  {
    id: 'checks/list-for-ref',
    needs: 'checks=read',
    handle(call) {
      const wanted = text(call.query.check_name);
      const runs = repositoryOf(call).checkRuns.filter(
        (run) => run.headSha === call.path.ref && (wanted === undefined || run.name === wanted),
      );
      return pageWithin(
        call,
        runs.reverse(),
        (run) => renderRun(call, run),
        (page, total) => ({ total_count: total, check_runs: page }),
      );
    },
  },
];

function requireApp(call: Call): void {
  if (call.caller.kind === 'personal') throw new GithubError(403, 'You must authenticate via a GitHub App.');
}

function runOf(call: Call): CheckRun {
  const run = repositoryOf(call).checkRuns.find((one) => one.id === Number(call.path.check_run_id));
  if (run === undefined) throw notFound();
  return run;
}

/** Annotations of an update come after those that were there: this is how more than 50 are sent. */
function change(call: Call, run: CheckRun): void {
  const { body } = call;
  const output = (body.output ?? {}) as Json;
  for (const field of ['summary', 'text']) {
    if ((text(output[field])?.length ?? 0) > longestText)
      throw invalid('CheckRun', field, `${field} exceeds a maximum of ${longestText} characters`);
  }
  run.name = text(body.name) ?? run.name;
  run.detailsUrl = text(body.details_url) ?? run.detailsUrl;
  run.externalId = text(body.external_id) ?? run.externalId;
  run.status = text(body.status) ?? run.status;
  const conclusion = text(body.conclusion);
  if (conclusion !== undefined) {
    run.conclusion = conclusion;
    run.status = 'completed';
    run.completedAt = new Date(text(body.completed_at) ?? call.world.now());
  }
  run.output = {
    title: text(output.title) ?? run.output.title,
    summary: text(output.summary) ?? run.output.summary,
    text: text(output.text) ?? run.output.text,
  };
  run.annotations.push(...((output.annotations ?? []) as Json[]));
}

function renderRun(call: Call, run: CheckRun): Json {
  const repository = repositoryOf(call);
  const url = `${call.world.apiUrl}/repos/${repository.owner}/${repository.name}/check-runs/${run.id}`;
  const html = `${call.world.serverUrl}/${repository.owner}/${repository.name}/runs/${run.id}`;
  return {
    id: run.id,
    node_id: nodeId('CheckRun', run.id),
    head_sha: run.headSha,
    name: run.name,
    external_id: run.externalId,
    url,
    html_url: html,
    details_url: run.detailsUrl ?? html,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt === null ? null : timestamp(run.startedAt),
    completed_at: run.completedAt === null ? null : timestamp(run.completedAt),
    output: {
      ...run.output,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: 1 },
    app: renderApp(call.world, run.app),
    pull_requests: [],
  };
}

function renderAnnotation(call: Call, annotation: Json): Json {
  const repository = repositoryOf(call);
  const path = text(annotation.path) ?? '';
  return {
    path,
    blob_href: `${call.world.apiUrl}/repos/${repository.owner}/${repository.name}/contents/${path}`,
    start_line: annotation.start_line,
    end_line: annotation.end_line,
    start_column: annotation.start_column ?? null,
    end_column: annotation.end_column ?? null,
    annotation_level: annotation.annotation_level,
    title: annotation.title ?? null,
    message: annotation.message,
    raw_details: annotation.raw_details ?? null,
  };
}
