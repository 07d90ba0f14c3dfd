import { prose } from '../report/markdown-escape.ts';
import type { ActionInputs } from './action-inputs.ts';
import type { ActionSurface } from './action-run.ts';
import type { Context } from './context.ts';
import type { GithubEvent } from './event.ts';
import type { Verdict } from './verdict.ts';

/** The events that are triaged. */
const TRIAGE_EVENTS = ['issue_comment', 'issues'] as const;

/** Whether a run is for triage: by name, or by its event. */
export function isTriage(
  { command }: Pick<ActionInputs, 'command'>,
  { name }: Pick<GithubEvent, 'name'>,
): boolean {
  return command === 'triage' || (command === 'auto' && TRIAGE_EVENTS.some((event) => event === name));
}

export interface PlanAsked {
  readonly inputs: Pick<ActionInputs, 'command' | 'issues' | 'githubToken' | 'only'>;
  readonly event: Pick<GithubEvent, 'name' | 'payload'>;
}

/** Whether a run plans because somebody wrote `/rotate --dry-run` under an issue, which then gets the answer. */
export function isPlanAsked({ inputs: { command, issues, only }, event }: PlanAsked): boolean {
  return command === 'plan' && issues !== 'false' && only.length > 0 && event.name === 'issue_comment';
}

/** One run of triage. What was asked for goes into outputs, for the jobs that may do it. */
export async function runTriage(
  { githubToken: token, dryRun }: Pick<ActionInputs, 'githubToken' | 'dryRun'>,
  event: GithubEvent,
  context: Context,
  surface: Pick<ActionSurface, 'setOutput' | 'addSummary'>,
): Promise<Verdict> {
  const { triage } = await import('./triage.ts');
  const { rotate, plan, rescan, source = '', told } = await triage({ token, event, dryRun }, context);
  for (const line of told) context.log.info(line);
  surface.setOutput('asked-rotations', JSON.stringify(dryRun ? [] : rotate));
  surface.setOutput('asked-plan', JSON.stringify(dryRun ? [] : plan));
  surface.setOutput('asked-rescan', String(rescan && !dryRun));
  surface.setOutput('asked-repository', source);
  if (told.length > 0) {
    const head = dryRun ? '### Rekey would answer' : '### Rekey answered';
    await surface.addSummary(`${head}\n\n${told.map((line) => `- ${prose(line)}`).join('\n')}\n`);
  }
  return { exit: 0, sentence: 'Triage is done.' };
}
