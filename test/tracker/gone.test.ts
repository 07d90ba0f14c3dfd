import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import type { RunReport } from '../../src/findings/run-report.ts';
import { readMarker } from '../../src/tracker/marker.ts';
import { type TrackOutcome, type TrackRequest, trackFindings } from '../../src/tracker/track-findings.ts';
import { finding, location, report, rotation } from '../report/sample-report.ts';
import { issueSettings } from './issue-settings.ts';
import { MemoryTracker } from './memory-tracker.ts';
import { sampleRun } from './sample-run.ts';

let tracker: MemoryTracker;

beforeEach(() => {
  tracker = new MemoryTracker();
});

describe('a finding that is gone', () => {
  it('has its issue closed with one comment, after two looks, when its credential is dead', async () => {
    await track([dead]);
    expect(tracker.issues).toEqual([]);
    await track([finding()]);
    await track([dead]);
    expect(await track([])).toMatchObject({ closed: [], settled: [] });
    expect(tracker.at(1).comments).toEqual([]);
    const outcome = await track([]);
    expect(outcome.settled).toEqual([dead.fingerprint]);
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

  it('gets no issue at all when its credential is dead at first sight, however low the threshold', async () => {
    await track([dead], {}, { threshold: 'low' });
    expect(tracker.issues).toEqual([]);
  });

  it('in a text on GitHub, which stays readable, has its issue closed when it is dead, unless a person opens it again', async () => {
    const inComment = { locations: [location({ path: '(issue #12 comment 9)' })] };
    await track([finding(inComment)]);
    await track([{ ...dead, ...inComment }]);
    expect(tracker.at(1)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(tracker.at(1).comments).toEqual(['The credential is dead: It does not work.']);
    expect(tracker.at(1).body).toContain('- 2026-11-21: closed: the credential is dead');

    tracker.person(1, 'open');
    await track([{ ...dead, ...inComment }]);
    await track([{ ...dead, ...inComment }]);
    expect(tracker.at(1).state).toBe('open');
  });

  it('of a public repository is said to be gone, and neither that it was a credential nor who knows', async () => {
    const openly = { isPublic: true };
    await track([finding()], {}, openly);
    await goneTwice({}, openly);
    expect(tracker.at(1).comments).toEqual([
      'No longer found since 2026-11-21, by 2 complete looks in a row. It stays open until somebody who may says that it is settled: `/revoked HOW`.',
    ]);
    const telling = { result: 'dead', detail: 'Telltale does not accept it.' } as const;
    await track([finding({ verification: telling })], {}, openly);
    expect(readMarker(tracker.at(1).body)?.dead).toBe('');
    await goneTwice({}, openly);

    const { state, body, comments } = tracker.at(1);
    expect(state).toBe('closed');
    expect(`${body}\n${comments.join('\n')}`).not.toMatch(/telltale|credential is/i);
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
    await goneTwice({}, { config });
    expect(commented()).toBe(2);
    await track([], {}, { config });
    expect(commented()).toBe(3);
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

/** How many issues have a comment of ours. */
function commented(): number {
  return tracker.issues.filter(({ comments }) => comments.length > 0).length;
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
  return await trackFindings(
    sampleRun(tracker, tracker.now, {
      report: report({ findings, ...overrides }),
      config: { issues: issueSettings({ assignees: ['octocat'] }) },
      ...request,
    }),
  );
}
