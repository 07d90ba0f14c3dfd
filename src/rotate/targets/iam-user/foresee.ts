import { labelMoved } from '../../labels.ts';
import { pendingState, staged } from '../../secret-state.ts';
import { spreadDone } from '../../spread.ts';
import type { IamUserAction } from './decide.ts';
import type { IamUserState } from './state.ts';

/** Stands for the id of a key that a plan would make. */
const NEW_KEY = '(new)';

/** The state that an action leaves when it succeeds. */
export function foreseeIamUser(state: IamUserState, action: IamUserAction, now: Date): IamUserState {
  const { secret } = state;
  switch (action.do) {
    case 'journal':
      return { ...state, intent: { token: action.token, at: now, keyIds: state.keys.map(({ id }) => id) } };
    case 'create':
      return {
        ...state,
        secret: staged(secret, action.token, now),
        keys: [...state.keys, { id: NEW_KEY, status: 'Active', createdAt: now }],
        keyOf: new Map(state.keyOf).set(action.token, NEW_KEY),
      };
    case 'try':
      return { ...state, trial: 'accepted' };
    case 'await-flight':
    // The more frequent case: nobody comes for the key, and it is then removed.
    case 'discard':
    case 'delete':
      return without(state, action.keyId);
    case 'probe-present':
      return { ...state, wrongProbe: 'none' };
    case 'ask-use':
      return { ...state, lastUses: new Map(state.lastUses).set(action.keyId, 'never') };
    case 'ask-runs':
      return { ...state, runs: new Map(state.runs).set(action.repository, { count: 0 }) };
    case 'forget':
      return { ...state, retired: undefined };
    case 'deactivate':
      return { ...withStatus(state, action.keyId, 'Inactive'), deactivated: action.keyId };
    case 'activate':
      return withStatus(state, action.keyId, 'Active');
    case 'stamp':
      return { ...state, retired: { id: action.keyId, at: now, knownUse: action.knownUse } };
    case 'note-reactivated':
      return { ...state, retired: { id: action.keyId, at: now, again: true } };
    case 'try-back':
      return { ...state, backTrial: 'accepted' };
    case 'note-only-key':
      return { ...state, onlyKey: { id: secret.current?.id ?? '', at: now } };
    case 'promote':
    case 'tidy':
    case 'pin':
    case 'unpin':
    case 'go-back':
      return { ...state, secret: labelMoved(secret, action) };
    case 'unlabel':
      return {
        ...state,
        secret: labelMoved(secret, action),
        abandoned: pendingState(secret) === 'stale' ? 'stale' : 'refused',
      };
    case 'await-replica':
    case 'deliver':
    case 'acknowledge':
      return { ...state, secret: spreadDone(secret, action, now) };
  }
}

function without(state: IamUserState, keyId: string): IamUserState {
  const keyOf = new Map([...state.keyOf].filter(([, id]) => id !== keyId));
  return { ...state, keys: state.keys.filter(({ id }) => id !== keyId), keyOf };
}

function withStatus(state: IamUserState, keyId: string, status: 'Active' | 'Inactive'): IamUserState {
  return { ...state, keys: state.keys.map((key) => (key.id === keyId ? { ...key, status } : key)) };
}
