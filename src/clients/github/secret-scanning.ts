import type { Octokit } from 'octokit';
import type { AlertPlace, GithubAlert } from '../../findings/github-alert.ts';
import { callGithub } from './explain-error.ts';
import type { RepositoryName } from './issue-tracker.ts';

/** GitHub's own secret-scanning alerts. Every method throws a RekeyError that names the permission. */
export interface SecretScanning {
  /** The open ones, oldest first. The secrets stay at GitHub. */
  openAlerts(): Promise<readonly GithubAlert[]>;
  /** Resolves an alert as revoked. */
  resolve(alert: number, comment: string): Promise<void>;
}

/** Of so many alerts every place is asked for, of the others the first: each is a request. */
const MOST_WITH_PLACES = 100;
/** GitHub takes no longer comment. */
const MAX_COMMENT = 280;

/**
 * No job's own token has these permissions (github/ghas-jira-integration#27): the words are those of the settings of a
 * GitHub App ("Permissions required for GitHub Apps").
 */
const needs = (level: string): string => `which needs the permission "Secret scanning alerts: ${level}"`;

export function githubSecretScanning(octokit: Octokit, at: RepositoryName): SecretScanning {
  const name = `${at.owner}/${at.repo}`;

  async function placesOf(alert: number): Promise<AlertPlace[]> {
    const locations = await octokit.paginate(octokit.rest.secretScanning.listLocationsForAlert, {
      ...at,
      alert_number: alert,
      per_page: 100,
    });
    return locations.flatMap(({ details }) => placeFrom(details));
  }

  return {
    async openAlerts() {
      const names = { what: `read the secret-scanning alerts of ${name}, ${needs('read')}` };
      return await callGithub(names, async () => {
        const found = await octokit.paginate(octokit.rest.secretScanning.listAlertsForRepo, {
          ...at,
          state: 'open',
          direction: 'asc',
          hide_secret: true,
          per_page: 100,
        });
        const alerts: GithubAlert[] = [];
        let asked = 0;
        for (const alert of found.sort((a, b) => (a.number ?? 0) - (b.number ?? 0))) {
          if (alert.number === undefined) continue;
          const hasMore = alert.has_more_locations === true && asked < MOST_WITH_PLACES;
          if (hasMore) asked += 1;
          alerts.push({
            number: alert.number,
            secretType: alert.secret_type ?? 'unknown',
            title: alert.secret_type_display_name ?? alert.secret_type ?? 'Secret',
            validity: alert.validity ?? 'unknown',
            url: alert.html_url ?? '',
            places: hasMore ? await placesOf(alert.number) : placeFrom(alert.first_location_detected),
          });
        }
        return alerts;
      });
    },
    async resolve(alert, comment) {
      const names = { what: `resolve the secret-scanning alert #${alert} of ${name}, ${needs('write')}` };
      await callGithub(names, async () => {
        await octokit.rest.secretScanning.updateAlert({
          ...at,
          alert_number: alert,
          state: 'resolved',
          resolution: 'revoked',
          resolution_comment: comment.slice(0, MAX_COMMENT),
        });
      });
    },
  };
}

/** A place in a commit; elsewhere (an issue, a comment, the wiki) there is no path of the repository. */
function placeFrom(details: unknown): AlertPlace[] {
  const place = details as Readonly<Record<string, unknown>> | null | undefined;
  if (typeof place?.path !== 'string' || typeof place.blob_sha !== 'string' || 'page_url' in place) return [];
  return [
    {
      path: place.path.replace(/^\//, ''),
      startLine: numberOf(place.start_line),
      startColumn: numberOf(place.start_column),
      endLine: numberOf(place.end_line),
      endColumn: numberOf(place.end_column),
      blob: place.blob_sha,
      commit: String(place.commit_sha),
    },
  ];
}

/** Lines and columns are 1-based. */
function numberOf(value: unknown): number {
  return typeof value === 'number' && value >= 1 ? value : 1;
}
