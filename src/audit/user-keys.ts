import { maskKeyId } from '../credentials/aws-key-id.ts';
import type { Problem } from './check.ts';
import type { AuditSettings, Facts, UsedKey, UserKeys } from './facts.ts';

export function activeKeysOf(user: UserKeys): readonly UsedKey[] {
  return user.keys.filter(({ active }) => active);
}

/** Milliseconds since the key was made. */
export function ageOf(key: UsedKey, { now }: AuditSettings): number {
  return now.getTime() - key.createdAt.getTime();
}

/** The key that was made last. */
export function newest(keys: readonly UsedKey[]): UsedKey | undefined {
  return [...keys].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
}

export function userProblem(facts: Facts, user: UserKeys, title: string, detail: string): Problem {
  return {
    resource: `${facts.account}/${user.user}`,
    subject: { kind: 'iam-user', id: user.user, account: facts.account },
    title,
    detail,
  };
}

export function keyProblem(facts: Facts, key: UsedKey, title: string, detail: string): Problem {
  return {
    resource: `${facts.account}/${key.id}`,
    subject: { kind: 'aws-access-key', id: maskKeyId(key.id), account: facts.account },
    title,
    detail,
  };
}
