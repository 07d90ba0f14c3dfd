import type { RdsInstanceRotationConfig } from '../../../config/schema.ts';
import { ruleFor } from '../../../credentials/passwords/provider-rules.ts';
import { configProblemOf } from '../../config-problem.ts';
import type { DatabaseInstance } from '../../ports.ts';
import type { SecretDocument } from '../../secret-document.ts';
import { refusalOf } from '../../secret-state.ts';
import { engineOf } from './engines.ts';
import type { RdsInstanceState } from './state.ts';

/** Why this rotation must not start or go on, and what to do instead; `undefined` when nothing speaks against it. */
export function rdsRefusalOf(state: RdsInstanceState, config: RdsInstanceRotationConfig): string | undefined {
  return (
    refusalOf(state.secret, config) ??
    configProblemOf(config) ??
    instanceProblem(state.instance, config) ??
    documentProblem(state, config)
  );
}

function instanceProblem(instance: DatabaseInstance, config: RdsInstanceRotationConfig): string | undefined {
  const name = `The instance "${instance.id}"`;
  if (instance.sourceOfReplica !== undefined) {
    return `${name} is a read replica of "${instance.sourceOfReplica}" and has its password: rotate that one.`;
  }
  if (instance.cluster !== undefined) {
    return `${name} belongs to the cluster "${instance.cluster}", which has the password; this version rotates instances only.`;
  }
  if (instance.managed) {
    return `RDS manages the password of "${instance.id}" itself (ManageMasterUserPassword); remove this rotation, or turn that off.`;
  }
  if (instance.multiTenant) {
    return `${name} is an Oracle multi-tenant database, whose passwords are set per tenant (ModifyTenantDatabase).`;
  }
  if (instance.engine.startsWith('custom-')) {
    return `${name} is RDS Custom, whose password cannot be changed through RDS: change it in the database.`;
  }
  const engine = engineOf(instance.engine);
  if (!engine || !ruleFor(engine.engine)) {
    return `${name} runs "${instance.engine}", whose password rule Rekey does not know.`;
  }
  if (config.verify === 'login' && !engine.login) {
    return `A login to ${instance.engine} cannot be tried by this version: set "verify: status-only" for "${config.name}", and the reports will say so.`;
  }
  if (config.verify === 'login' && !instance.endpoint) {
    return `${name} has no endpoint (its status is "${instance.status}"): start it, then run again.`;
  }
  return undefined;
}

/**
 * The secret must speak of this instance and its master user. Otherwise whoever may write the secret could make
 * Rekey set the password of another database, or send a password to another host.
 */
function documentProblem(state: RdsInstanceState, config: RdsInstanceRotationConfig): string | undefined {
  const { secret, instance } = state;
  for (const version of [secret.current, secret.pending]) {
    const document = version && secret.documents.get(version.id);
    if (!document) continue;
    const label = version === secret.current ? 'AWSCURRENT' : 'AWSPENDING';
    const found = mismatch(document, instance, config);
    if (found) return `"${secret.description.name}" (${label}) ${found}`;
  }
  return undefined;
}

function mismatch(
  document: SecretDocument,
  instance: DatabaseInstance,
  config: RdsInstanceRotationConfig,
): string | undefined {
  const field = (name: string): string => config.fields[name] ?? name;
  if (!document.secret('password')) return `has no text "${field('password')}".`;
  const user = document.text('username');
  if (user === undefined) return `has no text "${field('username')}".`;
  if (user !== instance.masterUser) {
    return `is of another user than the master user of "${instance.id}"; this kind rotates master passwords only.`;
  }
  const host = document.text('host');
  if (
    host !== undefined &&
    instance.endpoint &&
    host.toLowerCase() !== instance.endpoint.host.toLowerCase()
  ) {
    return `names another host than the endpoint of "${instance.id}" (${instance.endpoint.host}); correct "${field('host')}" or "instance".`;
  }
  const id = document.text('dbInstanceIdentifier');
  if (id !== undefined && id.toLowerCase() !== instance.id.toLowerCase()) {
    return `names another instance than "${instance.id}" in "${field('dbInstanceIdentifier')}".`;
  }
  const engine = document.text('engine');
  if (engine !== undefined && !engineOf(instance.engine)?.names.includes(engine.toLowerCase())) {
    return `names another engine than that of "${instance.id}" (${instance.engine}) in "${field('engine')}".`;
  }
  return undefined;
}
