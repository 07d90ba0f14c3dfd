import { describe, expect, it } from 'vitest';
import {
  ageOfCredential,
  type CredentialAge,
  dueIn,
  eachCredentialOnce,
} from '../../src/findings/credential-age.ts';
import { emptyReport, mergeReports } from '../../src/findings/run-report.ts';

function credential(overrides: Partial<CredentialAge> = {}): CredentialAge {
  return {
    provider: 'aws',
    kind: 'iam-user',
    name: 'ci-deployer',
    since: '2026-01-01T00:00:00.000Z',
    dueAt: '2026-04-01T00:00:00.000Z',
    ...overrides,
  };
}

describe('the credentials of a run', () => {
  it('are told once when a rotation and an audit saw the same, as the rotation saw it', () => {
    const rotated = credential({ rotation: 'ci-deployer' });
    const audited = credential({ kind: 'aws-access-key', name: 'AKIA…7A4Q', rotation: 'ci-deployer' });
    const merged = mergeReports([
      { ...emptyReport, credentials: [rotated] },
      { ...emptyReport, credentials: [audited, credential({ name: 'other' })] },
    ]);

    expect(merged.credentials).toEqual([rotated, credential({ name: 'other' })]);
  });

  it('are different ones where the account or the user differs', () => {
    const several = [credential(), credential({ account: '123456789012' }), credential({ owner: 'ann' })];

    expect(eachCredentialOnce(several)).toEqual(several);
  });

  it('are not spoken of where none was looked at', () => {
    expect(mergeReports([emptyReport])).not.toHaveProperty('credentials');
  });

  it('are never younger than now, whatever the clocks', () => {
    const now = new Date('2026-01-02T00:00:00Z');
    expect(ageOfCredential(credential(), now)).toBe(86_400_000);
    expect(ageOfCredential(credential({ since: '2026-01-03T00:00:00Z' }), now)).toBe(0);
    expect(dueIn(credential({ dueAt: '2026-01-01T00:00:00Z' }), now)).toBe(-86_400_000);
  });
});
