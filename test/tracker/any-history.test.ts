import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderTriageReply } from '../../src/report/triage-reply.ts';
import { readMarker } from '../../src/tracker/marker.ts';
import { type TrackOutcome, trackFindings } from '../../src/tracker/track-findings.ts';
import type { triageTicks } from '../../src/tracker/triage/on-dashboard.ts';
import { triageComment } from '../../src/tracker/triage/triage-comment.ts';
import { finding, report } from '../report/sample-report.ts';
import { issueSettings } from './issue-settings.ts';
import { MemoryTracker, type TrackerFault } from './memory-tracker.ts';
import { sampleRun } from './sample-run.ts';
import { MemoryDesk } from './triage/memory-desk.ts';

/** How many histories are tried: `REKEY_HISTORIES=20000 vitest run test/tracker/any-history.test.ts`. */
const HISTORIES = Number(process.env.REKEY_HISTORIES ?? 500);

/** A call that fails: the one after the next `after` ones that change something. */
interface Fault {
  kind: TrackerFault;
  after: number;
}

/** What may happen to a tracker, in any order: our runs (with a call that fails), and people. */
type Happening =
  | { kind: 'run'; found: number[]; version: number; isComplete: boolean; maxNew: number; fault?: Fault }
  | { kind: 'write'; where: 'above' | 'below'; issue: number }
  | { kind: 'break border'; issue: number }
  | { kind: 'retitle'; issue: number }
  | { kind: 'label'; issue: number }
  | { kind: 'close'; reason: 'completed' | 'not_planned'; issue: number }
  | { kind: 'reopen'; issue: number }
  | { kind: 'race'; issue: number }
  | { kind: 'tick'; box: number }
  | { kind: 'wait'; days: number }
  | { kind: 'publish' }
  | { kind: 'comment'; body: string; author: string; issue: number; fault?: Fault };

const issue = fc.nat(6);
const fault = fc.record({
  kind: fc.constantFrom<TrackerFault>('lost answer', 'refused', 'killed'),
  after: fc.nat(6),
});
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record(
      {
        kind: fc.constant('run' as const),
        found: fc.uniqueArray(fc.nat(4)),
        version: fc.nat(2),
        isComplete: fc.boolean(),
        maxNew: fc.constantFrom(1, 2, 10),
        fault,
      },
      { requiredKeys: ['kind', 'found', 'version', 'isComplete', 'maxNew'] },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        kind: fc.constant('comment' as const),
        body: fc.constantFrom(
          '/accept-risk until 2027-10-31 only used in tests',
          '/accept-risk until 2026-11-25 only used in tests',
          '/false-positive a checksum',
          '/revoked rotated it by hand',
          '/snooze 3d',
          '/acknowledge\n/assign @ada',
          '/reopen',
          '/rotate ci-deployer\n/rescan',
        ),
        author: fc.constantFrom('ada', 'ada', 'eve'),
        issue,
        fault,
      },
      { requiredKeys: ['kind', 'body', 'author', 'issue'] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      where: fc.constantFrom<'above' | 'below'>('above', 'below'),
      issue,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'break border' as const,
        'retitle' as const,
        'label' as const,
        'reopen' as const,
        'race' as const,
      ),
      issue,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('close' as const),
      reason: fc.constantFrom<'completed' | 'not_planned'>('completed', 'not_planned'),
      issue,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('tick' as const), box: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'publish' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.constantFrom(1, 2, 8, 40) }),
  },
);

/** What people said and did, which must still be so at the end. */
interface Memory {
  readonly words: Map<number, string[]>;
  readonly titles: Map<number, string>;
  readonly labels: Map<number, string[]>;
  /** From some day on everybody can read it. */
  isPublic: boolean;
}

