import type { StaticOperationSchema, StaticStructureSchema } from '@smithy/types';
import { byName, type Call, reads, type Service } from '../operation.ts';
import { AwsError } from '../wire/aws-error.ts';

/** A customer-managed key, or one of those that AWS makes in every account. */
export interface KmsKey {
  id: string;
  arn: string;
  region: string;
  /** `alias/orders` */
  alias?: string;
  state: 'Enabled' | 'Disabled' | 'PendingDeletion' | 'PendingImport' | 'Unavailable';
  manager: 'AWS' | 'CUSTOMER';
  createdAt: Date;
  deletedAt?: Date;
}

const namespace = 'com.amazonaws.kms';

// Written from the KMS API reference, DescribeKey: there is no client of KMS here to take its schema from.
const request: StaticStructureSchema = [3, namespace, 'DescribeKeyRequest', 0, ['KeyId'], [0], 1];
const metadata: StaticStructureSchema = [
  3,
  namespace,
  'KeyMetadata',
  0,
  ['AWSAccountId', 'KeyId', 'Arn', 'CreationDate', 'Enabled', 'KeyState', 'KeyManager', 'DeletionDate'],
  [0, 0, 0, 4, 2, 0, 0, 4],
];
const response: StaticStructureSchema = [
  3,
  namespace,
  'DescribeKeyResponse',
  0,
  ['KeyMetadata'],
  [() => metadata],
];
const describeKey: StaticOperationSchema = [9, namespace, 'DescribeKey', 0, () => request, () => response];

interface Named {
  KeyId?: string;
}

/** A key by its id, its ARN, or an alias in either form, in the region that was asked. */
function keyNamed(name: string, { account, region }: Call): KmsKey | undefined {
  return [...account.kmsKeys.values()].find(
    ({ id, arn, alias, region: where }) =>
      where === region &&
      (name === id ||
        name === arn ||
        (alias !== undefined && (name === alias || name === arn.replace(/:key\/.*$/, `:${alias}`)))),
  );
}

function found(name: string, call: Call): KmsKey {
  const key = keyNamed(name, call);
  if (key) return key;
  const what = name.includes('alias/') ? `Alias ${name}` : `Key '${name}'`;
  throw new AwsError('NotFoundException', 400, `${what} is not found.`);
}

/** Key Management Service, as far as it tells of keys. What a key's state does to what it encrypts is not here. */
export const kms: Service = {
  name: 'kms',
  protocol: 'json',
  namespace: '',
  version: 'TrentService',
  operations: byName([
    reads<Named, unknown>(describeKey, {
      resource: ({ KeyId = '' }, call) => ({ arn: found(KeyId, call).arn }),
      run: ({ KeyId = '' }, call) => {
        const { id, arn, state, manager, createdAt, deletedAt } = found(KeyId, call);
        return {
          KeyMetadata: {
            AWSAccountId: call.account.id,
            KeyId: id,
            Arn: arn,
            CreationDate: createdAt,
            Enabled: state === 'Enabled',
            KeyState: state,
            KeyManager: manager,
            DeletionDate: deletedAt,
          },
        };
      },
    }),
  ]),
};
