import { createHash } from 'node:crypto';
import { inertExcerpt } from '../base/hostile-text.ts';
import { compareFindings, type Finding } from '../findings/finding.ts';
import { highestSeverity, type Severity } from '../findings/severity.ts';
import { codeSpan, prose } from './markdown-escape.ts';
import { count, placeOf, subjectOf } from './phrases.ts';

/** A draft advisory, which only maintainers see. */
export interface AdvisoryText {
  readonly summary: string;
  readonly description: string;
  readonly severity: Severity;
}

/** A finding in it. */
export interface AdvisorySection {
  /** The line that remembers it, hidden from readers. */
  readonly memory: string;
  readonly severity: Severity;
  /** `undefined` when it is not found any more. */
  readonly finding: Finding | undefined;
  /** What the advisory said of it before; of what is not found any more. */
  readonly before: string | undefined;
  /** Complete looks in a row that did not find it, and the day (ISO) of the first. */
  readonly gone: { readonly since: string; readonly looks: number } | undefined;
}

const SUMMARY = 'Credentials that need a look (kept up to date by Rekey)';
/** GitHub takes 65,535 characters; the rest is for the redactor. */
const MAX_LENGTH = 60_000;
const MAX_PLACES = 10;

const MARKER = /^<!-- rekey:advisory:v1 (?<hash>[\w-]{16}) -->\r?\n/;

/** The hash of what an advisory of ours says; `undefined` of somebody else's. */
export function readAdvisoryMarker(description: string): string | undefined {
  return MARKER.exec(description)?.groups?.hash;
}

/** The lines that remember findings, each with what is said of it. `isWhole`: there was room for all. */
export function readAdvisory(description: string): {
  readonly sections: readonly { readonly memory: string; readonly text: string }[];
  readonly isWhole: boolean;
} {
  const parts = description.replaceAll('\r\n', '\n').split(/^(?=<!-- rekey:v1 \{)/m);
  const sections = parts.slice(1).map((part) => {
    const [memory = '', ...rest] = part.split('\n');
    return { memory, text: rest.join('\n').replace(NOTICE, '').trim() };
  });
  return { sections, isWhole: !MORE.test(parts[0] ?? '') };
}

/** One advisory about all that is open or not yet shown to be over, most severe first; of nothing, that it is over. */
export function renderAdvisory(sections: readonly AdvisorySection[]): AdvisoryText {
  const worst = highestSeverity(sections.map(({ severity }) => severity));
  return textWith(worst, sections.length === 0 ? OVER : bodyOf([...sections].sort(bySeverity)));
}

/** What it says when its details are told in another place. */
export function renderMovedAdvisory(): AdvisoryText {
  return textWith('none', MOVED);
}

function textWith(worst: Severity | 'none', text: string): AdvisoryText {
  const hash = createHash('sha256').update(`${worst}\0${text}`).digest('base64url').slice(0, 16);
  return {
    summary: SUMMARY,
    description: `<!-- rekey:advisory:v1 ${hash} -->\n${text}`,
    severity: worst === 'none' ? 'low' : worst,
  };
}

const OVER =
  'Complete scans find nothing of what stood here any more, and its credentials are known to be dead or were settled by a person.';

const MOVED = 'What stood here is kept up to date in another place now, which the summary of the run names.';

const HEAD =
  'This repository is public, so its issues say neither what nor where. This draft does; **do not publish it**: it names credentials and where they stand. Close it when all is done.';

/** What is found first, most severe first; then what is not found any more. */
function bySeverity(a: AdvisorySection, b: AdvisorySection): number {
  if (a.finding && b.finding) return compareFindings(a.finding, b.finding);
  return Number(a.finding === undefined) - Number(b.finding === undefined);
}

/** Where there is no room for the text of a finding, it is remembered all the same, as long as there is room for that. */
function bodyOf(sections: readonly AdvisorySection[]): string {
  let left = MAX_LENGTH - HEAD.length - 100;
  const kept = sections.filter(({ memory }) => {
    left -= memory.length + 2;
    return left > 0;
  });
  left = Math.max(0, left);
  let told = 0;
  const parts = kept.map((each) => {
    const text = `${each.memory}\n${textOf(each)}`;
    const length = text.length - each.memory.length;
    if (length > left) return each.memory;
    left -= length;
    told += 1;
    return text;
  });
  const rest = sections.length - told;
  // Before the findings: what follows a finding is its text.
  const more = rest > 0 ? [`And ${count(rest, 'more finding')}, which the reports of the run list.`] : [];
  return [HEAD, ...more, ...parts].join('\n\n');
}

const MORE = /^And \S+ more findings?, which/m;

function textOf({ finding, before, gone }: AdvisorySection): string {
  if (finding) return section(finding);
  const notice = gone
    ? `> [!NOTE]\n> Not found since ${gone.since}, by ${count(gone.looks, 'complete look')} so far. It stands here until [it is over](https://github.com/rekey/rekey/blob/main/docs/issues.md#when-it-closes).`
    : '';
  return [before ?? '', notice].filter((part) => part !== '').join('\n\n');
}

const NOTICE = /\n*> \[!NOTE\]\n> Not found since .*\n*$/;

function section(finding: Finding): string {
  const { locations, remedy } = finding;
  const places = locations.slice(0, MAX_PLACES).map((place) => codeSpan(inertExcerpt(placeOf(place), 300)));
  const rest = locations.length - places.length;
  const where = places.length === 0 ? codeSpan(subjectOf(finding)) : places.join(', ');
  const more = rest > 0 ? ` and ${count(rest, 'more place')}` : '';
  return [
    `### ${prose(inertExcerpt(finding.title, 200))} · ${finding.severity}`,
    `In ${where}${more}. Rule ${codeSpan(finding.rule)}, fingerprint ${codeSpan(finding.fingerprint)}.`,
    remedy.map((step, index) => `${index + 1}. ${prose(inertExcerpt(step, 500))}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
