import { labelMoved } from '../labels.ts';
import { staged } from '../secret-state.ts';
import { spreadDone } from '../spread.ts';
import type { MasterPasswordAction } from './decide.ts';
import type { MasterPasswordState } from './state.ts';

/** The state that an action leaves when it succeeds. */
export function foreseeMasterPassword(
  state: MasterPasswordState,
  action: MasterPasswordAction,
  now: Date,
): MasterPasswordState {
  const { secret, logins } = state;
  switch (action.do) {
    case 'stage':
      return {
        ...state,
        secret: staged(secret, action.token, now),
        logins: { ...logins, pending: 'refused' },
      };
    case 'apply':
      return {
        ...state,
        applied: state.applied + 1,
        logins: { ...logins, pending: 'untried', readers: 'untried' },
      };
    case 'verify':
      return { ...state, settled: true, logins: { ...logins, pending: 'accepted' } };
    case 'probe':
      return { ...state, logins: { ...logins, [action.which]: 'accepted' } };
    case 'probe-readers':
      return { ...state, logins: { ...logins, readers: 'accepted' } };
    case 'prove':
      return { ...state, logins: { ...logins, previous: 'refused' } };
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
