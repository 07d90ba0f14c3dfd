import { compareFindings, type Finding, openFindings } from '../findings/finding.ts';
import type { RotationOutcome, RunReport } from '../findings/run-report.ts';
import { SEVERITIES } from '../findings/severity.ts';
import { htmlText } from './markdown-escape.ts';
import { count, placeOf, STATUS_WORDS, statusCounts, subjectOf } from './phrases.ts';

export interface JunitOptions {
  readonly at: Date;
  /** `counts` names nothing: for what anybody can read. */
  readonly detail: 'full' | 'counts';
}

interface Case {
  readonly suite: string;
  readonly name: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly seconds?: number;
  readonly result?: {
    readonly kind: 'failure' | 'error' | 'skipped';
    readonly message: string;
    readonly text?: string;
  };
}

/**
 * The report in the XML that test reporters read (`testsuites` → `testsuite` → `testcase`): a finding is a failure, what
 * could not be looked at an error, an accepted finding is skipped. A run without findings has passed cases, one a
 * command, since readers take a file without any for a mistake.
 */
export function renderJunit(report: RunReport, { at, detail }: JunitOptions): string {
  const cases = detail === 'full' ? casesOf(report) : countsOf(report);
  const all = [...commandCases(report), ...cases];
  const suites = [...Map.groupBy(all, ({ suite }) => suite)].map(([name, some]) => {
    const seconds = name === 'rekey' ? report.stats.ms / 1_000 : sumOf(some);
    return `  <testsuite name="${attribute(name)}" ${numbers(some)} time="${seconds}" timestamp="${at.toISOString().slice(0, 19)}">\n${some.map(caseXml).join('\n')}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Rekey" ${numbers(all)} time="${report.stats.ms / 1_000}">\n${suites.join('\n')}\n</testsuites>\n`;
}

function commandCases({ commands, complete, gaps }: RunReport): Case[] {
  const result = { kind: 'error', message: 'Not everything in scope could be looked at.' } as const;
  const names = commands.length > 0 ? commands : ['run'];
  const isUntold = !complete && gaps.length === 0;
  return [...new Set(names)].map((name) => ({ suite: 'rekey', name, ...(isUntold ? { result } : {}) }));
}

function casesOf(report: RunReport): Case[] {
  return [
    ...report.gaps.map((gap) => ({
      suite: 'not looked at',
      name: gap,
      result: { kind: 'error' as const, message: gap },
    })),
    ...report.findings.toSorted(compareFindings).map(findingCase),
    ...report.rotations.map(rotationCase),
  ];
}

function countsOf(report: RunReport): Case[] {
  const open = openFindings(report.findings);
  const severities = SEVERITIES.flatMap((severity): Case[] => {
    const number = open.filter((finding) => finding.severity === severity).length;
    const message = count(number, 'finding');
    return number === 0 ? [] : [{ suite: 'findings', name: severity, result: { kind: 'failure', message } }];
  });
  const rotations = statusCounts(report.rotations).map(([status, number]): Case => {
    const message = count(number, 'rotation');
    const isBad = status === 'failed' || status === 'needs-person';
    return {
      suite: 'rotations',
      name: `${STATUS_WORDS[status]}: ${message}`,
      ...(isBad ? { result: { kind: 'failure', message } } : {}),
    };
  });
  const gaps: Case[] =
    report.gaps.length === 0
      ? []
      : [
          {
            suite: 'not looked at',
            name: 'gaps',
            result: { kind: 'error', message: count(report.gaps.length, 'gap') },
          },
        ];
  return [...gaps, ...severities, ...rotations];
}

function findingCase(finding: Finding): Case {
  const { rule, title, severity, state, locations, suppression, fingerprint, remedy, detail } = finding;
  const [first] = locations;
  const where = first ? placeOf(first) : subjectOf(finding);
  const lines = [
    detail ?? '',
    ...locations.map((location) => `at ${placeOf(location)}`),
    ...remedy.map((step, index) => `${index + 1}. ${step}`),
    `fingerprint ${fingerprint}`,
  ].filter((line) => line !== '');
  const message = `${severity}: ${title}`;
  return {
    suite: rule,
    name: `${title} (${where})`,
    ...(first ? { file: first.path, line: first.startLine } : {}),
    result:
      state === 'suppressed'
        ? { kind: 'skipped', message: suppression?.reason ?? 'accepted' }
        : { kind: 'failure', message, text: lines.join('\n') },
  };
}

function rotationCase({ name, kind, status, summary, steps }: RotationOutcome): Case {
  const isBad = status === 'failed' || status === 'needs-person';
  const seconds = steps.reduce((sum, { ms }) => sum + ms, 0) / 1_000;
  const result = { kind: 'failure', message: `${STATUS_WORDS[status]}: ${summary}` } as const;
  return { suite: `rotate ${kind}`, name, seconds, ...(isBad ? { result } : {}) };
}

function caseXml({ suite, name, file, line, seconds = 0, result }: Case): string {
  const place = file === undefined ? '' : ` file="${attribute(file)}" line="${line ?? 1}"`;
  const open = `    <testcase classname="${attribute(suite)}" name="${attribute(name)}"${place} time="${seconds}"`;
  if (!result) return `${open}/>`;
  const { kind, message, text = '' } = result;
  const lines = text.split('\n').map(attribute).join('\n');
  return `${open}>\n      <${kind} message="${attribute(message)}">${lines}</${kind}>\n    </testcase>`;
}

/** Inert and escaped; XML 1.0 has no form at all for two more characters (section 2.2, "Char"). */
function attribute(text: string): string {
  return htmlText(text).replaceAll(/[\ufffe\uffff]/g, '\ufffd');
}

function numbers(cases: readonly Case[]): string {
  const of = (kind: string): number => cases.filter(({ result }) => result?.kind === kind).length;
  return `tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
}

function sumOf(cases: readonly Case[]): number {
  return cases.reduce((sum, { seconds = 0 }) => sum + seconds, 0);
}
