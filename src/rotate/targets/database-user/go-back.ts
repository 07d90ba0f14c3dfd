import { inertExcerpt } from '../../../base/hostile-text.ts';
import { goBackStep, needsPin, pinStep, tidyStep } from '../../labels.ts';
import type { Decision } from '../../lifecycle.ts';
import { type CourseBack, cannotGoBack, courseProblem } from '../../roll-back/course.ts';
import { candidateOf, rollingBack } from '../../roll-back/standing.ts';
import { pendingState } from '../../secret-state.ts';
import type { DatabaseUserAction } from './decide.ts';
import { type DatabaseUserState, pairOf } from './state.ts';

/** The former user is as it was until the next rotation changes its password: AWSCURRENT just moves back to it. */
export function courseOfUser(state: DatabaseUserState): CourseBack {
  const { secret } = state;
  const problem = courseProblem(secret);
  const candidate = candidateOf(secret);
  if (problem || !candidate) return problem ?? cannotGoBack('there is no earlier value.');
  const { twin } = pairOf(state);
  if (secret.documents.get(candidate.id)?.text('username') !== twin)
    return cannotGoBack('the version before is not of the other user. Rotate forward instead.');
  if (rollingBack(secret) && pendingState(secret) === 'ours')
    return cannotGoBack('the next rotation has begun, and sets a new password of the former user.');
  if (state.logins.former === 'refused')
    return cannotGoBack(
      `the password of "${inertExcerpt(twin, 80)}" in the version before does not log in. Rotate forward instead.`,
    );
  return { to: candidate.id, candidate: candidate.id };
}

/** The next step of a roll-back that has begun; `undefined` when there is none, or something else comes first. */
export function goBackToUser(state: DatabaseUserState): Decision<DatabaseUserAction> | undefined {
  const { secret, logins } = state;
  const begun = rollingBack(secret);
  const standing = pendingState(secret);
  if (!begun || standing === 'ours' || standing === 'stale') return undefined;
  if (standing === 'promoted') return { next: tidyStep(secret) };
  if (needsPin(secret)) return { next: pinStep(secret, 'roll-back') };
  if (typeof logins.former === 'object') {
    const { unreachable, cause } = logins.former;
    const summary = `The roll-back waits: the database could not be asked: ${unreachable}. The next run goes on.`;
    return { end: { status: 'failed', summary, diagnosis: cause } };
  }
  if (logins.former !== 'accepted') {
    return {
      next: {
        step: 'roll-back',
        call: 'database:login',
        detail: `See whether the former user "${inertExcerpt(pairOf(state).twin, 80)}" logs in over verified TLS`,
        action: { do: 'try', which: 'former' },
        reads: true,
      },
    };
  }
  return { next: goBackStep(secret, begun.to) };
}
