import type { IamUserRotationConfig } from '../../../config/schema.ts';
import { maskKeyId } from '../../../credentials/aws-key-id.ts';
import { goBackStep, needsPin, pinStep, tidyStep } from '../../labels.ts';
import type { Decision } from '../../lifecycle.ts';
import type { AccessKey } from '../../ports.ts';
import { type CourseBack, cannotGoBack, courseProblem, type WhyBack } from '../../roll-back/course.ts';
import { candidateOf, rolledBack, rollingBack } from '../../roll-back/standing.ts';
import { owesSpread, pendingState } from '../../secret-state.ts';
import type { IamUserAction } from './decide.ts';
import { type IamUserState, keyOfVersion } from './state.ts';

/** Whether AWSCURRENT of a user can go back to the key before: only while that key is there. */
export function courseOfKey(
  state: IamUserState,
  { recovery }: Pick<IamUserRotationConfig, 'recovery'>,
  now: Date,
  why: WhyBack,
): CourseBack {
  const { secret, keys, retired } = state;
  const problem = courseProblem(secret);
  if (problem) return problem;
  const candidate = candidateOf(secret);
  const keyId = keyOfVersion(state, candidate);
  const key = keys.find(({ id }) => id === keyId);
  if (!candidate || keyId === undefined || keyId === keyOfVersion(state, secret.current))
    return cannotGoBack('the version before does not hold another key. Rotate forward instead.');
  const name = maskKeyId(keyId);
  if (!key) return cannotGoBack(`the key before, ${name}, is deleted. Rotate forward instead.`);
  if (state.backTrial === 'refused')
    return cannotGoBack(`AWS does not accept the key before, ${name}. Rotate forward instead.`);
  if (why === 'rejected' && !rollingBack(secret) && key.status === 'Inactive')
    return cannotGoBack(`somebody made the key before, ${name}, inactive.`);
  // Without the label a run may be past the point at which it could be kept from deleting the key.
  const retiredSince = retired?.id === key.id && !retired.again ? retired.at.getTime() : Infinity;
  if (!secret.pinned && key.status === 'Inactive' && retiredSince + recovery <= now.getTime())
    return cannotGoBack(`the key before, ${name}, is being deleted. Rotate forward instead.`);
  return { to: candidate.id, candidate: candidate.id };
}

/** The next step of a roll-back that has begun; `undefined` when there is none, or something else comes first. */
export function goBackToKey(state: IamUserState): Decision<IamUserAction> | undefined {
  const { secret, keys } = state;
  const begun = rollingBack(secret);
  const standing = pendingState(secret);
  if (!begun || standing === 'ours' || standing === 'stale') return undefined;
  if (standing === 'promoted') return { next: tidyStep(secret) };
  // From here on no run deletes the key that is gone back to: that would take the label first.
  if (needsPin(secret)) return { next: pinStep(secret, 'roll-back') };
  const key = keys.find(({ id }) => id === state.keyOf.get(begun.to));
  if (!key) throw new Error('the key to go back to was not looked at');
  if (key.status === 'Inactive') return activate(key);
  if (state.backTrial === 'none') {
    return {
      next: {
        step: 'roll-back',
        call: 'sts:GetCallerIdentity',
        detail: `Sign calls with the key ${maskKeyId(key.id)} until AWS accepts it everywhere`,
        action: { do: 'try-back', version: begun.to },
      },
    };
  }
  return { next: goBackStep(secret, begun.to) };
}

/**
 * A run that was about to make the old key inactive may do so after another one went back to it. That is put right as
 * long as it is known to be ours: until everyone has the key again, and when a run noted it. Otherwise it is somebody's
 * decision.
 */
export function keepActive(state: IamUserState): Decision<IamUserAction> | undefined {
  const { secret, keys, retired } = state;
  const undone = rolledBack(secret);
  const key = keys.find(({ id }) => id === keyOfVersion(state, secret.current));
  if (!undone || key?.status !== 'Inactive') return undefined;
  const isOurs = retired?.id === key.id && retired.knownUse !== undefined && retired.at >= undone.at;
  return isOurs || owesSpread(secret) ? activate(key) : undefined;
}

function activate({ id }: AccessKey): Decision<IamUserAction> {
  return {
    next: {
      step: 'roll-back',
      call: 'iam:UpdateAccessKey',
      detail: `Make the key ${maskKeyId(id)} active`,
      action: { do: 'activate', keyId: id, step: 'roll-back' },
    },
  };
}
