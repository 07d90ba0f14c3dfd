import type { PlannedStep } from './lifecycle.ts';
import type { SecretVersion } from './ports.ts';
import { shortVersion } from './rotation-token.ts';
import { promoted, ROLLBACK_LABEL, type SecretState } from './secret-state.ts';
import type { StepName, Timeline } from './timeline.ts';
import type { RotationWorld } from './world.ts';

/** The moves of staging labels that every kind of rotation makes. */
export type LabelAction =
  | { readonly do: 'promote' }
  | { readonly do: 'tidy' }
  | { readonly do: 'unlabel' }
  | { readonly do: 'pin'; readonly step: StepName; readonly version: string }
  | { readonly do: 'unpin' }
  | { readonly do: 'go-back'; readonly version: string };

const CALL = 'secretsmanager:UpdateSecretVersionStage';

/** As a log shows it; the steps about a version are planned only where there is one. */
function shown(version: SecretVersion | undefined): string {
  return shortVersion(version?.id ?? '');
}

/** AWSCURRENT moves from the version that the plan saw to the verified one, or not at all. */
export function promoteStep({ current, pending }: SecretState): PlannedStep<LabelAction> {
  const from = current ? ` from ${shown(current)}` : '';
  const detail = `Move AWSCURRENT${from} to ${shown(pending)}, if nobody else moved it`;
  return { step: 'promote', call: CALL, detail, action: { do: 'promote' } };
}

/** AWS leaves AWSPENDING on the promoted version; on any other version it would block the next rotator. */
export function tidyStep({ pending }: SecretState): PlannedStep<LabelAction> {
  const detail = `Take AWSPENDING off ${shown(pending)}`;
  return { step: 'tidy', call: CALL, detail, action: { do: 'tidy' } };
}

/** Gives the pending version up. Its value stays stored without a label, and is never used again. */
export function unlabelStep({ pending }: SecretState): PlannedStep<LabelAction> {
  const detail = `Give up version ${shown(pending)}: take AWSPENDING off it`;
  return { step: 'abandon', call: CALL, detail, action: { do: 'unlabel' } };
}

/**
 * Whether the present version is still to be marked as the one that a roll-back leads to. AWSPREVIOUS alone would not
 * do: it moves whenever anybody writes to the secret, and AWS may forget a version that no label is on
 * (Secrets Manager API reference, UpdateSecretVersionStage).
 */
export function needsPin({ current, pinned, unpinnable }: SecretState): boolean {
  return current !== undefined && pinned?.id !== current.id && unpinnable !== true;
}

/** Marks the present version before it is replaced, so that there is no moment in which it could get lost. */
export function pinStep({ current }: SecretState, step: StepName): PlannedStep<LabelAction> {
  const version = current?.id ?? '';
  const detail = `Keep version ${shortVersion(version)} for a roll-back: label it ${ROLLBACK_LABEL}`;
  return { step, call: CALL, detail, action: { do: 'pin', step, version } };
}

/** After a roll-back that was cancelled, the mark goes back to the version before. */
export function pinAgainStep({ previous }: SecretState): PlannedStep<LabelAction> {
  const version = previous?.id ?? '';
  const detail = `Put ${ROLLBACK_LABEL} on ${shortVersion(version)} again`;
  return { step: 'retire', call: CALL, detail, action: { do: 'pin', step: 'retire', version } };
}

/** Whoever takes the label first, a run that deletes the key or one that goes back to it, keeps the other from it. */
export function unpinStep({ pinned }: SecretState): PlannedStep<LabelAction> {
  const detail = `Take ${ROLLBACK_LABEL} off ${shown(pinned)}, whose key is to be deleted`;
  return { step: 'retire', call: CALL, detail, action: { do: 'unpin' } };
}

/** AWSCURRENT moves back to a version that was AWSCURRENT before. */
export function goBackStep({ current }: SecretState, version: string): PlannedStep<LabelAction> {
  const from = shown(current);
  const detail = `Move AWSCURRENT from ${from} back to ${shortVersion(version)}, if nobody else moved it`;
  return { step: 'roll-back', call: CALL, detail, action: { do: 'go-back', version } };
}

/** The state that a move leaves. */
export function labelMoved(state: SecretState, action: LabelAction): SecretState {
  const versionOf = (wanted: string): SecretVersion | undefined =>
    state.description.versions.find(({ id }) => id === wanted);
  switch (action.do) {
    case 'promote':
      return promoted(state);
    case 'tidy':
    case 'unlabel':
      return { ...state, pending: undefined };
    case 'pin':
      return { ...state, pinned: versionOf(action.version) };
    case 'unpin':
      return { ...state, pinned: undefined };
    case 'go-back':
      return { ...promoted({ ...state, pending: versionOf(action.version) }), pending: state.pending };
  }
}

interface Move {
  readonly step: StepName;
  readonly label: string;
  readonly from: string | undefined;
  readonly to?: string | undefined;
  readonly told: string;
}

function moveOf({ current, pending, pinned }: SecretState, action: LabelAction): Move {
  const version = shown(pending);
  switch (action.do) {
    case 'promote':
      return {
        step: 'promote',
        label: 'AWSCURRENT',
        from: current?.id,
        to: pending?.id,
        told: `AWSCURRENT is now ${version}`,
      };
    case 'tidy':
      return { step: 'tidy', label: 'AWSPENDING', from: pending?.id, told: `AWSPENDING is off ${version}` };
    case 'unlabel':
      return {
        step: 'abandon',
        label: 'AWSPENDING',
        from: pending?.id,
        told: `version ${version} is given up`,
      };
    case 'pin':
      return {
        step: action.step,
        label: ROLLBACK_LABEL,
        from: pinned?.id,
        to: action.version,
        told: `version ${shortVersion(action.version)} is kept for a roll-back`,
      };
    case 'unpin':
      return {
        step: 'retire',
        label: ROLLBACK_LABEL,
        from: pinned?.id,
        told: `version ${shown(pinned)} is no longer kept for a roll-back`,
      };
    case 'go-back':
      return {
        step: 'roll-back',
        label: 'AWSCURRENT',
        from: current?.id,
        to: action.version,
        told: `AWSCURRENT is ${shortVersion(action.version)} again`,
      };
  }
}

/** `undefined` when somebody else moved the label first. */
export async function performLabel(
  state: SecretState,
  action: LabelAction,
  world: RotationWorld,
  timeline: Timeline,
): Promise<SecretState | undefined> {
  const { step, label, from, to, told } = moveOf(state, action);
  const result = await timeline.during(
    step,
    CALL,
    () => world.secrets.moveLabel(state.description.arn, label, { from, to }),
    (outcome) => {
      if (outcome === 'moved') return told;
      if (outcome === 'full') return { failed: `the secret has as many labels as AWS allows: no ${label}` };
      return { failed: `${label} was moved by somebody else meanwhile; looking again` };
    },
  );
  // Without the label AWSPREVIOUS still leads back, as long as nobody else writes to the secret.
  if (result === 'full' && action.do === 'pin') return { ...state, unpinnable: true };
  return result === 'moved' ? labelMoved(state, action) : undefined;
}
