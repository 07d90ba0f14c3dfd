import {
  CreateSecret$,
  type CreateSecretRequest,
  type CreateSecretResponse,
  DeleteSecret$,
  type DeleteSecretRequest,
  type DeleteSecretResponse,
  DescribeSecret$,
  type DescribeSecretRequest,
  type DescribeSecretResponse,
  InvalidParameterException$,
  InvalidRequestException$,
  ResourceExistsException$,
  RestoreSecret$,
  type RestoreSecretRequest,
  type RestoreSecretResponse,
  TagResource$,
  type TagResourceRequest,
  UntagResource$,
  type UntagResourceRequest,
  UpdateSecret$,
  type UpdateSecretRequest,
  type UpdateSecretResponse,
} from '@aws-sdk/client-secrets-manager';
import { newArnSuffix } from '../identifiers.ts';
import { type Call, changes, type Operation, reads } from '../operation.ts';
import { secretsIn } from '../state.ts';
import { modelledError } from '../wire/aws-error.ts';
import { describe } from './describe.ts';
import { findLiveSecret, findSecret, findWritableSecret, lookUp, secretArn, secretResource } from './find.ts';
import type { StoredSecret } from './model.ts';
import { spread, startReplica } from './replicate.ts';
import { storeValue, valueIn } from './store-value.ts';

const dayMs = 24 * 3_600_000;

/** A secret without a version. */
export function newSecret(name: string, call: Pick<Call, 'account' | 'region' | 'now'>): StoredSecret {
  return {
    arn: secretArn(name, call, newArnSuffix()),
    name,
    region: call.region,
    createdAt: call.now,
    changedAt: call.now,
    tags: new Map(),
    versions: new Map(),
    replicas: new Map(),
  };
}

function create(input: CreateSecretRequest, call: Call): CreateSecretResponse {
  const name = input.Name ?? '';
  const existing = lookUp(name, call);
  if (existing?.deletion) {
    throw modelledError(
      InvalidRequestException$,
      "You can't create this secret because a secret with this name is already scheduled for deletion.",
    );
  }
  const value = valueIn(input, call);
  if (existing) return createAgain(existing, input, name);
  const secret = newSecret(name, call);
  if (input.Description !== undefined) secret.description = input.Description;
  if (input.KmsKeyId !== undefined) secret.kmsKeyId = input.KmsKeyId;
  for (const tag of input.Tags ?? []) secret.tags.set(tag.Key ?? '', tag.Value ?? '');
  const version = value && storeValue(secret, input.ClientRequestToken, value, ['AWSCURRENT'], call);
  secretsIn(call.account, call.region).set(name, secret);
  for (const replica of input.AddReplicaRegions ?? []) {
    startReplica(
      secret,
      replica.Region ?? '',
      replica.KmsKeyId ?? 'alias/aws/secretsmanager',
      input.ForceOverwriteReplicaSecret ?? false,
      call.account,
      call.cloud,
    );
  }
  return {
    ARN: secret.arn,
    Name: name,
    VersionId: version?.id,
    ReplicationStatus: describe(secret).ReplicationStatus,
  };
}

/** A repeated CreateSecret with the same token and value is answered as the first one was. */
function createAgain(existing: StoredSecret, input: CreateSecretRequest, name: string): CreateSecretResponse {
  const version = existing.versions.get(input.ClientRequestToken ?? '');
  const same =
    version?.value && 'SecretString' in version.value && version.value.SecretString === input.SecretString;
  if (same) return { ARN: existing.arn, Name: name, VersionId: version.id };
  throw modelledError(
    ResourceExistsException$,
    `The operation failed because the secret ${name} already exists.`,
  );
}

function schedule(input: DeleteSecretRequest, call: Call): DeleteSecretResponse {
  const secret = findSecret(input, call);
  const days = input.RecoveryWindowInDays;
  if (input.ForceDeleteWithoutRecovery && days !== undefined) {
    throw modelledError(
      InvalidParameterException$,
      "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
    );
  }
  if (days !== undefined && (days < 7 || days > 30)) {
    throw modelledError(
      InvalidParameterException$,
      'The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).',
    );
  }
  findWritableSecret(input, call);
  if (secret.replicas.size > 0) {
    throw modelledError(
      InvalidParameterException$,
      `You can't delete secret ${secret.name} that still has replica regions [${[...secret.replicas.keys()].join(', ')}]`,
    );
  }
  const dueAt = new Date(call.now.getTime() + (input.ForceDeleteWithoutRecovery ? 0 : (days ?? 30) * dayMs));
  secret.deletion = { requestedAt: call.now, dueAt };
  return { ARN: secret.arn, Name: secret.name, DeletionDate: dueAt };
}

function update(input: UpdateSecretRequest, call: Call): UpdateSecretResponse {
  const secret = findWritableSecret(input, call);
  const value = valueIn(input, call);
  if (input.Description !== undefined) secret.description = input.Description;
  if (input.KmsKeyId !== undefined) secret.kmsKeyId = input.KmsKeyId;
  const version = value && storeValue(secret, input.ClientRequestToken, value, ['AWSCURRENT'], call);
  secret.changedAt = call.now;
  spread(secret, call.account, call.cloud);
  return { ARN: secret.arn, Name: secret.name, VersionId: version?.id };
}

export const secretOperations: Operation[] = [
  changes<CreateSecretRequest, CreateSecretResponse>(CreateSecret$, {
    resource: (input, call) => secretResource({ SecretId: input.Name }, call),
    run: create,
  }),
  reads<DescribeSecretRequest, DescribeSecretResponse>(DescribeSecret$, {
    resource: secretResource,
    run: (input, call) => describe(findSecret(input, call)),
  }),
  changes<UpdateSecretRequest, UpdateSecretResponse>(UpdateSecret$, {
    resource: secretResource,
    run: update,
  }),
  changes<DeleteSecretRequest, DeleteSecretResponse>(DeleteSecret$, {
    resource: secretResource,
    run: schedule,
  }),
  changes<RestoreSecretRequest, RestoreSecretResponse>(RestoreSecret$, {
    resource: secretResource,
    run: (input, call) => {
      const secret = findSecret(input, call);
      delete secret.deletion;
      return { ARN: secret.arn, Name: secret.name };
    },
  }),
  changes<TagResourceRequest, void>(TagResource$, {
    resource: secretResource,
    run: (input, call) => {
      const secret = findLiveSecret(input, call);
      for (const tag of input.Tags ?? []) secret.tags.set(tag.Key ?? '', tag.Value ?? '');
    },
  }),
  changes<UntagResourceRequest, void>(UntagResource$, {
    resource: secretResource,
    run: (input, call) => {
      const secret = findLiveSecret(input, call);
      for (const key of input.TagKeys ?? []) secret.tags.delete(key);
    },
  }),
];
