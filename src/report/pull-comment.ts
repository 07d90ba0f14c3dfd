import { createHash } from 'node:crypto';
import { inertExcerpt } from '../base/hostile-text.ts';
import { compareFindings, type Finding } from '../findings/finding.ts';
import { codeSpan, prose } from './markdown-escape.ts';
import { count, isFile, placeOf, VERIFIED_WORDS } from './phrases.ts';
import { type PullTarget, removalSteps } from './pull-history.ts';
import { formatPullMarker, type PullCommentState } from './pull-marker.ts';

/** What a run has to say about a pull request. */
export interface PullVerdict {
  /** Of the change itself: nothing that stood in its base, nothing that looks like an example. */
  readonly findings: readonly Finding[];
  readonly complete: boolean;
  /** The commit that was looked at. */
  readonly head: string;
}

export interface PullCommentOptions extends PullTarget {
  /** Whether the text may say where; on a public repository it may not. */
  readonly namesPlaces: boolean;
}

/** GitHub takes 65,536 characters; the rest is for the redactor. */
const MAX_LENGTH = 60_000;
const MAX_FINDINGS = 40;
const MAX_PLACES = 5;
const MAX_TITLE = 200;

/** What is worth a comment, which is a mail to everybody who watches. */
export function worthComment(findings: readonly Finding[]): Finding[] {
  return findings
    .filter(({ state, confidence }) => state === 'new' && confidence !== 'placeholder')
    .sort(compareFindings);
}

export function stateOf({ findings, complete }: PullVerdict): PullCommentState {
  if (findings.length > 0) return 'open';
  return complete ? 'clean' : 'unsure';
}

/**
 * The comment on a pull request, marker first. It depends on nothing but its arguments, so that the same result gives
 * the same text.
 */
export function renderPullComment(verdict: PullVerdict, options: PullCommentOptions): string {
  const state = stateOf(verdict);
  const text = TEXTS[state](verdict, options);
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  return `${formatPullMarker({ state, hash })}${text}`;
}

const FOOTER = '<sub>Rekey keeps this comment up to date with every push.</sub>';

const TEXTS: Readonly<
  Record<PullCommentState, (verdict: PullVerdict, options: PullCommentOptions) => string>
> = {
  open: openText,
  clean: ({ head }) =>
    [
      '### ✅ Rekey finds no credential in this pull request any more',
      `Looked at ${codeSpan(head.slice(0, 12))}. What was found before **must be changed all the same**, if that has not been done: whoever had read access may have a copy, and GitHub still gives replaced commits to those who know their ids.`,
      FOOTER,
    ].join('\n\n'),
  unsure: ({ head }) =>
    [
      '### ⚠️ Rekey could not look at everything in this pull request',
      `At ${codeSpan(head.slice(0, 12))} it found nothing in what it could look at, which proves nothing about the rest. The job summary says what is missing and what to do.`,
      FOOTER,
    ].join('\n\n'),
};

function openText(verdict: PullVerdict, options: PullCommentOptions): string {
  for (const most of [MAX_FINDINGS, 10, 2]) {
    const text = openTextWith(verdict, options, most);
    if (text.length <= MAX_LENGTH) return text;
  }
  return openTextWith({ ...verdict, findings: verdict.findings.map(shortened) }, options, 1);
}

function openTextWith(verdict: PullVerdict, options: PullCommentOptions, most: number): string {
  const { findings, head, complete } = verdict;
  const shown = findings.slice(0, most);
  const rest = findings.length - shown.length;
  const [what, them] =
    findings.length === 1 ? ['a credential', 'it'] : [count(findings.length, 'credential'), 'them'];
  const sections = [
    `### ❌ Rekey found ${what} in this pull request`,
    `Looked at ${codeSpan(head.slice(0, 12))}. **Change ${them} first**: taking ${them} out of the commits does not take ${them} back from those who have read ${them}.`,
    complete ? '' : 'Not everything could be looked at; the job summary says what is missing.',
    ...shown.map((finding) => section(finding, options)),
    rest > 0 ? `And ${count(rest, 'more credential')}, which the job summary lists.` : '',
    `#### Then take ${them} out of the pull request`,
    removalSteps(
      findings.flatMap(({ locations }) => locations),
      options,
    ),
    '#### If it is a false alarm',
    `End the line with \`rekey:ignore\` and the reason. Or accept the fingerprint in \`.github/rekey.yml\` on the base branch, which decides about pull requests:`,
    falseAlarm(shown),
    FOOTER,
  ];
  return sections.filter((part) => part !== '').join('\n\n');
}

function section(finding: Finding, { namesPlaces }: PullCommentOptions): string {
  const steps = finding.remedy.map((step, index) => `${index + 1}. ${prose(step)}`);
  const [revoke] = (finding.links ?? []).filter((link) => /^https:\/\/[\w./~%#?=&+-]+$/.test(link));
  return [
    `#### ${prose(inertExcerpt(finding.title, MAX_TITLE))} · ${finding.severity}`,
    `${namesPlaces ? places(finding) : placesUnnamed(finding)} Rule ${codeSpan(finding.rule)}, fingerprint ${codeSpan(finding.fingerprint)}.`,
    // Whether it works is nobody's business where everybody reads.
    namesPlaces && finding.verification
      ? `Asked whether it works: **${VERIFIED_WORDS[finding.verification.result]}**.`
      : '',
    steps.join('\n'),
    revoke === undefined ? '' : `Its provider on changing it: <${revoke}>`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function places({ locations }: Finding): string {
  const shown = locations.slice(0, MAX_PLACES).map((location) => codeSpan(placeOf(location)));
  const rest = locations.length - shown.length;
  return shown.length === 0
    ? ''
    : `In ${shown.join(', ')}${rest > 0 ? ` and ${count(rest, 'more place')}` : ''}.`;
}

/** On a public repository: the check shows the place to those who look at the change, and search engines do not. */
function placesUnnamed({ locations }: Finding): string {
  return locations.some(isFile)
    ? 'The annotation under "Files changed" shows the place.'
    : 'The annotation of the check shows the place.';
}

function falseAlarm(findings: readonly Finding[]): string {
  const entries = findings
    .slice(0, MAX_PLACES)
    .map(
      ({ fingerprint }) => `  - { fingerprint: ${fingerprint}, reason: why it is none, until: YYYY-MM-DD }`,
    );
  return ['```yaml', 'suppress:', ...entries, '```'].join('\n');
}

function shortened(finding: Finding): Finding {
  return {
    ...finding,
    title: inertExcerpt(finding.title, MAX_TITLE),
    remedy: finding.remedy.slice(0, 5).map((step) => inertExcerpt(step, 200)),
    locations: finding.locations
      .slice(0, 1)
      .map((location) => ({ ...location, path: inertExcerpt(location.path, 300) })),
  };
}
