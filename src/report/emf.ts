import { ageOfCredential, dueIn } from '../findings/credential-age.ts';
import { openFindings } from '../findings/finding.ts';
import type { RunReport } from '../findings/run-report.ts';
import { SEVERITIES } from '../findings/severity.ts';
import { postureOf, ratiosByKind } from './posture.ts';
import { isStuck } from './trend.ts';

interface EmfOptions {
  readonly at: Date;
  readonly namespace: string;
  /** `owner/name`; a dimension of every metric. */
  readonly repository: string;
}

type Unit = 'Count' | 'None' | 'Seconds' | 'Bytes';
type Value = readonly [name: string, unit: Unit, value: number];

/**
 * The run in CloudWatch's embedded metric format: a JSON object a line, from each of which CloudWatch Logs makes
 * metrics (Amazon CloudWatch User Guide, "Specification: Embedded metric format"; at most 100 metrics a line). Like
 * the other metrics it names no credential, user or place.
 */
export function renderEmf(report: RunReport, options: EmfOptions): string {
  const open = openFindings(report.findings);
  const { credentials, overdue, oldest, ratio } = postureOf(report, options.at);
  const whole: Value[] = [
    ['FindingsOpen', 'Count', open.length],
    ['FindingsSuppressed', 'Count', report.findings.length - open.length],
    ['RotationsStuck', 'Count', report.rotations.filter(isStuck).length],
    ['RunComplete', 'None', report.complete ? 1 : 0],
    ['RunDuration', 'Seconds', report.stats.ms / 1_000],
    ['ScannedBytes', 'Bytes', report.stats.bytes],
    ...(ratio === undefined ? [] : [['RotationRatio', 'None', ratio] as const]),
    ...(oldest === undefined
      ? []
      : [
          ['CredentialAgeMax', 'Seconds', ageOfCredential(oldest, options.at) / 1_000] as const,
          ['CredentialsOverdue', 'Count', overdue.length] as const,
        ]),
    ...followUpValues(report),
  ];
  const lines = [
    line({}, whole, options),
    ...SEVERITIES.map((severity) => {
      const number = open.filter((finding) => finding.severity === severity).length;
      return line({ Severity: severity }, [['FindingsOpen', 'Count', number]], options);
    }),
  ];
  const ratios = ratiosByKind(report, options.at);
  const kinds = new Set([...credentials, ...report.rotations].map(({ kind }) => kind));
  for (const kind of kinds) {
    const values: Value[] = [];
    const share = ratios.get(kind);
    if (share !== undefined) values.push(['RotationRatio', 'None', share]);
    const some = credentials.filter((credential) => credential.kind === kind);
    if (some.length > 0) {
      const ages = some.map((each) => ageOfCredential(each, options.at) / 1_000);
      const late = some.filter((each) => dueIn(each, options.at) <= 0).length;
      values.push(['CredentialAgeMax', 'Seconds', Math.max(...ages)], ['CredentialsOverdue', 'Count', late]);
    }
    lines.push(line({ Provider: 'aws', Kind: kind }, values, options));
  }
  return lines.map((each) => `${JSON.stringify(each)}\n`).join('');
}

function followUpValues({ followUp }: RunReport): Value[] {
  const { detection = [], response = [], issues = 0, falsePositives = 0 } = followUp ?? {};
  const longest = (name: string, delays: typeof detection): Value[] =>
    delays.length === 0 ? [] : [[name, 'Seconds', Math.max(...delays.map(({ ms }) => ms)) / 1_000]];
  return [
    ...longest('DetectionDelay', detection),
    ...longest('ResponseDelay', response),
    ...(issues === 0 ? [] : [['FalsePositiveRatio', 'None', falsePositives / issues] as const]),
  ];
}

function line(
  dimensions: Readonly<Record<string, string>>,
  values: readonly Value[],
  { at, namespace, repository }: EmfOptions,
): Record<string, unknown> {
  const all = { Repository: repository, ...dimensions };
  return {
    _aws: {
      Timestamp: at.getTime(),
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          Dimensions: [Object.keys(all)],
          Metrics: values.map(([Name, Unit]) => ({ Name, Unit })),
        },
      ],
    },
    ...all,
    ...Object.fromEntries(values.map(([name, , value]) => [name, value])),
  };
}
