import { messageOf, RekeyError } from '../base/errors.ts';
import type { RunReport } from '../findings/run-report.ts';
import type { FailOn } from '../findings/severity.ts';
import { annotationsLeftOut } from '../report/annotations.ts';
import { worthComment } from '../report/pull-comment.ts';
import { cloneUrlOf } from './clone-url.ts';
import type { Context } from './context.ts';
import { openGithub } from './github.ts';
import { keepPullCheck } from './pull-check.ts';
import { keepPullComment } from './pull-comment.ts';
import type { Pull } from './pull-event.ts';
import { verdictOf } from './verdict.ts';

/** What was told at GitHub, and what could not be. */
export interface Told {
  readonly notes: readonly string[];
  readonly gaps: readonly string[];
  /** Whether the comment says what this run found, or needs not be there. */
  readonly commented: boolean;
}

type Wanted = 'auto' | boolean;

/** Keeps the comment and the check of a pull request. Without anything to say GitHub is asked only where it matters. */
export async function tellAtGithub(
  report: RunReport,
  pull: Pull,
  {
    token,
    isPublic,
    failOn,
  }: { readonly token: string; readonly isPublic: boolean; readonly failOn: FailOn },
  context: Context,
): Promise<Told> {
  const { comment, check: anyCheck } = context.config['pull-requests'];
  // On a public repository no text of ours names a place; there the job's own annotations and its summary do.
  const check = isPublic ? false : anyCheck;
  if (comment === false && check === false) return { notes: [], gaps: [], commented: true };
  const findings = worthComment(report.findings);
  const annotations = annotationsLeftOut(report);
  const isIdle = findings.length === 0 && annotations.length === 0;
  if (isIdle && !pull.hasComments) return { notes: [], gaps: [], commented: true };
  // Its token only reads, whatever the workflow says: asking would fail each time.
  if (pull.isReadOnly && comment !== true && check !== true)
    return { notes: isIdle ? [] : [FORK], gaps: [], commented: false };

  const redact = (text: string): string => context.redactor.redact(text);
  const attempts = attempting(context);
  const isRequired = comment === true || check === true;
  const github = await attempts.make(
    { wanted: isRequired || 'auto', isIdle, what: 'The pull request:' },
    () => openGithub(context, { token, retries: 1, formerAuthors: context.config.issues['former-authors'] }),
  );
  const isTold =
    comment === false ||
    (github !== undefined &&
      (await attempts.make(
        { wanted: comment, isIdle: findings.length === 0, what: 'The comment on the pull request:' },
        () =>
          keepPullComment({
            pull: pull.number,
            verdict: { findings, complete: report.complete, head: pull.head },
            options: { namesPlaces: !isPublic, cloneUrl: cloneUrlOf(context), baseRef: pull.baseRef },
            comments: github.pullComments,
            redact,
          }),
      )) !== undefined);
  if (check !== false && github) {
    const fails = verdictOf(report, failOn).exit !== 0;
    await attempts.make(
      { wanted: check, isIdle: annotations.length === 0, what: 'The check with more annotations:' },
      () => keepPullCheck({ head: pull.head, annotations, fails, checks: github.checks, redact }),
    );
  }
  return { notes: attempts.notes, gaps: attempts.gaps, commented: isTold };
}

const FORK =
  'This pull request is from a fork, so its run may not comment. A second workflow may: https://github.com/rekey/rekey/blob/main/docs/pull-requests.md#forks';

interface Attempt {
  readonly wanted: Wanted;
  /** Whether there is nothing to say: then it is of no use to the reader that it could not be said. */
  readonly isIdle: boolean;
  readonly what: string;
}

/**
 * What fails is a gap where it was asked for by name, and else a note. When GitHub does not answer, the rest is not
 * tried: each try waits.
 */
function attempting({ log }: Pick<Context, 'log'>) {
  const notes: string[] = [];
  const gaps: string[] = [];
  let silence: RekeyError | undefined;
  return {
    notes,
    gaps,
    async make<T>({ wanted, isIdle, what }: Attempt, run: () => Promise<T>): Promise<T | undefined> {
      try {
        if (silence) throw silence;
        return await run();
      } catch (error) {
        if (!(error instanceof RekeyError)) throw error;
        if (error.code === 'github-unavailable') silence = error;
        const text = `${what} ${messageOf(error)}`;
        if (wanted === true) gaps.push(text);
        else if (isIdle) log.debug(text);
        else notes.push(text);
        return undefined;
      }
    },
  };
}
