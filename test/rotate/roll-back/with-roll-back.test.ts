import { describe, expect, it } from 'vitest';
import { RekeyError } from '../../../src/base/errors.ts';
import { logTo } from '../../../src/base/log.ts';
import type { RotationConfig } from '../../../src/config/schema.ts';
import { ROLLED_BACK_TAG, type RollBack } from '../../../src/rotate/journal.ts';
import type { Decision, Ending, Rotation, WayBack } from '../../../src/rotate/lifecycle.ts';
import { refuse } from '../../../src/rotate/refusal.ts';
import type { CourseBack } from '../../../src/rotate/roll-back/course.ts';
import type { RollBackRequest } from '../../../src/rotate/roll-back/standing.ts';
import { withRollBack } from '../../../src/rotate/roll-back/with-roll-back.ts';
import { rotationToken, shortVersion } from '../../../src/rotate/rotation-token.ts';
import { observeSecret, type SecretState } from '../../../src/rotate/secret-state.ts';
import { openTimeline } from '../../../src/rotate/timeline.ts';
import { putLabel } from '../world/secrets.ts';
import { openMemoryWorld, rotationsFrom } from '../world/world.ts';

const OBSTACLE = { obstacle: refuse('roll-back-impossible', 'The key before is gone.') };

interface State {
  readonly secret: SecretState;
  readonly touched?: boolean;
}
interface Action {
  readonly do: 'begin' | 'work';
}
type Kind = Rotation<State, Action>;

const begin: Decision<Action> = {
  next: { step: 'journal', call: 'iam:TagUser', detail: 'Begin', action: { do: 'begin' } },
};
const work: Decision<Action> = {
  next: { step: 'verify', call: 'sts:GetCallerIdentity', detail: 'Work', action: { do: 'work' } },
};
const ended = (end: Partial<Ending> = {}): Decision<Action> => ({
  end: { status: 'settled', summary: 'All is well.', ...end },
});

interface Options {
  readonly asks?: RollBackRequest['do'];
  /** What the kind itself would do; default: nothing. */
  readonly decides?: Decision<Action>;
  readonly course?: CourseBack;
  readonly rule?: 'never' | 'on-rejection';
  readonly config?: object;
  readonly way?: 'none';
  readonly fails?: unknown;
  /** Of the secret that is looked at. */
  readonly facts?: (ids: { readonly old: string; readonly now: string }) => Partial<SecretState>;
}

/** A secret that was rotated once, under a kind that does what the test says. */
async function open({ asks, decides = ended(), rule = 'never', fails, facts, ...options }: Options = {}) {
  const world = openMemoryWorld();
  const secret = world.seed.secret('ci', { value: { password: '' } });
  const [first] = secret.versions.values();
  if (!first) throw new Error('the secret has no value');
  const now = rotationToken(secret.arn, first.id, 0);
  const second = { ...first, id: now, labels: new Set<string>(), createdAt: world.memory.now() };
  secret.versions.set(now, second);
  putLabel(secret, 'AWSCURRENT', second);
  const said: string[] = [];
  const at = world.memory.now();
  const rollBackRequest = asks && { do: asks, at };
  const ports = {
    ...world.open().world,
    rollBackRequest,
    log: logTo((level, text) => void said.push(`${level}: ${text}`)),
  };
  const [config] = rotationsFrom({
    name: 'ci',
    kind: 'iam-user',
    user: 'ci',
    secret: 'ci',
    'roll-back': rule,
    ...options.config,
  });
  const seen = await observeSecret(ports.secrets, 'ci', rollBackRequest);
  const state: State = { secret: { ...seen, ...facts?.({ old: first.id, now }) } };
  const course = options.course ?? { to: first.id, candidate: first.id };
  const back: WayBack<State> = {
    courseOf: () => course,
    withSecret: (before, known) => ({ ...before, secret: known }),
  };
  const kind: Kind = {
    name: 'ci',
    kind: 'iam-user',
    caveats: [],
    observe: async () => state,
    decide: () => decides,
    async perform(before) {
      if (fails !== undefined) throw fails;
      return { ...before, touched: true };
    },
    secretOf: (of) => of.secret,
    ...(options.way === 'none' ? {} : { back }),
    foresee: (before) => ({ ...before, touched: true }),
  };
  const rotation = withRollBack(kind, config as RotationConfig, ports);
  const { clock } = ports;
  const timeline = openTimeline(kind, { clock, log: logTo(() => {}), redact: (text) => text });
  return {
    rotation,
    kind,
    state,
    said,
    at,
    ids: { old: first.id, now },
    config: config as RotationConfig,
    ports,
    timeline,
    decide: (from = state) => rotation.decide(from, world.memory.now()),
    perform: (action: Parameters<typeof rotation.perform>[1], from = state) =>
      rotation.perform(from, action, timeline),
    foresee: (action: Parameters<typeof rotation.perform>[1], from = state) =>
      rotation.foresee(from, action, world.memory.now()),
    tag: () => secret.tags.get(ROLLED_BACK_TAG),
  };
}

