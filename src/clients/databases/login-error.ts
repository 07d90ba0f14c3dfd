import { messageOf } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import { LOGIN_CAUSES } from '../../findings/diagnosis/causes/logins.ts';
import { diagnose } from '../../findings/diagnosis/diagnose.ts';
import type { LoginResult } from '../../rotate/ports.ts';

/** What servers answer: which codes mean that the password was judged, and how. */
export interface LoginCodes {
  readonly refused: ReadonlySet<string>;
  /** Errors that come only after the password was accepted. */
  readonly afterLogin: ReadonlySet<string>;
}

/** What a failed connection says about the password. Anything but a clear answer says nothing about it. */
export function loginResultOf(error: unknown, codes: LoginCodes): LoginResult {
  const { code } = (error ?? {}) as { code?: unknown };
  const name = typeof code === 'string' ? code : '';
  if (codes.refused.has(name)) return { kind: 'refused' };
  if (codes.afterLogin.has(name)) return { kind: 'accepted' };
  const message = messageOf(error) || name;
  const said = inertExcerpt(message, 200);
  const known = diagnose(LOGIN_CAUSES, { call: 'database:login', code: name, message });
  if (!known) return { kind: 'unreachable', reason: said };
  const fix = known.fix.replace(/\.$/, '');
  return {
    kind: 'unreachable',
    reason: `${said}; ${known.cause}. ${fix} (${known.of.docs})`,
    cause: known.of.id,
  };
}
