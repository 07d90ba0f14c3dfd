import { openFindings } from '../findings/finding.ts';
import type { RunReport } from '../findings/run-report.ts';
import { SEVERITIES } from '../findings/severity.ts';
import { ROTATION_STATUSES } from './phrases.ts';

/**
 * The run as OpenMetrics 1.0 text, for a scraper of files or a push gateway. Names follow the Prometheus naming
 * practice: base units, no label with an unbounded number of values, so no name and no key id.
 */
export function renderMetrics(report: RunReport): string {
  const open = openFindings(report.findings);
  const families = [
    gauge(
      'rekey_findings_open',
      'Findings that are not suppressed.',
      SEVERITIES.map((severity) => [
        { severity },
        open.filter((finding) => finding.severity === severity).length,
      ]),
    ),
    gauge('rekey_findings_suppressed', 'Findings that were accepted, with a reason.', [
      [{}, report.findings.length - open.length],
    ]),
    gauge(
      'rekey_rotations',
      'Configured rotations by what this run did with them.',
      ROTATION_STATUSES.map((status) => [
        { status },
        report.rotations.filter((rotation) => rotation.status === status).length,
      ]),
    ),
    gauge(
      'credential_rotation_ratio',
      'Share of the configured credentials that are within their rotation period, 0 to 1.',
      rotationRatio(report),
    ),
    gauge('rekey_run_complete', '1 when everything in scope could be looked at, else 0.', [
      [{}, report.complete ? 1 : 0],
    ]),
    gauge(
      'rekey_run_duration_seconds',
      'Time that scanning took.',
      [[{}, report.stats.ms / 1_000]],
      'seconds',
    ),
    gauge('rekey_scanned_bytes', 'Bytes that were scanned.', [[{}, report.stats.bytes]], 'bytes'),
  ];
  return `${families.join('')}# EOF\n`;
}

type Sample = [labels: Readonly<Record<string, string>>, value: number];

function gauge(name: string, help: string, samples: readonly Sample[], unit?: string): string {
  const head = [
    `# TYPE ${name} gauge`,
    ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`]),
    `# HELP ${name} ${help}`,
  ];
  const lines = samples.map(([labels, value]) => `${name}${labelSet(labels)} ${value}`);
  return `${[...head, ...lines].join('\n')}\n`;
}

function labelSet(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${value}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

/** Without a rotation there is no share, and a missing sample says so better than a 1. */
function rotationRatio({ rotations }: RunReport): Sample[] {
  if (rotations.length === 0) return [];
  const inPeriod = rotations.filter(
    ({ status }) => status === 'not-due' || status === 'pending' || status === 'done',
  );
  return [[{}, inPeriod.length / rotations.length]];
}
