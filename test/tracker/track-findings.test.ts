import { beforeEach, describe, expect, it } from 'vitest';
import { RekeyError } from '../../src/base/errors.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { RunReport } from '../../src/findings/run-report.ts';
import { readMarker } from '../../src/tracker/marker.ts';
import { type TrackOutcome, type TrackRequest, trackFindings } from '../../src/tracker/track-findings.ts';
import { finding, location, report } from '../report/sample-report.ts';
import { issueSettings } from './issue-settings.ts';
import { MemoryTracker } from './memory-tracker.ts';
import { sampleRun } from './sample-run.ts';

let tracker: MemoryTracker;

beforeEach(() => {
  tracker = new MemoryTracker();
});

describe('an issue', () => {
  it('is opened for a finding, once', async () => {
    const first = await track([finding()]);
    tracker.writes.length = 0;
    const second = await track([finding()]);

    expect(first.opened).toEqual([1]);
    expect(second).toMatchObject({ opened: [], updated: [], closed: [], held: 0, gaps: [] });
    expect(tracker.writes).toEqual([]);
  });

  it('says what, how bad, whose, what to do, and where', async () => {
    await track([finding()]);

    const { title, body, labels } = tracker.at(1);
    expect(title).toBe('AWS access key with its secret');
    expect(body).toMatch(/^<!-- rekey:v1 \{"fp":"abcdefgh234567ab","state":"open","source":"tree",/);
    for (const part of [
      'CRITICAL',
      '`123456789012`',
      '1. Rotate the key',
      '`src/deploy.ts:3:9`',
      '2026-11-21',
    ]) {
      expect(body).toContain(part);
    }
    expect(labels).toEqual(['rekey', 'security', 'severity/critical', 'rule/aws-access-key']);
  });

  it('is not opened below the threshold, for what is suppressed, or twice for one fingerprint', async () => {
    await track([
      finding({ fingerprint: 'a', severity: 'medium' }),
      finding({ fingerprint: 'b', state: 'suppressed' }),
      finding({ fingerprint: 'c' }),
      finding({ fingerprint: 'c', rule: 'other' }),
    ]);

    expect(tracker.issues).toHaveLength(1);
  });

  it('is updated without a word when the finding changes', async () => {
    await track([finding()]);
    tracker.at(1).labels.push('team/a');
    const changed = finding({ severity: 'high', locations: [location({ path: 'src/moved.ts' })] });
    const outcome = await track([changed]);

    expect(outcome.updated).toEqual([1]);
    expect(tracker.at(1).body).toContain('src/moved.ts');
    expect(tracker.at(1).labels).toEqual([
      'rekey',
      'security',
      'team/a',
      'severity/high',
      'rule/aws-access-key',
    ]);
    expect(tracker.at(1).comments).toEqual([]);
  });

  it('keeps the title that a person gave it', async () => {
    await track([finding()]);
    tracker.at(1).title = 'Ours since 2024';
    await track([finding({ title: 'Another title' })]);

    expect(tracker.at(1).title).toBe('Ours since 2024');
  });

  it('keeps every word that people wrote around ours, also with the line breaks of a browser', async () => {
    await track([finding()]);
    const issue = tracker.at(1);
    issue.body = `Before.\n\n${issue.body}\nAfter: <!-- a comment -->`.replaceAll('\n', '\r\n');
    await track([finding({ detail: 'It changed.' })]);

    expect(issue.body).toContain('Before.\r\n\r\n');
    expect(issue.body).toContain('After: <!-- a comment -->');
    expect(issue.body).toContain('It changed');
    expect(issue.body.match(/rekey:begin/g)).toHaveLength(1);
    expect(issue.body.match(/rekey:v1/g)).toHaveLength(1);
  });

  it('loses none of their words where they damaged the border of our text', async () => {
    await track([finding()]);
    const issue = tracker.at(1);
    issue.body = issue.body.replace('<!-- rekey:end -->', 'My notes.');
    await track([finding({ detail: 'It changed.' })]);
    tracker.writes.length = 0;
    await track([finding({ detail: 'It changed.' })]);

    expect(issue.body).toContain('My notes.');
    expect(issue.body).toContain('It changed');
    expect(tracker.writes).toEqual([]);
  });

  it('keeps what a person wrote while the run was at work', async () => {
    await track([finding()]);
    const read = tracker.read.bind(tracker);
    tracker.read = async (number) => {
      tracker.at(number).body += 'Just now.';
      return await read(number);
    };
    await track([finding({ detail: 'It changed.' })]);

    expect(tracker.at(1).body).toContain('Just now.');
  });
});

describe('a finding that is there again', () => {
  it('does not reopen the issue of a credential that is dead, until it is seen to work', async () => {
    await track([finding()]);
    await track([dead]);
    await goneTwice();
    tracker.writes.length = 0;
    await track([dead]);
    await track([finding()]);
    expect(tracker.writes).toEqual([]);
    await track([finding({ verification: { result: 'live', detail: 'It works.' } })]);

    expect(tracker.at(1).state).toBe('open');
    expect(readMarker(tracker.at(1).body)?.dead).toBeUndefined();
  });

  it('reopens the issue that was closed as fixed, with one comment', async () => {
    const config = { issues: issueSettings({ 'close-on': 'gone' }) };
    await track([finding()], {}, { config });
    await goneTwice({}, { config });
    const outcome = await track([finding()]);
    tracker.writes.length = 0;
    await track([finding()]);

    expect(outcome.reopened).toEqual([1]);
    expect(tracker.at(1)).toMatchObject({ state: 'open' });
    expect(readMarker(tracker.at(1).body)?.again).toBe(true);
    expect(tracker.at(1).comments).toHaveLength(2);
    expect(tracker.writes).toEqual([]);
  });

  it('does not reopen it on evidence that is older than the closing', async () => {
    const before = new Date(tracker.now.getTime() - 60_000);
    await track([finding()]);
    tracker.person(1, 'closed');
    await track([finding()], {}, { observedAt: before });

    expect(tracker.at(1).state).toBe('closed');
  });

  it('leaves it closed when a person closed it as not planned, and counts it', async () => {
    await track([finding()]);
    tracker.person(1, 'closed', 'not_planned');
    tracker.writes.length = 0;
    const outcome = await track([finding({ detail: 'It changed.' })]);

    expect(outcome).toMatchObject({ held: 1, opened: [] });
    expect(outcome.notes.join(' ')).toContain('accepted');
    expect(tracker.writes).toEqual([]);
  });

  it('closes the issue when it is suppressed, and opens it again when that has ended', async () => {
    const suppressed = finding({
      state: 'suppressed',
      suppression: { by: 'config', reason: 'test key', until: '2027-01-31' },
    });
    await track([finding()]);
    await track([suppressed]);
    expect(tracker.at(1)).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    expect(tracker.at(1).comments).toEqual(['Accepted until 2027-01-31 by `config`.']);

    await track([finding()]);
    expect(tracker.at(1).state).toBe('open');
  });
});

describe('a run', () => {
  it('opens as many issues as it may, most severe first, and counts the rest', async () => {
    const many = Array.from({ length: 14 }, (_, index) =>
      finding({
        fingerprint: `f${index}`,
        title: `Key ${index}`,
        severity: index % 2 === 0 ? 'high' : 'critical',
      }),
    );
    const config = { issues: issueSettings({ dashboard: false }) };
    const first = await track(many, {}, { config });
    const second = await track(many, {}, { config });

    expect(first.opened).toHaveLength(10);
    expect(first.waiting).toBe(4);
    expect(first.notes[0]).toContain('4 more findings wait');
    expect(tracker.issues.slice(0, 7).every(({ labels }) => labels.includes('severity/critical'))).toBe(true);
    expect(second.opened).toHaveLength(4);
  });

  it('creates nothing when the issues cannot be listed, and says so', async () => {
    tracker.listFails = true;
    const outcome = await track([finding()]);

    expect(tracker.writes).toEqual([]);
    expect(outcome.gaps[0]).toContain('could not be listed');
  });

  it.each([
    ['finds the issue by listing when the answer to opening it is lost, and goes on', false],
    ['leaves the rest to the next run when the listing lags behind too, and opens nothing twice', true],
  ])('%s', async (_, listLags) => {
    haveLabels();
    tracker.listLags = listLags;
    tracker.failWrite('lost answer', 0);
    const first = await track([finding(), finding({ fingerprint: 'b' })]);
    const second = await track([finding(), finding({ fingerprint: 'b' })]);

    expect(first.opened).toEqual(listLags ? [] : [1, 2]);
    expect(first.gaps.join()).toMatch(listLags ? /0 of 2 changes were made/ : /^$/);
    expect(second.gaps).toEqual([]);
    expect(tracker.issues.map(({ body }) => readMarker(body)?.fp)).toEqual(['abcdefgh234567ab', 'b']);
  });

  it('leaves an issue that somebody closes while it is at work', async () => {
    await track([finding()]);
    tracker.writes.length = 0;
    const read = tracker.read.bind(tracker);
    tracker.read = async (number) => {
      tracker.person(number, 'closed', 'not_planned');
      return await read(number);
    };
    await track([finding({ detail: 'It changed.' })]);

    expect(tracker.writes).toEqual([]);
    expect(tracker.at(1)).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
  });

  it('takes no closed duplicate for the issue whose opening failed', async () => {
    await track([finding()]);
    const open = tracker.at(1);
    tracker.issues.push({ ...open, number: 2, comments: [] });
    await track([finding()]);
    expect(tracker.at(2)).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    tracker.issues.shift();
    tracker.failWrite('refused', 0);
    const { opened, gaps } = await track([finding()]);

    expect(opened).toEqual([]);
    expect(gaps.join()).toContain('0 of 1 changes were made');
  });

  it('holds what somebody accepted in one of two closed issues about it', async () => {
    await track([finding()]);
    tracker.issues.push({ ...tracker.at(1), number: 2, comments: [] });
    tracker.person(1, 'closed', 'completed');
    tracker.person(2, 'closed', 'not_planned');
    const outcome = await track([finding()]);

    expect(outcome).toMatchObject({ held: 1, reopened: [] });
  });

  it.each(['github-refused', 'github-not-found'])(
    'lets no issue wait for another one that is refused (%s), nor the dashboard',
    async (code) => {
      const found = ['a', 'b', 'c'].map((fingerprint) => finding({ fingerprint }));
      await track(found);
      const update = tracker.update.bind(tracker);
      tracker.update = async (number, change) => {
        if (number === 2) throw new RekeyError({ code, what: 'This one cannot be.', exit: 3 });
        await update(number, change);
      };
      const changed = found.map((each) => ({ ...each, detail: 'It changed.' }));
      const config = { issues: issueSettings({ dashboard: true }) };
      const { updated, opened, gaps } = await track(changed, {}, { config });

      expect(updated).toEqual([1, 3]);
      expect(opened).toEqual([4]);
      expect(gaps).toEqual(['Issue #2: This one cannot be.']);
    },
  );

  it('does not look for an issue that was refused', async () => {
    haveLabels();
    let listings = 0;
    const list = tracker.list.bind(tracker);
    tracker.list = async (label, options) => {
      listings += 1;
      return await list(label, options);
    };
    tracker.create = async () => {
      throw new RekeyError({ code: 'github-limited', what: 'The limit is reached.', exit: 3 });
    };
    const { gaps } = await track([finding()]);

    expect(gaps[0]).toContain('The limit is reached');
    expect(listings).toBe(1);
  });

  it('closes the newer of two issues about one finding', async () => {
    await track([finding()]);
    tracker.issues.push({ ...tracker.at(1), number: 2, comments: [], labels: ['rekey'] });
    const outcome = await track([finding()]);
    tracker.writes.length = 0;
    await track([finding()]);

    expect(outcome.closed).toEqual([2]);
    expect(tracker.at(2)).toMatchObject({
      state: 'closed',
      stateReason: 'not_planned',
      comments: ['Duplicate of #1, which stays.'],
    });
    expect(tracker.at(1).state).toBe('open');
    expect(tracker.writes).toEqual([]);
  });

  it('leaves alone an issue that has lost its marker', async () => {
    await track([finding()]);
    tracker.at(1).body = 'All rewritten.';
    const outcome = await track([]);

    expect(outcome.notes.join(' ')).toContain('#1');
    expect(tracker.at(1)).toMatchObject({ body: 'All rewritten.', state: 'open' });
  });

  it('only says what it would do when it is dry', async () => {
    const outcome = await track([finding()], {}, { dryRun: true });

    expect(tracker.writes).toEqual([]);
    expect(outcome.notes).toEqual(['Would open an issue: AWS access key with its secret']);
  });
});

/** The labels are there already: then the first call that changes something opens an issue. */
function haveLabels(): void {
  for (const name of ['rekey', 'security', 'severity/critical', 'rule/aws-access-key'])
    tracker.labels.add(name);
}

/** The finding, whose provider does not accept it any more. */
const dead = finding({ severity: 'low', verification: { result: 'dead', detail: 'It does not work.' } });

/** As many complete looks without it as it takes. */
async function goneTwice(...request: [Partial<RunReport>?, Partial<TrackRequest>?]): Promise<void> {
  await track([], ...request);
  await track([], ...request);
}

/** A run a minute later, of a complete tree scan unless told otherwise. */
async function track(
  findings: readonly Finding[],
  overrides: Partial<RunReport> = {},
  request: Partial<TrackRequest> = {},
): Promise<TrackOutcome> {
  tracker.now = new Date(tracker.now.getTime() + 60_000);
  const { now } = tracker;
  return await trackFindings(
    sampleRun(tracker, now, {
      report: report({ findings, ...overrides }),
      config: { issues: issueSettings({ assignees: ['octocat'] }) },
      ...request,
    }),
  );
}
