import { messageOf } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import type { LoginResult } from '../../rotate/ports.ts';
import { CA_FILE_VARIABLE } from './tls.ts';

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
  const said = inertExcerpt(messageOf(error) || name, 200);
  return { kind: 'unreachable', reason: isCertificateError(name, said) ? `${said}; ${TRUST}` : said };
}

const TRUST = `its certificate is not trusted: name the file of its authority's certificates in ${CA_FILE_VARIABLE}`;

function isCertificateError(code: string, message: string): boolean {
  return (
    /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ALTNAME/.test(code) || /certificate/i.test(message)
  );
}
