import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, RekeyError } from '../base/errors.ts';
import type { RunReport } from '../findings/run-report.ts';
import type { FailOn } from '../findings/severity.ts';
import { annotationsLeftOut } from '../report/annotations.ts';
import { worthComment } from '../report/pull-comment.ts';
import { PULL_FILE, renderPullFile } from '../report/pull-file.ts';
import type { Context } from './context.ts';
import type { GithubEvent } from './event.ts';
import { openGithub } from './github.ts';
import { recordAt } from './payload.ts';
import { keepPullCheck } from './pull-check.ts';
import { keepPullComment } from './pull-comment.ts';
import { cloneUrlOf } from './pull-follow-up.ts';
import { verdictOf } from './verdict.ts';

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

const NOTHING: PullRequestOutcome = { notes: [], gaps: [], file: '' };

/**
 * Tells the result on the pull request itself: a comment that is kept up to date, and a check with the annotations
 * that the job's own have no room for. What the token may not do is a note, and the file that is left says the same to
 * the run that may.
 */
export async function tellPullRequest(
  report: RunReport,
  run: PullRequestRun,
  context: Context,
): Promise<PullRequestOutcome> {
  const pull = pullOf(run.event);
  if (!pull || run.dryRun) return NOTHING;
  const told = await tell(report, pull, run, context);
  const { number, head } = pull;
  const content = { pull: number, head, complete: report.complete, commented: told.commented };
  const text = context.redactor.redact(renderPullFile(content, worthComment(report.findings)));
  return { notes: told.notes, gaps: told.gaps, file: await write(text, run.folder) };
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

interface Told {
  readonly notes: readonly string[];
  readonly gaps: readonly string[];
  /** Whether the comment says what this run found, or needs not be there. */
  readonly commented: boolean;
}

async function tell(
  report: RunReport,
  pull: Pull,
  { token, event, failOn }: PullRequestRun,
  context: Context,
): Promise<Told> {
  const { comment, check } = context.config['pull-requests'];
  // On a public repository no text of ours names a place; there the job's own annotations and its summary do.
  const wanted = { comment, check: event.isPublic ? false : check };
  if (wanted.comment === false && wanted.check === false)
    return { notes: [], gaps: [], commented: comment === false };
  const isRequired = comment === true || wanted.check === true;
  // Its token only reads, whatever the workflow says: asking would fail each time.
  if (pull.isReadOnly && !isRequired) return { notes: [FORK], gaps: [], commented: false };
  const notes: string[] = [];
  const gaps: string[] = [];
  /** What fails is a gap where it was asked for by name, and otherwise a note, if there was anything to say. */
  const attempt = async <T>(
    { asked, isIdle, what }: { asked: 'auto' | boolean; isIdle: boolean; what: string },
    run: () => Promise<T>,
  ): Promise<T | undefined> => {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof RekeyError)) throw error;
      const text = `${what} ${messageOf(error)}`;
      if (asked === true) gaps.push(text);
      else if (isIdle) context.log.debug(text);
      else notes.push(text);
      return undefined;
    }
  };
  const redact = (text: string): string => context.redactor.redact(text);
  const findings = worthComment(report.findings);
  const annotations = annotationsLeftOut(report);
  const isIdle = findings.length === 0 && annotations.length === 0;
  const github = await attempt(
    { asked: isRequired ? true : 'auto', isIdle, what: 'Nothing is told on the pull request.' },
    async () => await openGithub(context, { token }),
  );
  if (!github) return { notes, gaps, commented: false };
  const outcome =
    comment === false
      ? 'none'
      : await attempt(
          { asked: comment, isIdle: findings.length === 0, what: 'The comment on the pull request:' },
          async () =>
            await keepPullComment({
              pull: pull.number,
              verdict: { findings, complete: report.complete, head: pull.head },
              options: { namesPlaces: !event.isPublic, cloneUrl: cloneUrlOf(context), baseRef: pull.baseRef },
              comments: github.pullComments,
              redact,
            }),
        );
  if (wanted.check !== false) {
    const fails = verdictOf(report, failOn).exit !== 0;
    await attempt(
      { asked: wanted.check, isIdle: annotations.length === 0, what: 'The check with more annotations:' },
      async () => await keepPullCheck({ head: pull.head, annotations, fails, checks: github.checks, redact }),
    );
  }
  return { notes, gaps, commented: outcome !== undefined };
}

const FORK =
  'This pull request is from a fork, so its run may not comment. A second workflow may: https://github.com/rekey/rekey/blob/main/docs/pull-requests.md#forks';

interface Pull {
  readonly number: number;
  readonly head: string;
  readonly baseRef: string;
  /** Whether the token of the run can only read. */
  readonly isReadOnly: boolean;
}

function pullOf({ name, payload }: GithubEvent): Pull | undefined {
  if (name !== 'pull_request' && name !== 'pull_request_target') return undefined;
  const pull = recordAt(payload, 'pull_request');
  const [head, base] = [recordAt(pull, 'head'), recordAt(pull, 'base')];
  const { number } = pull;
  if (typeof number !== 'number' || typeof head.sha !== 'string' || typeof base.ref !== 'string')
    return undefined;
  const isFork = recordAt(head, 'repo').full_name !== recordAt(base, 'repo').full_name;
  return { number, head: head.sha, baseRef: base.ref, isReadOnly: isFork && name === 'pull_request' };
}
