import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/findings/finding.ts';
import { renderTriageReply } from '../../../src/report/triage-reply.ts';
import { readDashboardMarker } from '../../../src/tracker/dashboard/dashboard-marker.ts';
import { type TrackOutcome, type TrackRequest, trackFindings } from '../../../src/tracker/track-findings.ts';
import { triageTicks } from '../../../src/tracker/triage/on-dashboard.ts';
import { triageComment } from '../../../src/tracker/triage/triage-comment.ts';
import { finding, HOSTILE, report, rotation } from '../../report/sample-report.ts';
import { issueSettings } from '../issue-settings.ts';
import { MemoryTracker } from '../memory-tracker.ts';
import { sampleRun } from '../sample-run.ts';
import { MemoryDesk } from '../triage/memory-desk.ts';

let tracker: MemoryTracker;
let desk: MemoryDesk;

beforeEach(() => {
  tracker = new MemoryTracker();
  desk = new MemoryDesk(tracker);
  desk.roles.set('ada', 'admin').set('tim', 'triage');
});

const isOfProduction = (name: string): boolean => name.startsWith('production/');

describe('the first look at a repository with more than fits into a run', () => {
  it('opens the dashboard alone, and the next one begins with the most severe', async () => {
    const first = await track(many(25));
    const [dashboard] = tracker.issues;

    expect(first).toMatchObject({ opened: [1], waiting: 25 });
    expect(first.notes.join()).toContain('only the dashboard is opened');
    expect(dashboard?.title).toBe('Security follow-up: overview');
    expect(dashboard?.body).toContain('25 findings wait for an issue');

    const second = await track(many(25));
    expect(second.opened).toHaveLength(10);
    expect(second.waiting).toBe(15);
    expect(tracker.issues.slice(1).every(({ labels }) => labels.includes('severity/critical'))).toBe(true);
  });

  it('writes nothing when nothing has changed', async () => {
    for (let run = 0; run < 4; run += 1) await track(many(25));
    tracker.writes.length = 0;
    await track(many(25));

    expect(tracker.writes).toEqual([]);
  });

  it.each<[string, Partial<TrackRequest>]>([
    ['there is to be no dashboard', { config: { issues: issueSettings({ dashboard: false }) } }],
    ['the run is a push, which shows a part', { scope: { scan: 'range', isPartial: false } }],
  ])('opens as many issues as it may when %s', async (_, request) => {
    expect((await track(many(25), request)).opened).toHaveLength(10);
  });
});

