import { inert, inertExcerpt } from '../base/hostile-text.ts';
import { compareFindings, type Finding, openFindings } from '../findings/finding.ts';
import type { RunReport } from '../findings/run-report.ts';
import { count, isFile, placeOf, verdictLine } from './phrases.ts';
import { workflowCommand } from './workflow-commands.ts';

const LEVELS = ['error', 'warning', 'notice'] as const;
type AnnotationLevel = (typeof LEVELS)[number];

/** A remark at a line of a file, as GitHub shows it on a pull request. Lines and columns are 1-based. */
export interface Annotation {
  readonly level: AnnotationLevel;
  /** Without it the remark belongs to the run as a whole. */
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly col?: number;
  readonly title: string;
  readonly message: string;
}

export interface AnnotationOptions {
  /** `counts` names nothing: for what anybody can read that does not know it already. */
  readonly detail: 'full' | 'counts';
}

/** The runner drops what a step says beyond this many of each level (actions/runner `ExecutionContext.cs`). */
export const MAX_PER_LEVEL = 10;
/** The runner cuts a message here (same file). */
const MAX_MESSAGE = 4_096;
const MAX_TITLE = 200;

/**
 * The annotations of a run, most severe first, within the runner's limits. What does not fit is counted in the
 * last annotation of its level; nothing is left out in silence.
 */
export function annotationsOf(
  report: RunReport,
  { detail }: AnnotationOptions = { detail: 'full' },
): Annotation[] {
  if (detail === 'counts') return countsOnly(report);
  const byLevel = levelled(report);
  return LEVELS.flatMap((level) => withinLimit(byLevel(level), level));
}

/** What {@link annotationsOf} has no room for, most severe first: only what has a place in a file. */
export function annotationsLeftOut(report: RunReport): Annotation[] {
  const byLevel = levelled(report);
  return LEVELS.flatMap((level) => leftOut(byLevel(level))).filter(({ file }) => file !== undefined);
}

function levelled(report: RunReport): (level: AnnotationLevel) => Annotation[] {
  const all = [
    ...gapAnnotations(report.gaps, report.complete),
    ...untoldAnnotations(report),
    ...openFindings(report.findings).sort(compareFindings).map(findingAnnotation),
  ];
  return (level) => all.filter((annotation) => annotation.level === level);
}

/** The line that the runner turns into the annotation. */
export function formatAnnotation({ level, file, line, endLine, col, title, message }: Annotation): string {
  return workflowCommand(level, { file, line, endLine, col, title }, message);
}

/** One annotation for the whole run, when there is anything to say. */
function countsOnly(report: RunReport): Annotation[] {
  const open = openFindings(report.findings);
  const untold = untoldAnnotations(report);
  if (open.length === 0 && report.complete) return untold;
  const levels = new Set(open.map(levelOf));
  const level = (['error', 'warning'] as const).find((each) => levels.has(each)) ?? 'notice';
  return [
    ...untold,
    {
      level: report.complete ? level : 'error',
      title: 'Rekey',
      message: `${verdictLine(report)} This log is public, so it names nothing; the reports of the run do.`,
    },
  ];
}

function withinLimit(annotations: readonly Annotation[], level: AnnotationLevel): Annotation[] {
  if (annotations.length <= MAX_PER_LEVEL) return [...annotations];
  const shown = annotations.slice(0, MAX_PER_LEVEL - 1);
  const rest = annotations.length - shown.length;
  return [
    ...shown,
    {
      level,
      title: `Rekey: ${rest} more`,
      message: `${count(rest, 'more finding')} of this level did not fit. The job summary and the reports have all of them.`,
    },
  ];
}

function leftOut(annotations: readonly Annotation[]): Annotation[] {
  return annotations.length <= MAX_PER_LEVEL ? [] : annotations.slice(MAX_PER_LEVEL - 1);
}

function gapAnnotations(gaps: readonly string[], isComplete: boolean): Annotation[] {
  if (isComplete) return [];
  const [first = 'The run does not say why.', ...others] = gaps;
  const more =
    others.length > 0 ? ` And ${count(others.length, 'more gap')}, listed in the job summary.` : '';
  return [
    {
      level: 'error',
      title: 'Rekey: not everything could be looked at',
      message: inertExcerpt(`${first}${more}`, MAX_MESSAGE),
    },
  ];
}

/** Who waits for a message that does not come must not learn it from silence. */
function untoldAnnotations({ untold = [] }: RunReport): Annotation[] {
  if (untold.length === 0) return [];
  const title = 'Rekey: somebody could not be told';
  return [{ level: 'warning', title, message: inertExcerpt(untold.join(' '), MAX_MESSAGE) }];
}

function findingAnnotation(finding: Finding): Annotation {
  const [location] = finding.locations;
  const remark = {
    level: levelOf(finding),
    title: inertExcerpt(`Rekey: ${finding.title} (${finding.severity})`, MAX_TITLE),
    message: messageOf(finding),
  };
  if (!location || !isFile(location)) return remark;
  return {
    ...remark,
    file: location.path,
    // What stands in that line now is something else.
    ...(location.former
      ? {}
      : { line: location.startLine, endLine: location.endLine, col: location.startColumn }),
  };
}

/** What stood in the base already does not fail the change, so it is told, not held against it. */
function levelOf(finding: Finding): AnnotationLevel {
  if (finding.state === 'known') return 'notice';
  if (finding.severity === 'low') return 'notice';
  return finding.severity === 'medium' ? 'warning' : 'error';
}

function messageOf(finding: Finding): string {
  const [first] = finding.locations;
  const lines: string[] = [];
  if (finding.detail !== undefined) lines.push(finding.detail);
  if (first?.former) {
    lines.push(
      `It stood at ${placeOf(first)}. A later commit took it away, and the earlier one still has it.`,
    );
  } else {
    if (first && (first.inside || !isFile(first))) lines.push(`Where: ${placeOf(first)}`);
    if (first?.commit !== undefined) lines.push(`In commit ${first.commit}.`);
  }
  lines.push(...finding.remedy.map((step, index) => `${index + 1}. ${step}`));
  if (finding.locations.length > 1)
    lines.push(`And in ${count(finding.locations.length - 1, 'more place')}.`);
  lines.push(`Rule ${finding.rule}, fingerprint ${finding.fingerprint}.`);
  const text = lines.map(inert).join('\n');
  return text.length <= MAX_MESSAGE ? text : `${text.slice(0, MAX_MESSAGE - 1).toWellFormed()}…`;
}
