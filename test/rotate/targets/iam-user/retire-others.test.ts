import { describe, expect, it } from 'vitest';
import type { LastUse } from '../../../../src/rotate/ports.ts';
import type { SecretState } from '../../../../src/rotate/secret-state.ts';
import { retireOthers } from '../../../../src/rotate/targets/iam-user/retire-others.ts';
import type { IamUserState } from '../../../../src/rotate/targets/iam-user/state.ts';
import { ago, configOf, HOUR, key, NEXT, NOW, OLD, PRESENT, stateOf, version } from './state.ts';

const DAY = 24 * HOUR;
const USE: LastUse = { at: ago(HOUR), service: 's3', region: 'eu-central-1' };
const INACTIVE = [key('old', 'Inactive'), key('new')];
const never = new Map([['old', 'never' as const]]);
const used = new Map([['old', USE]]);

/** What is done with the other key: its action, or how the run ends. */
function verdict(secret: Partial<SecretState>, facts: Partial<IamUserState> = {}, config: object = {}) {
  const decision = retireOthers(stateOf(secret, facts), configOf({ grace: '2h', ...config }), NOW);
  if (!decision) return undefined;
  return 'next' in decision ? decision.next.action : decision.end;
}

describe('a key besides the present one', () => {
  it('is none with one key, or none that another version holds', () => {
    expect(verdict({}, { keys: [key('old')] })).toBeUndefined();
    expect(verdict({}, { keys: [key('new'), key('new')] })).toBeUndefined();
    expect(verdict({ current: undefined }, { keys: [key('old')] })).toMatchObject({ do: 'ask-use' });
  });

  it.each<[string, boolean, Partial<SecretState>, Partial<IamUserState>]>([
    ['the version before holds it', true, {}, {}],
    ['the label of the roll-back holds it', true, { previous: version('other'), pinned: OLD }, {}],
    ['no version does', false, { previous: version('other') }, {}],
    [
      'the version before holds another',
      false,
      {},
      {
        keyOf: new Map([
          [OLD.id, 'third'],
          [PRESENT.id, 'new'],
        ]),
      },
    ],
    ['only the present version has both labels', false, { previous: PRESENT, pinned: PRESENT }, {}],
    ['somebody else replaced it', false, { current: version('theirs') }, {}],
    ['it is not known who has the new one', false, { spread: undefined }, {}],
    [
      'it was rolled back, and is the one before',
      true,
      {
        current: OLD,
        previous: PRESENT,
        rollBack: { from: PRESENT.id, to: OLD.id, candidate: OLD.id, why: 'asked', at: ago(DAY) },
      },
      {},
    ],
    [
      'another was rolled back',
      false,
      {
        current: OLD,
        previous: PRESENT,
        rollBack: { from: 'third', to: OLD.id, candidate: OLD.id, why: 'asked', at: ago(DAY) },
      },
      {},
    ],
  ])('is retired by rule when %s: %s', (_, isOurs, secret, facts) => {
    const found = verdict(secret, {
      lastUses: new Map([
        ['old', 'never'],
        ['new', 'never'],
      ]),
      ...facts,
    });
    expect(found).toMatchObject(isOurs ? { status: 'pending' } : { diagnosis: 'key-of-unknown-origin' });
  });

  it('that a run beside this one may be about to remove is given the time', () => {
    const made = { ...key('old'), createdAt: ago(0) };
    const facts = { keys: [made, key('new')], keyOf: new Map([[PRESENT.id, 'new']]), lastUses: never };
    for (const token of [PRESENT.id, NEXT.id]) {
      const intent = { token, at: ago(1_000), keyIds: ['new'] };
      const expected = { do: 'await-flight', keyId: 'old', until: new Date(NOW.getTime() + 5 * 60_000) };
      expect(verdict({}, { ...facts, intent })).toEqual(expected);
    }
    const pending = version('their-pending');
    const intent = { token: pending.id, at: ago(1_000), keyIds: ['new'] };
    expect(verdict({ pending }, { ...facts, intent })).toMatchObject({ do: 'await-flight' });
    expect(verdict({}, { ...facts, intent })).toMatchObject({ status: 'needs-person' });
  });
});

