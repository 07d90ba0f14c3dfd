import {
  CreateAccessKey$,
  type CreateAccessKeyRequest,
  type CreateAccessKeyResponse,
  DeleteAccessKey$,
  type DeleteAccessKeyRequest,
  GetAccessKeyLastUsed$,
  type GetAccessKeyLastUsedRequest,
  type GetAccessKeyLastUsedResponse,
  LimitExceededException$,
  ListAccessKeys$,
  type ListAccessKeysRequest,
  type ListAccessKeysResponse,
  UpdateAccessKey$,
  type UpdateAccessKeyRequest,
} from '@aws-sdk/client-iam';
import { newAccessKeyId, newSecretAccessKey } from '../identifiers.ts';
import { type Call, changes, type Operation, reads } from '../operation.ts';
import { CommonError, modelledError } from '../wire/aws-error.ts';
import {
  anyResource,
  findUser,
  noSuchEntity,
  page,
  userNameOf,
  userResource,
  wholeSeconds,
} from './arguments.ts';
import { type AccessKey, type KeyStatus, statusOf, type User } from './model.ts';

/** IAM quotas: "Access keys assigned to an IAM user: 2". */
const keysPerUser = 2;

/** A key with a random secret. */
export function newAccessKey(
  account: string,
  createdAt: Date,
  status: KeyStatus,
  madeByCall: boolean,
): AccessKey {
  return {
    id: newAccessKeyId('AKIA', account),
    secret: newSecretAccessKey(),
    createdAt,
    history: [{ at: createdAt, status }],
    madeByCall,
    usesByService: new Map(),
  };
}

function findOwnKey(user: User, id: string | undefined): AccessKey {
  const key = user.keys.get(id ?? '');
  if (!key) throw noSuchEntity(`The Access Key with id ${id} cannot be found.`);
  return key;
}

function ownerOf(id: string | undefined, call: Call): User | undefined {
  return [...call.account.iam.users.values()].find((user) => user.keys.has(id ?? ''));
}

function lastUsedOf(id: string | undefined, call: Call): GetAccessKeyLastUsedResponse {
  const user = ownerOf(id, call);
  const key = user?.keys.get(id ?? '');
  if (!user || !key) throw noSuchEntity(`The Access Key with id ${id} cannot be found.`);
  const { lastUsed } = key;
  // Never used: no date, and the words "N/A" (IAM API reference, AccessKeyLastUsed).
  if (!lastUsed)
    return {
      UserName: user.name,
      AccessKeyLastUsed: { LastUsedDate: undefined, ServiceName: 'N/A', Region: 'N/A' },
    };
  const used = {
    LastUsedDate: wholeSeconds(lastUsed.at),
    ServiceName: lastUsed.service,
    Region: lastUsed.region,
  };
  return { UserName: user.name, AccessKeyLastUsed: used };
}

export const accessKeyOperations: Operation[] = [
  changes<CreateAccessKeyRequest, CreateAccessKeyResponse>(CreateAccessKey$, {
    resource: userResource,
    run: (input, call) => {
      const user = findUser(userNameOf(input, call), call);
      if (user.keys.size >= keysPerUser) {
        throw modelledError(
          LimitExceededException$,
          `Cannot exceed quota for AccessKeysPerUser: ${keysPerUser}`,
        );
      }
      const key = newAccessKey(call.account.id, call.now, 'Active', true);
      user.keys.set(key.id, key);
      call.cloud.issuedSecrets.add(key.secret);
      return {
        AccessKey: {
          UserName: user.name,
          AccessKeyId: key.id,
          Status: statusOf(key),
          SecretAccessKey: key.secret,
          CreateDate: wholeSeconds(key.createdAt),
        },
      };
    },
  }),
  reads<ListAccessKeysRequest, ListAccessKeysResponse>(ListAccessKeys$, {
    resource: userResource,
    run: (input, call) => {
      const user = findUser(userNameOf(input, call), call);
      const { items, ...rest } = page([...user.keys.values()], input);
      const shown = items.map((key) => ({
        UserName: user.name,
        AccessKeyId: key.id,
        Status: statusOf(key),
        CreateDate: wholeSeconds(key.createdAt),
      }));
      return { AccessKeyMetadata: shown, ...rest };
    },
  }),
  changes<UpdateAccessKeyRequest, void>(UpdateAccessKey$, {
    resource: userResource,
    run: (input, call) => {
      const key = findOwnKey(findUser(userNameOf(input, call), call), input.AccessKeyId);
      const status = input.Status;
      if (status !== 'Active' && status !== 'Inactive') {
        throw new CommonError(
          'validation',
          `1 validation error detected: Value '${status}' at 'status' failed to satisfy constraint: Member must satisfy enum value set: [Active, Inactive]`,
        );
      }
      if (statusOf(key) !== status) key.history.push({ at: call.now, status });
    },
  }),
  changes<DeleteAccessKeyRequest, void>(DeleteAccessKey$, {
    resource: userResource,
    run: (input, call) => {
      const user = findUser(userNameOf(input, call), call);
      user.keys.delete(findOwnKey(user, input.AccessKeyId).id);
    },
  }),
  reads<GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse>(GetAccessKeyLastUsed$, {
    // The permission is on the user whose key it is (Service Authorization Reference, IAM).
    resource: (input, call) => {
      const owner = ownerOf(input.AccessKeyId, call);
      return owner ? userResource({ UserName: owner.name }, call) : anyResource();
    },
    run: (input, call) => lastUsedOf(input.AccessKeyId, call),
  }),
];
