import type { CredentialAge } from '../../src/findings/credential-age.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { RunReport } from '../../src/findings/run-report.ts';
import { EMPTY_TREND, type TrendPoint, trendPoint, withPoint } from '../../src/report/trend.ts';
import { finding, location, report, rotation } from './sample-report.ts';

const DAY = 86_400_000;
export const NOW = new Date('2026-11-22T06:00:00Z');

function ago(days: number): string {
  return new Date(NOW.getTime() - days * DAY).toISOString();
}

export function credential(
  age: number,
  period: number,
  overrides: Partial<CredentialAge> = {},
): CredentialAge {
  return {
    provider: 'aws',
    kind: 'iam-user',
    name: 'ci-deployer',
    account: '123456789012',
    since: ago(age),
    dueAt: ago(age - period),
    ...overrides,
  };
}

const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
const RULES = [
  ['aws-access-key', 'AWS access key with its secret'],
  ['github-token', 'GitHub token'],
  ['postgres-password', 'Password of a PostgreSQL database in a connection string'],
  ['generic-password', 'Password in a configuration file'],
] as const;

/** So many findings, of all severities, each of its own. */
export function manyFindings(count: number): Finding[] {
  return Array.from({ length: count }, (_, index) => {
    const [rule, title] = RULES[index % RULES.length] ?? RULES[0];
    const path = `services/team-${index % 37}/deploy/${['staging', 'production', 'test'][index % 3]}/values-${index}.yaml`;
    return finding({
      fingerprint: index
        .toString(26)
        .padStart(16, 'a')
        .replaceAll(/[0-9]/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? 'a'),
      rule,
      title,
      severity: SEVERITIES[Math.min(3, Math.floor(index / (count / 4)))] ?? 'low',
      locations: Array.from({ length: 1 + (index % 3) }, (__, copy) =>
        location({ path: copy === 0 ? path : `${path}.${copy}`, startLine: 3 + index }),
      ),
    });
  });
}

/** A report with everything that the pages of a report can show. */
export function fullReport(findings: readonly Finding[] = manyFindings(12)): RunReport {
  const [first] = findings;
  return report({
    commands: ['scan', 'rotate', 'audit'],
    scope: ['3,412 files of the tree', '4 rotations in account 123456789012, eu-west-1'],
    complete: false,
    gaps: ['The access keys of IAM users could not be listed: allow `iam:ListAccessKeys`.'],
    findings: [
      ...findings,
      ...(first
        ? [
            {
              ...first,
              fingerprint: 'zzzzzzzzzzzzzzzz',
              state: 'suppressed' as const,
              suppression: { by: 'config', reason: 'revoked test key', until: '2027-01-31' },
            },
          ]
        : []),
    ],
    rotations: [
      rotation({
        name: 'orders-db',
        kind: 'rds-instance',
        status: 'done',
        summary: 'Promoted; the former password no longer logs in.',
        credential: credential(0, 30, { name: 'orders-db', kind: 'rds-instance', rotation: 'orders-db' }),
        steps: [
          step('06:00:00.400', 'generate', 'secretsmanager:PutSecretValue', 400),
          step('06:00:16.900', 'apply', 'rds:ModifyDBInstance', 16_200),
          step('06:00:18.100', 'verify', 'login', 900),
          step('06:00:18.700', 'promote', 'secretsmanager:UpdateSecretVersionStage', 300),
        ],
        stages: [
          { stage: 'database', ms: 17_500, targetMs: 30_000, reached: true },
          { stage: 'replicas', ms: 390_000, targetMs: 300_000, reached: true },
        ],
        caveats: [],
      }),
      rotation({ credential: credential(0.2, 90, { rotation: 'ci-deployer' }) }),
      rotation({
        name: 'billing-db',
        kind: 'database-user',
        status: 'needs-person',
        summary: 'The secret has AWSPENDING on a version which another rotation left.',
        diagnosis: {
          id: 'pending-foreign',
          cause: 'another rotation of the same secret was begun and not finished',
          fix: 'Finish that one, or remove the label.',
          docs: 'https://docs.aws.amazon.com/secretsmanager/',
          page: 'https://github.com/rekey/rekey/blob/main/docs/diagnosis.md#pending-foreign',
        },
        steps: [],
        caveats: [],
        credential: credential(41, 30, { name: 'billing-db', kind: 'database-user', rotation: 'billing-db' }),
      }),
      rotation({
        name: 'search-db',
        kind: 'rds-cluster',
        status: 'not-due',
        summary: 'The present password is next due on 2026-12-02T08:00:00.000Z.',
        steps: [],
        caveats: [],
        credential: credential(20, 30, { name: 'search-db', kind: 'rds-cluster', rotation: 'search-db' }),
      }),
    ],
    credentials: [
      credential(214, 90, { kind: 'aws-access-key', name: 'AKIA…7A4Q', owner: 'legacy-import' }),
      credential(81, 90, { kind: 'aws-access-key', name: 'AKIA…QZ7M', owner: 'reporting' }),
      credential(12, 90, { kind: 'secret', name: 'billing/smtp' }),
      credential(33, 90, { kind: 'secret', name: 'crm/api-token' }),
    ],
    notes: ['One rule is disabled by the config.'],
  });
}

function step(time: string, name: string, call: string, ms: number) {
  return { at: `2026-11-22T${time}Z`, step: name, call, detail: 'It is done.', ms };
}

export const SERIES = 'rekey/tree+rotate+audit';

/** Twelve weeks of daily runs that end with this one. */
export function sampleTrend(last: RunReport, days = 84): TrendPoint[] {
  let trend = EMPTY_TREND;
  for (let back = days; back > 0; back -= 1) {
    const at = new Date(NOW.getTime() - back * DAY);
    const findings = manyFindings(4 + Math.round((back / days) * 26 + 5 * Math.sin(back / 5)));
    const point = trendPoint({ ...last, findings }, { at, of: SERIES });
    trend = withPoint(trend, { ...point, ratio: Math.min(1, 1 - back / (days * 2.5)) });
  }
  return [...withPoint(trend, trendPoint(last, { at: NOW, of: SERIES })).points];
}
