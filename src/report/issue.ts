import { inertExcerpt } from '../base/hostile-text.ts';
import type { Finding } from '../findings/finding.ts';
import type { StepRecord } from '../findings/run-report.ts';
import { codeSpan, plainText, prose } from './markdown-escape.ts';
import { count, placeOf, VERIFIED_WORDS } from './phrases.ts';
import { stepsTable } from './rotation-steps.ts';
import { rotationTimeline } from './rotation-timeline.ts';

export interface IssueTextOptions {
  /** Anybody can read it, so it says neither what nor where. */
  readonly isPublic: boolean;
  /** ISO date and event, oldest first. */
  readonly history: readonly (readonly [date: string, event: string])[];
  /** What will close the issue, one sentence. */
  readonly closing: string;
  /** When it should be done with. */
  readonly due?: Date | undefined;
  /** Whether it is of one of our own accounts. */
  readonly isOurs?: boolean;
  /** Name of the configured rotation that changes the credential. */
  readonly rotation?: string | undefined;
  /** What the last run did about it, step by step: of a rotation. */
  readonly steps?: readonly StepRecord[];
  /** Characters that the body may have. */
  readonly maxLength: number;
}

/** Places that are listed in an issue; the reports have all. */
const MAX_PLACES = 50;
const MAX_STEPS = 30;
const MAX_TITLE = 200;

/**
 * The issue about a finding: what it is and how bad, whose, what Rekey does, what to do, where, what happened.
 * It depends on nothing but its arguments, so that an unchanged finding gives an unchanged text.
 */
export function renderIssue(finding: Finding, options: IssueTextOptions): { title: string; body: string } {
  if (options.isPublic) return { title: 'Security follow-up needed', body: stub(options) };
  const title = inertExcerpt(finding.title, MAX_TITLE);
  for (const [places, rows] of [
    [MAX_PLACES, MAX_STEPS],
    [10, 8],
    [1, 0],
  ] as const) {
    const body = bodyOf(finding, { places, rows }, options);
    if (body.length <= options.maxLength) return { title, body };
  }
  return {
    title,
    body: bodyOf(shortened(finding), { places: 0, rows: 0 }, options).slice(0, options.maxLength),
  };
}

const FOOTER =
  'Rekey rewrites the text above; what you write below stays. Comments such as `/acknowledge`, `/snooze 14d` or `/accept-risk until DATE REASON` are [carried out](https://github.com/rekey/rekey/blob/main/docs/triage.md), where the repository has the workflow for it.';

function stub({ history, closing }: IssueTextOptions): string {
  return [
    'Something in this repository or in what it is configured for needs a look by its maintainers.',
    'This page is public, so it says neither what nor where. The code-scanning alerts and the reports of the latest Rekey run say more to those who may read them.',
    prose(closing),
    happened(history),
    `<sub>${FOOTER}</sub>`,
  ].join('\n\n');
}

