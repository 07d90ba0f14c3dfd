import { describe, expect, it } from 'vitest';
import { RekeyError } from '../../src/base/errors.ts';
import { logTo } from '../../src/base/log.ts';
import { conclude, endingOf } from '../../src/rotate/conclude.ts';
import type { Ending } from '../../src/rotate/lifecycle.ts';
import { openTimeline } from '../../src/rotate/timeline.ts';
import type { TrailEntry } from '../../src/rotate/trail.ts';

const ROTATION = { name: 'ci', kind: 'iam-user', caveats: ['Nobody tried it.'] };

const redact = (text: string): string => text.replaceAll('hunter2', '[redacted]');

function concluded(end: Ending, changed?: boolean) {
  const trail: TrailEntry[] = [];
  const timeline = openTimeline(ROTATION, {
    clock: { now: () => new Date(0), sleep: async () => {} },
    log: logTo(() => {}),
    redact,
    trail: { write: (entry) => void trail.push(entry) },
  });
  const facts = { timeline, redact, ...(changed === undefined ? {} : { changed }) };
  return { ...conclude(ROTATION, end, facts), trail };
}

describe('the outcome of a rotation', () => {
  it.each([
    ['settled', true, 'done'],
    ['settled', false, 'not-due'],
    ['settled', undefined, 'not-due'],
    ['pending', true, 'pending'],
    ['failed', false, 'failed'],
  ] as const)('that is %s, and changed something: %s, is %s', (status, changed, expected) => {
    const { outcome, trail } = concluded({ status, summary: 'hunter2 works.' }, changed);
    expect(outcome).toEqual({ ...ROTATION, status: expected, summary: '[redacted] works.', steps: [] });
    expect(trail).toMatchObject([{ step: 'end', outcome: expected, detail: '[redacted] works.' }]);
  });

  it.each(['failed', 'needs-person'] as const)('that is %s says why, and what to do', (status) => {
    const { outcome, trail } = concluded({ status, summary: 'No.', diagnosis: 'clock-skew' });
    // What fills this place is known where the call failed, and stands in the summary.
    expect(outcome.diagnosis).toMatchObject({ id: 'clock-skew', cause: 'the clock of this machine is …' });
    expect(outcome.diagnosis?.docs).toMatch(/^https:/);
    expect(outcome.diagnosis?.page).toContain('clock-skew');
    expect(trail[0]?.diagnosis).toBe('clock-skew');
    const better = concluded({ status, summary: 'No.', diagnosis: 'clock-skew', fix: 'Ask hunter2.' });
    expect(better.outcome.diagnosis?.fix).toBe('Ask [redacted].');
  });

  it.each(['settled', 'pending', 'rolled-back'] as const)('that is %s needs no cure', (status) => {
    const { outcome, trail } = concluded({ status, summary: 'Yes.', diagnosis: 'clock-skew' });
    expect(outcome).not.toHaveProperty('diagnosis');
    expect(trail[0]?.diagnosis).toBeUndefined();
  });

  it.each(['no-such-cause', undefined])('says nothing of a cause that nobody knows: %s', (diagnosis) => {
    expect(concluded({ status: 'failed', summary: 'No.', diagnosis }).outcome).not.toHaveProperty(
      'diagnosis',
    );
  });
});

const of = (code: string) => new RekeyError({ code, what: 'No.', fix: 'Do it.', diagnosis: 'clock-skew' });

describe('an error', () => {
  const { signal } = new AbortController();

  it.each([
    ['aws-unavailable', 3, undefined],
    ['aws-unavailable', 4, 'failed'],
    ['token-expired', 3, undefined],
    ['replica-late', 1, 'failed'],
    ['aws-denied', 1, 'needs-person'],
    ['aws-unavailable-here', 1, 'needs-person'],
    ['late-login', 1, 'needs-person'],
  ])('%s, met %i times in a row, ends a rotation as %s', (code, troubles, status) => {
    const end = endingOf(of(code), troubles, signal);
    expect(end?.status).toBe(status);
    if (end) expect(end).toMatchObject({ diagnosis: 'clock-skew', fix: 'Do it.' });
  });

  it('that is none of ours is looked at again four times', () => {
    expect(endingOf(new Error('Boom.'), 3, signal)).toBeUndefined();
    expect(endingOf(new Error('Boom.'), 4, signal)).toEqual({
      status: 'failed',
      summary: 'Boom. The next run goes on from here.',
      diagnosis: undefined,
      fix: undefined,
    });
  });

  it('of a run that was stopped is that it was stopped', () => {
    expect(endingOf(of('aws-denied'), 1, AbortSignal.abort())).toMatchObject({
      status: 'failed',
      diagnosis: 'stopped',
    });
  });
});
