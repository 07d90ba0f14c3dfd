import { beforeEach, describe, expect, it } from 'vitest';
import { RekeyError } from '../../src/base/errors.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { RunReport } from '../../src/findings/run-report.ts';
import { renderDashboard } from '../../src/report/dashboard.ts';
import { renderIssue } from '../../src/report/issue.ts';
import { readMarker } from '../../src/tracker/marker.ts';
import { type TrackOutcome, type TrackRequest, trackFindings } from '../../src/tracker/track-findings.ts';
import { finding, location, report, rotation } from '../report/sample-report.ts';
import { issueSettings } from './issue-settings.ts';
import { MemoryTracker } from './memory-tracker.ts';

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

describe('a finding that is gone', () => {
  it('has its issue closed with one comment, after two looks, when its credential is dead', async () => {
    await track([dead]);
    expect(tracker.issues).toEqual([]);
    await track([finding()]);
    await track([dead]);
    expect((await track([])).closed).toEqual([]);
    expect(tracker.at(1).comments).toEqual([]);
    const outcome = await track([]);
    tracker.writes.length = 0;
    await track([]);

    expect(outcome.closed).toEqual([1]);
    expect(tracker.at(1)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(tracker.at(1).comments).toEqual([
      'No longer found: 2 complete looks in a row, from 2026-11-21 to 2026-11-21, at everything that could show it did not find it. The credential is dead: It does not work.',
    ]);
    expect(tracker.at(1).body).toContain('- 2026-11-21: closed: no longer found, and the credential is dead');
    expect(tracker.at(1).body).not.toContain('[!NOTE]');
    expect(tracker.writes).toEqual([]);
  });

  it('keeps its issue while nothing shows that the credential is dead, and asks once', async () => {
    await track([finding()]);
    await track([]);
    expect(tracker.at(1).body).toContain(
      '\n> [!NOTE]\n> The complete look of 2026-11-21 did not find it any more. It takes 1 more in a row.',
    );
    expect(tracker.at(1).comments).toEqual([]);
    await track([]);
    tracker.writes.length = 0;
    await track([]);
    await track([]);

    expect(tracker.at(1).state).toBe('open');
    expect(tracker.at(1).comments).toHaveLength(1);
    expect(tracker.at(1).comments[0]).toContain(
      'by 2 complete looks in a row. It stays open, since nothing shows',
    );
    expect(tracker.at(1).body.match(/\[!NOTE\]/g)).toHaveLength(1);
    expect(tracker.writes).toEqual([]);
  });

  it('asks about no more of them in a run than it may open', async () => {
    const config = { issues: issueSettings({ 'max-new': 2, dashboard: false }) };
    const three = ['a', 'b', 'c'].map((fingerprint) => finding({ fingerprint }));
    await track(three, {}, { config });
    await track(three, {}, { config });
    const asked = (): number => tracker.issues.filter(({ comments }) => comments.length > 0).length;
    await goneTwice({}, { config });
    expect(asked()).toBe(2);
    await track([], {}, { config });
    expect(asked()).toBe(3);
  });

  it('counts the looks anew when it is found between two', async () => {
    await track([finding()]);
    await track([dead]);
    await track([]);
    await track([dead]);
    expect(tracker.at(1).body).not.toContain('[!NOTE]');
    await track([]);
    expect(tracker.at(1).state).toBe('open');
  });

  it('is not proved dead by what was so before it was seen to work', async () => {
    await track([finding()]);
    await track([dead]);
    await track([finding({ verification: { result: 'live', detail: 'It works.' } })]);
    await goneTwice();
    expect(tracker.at(1).state).toBe('open');
  });

  it('has its issue closed when this run has deleted the key of our account, also one of the history', async () => {
    const ours = { ourAccounts: ['123456789012'] };
    const history = { scope: { scan: 'history', isPartial: false } } as const;
    await track([finding()], {}, { ...ours, ...history });
    await track([], {}, ours);
    expect(tracker.at(1).body).not.toContain('[!NOTE]');
    const deleted = rotation({
      steps: [
        {
          at: '2026-11-21T10:00:00Z',
          step: 'delete',
          call: 'iam:DeleteAccessKey',
          detail: `The key ${finding().subject.id} is deleted.`,
          ms: 1,
        },
      ],
    });
    await track([], { rotations: [deleted] }, ours);
    await track([], {}, ours);

    expect(tracker.at(1)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(tracker.at(1).comments.at(-1)).toContain('The rotation "ci-deployer" has deleted the key');
    // The history has it for ever.
    tracker.writes.length = 0;
    await track([finding()], {}, { ...ours, ...history });
    expect(tracker.writes).toEqual([]);
  });

  it('closes for being gone alone where the configuration says so', async () => {
    const config = { issues: issueSettings({ 'close-on': 'gone', 'close-after': 1 }) };
    await track([finding()], {}, { config });
    await track([], {}, { config });

    expect(tracker.at(1).state).toBe('closed');
    expect(tracker.at(1).comments[0]).toContain('does not make the credential dead');
  });

  it.each<[string, Partial<RunReport>, Partial<TrackRequest>]>([
    ['was not complete', { complete: false }, {}],
    ['looked at a range', {}, { scope: { scan: 'range', isPartial: false } }],
    ['looked at a part', {}, { scope: { scan: 'tree', isPartial: true } }],
    ['did not scan', { commands: ['audit'] }, { scope: { isPartial: false } }],
  ])('keeps its issue when the run %s', async (_, overrides, request) => {
    await track([finding()]);
    tracker.writes.length = 0;
    await track([], overrides, request);

    expect(tracker.writes).toEqual([]);
  });

  it('keeps its issue when only the files were looked at, and it came from a push', async () => {
    const config = { issues: issueSettings({ 'close-on': 'gone' }) };
    await track([finding()], {}, { config, scope: { scan: 'range', isPartial: false } });
    await goneTwice({}, { config });

    expect(tracker.at(1).state).toBe('open');

    await goneTwice({}, { config, scope: { scan: 'history', isPartial: false } });

    expect(tracker.at(1).state).toBe('closed');
  });

  it.each([
    ['audit', finding({ locations: [], subject: { kind: 'iam-user', id: 'a' } })],
    ['rotate', finding({ locations: [], subject: { kind: 'rotation', id: 'a' } })],
  ])('is closed by %s alone when that had found it', async (command, gone) => {
    await track([gone]);
    await goneTwice({ commands: ['scan', command === 'audit' ? 'rotate' : 'audit'] });
    expect(tracker.at(1).state).toBe('open');

    await track([], { commands: [command] });
    expect(tracker.at(1).state).toBe(command === 'audit' ? 'open' : 'closed');
    await track([], { commands: [command] });
    expect(tracker.at(1).state).toBe('closed');
  });

  it.each([
    [false, 'a', 'open'],
    [false, 'b', 'closed'],
    [true, 'b', 'open'],
  ])('has its issue (public: %s) while the rotation %s is stuck: %s', async (isPublic, name, state) => {
    await track([finding({ locations: [], subject: { kind: 'rotation', id: 'a' } })], {}, { isPublic });
    const rotations = [rotation({ name: 'a', status: 'done' }), rotation({ name, status: 'failed' })];
    await track([], { commands: ['rotate'], rotations }, { isPublic });

    expect(tracker.at(1).state).toBe(state);
  });

  it('has its issue while a rotation that was slow has not been seen to be faster', async () => {
    const slow = finding({ rule: 'rotation-slow', locations: [], subject: { kind: 'rotation', id: 'a' } });
    const run = async (overrides: Parameters<typeof rotation>[0]): Promise<void> =>
      void (await track([], { commands: ['rotate'], rotations: [rotation({ name: 'a', ...overrides })] }));
    await track([slow]);
    await run({ status: 'not-due', steps: [] });
    expect(tracker.at(1).state).toBe('open');

    await run({ status: 'done', stages: [{ stage: 'database', ms: 9, targetMs: 30, reached: true }] });
    expect(tracker.at(1).state).toBe('closed');
  });

  it('has its issue when a rotation was only planned', async () => {
    await track([finding({ locations: [], subject: { kind: 'rotation', id: 'a' } })]);
    await track([], { commands: ['rotate'], rotations: [rotation({ name: 'a', status: 'planned' })] });

    expect(tracker.at(1).state).toBe('open');
  });

  it('keeps the issue that a person reopened', async () => {
    await track([finding()]);
    await track([dead]);
    await goneTwice();
    expect(tracker.at(1).state).toBe('closed');
    tracker.person(1, 'open');
    await goneTwice();

    expect(tracker.at(1).state).toBe('open');
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
  return await trackFindings({
    report: report({ findings, ...overrides }),
    config: { issues: issueSettings({ assignees: ['octocat'] }) },
    renderDashboard,
    tracker,
    render: renderIssue,
    clock: { now: () => now, sleep: async () => {} },
    isPublic: false,
    scope: { scan: 'tree', isPartial: false },
    threshold: 'high',
    ...request,
  });
}
