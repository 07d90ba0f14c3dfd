import { renderUser } from '../accounts.ts';
import { GithubError, invalid, notFound } from '../errors.ts';
import { type Call, type Json, type Operation, repositoryOf, text, timestamp } from '../exchange.ts';
import type { Repository, SecretAlert } from '../model.ts';
import { pageOf } from '../pagination.ts';

/**
 * A permission of its own, which no job's token has (GitHub Docs, "Permissions required for GitHub Apps": secret
 * scanning alerts; github/ghas-jira-integration#27 shows the 403 of a job with `security-events: write`).
 */
const [read, write] = ['secret_scanning_alerts=read', 'secret_scanning_alerts=write'];

export const secretScanningOperations: readonly Operation[] = [
  {
    id: 'secret-scanning/list-alerts-for-repo',
    needs: read,
    handle(call) {
      const { query } = call;
      const state = text(query.state);
      const types = text(query.secret_type)?.split(',');
      const alerts = enabled(call).secretAlerts.filter(
        (alert) =>
          (state === undefined || alert.state === state) &&
          (types === undefined || types.includes(alert.secretType)),
      );
      return pageOf(call, alerts.toReversed(), (alert) => renderAlert(call, alert));
    },
  },
  {
    id: 'secret-scanning/get-alert',
    needs: read,
    handle: (call) => ({ status: 200, body: renderAlert(call, alertOf(call)) }),
  },
  {
    id: 'secret-scanning/update-alert',
    needs: write,
    handle(call) {
      const alert = alertOf(call);
      const { body } = call;
      const state = text(body.state);
      const resolution = text(body.resolution);
      if (state === 'resolved' && resolution === undefined)
        throw invalid('SecretScanningAlert', 'resolution');
      if (state === 'resolved') {
        alert.state = 'resolved';
        alert.resolution = resolution ?? null;
        alert.comment = text(body.resolution_comment) ?? null;
        alert.resolvedAt = call.world.now();
        alert.resolvedBy = call.caller.login;
      } else if (state === 'open') {
        Object.assign(alert, { state: 'open', resolution: null, resolvedAt: null, resolvedBy: null });
      }
      return { status: 200, body: renderAlert(call, alert) };
    },
  },
  {
    id: 'secret-scanning/list-locations-for-alert',
    needs: read,
    handle(call) {
      const { locations } = alertOf(call);
      return pageOf(call, locations, (location) => ({
        type: 'commit',
        details: renderLocation(call, location),
      }));
    },
  },
];

function enabled(call: Call): Repository {
  const repository = repositoryOf(call);
  if (!repository.secretScanning)
    throw new GithubError(404, 'Secret scanning is disabled on this repository.');
  return repository;
}

function alertOf(call: Call): SecretAlert {
  const alert = enabled(call).secretAlerts.find(({ number }) => number === Number(call.path.alert_number));
  if (alert === undefined) throw notFound();
  return alert;
}

function renderAlert(call: Call, alert: SecretAlert): Json {
  const { owner, name } = repositoryOf(call);
  const url = `${call.world.apiUrl}/repos/${owner}/${name}/secret-scanning/alerts/${alert.number}`;
  const [first] = alert.locations;
  return {
    number: alert.number,
    created_at: timestamp(alert.createdAt),
    url,
    html_url: `${call.world.serverUrl}/${owner}/${name}/security/secret-scanning/${alert.number}`,
    locations_url: `${url}/locations`,
    state: alert.state,
    resolution: alert.resolution,
    resolved_at: alert.resolvedAt === null ? null : timestamp(alert.resolvedAt),
    resolved_by: alert.resolvedBy === null ? null : renderUser(call.world, alert.resolvedBy),
    resolution_comment: alert.comment,
    secret_type: alert.secretType,
    secret_type_display_name: alert.displayName,
    // "A boolean value representing whether or not to hide literal secrets in the results."
    ...(call.query.hide_secret === true ? {} : { secret: alert.secret }),
    validity: alert.validity,
    push_protection_bypassed: false,
    push_protection_bypassed_by: null,
    push_protection_bypassed_at: null,
    publicly_leaked: false,
    multi_repo: false,
    has_more_locations: alert.locations.length > 1,
    first_location_detected: first === undefined ? null : renderLocation(call, first),
  };
}

function renderLocation(call: Call, location: SecretAlert['locations'][number]): Json {
  const { owner, name } = repositoryOf(call);
  const api = `${call.world.apiUrl}/repos/${owner}/${name}/git`;
  const { path, startLine, endLine, startColumn, endColumn, blobSha, commitSha } = location;
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    start_column: startColumn,
    end_column: endColumn,
    blob_sha: blobSha,
    blob_url: `${api}/blobs/${blobSha}`,
    commit_sha: commitSha,
    commit_url: `${api}/commits/${commitSha}`,
    html_url: `${call.world.serverUrl}/${owner}/${name}/blob/${commitSha}/x#L${startLine}`,
  };
}
