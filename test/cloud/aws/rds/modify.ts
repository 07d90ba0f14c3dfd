import { InvalidDBClusterStateFault$, InvalidDBInstanceStateFault$ } from '@aws-sdk/client-rds';
import type { Call } from '../operation.ts';
import { authorize } from '../policy/authorize.ts';
import { databasesIn } from '../state.ts';
import { AwsError, modelledError } from '../wire/aws-error.ts';
import { rotateManaged, startManaging, stopManaging } from './managed-secret.ts';
import type { DbInstance, MasterUserOwner } from './model.ts';
import { requireValidPassword } from './password-rule.ts';
import { resetPassword } from './reset-password.ts';

/** The part of ModifyDBInstance and ModifyDBCluster that is about the master user. */
export interface MasterUserChange {
  MasterUserPassword?: string | undefined;
  ManageMasterUserPassword?: boolean | undefined;
  RotateMasterUserPassword?: boolean | undefined;
  ApplyImmediately?: boolean | undefined;
}

/** Checks a change as RDS does, and starts it. Nothing is done when anything is wrong. */
export function changeMasterUser(owner: MasterUserOwner, change: MasterUserChange, call: Call): void {
  const { MasterUserPassword, ManageMasterUserPassword, RotateMasterUserPassword } = change;
  call.cloud.issuedSecrets.add(MasterUserPassword);
  requireAvailable(owner);
  if (MasterUserPassword !== undefined) requireChangeable(owner, change);
  if (ManageMasterUserPassword === false && owner.masterUserSecret && MasterUserPassword === undefined) {
    throw combination('You must specify MasterUserPassword when you set ManageMasterUserPassword to false.');
  }
  if (RotateMasterUserPassword) requireRotatable(owner, change, call);
  if (
    ManageMasterUserPassword &&
    owner.kind === 'instance' &&
    (owner as DbInstance).replicaOf !== undefined
  ) {
    throw combination("ManageMasterUserPassword isn't supported for read replica.");
  }
  if (ManageMasterUserPassword === false && owner.masterUserSecret) stopManaging(owner, call);
  if (ManageMasterUserPassword && !owner.masterUserSecret) startManaging(owner, call);
  if (RotateMasterUserPassword) rotateManaged(owner, call);
  if (MasterUserPassword !== undefined) {
    void resetPassword(owner, MasterUserPassword, databasesIn(call.account, call.region), call.cloud);
  }
}

function requireAvailable(owner: MasterUserOwner): void {
  if (owner.status === 'available') return;
  if (owner.kind === 'cluster')
    throw modelledError(InvalidDBClusterStateFault$, `DB Cluster ${owner.id} is not in available state.`);
  throw modelledError(InvalidDBInstanceStateFault$, 'Database instance is not in available state.');
}

function requireChangeable(owner: MasterUserOwner, change: MasterUserChange): void {
  const instance = owner.kind === 'instance' ? (owner as DbInstance) : undefined;
  if (instance?.clusterId !== undefined) {
    throw combination(
      'The specified DB Instance is a member of a cluster. Modify the MasterUserPassword for the DB Cluster using the ModifyDBCluster API.',
    );
  }
  if (instance?.replicaOf !== undefined) {
    throw combination(
      `Cannot change master user password on an RDS ${owner.engine} Read Replica because it uses physical replication and therefore cannot differ from its parent.`,
    );
  }
  if (
    change.ManageMasterUserPassword ||
    (owner.masterUserSecret && change.ManageMasterUserPassword !== false)
  ) {
    throw combination(
      "You can't specify MasterUserPassword for an instance with ManageMasterUserPassword enabled.",
    );
  }
  requireValidPassword(change.MasterUserPassword ?? '', owner.engine, owner.kind);
}

function requireRotatable(owner: MasterUserOwner, change: MasterUserChange, call: Call): void {
  if (!owner.masterUserSecret) {
    throw combination(
      'RotateMasterUserPassword can only be used when the master user password is managed in AWS Secrets Manager.',
    );
  }
  if (!change.ApplyImmediately)
    throw combination('You must specify apply immediately when rotating the master user password.');
  // "The user who rotates the master user password … must have permissions" for it (RDS User Guide, "Password
  // management with Amazon RDS and AWS Secrets Manager", Permissions required).
  const { arn } = owner.masterUserSecret;
  authorize(call.caller, 'secretsmanager:RotateSecret', { arn }, call);
  call.alsoAllowed('secretsmanager:RotateSecret', arn);
}

function combination(message: string): AwsError {
  return new AwsError('InvalidParameterCombination', 400, message);
}
