import { messageOf, RekeyError } from '../../base/errors.ts';
import type { RotationConfig } from '../../config/schema.ts';
import { configProblemOf } from '../config-problem.ts';
import { isPreviousExposed } from '../demand.ts';
import { BEGINNINGS } from '../in-window.ts';
import type { RollBack } from '../journal.ts';
import type { Decision, Ending, Rotation } from '../lifecycle.ts';
import { wasRejected } from '../ports.ts';
import { shortVersion } from '../rotation-token.ts';
import { owesSpread, pendingState, refusalOf, type SecretState } from '../secret-state.ts';
import type { RotationWorld } from '../world.ts';
import { type CourseBack, cannotGoBack } from './course.ts';
import { heldUntil, isRollBackWanted, rolledBack, rollingBack } from './standing.ts';
import { cancelStep, noteStep, performRollBackNote, type RollBackAction, rollBackNoted } from './steps.ts';

/**
 * A rotation that can be rolled back: on request, and by rule when the new value was rejected. What is to be done is
 * written down first, so that any run goes on with it; the moves themselves are the kind's own.
 */
export function withRollBack<State extends object, Action>(
  rotation: Rotation<State, Action>,
  config: RotationConfig,
  world: RotationWorld,
): Rotation<State, Action | RollBackAction> {
  /** Why this run gave a roll-back up: it does not begin another one. */
  let gaveUp: CourseBack | undefined;
  const { back } = rotation;
  const secretOf = (state: State): SecretState | undefined => rotation.secretOf?.(state);

  /** By rule, where the config has it and nothing speaks against it. */
  function courseByRule(state: State, secret: SecretState): Extract<CourseBack, { to: string }> | undefined {
    const isRule = config['roll-back'] === 'on-rejection';
    if (!back || !isRule || gaveUp || rolledBack(secret) || rollingBack(secret)) return undefined;
    // What others know must not be in use again.
    if (isPreviousExposed(secret)) return undefined;
    const course = back.courseOf(state, world.clock.now(), 'rejected');
    return 'obstacle' in course ? undefined : course;
  }

  function beforeAll(state: State, secret: SecretState, now: Date): Decision<RollBackAction> | undefined {
    if (!back || refusalOf(secret, config) || configProblemOf(config)) return undefined;
    const begun = rollingBack(secret);
    if (begun) {
      const course = back.courseOf(state, now, begun.why);
      if ('obstacle' in course) return { next: cancelStep(course.obstacle) };
      const { from, why } = begun;
      return course.to === begun.to ? undefined : { next: noteStep({ from, why, ...course }) };
    }
    const standing = pendingState(secret);
    // What has begun is finished first; then AWSCURRENT is what is to be rolled back.
    if (!isRollBackWanted(secret) || standing === 'ours' || standing === 'stale') return undefined;
    const course = gaveUp ?? back.courseOf(state, now, 'asked');
    if ('obstacle' in course) return refused(course);
    return { next: noteStep({ from: secret.current?.id ?? '', why: 'asked', ...course }) };
  }

  return {
    ...rotation,
    decide(state, now): Decision<Action | RollBackAction> {
      const secret = secretOf(state);
      if (!back && world.rollBackRequest?.do === 'roll-back') return refused(cannotGoBack(NOT_OURS));
      if (!secret) return rotation.decide(state, now);
      const first = beforeAll(state, secret, now);
      if (first) return first;
      const decision = rotation.decide(state, now);
      if ('next' in decision) {
        const isBeginning = BEGINNINGS.includes(decision.next.step);
        return isBeginning && secret.request?.do === 'roll-back' ? { end: notBegun(secret) } : decision;
      }
      const course = decision.end.rejected ? courseByRule(state, secret) : undefined;
      if (course) return { next: noteStep({ from: secret.current?.id ?? '', why: 'rejected', ...course }) };
      return { end: told(decision.end, secret, config, now) };
    },
    async perform(state, action, timeline) {
      const secret = secretOf(state);
      if (isRollBackAction(action)) {
        if (!secret || !back) throw new Error('nothing to note a roll-back on');
        const noted = await performRollBackNote(secret, action, world, timeline);
        if (action.do === 'cancel-roll-back') {
          gaveUp = { obstacle: action.obstacle };
          world.log.warning(`${rotation.name}: ${action.obstacle.text}`);
        }
        // By rule: what is needed to go back was not read yet.
        return secret.request?.do === 'roll-back' ? back.withSecret(state, noted) : undefined;
      }
      try {
        return await rotation.perform(state, action, timeline);
      } catch (error) {
        const course = secret && wasRejected(error) ? courseByRule(state, secret) : undefined;
        const undone = secret && rolledBack(secret);
        if (!secret || !course) throw undone ? afterRollBack(error, undone) : error;
        world.log.warning(
          `${rotation.name}: rolling back, since the new value was rejected: ${messageOf(error)}`,
        );
        const note = noteStep({ from: secret.current?.id ?? '', why: 'rejected', ...course });
        await performRollBackNote(secret, note.action, world, timeline);
        return undefined;
      }
    },
    foresee(state, action, now) {
      if (!isRollBackAction(action)) return rotation.foresee(state, action, now);
      const secret = secretOf(state);
      if (!secret || !back) return state;
      if (action.do === 'cancel-roll-back') gaveUp = { obstacle: action.obstacle };
      return back.withSecret(state, rollBackNoted(secret, action, now));
    },
  };
}

