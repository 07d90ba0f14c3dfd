import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../src/commands/verdict.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { emptyReport, type RotationOutcome, type RotationStatus } from '../../src/findings/run-report.ts';
import type { FailOn, Severity } from '../../src/findings/severity.ts';

function finding(severity: Severity, state: Finding['state'] = 'new'): Finding {
  const subject = { kind: 'test' };
  return {
    fingerprint: 'a',
    rule: 'r',
    severity,
    title: 't',
    remedy: [],
    state,
    confidence: 'structured',
    locations: [],
    subject,
  };
}

function rotation(status: RotationStatus): RotationOutcome {
  return { name: 'n', kind: 'iam-user', status, summary: '', steps: [], caveats: [] };
}

describe('the verdict on a run', () => {
  it.each<[Severity, FailOn, number]>([
    ['critical', 'high', 1],
    ['high', 'high', 1],
    ['medium', 'high', 0],
    ['low', 'low', 1],
    ['critical', 'never', 0],
  ])('a new %s finding with fail-on %s exits %i', (severity, failOn, exit) => {
    expect(verdictOf({ ...emptyReport, findings: [finding(severity)] }, failOn).exit).toBe(exit);
  });

  it.each(['known', 'suppressed'] as const)('a %s finding does not fail a change', (state) => {
    expect(verdictOf({ ...emptyReport, findings: [finding('critical', state)] }, 'low').exit).toBe(0);
  });

  it.each<[RotationStatus, number]>([
    ['failed', 1],
    ['needs-person', 1],
    ['pending', 0],
    ['done', 0],
    ['not-due', 0],
    ['planned', 0],
  ])('a rotation that is %s exits %i, whatever fail-on says', (status, exit) => {
    expect(verdictOf({ ...emptyReport, rotations: [rotation(status)] }, 'never').exit).toBe(exit);
  });

  it('a scope that could not be covered exits 3 even with nothing found', () => {
    expect(verdictOf({ ...emptyReport, complete: false }, 'never')).toEqual({
      exit: 3,
      sentence: 'The job fails: not everything in scope could be looked at.',
    });
  });

  it('a finding weighs more than a gap', () => {
    const report = { ...emptyReport, complete: false, findings: [finding('high')] };

    expect(verdictOf(report, 'high').exit).toBe(1);
  });
});
