import { labelMoved } from '../../labels.ts';
import { staged } from '../../secret-state.ts';
import { spreadDone } from '../../spread.ts';
import type { DatabaseUserAction } from './decide.ts';
import type { DatabaseUserState, Sight } from './state.ts';

/** The state that an action leaves when it succeeds. */
export function foreseeDatabaseUser(
  state: DatabaseUserState,
  action: DatabaseUserAction,
  now: Date,
): DatabaseUserState {
  const { secret, logins } = state;
  switch (action.do) {
    case 'stage':
      return {
        ...state,
        secret: staged(secret, action.token, now),
        logins: { ...logins, pending: 'refused' },
      };
    case 'create':
      return {
        ...state,
        sight: alike(state.sight),
        created: state.created + 1,
        logins: { ...logins, pending: 'untried' },
      };
    case 'apply':
      return { ...state, applied: state.applied + 1, logins: { ...logins, pending: 'untried' } };
    case 'try':
      return { ...state, logins: { ...logins, [action.which]: 'accepted' } };
    case 'promote':
    case 'tidy':
    case 'pin':
    case 'unpin':
    case 'go-back':
      return { ...state, secret: labelMoved(secret, action) };
    case 'unlabel':
      return { ...state, secret: labelMoved(secret, action), abandoned: true };
    case 'await-replica':
    case 'deliver':
    case 'acknowledge':
      return { ...state, secret: spreadDone(secret, action, now) };
  }
}

function alike(sight: Sight | undefined): Sight | undefined {
  return sight?.kind === 'seen' ? { ...sight, facts: { twinExists: true, drift: [] } } : sight;
}