const NOT_OURS =
  'RDS makes these passwords itself and keeps no earlier one. Have it make another one instead: rekey rotate --only with --force.';

function refused({ obstacle }: Extract<CourseBack, { obstacle: unknown }>): { readonly end: Ending } {
  return { end: { status: 'needs-person', summary: obstacle.text, diagnosis: obstacle.id } };
}

/** A run that was asked to go back begins nothing new. */
function notBegun(secret: SecretState): Ending {
  const summary = 'There is nothing left to roll back, and a run that rolls back begins no rotation.';
  const undone = rolledBack(secret);
  return undone
    ? { status: 'rolled-back', summary: `${whenAndWhy(undone)} ${summary}` }
    : { status: 'settled', summary };
}

/** The end of a rotation that was rolled back says so for as long as that holds it up. */
function told(end: Ending, secret: SecretState, { every }: RotationConfig, now: Date): Ending {
  const undone = rolledBack(secret);
  if (!undone) return end;
  const until = heldUntil({ ...secret, request: undefined }, every, now)?.toISOString();
  const held = `No rotation begins before ${until} unless somebody asks for one.`;
  const summary = `${whenAndWhy(undone)} ${held} ${end.summary}`;
  const hasEnded = (end.status === 'settled' || end.status === 'pending') && !owesSpread(secret);
  return { ...end, status: hasEnded ? 'rolled-back' : end.status, summary };
}

/** The former value was rejected as well: the message must not leave out that it is the former one. */
function afterRollBack(error: unknown, undone: RollBack): unknown {
  if (!wasRejected(error)) return error;
  const { code, what, fix, diagnosis } = error;
  return new RekeyError({
    code,
    what: `${whenAndWhy(undone)} ${what}`,
    ...(fix === undefined ? {} : { fix }),
    diagnosis,
    cause: error,
  });
}

function whenAndWhy({ why, candidate, at }: RollBack): string {
  const reason = why === 'rejected' ? 'since the new value was rejected' : 'as somebody asked';
  return `Rolled back on ${at.toISOString()}, ${reason}: AWSCURRENT has the credential of version ${shortVersion(candidate)} again.`;
}

function isRollBackAction(action: unknown): action is RollBackAction {
  const { do: name } = action as { readonly do?: unknown };
  return name === 'note-roll-back' || name === 'cancel-roll-back';
}
