import { describe, expect, it } from 'vitest';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import type { RotationOutcome, RotationStatus, StepRecord } from '../../src/findings/run-report.ts';
import { slowFindingOf } from '../../src/rotate/slow-finding.ts';
import { isSlow, stageTimes, withStageTimes } from '../../src/rotate/stage-times.ts';
import { rotationsFrom } from './world/world.ts';

const START = Date.parse('2026-11-22T03:00:00.000Z');
const TARGETS = { database: 30_000, replicas: 300_000 };
const READ = 'secretsmanager:GetSecretValue';

/** Steps that follow each other without a pause: name, call, milliseconds. */
function stepsOf(...given: readonly (readonly [step: string, call: string, ms: number])[]): StepRecord[] {
  let at = START;
  return given.map(([step, call, ms]) => {
    at += ms;
    return { at: new Date(at).toISOString(), step, call, detail: 'It is so.', ms };
  });
}

function outcomeOf(
  kind: string,
  steps: readonly StepRecord[],
  status: RotationStatus = 'done',
): RotationOutcome {
  return { name: 'orders', kind, status, summary: 'It is so.', steps, caveats: [] };
}

const STAGE = ['stage', 'secretsmanager:PutSecretValue', 100] as const;
const APPLY = ['apply', 'rds:ModifyDBInstance', 1_000] as const;
const PROMOTE = ['promote', 'secretsmanager:UpdateSecretVersionStage', 40] as const;
const TAG = ['spread', 'secretsmanager:TagResource', 900_000] as const;

describe('the time that a master password takes', () => {
  it('runs from the request to the login, and on to the promotion', () => {
    const verify = ['verify', 'database:login', 12_000] as const;
    const steps = stepsOf(STAGE, APPLY, verify, PROMOTE, ['prove', 'database:login', 500]);
    expect(stageTimes(outcomeOf('rds-instance', steps), TARGETS)).toEqual([
      {
        stage: 'database',
        ms: 13_000,
        targetMs: 30_000,
        reached: true,
        slowest: { step: 'verify', call: 'database:login', ms: 12_000 },
      },
      { stage: 'exposed', ms: 13_040, reached: true },
    ]);
  });

  it('runs from the first request when there were several, and to the login that succeeded', () => {
    const steps = stepsOf(
      ['verify', 'database:login', 7_000],
      ['apply-failed', 'rds:ModifyDBInstance', 2_000],
      APPLY,
      ['verify-failed', 'database:login', 20_000],
      APPLY,
      ['verify', 'database:login', 5_000],
      PROMOTE,
    );
    expect(stageTimes(outcomeOf('rds-cluster', steps), TARGETS)[0]).toMatchObject({
      ms: 29_000,
      reached: true,
      slowest: { ms: 20_000 },
    });
  });

  it('is at least what was seen when the run stopped before the login', () => {
    const steps = stepsOf(APPLY, ['verify-failed', 'database:login', 900_000]);
    const times = stageTimes(outcomeOf('rds-instance', steps, 'failed'), TARGETS);
    expect(times).toMatchObject([{ stage: 'database', ms: 901_000, reached: false }]);
    const asked = stageTimes(outcomeOf('rds-instance', stepsOf(APPLY), 'failed'), TARGETS);
    expect(asked).toMatchObject([{ stage: 'database', ms: 1_000, reached: false }]);
  });

  it('is not known when an earlier run has asked for the password', () => {
    const look = ['verify', 'rds:DescribeDBInstances', 900] as const;
    const steps = stepsOf(look, ['verify', 'database:login', 300], PROMOTE);
    expect(stageTimes(outcomeOf('rds-instance', steps), TARGETS)).toEqual([]);
  });

  it('is not that of a plan', () => {
    expect(stageTimes(outcomeOf('rds-instance', stepsOf(APPLY), 'planned'), TARGETS)).toEqual([]);
  });
});

it('the time that RDS takes over a password of its own runs until it is active', () => {
  const steps = stepsOf(
    ['generate', 'rds:ModifyDBCluster', 500],
    ['verify', 'rds:DescribeDBClusters', 9_500],
  );
  expect(stageTimes(outcomeOf('rds-managed', steps), TARGETS)).toMatchObject([
    { stage: 'database', ms: 10_000 },
  ]);
});

it('users who take turns are never without a login', () => {
  const steps = stepsOf(['apply', 'database:set-password', 80], ['verify', 'database:login', 20], PROMOTE);
  expect(stageTimes(outcomeOf('database-user', steps), TARGETS)).toMatchObject([
    { stage: 'database', ms: 100 },
  ]);
});

