import type { PolicyDocument } from './document.ts';

/** Who signed a request. */
export interface Caller {
  kind: 'user' | 'role' | 'root' | 'anonymous';
  account: string;
  arn: string;
  /** `AIDA…` for a user, `AROA…:session` for a role's session */
  userId: string;
  userName?: string;
  accessKeyId: string;
  /** when the session's token was issued; absent for long-term keys, as in IAM's request context */
  tokenIssuedAt?: Date;
  tags: ReadonlyMap<string, string>;
  policies: readonly PolicyDocument[];
}
