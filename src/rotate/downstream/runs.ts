import { RekeyError } from '../../base/errors.ts';
import type { WorkflowRun } from './ports.ts';
import type { RolloutProgress } from './rollout.ts';

/** What a run is known by: its id, or that it is not older than the asking. */
export type RunRef = { readonly run: number } | { readonly since: Date };

export function writeRunRef(ref: RunRef): string {
  return 'run' in ref ? `run/${ref.run}` : `since/${ref.since.toISOString()}`;
}

export function readRunRef(text: string): RunRef {
  const [kind, value = ''] = text.split('/');
  return kind === 'run' ? { run: Number(value) } : { since: new Date(value) };
}

/**
 * The runs that an event without an answer started. Its payload is not shown, so a run counts when it is not older
 * and its title says the version (`run-name`), or else when its title is the one that GitHub gives it by default.
 */
export function runsSince(
  runs: readonly WorkflowRun[],
  since: Date,
  { version, title }: { readonly version: string; readonly title: string | undefined },
): WorkflowRun[] {
  const young = runs.filter(({ createdAt }) => createdAt >= since);
  const named = young.filter((run) => run.title.includes(version));
  if (named.length > 0) return named;
  return young.filter((run) => title === undefined || run.title === title);
}

/**
 * What runs say about a value: all of them must succeed.
 * @throws RekeyError `github-workflow-rejected` when one failed, `github-workflow-unproven` when one ended otherwise
 */
export function judgeRuns(runs: readonly WorkflowRun[], what: string): RolloutProgress {
  const failed = runs.find(({ conclusion }) => conclusion === 'failure');
  if (failed) {
    throw new RekeyError({
      code: 'github-workflow-rejected',
      what: `${capital(what)} failed: ${failed.url}.`,
      fix: 'The old credential stays. When a new attempt of that run succeeds, the next run goes on.',
      exit: 1,
    });
  }
  const running = runs.find(({ status }) => status !== 'completed');
  if (running) return { state: 'under-way', what: `${what} is "${running.status}" (${running.url})` };
  const odd = runs.find(({ conclusion }) => conclusion !== 'success');
  if (odd) {
    throw new RekeyError({
      code: 'github-workflow-unproven',
      what: `${capital(what)} ended as "${odd.conclusion ?? 'nothing'}", which says nothing about the new value: ${odd.url}.`,
      fix: 'The old credential stays. When a new attempt of that run succeeds, the next run goes on.',
      exit: 1,
    });
  }
  if (runs.length === 0) return { state: 'under-way', what: `${what} has not begun` };
  return { state: 'works', told: `${what} succeeded` };
}

/** @throws RekeyError `github-workflow-unproven` */
export function vanished(run: number, what: string): RekeyError {
  return new RekeyError({
    code: 'github-workflow-unproven',
    what: `${capital(what)} (${run}) is not to be found any more, so nothing says whether it succeeded.`,
    fix: 'Take the tag "rekey:downstream" off the secret: then it is asked again.',
    exit: 1,
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
