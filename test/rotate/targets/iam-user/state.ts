import type { IamUserRotationConfig } from '../../../../src/config/schema.ts';
import type { AccessKey, SecretVersion } from '../../../../src/rotate/ports.ts';
import { rotationToken } from '../../../../src/rotate/rotation-token.ts';
import type { SecretState } from '../../../../src/rotate/secret-state.ts';
import type { IamUserState } from '../../../../src/rotate/targets/iam-user/state.ts';
import { rotationsFrom } from '../../world/world.ts';

export const HOUR = 3_600_000;
export const NOW = new Date('2026-11-20T10:00:00.000Z');
export const ago = (ms: number): Date => new Date(NOW.getTime() - ms);

const ARN = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:ci-AbCdEf';
export const OLD = version('old-version');
/** What a rotation made to follow the old one. */
export const PRESENT = version(rotationToken(ARN, OLD.id, 0));
/** What a rotation makes to follow that one. */
export const NEXT = version(rotationToken(ARN, PRESENT.id, 0));
/** What a rotation makes to follow one that is not AWSCURRENT any more. */
export const STALE = version(rotationToken(ARN, 'another', 0));

export function version(id: string, ...labels: string[]): SecretVersion {
  return { id, labels, createdAt: ago(2 * HOUR) };
}

export function key(id: string, status: AccessKey['status'] = 'Active'): AccessKey {
  return { id, status, createdAt: ago(HOUR) };
}

export function configOf(facts: object = {}): IamUserRotationConfig {
  const [config] = rotationsFrom({ name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci', ...facts });
  if (config?.kind !== 'iam-user') throw new Error('there is no such rotation');
  return config;
}

/** A user with the old and the new key, right after a rotation that everybody has heard of. */
export function stateOf(secret: Partial<SecretState> = {}, facts: Partial<IamUserState> = {}): IamUserState {
  return {
    secret: {
      description: {
        arn: ARN,
        name: 'ci',
        rotationEnabled: false,
        tags: new Map(),
        replicas: [],
        versions: [OLD, PRESENT],
      },
      current: PRESENT,
      previous: OLD,
      spread: { id: PRESENT.id, at: ago(HOUR) },
      documents: new Map(),
      reached: new Set(),
      delivered: 0,
      ...secret,
    },
    keys: [key('old'), key('new')],
    lastUses: new Map(),
    runs: new Map(),
    keyOf: new Map([
      [OLD.id, 'old'],
      [PRESENT.id, 'new'],
      [NEXT.id, 'next'],
    ]),
    intent: undefined,
    retired: undefined,
    onlyKey: 'unasked',
    trial: 'none',
    backTrial: 'none',
    deactivated: undefined,
    abandoned: undefined,
    ...facts,
  };
}
