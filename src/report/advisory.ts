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

const SUMMARY = 'Credentials that need a look (kept up to date by Rekey)';
/** GitHub takes 65,535 characters; the rest is for the redactor. */
const MAX_LENGTH = 60_000;
const MAX_PLACES = 10;

const MARKER = /^<!-- rekey:advisory:v1 (?<hash>[\w-]{16}) -->\r?\n/;

/** The hash of what an advisory of ours says; `undefined` of somebody else's. */
export function readAdvisoryMarker(description: string): string | undefined {
  return MARKER.exec(description)?.groups?.hash;
}

/** One advisory about all that is open, most severe first; of nothing, that it is over. */
export function renderAdvisory(findings: readonly Finding[]): AdvisoryText {
  const worst = highestSeverity(findings.map(({ severity }) => severity));
  const text = findings.length === 0 ? OVER : bodyOf([...findings].sort(compareFindings));
  const hash = createHash('sha256').update(`${worst}\0${text}`).digest('base64url').slice(0, 16);
  return {
    summary: SUMMARY,
    description: `<!-- rekey:advisory:v1 ${hash} -->\n${text}`,
    severity: worst === 'none' ? 'low' : worst,
  };
}

const OVER = 'A complete scan of the files finds nothing of what stood here any more.';

function bodyOf(findings: readonly Finding[]): string {
  const parts = [
    'This repository is public, so its issues say neither what nor where. This draft does; **do not publish it**: it names credentials and where they stand. Close it when all is done.',
  ];
  let length = parts.join('').length;
  let told = 0;
  for (const finding of findings) {
    const part = section(finding);
    if (length + part.length > MAX_LENGTH) break;
    parts.push(part);
    length += part.length + 2;
    told += 1;
  }
  const rest = findings.length - told;
  if (rest > 0) parts.push(`And ${count(rest, 'more finding')}, which the reports of the run list.`);
  return parts.join('\n\n');
}

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
