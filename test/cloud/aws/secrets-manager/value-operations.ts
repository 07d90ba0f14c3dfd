import {
  BatchGetSecretValue$,
  type BatchGetSecretValueRequest,
  type BatchGetSecretValueResponse,
  GetSecretValue$,
  type GetSecretValueRequest,
  type GetSecretValueResponse,
  InvalidRequestException$,
  ListSecretVersionIds$,
  type ListSecretVersionIdsRequest,
  type ListSecretVersionIdsResponse,
  PutSecretValue$,
  type PutSecretValueRequest,
  type PutSecretValueResponse,
  ResourceNotFoundException$,
  UpdateSecretVersionStage$,
  type UpdateSecretVersionStageRequest,
  type UpdateSecretVersionStageResponse,
} from '@aws-sdk/client-secrets-manager';
import { type Call, changes, type Operation, reads } from '../operation.ts';
import { authorize } from '../policy/authorize.ts';
import { AwsError, CommonError, modelledError } from '../wire/aws-error.ts';
import { anySecret, findLiveSecret, findSecret, findWritableSecret, secretResource } from './find.ts';
import { updateStage } from './labels.ts';
import { pageOf } from './list.ts';
import { type SecretVersion, type StoredSecret, versionWith } from './model.ts';
import { spread } from './replicate.ts';
import { requiredValueIn, storeValue } from './store-value.ts';

function chosenVersion(secret: StoredSecret, input: GetSecretValueRequest): SecretVersion {
  const { VersionId, VersionStage } = input;
  const version =
    VersionId === undefined
      ? versionWith(secret, VersionStage ?? 'AWSCURRENT')
      : secret.versions.get(VersionId);
  if (version && VersionId !== undefined && VersionStage !== undefined && !version.stages.has(VersionStage)) {
    throw modelledError(
      InvalidRequestException$,
      'You provided a VersionStage that is not associated to the provided VersionId.',
    );
  }
  // A version that a failed rotation left without a value is as good as none.
  if (version?.value) return version;
  const wanted =
    VersionId === undefined ? `staging label: ${VersionStage ?? 'AWSCURRENT'}` : `VersionId: ${VersionId}`;
  throw modelledError(
    ResourceNotFoundException$,
    `Secrets Manager can't find the specified secret value for ${wanted}`,
  );
}

function readValue(input: GetSecretValueRequest, call: Call): GetSecretValueResponse {
  const secret = findLiveSecret(input, call);
  const version = chosenVersion(secret, input);
  secret.accessedAt = call.now;
  version.accessedAt = call.now;
  return {
    ARN: secret.arn,
    Name: secret.name,
    VersionId: version.id,
    VersionStages: [...version.stages],
    CreatedDate: version.createdAt,
    ...version.value,
  };
}

function readBatch(input: BatchGetSecretValueRequest, call: Call): BatchGetSecretValueResponse {
  const SecretValues: BatchGetSecretValueResponse['SecretValues'] = [];
  const Errors: BatchGetSecretValueResponse['Errors'] = [];
  for (const SecretId of input.SecretIdList ?? []) {
    try {
      // Each secret needs GetSecretValue besides (Secrets Manager API reference, BatchGetSecretValue).
      authorize(call.caller, 'secretsmanager:GetSecretValue', secretResource({ SecretId }, call), call);
      SecretValues.push(readValue({ SecretId }, call));
    } catch (error) {
      const known = error instanceof CommonError ? error.in('json') : error;
      if (!(known instanceof AwsError)) throw error;
      Errors.push({ SecretId, ErrorCode: known.code, Message: known.message });
    }
  }
  return { SecretValues, Errors };
}

export const valueOperations: Operation[] = [
  reads<GetSecretValueRequest, GetSecretValueResponse>(GetSecretValue$, {
    resource: secretResource,
    run: readValue,
  }),
  reads<BatchGetSecretValueRequest, BatchGetSecretValueResponse>(BatchGetSecretValue$, {
    resource: anySecret,
    run: readBatch,
  }),
  changes<PutSecretValueRequest, PutSecretValueResponse>(PutSecretValue$, {
    resource: secretResource,
    run: (input, call) => {
      const secret = findWritableSecret(input, call);
      const value = requiredValueIn(input, call);
      // Without labels the new version becomes AWSCURRENT at once.
      const stages =
        input.VersionStages && input.VersionStages.length > 0 ? input.VersionStages : ['AWSCURRENT'];
      const version = storeValue(secret, input.ClientRequestToken, value, stages, call);
      spread(secret, call.account, call.cloud);
      return {
        ARN: secret.arn,
        Name: secret.name,
        VersionId: version.id,
        VersionStages: [...version.stages],
      };
    },
  }),
  changes<UpdateSecretVersionStageRequest, UpdateSecretVersionStageResponse>(UpdateSecretVersionStage$, {
    resource: secretResource,
    run: (input, call) => {
      const secret = findWritableSecret(input, call);
      updateStage(secret, input.VersionStage ?? '', input.RemoveFromVersionId, input.MoveToVersionId);
      secret.changedAt = call.now;
      spread(secret, call.account, call.cloud);
      return { ARN: secret.arn, Name: secret.name };
    },
  }),
  reads<ListSecretVersionIdsRequest, ListSecretVersionIdsResponse>(ListSecretVersionIds$, {
    resource: secretResource,
    run: (input, call) => {
      const secret = findSecret(input, call);
      const shown = [...secret.versions.values()].filter(
        (version) => input.IncludeDeprecated || version.stages.size > 0,
      );
      const { items, NextToken } = pageOf(shown, input);
      const Versions = items.map((version) => ({
        VersionId: version.id,
        VersionStages: [...version.stages],
        CreatedDate: version.createdAt,
        LastAccessedDate: version.accessedAt,
      }));
      return { ARN: secret.arn, Name: secret.name, Versions, NextToken };
    },
  }),
];
