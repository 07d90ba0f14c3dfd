import { inertExcerpt } from '../../../base/hostile-text.ts';
import type { DatabaseUserRotationConfig } from '../../../config/schema.ts';
import { configProblemOf } from '../../config-problem.ts';
import type { SecretDocument } from '../../secret-document.ts';
import { pendingState, refusalOf } from '../../secret-state.ts';
import type { DatabaseUserState } from './state.ts';
import { engineNamed, twinOf } from './users.ts';

/** Why this rotation must not start or go on, and what to do instead; `undefined` when nothing speaks against it. */
export function databaseUserRefusalOf(
  state: DatabaseUserState,
  config: DatabaseUserRotationConfig,
): string | undefined {
  const { secret, admins } = state;
  const label = `The secret "${secret.description.name}"`;
  if (!secret.current) {
    return `${label} has no value in AWSCURRENT: put the present user and password into it; this kind makes twins, not first users.`;
  }
  const refusal = refusalOf(secret, config) ?? configProblemOf(config);
  if (refusal !== undefined || admins.length === 0) return refusal;
  for (const admin of admins) {
    const problem = adminProblem(admin);
    if (problem) return `The secret "${config['admin-secret']}" ${problem}`;
  }
  return pairProblem(state, config, label);
}

function adminProblem(admin: SecretDocument): string | undefined {
  if (!engineNamed(admin.text('engine'))) {
    return 'names no engine that this kind can rotate: postgres, mysql or mariadb in "engine".';
  }
  const missing = ['host', 'username', 'password'].find((field) => admin.text(field) === undefined);
  return missing === undefined ? undefined : `has no text "${missing}".`;
}

/**
 * Both values of the secret must speak of the administrator's server and of one pair of users. Otherwise whoever may
 * write the secret could make Rekey change a user of another application.
 */
function pairProblem(
  { secret, admins }: DatabaseUserState,
  config: DatabaseUserRotationConfig,
  label: string,
): string | undefined {
  const [current, pending] = [secret.current, secret.pending].map(
    (version) => version && secret.documents.get(version.id),
  );
  const [admin] = admins;
  if (!admin || !current) return undefined;
  const mismatch = documentProblem(current, admin, config);
  if (mismatch) return `${label} (AWSCURRENT) ${mismatch}`;

  const user = current.text('username') ?? '';
  const twin = twinOf(user);
  const engine = engineNamed(admin.text('engine'));
  if (admins.some((one) => [user, twin].includes(one.text('username') ?? ''))) {
    return `${label} is of the administrator in "${config['admin-secret']}", whose password this kind cannot change: for the master user of RDS there is the kind rds-instance.`;
  }
  if (twin === '') return `${label} is of a user without a name before "_clone".`;
  if (engine && engine.lengthOf(twin) > engine.longestName) {
    return `${label} is of "${inertExcerpt(user, 80)}", a name too long for its twin: with "_clone" it may have ${engine.longestName}.`;
  }
  if (pendingState(secret) !== 'ours' || !pending) return undefined;
  const other = documentProblem(pending, admin, config);
  if (other) return `${label} (AWSPENDING) ${other}`;
  return pending.text('username') === twin
    ? undefined
    : `${label} (AWSPENDING) is of another user than "${inertExcerpt(twin, 80)}": take AWSPENDING off.`;
}

function documentProblem(
  document: SecretDocument,
  admin: SecretDocument,
  config: DatabaseUserRotationConfig,
): string | undefined {
  const field = (name: string): string => `"${config.fields[name] ?? name}"`;
  for (const name of ['username', 'password']) {
    if (document.text(name) === undefined) return `has no text ${field(name)}.`;
  }
  // Neither server takes it, and one of them would end a name with it.
  if (document.text('username')?.includes('\0')) return `has a NUL in ${field('username')}.`;
  const [engine, theirs] = [document.text('engine'), engineNamed(admin.text('engine'))];
  if (engine !== undefined && engineNamed(engine) !== theirs) {
    return `names another engine than "${config['admin-secret']}" in ${field('engine')}.`;
  }
  const [host, place] = [document.text('host'), admin.text('host')];
  if (host !== undefined && host.toLowerCase() !== place?.toLowerCase()) {
    return `names another host than "${config['admin-secret']}" in ${field('host')}.`;
  }
  const port = document.integer('port');
  if (port !== undefined && port !== (admin.integer('port') ?? theirs?.port)) {
    return `names another port than "${config['admin-secret']}" in ${field('port')}.`;
  }
  return undefined;
}
