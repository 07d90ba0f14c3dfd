import type { RotationConfig } from '../config/schema.ts';
import { maskKeyId } from '../credentials/aws-key-id.ts';
import type { CredentialAge } from '../findings/credential-age.ts';
import type { AuditSettings, Facts } from './facts.ts';
import { activeKeysOf, newest } from './user-keys.ts';

/**
 * How old the credentials are that an audit saw, and when each is too old by the organisation's own limits. Of a key
 * or a secret whose age is not known nothing is said; keys for emergencies have no limit.
 */
export function credentialAges(
  facts: Facts,
  settings: AuditSettings,
  rotations: readonly RotationConfig[],
): CredentialAge[] {
  const { account } = facts;
  const ofUser = new Map(
    rotations.flatMap((each) => (each.kind === 'iam-user' ? [[each.user, each] as const] : [])),
  );
  const keys = facts.users
    .filter(({ user }) => !settings.breakGlassUsers.has(user))
    .flatMap((user) => {
      const active = activeKeysOf(user);
      const renewed = newest(active);
      return active.map((key): CredentialAge => {
        // An older one beside it is only waiting to be retired.
        const rotation = key === renewed ? ofUser.get(user.user) : undefined;
        return {
          provider: 'aws',
          kind: 'aws-access-key',
          name: maskKeyId(key.id),
          owner: user.user,
          account,
          ...periodOf(key.createdAt, rotation?.every ?? settings.maxKeyAge),
          ...(rotation ? { rotation: rotation.name } : {}),
        };
      });
    });
  const secrets = facts.secrets.flatMap(({ name, valueCreatedAt, rotation, content }): CredentialAge[] => {
    // Keys are told by IAM, which knows when each was made.
    if (!valueCreatedAt || content.kind === 'access-key') return [];
    const period = periodOf(valueCreatedAt, rotation?.every ?? settings.maxSecretAge);
    const renewed = rotation ? { rotation: rotation.name } : {};
    return [{ provider: 'aws', kind: 'secret', name, account, ...period, ...renewed }];
  });
  return [...keys, ...secrets];
}

function periodOf(since: Date, limitMs: number): Pick<CredentialAge, 'since' | 'dueAt'> {
  return { since: since.toISOString(), dueAt: new Date(since.getTime() + limitMs).toISOString() };
}