it('a key of an IAM user has no such time', () => {
  const steps = stepsOf(
    ['generate', 'iam:CreateAccessKey', 50],
    ['verify', 'sts:GetCallerIdentity', 9_000],
    PROMOTE,
  );
  expect(stageTimes(outcomeOf('iam-user', steps), TARGETS)).toEqual([]);
});

describe('the time that replicas take', () => {
  it('runs from the promotion to the last of them', () => {
    const steps = stepsOf(
      ['spread', READ, 5],
      PROMOTE,
      ['spread', READ, 4_000],
      ['spread', READ, 6_000],
      TAG,
    );
    expect(stageTimes(outcomeOf('iam-user', steps, 'pending'), TARGETS)).toEqual([
      {
        stage: 'replicas',
        ms: 10_000,
        targetMs: 300_000,
        reached: true,
        slowest: { step: 'spread', call: READ, ms: 6_000 },
      },
    ]);
  });

  it('is at least what was seen when one did not follow', () => {
    const steps = stepsOf(PROMOTE, ['spread', READ, 4_000], ['spread-failed', READ, 300_000]);
    const times = stageTimes(outcomeOf('iam-user', steps, 'failed'), TARGETS);
    expect(times).toMatchObject([{ stage: 'replicas', ms: 304_000, reached: false }]);
  });

  it('is not known when an earlier run has promoted, or tried to', () => {
    const late = stepsOf(['spread', READ, 4_000]);
    const lost = stepsOf(['promote-failed', PROMOTE[1], 10], ['spread', READ, 4_000]);
    for (const steps of [late, lost]) expect(stageTimes(outcomeOf('iam-user', steps), TARGETS)).toEqual([]);
  });
});

describe('what belongs to a stage', () => {
  const VERIFY = ['verify', 'database:login', 2_000] as const;

  it('is from its first request to its promotion, and nothing before or after', () => {
    const before = ['verify', 'database:login', 50_000] as const;
    const between = ['spread', 'secretsmanager:TagResource', 60_000] as const;
    const after = ['verify', 'database:login', 90_000] as const;
    const steps = stepsOf(before, APPLY, between, VERIFY, PROMOTE, after);
    expect(stageTimes(outcomeOf('rds-cluster', steps), TARGETS)).toEqual([
      {
        stage: 'database',
        ms: 63_000,
        targetMs: 30_000,
        reached: true,
        slowest: { step: 'verify', call: 'database:login', ms: 2_000 },
      },
      { stage: 'exposed', ms: 63_040, reached: true },
    ]);
  });

  it('is what takes no time at all before the promotion', () => {
    const login = ['verify', 'database:login', 0] as const;
    const steps = stepsOf(APPLY, login, ['promote', PROMOTE[1], 0]);
    expect(stageTimes(outcomeOf('rds-instance', steps), TARGETS)).toMatchObject([
      { stage: 'database', ms: 1_000, reached: true },
      { stage: 'exposed', ms: 1_000 },
    ]);
  });

  it('is a password that is made at RDS, and no other', () => {
    const made = stepsOf(['generate', 'secretsmanager:GetRandomPassword', 5_000], APPLY, VERIFY);
    expect(stageTimes(outcomeOf('rds-instance', made), TARGETS)).toMatchObject([{ ms: 3_000 }]);
    const again = stepsOf(
      ['generate', 'rds:ModifyDBInstance', 1_000],
      ['generate-failed', 'rds:ModifyDBInstance', 7_000],
      ['verify', 'rds:DescribeDBInstances', 2_000],
    );
    expect(stageTimes(outcomeOf('rds-managed', again), TARGETS)).toMatchObject([
      { ms: 10_000, slowest: { step: 'generate', ms: 7_000 } },
    ]);
  });

  it('is not the promotion of a rotation before', () => {
    expect(stageTimes(outcomeOf('rds-instance', stepsOf(PROMOTE, APPLY, VERIFY)), TARGETS)).toMatchObject([
      { stage: 'database', ms: 3_000 },
    ]);
    const both = stepsOf(PROMOTE, APPLY, VERIFY, PROMOTE);
    expect(stageTimes(outcomeOf('rds-instance', both), TARGETS)).toMatchObject([
      { stage: 'database', ms: 3_000 },
      { stage: 'exposed', ms: 3_040 },
    ]);
  });

  it('is a login that failed in name only when that is how it ended', () => {
    const steps = stepsOf(APPLY, ['verify-failed-twice', 'x', 10], VERIFY, PROMOTE);
    expect(stageTimes(outcomeOf('rds-instance', steps), TARGETS)[0]).toMatchObject({
      ms: 3_010,
      slowest: { step: 'verify' },
    });
  });

  it('is of replicas only that they were read, after the promotion', () => {
    const read = ['spread', READ, 4_000] as const;
    const other = ['prove', READ, 70_000] as const;
    const steps = stepsOf(['spread', READ, 90_000], PROMOTE, read, other);
    expect(stageTimes(outcomeOf('iam-user', steps), TARGETS)).toMatchObject([
      { stage: 'replicas', ms: 4_000, slowest: { ms: 4_000 } },
    ]);
    const failed = stepsOf(PROMOTE, ['spread-failed', READ, 9_000], read);
    expect(stageTimes(outcomeOf('iam-user', failed), TARGETS)).toMatchObject([{ ms: 13_000, reached: true }]);
    const early = stepsOf(['spread', READ, 90_000], PROMOTE);
    expect(stageTimes(outcomeOf('iam-user', early), TARGETS)).toEqual([]);
  });

  it('is slow only beyond a target', () => {
    const stage = { stage: 'database', reached: true } as const;
    expect(isSlow({ ...stage, ms: 5, targetMs: 5 })).toBe(false);
    expect(isSlow({ ...stage, ms: 6, targetMs: 5 })).toBe(true);
    expect(isSlow({ ...stage, ms: 6 })).toBe(false);
  });
});