it('whatever happens: no finding has two open issues, no word of a person is lost, what was accepted stays closed, and a second run writes nothing', {
  timeout: 60_000 + HISTORIES * 100,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 16 }), async (happenings) => {
      const tracker = new MemoryTracker();
      const desk = new MemoryDesk(tracker);
      desk.roles.set('ada', 'maintain').set('eve', 'read');
      const memory: Memory = { words: new Map(), titles: new Map(), labels: new Map(), isPublic: false };
      for (const [index, each] of happenings.entries()) {
        pass(tracker, 60_000);
        if (each.kind === 'comment') {
          await comment(tracker, desk, each, memory.isPublic);
        } else if (each.kind === 'run') {
          await runAndLook(tracker, desk, each, memory.isPublic);
        } else {
          interfere(tracker, memory, each, `Word${index}.`);
        }
      }
      for (const [number, said] of memory.words) {
        for (const word of said) expect(tracker.at(number).body).toContain(word);
      }
      expect(new Set(tracker.pinned).size).toBe(tracker.pinned.length);
      for (const [number, title] of memory.titles) expect(tracker.at(number).title).toBe(title);
      for (const [number, labels] of memory.labels)
        expect(tracker.at(number).labels).toEqual(expect.arrayContaining(labels));
    }),
    { numRuns: HISTORIES },
  );
});

async function runAndLook(
  tracker: MemoryTracker,
  desk: MemoryDesk,
  each: Extract<Happening, { kind: 'run' }>,
  isPublic: boolean,
): Promise<void> {
  const isSeenToWork = LIFE[each.version] === 'live';
  const accepted = acceptedIn(tracker, isSeenToWork);
  if (each.fault) tracker.failWrite(each.fault.kind, each.fault.after);
  const outcome = await run(tracker, desk, each, isPublic);
  tracker.clearFault();
  for (const number of accepted) expect(tracker.at(number).state, `issue #${number}`).toBe('closed');
  for (const number of outcome.closed) {
    const marker = readMarker(tracker.at(number).body);
    if (marker?.state === 'fixed') expect(marker.dead, `issue #${number} closed without proof`).toBeDefined();
  }
  if (outcome.gaps.length > 0) return;

  // Where something is hidden first, the rest comes with the next run.
  if (isPublic) expect(tellingAll(tracker)).toEqual([]);
  else expect(duplicates(tracker)).toEqual([]);
  // What waits for its mail comes in later runs, some in each, and a race takes one more to put right; then
  // nothing is left to do.
  for (let more = 0; more < (each.maxNew === 10 ? 3 : 9); more += 1) {
    tracker.writes.length = 0;
    pass(tracker, 1_000);
    await run(tracker, desk, each, isPublic);
    if (tracker.writes.length === 0) break;
  }
  expect(tracker.writes).toEqual([]);
  expect(duplicates(tracker)).toEqual([]);
  for (const number of accepted) expect(tracker.at(number).state, `issue #${number}`).toBe('closed');
}

async function run(
  tracker: MemoryTracker,
  desk: MemoryDesk,
  { found, version, isComplete, maxNew }: Extract<Happening, { kind: 'run' }>,
  isPublic: boolean,
): Promise<TrackOutcome> {
  const { now } = tracker;
  const life = LIFE[version];
  const findings = found.map((index) =>
    finding({
      fingerprint: `f${index}`,
      detail: `Version ${version}.`,
      ...(life === undefined ? {} : { verification: { result: life, detail: `It is ${life}.` } }),
      severity: index % 2 === 0 ? 'critical' : 'high',
      subject: { kind: 'token' },
    }),
  );
  return await trackFindings(
    sampleRun(tracker, now, {
      report: report({ commands: ['scan'], findings, rotations: [], complete: isComplete }),
      config: { issues: issueSettings({ 'max-new': maxNew }) },
      people: desk,
      isPublic,
    }),
  );
}

/** What the provider says, by the version of the findings. */
const LIFE = [undefined, 'dead', 'live'] as const;

/** Somebody comments, and the event comes twice. */
async function comment(
  tracker: MemoryTracker,
  desk: MemoryDesk,
  { body, author, issue: index, fault: failing }: Extract<Happening, { kind: 'comment' }>,
  isPublic: boolean,
): Promise<void> {
  const target = tracker.issues[index];
  if (!target) return;
  const asked = { issue: target.number, comment: desk.say(target.number, author, body) };
  const request = requestOf(tracker, desk, isPublic);
  if (failing) tracker.failWrite(failing.kind, failing.after);
  const first = await triageComment(asked, request).catch(() => undefined);
  tracker.clearFault();
  const replies = target.comments.length;
  const second = await triageComment(asked, request);
  expect([...(first?.rotate ?? []), ...second.rotate].length).toBeLessThanOrEqual(1);
  if (first) expect(target.comments).toHaveLength(replies);
}

