import { gzipSync } from 'node:zlib';
import type { Octokit } from 'octokit';
import { RekeyError } from '../../base/errors.ts';
import { callGithub } from './explain-error.ts';
import type { RepositoryName } from './issue-tracker.ts';

export interface SarifUpload {
  readonly sarif: string;
  /** Full SHA of the commit that was looked at. */
  readonly commit: string;
  /** `refs/heads/…`, `refs/pull/7/merge`, `refs/tags/…`. */
  readonly ref: string;
}

/** Uploaded, or one sentence for the reader on why not: reports do not fail a run over a missing permission. */
export type SarifOutcome =
  | { readonly kind: 'uploaded'; readonly id: string }
  | { readonly kind: 'refused'; readonly note: string };

/** Hands the report to code scanning, where only people with write access see it. */
export async function uploadSarif(
  octokit: Octokit,
  at: RepositoryName,
  upload: SarifUpload,
): Promise<SarifOutcome> {
  const names = {
    what: `upload the SARIF report to code scanning of ${at.owner}/${at.repo}`,
    permission: 'security-events: write',
  };
  try {
    return await callGithub(names, async () => {
      const { data } = await octokit.rest.codeScanning.uploadSarif({
        ...at,
        commit_sha: upload.commit,
        ref: upload.ref,
        sarif: gzipSync(upload.sarif).toString('base64'),
      });
      return { kind: 'uploaded', id: data.id ?? '' };
    });
  } catch (error) {
    const isRefused =
      error instanceof RekeyError && ['github-denied', 'github-not-found'].includes(error.code);
    if (!isRefused) throw error;
    return { kind: 'refused', note: error.message };
  }
}
