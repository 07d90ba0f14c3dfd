import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/findings/finding.ts';
import { renderDashboard } from '../../../src/report/dashboard.ts';
import { renderIssue } from '../../../src/report/issue.ts';
import { renderTriageReply } from '../../../src/report/triage-reply.ts';
import { parseCodeowners } from '../../../src/tracker/codeowners.ts';
import { readMarker } from '../../../src/tracker/marker.ts';
import { type TrackOutcome, type TrackRequest, trackFindings } from '../../../src/tracker/track-findings.ts';
import { withAccepted } from '../../../src/tracker/triage/acceptance.ts';
import {
  type TriageOutcome,
  type TriageRequest,
  triageComment,
} from '../../../src/tracker/triage/triage-comment.ts';
import { finding, HOSTILE, report } from '../../report/sample-report.ts';
import { issueSettings } from '../issue-settings.ts';
import { MemoryTracker } from '../memory-tracker.ts';
import { MemoryDesk } from './memory-desk.ts';

let tracker: MemoryTracker;
let desk: MemoryDesk;
/** The public part of an account that is not configured as ours. */
const foreign = finding({ subject: { kind: 'token', id: 'tok' } });

beforeEach(() => {
  tracker = new MemoryTracker();
  desk = new MemoryDesk(tracker);
  desk.roles.set('ada', 'maintain').set('bob', 'write').set('tim', 'triage').set('eve', 'read');
});

