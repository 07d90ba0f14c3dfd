import { beforeEach, describe, expect, it } from 'vitest';
import { RekeyError } from '../../../src/base/errors.ts';
import { type TrackOutcome, type TrackRequest, trackFindings } from '../../../src/tracker/track-findings.ts';
import { finding, report } from '../../report/sample-report.ts';
import { issueSettings } from '../issue-settings.ts';
import { MemoryTracker } from '../memory-tracker.ts';
import { sampleRun } from '../sample-run.ts';

let tracker: MemoryTracker;

beforeEach(() => {
  tracker = new MemoryTracker();
});

/** A run that finds more than fits into its issues, so that there is a dashboard: issue #1. */
async function track(changes: Partial<TrackRequest> = {}, found = 25): Promise<TrackOutcome> {
  tracker.now = new Date(tracker.now.getTime() + 60_000);
  const findings = Array.from({ length: found }, (_, index) => finding({ fingerprint: `f${index}` }));
  return await trackFindings(
    sampleRun(tracker, tracker.now, {
      report: report({ findings }),
      ...changes,
    }),
  );
}

const pinning = (wanted: boolean) => ({ config: { issues: issueSettings({ 'pin-dashboard': wanted }) } });

describe('the dashboard', () => {
  it('is pinned when it is opened, and never again: whoever unpins it means it', async () => {
    await track();
    tracker.pinned.length = 0;
    await track({}, 0);
    expect(tracker.at(1).state).toBe('closed');
    await track();

    expect(tracker.at(1).state).toBe('open');
    expect(tracker.writes.filter((write) => write.startsWith('pin'))).toEqual(['pin 1']);
  });

  it.each<[string, Partial<TrackRequest>, readonly number[]]>([
    ['where everybody reads it', { isPublic: true }, []],
    ['where several repositories have their issues', { source: 'acme/app' }, []],
    ['where nobody wants it', pinning(false), []],
    ['where everybody reads it, but it is asked for', { isPublic: true, ...pinning(true) }, [1]],
    [
      'where several repositories have their issues, but it is asked for',
      { source: 'a/b', ...pinning(true) },
      [1],
    ],
  ])('%s has these pins: %o', async (_, changes, pinned) => {
    await track(changes);

    expect(tracker.pinned).toEqual(pinned);
  });

  it('that cannot be pinned is no failure, and said once', async () => {
    tracker.pin = async () => {
      throw new RekeyError({ code: 'github-pins-full', what: 'Three issues are pinned.', fix: 'Unpin one.' });
    };
    const first = await track();
    const second = await track();

    expect(first).toMatchObject({ opened: [1], gaps: [] });
    expect(first.notes.join()).toContain('issue #1, is not pinned, which is not tried again. Three issues');
    expect(second.notes.join()).not.toContain('pinned');
  });

  it('whose opening was not answered is not pinned by a later run', async () => {
    tracker.failWrite('lost answer', 2);
    await track();
    await track();

    expect(tracker.issues).not.toHaveLength(0);
    expect(tracker.pinned).toEqual([]);
  });

  it('is opened and pinned within the writes of a run', async () => {
    await track(
      { config: { issues: issueSettings({ 'max-new': 12, 'max-writes': 6, dashboard: true }) } },
      12,
    );

    expect(tracker.writes.filter((write) => !write.startsWith('label'))).toHaveLength(6);
    expect(tracker.pinned).toHaveLength(1);
  });
});
