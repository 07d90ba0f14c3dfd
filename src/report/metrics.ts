import { ageOfCredential, type CredentialAge, dueIn } from '../findings/credential-age.ts';
import { type Finding, openFindings } from '../findings/finding.ts';
import type { RunReport } from '../findings/run-report.ts';
import { SEVERITIES } from '../findings/severity.ts';
import {
  counted,
  type Family,
  gauge,
  type MetricFormat,
  renderFamilies,
  type Sample,
} from './metrics-text.ts';
import { postureOf } from './posture.ts';
import { rotationFamilies } from './rotation-metrics.ts';
import { isStuck } from './trend.ts';

export interface MetricsOptions {
  /** When the run was. */
  readonly at: Date;
  readonly version: string;
  /** Default: OpenMetrics, for files. */
  readonly format?: MetricFormat;
  /** Whether the time of success is among them; default true. */
  readonly success?: boolean;
}

/**
 * The run as metrics for a scraper of files or a Pushgateway. Names follow the Prometheus naming practice: base units,
 * and no label with an unbounded number of values, so no name, user or key id. Counters and histograms are of this run
 * alone, which their `_created` says.
 */
export function renderMetrics(
  report: RunReport,
  { at, version, format = 'openmetrics', success = true }: MetricsOptions,
): string {
  const families = [
    ...findingFamilies(report),
    ...credentialFamilies(report, at),
    ...rotationFamilies(report, at),
    ...followUpFamilies(report),
    ...runFamilies(report, { at, version }),
    ...(success ? successFamilies(report, at) : []),
  ];
  return renderFamilies(families, { format, created: at });
}

/** Only that a run of these commands went well, and when: pushed apart, so that a bad run does not take it away. */
export function renderSuccess(
  report: RunReport,
  { at, format = 'openmetrics' }: Pick<MetricsOptions, 'at' | 'format'>,
): string {
  return renderFamilies(successFamilies(report, at), { format, created: at });
}

/** Whether all could be looked at and no rotation is stuck. Findings are what a run is for. */
export function isSuccess(report: RunReport): boolean {
  return report.complete && !report.rotations.some(isStuck);
}

function findingFamilies(report: RunReport): Family[] {
  const open = openFindings(report.findings);
  return [
    gauge(
      'rekey_findings_open',
      'Findings that are not suppressed.',
      SEVERITIES.map((severity) => [{ severity }, open.filter((each) => each.severity === severity).length]),
    ),
    gauge(
      'rekey_findings_open_by_check',
      'The same by the rule or check that found them, where there are some.',
      counted(open, ({ severity, rule }) => ({ severity, check: rule })),
    ),
    gauge('rekey_findings_suppressed', 'Findings that were accepted, with a reason.', [
      [{}, report.findings.length - open.length],
    ]),
    {
      type: 'counter',
      name: 'rekey_secrets_found',
      help: 'Credentials that this run found in text, by rule and whether they are known to work.',
      samples: counted(open.filter(isInText), ({ rule, verification }) => ({
        rule,
        verified: verification?.result ?? 'not-asked',
      })),
    },
  ];
}

function isInText({ locations }: Finding): boolean {
  return locations.length > 0;
}

function credentialFamilies(report: RunReport, at: Date): Family[] {
  const { credentials } = postureOf(report, at);
  const groups = [...Map.groupBy(credentials, ({ provider, kind }) => `${provider}\n${kind}`).values()];
  const of = (value: (some: readonly CredentialAge[]) => number): Sample[] =>
    groups.flatMap((some): Sample[] => {
      const [first] = some;
      return first ? [[{ provider: first.provider, kind: first.kind }, value(some)]] : [];
    });
  return [
    gauge(
      'rekey_credentials',
      'Credentials whose age is known.',
      of(({ length }) => length),
    ),
    gauge(
      'rekey_credentials_overdue',
      'Credentials that are older than they should be.',
      of((some) => some.filter((each) => dueIn(each, at) <= 0).length),
    ),
    // Its name ends in no unit, so OpenMetrics allows no UNIT line.
    gauge(
      'rekey_credential_age_seconds_max',
      'Age of the oldest credential, in seconds.',
      of((some) => Math.max(...some.map((each) => ageOfCredential(each, at))) / 1_000),
    ),
  ];
}

/** Of what happened in this run, the longest: a gate asks whether anything took too long. */
function followUpFamilies({ followUp }: RunReport): Family[] {
  const { detection = [], response = [], issues = 0, falsePositives = 0 } = followUp ?? {};
  const longest = (delays: typeof detection): Sample[] =>
    [...Map.groupBy(delays, ({ source }) => source)].map(([source, some]) => [
      { source },
      Math.max(...some.map(({ ms }) => ms)) / 1_000,
    ]);
  return [
    gauge(
      'rekey_detection_delay_seconds',
      'Longest time from the commit to the run that saw it first, of what this run saw first.',
      longest(detection),
      'seconds',
    ),
    gauge(
      'rekey_response_delay_seconds',
      'Longest time from the run that saw it first to this one, of what this run found to be gone.',
      longest(response),
      'seconds',
    ),
    gauge(
      'rekey_false_positive_ratio',
      'Share of the findings with an issue that a person called none, 0 to 1.',
      issues === 0 ? [] : [[{}, falsePositives / issues]],
    ),
  ];
}

function runFamilies(report: RunReport, { at, version }: Pick<MetricsOptions, 'at' | 'version'>): Family[] {
  const { complete, stats } = report;
  return [
    gauge('rekey_run_complete', '1 when everything in scope could be looked at, else 0.', [
      [{}, complete ? 1 : 0],
    ]),
    gauge('rekey_run_duration_seconds', 'Time that looking took.', [[{}, stats.ms / 1_000]], 'seconds'),
    gauge('rekey_scanned_bytes', 'Bytes that were scanned.', [[{}, stats.bytes]], 'bytes'),
    gauge('rekey_last_run_timestamp_seconds', 'When a command last ran.', timesOf(report, at), 'seconds'),
    gauge('rekey_build_info', 'The version that ran; always 1.', [[{ version }, 1]]),
  ];
}

function successFamilies(report: RunReport, at: Date): Family[] {
  const help = 'When a command last could look at everything and left no rotation stuck.';
  const samples = isSuccess(report) ? timesOf(report, at) : [];
  return [gauge('rekey_last_success_timestamp_seconds', help, samples, 'seconds')];
}

function timesOf({ commands }: RunReport, at: Date): Sample[] {
  return [...new Set(commands)].map((command) => [{ command }, at.getTime() / 1_000]);
}
