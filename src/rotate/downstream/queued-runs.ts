import { RekeyError } from '../../base/errors.ts';
import type { DownstreamConfig } from '../../config/schema.ts';
import { mayPass } from '../ports.ts';
import type { Timeline } from '../timeline.ts';
import type { RotationWorld } from '../world.ts';
import type { TimeRange, UnfinishedRuns } from './ports.ts';

/** The call that asks for them, as a plan names it. */
export const LISTING_RUNS = 'github:GET /repos/{owner}/{repo}/actions/runs';

/** GitHub cancels a run then, waiting and approval included (GitHub Docs, "Actions limits", workflow run time). */
const LONGEST_RUN_MS = 35 * 24 * 3_600_000;

/** What GitHub said of the runs of a repository; `unasked`: why it could not be asked, as a sentence. */
export type RunsAnswer = UnfinishedRuns | { readonly unasked: string };

export interface RunsQuestion {
  readonly repository: string;
  readonly created: TimeRange;
}

/**
 * What is to be asked before an old value may go, or by what it is held, as a sentence; `undefined`: by nothing. GitHub
 * reads secrets of repositories and organizations when a run is queued, those of environments when a job that names the
 * environment starts (GitHub Docs, "Secrets reference"): a run that was created before the new value was there may use
 * the old one for as long as it is not over.
 */
export function nextRunsDoubt(
  answers: ReadonlyMap<string, RunsAnswer>,
  downstream: readonly DownstreamConfig[],
  replacedAt: Date,
  now: Date,
): { readonly ask: RunsQuestion } | { readonly held: string } | undefined {
  const from = new Date(now.getTime() - LONGEST_RUN_MS);
  if (from > replacedAt) return undefined;
  const repository = repositoriesIn(downstream).find((one) => !answers.has(one));
  if (repository !== undefined) return { ask: { repository, created: { from, to: replacedAt } } };
  const held = [...answers].flatMap(([name, answer]) =>
    'count' in answer && answer.count > 0 ? [describeRuns(name, answer)] : [],
  );
  if (held.length === 0) return undefined;
  const latest = new Date(replacedAt.getTime() + LONGEST_RUN_MS).toISOString();
  return {
    held: `${held.join(' and ')}, created before the new one was everywhere, may still use it. It is made inactive when they are over, or after ${latest}, by when GitHub has cancelled them.`,
  };
}

/** Asks; being refused is an answer, no answer is an error. */
export async function askRuns(
  { repository, created }: RunsQuestion,
  { workflows }: Pick<RotationWorld, 'workflows'>,
  timeline: Timeline,
): Promise<RunsAnswer> {
  return await timeline.during<RunsAnswer>(
    'retire',
    LISTING_RUNS,
    async () => {
      try {
        return await workflows.unfinished(repository, created);
      } catch (error) {
        if (!(error instanceof RekeyError) || mayPass(error)) throw error;
        return { unasked: error.what };
      }
    },
    (answer) => {
      if ('unasked' in answer) return { failed: answer.unasked };
      return answer.count === 0
        ? `no run of ${repository} may hold the old key`
        : `${describeRuns(repository, answer)} may hold the old key`;
    },
  );
}

/** Which repositories could not be asked, to be put behind a sentence; empty when all could. */
export function unaskedRuns(answers: ReadonlyMap<string, RunsAnswer>): string {
  return [...answers]
    .map(([repository, answer]) =>
      'unasked' in answer
        ? ` Whether workflow runs of ${repository} may still use it is not known: ${answer.unasked} Asking takes a token with "Actions: read".`
        : '',
    )
    .join('');
}

/** Where workflow runs read what is stored. Those that Dependabot starts read its own secrets. */
function repositoriesIn(downstream: readonly DownstreamConfig[]): string[] {
  const names = downstream.flatMap(({ 'github-secrets': secrets }) =>
    secrets?.repository !== undefined && secrets.for.some((app) => app !== 'codespaces')
      ? [secrets.repository]
      : [],
  );
  return [...new Set(names)];
}

function describeRuns(repository: string, { count, since }: UnfinishedRuns): string {
  const runs = count === 1 ? '1 workflow run' : `${count} workflow runs`;
  const oldest = since ? ` (${count === 1 ? 'of' : 'the oldest of'} ${since.toISOString()})` : '';
  return `${runs} of ${repository}${oldest}`;
}
