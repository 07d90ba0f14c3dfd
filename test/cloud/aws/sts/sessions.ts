import type { Credentials } from '@aws-sdk/client-sts';
import { wholeSeconds } from '../iam/arguments.ts';
import type { Session } from '../iam/model.ts';
import { newAccessKeyId, newSecretAccessKey, newSessionToken } from '../identifiers.ts';
import type { IssuedSecrets } from '../issued-secrets.ts';
import type { Account } from '../state.ts';

/** Makes temporary credentials that the account knows from now on. */
export function openSession(
  account: Account,
  of: Session['of'],
  seconds: number,
  now: Date,
  issuedSecrets: IssuedSecrets,
): Session {
  const issuedAt = wholeSeconds(now);
  const session: Session = {
    id: newAccessKeyId('ASIA', account.id),
    secret: newSecretAccessKey(),
    token: newSessionToken(),
    issuedAt,
    expiresAt: new Date(issuedAt.getTime() + seconds * 1000),
    of,
  };
  account.iam.sessions.set(session.id, session);
  issuedSecrets.add(session.secret);
  issuedSecrets.add(session.token);
  return session;
}

/** The credentials as STS answers them. */
export function credentialsOf(session: Session): Credentials {
  return {
    AccessKeyId: session.id,
    SecretAccessKey: session.secret,
    SessionToken: session.token,
    Expiration: session.expiresAt,
  };
}