/** As a note says it: from the present version to the one before, or already there. */
function noteOf(
  standing: 'under way' | 'over',
  facts: Partial<RollBack> = {},
): NonNullable<Options['facts']> {
  return ({ old, now }) => {
    const ids =
      standing === 'under way'
        ? { from: now, to: old, candidate: old }
        : { from: old, to: now, candidate: now };
    return { rollBack: { ...ids, why: 'asked', at: new Date('2026-11-02T09:00:00.000Z'), ...facts } };
  };
}

const rejection = new RekeyError({ code: 'ecs-deployment-rejected', what: 'It failed.', fix: 'Look.' });

describe('a run that is asked to roll back', () => {
  it('writes down where it goes before anything else', async () => {
    const { decide, ids } = await open({ asks: 'roll-back', decides: work });
    const back = { from: ids.now, to: ids.old, candidate: ids.old, why: 'asked' };
    expect(decide()).toMatchObject({ next: { step: 'roll-back', action: { do: 'note-roll-back', back } } });
  });

  it('says why it cannot, and changes nothing', async () => {
    const { decide } = await open({ asks: 'roll-back', course: OBSTACLE });
    expect(decide()).toEqual({
      end: {
        status: 'needs-person',
        summary: 'The key before is gone.',
        diagnosis: 'roll-back-impossible',
      },
    });
  });

  it('says so where nobody holds an earlier value', async () => {
    const { decide } = await open({ asks: 'roll-back', way: 'none', decides: work });
    expect(decide()).toMatchObject({
      end: { status: 'needs-person', summary: expect.stringContaining('RDS makes these passwords itself') },
    });
    expect((await open({ asks: 'resume', way: 'none', decides: work })).decide()).toBe(work);
    expect((await open({ way: 'none', decides: work })).decide()).toBe(work);
  });

  it.each<[string, Options]>([
    ['the secret', { facts: () => ({}), config: { replicas: ['us-east-1'] } }],
    ['the config', { config: { fields: { password: 'word' } } }],
  ])('leaves the word to the kind while something speaks against %s', async (_, options) => {
    expect((await open({ asks: 'roll-back', decides: work, ...options })).decide()).toBe(work);
  });

  it.each([
    ['ours', (ids: { old: string; now: string }) => ids.now],
    ['stale', (ids: { old: string; now: string }) => ids.old],
  ])('finishes what has begun first (%s)', async (_, basis) => {
    const given = await open({ asks: 'roll-back', decides: work });
    const { arn } = given.state.secret.description;
    const id = rotationToken(arn, basis(given.ids), 1);
    const pending = { id, labels: ['AWSPENDING'], createdAt: new Date(0) };
    expect(given.decide({ secret: { ...given.state.secret, pending } })).toBe(work);
  });

  it('begins no rotation when there is nothing left to roll back', async () => {
    const { decide, ids } = await open({ asks: 'roll-back', decides: begin, facts: noteOf('over') });
    const since =
      'Rolled back on 2026-11-02T09:00:00.000Z, as somebody asked: AWSCURRENT has the credential of';
    expect(decide()).toEqual({
      end: {
        status: 'rolled-back',
        summary: `${since} version ${shortVersion(ids.now)} again. There is nothing left to roll back, and a run that rolls back begins no rotation.`,
      },
    });
    const other = await open({ asks: 'roll-back', decides: begin, facts: noteOf('under way') });
    expect(other.decide()).toMatchObject({ end: { status: 'settled' } });
    expect((await open({ decides: begin })).decide()).toBe(begin);
    expect((await open({ asks: 'resume', decides: begin })).decide()).toBe(begin);
  });
});

