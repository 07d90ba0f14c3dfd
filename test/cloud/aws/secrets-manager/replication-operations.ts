import {
  InvalidParameterException$,
  RemoveRegionsFromReplication$,
  type RemoveRegionsFromReplicationRequest,
  type RemoveRegionsFromReplicationResponse,
  ReplicateSecretToRegions$,
  type ReplicateSecretToRegionsRequest,
  type ReplicateSecretToRegionsResponse,
} from '@aws-sdk/client-secrets-manager';
import { changes, type Operation } from '../operation.ts';
import { secretsIn } from '../state.ts';
import { modelledError } from '../wire/aws-error.ts';
import { describe } from './describe.ts';
import { findWritableSecret, secretResource } from './find.ts';
import { startReplica } from './replicate.ts';

export const replicationOperations: Operation[] = [
  changes<ReplicateSecretToRegionsRequest, ReplicateSecretToRegionsResponse>(ReplicateSecretToRegions$, {
    resource: secretResource,
    run: (input, call) => {
      const secret = findWritableSecret(input, call);
      const wanted = input.AddReplicaRegions ?? [];
      for (const { Region } of wanted) {
        if (Region === secret.region || !call.cloud.state.regions.includes(Region ?? '')) {
          throw modelledError(InvalidParameterException$, 'Invalid replica region.');
        }
      }
      for (const { Region, KmsKeyId } of wanted) {
        startReplica(
          secret,
          Region ?? '',
          KmsKeyId ?? 'alias/aws/secretsmanager',
          input.ForceOverwriteReplicaSecret ?? false,
          call.account,
          call.cloud,
        );
      }
      return { ARN: secret.arn, ReplicationStatus: describe(secret).ReplicationStatus };
    },
  }),
  changes<RemoveRegionsFromReplicationRequest, RemoveRegionsFromReplicationResponse>(
    RemoveRegionsFromReplication$,
    {
      resource: secretResource,
      run: (input, call) => {
        const secret = findWritableSecret(input, call);
        for (const region of input.RemoveReplicaRegions ?? []) {
          const copied = secretsIn(call.account, region).get(secret.name);
          // A foreign secret of the same name, which made the replication fail, is not ours to remove.
          if (copied?.primaryRegion === secret.region) secretsIn(call.account, region).delete(secret.name);
          secret.replicas.delete(region);
        }
        return { ARN: secret.arn, ReplicationStatus: describe(secret).ReplicationStatus ?? [] };
      },
    },
  ),
];
