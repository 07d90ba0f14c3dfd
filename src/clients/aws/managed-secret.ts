import type { MasterUserSecret } from '@aws-sdk/client-rds';
import type { ManagedSecret } from '../../rotate/ports.ts';

/** The secret in which RDS keeps a master password that it manages itself. */
export function managedSecretOf(found: MasterUserSecret | undefined): ManagedSecret | undefined {
  return found && { arn: found.SecretArn ?? '', status: found.SecretStatus ?? '', kmsKey: found.KmsKeyId };
}
