import { beforeEach, describe, expect, it } from 'vitest';
import type { Severity } from '../../src/findings/severity.ts';
import { readMarker } from '../../src/tracker/marker.ts';
import { type TrackOutcome, type TrackRequest, trackFindings } from '../../src/tracker/track-findings.ts';
import { finding, report } from '../report/sample-report.ts';
import { issueSettings } from './issue-settings.ts';
import { MemoryTracker } from './memory-tracker.ts';
import { sampleRun } from './sample-run.ts';

const DAY = 86_400_000;
const START = new Date('2026-11-21T10:00:00Z');
let tracker: MemoryTracker;

beforeEach(() => {
  tracker = new MemoryTracker();
});

describe('an issue is due', () => {
  it.each<[Severity, string]>([
    ['critical', '2026-11-22 10:00 UTC'],
    ['high', '2026-11-28 10:00 UTC'],
    ['medium', '2026-12-21 10:00 UTC'],
    ['low', '2027-02-19 10:00 UTC'],
  ])('%s: on %s', async (severity, due) => {
    await trackOn(0, severity);
    expect(tracker.at(1).body).toContain(`- Due: ${due}`);
  });

  it('when the configuration says so', async () => {
    const due = { ...issueSettings().due, high: 3_600_000 };
    await trackOn(0, 'high', { config: { issues: issueSettings({ due }) } });
    expect(tracker.at(1).body).toContain('- Due: 2026-11-21 11:00 UTC');
  });

  it('from when it was found again', async () => {
    await trackOn(0, 'high');
    tracker.person(1, 'closed');
    await trackOn(3, 'high');
    expect(tracker.at(1).body).toContain('- Due: 2026-12-01 10:00 UTC');
  });

  it('from its first day, where an earlier version opened it', async () => {
    await trackOn(0, 'high');
    const issue = tracker.at(1);
    issue.body = issue.body.replace(/"since":"[^"]*",/, '');
    await trackOn(1, 'high');
    expect(issue.body).toContain('- Due: 2026-11-28 00:00 UTC');
  });

  it('not on a public repository, where it would tell how bad it is', async () => {
    for (const day of [0, 40]) await trackOn(day, 'critical', { isPublic: true });
    expect(tracker.at(1).body).not.toMatch(/due/i);
    expect(tracker.at(1)).toMatchObject({ comments: [], labels: ['rekey', 'security'] });
  });
});

describe('people are reminded', () => {
  it('once on the last day and once when it is over, which a label says too', async () => {
    for (const day of [0, 5, 6.5, 6.8]) await trackOn(day, 'high');
    expect(tracker.at(1).comments).toEqual(['This is due by 2026-11-28 10:00 UTC.']);
    expect(tracker.at(1).labels).not.toContain('sla/overdue');
    for (const day of [7.1, 8, 30]) await trackOn(day, 'high');

    expect(tracker.at(1).comments).toHaveLength(2);
    expect(tracker.at(1).comments[1]).toMatch(/^This was due by 2026-11-28 10:00 UTC\. Say `\/snooze/);
    expect(tracker.at(1).labels).toContain('sla/overdue');
  });

  it('not on the day on which it was found', async () => {
    for (const day of [0, 0.5]) await trackOn(day, 'critical');
    expect(tracker.at(1).comments).toEqual([]);
  });

  it('of as many as a run may open, the most severe first', async () => {
    const findings = Array.from({ length: 6 }, (_, index) =>
      finding({ fingerprint: `f${index}`, severity: index < 3 ? 'high' : 'critical' }),
    );
    const config = { issues: issueSettings({ 'max-new': 2, dashboard: false }) };
    const all = { report: report({ findings }), config };
    for (const day of [0, 0.1, 0.2]) await trackOn(day, 'high', all);
    await trackOn(40, 'high', all);
    expect(reminded()).toEqual([1, 2]);
    await trackOn(40.1, 'high', all);
    expect(reminded()).toEqual([1, 2, 3, 4]);
  });
});

describe('a run makes', () => {
  it('no more changes than it may, the new issues first, and says how many wait', async () => {
    const findings = Array.from({ length: 4 }, (_, index) => finding({ fingerprint: `f${index}` }));
    const config = { issues: issueSettings({ 'max-writes': 3, dashboard: false }) };
    await trackOn(0, 'high', { report: report({ findings: findings.slice(0, 3) }), config });
    await trackOn(0.1, 'high', { report: report({ findings: findings.slice(0, 3) }), config });
    tracker.writes.length = 0;
    const changed = findings.map((each) => ({ ...each, detail: 'It changed.' }));
    const outcome = await trackOn(0.2, 'high', { report: report({ findings: changed }), config });

    expect(outcome).toMatchObject({ opened: [4], updated: [1] });
    expect(tracker.writes).toHaveLength(2);
    expect(outcome.notes.join()).toContain(
      '2 changes to issues wait for the next run ("issues: max-writes")',
    );
  });
});

describe('labels', () => {
  it('say that a credential was seen to be alive, and go when people decide otherwise', async () => {
    await trackOn(0, 'high', { report: report({ findings: [finding({ confidence: 'verified' })] }) });
    expect(tracker.at(1).labels).toContain('state/verified-active');
    await trackOn(1, 'high');
    expect(tracker.at(1).labels).not.toContain('state/verified-active');
  });

  it('that a person took away stay away until the finding changes', async () => {
    await trackOn(0, 'high');
    tracker.at(1).labels.splice(0, 4, 'rekey', 'theirs');
    await trackOn(1, 'high');
    expect(tracker.at(1).labels).toEqual(['rekey', 'theirs']);
    await trackOn(2, 'medium');
    expect(tracker.at(1).labels).toEqual(['rekey', 'theirs', 'severity/medium', 'rule/aws-access-key']);
  });

  it('name a rule that has a name for one', async () => {
    await trackOn(0, 'high', { report: report({ findings: [finding({ rule: `a${'b'.repeat(60)}` })] }) });
    expect(tracker.at(1).labels.join()).not.toContain('rule/');
  });
});

describe('a marker', () => {
  it.each([
    ['"since":"never"'],
    ['"decision":{"kind":"accepted"}'],
    ['"decision":{"kind":"forgotten","by":"a","on":"2026-11-21"}'],
    ['"decision":{"kind":"accepted","by":"a","on":"2026-11-21","until":"later"}'],
    ['"tags":"severity/low"'],
    ['"handled":["1"]'],
    ['"reminded":"often"'],
    ['"gone":{"since":"2026-11-21","looks":0}'],
    ['"gone":{"since":"lately","looks":1}'],
    ['"dead":true'],
    ['"key":7'],
  ])('with %s is damaged', async (damage) => {
    await trackOn(0, 'high');
    const { body } = tracker.at(1);
    expect(readMarker(body)).toBeDefined();
    expect(readMarker(body.replace('} -->', `,${damage}} -->`))).toBeUndefined();
  });
});

/** Numbers of the issues under which we wrote. */
function reminded(): number[] {
  return tracker.issues.filter(({ comments }) => comments.length > 0).map(({ number }) => number);
}

async function trackOn(
  day: number,
  severity: Severity,
  changes: Partial<TrackRequest> = {},
): Promise<TrackOutcome> {
  const now = new Date(START.getTime() + day * DAY);
  tracker.now = now;
  return await trackFindings(
    sampleRun(tracker, now, {
      report: report({ findings: [finding({ severity })] }),
      threshold: 'low',
      ...changes,
    }),
  );
}
