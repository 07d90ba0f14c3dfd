import { ROLLED_BACK_TAG, type RollBack, writeRollBack } from '../journal.ts';
import type { PlannedStep } from '../lifecycle.ts';
import type { Refusal } from '../refusal.ts';
import { shortVersion } from '../rotation-token.ts';
import type { SecretState } from '../secret-state.ts';
import type { Timeline } from '../timeline.ts';
import type { RotationWorld } from '../world.ts';

/** What every kind of roll-back writes down. */
export type RollBackAction =
  | { readonly do: 'note-roll-back'; readonly back: Omit<RollBack, 'at'> }
  | { readonly do: 'cancel-roll-back'; readonly obstacle: Refusal };

const CALL = 'secretsmanager:TagResource';

/** What stands in the tag once a roll-back turned out to be impossible. */
const CANCELLED = 'none';

/** Written before anything is changed: whatever run comes next goes on with it. */
export function noteStep(back: Omit<RollBack, 'at'>): PlannedStep<RollBackAction> {
  return {
    step: 'roll-back',
    call: CALL,
    detail: `Write down that ${shortVersion(back.from)} is rolled back to the value of ${shortVersion(back.candidate)}`,
    action: { do: 'note-roll-back', back },
  };
}

export function cancelStep(obstacle: Refusal): PlannedStep<RollBackAction> {
  return {
    step: 'roll-back',
    call: CALL,
    detail: 'Write down that the roll-back is cancelled',
    action: { do: 'cancel-roll-back', obstacle },
  };
}

/** The state that a note leaves. */
export function rollBackNoted(state: SecretState, action: RollBackAction, now: Date): SecretState {
  return { ...state, rollBack: action.do === 'note-roll-back' ? { ...action.back, at: now } : undefined };
}

export async function performRollBackNote(
  state: SecretState,
  action: RollBackAction,
  { secrets, clock }: Pick<RotationWorld, 'secrets' | 'clock'>,
  timeline: Timeline,
): Promise<SecretState> {
  const now = clock.now();
  const isNote = action.do === 'note-roll-back';
  const value = isNote ? writeRollBack({ ...action.back, at: now }) : CANCELLED;
  await timeline.during(
    'roll-back',
    CALL,
    () => secrets.tag(state.description.arn, { [ROLLED_BACK_TAG]: value }),
    () => (isNote ? 'the roll-back begins' : 'the roll-back is cancelled'),
  );
  return rollBackNoted(state, action, now);
}
