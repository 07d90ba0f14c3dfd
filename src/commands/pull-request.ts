import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, RekeyError } from '../base/errors.ts';
import type { RunReport } from '../findings/run-report.ts';
import type { FailOn } from '../findings/severity.ts';
import { worthComment } from '../report/pull-comment.ts';
import { PULL_FILE, renderPullFile } from '../report/pull-file.ts';
import type { Context } from './context.ts';
import type { GithubEvent } from './event.ts';
import { pullOf } from './pull-event.ts';
import { tellAtGithub } from './pull-tell.ts';

export interface PullRequestRun {
  readonly token: string;
  readonly event: GithubEvent;
  readonly dryRun: boolean;
  readonly failOn: FailOn;
  /** Where the reports go. */
  readonly folder: string;
}

/** What was told on the pull request, and what could not be. */
export interface PullRequestOutcome {
  readonly notes: readonly string[];
  readonly gaps: readonly string[];
  /** Absolute path of the file for the run that may comment; empty where the event is of no pull request. */
  readonly file: string;
}

/**
 * Tells the result on the pull request itself: a comment that is kept up to date, and a check with the annotations
 * that the job's own have no room for. What the token may not do is a note, and the file that is left says the same to
 * the run that may.
 */
export async function tellPullRequest(
  report: RunReport,
  { token, event, dryRun, failOn, folder }: PullRequestRun,
  context: Context,
): Promise<PullRequestOutcome> {
  const pull = pullOf(event, context);
  if (!pull || dryRun) return { notes: [], gaps: [], file: '' };
  const { isPublic } = event;
  const told = await tellAtGithub(report, pull, { token, isPublic, failOn }, context);
  const { number, head } = pull;
  const content = { pull: number, head, complete: report.complete, commented: told.commented };
  const text = context.redactor.redact(renderPullFile(content, worthComment(report.findings)));
  return { notes: told.notes, gaps: told.gaps, file: await write(text, folder) };
}

async function write(text: string, folder: string): Promise<string> {
  const file = join(folder, PULL_FILE);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(file, text, { mode: 0o600 });
    return file;
  } catch (error) {
    throw new RekeyError({
      code: 'report-unwritable',
      what: `The reports could not be written to ${folder}: ${messageOf(error)}.`,
      fix: 'Choose another folder with the input "output-dir".',
      exit: 3,
      cause: error,
    });
  }
}
