import { needsPin, pinStep } from '../labels.ts';
import type { Decision } from '../lifecycle.ts';
import { type CourseBack, cannotGoBack, courseProblem } from '../roll-back/course.ts';
import { candidateOf, rollingBack } from '../roll-back/standing.ts';
import { shortVersion } from '../rotation-token.ts';
import { pendingState, startingToken } from '../secret-state.ts';
import type { MasterPasswordAction } from './decide.ts';
import type { MasterPasswordState } from './state.ts';
import type { MasterPasswordTarget } from './target.ts';

/**
 * A database has one password, so going back is a rotation whose new value has the former password: stored first, then
 * set, tried and promoted as any other, and finished by any run.
 */
export function courseOfPassword(state: MasterPasswordState): CourseBack {
  const { secret } = state;
  const problem = courseProblem(secret);
  const candidate = candidateOf(secret);
  if (problem || !candidate) return problem ?? cannotGoBack('there is no earlier value.');
  const begun = rollingBack(secret);
  if (begun && secret.pending && pendingState(secret) === 'ours') {
    const wanted = secret.documents.get(candidate.id)?.secret('password');
    const staged = secret.documents.get(secret.pending.id);
    // Two runs use the same token, and the one whose value is stored under it decides. A plan foresees no value.
    return wanted && (staged === undefined || staged.secret('password')?.equals(wanted))
      ? { to: begun.to, candidate: candidate.id }
      : cannotGoBack('another rotation had begun at the same time, and was finished. Ask for it again.');
  }
  // Given up in this run: the next one tries again, with a version of its own.
  const to = begun && state.abandoned ? begun.to : startingToken(secret);
  return { to, candidate: candidate.id };
}

/** The next step of a roll-back that has begun and whose value is not stored yet. */
export function goBackToPassword(
  { secret, database }: MasterPasswordState,
  { noun }: MasterPasswordTarget,
): Decision<MasterPasswordAction> | undefined {
  const begun = rollingBack(secret);
  const standing = pendingState(secret);
  if (!begun || standing === 'ours' || standing === 'stale') return undefined;
  if (database.status !== 'available') {
    const summary = `The roll-back waits: the ${noun} "${database.id}" is "${database.status}", not "available". The next run goes on.`;
    return { end: { status: 'failed', summary, diagnosis: 'database-not-available' } };
  }
  if (needsPin(secret)) return { next: pinStep(secret, 'roll-back') };
  return {
    next: {
      step: 'roll-back',
      call: 'secretsmanager:PutSecretValue',
      detail: `Store the password of version ${shortVersion(begun.candidate)} again, as version ${shortVersion(begun.to)} under AWSPENDING`,
      action: { do: 'stage', token: begun.to, passwordOf: begun.candidate },
    },
  };
}
