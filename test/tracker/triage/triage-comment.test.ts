import { beforeEach, describe, expect, it } from 'vitest';
import { readMarker } from '../../../src/tracker/marker.ts';
import { triageComment } from '../../../src/tracker/triage/triage-comment.ts';
import { finding, HOSTILE } from '../../report/sample-report.ts';
import type { MemoryDesk } from './memory-desk.ts';
import { foreign, triageStage } from './triage-stage.ts';

let { tracker, desk, say, track, requestOf } = triageStage();

beforeEach(() => {
  ({ tracker, desk, say, track, requestOf } = triageStage());
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
    ['/rotate --dry-run', 'bob', /write its name/],
    ['/rotate --dry-run nobody', 'bob', /no rotation "nobody"/],
    ['/rotate ci-deployer --dry-run', 'tim', /role write/],
    ['/rotate ci-deployer --DRY-RUN', 'bob', /name of one rotation/],
  ])('%s of %s asks for nothing', async (command, login, said) => {
    await track([foreign]);
    const outcome = await say(command, login);

    expect([...outcome.rotate, ...outcome.plan]).toEqual([]);
    expect(outcome.told.join()).toMatch(said);
  });

  it('asks for the plan of a rotation, and for no rotation', async () => {
    const stuck = finding({ locations: [], subject: { kind: 'rotation', id: 'ci-deployer' } });
    await track([stuck]);
    const outcome = await say('/rotate --dry-run', 'bob');

    expect(outcome).toMatchObject({ rotate: [], plan: ['ci-deployer'] });
    expect(tracker.at(1).body).toContain('plan of rotation ci-deployer asked for by bob');
    expect(tracker.at(1).comments[0]).toContain('It changes nothing');
  });

  it('asks for a plan and a rotation apart, each once', async () => {
    await track([foreign]);
    const lines = ['/rotate --dry-run ci-deployer', '/rotate ci-deployer', '/rotate ci-deployer --dry-run'];
    const outcome = await say(lines.join('\n'), 'bob');

    expect(outcome).toMatchObject({ rotate: ['ci-deployer'], plan: ['ci-deployer'] });
  });

  it('names no rotation in the history of a public issue', async () => {
    await track([foreign], { isPublic: true });
    const { plan } = await say('/rotate --dry-run ci-deployer', 'bob', { isPublic: true });

    expect(plan).toEqual(['ci-deployer']);
    expect(tracker.at(1).body).toContain('plan of a rotation asked for by bob');
    expect(tracker.at(1).body).not.toContain('ci-deployer');
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
