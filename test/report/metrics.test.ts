import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyReport, type RunReport } from '../../src/findings/run-report.ts';
import { isSuccess, renderMetrics, renderSuccess } from '../../src/report/metrics.ts';
import { parseOpenMetrics } from './openmetrics.ts';
import { credential, fullReport, NOW } from './sample-posture.ts';
import { anyReport, finding, report, rotation } from './sample-report.ts';

const options = { at: NOW, version: '1.2.3' };

function samplesOf(run: RunReport, family: string): (readonly [Record<string, string>, number])[] {
  const found = parseOpenMetrics(renderMetrics(run, options)).get(family);
  return (found?.samples ?? []).map(({ labels, value }) => [Object.fromEntries(labels), value]);
}

describe('the metrics', () => {
  it('are OpenMetrics text, whatever the report', () => {
    fc.assert(
      fc.property(anyReport, (each) => {
        const families = parseOpenMetrics(renderMetrics(each, options));

        expect(families.get('rekey_findings_open')?.samples).toHaveLength(4);
      }),
    );
    expect(parseOpenMetrics(renderMetrics(fullReport(), options)).size).toBeGreaterThan(15);
  });

  it('name no credential, rotation, user, place or fingerprint', () => {
    const text = renderMetrics(fullReport(), options);

    for (const word of ['AKIA', 'orders-db', 'legacy-import', 'billing', 'team-', '123456789012', 'qqqq'])
      expect(text).not.toContain(word);
  });

  it.each([
    [['done', 'not-due', 'pending', 'pending'], 1],
    [['done', 'failed'], 0.5],
    [['needs-person', 'planned'], 0],
    [['rolled-back', 'done'], 0.5],
  ] as const)('count %j as a rotation ratio of %s', (statuses, ratio) => {
    const rotations = statuses.map((status) => rotation({ status }));

    expect(samplesOf(report({ rotations }), 'credential_rotation_ratio')).toEqual([[{}, ratio]]);
  });

  it('count a credential that is past its date as not rotated, even where nothing failed', () => {
    const waiting = rotation({ status: 'not-due', credential: credential(91, 90) });
    const planned = rotation({ status: 'planned', credential: credential(1, 90) });
    const late = rotation({ kind: 'rds-instance', status: 'planned', credential: credential(31, 30) });
    const run = report({ rotations: [waiting, planned, late] });

    expect(samplesOf(run, 'credential_rotation_ratio')).toEqual([[{}, 1 / 3]]);
    expect(samplesOf(run, 'rekey_rotation_ratio')).toEqual([
      [{ provider: 'aws', kind: 'iam-user' }, 0.5],
      [{ provider: 'aws', kind: 'rds-instance' }, 0],
    ]);
  });

  it('count a rotation that nobody could look at as not rotated', () => {
    const run = report({
      complete: false,
      rotations: [rotation({ status: 'not-due' }), rotation({ kind: 'secret', status: 'done' })],
      unseenRotations: [
        { name: 'far', kind: 'iam-user' },
        { name: 'away', kind: 'iam-user' },
      ],
    });

    expect(samplesOf(run, 'credential_rotation_ratio')).toEqual([[{}, 0.5]]);
    expect(samplesOf(run, 'rekey_rotation_ratio')).toEqual([
      [{ provider: 'aws', kind: 'iam-user' }, 1 / 3],
      [{ provider: 'aws', kind: 'secret' }, 1],
    ]);
    expect(samplesOf({ ...run, rotations: [] }, 'credential_rotation_ratio')).toEqual([]);
  });

  it.each([
    [
      'nothing is due',
      [
        ['not-due', 10],
        ['not-due', 80],
      ],
      1,
    ],
    [
      'one failed although it is young',
      [
        ['failed', 10],
        ['not-due', 80],
      ],
      0.5,
    ],
    [
      'one waits for its old key to be retired',
      [
        ['pending', 0],
        ['not-due', 80],
      ],
      1,
    ],
    [
      'a dry run finds one overdue and one that is due by order only',
      [
        ['planned', 91],
        ['planned', 3],
      ],
      0.5,
    ],
    ['a window is closed and it is overdue', [['pending', 95]], 0],
  ] as const)('give the ratio when %s', (_when, states, ratio) => {
    const rotations = states.map(([status, age]) => rotation({ status, credential: credential(age, 90) }));

    expect(samplesOf(report({ rotations }), 'credential_rotation_ratio')).toEqual([[{}, ratio]]);
  });

  it('tell the longest of the delays by what saw it, and nothing where nothing happened', () => {
    const followUp = {
      detection: [
        { source: 'range', ms: 20_000 },
        { source: 'range', ms: 90_500 },
        { source: 'history', ms: 1_000 },
      ],
      response: [{ source: 'range', ms: 900_000 }],
      issues: 8,
      falsePositives: 2,
    };
    const run = report({ followUp });
    const none = report({ followUp: { detection: [], response: [], issues: 0, falsePositives: 0 } });

    expect(samplesOf(run, 'rekey_detection_delay_seconds')).toEqual([
      [{ source: 'range' }, 90.5],
      [{ source: 'history' }, 1],
    ]);
    expect(samplesOf(run, 'rekey_response_delay_seconds')).toEqual([[{ source: 'range' }, 900]]);
    expect(samplesOf(run, 'rekey_false_positive_ratio')).toEqual([[{}, 0.25]]);
    for (const name of ['detection_delay_seconds', 'response_delay_seconds', 'false_positive_ratio']) {
      expect(samplesOf(none, `rekey_${name}`)).toEqual([]);
      expect(samplesOf(report(), `rekey_${name}`)).toEqual([]);
    }
  });

  it('claim no ratio where nothing is configured', () => {
    expect(samplesOf(emptyReport, 'credential_rotation_ratio')).toEqual([]);
  });

  it('tell the oldest age and what is overdue by kind', () => {
    const credentials = [
      credential(10, 90),
      credential(100, 90, { name: 'b' }),
      credential(5, 30, { kind: 'secret' }),
    ];
    const run = report({ rotations: [], credentials });
    const key = { provider: 'aws', kind: 'iam-user' };
    const secret = { provider: 'aws', kind: 'secret' };

    expect(samplesOf(run, 'rekey_credential_age_seconds_max')).toEqual([
      [key, 8_640_000],
      [secret, 432_000],
    ]);
    expect(samplesOf(run, 'rekey_credentials_overdue')).toEqual([
      [key, 1],
      [secret, 0],
    ]);
    expect(samplesOf(run, 'rekey_credentials')).toEqual([
      [key, 2],
      [secret, 1],
    ]);
  });

  it('count findings by severity with the zeros, and by check without them', () => {
    const run = report({
      findings: [finding(), finding({ severity: 'low', rule: 'b' }), finding({ state: 'suppressed' })],
    });

    expect(samplesOf(run, 'rekey_findings_open').map(([, value]) => value)).toEqual([1, 0, 0, 1]);
    expect(samplesOf(run, 'rekey_findings_open_by_check')).toEqual([
      [{ severity: 'critical', check: 'aws-access-key' }, 1],
      [{ severity: 'low', check: 'b' }, 1],
    ]);
    expect(samplesOf(run, 'rekey_findings_suppressed')).toEqual([[{}, 1]]);
    expect(samplesOf(run, 'rekey_secrets_found').at(0)).toEqual([
      { rule: 'aws-access-key', verified: 'not-asked' },
      1,
    ]);
  });

  it('put the time of the steps of a stage into one bucket', () => {
    const found = samplesOf(report(), 'rekey_rotation_duration_seconds');
    const verify = found.filter(([{ stage }]) => stage === 'verify');

    expect(verify.find(([{ le }]) => le === '5.0')?.[1]).toBe(0);
    expect(verify.find(([{ le }]) => le === '15.0')?.[1]).toBe(1);
    expect(verify.filter(([{ le }]) => le === undefined).map(([, value]) => value)).toEqual([
      1,
      6.2,
      NOW.getTime() / 1000,
    ]);
  });

  it('count what rotations did, and not what would be done', () => {
    const rotations = [
      rotation({ status: 'done' }),
      rotation({ status: 'planned' }),
      rotation({ status: 'not-due', steps: [] }),
    ];

    expect(samplesOf(report({ rotations }), 'rekey_rotations').map(([labels]) => labels)).toEqual([
      { provider: 'aws', kind: 'iam-user', outcome: 'done' },
      { provider: 'aws', kind: 'iam-user', outcome: 'done' },
    ]);
  });

  it('tell of a success only where all was seen and nothing is stuck', () => {
    const success = 'rekey_last_success_timestamp_seconds';
    expect(samplesOf(report(), success)).toHaveLength(2);
    expect(samplesOf(report({ complete: false }), success)).toEqual([]);
    expect(samplesOf(report({ rotations: [rotation({ status: 'failed' })] }), success)).toEqual([]);
    expect(isSuccess(report())).toBe(true);
  });

  it('are, for a Pushgateway, of the older format: counters by their sample, no unit, no end', () => {
    const text = renderMetrics(report(), { ...options, format: 'prometheus', success: false });

    expect(text).toContain('# TYPE rekey_rotations_total counter\n');
    expect(text).not.toMatch(/# UNIT|# EOF|_created|last_success/);
    expect(renderSuccess(report(), { at: NOW, format: 'prometheus' })).toMatch(
      /^# TYPE rekey_last_success_timestamp_seconds gauge\n# HELP [^\n]+\nrekey_last_success_timestamp_seconds\{command="scan"\} \d+\n/,
    );
  });
});

describe('the reader of these tests', () => {
  const head = '# TYPE a gauge\n# HELP a a\n';
  it.each([
    ['no end', `${head}a 1\n`],
    ['a sample of no family', `${head}b 1\n# EOF\n`],
    ['the same sample twice', `${head}a 1\na 2\n# EOF\n`],
    ['a unit that the name lacks', `# TYPE a gauge\n# UNIT a seconds\n# HELP a a\na 1\n# EOF\n`],
    ['a counter without its suffix', `# TYPE a counter\n# HELP a a\na 1\n# EOF\n`],
    ['an unescaped quote', `${head}a{b="c"d"} 1\n# EOF\n`],
    ['a bare word', `${head}a NaNs\n# EOF\n`],
  ])('refuses %s', (_what, text) => {
    expect(() => parseOpenMetrics(text)).toThrow(/./);
  });
});