function requestOf(
  tracker: MemoryTracker,
  desk: MemoryDesk,
  isPublic: boolean,
): Parameters<typeof triageTicks>[1] {
  return {
    tracker,
    desk,
    renderReply: renderTriageReply,
    today: tracker.now.toISOString().slice(0, 10),
    isPublic,
    isRotation: (name) => name === 'ci-deployer',
    dryRun: false,
  };
}

function interfere(
  tracker: MemoryTracker,
  memory: Memory,
  each: Exclude<Happening, { kind: 'run' | 'comment' }>,
  word: string,
): void {
  const { words, titles, labels } = memory;
  if (each.kind === 'publish') {
    memory.isPublic = true;
    // Titles may tell: they are the one thing of people's that is not kept then.
    titles.clear();
    return;
  }
  if (each.kind === 'wait') {
    pass(tracker, each.days * 86_400_000);
    return;
  }
  const target = each.kind === 'tick' ? tracker.issues.find(isDashboard) : tracker.issues[each.issue];
  if (!target) return;
  switch (each.kind) {
    case 'write':
      target.body = each.where === 'above' ? `${word}\n${target.body}` : `${target.body}\n${word}`;
      words.set(target.number, [...(words.get(target.number) ?? []), word]);
      break;
    case 'break border':
      target.body = target.body.replace('<!-- rekey:end -->', '');
      break;
    case 'retitle':
      target.title = word;
      if (!memory.isPublic || readMarker(target.body)?.public === true) titles.set(target.number, word);
      break;
    case 'label':
      target.labels.push(`ours/${word}`);
      labels.set(target.number, [...(labels.get(target.number) ?? []), `ours/${word}`]);
      break;
    case 'tick': {
      const boxes = [...target.body.matchAll(/- \[ \] (?=<!-- rekey:)/g)];
      const at = boxes[each.box]?.index;
      if (at !== undefined) target.body = `${target.body.slice(0, at)}- [x]${target.body.slice(at + 5)}`;
      break;
    }
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
        assignees: [...target.assignees],
        comments: [],
      });
      break;
  }
}

function pass(tracker: MemoryTracker, ms: number): void {
  tracker.now = new Date(tracker.now.getTime() + ms);
}

function isDashboard({ body }: { readonly body: string }): boolean {
  return body.includes('rekey:dashboard:v1');
}

/**
 * Issues that people closed for good: as not planned, or by a command the day of which has not passed; not one that was
 * called revoked and is seen to work. Where a finding has several after a race, the others are what is being put right.
 */
function acceptedIn(tracker: MemoryTracker, isSeenToWork: boolean): number[] {
  const today = tracker.now.toISOString().slice(0, 10);
  return tracker.issues
    .filter(({ state, stateReason, body, number }) => {
      const marker = readMarker(body);
      if (!marker || state !== 'closed' || marker.state === 'duplicate') return false;
      const { decision, fp } = marker;
      const isRevoked = decision?.kind === 'revoked';
      // Also where the risk had been accepted before: the last word counts.
      if (isRevoked && isSeenToWork) return false;
      if (stateReason !== 'not_planned' && !isRevoked) return false;
      const isAlone = tracker.issues.every(
        (other) => other.number === number || readMarker(other.body)?.fp !== fp,
      );
      return isAlone && (decision?.until === undefined || decision.until >= today);
    })
    .map(({ number }) => number);
}

/** Issues that have a marker from when not everybody could read it. */
function tellingAll(tracker: MemoryTracker): number[] {
  return tracker.issues
    .filter(({ body }) => readMarker(body) !== undefined && readMarker(body)?.public !== true)
    .map(({ number }) => number);
}

/** Fingerprints with more than one open issue. */
function duplicates(tracker: MemoryTracker): string[] {
  const open = tracker.issues
    .filter(({ state }) => state === 'open')
    .map(({ body }) => (isDashboard({ body }) ? 'the dashboard' : (readMarker(body)?.fp ?? '')));
  return open.filter((fingerprint, index) => open.indexOf(fingerprint) !== index);
}
