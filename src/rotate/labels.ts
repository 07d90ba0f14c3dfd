import type { PlannedStep } from './lifecycle.ts';
import { shortVersion } from './rotation-token.ts';
import { promoted, type SecretState } from './secret-state.ts';
import type { Timeline } from './timeline.ts';
import type { RotationWorld } from './world.ts';

/** The moves of staging labels that every kind of rotation makes. */
export type LabelAction = { readonly do: 'promote' } | { readonly do: 'tidy' } | { readonly do: 'unlabel' };

const CALL = 'secretsmanager:UpdateSecretVersionStage';

/** AWSCURRENT moves from the version that the plan saw to the verified one, or not at all. */
export function promoteStep({ current, pending }: SecretState): PlannedStep<LabelAction> {
  const from = current ? ` from ${shortVersion(current.id)}` : '';
  const detail = `Move AWSCURRENT${from} to ${shortVersion(pending?.id ?? '')}, if nobody else moved it`;
  return { step: 'promote', call: CALL, detail, action: { do: 'promote' } };
}

/** AWS leaves AWSPENDING on the promoted version; on any other version it would block the next rotator. */
export function tidyStep({ pending }: SecretState): PlannedStep<LabelAction> {
  const detail = `Take AWSPENDING off ${shortVersion(pending?.id ?? '')}`;
  return { step: 'tidy', call: CALL, detail, action: { do: 'tidy' } };
}

/** Gives the pending version up. Its value stays stored without a label, and is never used again. */
export function unlabelStep({ pending }: SecretState): PlannedStep<LabelAction> {
  const detail = `Give up version ${shortVersion(pending?.id ?? '')}: take AWSPENDING off it`;
  return { step: 'abandon', call: CALL, detail, action: { do: 'unlabel' } };
}

/** The state that a move leaves. */
export function labelMoved(state: SecretState, action: LabelAction): SecretState {
  return action.do === 'promote' ? promoted(state) : { ...state, pending: undefined };
}

/** `undefined` when somebody else moved the label first. */
export async function performLabel(
  state: SecretState,
  action: LabelAction,
  world: RotationWorld,
  timeline: Timeline,
): Promise<SecretState | undefined> {
  const { description, current, pending } = state;
  const version = shortVersion(pending?.id ?? '');
  const [step, label, move, told] =
    action.do === 'promote'
      ? ([
          'promote',
          'AWSCURRENT',
          { from: current?.id, to: pending?.id },
          `AWSCURRENT is now ${version}`,
        ] as const)
      : action.do === 'tidy'
        ? (['tidy', 'AWSPENDING', { from: pending?.id }, `AWSPENDING is off ${version}`] as const)
        : (['abandon', 'AWSPENDING', { from: pending?.id }, `version ${version} is given up`] as const);
  const result = await timeline.during(
    step,
    CALL,
    () => world.secrets.moveLabel(description.arn, label, move),
    (outcome) =>
      outcome === 'moved' ? told : { failed: `${label} was moved by somebody else meanwhile; looking again` },
  );
  return result === 'moved' ? labelMoved(state, action) : undefined;
}
