import { RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import type { ActionInputs } from '../action-inputs.ts';
import type { Context } from '../context.ts';
import type { GithubEvent } from '../event.ts';

/** Somebody starts these; under an issue, by a comment or a box that `triage` has judged. */
const STARTED = ['workflow_dispatch', 'repository_dispatch', 'issue_comment', 'issues'];

/**
 * Whether somebody asks for rotations that are not due, in this run and for the first time.
 * @throws RekeyError `force-unasked` on an event that nobody starts by hand
 */
export function forceOf(
  { force, command, dryRun }: Pick<ActionInputs, 'force' | 'command' | 'dryRun'>,
  { name }: Pick<GithubEvent, 'name'>,
  { env, log }: Pick<Context, 'env' | 'log'>,
): { readonly force: boolean; readonly notes: readonly string[] } {
  if (!force) return { force, notes: [] };
  if (!STARTED.includes(name)) {
    throw new RekeyError({
      code: 'force-unasked',
      what: `The input "force" is for runs that somebody starts, not for the event "${inertExcerpt(name, 60)}": it would rotate each time.`,
      fix: 'Run on workflow_dispatch, repository_dispatch or after triage, or leave it out.',
    });
  }
  const attempt = Number(env.GITHUB_RUN_ATTEMPT ?? '1');
  // A plan replaces nothing, however often it is made.
  if (!(attempt > 1) || command === 'plan' || dryRun) return { force, notes: [] };
  const note = `This is attempt ${attempt} of the run: "force" holds for the first one alone, so that nothing is replaced twice. What that one began is finished; to force anew, start a new run.`;
  log.warning(note);
  return { force: false, notes: [note] };
}
