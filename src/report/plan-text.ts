import { inert } from '../base/hostile-text.ts';
import { afterwards, type RotationPlan, type RotationPlanEntry } from '../findings/rotation-plan.ts';
import type { RotationOutcome, RunReport } from '../findings/run-report.ts';
import { count, diagnosedAs, STATUS_WORDS, statusCounts, withReadableTimes } from './phrases.ts';
import { BOLD, DIM, type Paint, STATUS_COLOUR, YELLOW } from './text-paint.ts';

/** What a plan for people at a terminal is made of. */
type Planned = Pick<RunReport, 'rotations' | 'findings'> & { readonly plan: RotationPlan };

/** Below the first column. */
const INDENT = `\n${' '.repeat(10)}`;
/** As wide as the longest name of a step, and what stands beside it. */
const LABEL = 10;

/** A plan as blocks: what would be done step by step, then what cannot be, what waits, and the quiet rest in a list. */
export function planBlocks({ plan, rotations, findings }: Planned, paint: Paint): string[] {
  const entries = new Map(plan.rotations.map((entry) => [entry.name, entry]));
  const places = new Set(plan.rotations.map(({ account, region }) => `${account} ${region ?? ''}`));
  const planned: string[] = [];
  const others: string[] = [];
  const quiet: string[] = [];
  for (const outcome of rotations) {
    const entry = entries.get(outcome.name);
    if (outcome.status === 'planned') planned.push(plannedBlock(outcome, entry, places.size > 1, paint));
    else if (outcome.status === 'not-due' && (entry?.drift ?? []).length === 0)
      quiet.push(quietLine(outcome));
    else if (!isTold(outcome, findings) || (entry?.drift ?? []).length > 0)
      others.push(otherBlock(outcome, entry, paint));
  }
  const rest = quiet.length === 0 ? [] : [[paint(DIM, 'nothing to do'), ...quiet].join(INDENT)];
  return [...planned, ...others, ...rest];
}

/** The plan in one line. */
export function planLine({ plan, rotations }: Pick<Planned, 'plan' | 'rotations'>): string {
  const steps = plan.rotations.reduce((sum, entry) => sum + entry.steps.length, 0);
  const of = plan.rotations.filter((entry) => entry.steps.length > 0).length;
  const others = statusCounts(rotations)
    .filter(([status]) => status !== 'planned')
    .map(([status, number]) =>
      status === 'needs-person' && number > 1
        ? `${number} need a person`
        : `${number} ${STATUS_WORDS[status]}`,
    );
  const head = steps === 0 ? 'nothing to do' : `${count(steps, 'step')} for ${count(of, 'rotation')}`;
  return `Plan: ${[head, ...others].join(', ')}. Nothing was changed.`;
}

function plannedBlock(
  { name, kind, summary, steps, caveats }: RotationOutcome,
  entry: RotationPlanEntry | undefined,
  tellsPlace: boolean,
  paint: Paint,
): string {
  const place = entry && [`account ${entry.account}`, entry.region ?? ''].filter((part) => part !== '');
  const digits = String(steps.length).length;
  return [
    `${headOf({ name, kind }, paint)}  ${paint(STATUS_COLOUR.planned, count(steps.length, 'step'))}`,
    ...(place && tellsPlace ? [label('where', place.join(', '))] : []),
    ...(entry?.reasons ?? []).map(({ text }) => label('because', text)),
    ...driftLines(entry, paint),
    ...steps.map(({ step, call = '', detail }, index) => {
      const number = `${index + 1}.`.padStart(digits + 1);
      const by = call === '' ? '' : ` ${paint(DIM, inert(`(${call})`))}`;
      return `${number} ${step.padEnd(LABEL)} ${inert(detail)}${by}`;
    }),
    label('then', afterwards(summary)),
    ...caveats.map((caveat) => label('caveat', caveat, paint)),
  ].join(INDENT);
}

/** Whether there is a finding on what cannot be planned, which says why and what to do. */
function isTold({ name }: RotationOutcome, findings: RunReport['findings']): boolean {
  return findings.some(
    ({ state, subject }) => state !== 'suppressed' && subject.kind === 'rotation' && subject.id === name,
  );
}

function otherBlock(outcome: RotationOutcome, entry: RotationPlanEntry | undefined, paint: Paint): string {
  const { status, summary } = outcome;
  const why = diagnosedAs(outcome);
  return [
    `${headOf(outcome, paint)}  ${paint(STATUS_COLOUR[status], STATUS_WORDS[status])}`,
    inert(withReadableTimes(summary)),
    ...driftLines(entry, paint),
    ...(why === undefined ? [] : [label('why', why, paint)]),
  ].join(INDENT);
}

function quietLine({ name, summary }: RotationOutcome): string {
  return `${inert(name)}: ${inert(withReadableTimes(summary))}`;
}

function headOf({ name, kind }: Pick<RotationOutcome, 'name' | 'kind'>, paint: Paint): string {
  return `${paint(BOLD, inert(name))} (${inert(kind)})`;
}

function driftLines(entry: RotationPlanEntry | undefined, paint: Paint): string[] {
  return (entry?.drift ?? []).map((text) => label('drift', text, paint));
}

/** @param paint where the label is a warning */
function label(name: string, text: string, paint?: Paint): string {
  const padded = name.padEnd(LABEL);
  return `${paint ? paint(YELLOW, padded) : padded} ${inert(withReadableTimes(text))}`;
}
