import { describe, expect, it } from 'vitest';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import type { OutcomeDiagnosis, RotationStatus } from '../../src/findings/run-report.ts';
import type { Concern } from '../../src/rotate/lifecycle.ts';
import { findingsOf } from '../../src/rotate/outcome-finding.ts';
import { rotationsFrom } from './world/world.ts';

const fingerprints = fingerprintsWith('');
const [config] = rotationsFrom({ name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci' });

function findings(status: RotationStatus, concern?: Concern, diagnosis?: OutcomeDiagnosis) {
  if (!config) throw new Error('there is no rotation');
  const what = { name: 'ci', kind: 'iam-user', status, summary: 'What happened.', steps: [], caveats: [] };
  const outcome = diagnosis ? { ...what, diagnosis } : what;
  return findingsOf({ outcome, concern }, config, fingerprints);
}

const told = (status: RotationStatus, concern?: Concern, diagnosis?: OutcomeDiagnosis) =>
  findings(status, concern, diagnosis).map(({ remedy, links }) => ({ remedy, links }));

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
      locations: [],
      remedy: expect.arrayContaining([expect.stringContaining('rekey rotate --only ci')]),
    });
  });

  it('say what cures them, and link first why, then how rotations work', () => {
    const cause = { id: 'denied', cause: 'no', fix: 'Allow it.', page: 'https://page', docs: 'https://docs' };
    const manual = 'https://github.com/rekey/rekey/blob/main/docs/rotate.md';
    const again = 'Run it again: rekey rotate --only ci. It goes on from where it stopped.';
    expect(told('failed', undefined, cause)).toEqual([
      { remedy: [again, 'If it fails again: Allow it.'], links: ['https://page', 'https://docs', manual] },
    ]);
    expect(told('failed', undefined, { ...cause, docs: manual })).toMatchObject([
      { links: ['https://page', manual] },
    ]);
    expect(told('failed')).toEqual([
      { remedy: [again, 'If it fails again, mend what the message says.'], links: [manual] },
    ]);
    expect(told('needs-person', undefined, cause)).toMatchObject([
      { remedy: ['Allow it.', 'Then run it again: rekey rotate --only ci'] },
    ]);
    expect(told('needs-person')).toEqual([
      { remedy: ['What happened.', 'Then run it again: rekey rotate --only ci'], links: [manual] },
    ]);
    for (const concern of ['old-key-in-use', 'old-key-reactivated'] as const)
      expect(told('pending', concern)).toMatchObject([
        { remedy: ['Find who uses it (CloudTrail, by its access key id) and give them the new one.'] },
      ]);
  });
});