describe('a roll-back that has begun', () => {
  it('is the kind’s to go on with', async () => {
    expect((await open({ decides: work, facts: noteOf('under way') })).decide()).toBe(work);
  });

  it('is written down again when it leads elsewhere by now', async () => {
    const { decide, ids } = await open({
      decides: work,
      course: { to: 'another', candidate: 'third' },
      facts: noteOf('under way', { why: 'rejected' }),
    });
    const back = { from: ids.now, to: 'another', candidate: 'third', why: 'rejected' };
    expect(decide()).toMatchObject({ next: { action: { do: 'note-roll-back', back } } });
  });

  it('is cancelled for everybody when it leads nowhere, and this run begins no other', async () => {
    const { decide, perform, said, tag, state } = await open({
      asks: 'roll-back',
      course: OBSTACLE,
      facts: noteOf('under way'),
    });
    const decision = decide();
    if (!('next' in decision)) throw new Error('it was not cancelled');
    expect(decision.next).toMatchObject({ step: 'roll-back', action: { do: 'cancel-roll-back' } });
    const after = await perform(decision.next.action);
    expect(tag()).toBe('none');
    expect(said).toEqual(['warning: ci: The key before is gone.']);
    expect(after?.secret).toEqual({ ...state.secret, rollBack: undefined });
    expect(after && decide(after)).toMatchObject({ end: { summary: 'The key before is gone.' } });
  });
});

describe('writing down a roll-back', () => {
  it('is known at once where it was asked for, and looked at again where a rule has it', async () => {
    for (const asks of ['roll-back', 'resume', undefined] as const) {
      const given = await open({ rule: 'on-rejection', ...(asks ? { asks } : {}) });
      const back = {
        from: given.ids.now,
        to: given.ids.old,
        candidate: given.ids.old,
        why: 'asked',
      } as const;
      const after = await given.perform({ do: 'note-roll-back', back });
      expect(given.tag()).toMatch(`${given.ids.now} ${given.ids.old} ${given.ids.old} asked `);
      expect(given.said).toEqual([]);
      if (asks === 'roll-back')
        expect(after?.secret).toMatchObject({ rollBack: back, current: { id: back.from } });
      else expect(after).toBeUndefined();
    }
  });

  it('is foreseen by a plan as a run does it', async () => {
    const { foresee, ids, state, at } = await open({ asks: 'roll-back' });
    const back = { from: ids.now, to: ids.old, candidate: ids.old, why: 'asked' } as const;
    const noted = foresee({ do: 'note-roll-back', back });
    expect(noted).toEqual({ secret: { ...state.secret, rollBack: { ...back, at: expect.any(Date) } } });
    expect(noted.secret.rollBack?.at.getTime()).toBeGreaterThanOrEqual(at.getTime());
    expect(foresee({ do: 'work' })).toEqual({ ...state, touched: true });
  });

  it('that turns out impossible is given up in a plan too', async () => {
    const { foresee, decide, state } = await open({ asks: 'roll-back' });
    const { obstacle } = OBSTACLE;
    const after = foresee({ do: 'cancel-roll-back', obstacle });
    expect(after.secret).toEqual({ ...state.secret, rollBack: undefined });
    expect(decide(after)).toMatchObject({ end: { status: 'needs-person' } });
    // A note does not give anything up.
    const other = await open({ asks: 'roll-back' });
    const back = { from: 'a', to: 'b', candidate: 'b', why: 'asked' } as const;
    other.foresee({ do: 'note-roll-back', back });
    expect(other.decide()).toHaveProperty('next');
  });

  it('needs something to note it on', async () => {
    const { kind, config, ports, timeline, state } = await open();
    const back = { from: 'a', to: 'b', candidate: 'b', why: 'asked' } as const;
    const lacking = (name: string): Kind =>
      Object.fromEntries(Object.entries(kind).filter(([key]) => key !== name)) as unknown as Kind;
    for (const name of ['secretOf', 'back']) {
      const rotation = withRollBack<State, Action>(lacking(name), config, ports);
      const noting = rotation.perform(state, { do: 'note-roll-back', back }, timeline);
      await expect(noting).rejects.toThrow('nothing to note a roll-back on');
      expect(rotation.foresee(state, { do: 'note-roll-back', back }, new Date(0))).toBe(state);
      expect(rotation.decide(state, new Date(0))).toEqual(ended());
    }
  });
});