describe('accepting a risk', () => {
  it('closes the issue, says so in its history, its labels and a line, and holds it down until the day', async () => {
    await track([foreign]);
    const outcome = await say('/accept-risk until 2027-01-31 only used in tests');

    expect(outcome.told).toEqual([expect.stringMatching(/^Done: `\/accept-risk/)]);
    expect(tracker.at(1)).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    expect(tracker.at(1).labels).toContain('state/accepted-risk');
    expect(tracker.at(1).body).toContain('- 2026-11-21: accepted until 2027-01-31 by ada');
    expect(tracker.at(1).comments).toHaveLength(1);
    expect(desk.reactions).toEqual([
      [101, 'eyes'],
      [101, '+1'],
    ]);

    tracker.writes.length = 0;
    const next = await track([foreign]);
    expect(tracker.writes).toEqual([]);
    expect(next.held).toBe(1);
    expect(withAccepted([foreign], next.accepted)[0]).toMatchObject({
      state: 'suppressed',
      suppression: { by: 'issue #1 (ada)', reason: 'only used in tests', until: '2027-01-31' },
    });
  });

  it('ends with its day: the issue is opened again, and the check counts it', async () => {
    await track([foreign]);
    await say('/accept-risk until 2026-12-01 only used in tests');
    tracker.now = new Date('2026-12-01T23:00:00Z');
    expect((await track([foreign])).accepted.size).toBe(1);
    tracker.now = new Date('2026-12-02T00:00:00Z');
    const outcome = await track([foreign]);

    expect(outcome).toMatchObject({ reopened: [1], held: 0 });
    expect(outcome.accepted.size).toBe(0);
    expect(tracker.at(1).comments.at(-1)).toContain('accepted until 2026-12-01; it is still found');
    expect(tracker.at(1).labels).not.toContain('state/accepted-risk');
  });

  it('holds although the finding is gone for a while', async () => {
    await track([foreign]);
    await say('/accept-risk until 2027-01-31 only used in tests');
    await track([]);
    tracker.writes.length = 0;
    await track([]);
    expect(tracker.writes).toEqual([]);
    const outcome = await track([foreign]);

    expect(outcome).toMatchObject({ reopened: [], held: 1 });
    expect(tracker.at(1).state).toBe('closed');
  });

  it('ends when a person opens the issue', async () => {
    await track([foreign]);
    await say('/accept-risk until 2027-01-31 only used in tests');
    tracker.person(1, 'open');
    const outcome = await track([foreign]);

    expect(outcome.accepted.size).toBe(0);
    expect(tracker.at(1).state).toBe('open');
    expect(readMarker(tracker.at(1).body)?.decision).toBeUndefined();
  });

  it('is refused for a credential of our own account, which may be alive', async () => {
    await track([finding()], { ourAccounts: ['123456789012'] });
    await say('/accept-risk until 2027-01-31 only used in tests\n/false-positive really');

    expect(tracker.at(1).state).toBe('open');
    expect(tracker.at(1).comments[0]).toContain('our own accounts');
    expect(desk.reactions.at(-1)).toEqual([101, '-1']);
  });

  it('does not hold for an account that is known to be ours only now', async () => {
    await track([finding()]);
    await say('/accept-risk until 2027-01-31 only used in tests');
    const outcome = await track([finding()], { ourAccounts: ['123456789012'] });

    expect(outcome.reopened).toEqual([1]);
    expect(outcome.accepted.size).toBe(0);
  });

  it.each<[string, string, string, boolean]>([
    ['a maintainer', 'ada', '* @acme/platform', true],
    ['an owner of the files who may write', 'bob', '/src/ @Bob', true],
    ['whoever may write, where nobody owns them', 'bob', '/docs/ @ada', true],
    ['whoever may write, where somebody else owns them', 'bob', '/src/ @ada', false],
    ['whoever may write, where a team owns them', 'bob', '/src/ @acme/platform', false],
    ['an owner who may only triage', 'tim', '/src/ @tim', false],
    ['a reader', 'eve', '', false],
    ['a stranger', 'zoe', '', false],
  ])('is for %s: %s with "%s" %s', async (_, login, owners, isDone) => {
    const codeowners = parseCodeowners(owners);
    await track([foreign], { codeowners });
    await say('/accept-risk until 2027-01-31 only used in tests', login);

    expect(tracker.at(1).state).toBe(isDone ? 'closed' : 'open');
    expect(desk.reactions.at(-1)?.[1]).toBe(isDone ? '+1' : '-1');
    expect((await track([foreign], { codeowners })).accepted.size).toBe(isDone ? 1 : 0);
  });

  it('takes a maintainer on a public repository, where nobody remembers who owns what', async () => {
    await track([foreign], { isPublic: true });
    await say('/accept-risk until 2027-01-31 only used in tests', 'bob', { isPublic: true });
    expect(tracker.at(1).state).toBe('open');
    await say('/accept-risk until 2027-01-31 only used in tests', 'ada', { isPublic: true });
    expect(tracker.at(1).state).toBe('closed');
    expect(tracker.at(1).labels).toEqual(['rekey', 'security']);
  });
});

describe('in the verdict of a run an acceptance counts only as its comment says it', () => {
  beforeEach(async () => {
    await track([foreign]);
    await say('/accept-risk until 2027-01-31 only used in tests', 'bob');
  });

  it.each<[string, RegExp, () => void]>([
    ['the comment is gone', /comment that accepted it is gone/, () => desk.comments.delete(101)],
    ['it was edited', /edited/, () => change({ isEdited: true })],
    ['it is of somebody else', /somebody else/, () => change({ author: 'eve' })],
    ['it is of a bot', /somebody else/, () => change({ isBot: true })],
    ['it stands elsewhere', /elsewhere/, () => change({ issue: 2 })],
    [
      'it says another day',
      /something else/,
      () => change({ body: '/accept-risk until 2027-01-30 yes yes' }),
    ],
    ['its author may no longer write', /role write/, () => desk.roles.set('bob', 'read')],
  ])('and not when %s', async (_, note, happen) => {
    happen();
    const outcome = await track([foreign]);

    expect(outcome.accepted.size).toBe(0);
    expect(outcome.notes.join(' ')).toMatch(note);
    expect(tracker.at(1).state).toBe('closed');
  });

  it('and not when somebody writes another decision into the hidden marker', async () => {
    const issue = tracker.at(1);
    issue.body = issue.body.replaceAll('2027-01-31', '2030-01-31');
    expect((await track([foreign])).accepted.size).toBe(0);
    issue.body = issue.body.replace('"by":"bob"', '"by":"ada"');
    expect((await track([foreign])).accepted.size).toBe(0);
  });

  it('and not without somebody to ask', async () => {
    expect((await track([foreign], { people: undefined })).accepted.size).toBe(0);
  });

  function change(changes: object): void {
    const comment = desk.comments.get(101);
    if (comment) desk.comments.set(101, { ...comment, ...changes });
  }
});

describe('a command', () => {
  it('snoozes reminders, and says when it wakes', async () => {
    await track([foreign]);
    await say('/snooze 14d', 'tim');
    expect(tracker.at(1)).toMatchObject({ state: 'open' });
    expect(tracker.at(1).labels).toContain('state/snoozed');
    tracker.now = new Date('2026-12-05T10:00:00Z');
    await track([foreign]);
    expect(tracker.at(1).comments).toHaveLength(1);
    tracker.now = new Date('2026-12-06T10:00:00Z');
    await track([foreign]);
    tracker.writes.length = 0;
    await track([foreign]);

    expect(tracker.at(1).comments.slice(1)).toEqual(['Snoozed until 2026-12-05, which is over.']);
    expect(tracker.at(1).labels).not.toContain('state/snoozed');
  });

  it('acknowledges, and the state stays over further runs', async () => {
    await track([foreign]);
    await say('/acknowledge', 'tim');
    await track([finding({ ...foreign, detail: 'It changed.' })]);

    expect(tracker.at(1).labels).toContain('state/acknowledged');
    expect(readMarker(tracker.at(1).body)?.decision).toMatchObject({ kind: 'acknowledged', by: 'tim' });
  });

  it('assigns those who can be assigned, and says who cannot', async () => {
    await track([foreign]);
    await say('/assign @ada @zoe', 'tim');
    expect(tracker.at(1).assignees).toEqual(['octocat']);
    expect(tracker.at(1).comments[0]).toContain('zoe cannot be assigned');
    await say('/assign me', 'ada');
    expect(tracker.at(1).assignees).toEqual(['octocat', 'ada']);
  });

  it('asks for the rotation that the issue is about, and makes none', async () => {
    const stuck = finding({ locations: [], subject: { kind: 'rotation', id: 'ci-deployer' } });
    await track([stuck]);
    const outcome = await say('/rotate', 'bob');

    expect(outcome.rotate).toEqual(['ci-deployer']);
    expect(tracker.at(1).body).toContain('rotation ci-deployer asked for by bob');
  });

  it.each([
    ['/rotate', 'bob', /write its name/],
    ['/rotate nobody', 'bob', /no rotation "nobody"/],
    ['/rotate ci-deployer', 'tim', /role write/],
  ])('%s of %s asks for nothing', async (command, login, said) => {
    await track([foreign]);
    const outcome = await say(command, login);

    expect(outcome.rotate).toEqual([]);
    expect(outcome.told.join()).toMatch(said);
  });

  it('asks for another look, and opens an issue again', async () => {
    await track([foreign]);
    await say('/accept-risk until 2027-01-31 only used in tests');
    const outcome = await say('/reopen\n/rescan', 'tim');

    expect(outcome.rescan).toBe(true);
    expect(tracker.at(1)).toMatchObject({ state: 'open', stateReason: 'reopened' });
    expect((await track([foreign])).accepted.size).toBe(0);
  });

  it('lists the commands', async () => {
    await track([foreign]);
    await say('/help', 'tim');
    expect(tracker.at(1).comments[0]).toContain('`/accept-risk until 2027-01-31 REASON`');
  });

  it('proposes what is no credential', async () => {
    await track([foreign]);
    const { falsePositive } = await say('/false-positive a checksum');

    expect(falsePositive).toEqual({
      fingerprint: foreign.fingerprint,
      until: '2027-11-21',
      reason: 'a checksum',
    });
    expect((await track([foreign])).accepted.size).toBe(1);
    expect(tracker.at(1).labels).toContain('state/false-positive');
  });
});

describe('nothing is done', () => {
  it.each<[string, Parameters<MemoryDesk['say']>[3]]>([
    ['for a bot', { isBot: true }],
    ['for a comment that stands elsewhere', { issue: 7 }],
  ])('%s', async (_, changes) => {
    await track([foreign]);
    tracker.writes.length = 0;
    await say('/accept-risk until 2027-01-31 only used in tests', 'ada', {}, changes);

    expect(tracker.writes).toEqual([]);
    expect(desk.reactions).toEqual([]);
  });

  it('in an issue of somebody else, whatever marker it carries', async () => {
    await track([foreign]);
    tracker.foreign.add(1);
    tracker.writes.length = 0;
    await say('/accept-risk until 2027-01-31 only used in tests');

    expect(tracker.writes).toEqual([]);
  });

  it('by an edited comment, which is told', async () => {
    await track([foreign]);
    await say('/reopen\n/rescan', 'ada', {}, { isEdited: true });

    expect(tracker.at(1).comments[0]).toContain('write a new comment');
    expect(readMarker(tracker.at(1).body)?.handled).toBeUndefined();
  });

  it('on a dry run', async () => {
    await track([foreign]);
    tracker.writes.length = 0;
    const outcome = await say('/accept-risk until 2027-01-31 only used in tests', 'ada', { dryRun: true });

    expect(tracker.writes).toEqual([]);
    expect(desk.reactions).toEqual([]);
    expect(outcome.told).toHaveLength(1);
  });

  it('to make us talk to strangers on a public repository', async () => {
    await track([foreign], { isPublic: true });
    await say('/help', 'eve', { isPublic: true });

    expect(tracker.at(1).comments).toEqual([]);
    expect(desk.reactions.at(-1)?.[1]).toBe('-1');
  });

  it('twice, when the event comes again', async () => {
    await track([foreign]);
    await say('/rescan\n/acknowledge', 'bob');
    tracker.writes.length = 0;
    const again = await triageComment({ issue: 1, comment: 101 }, requestOf());

    expect(again).toMatchObject({ rotate: [], rescan: false });
    expect(tracker.writes).toEqual([]);
    expect(desk.reactions).toHaveLength(2);
  });

  it.each([0, 1])('twice, when the answer to write %i is lost and the event comes again', async (after) => {
    await track([foreign]);
    desk.say(1, 'bob', '/assign @ada');
    tracker.failWrite('lost answer', after);
    await expect(triageComment({ issue: 1, comment: 101 }, requestOf())).rejects.toThrow('lost answer');
    await triageComment({ issue: 1, comment: 101 }, requestOf());

    expect(tracker.at(1).body.match(/assigned to ada by bob/g)).toHaveLength(2);
    expect(tracker.at(1).comments).toHaveLength(1);
    expect(desk.reactions.at(-1)).toEqual([101, '+1']);
  });
});

it('a decision that is made while a run is at work is not lost', async () => {
  await track([foreign]);
  const read = tracker.read.bind(tracker);
  tracker.read = async (number) => {
    tracker.read = read;
    await say('/snooze 14d', 'tim');
    return await read(number);
  };
  await track([finding({ ...foreign, detail: 'It changed.' })]);

  expect(readMarker(tracker.at(1).body)?.decision).toMatchObject({ kind: 'snoozed' });
});

it('an answer makes no mention, link or tag of what somebody wrote', async () => {
  await track([foreign]);
  for (const text of HOSTILE) await say(`/rescan ${text}`, 'bob');

  for (const comment of tracker.at(1).comments) {
    const withoutCode = comment.replaceAll(/<!-- rekey:reply:\d+ -->/g, '').replaceAll(/(`+)[^\n]*?\1/g, '');
    expect(withoutCode).not.toMatch(/[<>]|@[a-z]|https?:/i);
  }
});

async function say(
  body: string,
  author = 'ada',
  changes: Partial<TriageRequest> = {},
  comment: Parameters<MemoryDesk['say']>[3] = {},
): Promise<TriageOutcome> {
  tracker.now = new Date(tracker.now.getTime() + 60_000);
  const id = desk.say(1, author, body, comment);
  return await triageComment({ issue: 1, comment: id }, requestOf(changes));
}

function requestOf(changes: Partial<TriageRequest> = {}): TriageRequest {
  return {
    tracker,
    desk,
    renderReply: renderTriageReply,
    today: tracker.now.toISOString().slice(0, 10),
    isPublic: false,
    rotations: ['ci-deployer'],
    dryRun: false,
    ...changes,
  };
}

async function track(
  findings: readonly Finding[],
  changes: Partial<TrackRequest> = {},
): Promise<TrackOutcome> {
  tracker.now = new Date(tracker.now.getTime() + 60_000);
  const { now } = tracker;
  return await trackFindings({
    report: report({ findings }),
    config: { issues: issueSettings({ assignees: ['octocat'] }) },
    tracker,
    people: desk,
    render: renderIssue,
    renderDashboard,
    clock: { now: () => now, sleep: async () => {} },
    isPublic: false,
    scope: { scan: 'tree', isPartial: false },
    threshold: 'high',
    ...changes,
  });
}
