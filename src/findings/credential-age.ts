/** A credential that is looked after, and its age: nothing that is secret. */
export interface CredentialAge {
  /** Who issues it. */
  readonly provider: 'aws';
  /** What it is: the kind of its rotation, `aws-access-key`, `secret`. */
  readonly kind: string;
  /** What people call it: the name of a rotation or of a secret, a masked key id. */
  readonly name: string;
  /** The IAM user whose key it is, where the name does not say it. */
  readonly owner?: string;
  readonly account?: string;
  /** ISO time at which its present value was made. */
  readonly since: string;
  /** ISO time from which on it is too old. */
  readonly dueAt: string;
  /** The configured rotation that renews it; absent when nothing does. */
  readonly rotation?: string;
}

/** Each credential once: what is rotated is seen by the rotation and by the audit, and the rotation knows it best. */
export function eachCredentialOnce(credentials: readonly CredentialAge[]): CredentialAge[] {
  const byKey = new Map<string, CredentialAge>();
  for (const credential of credentials) {
    const { rotation, kind, account = '', owner = '', name } = credential;
    const key = rotation === undefined ? `${kind}\n${account}\n${owner}\n${name}` : `rotation\n${rotation}`;
    if (!byKey.has(key)) byKey.set(key, credential);
  }
  return [...byKey.values()];
}

/** Milliseconds since its value was made; never less than none, whatever the clocks. */
export function ageOfCredential({ since }: CredentialAge, now: Date): number {
  return Math.max(0, now.getTime() - Date.parse(since));
}

/** Milliseconds until it is due; less than none when it is overdue. */
export function dueIn({ dueAt }: Pick<CredentialAge, 'dueAt'>, now: Date): number {
  return Date.parse(dueAt) - now.getTime();
}