describe('a value that is rejected', () => {
  const rejected = ended({ status: 'failed', summary: 'They refuse it.', rejected: true });

  it.each<[string, Options, boolean]>([
    ['by rule', { rule: 'on-rejection' }, true],
    ['not without a rule', {}, false],
    ['not where there is no way', { rule: 'on-rejection', course: OBSTACLE }, false],
    ['not a second time', { rule: 'on-rejection', facts: noteOf('over') }, false],
    ['not while it is under way', { rule: 'on-rejection', facts: noteOf('under way') }, false],
    [
      'not to a value that is exposed',
      {
        rule: 'on-rejection',
        facts: ({ old }) => ({ demands: new Map([[old, { kind: 'exposed', where: 'a.ts:1' }]]) }),
      },
      false,
    ],
  ])('is gone back from %s', async (_, options, isBack) => {
    const inDecision = (await open({ decides: rejected, ...options })).decide();
    expect('next' in inDecision && inDecision.next.step === 'roll-back').toBe(isBack);
    const { perform, tag, said } = await open({ fails: rejection, ...options });
    const doing = perform({ do: 'work' });
    if (isBack) expect(await doing).toBeUndefined();
    else await expect(doing).rejects.toThrow('It failed.');
    expect(tag()?.includes(' rejected ') ?? false).toBe(isBack);
    expect(said.length).toBe(isBack ? 1 : 0);
  });

  it('is the only reason to go back by rule', async () => {
    const failed = ended({ status: 'failed', summary: 'No route.' });
    expect((await open({ rule: 'on-rejection', decides: failed })).decide()).toEqual(failed);
    const unavailable = new RekeyError({ code: 'github-unavailable', what: 'No answer.' });
    for (const fails of [unavailable, new Error('socket hang up')]) {
      const { perform, tag } = await open({ rule: 'on-rejection', fails });
      await expect(perform({ do: 'work' })).rejects.toBe(fails);
      expect(tag()).toBeUndefined();
    }
  });

  it('says that it is the former one, when it was gone back to', async () => {
    const { perform } = await open({ fails: rejection, facts: noteOf('over', { why: 'rejected' }) });
    await expect(perform({ do: 'work' })).rejects.toThrow(
      expect.objectContaining({
        code: 'ecs-deployment-rejected',
        what: expect.stringMatching(
          /^Rolled back on \S+, since the new value was rejected: .* again\. It failed\.$/,
        ),
        fix: 'Look.',
        cause: rejection,
      }),
    );
    const bare = new RekeyError({ code: 'readers-rejected', what: 'They refuse it.' });
    const other = await open({ fails: bare, facts: noteOf('over') });
    await expect(other.perform({ do: 'work' })).rejects.toThrow(expect.objectContaining({ fix: undefined }));
    const noAnswer = new Error('socket hang up');
    const third = await open({ fails: noAnswer, facts: noteOf('over') });
    await expect(third.perform({ do: 'work' })).rejects.toBe(noAnswer);
    const before = await open({ fails: rejection });
    await expect(before.perform({ do: 'work' })).rejects.toBe(rejection);
  });
});

describe('the end of a rotation that was rolled back', () => {
  it.each<[Ending['status'], boolean, Ending['status']]>([
    ['settled', true, 'rolled-back'],
    ['pending', true, 'rolled-back'],
    ['settled', false, 'settled'],
    ['failed', true, 'failed'],
    ['needs-person', true, 'needs-person'],
  ])('that is %s, and known everywhere: %s, is %s', async (status, isSpread, expected) => {
    const { decide } = await open({
      decides: ended({ status }),
      facts: (ids) => ({
        ...noteOf('over')(ids),
        ...(isSpread ? { spread: { id: ids.now, at: new Date('2026-11-02T09:30:00.000Z') } } : {}),
      }),
    });
    expect(decide()).toEqual({
      end: {
        status: expected,
        summary: expect.stringMatching(
          /^Rolled back on 2026-11-02T09.* again\. No rotation begins before 2027-01-31T10:\S+Z unless somebody asks for one\. All is well\.$/,
        ),
      },
    });
  });

  it('says nothing of a roll-back where there was none', async () => {
    expect((await open()).decide()).toEqual(ended());
  });
});
