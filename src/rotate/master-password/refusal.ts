import { configProblemOf } from '../config-problem.ts';
import type { Endpoint } from '../ports.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { SecretDocument } from '../secret-document.ts';
import { refusalOf } from '../secret-state.ts';
import { engineOf } from './engines.ts';
import type { MasterPasswordState } from './state.ts';
import type { MasterDatabase, MasterPasswordTarget } from './target.ts';

/** Why this rotation must not start or go on, and what to do instead; `undefined` when nothing speaks against it. */
export function masterPasswordRefusalOf(
  state: MasterPasswordState,
  target: MasterPasswordTarget,
): Refusal | undefined {
  return (
    refusalOf(state.secret, target.config) ??
    configProblemOf(target.config) ??
    state.database.obstacle ??
    databaseProblem(state.database, target) ??
    documentProblem(state, target)
  );
}

function databaseProblem(database: MasterDatabase, target: MasterPasswordTarget): Refusal | undefined {
  const { config, noun } = target;
  const name = `The ${noun} "${database.id}"`;
  const engine = engineOf(database.engine);
  if (!engine || !target.ruleOf(engine.engine)) {
    return refuse(
      'engine-not-rotated',
      `${name} runs "${database.engine}", whose password rule Rekey does not know.`,
    );
  }
  if (config.verify === 'login' && !engine.login) {
    return refuse(
      'engine-without-login',
      `A login to ${database.engine} cannot be tried by this version: set "verify: status-only" for "${config.name}", and the reports will say so.`,
    );
  }
  if (config.verify === 'login' && !database.endpoint) {
    return refuse(
      'database-without-endpoint',
      `${name} has no endpoint (its status is "${database.status}"): start it, then run again.`,
    );
  }
  return undefined;
}

/**
 * The secret must speak of this database and its master user. Otherwise whoever may write the secret could make
 * Rekey set the password of another database, or send a password to another host.
 */
function documentProblem(state: MasterPasswordState, target: MasterPasswordTarget): Refusal | undefined {
  const { secret, database } = state;
  for (const version of [secret.current, secret.pending]) {
    const document = version && secret.documents.get(version.id);
    if (!document) continue;
    const label = version === secret.current ? 'AWSCURRENT' : 'AWSPENDING';
    const found = mismatch(document, database, target);
    if (found) return refuse(found.id, `"${secret.description.name}" (${label}) ${found.text}`);
  }
  return undefined;
}

function mismatch(
  document: SecretDocument,
  database: MasterDatabase,
  { config, noun, idField }: MasterPasswordTarget,
): Refusal | undefined {
  const field = (name: string): string => config.fields[name] ?? name;
  if (!document.secret('password')) return refuse('secret-incomplete', `has no text "${field('password')}".`);
  const user = document.text('username');
  if (user === undefined) return refuse('secret-incomplete', `has no text "${field('username')}".`);
  if (user !== database.masterUser) {
    return refuse(
      'secret-of-another',
      `is of another user than the master user of "${database.id}"; this kind rotates master passwords only.`,
    );
  }
  const host = document.text('host');
  const { endpoint } = database;
  if (host !== undefined && endpoint && !isAt(host, [endpoint, database.readerEndpoint])) {
    return refuse(
      'secret-of-another',
      `names another host than the endpoint of "${database.id}" (${endpoint.host}); correct "${field('host')}" or "${noun}".`,
    );
  }
  const id = document.text(idField);
  if (id !== undefined && id.toLowerCase() !== database.id.toLowerCase()) {
    return refuse('secret-of-another', `names another ${noun} than "${database.id}" in "${field(idField)}".`);
  }
  const engine = document.text('engine');
  if (engine !== undefined && !engineOf(database.engine)?.names.includes(engine.toLowerCase())) {
    return refuse(
      'secret-of-another',
      `names another engine than that of "${database.id}" (${database.engine}) in "${field('engine')}".`,
    );
  }
  return undefined;
}

function isAt(host: string, endpoints: readonly (Endpoint | undefined)[]): boolean {
  return endpoints.some((endpoint) => endpoint?.host.toLowerCase() === host.toLowerCase());
}
