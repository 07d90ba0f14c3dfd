import { openFindings } from '../findings/finding.ts';
import type { RotationStatus, RunReport } from '../findings/run-report.ts';
import { isAtLeast, SEVERITIES, type Severity } from '../findings/severity.ts';
import { count } from './phrases.ts';
import type { TrendPoint } from './trend.ts';

export type Occasion = 'findings' | 'failed-rotation' | 'incomplete';

/** What somebody wants to hear of. */
export interface Wish {
  readonly on: readonly Occasion[];
  readonly severity: Severity;
}

/** What a message says: numbers, the run and nothing that a report names. */
export interface Message {
  readonly version: 1;
  /** `trouble`: there is something to do. `clear`: what was told before is over. */
  readonly event: 'trouble' | 'clear';
  /** ISO time of the run. */
  readonly at: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly run: string;
  readonly commands: readonly string[];
  readonly complete: boolean;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly rotations: Partial<Readonly<Record<RotationStatus, number>>>;
  /** What is the matter, a sentence each. */
  readonly reasons: readonly string[];
}

interface RunPlace {
  readonly at: Date;
  readonly repository: string;
  /** Address of the run; empty where it is not known. */
  readonly run: string;
}

interface Known {
  readonly now: TrendPoint;
  /** The run of this kind before; absent where it is not known. */
  readonly before: TrendPoint | undefined;
  /** Whether only what is new was scanned: then its findings are news whatever was before, and their absence is none. */
  readonly isPart: boolean;
  readonly place: RunPlace;
}

/**
 * What to tell somebody of a run, or `undefined` when there is nothing new: compared with the run of this kind before,
 * where that is known, the same findings and the same stuck rotations are no news, and their end is.
 */
export function messageFor(
  report: RunReport,
  wish: Wish,
  { now, before, isPart, place }: Known,
): Message | undefined {
  const troubles = troublesOf(now, wish);
  const former = before ? troublesOf(before, wish) : [];
  const lasting = (list: readonly Trouble[]): string =>
    list
      .filter(({ occasion }) => !(isPart && occasion === 'findings'))
      .map(({ mark }) => mark)
      .join();
  const isFresh = isPart && troubles.some(({ occasion }) => occasion === 'findings');
  if (!isFresh && lasting(troubles) === lasting(former)) return undefined;
  const open = openFindings(report.findings);
  return {
    version: 1,
    event: troubles.length > 0 ? 'trouble' : 'clear',
    at: place.at.toISOString(),
    repository: place.repository,
    run: place.run,
    commands: report.commands,
    complete: report.complete,
    findings: severityNumbers((severity) => open.filter((each) => each.severity === severity).length),
    rotations: statusNumbers(report),
    reasons: troubles.length > 0 ? troubles.map(({ text }) => text) : ['What was told before is over.'],
  };
}

interface Trouble {
  readonly occasion: Occasion;
  /** Which it is, to tell whether it is the same. */
  readonly mark: string;
  readonly text: string;
}

function troublesOf({ open, marks, stuck, complete }: TrendPoint, { on, severity }: Wish): Trouble[] {
  const findings = SEVERITIES.filter((each) => isAtLeast(each, severity) && open[each] > 0).map(
    (each): Trouble => ({
      occasion: 'findings',
      mark: `${each} ${marks[each]}`,
      text: `${count(open[each], `open ${each} finding`)}.`,
    }),
  );
  const rotations: Trouble = {
    occasion: 'failed-rotation',
    mark: `stuck ${marks.stuck}`,
    text: `${count(stuck, 'rotation')} did not succeed.`,
  };
  const gaps: Trouble = {
    occasion: 'incomplete',
    mark: 'incomplete',
    text: 'Not everything in scope could be looked at.',
  };
  const all = [...findings, ...(stuck > 0 ? [rotations] : []), ...(complete ? [] : [gaps])];
  return all.filter(({ occasion }) => on.includes(occasion));
}

function severityNumbers(of: (severity: Severity) => number): Record<Severity, number> {
  return { critical: of('critical'), high: of('high'), medium: of('medium'), low: of('low') };
}

function statusNumbers({ rotations }: RunReport): Partial<Record<RotationStatus, number>> {
  const numbers: Partial<Record<RotationStatus, number>> = {};
  for (const { status } of rotations) numbers[status] = (numbers[status] ?? 0) + 1;
  return numbers;
}

/** For a generic webhook. */
export function webhookBody(message: Message): string {
  return JSON.stringify(message);
}

/**
 * For an incoming webhook of Slack: a text for notifications and blocks for the channel (Slack, "Sending messages using
 * incoming webhooks"). `&`, `<` and `>` are the only characters with a meaning in its texts ("Formatting text").
 */
export function slackBody(message: Message): string {
  const { event, repository, run, reasons } = message;
  const icon = event === 'clear' ? ':white_check_mark:' : ':rotating_light:';
  const name = forSlack(repository);
  const head = `${icon} *Rekey: ${name}*`;
  const body = reasons.map((reason) => `• ${forSlack(reason)}`).join('\n');
  const link = isWeb(run) ? `\n<${forSlack(run)}|The run>` : '';
  const text = `Rekey: ${name}: ${forSlack(reasons.join(' '))}`;
  return JSON.stringify({
    text,
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `${head}\n${body}${link}`.slice(0, 3_000) } }],
  });
}

function forSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function isWeb(url: string): boolean {
  return /^https?:\/\/[^\s|<>]+$/.test(url);
}
