import { randomBytes, randomUUID } from 'node:crypto';
import type { Call } from '../operation.ts';
import { moveLabel } from '../secrets-manager/labels.ts';
import type { StoredSecret } from '../secrets-manager/model.ts';
import { newSecret } from '../secrets-manager/secret-operations.ts';
import { databasesIn, secretsIn } from '../state.ts';
import type { MasterUserOwner } from './model.ts';
import { resetPassword } from './reset-password.ts';

/** RDS makes a secret of its own, sets a password that it chose, and lets nobody else write to it. */
export function startManaging(owner: MasterUserOwner, call: Call): void {
  const secret = newSecret(`rds!${owner.kind === 'cluster' ? 'cluster' : 'db'}-${randomUUID()}`, call);
  secret.owningService = 'rds';
  secret.rotation = { lambdaArn: '', enabled: true, days: 7 };
  secret.tags.set('aws:rds:primaryDBInstanceArn', owner.arn);
  secretsIn(call.account, call.region).set(secret.name, secret);
  owner.masterUserSecret = { arn: secret.arn, status: 'creating' };
  void setManagedPassword(owner, secret, call);
}

/** A new managed password. Until the server has it, the secret shows the old one. */
export function rotateManaged(owner: MasterUserOwner, call: Call): void {
  const secret = managedSecret(owner, call);
  if (!secret || !owner.masterUserSecret) return;
  owner.masterUserSecret.status = 'rotating';
  void setManagedPassword(owner, secret, call);
}

/** RDS deletes its secret when it stops managing the password (RDS API reference, ManageMasterUserPassword). */
export function stopManaging(owner: MasterUserOwner, call: Call): void {
  const secret = managedSecret(owner, call);
  if (secret) secretsIn(call.account, call.region).delete(secret.name);
  delete owner.masterUserSecret;
}

function managedSecret(owner: MasterUserOwner, call: Call): StoredSecret | undefined {
  return [...secretsIn(call.account, call.region).values()].find(
    (secret) => secret.arn === owner.masterUserSecret?.arn,
  );
}

async function setManagedPassword(owner: MasterUserOwner, secret: StoredSecret, call: Call): Promise<void> {
  const password = randomBytes(21).toString('base64url');
  call.cloud.issuedSecrets.add(password);
  await resetPassword(owner, password, databasesIn(call.account, call.region), call.cloud);
  const id = randomUUID();
  const SecretString = JSON.stringify({ username: owner.masterUsername, password });
  secret.versions.set(id, {
    id,
    createdAt: call.cloud.clock.now(),
    value: { SecretString },
    stages: new Set(),
  });
  moveLabel(secret, 'AWSCURRENT', id);
  secret.rotatedAt = call.cloud.clock.now();
  if (owner.masterUserSecret?.arn === secret.arn) owner.masterUserSecret.status = 'active';
}
