import { randomUUID } from 'node:crypto';
import { GithubError, invalid, notFound } from '../errors.ts';
import { type Call, type Json, type Operation, repositoryOf, text, timestamp } from '../exchange.ts';
import type { CodeScanningAlert, Repository, SarifUpload } from '../model.ts';
import { pageOf } from '../pagination.ts';
import { decodeSarif, sarifErrors, sarifResults } from '../sarif.ts';

export const codeScanningOperations: readonly Operation[] = [
  { id: 'code-scanning/upload-sarif', needs: 'security_events=write', handle: uploadSarif },
  {
    id: 'code-scanning/get-sarif',
    needs: 'security_events=read',
    handle(call) {
      const repository = repositoryOf(call);
      const found = repository.sarifs.find((sarif) => sarif.id === call.path.sarif_id);
      if (found === undefined) throw notFound();
      // Processing takes a while: the first look finds it pending.
      const shown = found.status;
      if (shown === 'pending') process(call, repository, found);
      const url = `${call.world.apiUrl}/repos/${repository.owner}/${repository.name}/code-scanning/analyses?sarif_id=${found.id}`;
      return { status: 200, body: renderStatus(shown, found, url) };
    },
  },
  {
    id: 'code-scanning/list-recent-analyses',
    needs: 'security_events=read',
    handle(call) {
      const repository = enabled(call);
      const ref = text(call.query.ref);
      const found = repository.sarifs.filter(
        (sarif) => sarif.status === 'complete' && (ref === undefined || sarif.ref === ref),
      );
      if (found.length === 0) throw new GithubError(404, 'no analysis found');
      return pageOf(call, found.toReversed(), (sarif) => renderAnalysis(call, repository, sarif));
    },
  },
  {
    id: 'code-scanning/list-alerts-for-repo',
    needs: 'security_events=read',
    handle(call) {
      const repository = repositoryOf(call);
      const wanted = text(call.query.state);
      const ref = text(call.query.ref);
      const alerts = repository.alerts.filter(
        (alert) =>
          (wanted === undefined || alert.state === wanted) && (ref === undefined || alert.ref === ref),
      );
      return pageOf(call, alerts.reverse(), (alert) => renderAlert(call, repository, alert));
    },
  },
];

function enabled(call: Call): Repository {
  const repository = repositoryOf(call);
  if (!repository.codeScanning) {
    throw new GithubError(403, 'Code Security must be enabled for this repository to use code scanning.');
  }
  return repository;
}

function uploadSarif(call: Call): ReturnType<Operation['handle']> {
  const repository = enabled(call);
  const ref = text(call.body.ref) ?? '';
  if (!/^refs\/(heads\/.+|tags\/.+|pull\/\d+\/(merge|head))$/.test(ref)) throw invalid('CodeScanning', 'ref');
  const sarif: SarifUpload = {
    id: randomUUID(),
    commitSha: text(call.body.commit_sha) ?? '',
    ref,
    sarif: decodeSarif(text(call.body.sarif) ?? ''),
    status: 'pending',
    errors: [],
  };
  repository.sarifs.push(sarif);
  const url = `${call.world.apiUrl}/repos/${repository.owner}/${repository.name}/code-scanning/sarifs/${sarif.id}`;
  return { status: 202, body: { id: sarif.id, url } };
}

/** What a ref's newest upload of a tool no longer has is fixed there. */
function process(call: Call, repository: Repository, upload: SarifUpload): void {
  upload.errors = sarifErrors(upload.sarif);
  upload.status = upload.errors.length === 0 ? 'complete' : 'failed';
  if (upload.status === 'failed') return;
  const results = sarifResults(upload.sarif);
  const now = call.world.now();
  for (const result of results) {
    const known = repository.alerts.find(
      (alert) => alert.identity === result.identity && alert.ref === upload.ref,
    );
    if (known !== undefined) {
      Object.assign(known, {
        state: 'open',
        fixedAt: null,
        commitSha: upload.commitSha,
        location: result.location,
      });
      continue;
    }
    repository.alerts.push({
      number: repository.alerts.length + 1,
      identity: result.identity,
      ref: upload.ref,
      commitSha: upload.commitSha,
      state: 'open',
      createdAt: now,
      fixedAt: null,
      rule: { id: result.ruleId, description: result.description, severity: result.severity },
      tool: result.tool,
      message: result.message,
      location: result.location,
    });
  }
  const present = new Set(results.map((result) => result.identity));
  for (const alert of repository.alerts) {
    if (alert.ref !== upload.ref || present.has(alert.identity)) continue;
    alert.state = 'fixed';
    alert.fixedAt ??= now;
  }
}

function renderAnalysis(call: Call, repository: Repository, upload: SarifUpload): Json {
  const runs = upload.sarif.runs as {
    tool: { driver: { name: string; rules?: unknown[] } };
    results?: unknown[];
  }[];
  const id = repository.sarifs.indexOf(upload) + 1;
  return {
    ref: upload.ref,
    commit_sha: upload.commitSha,
    analysis_key: 'api',
    environment: '{}',
    category: 'api',
    error: '',
    created_at: timestamp(call.world.now()),
    results_count: runs[0]?.results?.length ?? 0,
    rules_count: runs[0]?.tool.driver.rules?.length ?? 0,
    id,
    url: `${call.world.apiUrl}/repos/${repository.owner}/${repository.name}/code-scanning/analyses/${id}`,
    sarif_id: upload.id,
    tool: { name: runs[0]?.tool.driver.name ?? '', guid: null, version: null },
    deletable: true,
    warning: '',
  };
}

function renderStatus(shown: SarifUpload['status'], upload: SarifUpload, url: string): Json {
  if (shown === 'pending') return { processing_status: 'pending' };
  if (shown === 'failed') return { processing_status: 'failed', errors: upload.errors };
  return { processing_status: 'complete', analyses_url: url };
}

function renderAlert(call: Call, repository: Repository, alert: CodeScanningAlert): Json {
  const url = `${call.world.apiUrl}/repos/${repository.owner}/${repository.name}/code-scanning/alerts/${alert.number}`;
  const { path, startLine, endLine, startColumn, endColumn } = alert.location;
  return {
    number: alert.number,
    created_at: timestamp(alert.createdAt),
    url,
    html_url: `${call.world.serverUrl}/${repository.owner}/${repository.name}/security/code-scanning/${alert.number}`,
    instances_url: `${url}/instances`,
    state: alert.state,
    fixed_at: alert.fixedAt === null ? null : timestamp(alert.fixedAt),
    dismissed_by: null,
    dismissed_at: null,
    dismissed_reason: null,
    rule: {
      id: alert.rule.id,
      severity: alert.rule.severity,
      description: alert.rule.description,
      name: alert.rule.id,
    },
    tool: { name: alert.tool, guid: null, version: null },
    most_recent_instance: {
      ref: alert.ref,
      analysis_key: 'api',
      environment: '{}',
      category: 'api',
      state: alert.state,
      commit_sha: alert.commitSha,
      message: { text: alert.message },
      location: {
        path,
        start_line: startLine,
        end_line: endLine,
        start_column: startColumn,
        end_column: endColumn,
      },
      classifications: [],
    },
  };
}