describe('a rotation that took longer than its target', () => {
  const [config] = rotationsFrom({
    name: 'orders',
    kind: 'rds-instance',
    instance: 'orders',
    secret: 'orders',
  });
  const steps = stepsOf(APPLY, ['verify', 'database:login', 29_001], PROMOTE);
  const fingerprints = fingerprintsWith('test');

  function findingAt(database: number, status: RotationStatus = 'done') {
    const { outcome } = withStageTimes(
      { outcome: outcomeOf('rds-instance', steps, status), concern: undefined },
      { ...TARGETS, database },
    );
    return config && slowFindingOf(outcome, config, fingerprints);
  }

  it('is a finding that says how long, of how much, and what was slow', () => {
    const finding = findingAt(30_000);
    expect(finding).toMatchObject({
      rule: 'rotation-slow',
      severity: 'low',
      subject: { kind: 'rotation', id: 'orders' },
      locations: [],
      remedy: [
        expect.stringMatching(/^Look at the events and the load of the database/),
        'If this is how long it takes here, raise "targets" in the config.',
      ],
      links: [expect.stringMatching(/audit-trail\.md#how-long-it-takes$/)],
    });
    expect(finding?.detail).toBe(
      'From the request to set the password to the proof that it is set it took 30s, and should take 30s at most, most of it in verify (database:login, 29s).',
    );
  });

  it('is none when it took exactly as long as it may, or has no target', () => {
    expect(findingAt(30_001)).toBeUndefined();
    expect(isSlow({ stage: 'exposed', ms: 1e9, reached: true })).toBe(false);
  });

  it.each(['failed', 'needs-person'] as const)(
    'is none when it %s, which is a finding of its own',
    (status) => {
      expect(findingAt(30_000, status)).toBeUndefined();
    },
  );

  it('is one finding, however many of its stages were slow, and says all of them', () => {
    const slow = { stage: 'replicas', ms: 61_000, targetMs: 60_000, reached: false } as const;
    const outcome = { ...outcomeOf('rds-instance', []), stages: [slow, { ...slow, ms: 62_000 }] };
    const finding = config && slowFindingOf(outcome, config, fingerprints);
    expect(finding?.remedy).toHaveLength(2);
    expect(finding?.detail).toBe(
      [61, 62]
        .map(
          (seconds) =>
            `From promotion to the last replica that has the new value it had not ended after 1m ${seconds - 60}s, and should take 1m at most.`,
        )
        .join(' '),
    );
    expect(config && slowFindingOf(outcomeOf('rds-instance', []), config, fingerprints)).toBeUndefined();
  });

  it('leaves an outcome as it is when nothing was measured', () => {
    const rotated = { outcome: outcomeOf('rds-instance', []), concern: undefined };
    expect(withStageTimes(rotated, TARGETS)).toBe(rotated);
  });
});
