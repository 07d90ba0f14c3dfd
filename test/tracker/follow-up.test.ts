import { describe, expect, it } from 'vitest';
import { followUpOf } from '../../src/tracker/follow-up.ts';
import { indexIssues } from '../../src/tracker/index-issues.ts';
import { formatMarker, type Marker } from '../../src/tracker/marker.ts';
import type { TrackedIssue } from '../../src/tracker/ports.ts';
import { finding } from '../report/sample-report.ts';

const NOW = new Date('2026-11-22T06:00:00Z');
const MINUTE = 60_000;

function issue(number: number, marker: Partial<Marker>, more: Partial<TrackedIssue> = {}): TrackedIssue {
  const whole: Marker = {
    fp: `f${number}`,
    state: 'open',
    source: 'range',
    hash: 'h',
    history: [],
    since: '2026-11-22T05:30:00Z',
    ...marker,
  };
  return {
    number,
    title: 't',
    body: `${formatMarker(whole)}\ntext`,
    labels: [],
    state: 'open',
    assignees: [],
    ...more,
  };
}

interface Told {
  readonly before?: readonly TrackedIssue[];
  readonly opened?: readonly TrackedIssue[];
  readonly closed?: readonly TrackedIssue[];
  readonly waited?: readonly string[];
}

function told({ before = [], opened = [], closed = [], waited = [] }: Told) {
  return followUpOf({
    index: indexIssues(before),
    applied: {
      opened: opened.map(({ number }) => number),
      closed: closed.map(({ number }) => number),
      reopened: [],
      updated: [],
      now: [...opened, ...closed],
      notes: [],
      gaps: [],
      isCut: false,
    },
    findings: [
      finding({ fingerprint: 'f1', introducedAt: '2026-11-22T05:50:00.000Z' }),
      finding({ fingerprint: 'f2' }),
      finding({ fingerprint: 'f3', introducedAt: '2026-11-22T07:00:00.000Z' }),
    ],
    waited: new Set(waited),
    observedAt: NOW,
    today: '2026-11-22',
  });
}

describe('how fast findings are dealt with', () => {
  it('is, of what this run saw first, the time since its commit', () => {
    expect(told({ opened: [issue(1, {})] }).detection).toEqual([{ source: 'range', ms: 10 * MINUTE }]);
  });

  it('is not told of what no commit brought, and of what an earlier run saw', () => {
    expect(told({ opened: [issue(2, {})] }).detection).toEqual([]);
    expect(told({ opened: [issue(1, {})], waited: ['f1'] }).detection).toEqual([]);
    expect(told({ before: [issue(1, {})] }).detection).toEqual([]);
  });

  it('is never less than nothing, whatever the clock of a commit', () => {
    expect(told({ opened: [issue(3, { source: 'history' })] }).detection).toEqual([
      { source: 'history', ms: 0 },
    ]);
  });

  it('is, of what this run closed as fixed, the time since it was seen first', () => {
    const gone = issue(1, { state: 'fixed', source: 'account' }, { state: 'closed' });
    const accepted = issue(2, { state: 'suppressed' }, { state: 'closed' });

    expect(told({ closed: [gone, accepted] }).response).toEqual([{ source: 'account', ms: 30 * MINUTE }]);
  });

  it('counts what people called no finding among all that had an issue, a duplicate once', () => {
    const decision = { kind: 'false-positive', by: 'ada', on: '2026-11-01' } as const;
    const before = [
      issue(1, {}),
      issue(2, { decision }, { state: 'closed', stateReason: 'not_planned' }),
      issue(3, { fp: 'f1', state: 'duplicate' }, { state: 'closed', stateReason: 'not_planned' }),
      issue(4, {}, { state: 'closed', stateReason: 'not_planned' }),
    ];

    expect(told({ before, opened: [issue(5, {})] })).toMatchObject({ issues: 4, falsePositives: 1 });
    expect(told({})).toMatchObject({ issues: 0, falsePositives: 0 });
  });
});
