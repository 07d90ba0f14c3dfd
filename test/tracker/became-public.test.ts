import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { readMarker } from '../../src/tracker/marker.ts';
import { finding, location, report, rotation } from '../report/sample-report.ts';
import { issueSettings } from './issue-settings.ts';
import { foreign, triageStage } from './triage/triage-stage.ts';

let { tracker, desk, say, track } = triageStage();

beforeEach(() => {
  ({ tracker, desk, say, track } = triageStage());
});

const TELLING = /telltale|Telltale|critical|ci-deployer|token|AKIA/;

const telling = (fingerprint: string, more: Partial<Finding> = {}): Finding => ({
  ...foreign,
  fingerprint,
  rule: 'telltale-rule',
  title: `Telltale ${fingerprint}`,
  detail: 'Telltale detail.',
  remedy: ['Telltale remedy.'],
  locations: [location({ path: `telltale/${fingerprint}.ts` })],
  ...more,
});

const publicly = { isPublic: true };
const closedByUs = { issues: issueSettings({ 'close-on': 'gone', 'close-after': 1 }) };

describe('a repository that became public', () => {
  it('says nothing any more in any issue: found, gone, closed by us, closed by people, and duplicates', async () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((name) => telling(name));
    await track(all);
    tracker.issues.push({ ...tracker.at(2), number: 6, labels: [...tracker.at(2).labels], comments: [] });
    await track(
      all.filter(({ fingerprint }) => fingerprint !== 'c'),
      { config: closedByUs },
    );
    expect([3, 6].map((number) => tracker.at(number).state)).toEqual(['closed', 'closed']);
    tracker.person(4, 'closed', 'not_planned');
    tracker.person(5, 'closed', 'completed');
    tracker.at(2).body += '\nA word of a person.';
    for (const issue of tracker.issues) issue.comments.length = 0;
    const states = tracker.issues.map(({ state }) => state);
    await track([telling('a')], publicly);

    expect(JSON.stringify(tracker.issues)).not.toMatch(TELLING);
    expect(new Set(tracker.issues.map(({ title }) => title))).toEqual(new Set(['Security follow-up needed']));
    expect(tracker.issues.map(({ state }) => state)).toEqual(states);
    expect(tracker.at(2).body).toContain('A word of a person.');
    expect(tracker.at(1).labels).toEqual(['rekey', 'security']);
  });

  it('goes on as any public one then, and writes nothing when nothing changes', async () => {
    await track([telling('a'), telling('b')]);
    await track([telling('a'), telling('b')], publicly);
    await track([telling('a'), telling('b')], publicly);
    tracker.writes.length = 0;
    await track([telling('a'), telling('b')], publicly);
    expect(tracker.writes).toEqual([]);

    await track([telling('a')], publicly);
    await track([telling('a')], publicly);
    expect(tracker.at(2).comments.join()).toContain('No longer found since');
    expect(JSON.stringify(tracker.issues)).not.toMatch(TELLING);
  });

  it('keeps who decided what, and not about which rotation', async () => {
    await track([telling('a')]);
    await say('/rotate ci-deployer\n/rotate --dry-run ci-deployer\n/acknowledge');
    tracker.at(1).comments.length = 0;
    await track([telling('a')], publicly);

    expect(tracker.at(1).body).toContain('rotation asked for by ada');
    expect(tracker.at(1).body).toContain('acknowledged by ada');
    expect(readMarker(tracker.at(1).body)).toMatchObject({
      public: true,
      decision: { kind: 'acknowledged' },
    });
    expect(tracker.at(1).body).not.toMatch(TELLING);
  });

  it('counts what was accepted as accepted in that very run', async () => {
    await track([telling('a')]);
    await say('/accept-risk until 2027-01-31 known to all');
    tracker.at(1).comments.length = 0;
    const outcome = await track([telling('a')], publicly);

    expect(outcome.held).toBe(1);
    expect(tracker.at(1)).toMatchObject({ state: 'closed', title: 'Security follow-up needed' });
    expect(desk.roles.size).toBeGreaterThan(0);
  });

  it('hides as many in a run as it may write, before anything else', async () => {
    await track(['a', 'b', 'c'].map((name) => telling(name)));
    const config = { issues: issueSettings({ 'max-writes': 3, dashboard: false }) };
    const found = ['a', 'b', 'c', 'new'].map((name) => telling(name));
    await track(found, { ...publicly, config });
    expect(tracker.issues.map(({ body }) => TELLING.test(body))).toEqual([false, false, true]);

    await track(found, { ...publicly, config });
    expect(JSON.stringify(tracker.issues)).not.toMatch(TELLING);
    expect(tracker.issues).toHaveLength(4);
  });

  it('leaves an issue without its marker alone, and says that everybody can read it', async () => {
    await track([telling('a')]);
    tracker.at(1).body = tracker.at(1).body.replace(/^<!-- rekey:v1 .*\n/, '');
    const { notes } = await track([], publicly);

    expect(tracker.at(1).body).toMatch(TELLING);
    expect(notes.join()).toMatch(/Issue #1 .* has lost its marker.* Everybody can read it/);
  });

  it.each([
    ['whole', (body: string) => body],
    ['damaged', (body: string) => body.replace('"waiting":', '"waiting":7,"w":')],
  ])('says nothing in a dashboard either that was closed before, its marker %s', async (_, edit) => {
    const config = { issues: issueSettings({ dashboard: true, 'max-new': 0 }) };
    const stuck = report({ findings: [telling('a')], rotations: [rotation({ status: 'failed' })] });
    await track([], { report: stuck, config });
    tracker.person(1, 'closed', 'completed');
    tracker.at(1).body = edit(tracker.at(1).body);
    expect(tracker.at(1).body).toMatch(TELLING);
    await track([], publicly);

    expect(tracker.at(1).state).toBe('closed');
    expect(JSON.stringify(tracker.issues)).not.toMatch(TELLING);
    tracker.writes.length = 0;
    await track([], publicly);
    expect(tracker.writes).toEqual([]);
  });
});

it('a dashboard that a person opens again stays open, with nothing to show', async () => {
  const config = { issues: issueSettings({ dashboard: true }) };
  await track([finding()], { config });
  const dead = finding({ verification: { result: 'dead', detail: 'It is dead.' } });
  await track([dead], { config });
  await track([], { config });
  await track([], { config });
  expect(tracker.at(2)).toMatchObject({ state: 'closed', title: 'Security follow-up: overview' });
  tracker.person(2, 'open');
  await track([], { config });
  tracker.writes.length = 0;
  await track([], { config });

  expect(tracker.at(2).state).toBe('open');
  expect(tracker.writes).toEqual([]);
});
