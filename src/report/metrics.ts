import { ageOfCredential, type CredentialAge, dueIn } from '../findings/credential-age.ts';
import { type Finding, openFindings } from '../findings/finding.ts';
import type { RotationOutcome, RunReport, StepRecord } from '../findings/run-report.ts';
import { SEVERITIES } from '../findings/severity.ts';
import { type Family, type MetricFormat, renderFamilies, type Sample } from './metrics-text.ts';
import { ROTATION_STATUSES } from './phrases.ts';
import { postureOf, ratioOf } from './posture.ts';
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

function rotationFamilies({ rotations }: RunReport, at: Date): Family[] {
  const all = ratioOf(rotations, at);
  const byKind = [...Map.groupBy(rotations, ({ kind }) => kind)];
  return [
    gauge(
      'credential_rotation_ratio',
      'Share of the configured credentials that are within their rotation period, 0 to 1.',
      // Without a rotation there is no share, and a missing sample says so better than a 1.
      all === undefined ? [] : [[{}, all]],
    ),
    gauge(
      'rekey_rotation_ratio',
      'The same by provider and kind.',
      byKind.flatMap(([kind, some]): Sample[] => {
        const ratio = ratioOf(some, at);
        return ratio === undefined ? [] : [[{ provider: PROVIDER, kind }, ratio]];
      }),
    ),
    gauge(
      'rekey_rotation_status',
      'Configured rotations by what this run did with them.',
      ROTATION_STATUSES.map((status) => [
        { status },
        rotations.filter((each) => each.status === status).length,
      ]),
    ),
    {
      type: 'counter',
      name: 'rekey_rotations',
      help: 'Rotations that this run changed something about, or could not, by how they ended.',
      samples: counted(rotations.filter(didSomething), ({ kind, status }) => ({
        provider: PROVIDER,
        kind,
        outcome: status,
      })),
    },
    {
      type: 'histogram',
      name: 'rekey_rotation_duration_seconds',
      unit: 'seconds',
      help: 'Time that the steps of rotations took, by the stage that they belong to.',
      buckets: BUCKETS,
      observations: observationsOf(rotations),
    },
  ];
}

const PROVIDER = 'aws';
const BUCKETS = [0.1, 0.5, 1, 5, 15, 30, 60, 300, 900, 3_600] as const;

function didSomething(rotation: RotationOutcome): boolean {
  return rotation.status !== 'planned' && (rotation.steps.length > 0 || isStuck(rotation));
}

/** One a rotation and stage: the steps of a stage belong together. */
function observationsOf(
  rotations: readonly RotationOutcome[],
): (readonly [Readonly<Record<string, string>>, number])[] {
  return rotations
    .filter(({ status }) => status !== 'planned')
    .flatMap(({ kind, steps }) =>
      [...Map.groupBy(steps, stageOf)].map(
        ([stage, some]) => [{ kind, stage }, some.reduce((sum, { ms }) => sum + ms, 0) / 1_000] as const,
      ),
    );
}

/** The few stages that one compares over time. */
function stageOf({ step }: StepRecord): string {
  return STAGES.get(step.replace(/-failed$/, '')) ?? 'other';
}

const STAGES: ReadonlyMap<string, string> = new Map([
  ['journal', 'create'],
  ['generate', 'create'],
  ['stage', 'create'],
  ['apply', 'create'],
  ['verify', 'verify'],
  ['prove', 'verify'],
  ['promote', 'promote'],
  ['spread', 'sync'],
  ['wait', 'sync'],
  ['retire', 'retire'],
  ['tidy', 'retire'],
  ['abandon', 'retire'],
  ['reactivate', 'roll-back'],
  ['roll-back', 'roll-back'],
]);

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

function gauge(name: string, help: string, samples: readonly Sample[], unit?: string): Family {
  return { type: 'gauge', name, help, samples, ...(unit === undefined ? {} : { unit }) };
}

/** How many there are with the same labels. */
function counted<T>(items: readonly T[], labelsOf: (item: T) => Readonly<Record<string, string>>): Sample[] {
  const groups = Map.groupBy(items, (item) => JSON.stringify(labelsOf(item)));
  return [...groups].map(([key, some]) => [JSON.parse(key) as Record<string, string>, some.length]);
}
