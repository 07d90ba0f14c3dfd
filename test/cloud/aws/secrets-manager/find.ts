import {
  InvalidParameterException$,
  InvalidRequestException$,
  ResourceNotFoundException$,
} from '@aws-sdk/client-secrets-manager';
import type { Call } from '../operation.ts';
import type { Resource } from '../policy/authorize.ts';
import { secretsIn } from '../state.ts';
import { modelledError } from '../wire/aws-error.ts';
import type { StoredSecret } from './model.ts';

/** A secret by name, by ARN, or by ARN without the six characters at its end. */
export function lookUp(id: string, call: Call): StoredSecret | undefined {
  const secrets = secretsIn(call.account, call.region);
  for (const secret of secrets.values()) {
    if (secret.deletion && secret.deletion.dueAt <= call.now) secrets.delete(secret.name);
  }
  if (!id.startsWith('arn:')) return secrets.get(id);
  for (const secret of secrets.values())
    if (secret.arn === id || secret.arn.slice(0, -7) === id) return secret;
  return undefined;
}

/** The secret that a request names, whatever its state. */
export function findSecret(input: { SecretId?: string | undefined }, call: Call): StoredSecret {
  const secret = lookUp(input.SecretId ?? '', call);
  if (!secret)
    throw modelledError(ResourceNotFoundException$, "Secrets Manager can't find the specified secret.");
  return secret;
}

/** The secret, which must not be scheduled for deletion. `doing` completes "You can't … on the secret". */
export function findLiveSecret(
  input: { SecretId?: string | undefined },
  call: Call,
  doing = 'perform this operation',
): StoredSecret {
  const secret = findSecret(input, call);
  if (secret.deletion) {
    throw modelledError(
      InvalidRequestException$,
      `You can't ${doing} on the secret because it was marked for deletion.`,
    );
  }
  return secret;
}

/** The secret, which the caller must be allowed to write: no replica, not another service's. */
export function findWritableSecret(input: { SecretId?: string | undefined }, call: Call): StoredSecret {
  const secret = findLiveSecret(input, call);
  if (secret.primaryRegion !== undefined) {
    throw modelledError(
      InvalidParameterException$,
      `Operation not permitted on a replica secret. Call must be made in primary secret's region.`,
    );
  }
  if (secret.owningService !== undefined) {
    throw modelledError(
      InvalidRequestException$,
      `You can't modify this secret. It's managed by the service ${secret.owningService}: use that service to change it.`,
    );
  }
  return secret;
}

/** What a policy is asked about when a request is about one secret. */
export function secretResource(input: { SecretId?: string | undefined }, call: Call): Resource {
  const id = input.SecretId ?? '';
  const secret = lookUp(id, call);
  if (secret) return { arn: secret.arn, shown: id, tags: secret.tags };
  return { arn: id.startsWith('arn:') ? id : secretArn(id, call), shown: id };
}

export function anySecret(): Resource {
  return { arn: '*' };
}

/** An ARN for a name; `suffix` is what stands behind the name. */
export function secretArn(
  name: string,
  call: { account: { id: string }; region: string },
  suffix?: string,
): string {
  return `arn:aws:secretsmanager:${call.region}:${call.account.id}:secret:${name}${suffix ? `-${suffix}` : ''}`;
}
