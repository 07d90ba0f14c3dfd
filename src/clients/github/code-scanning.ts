import { gzipSync } from 'node:zlib';
import { type Octokit, RequestError } from 'octokit';
import type { Clock } from '../../base/clock.ts';
import { RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import { pollUntil } from '../../base/retry.ts';
import { callGithub } from './explain-error.ts';
import type { RepositoryName } from './issue-tracker.ts';

export interface SarifUpload {
  readonly sarif: string;
  /** Full SHA of the commit that was looked at. */
  readonly commit: string;
  /** `refs/heads/…`, `refs/pull/7/merge`, `refs/tags/…`. */
  readonly ref: string;
  /** When the run began to look. */
  readonly startedAt?: Date;
}

/**
 * `refused`: the token may not, or the repository has no code scanning: one sentence for the reader.
 * `rejected`: GitHub took the file and could not read it, with what it says.
 * `pending`: it is taken, and GitHub had not read it when we stopped to ask.
 */
export type SarifOutcome =
  | { readonly kind: 'processed' | 'pending'; readonly id: string }
  | { readonly kind: 'refused'; readonly note: string }
  | { readonly kind: 'rejected'; readonly note: string };

/** How long GitHub is given to read a file; larger ones take minutes. */
const PATIENCE_MS = 60_000;
const MAX_ERROR = 500;

/** Hands the report to code scanning, where only people with write access see it, and waits until it is read. */
export async function uploadSarif(
  octokit: Octokit,
  at: RepositoryName,
  upload: SarifUpload,
  wait: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<SarifOutcome> {
  const names = {
    what: `upload the SARIF report to code scanning of ${at.owner}/${at.repo}`,
    permission: 'security-events: write',
    isWhole: true,
  };
  let id: string;
  try {
    await callGithub(names, async () => await mayAsk(octokit, at, upload.ref));
    id = await callGithub(names, async () => {
      const { data } = await octokit.rest.codeScanning.uploadSarif({
        ...at,
        commit_sha: upload.commit,
        ref: upload.ref,
        sarif: gzipSync(upload.sarif).toString('base64'),
        tool_name: 'Rekey',
        ...(upload.startedAt ? { started_at: withoutFraction(upload.startedAt) } : {}),
      });
      return data.id ?? '';
    });
  } catch (error) {
    if (!isOneOf(error, 'github-denied', 'github-not-found')) throw error;
    return { kind: 'refused', note: error.message };
  }
  const look = async (): Promise<SarifOutcome | undefined> => await processed(octokit, at, id);
  const patience = { deadlineMs: PATIENCE_MS, firstWaitMs: 1_000, maxWaitMs: 10_000 };
  return (await pollUntil(look, { ...wait, ...patience })) ?? { kind: 'pending', id };
}

/** A token that may not even read is found out without a request to change anything. */
async function mayAsk(octokit: Octokit, at: RepositoryName, ref: string): Promise<void> {
  try {
    await octokit.rest.codeScanning.listRecentAnalyses({ ...at, ref, tool_name: 'Rekey', per_page: 1 });
  } catch (error) {
    // Before the first upload there is nothing to list.
    if (!(error instanceof RequestError) || error.status !== 404) throw error;
  }
}

/** What became of an upload; `undefined` while nobody knows. It is taken, whatever this question meets. */
async function processed(
  octokit: Octokit,
  at: RepositoryName,
  id: string,
): Promise<SarifOutcome | undefined> {
  const names = {
    what: 'see whether code scanning has read the report',
    permission: 'security-events: write',
  };
  try {
    return await callGithub(names, async () => {
      const { data } = await octokit.rest.codeScanning.getSarif({ ...at, sarif_id: id });
      if (data.processing_status === 'complete') return { kind: 'processed', id };
      if (data.processing_status !== 'failed') return undefined;
      const said = inertExcerpt((data.errors ?? []).join('; ') || 'no reason', MAX_ERROR);
      return { kind: 'rejected', note: `GitHub could not read the report: ${said}.` };
    });
  } catch (error) {
    // A replica that has not heard of it says that there is no such thing.
    if (isOneOf(error, 'github-not-found')) return undefined;
    if (isOneOf(error, 'github-denied', 'github-unavailable', 'github-limited'))
      return { kind: 'pending', id };
    throw error;
  }
}

function isOneOf(error: unknown, ...codes: readonly string[]): error is RekeyError {
  return error instanceof RekeyError && codes.includes(error.code);
}

/** `YYYY-MM-DDTHH:MM:SSZ` (REST reference, code scanning). */
function withoutFraction(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
