import { plannedEntries } from '../findings/rotation-plan.ts';
import type { RunReport } from '../findings/run-report.ts';
import { codeSpan, prose } from './markdown-escape.ts';
import { count, diagnosedAs, STATUS_WORDS, withReadableTimes } from './phrases.ts';
import { driftLines, entrySection } from './plan.ts';

export interface PlanAnswerOptions {
  /** Then nothing is named: everybody reads it. */
  readonly isPublic: boolean;
  /** Address of the run that planned; empty where it is not known. */
  readonly run: string;
}

type Planned = Pick<RunReport, 'plan' | 'rotations' | 'gaps'>;

/** GitHub takes 65,536 characters; the rest is for the redactor and the last lines. */
const MAX_LENGTH = 55_000;

/** The answer to somebody who asked what a rotation would do: Markdown in which nothing from outside is markup. */
export function renderPlanAnswer(report: Planned, options: PlanAnswerOptions): string {
  const { plan, gaps } = report;
  const entries = plan?.rotations ?? [];
  const steps = entries.reduce((sum, entry) => sum + entry.steps.length, 0);
  const head =
    steps === 0
      ? '**Nothing would be done now**, and nothing was changed.'
      : `**${count(steps, 'step')} would be done**; nothing was changed.`;
  if (options.isPublic) return [head, details(options)].join('\n\n');
  const sections = [
    ...report.rotations.map((outcome) => {
      const entry = entries.find(({ name }) => name === outcome.name);
      if (entry && entry.steps.length > 0) return entrySection(entry);
      const why = [withReadableTimes(outcome.summary), diagnosedAs(outcome) ?? ''];
      const said = `**${codeSpan(outcome.name)}**, ${STATUS_WORDS[outcome.status]}: ${why
        .filter((part) => part !== '')
        .map(prose)
        .join(' ')}`;
      return [said, ...driftLines(entry?.drift ?? [])].join('\n\n');
    }),
    ...gaps.map((gap) => `Not looked at: ${prose(gap)}`),
  ];
  const [shown, left] = fitting(sections);
  const rest = left === 0 ? [] : [`And ${count(left, 'more part')}: the summary of the run has them.`];
  const [planned, ...others] = plan ? plannedEntries(plan) : [];
  const command = `/rotate ${planned && others.length === 0 ? planned.name : 'NAME'}`;
  const next = planned ? [`${codeSpan(command)} asks for it, and waits for its approval.`] : [];
  return [head, ...shown, ...rest, [...next, details(options)].join(' ')].join('\n\n');
}

/** The answer where no plan could be made. */
export function renderNoPlan(why: string, options: PlanAnswerOptions): string {
  const head = '**The plan could not be made**; nothing was changed.';
  return [head, ...(options.isPublic || why === '' ? [] : [prose(why)]), details(options)].join('\n\n');
}

/** As many from the beginning as there is room for, and how many are left. */
function fitting(sections: readonly string[]): [shown: readonly string[], left: number] {
  let length = 0;
  const end = sections.findIndex((section) => {
    length += section.length + 2;
    return length > MAX_LENGTH;
  });
  return end < 0 ? [sections, 0] : [sections.slice(0, end), sections.length - end];
}

function details({ run }: PlanAnswerOptions): string {
  return /^https?:\/\/[\w./:-]+$/.test(run)
    ? `The rest stands in [the run](${run}).`
    : 'The rest stands in the log of the run.';
}
