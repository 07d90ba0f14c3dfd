import { describe, expect, it } from 'vitest';
import { acceptedFindings, refusalToSuppress } from '../../src/findings/suppression.ts';

const entry = { fingerprint: 'a'.repeat(16), reason: 'revoked test key', until: '2027-01-31' };

describe('an accepted finding', () => {
  it('is accepted up to and including its last day', () => {
    expect(acceptedFindings([entry], '2027-01-31').find(entry.fingerprint)).toEqual({
      by: 'config',
      reason: 'revoked test key',
      until: '2027-01-31',
    });
    expect(acceptedFindings([entry], '2027-02-01').find(entry.fingerprint)).toBeUndefined();
  });

  it('that has ended is said, once it is met', () => {
    const accepted = acceptedFindings([entry], '2027-02-01');
    accepted.find(entry.fingerprint);
    expect(accepted.notes({ everythingScanned: false })).toEqual([
      'The suppression of aaaaaaaaaaaaaaaa ended on 2027-01-31 and no longer holds.',
    ]);
  });

  it('that nothing needed is said only when everything was looked at', () => {
    const accepted = acceptedFindings([entry], '2027-01-01');
    expect(accepted.find('b'.repeat(16))).toBeUndefined();
    expect(accepted.notes({ everythingScanned: false })).toEqual([]);
    expect(accepted.notes({ everythingScanned: true })).toEqual([
      'The suppression of aaaaaaaaaaaaaaaa is not needed: nothing with this fingerprint was found.',
    ]);
  });

  it('is never a key of our own account, which may still be active', () => {
    expect(refusalToSuppress({ account: '123456789012' }, ['123456789012'], 'gitleaks:allow')).toBe(
      'gitleaks:allow does not hold for a key of our own account 123456789012, which may still be active: it stays open until the key is dead.',
    );
    expect(
      refusalToSuppress({ account: '210987654321' }, ['123456789012'], 'gitleaks:allow'),
    ).toBeUndefined();
    expect(refusalToSuppress({}, ['123456789012'], 'gitleaks:allow')).toBeUndefined();
  });
});
