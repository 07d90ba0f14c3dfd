import { beforeEach, describe, expect, it } from 'vitest';
import { parseCodeowners } from '../../../src/tracker/codeowners.ts';
import { readMarker } from '../../../src/tracker/marker.ts';
import { withAccepted } from '../../../src/tracker/triage/acceptance.ts';
import { finding } from '../../report/sample-report.ts';
import { foreign, triageStage } from './triage-stage.ts';

let { tracker, desk, say, track } = triageStage();

beforeEach(() => {
  ({ tracker, desk, say, track } = triageStage());
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

  it('by calling the credential revoked closes the issue as completed, and holds it down', async () => {
    await track([foreign]);
    await say('/revoked\n/revoked deleted in its console', 'bob');

    expect(tracker.at(1)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(tracker.at(1).labels).toContain('state/revoked');
    expect(tracker.at(1).body).toContain('- 2026-11-21: called revoked by bob');
    expect(tracker.at(1).comments[0]).toContain('It needs a reason');
    tracker.writes.length = 0;
    const next = await track([foreign]);
    expect(tracker.writes).toEqual([]);
    expect(withAccepted([foreign], next.accepted)[0]).toMatchObject({
      suppression: { by: 'issue #1 (bob)', reason: 'deleted in its console' },
    });

    const works = { ...foreign, verification: { result: 'live', detail: 'It works.' } as const };
    const outcome = await track([works]);
    expect(outcome).toMatchObject({ reopened: [1], held: 0 });
    expect(tracker.at(1).comments.at(-1)).toBe('@bob called it revoked on 2026-11-21. It works.');
  });

  it('is refused for a key of our own account that is called revoked, until it has left the files', async () => {
    const ours = { ourAccounts: ['123456789012'] };
    await track([finding()], ours);
    await say('/revoked I deleted it');
    expect(tracker.at(1).state).toBe('open');
    expect(tracker.at(1).comments[0]).toContain('It is of one of our own accounts');

    await track([], ours);
    await say('/revoked I deleted it');
    expect(tracker.at(1).state).toBe('closed');
    const outcome = await track([finding()], ours);
    expect(outcome).toMatchObject({ reopened: [1], held: 0 });
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
    const { body } = issue;
    issue.body = body.replace('"kind":"accepted"', '"kind":"revoked"');
    expect((await track([foreign])).accepted.size).toBe(0);
    issue.body = body.replaceAll('2027-01-31', '2030-01-31');
    expect((await track([foreign])).accepted.size).toBe(0);
    issue.body = issue.body.replace('"by":"bob"', '"by":"ada"');
    expect((await track([foreign])).accepted.size).toBe(0);
  });

  it('and not without somebody to ask', async () => {
    expect((await track([foreign], { people: undefined })).accepted.size).toBe(0);
  });
});

function change(changes: object): void {
  const comment = desk.comments.get(101);
  if (comment) desk.comments.set(101, { ...comment, ...changes });
}
