import { describe, expect, it } from 'vitest';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import type { RotationStatus } from '../../src/findings/run-report.ts';
import type { Concern } from '../../src/rotate/lifecycle.ts';
import { findingsOf } from '../../src/rotate/outcome-finding.ts';
import { rotationsFrom } from './world/world.ts';

const fingerprints = fingerprintsWith('');
const [config] = rotationsFrom({ name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci' });

function findings(status: RotationStatus, concern?: Concern) {
  if (!config) throw new Error('there is no rotation');
  const outcome = { name: 'ci', kind: 'iam-user', status, summary: 'What happened.', steps: [], caveats: [] };
  return findingsOf({ outcome, concern }, config, fingerprints);
}

describe('the findings of a rotation', () => {
  it.each<[RotationStatus, Concern | undefined, string[]]>([
    ['done', undefined, []],
    ['not-due', undefined, []],
    ['planned', undefined, []],
    ['pending', undefined, []],
    ['pending', 'old-key-in-use', ['rotation-old-key-in-use medium']],
    ['pending', 'old-key-reactivated', ['rotation-old-key-reactivated high']],
    ['failed', undefined, ['rotation-failed high']],
    ['needs-person', undefined, ['rotation-needs-person high']],
    ['rolled-back', undefined, ['rotation-rolled-back medium']],
    [
      'rolled-back',
      'old-key-reactivated',
      ['rotation-old-key-reactivated high', 'rotation-rolled-back medium'],
    ],
  ])('that is %s, with the concern %s', (status, concern, rules) => {
    expect(findings(status, concern).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(rules);
  });

  it('say what happened, whose it is and what to do, each under a fingerprint of its own', () => {
    const [key, rolledBack] = findings('rolled-back', 'old-key-in-use');
    expect(key?.fingerprint).not.toBe(rolledBack?.fingerprint);
    expect(rolledBack).toMatchObject({
      title: 'The rotation "ci" was rolled back',
      detail: 'What happened.',
      subject: { kind: 'rotation', id: 'ci' },
      remedy: expect.arrayContaining([expect.stringContaining('rekey rotate --only ci')]),
    });
  });
});