describe('the dashboard', () => {
  it('is not opened for what is easily seen without it, unless it is asked for', async () => {
    await track(many(3));
    expect(dashboards()).toHaveLength(0);
    await track(many(3), { config: { issues: issueSettings({ dashboard: true }) } });
    expect(dashboards()).toHaveLength(1);
  });

  it('shows what is open by severity with its due date, what waits, what was accepted until when, and rotations', async () => {
    await track(many(25));
    await track(many(25));
    desk.say(2, 'ada', '/accept-risk until 2027-01-31 only used in tests');
    await triageComment({ issue: 2, comment: 101 }, triageRequest());
    desk.say(3, 'tim', '/snooze 14d');
    await triageComment({ issue: 3, comment: 102 }, triageRequest());
    await track(many(25), { report: report({ findings: many(25) }) });
    const { body } = tracker.at(1);

    expect(body).toMatch(/\*\*18 open issues\*\* · 5 findings wait for an issue · 1 snoozed · 1 accepted/);
    expect(body).toMatch(/\| #4 \| critical \| Key 12 \| 2026-11-22 \| open \|/);
    expect(body).toMatch(/\| #2 \| critical \| Key 0 \| accepted risk \| 2027-01-31 \|/);
    expect(body).toMatch(/\| #3 \| critical \| Key 10 \| snoozed \| 2026-12-05 \|/);
    expect(body).toContain('- [ ] <!-- rekey:rotate=ci-deployer --> `ci-deployer`');
  });

  it('keeps what people wrote, and what other runs knew', async () => {
    await track(many(25));
    tracker.at(1).body += '\nOur own notes.';
    const stuck = report({ commands: ['rotate'], findings: [], rotations: [rotation({ status: 'failed' })] });
    await track([], { report: stuck, scope: { isPartial: false } });

    expect(tracker.at(1).body).toContain('Our own notes.');
    expect(tracker.at(1).body).toContain('25 findings wait');
    expect(tracker.at(1).body).toContain('`ci-deployer` (failed)');
  });

  it('is closed when nothing is open, and opened again when much is', async () => {
    await track(many(25));
    await track([]);
    expect(tracker.at(1)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    await track(many(25));
    expect(tracker.at(1).state).toBe('open');
  });

  it('stays closed when a person closed it, unless the configuration wants it', async () => {
    await track(many(25));
    tracker.person(1, 'closed', 'completed');
    await track(many(25));
    expect(tracker.at(1).state).toBe('closed');
    await track(many(25), { config: { issues: issueSettings({ dashboard: true }) } });
    expect(tracker.at(1).state).toBe('open');
  });

  it('is one: a second one from a race of two runs is closed', async () => {
    await track(many(25));
    tracker.issues.push({ ...tracker.at(1), number: 2, comments: [], labels: ['rekey'] });
    await track(many(25));
    tracker.writes.length = 0;
    await track(many(25));

    expect(dashboards().map(({ number, state }) => [number, state])).toEqual([
      [1, 'open'],
      [2, 'closed'],
    ]);
  });

  it('is found again when the answer to its opening was lost', async () => {
    tracker.failWrite('lost answer', 2);
    const first = await track(many(25));
    await track(many(25));

    expect(first.gaps[0]).toContain('dashboard');
    expect(dashboards()).toHaveLength(1);
  });

  it('fits into a body, whatever there is and whatever the texts are', async () => {
    const texts = [...HOSTILE, '<'.repeat(300), '"'.repeat(300)];
    const findings = Array.from({ length: 900 }, (_, index) =>
      finding({ fingerprint: `f${index}`, title: `${texts[index % texts.length]}${'<'.repeat(200)}` }),
    );
    const rotations = Array.from({ length: 300 }, (_, index) =>
      rotation({ name: `r${index}`, summary: '<'.repeat(400) }),
    );
    const config = { issues: issueSettings({ 'max-new': 100, 'max-writes': 1_000 }) };
    const all = report({ commands: ['scan', 'rotate', 'audit'], findings, rotations });
    await track(findings, { report: all, config });
    tracker.at(1).body += 'n'.repeat(15_000);
    for (let run = 0; run < 4; run += 1) await track(findings, { report: all, config });

    expect(tracker.at(1).body.length).toBeLessThanOrEqual(65_536);
    expect(tracker.at(1).body).toContain('**400 open issues**');
    expect(tracker.at(1).body).toContain('500 findings wait');
  });

  it('on a public repository holds numbers and nothing else', async () => {
    await track(many(25), { isPublic: true });
    await track(many(25), { isPublic: true });
    const everything = JSON.stringify(tracker.issues);

    expect(tracker.at(1).body).toContain('15 findings wait');
    expect(everything).not.toMatch(/Key \d|critical|deploy|aws|f\d+":|ci-deployer/);
  });

  it('forgets what it knew when the repository becomes public', async () => {
    await track(many(25));
    await track(many(25), { isPublic: true });

    expect(tracker.at(1).body).not.toMatch(/Key \d|critical|ci-deployer/);
  });
});

describe('a box', () => {
  it('opens what somebody ticked before the rest, and is empty then', async () => {
    await track(many(25));
    tick('open=f23');
    const outcome = await track(many(25), { config: { issues: issueSettings({ 'max-new': 1 }) } });

    expect(outcome.opened).toHaveLength(2);
    expect(tracker.issues.map(({ title }) => title)).toContain('Key 23');
    expect(tracker.at(1).body).not.toContain('[x]');
  });

  it('opens all that wait', async () => {
    await track(many(25));
    tick('open-all');
    expect((await track(many(25))).opened).toHaveLength(25);
  });

  it('that is ticked while a run is at work stays ticked', async () => {
    await track(many(25));
    const read = tracker.read.bind(tracker);
    tracker.read = async (number) => {
      if (number === 1) tick('open=f23');
      return await read(number);
    };
    await track(many(25));

    expect(tracker.at(1).body).toContain('- [x] <!-- rekey:open=f23 -->');
  });

  it('asks for a rotation and another look, once', async () => {
    await track(many(25));
    tick('rotate=ci-deployer');
    tick('rescan');
    tick('open=f3');
    const first = await triageTicks({ issue: 1, editor: 'ada' }, triageRequest());
    const second = await triageTicks({ issue: 1, editor: 'ada' }, triageRequest());

    expect(first).toMatchObject({ rotate: ['ci-deployer'], rescan: true });
    expect(second.rotate).toEqual([]);
    expect(tracker.at(1).body).toContain('rotation ci-deployer asked for by ada');
    expect(tracker.at(1).body.match(/- \[x\] <!-- rekey:[\w=]+/g)).toEqual(['- [x] <!-- rekey:open=f3']);
  });

  it('asks for a rotation of a selection by its whole name', async () => {
    const rotations = [rotation({ name: 'production/orders+1', status: 'failed' })];
    await track(many(25));
    await track([], { report: report({ commands: ['rotate'], findings: [], rotations }) });
    tick('rotate=production/orders+1');
    const outcome = await triageTicks(
      { issue: 1, editor: 'ada' },
      { ...triageRequest(), isRotation: isOfProduction },
    );

    expect(outcome).toMatchObject({ rotate: ['production/orders+1'], plan: [] });
    expect(tracker.at(1).body).toContain('- [ ] <!-- rekey:rotate=production/orders+1 -->');
  });

  it('of somebody who may not write asks for nothing', async () => {
    await track(many(25));
    tick('rotate=ci-deployer');
    const outcome = await triageTicks({ issue: 1, editor: 'tim' }, triageRequest());

    expect(outcome.rotate).toEqual([]);
    expect(outcome.told.join()).toContain('role write');
  });

  it('outside of our text is nobody’s', async () => {
    await track(many(25));
    tracker.at(1).body += '\n- [x] <!-- rekey:rotate=ci-deployer --> me\n';
    const outcome = await triageTicks({ issue: 1, editor: 'ada' }, triageRequest());

    expect(outcome.rotate).toEqual([]);
  });
});

describe('a command under the dashboard', () => {
  it('rotates by name and looks again; the rest belongs to the issue of a finding', async () => {
    await track(many(25));
    const id = desk.say(1, 'ada', '/rotate ci-deployer\n/rescan\n/acknowledge\n/rotate');
    const outcome = await triageComment({ issue: 1, comment: id }, triageRequest());
    const again = await triageComment({ issue: 1, comment: id }, triageRequest());

    expect(outcome).toMatchObject({ rotate: ['ci-deployer'], rescan: true });
    expect(outcome.told.filter((line) => line.startsWith('Not done'))).toHaveLength(2);
    expect(again).toMatchObject({ rotate: [], rescan: false });
    expect(readDashboardMarker(tracker.at(1).body)?.handled).toEqual([id]);
  });

  it('plans by name, which ticks no box and rotates nothing', async () => {
    await track(many(25));
    const body = '/rotate --dry-run ci-deployer\n/rotate --dry-run\n/rotate --dry-run extra';
    const id = desk.say(1, 'ada', body);
    const outcome = await triageComment({ issue: 1, comment: id }, triageRequest());

    expect(outcome).toMatchObject({ rotate: [], plan: ['ci-deployer'], rescan: false });
    expect(tracker.at(1).body).toContain('plan of rotation ci-deployer asked for by ada');
    expect(tracker.at(1).body).not.toContain('- [x]');
    expect(outcome.told).toEqual([
      expect.stringContaining('It changes nothing'),
      expect.stringContaining('Write the name'),
      expect.stringContaining('no rotation "extra"'),
    ]);
  });
});

function many(number: number): Finding[] {
  return Array.from({ length: number }, (_, index) =>
    finding({
      fingerprint: `f${index}`,
      title: `Key ${index}`,
      severity: index % 2 === 0 ? 'critical' : 'high',
    }),
  );
}

function dashboards(): MemoryTracker['issues'] {
  return tracker.issues.filter(({ body }) => body.includes('rekey:dashboard:v1'));
}

/** A person ticks a box in the browser. */
function tick(box: string): void {
  const issue = tracker.at(1);
  expect(issue.body).toContain(`- [ ] <!-- rekey:${box} -->`);
  issue.body = issue.body.replace(`- [ ] <!-- rekey:${box} -->`, `- [x] <!-- rekey:${box} -->`);
}

function triageRequest(): Parameters<typeof triageTicks>[1] {
  return {
    tracker,
    desk,
    renderReply: renderTriageReply,
    today: '2026-11-21',
    isPublic: false,
    isRotation: (name) => name === 'ci-deployer',
    dryRun: false,
  };
}

async function track(
  findings: readonly Finding[],
  changes: Partial<TrackRequest> = {},
): Promise<TrackOutcome> {
  tracker.now = new Date(tracker.now.getTime() + 60_000);
  return await trackFindings(
    sampleRun(tracker, tracker.now, {
      report: report({ findings }),
      people: desk,
      ...changes,
    }),
  );
}
