import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderDashboard } from '../../src/report/dashboard.ts';
import { renderIssue } from '../../src/report/issue.ts';
import { readMarker } from '../../src/tracker/marker.ts';
import { type TrackOutcome, trackFindings } from '../../src/tracker/track-findings.ts';
import { finding, report } from '../report/sample-report.ts';
import { issueSettings } from './issue-settings.ts';
import { MemoryTracker, type TrackerFault } from './memory-tracker.ts';

/** What may happen to a tracker, in any order: our runs (with a call that fails), and people. */
type Happening =
  | {
      kind: 'run';
      found: number[];
      version: number;
      isComplete: boolean;
      fault?: { kind: TrackerFault; after: number };
    }
  | { kind: 'write'; where: 'above' | 'below'; issue: number }
  | { kind: 'break border'; issue: number }
  | { kind: 'close'; reason: 'completed' | 'not_planned'; issue: number }
  | { kind: 'reopen'; issue: number }
  | { kind: 'race'; issue: number };

const issue = fc.nat(6);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({
        found: fc.uniqueArray(fc.nat(3)),
        version: fc.nat(2),
        isComplete: fc.boolean(),
        fault: fc.option(
          fc.record({ kind: fc.constantFrom<TrackerFault>('lost answer', 'refused'), after: fc.nat(6) }),
          { nil: undefined },
        ),
      })
      .map(({ fault, ...others }): Happening => ({ kind: 'run', ...others, ...(fault ? { fault } : {}) })),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('write'), where: fc.constantFrom('above', 'below'), issue }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('break border'), issue }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('close'),
      reason: fc.constantFrom('completed', 'not_planned'),
      issue,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen'), issue }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('race'), issue }) },
);

it('whatever happens, no finding has two open issues, no word of a person is lost, and a second run writes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 14 }), async (happenings) => {
      const tracker = new MemoryTracker();
      const words = new Map<number, string[]>();
      for (const [index, each] of happenings.entries()) {
        tracker.now = new Date(tracker.now.getTime() + 60_000);
        if (each.kind !== 'run') {
          interfere(tracker, words, each, `Word${index}.`);
          continue;
        }
        if (each.fault) tracker.failWrite(each.fault.kind, each.fault.after);
        const outcome = await run(tracker, each);
        tracker.clearFault();
        if (outcome.gaps.length > 0) continue;

        expect(duplicates(tracker)).toEqual([]);
        tracker.now = new Date(tracker.now.getTime() + 60_000);
        tracker.writes.length = 0;
        await run(tracker, each);
        expect(tracker.writes).toEqual([]);
      }
      for (const [number, said] of words) {
        for (const word of said) expect(tracker.at(number).body).toContain(word);
      }
    }),
    { numRuns: 400 },
  );
});

async function run(
  tracker: MemoryTracker,
  { found, version, isComplete }: Extract<Happening, { kind: 'run' }>,
): Promise<TrackOutcome> {
  const { now } = tracker;
  const findings = found.map((index) => finding({ fingerprint: `f${index}`, detail: `Version ${version}.` }));
  return await trackFindings({
    report: report({ findings, complete: isComplete }),
    config: { issues: issueSettings() },
    renderDashboard,
    tracker,
    render: renderIssue,
    clock: { now: () => now, sleep: async () => {} },
    isPublic: false,
    scope: { scan: 'tree', isPartial: false },
    threshold: 'high',
  });
}

function interfere(
  tracker: MemoryTracker,
  words: Map<number, string[]>,
  each: Exclude<Happening, { kind: 'run' }>,
  word: string,
): void {
  const target = tracker.issues[each.issue];
  if (!target) return;
  switch (each.kind) {
    case 'write':
      target.body = each.where === 'above' ? `${word}\n${target.body}` : `${target.body}\n${word}`;
      words.set(target.number, [...(words.get(target.number) ?? []), word]);
      break;
    case 'break border':
      target.body = target.body.replace('<!-- rekey:end -->', '');
      break;
    case 'close':
      if (target.state === 'open') tracker.person(target.number, 'closed', each.reason);
      break;
    case 'reopen':
      if (target.state === 'closed') tracker.person(target.number, 'open');
      break;
    case 'race':
      tracker.issues.push({
        ...target,
        number: tracker.issues.length + 1,
        labels: [...target.labels],
        comments: [],
      });
      break;
  }
}

/** Fingerprints with more than one open issue. */
function duplicates(tracker: MemoryTracker): string[] {
  const open = tracker.issues
    .filter(({ state }) => state === 'open')
    .map(({ body }) => readMarker(body)?.fp ?? '');
  return open.filter((fingerprint, index) => open.indexOf(fingerprint) !== index);
}
