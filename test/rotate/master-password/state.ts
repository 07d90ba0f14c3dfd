import { ruleFor } from '../../../src/credentials/passwords/provider-rules.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import type { MasterPasswordState } from '../../../src/rotate/master-password/state.ts';
import type {
  MasterDatabase,
  MasterPasswordConfig,
  MasterPasswordTarget,
} from '../../../src/rotate/master-password/target.ts';
import { rotationToken } from '../../../src/rotate/rotation-token.ts';
import { SecretDocument } from '../../../src/rotate/secret-document.ts';
import type { SecretState } from '../../../src/rotate/secret-state.ts';
import { newPassword } from '../world/seed.ts';
import { rotationsFrom } from '../world/world.ts';

export const NOW = new Date('2026-11-20T10:00:00.000Z');
const ARN = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders-AbCdEf';

export const FORMER = versionOf('former');
/** What a rotation made to follow it. */
export const PRESENT = versionOf(rotationToken(ARN, FORMER.id, 0));
/** What a rotation makes to follow that one. */
export const NEXT = versionOf(rotationToken(ARN, PRESENT.id, 0));
/** What a rotation makes to follow one that is not AWSCURRENT any more. */
export const STALE = versionOf(rotationToken(ARN, 'another', 0));

function versionOf(id: string) {
  return { id, labels: [], createdAt: new Date(NOW.getTime() - 3_600_000) };
}

export function documentOf(fields: Readonly<Record<string, unknown>> = {}): SecretDocument {
  const value = { username: 'master', password: newPassword(), ...fields };
  return SecretDocument.parse(Secret.of(JSON.stringify(value)), {}, 'orders');
}

export const DATABASE: MasterDatabase = {
  id: 'orders',
  engine: 'aurora-postgresql',
  status: 'available',
  masterUser: 'master',
  endpoint: { host: 'orders.example.net', port: 5432 },
  readerEndpoint: { host: 'orders-ro.example.net', port: 5432 },
  passwordPending: false,
  otherPending: [],
};

/** A cluster with readers, whatever else the config has. */
export function targetOf(facts: object = {}, database: MasterDatabase = DATABASE): MasterPasswordTarget {
  const [config] = rotationsFrom({
    name: 'orders',
    kind: 'rds-cluster',
    cluster: 'orders',
    secret: 'orders',
    ...facts,
  });
  return {
    config: config as MasterPasswordConfig,
    noun: 'cluster',
    id: 'orders',
    idField: 'dbClusterIdentifier',
    calls: { describe: 'rds:DescribeDBClusters', modify: 'rds:ModifyDBCluster' },
    ruleOf: () => ruleFor('rds-cluster'),
    describe: async () => database,
    setPassword: async () => 'accepted',
  };
}

/** After a rotation of which everybody has heard. */
export function stateOf(
  secret: Partial<SecretState> = {},
  facts: Partial<MasterPasswordState> = {},
): MasterPasswordState {
  return {
    secret: {
      description: {
        arn: ARN,
        name: 'orders',
        rotationEnabled: false,
        tags: new Map(),
        replicas: [],
        versions: [FORMER, PRESENT],
      },
      current: PRESENT,
      previous: FORMER,
      spread: { id: PRESENT.id, at: NOW },
      documents: new Map([FORMER, PRESENT, NEXT].map(({ id }) => [id, documentOf()])),
      reached: new Set(),
      delivered: 0,
      ...secret,
    },
    database: DATABASE,
    logins: loginsOf(),
    applied: 0,
    settled: false,
    abandoned: false,
    ...facts,
  };
}

export function loginsOf(facts: Partial<MasterPasswordState['logins']> = {}): MasterPasswordState['logins'] {
  return { pending: 'untried', current: 'untried', previous: 'untried', readers: 'untried', ...facts };
}