describe('the old key', () => {
  const graceOver = { spread: { id: PRESENT.id, at: ago(2 * HOUR) } };

  it('is named as what it is in the word for its grace', () => {
    const rollBack = {
      from: OLD.id,
      to: PRESENT.id,
      candidate: PRESENT.id,
      why: 'asked',
      at: ago(DAY),
    } as const;
    expect(verdict({})).toMatchObject({
      summary: expect.stringMatching(/^The new key is in use; the old key \S+ stays active for its grace: /),
      concern: undefined,
    });
    expect(verdict({ rollBack })).toMatchObject({
      summary: expect.stringMatching(/^The former key is in use again; the rolled-back key \S+ stays/),
    });
  });

  it('that is still used says by what, and is a concern', () => {
    const recent = new Map([['old', { ...USE, at: ago(HOUR) }]]);
    expect(verdict(graceOver, { lastUses: recent })).toMatchObject({
      summary: expect.stringMatching(
        /^The old key \S+ is still used \(s3\): it is made inactive when it was/,
      ),
      concern: 'old-key-in-use',
    });
  });

  it('that was active again says what it was used for', () => {
    const again = { id: 'old', at: ago(HOUR), again: true };
    expect(verdict(graceOver, { retired: again, lastUses: used })).toMatchObject({
      summary: expect.stringContaining(
        `was in use (s3 in eu-central-1, ${USE.at.toISOString()}), and is active`,
      ),
      concern: 'old-key-reactivated',
    });
    expect(verdict(graceOver, { retired: again, lastUses: never })).toMatchObject({
      summary: expect.stringContaining('was in use (unknown service)'),
    });
  });

  it('is asked for, then made inactive', () => {
    expect(verdict(graceOver)).toEqual({ do: 'ask-use', keyId: 'old' });
    expect(verdict(graceOver, { lastUses: never })).toEqual({ do: 'deactivate', keyId: 'old' });
  });

  it.each<[string, object, Partial<IamUserState>]>([
    ['what IAM showed, when this run did it', { knownUse: USE.at }, { deactivated: 'old', lastUses: used }],
    ['that it was never used', { knownUse: 'never' }, { deactivated: 'old', lastUses: never }],
    ['nothing when nobody asked', { knownUse: undefined }, { deactivated: 'old' }],
    ['nothing when it was somebody else', { knownUse: undefined }, { lastUses: used }],
    ['nothing when it was of another key', { knownUse: undefined }, { deactivated: 'new', lastUses: used }],
  ])('is stamped with %s', (_, known, facts) => {
    expect(verdict({}, { keys: INACTIVE, ...facts })).toEqual({ do: 'stamp', keyId: 'old', ...known });
  });

  const over = { keys: INACTIVE, retired: { id: 'old', at: ago(30 * DAY), knownUse: 'never' as const } };

  it('loses its label before it is deleted', () => {
    expect(verdict({ pinned: OLD }, over)).toEqual({ do: 'unpin' });
    expect(verdict({ pinned: version('other') }, { ...over, lastUses: never })).toMatchObject({
      do: 'delete',
    });
    expect(verdict({}, { ...over, lastUses: never })).toEqual({ do: 'delete', keyId: 'old' });
  });

  it('has the label again before it is deleted, when somebody tried to go back to it', () => {
    expect(verdict({ pinned: PRESENT }, { ...over, lastUses: never })).toEqual({
      do: 'pin',
      step: 'retire',
      version: OLD.id,
    });
  });

  it('that is exposed says so as long as it is active', () => {
    const demands = new Map([[OLD.id, { kind: 'exposed', where: 'a.ts:1' } as const]]);
    const said = expect.stringContaining(' It is exposed, and valid until then: ');
    expect(verdict({ demands })).toMatchObject({ summary: said });
    const waiting = { keys: INACTIVE, retired: { ...over.retired, at: ago(HOUR) }, lastUses: never };
    expect(verdict({ demands }, waiting)).toMatchObject({ summary: expect.stringMatching(/Z\.$/) });
    expect(verdict({})).toMatchObject({ summary: expect.stringMatching(/Z\.$/) });
  });
});
