import { newVersionId } from '../identifiers.ts';
import type { StoredSecret } from '../secrets-manager/model.ts';
import { startReplica } from '../secrets-manager/replicate.ts';
import { newSecret } from '../secrets-manager/secret-operations.ts';
import { secretsIn } from '../state.ts';
import type { Ground, PlacedInRegion } from './place.ts';

interface SecretSeed extends PlacedInRegion {
  name: string;
  /** text, or an object that is written as JSON; absent: a secret without a version */
  value?: string | Record<string, unknown>;
  createdAt?: Date;
  description?: string;
  tags?: Record<string, string>;
  owningService?: string;
  /** ARN, id or alias of a key of KMS; absent: Secrets Manager's own */
  kmsKeyId?: string;
  rotationLambda?: string;
  replicas?: string[];
}

/** What belongs to Secrets Manager. */
export interface SecretsSeed {
  secret(seed: SecretSeed): StoredSecret;
}

export function secretsSeed(ground: Ground): SecretsSeed {
  function secret(seed: SecretSeed): StoredSecret {
    const account = ground.accountFor(seed);
    const region = ground.regionFor(seed);
    const made = newSecret(seed.name, { account, region, now: seed.createdAt ?? ground.longAgo() });
    if (seed.description !== undefined) made.description = seed.description;
    if (seed.kmsKeyId !== undefined) made.kmsKeyId = seed.kmsKeyId;
    if (seed.owningService !== undefined) made.owningService = seed.owningService;
    if (seed.rotationLambda !== undefined)
      made.rotation = { lambdaArn: seed.rotationLambda, enabled: true, days: 30 };
    for (const [key, value] of Object.entries(seed.tags ?? {})) made.tags.set(key, value);
    if (seed.value !== undefined) {
      const SecretString = typeof seed.value === 'string' ? seed.value : JSON.stringify(seed.value);
      ground.cloud.issuedSecrets.add(SecretString);
      const id = newVersionId();
      made.versions.set(id, {
        id,
        createdAt: made.createdAt,
        value: { SecretString },
        stages: new Set(['AWSCURRENT']),
      });
    }
    secretsIn(account, region).set(seed.name, made);
    for (const replica of seed.replicas ?? [])
      startReplica(made, replica, 'alias/aws/secretsmanager', false, account, ground.cloud);
    return made;
  }

  return { secret };
}