function bodyOf(
  finding: Finding,
  most: { readonly places: number; readonly rows: number },
  options: IssueTextOptions,
): string {
  const sections = [
    `**${finding.severity.toUpperCase()}** · ${prose(finding.title)}`,
    finding.detail === undefined ? '' : prose(finding.detail),
    facts(finding, options),
    plans(finding, options, most.rows),
    remedy(finding, options),
    where(finding, most.places),
    further(finding),
    happened(options.history),
    `<sub>${FOOTER}</sub>`,
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

/** What it is, whether it is ours, and whether it is alive. */
function facts(
  { subject, confidence, rule, fingerprint, locations, verification }: Finding,
  { due, isOurs }: IssueTextOptions,
): string {
  const about = [subject.kind, subject.id ?? ''].filter((part) => part !== '').map(codeSpan);
  const lines = [`- What: ${about.join(' ')}`];
  if (subject.account !== undefined)
    lines.push(`- Account: ${codeSpan(subject.account)}${isOurs ? ', which is ours' : ''}`);
  if (subject.region !== undefined) lines.push(`- Region: ${codeSpan(subject.region)}`);
  // A rotation says itself what became of it.
  if (subject.kind !== 'rotation') lines.push(`- Certainty: ${CERTAINTY[confidence]}`);
  // Something that stands somewhere is a credential; what an audit says of an account is not alive or dead.
  if (verification) lines.push(`- Alive: **${VERIFIED_WORDS[verification.result]}**`);
  else if (locations.length > 0 && confidence !== 'placeholder')
    lines.push(
      `- Alive: ${confidence === 'verified' ? '**it works**' : 'nobody has asked, so take it for alive'}`,
    );
  if (due) lines.push(`- Due: ${due.toISOString().slice(0, 16).replace('T', ' ')} UTC`);
  lines.push(`- Rule: ${codeSpan(rule)}, fingerprint ${codeSpan(fingerprint)}`);
  return lines.join('\n');
}

const CERTAINTY: Readonly<Record<Finding['confidence'], string>> = {
  verified: 'verified with its provider or our own account',
  structured: 'it has the documented form of such a credential',
  generic: 'judged by name, shape and randomness',
  placeholder: 'it looks like an example',
};

/** What Rekey did and will do, and when. */
function plans(
  { subject }: Finding,
  { closing, rotation, steps = [] }: IssueTextOptions,
  maxRows: number,
): string {
  const lines = [prose(closing)];
  const when =
    subject.kind === 'rotation'
      ? 'The next run looks at it again and goes on from where it is'
      : `The rotation ${codeSpan(rotation ?? '')} changes it when it is due`;
  if (rotation !== undefined)
    lines.unshift(
      `${when}; the comment ${codeSpan('/rotate')} asks for it now, and ${codeSpan('/rotate --dry-run')} for what it would do.`,
    );
  const table = stepsTable(steps, { maxRows });
  const timeline = maxRows > 0 ? rotationTimeline([{ name: rotation ?? 'rotation', steps }]) : '';
  const told = [table, timeline].filter((part) => part !== '').join('\n\n');
  const trace = told === '' ? '' : `\n\n### What the last run did\n\n${told}`;
  return `### What happens next\n\n${lines.join(' ')}${trace}`;
}

function remedy(finding: Finding, { isOurs }: IssueTextOptions): string {
  const isDead = finding.verification?.result === 'dead';
  const steps = [
    ...(isDead ? ['It is dead: nothing needs to be changed any more.'] : finding.remedy.map(prose)),
    ...(finding.locations.length > 0 ? [OUT_OF_THE_FILES] : []),
    // Of our own accounts Rekey sees itself what is dead, and believes nobody.
    ...(finding.locations.length > 0 && !isDead && !isOurs ? [SAY_SO] : []),
  ];
  if (steps.length === 0) return '';
  return `### What to do\n\n${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}`;
}

/** The history is the part that people lose days on. */
const OUT_OF_THE_FILES =
  'Take it out of the files, and check with `rekey scan`. The history may keep what is dead: rewriting it breaks every clone and pull request ([how, if you must](https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository)).';

const SAY_SO =
  'When it is dead, say how it came to be in a comment: `/revoked HOW`. When it is no credential: `/false-positive REASON`.';

function where({ locations }: Finding, maxPlaces: number): string {
  if (locations.length === 0) return '';
  const lines = locations.slice(0, maxPlaces).map((location) => `- ${codeSpan(placeOf(location))}`);
  const more = locations.length - lines.length;
  if (more > 0)
    lines.push(
      `- and ${count(more, lines.length > 0 ? 'more place' : 'place')}, which the reports of the run list`,
    );
  return `### Where\n\n${lines.join('\n')}`;
}

function further({ links }: Finding): string {
  const safe = (links ?? []).filter((link) => /^https:\/\/[\w./~%#?=&+-]+$/.test(link));
  return safe.length === 0 ? '' : `### Read on\n\n${safe.map((link) => `- <${link}>`).join('\n')}`;
}

function happened(history: IssueTextOptions['history']): string {
  if (history.length === 0) return '';
  return `### History\n\n${history.map(([date, event]) => `- ${plainText(date)}: ${plainText(event)}`).join('\n')}`;
}

/** A finding whose own texts are too long for an issue. */
function shortened(finding: Finding): Finding {
  const { detail, links: _links, ...others } = finding;
  return {
    ...others,
    title: inertExcerpt(finding.title, MAX_TITLE),
    ...(detail === undefined ? {} : { detail: inertExcerpt(detail, 500) }),
    remedy: finding.remedy.slice(0, 5).map((step) => inertExcerpt(step, 200)),
  };
}
