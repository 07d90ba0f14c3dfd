import { inertExcerpt } from '../../../base/hostile-text.ts';
import type { DatabaseUserRotationConfig } from '../../../config/schema.ts';
import { configProblemOf } from '../../config-problem.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { SecretDocument } from '../../secret-document.ts';
import { pendingState, refusalOf } from '../../secret-state.ts';
import type { DatabaseUserState } from './state.ts';
import { engineNamed, twinOf } from './users.ts';

/** Why this rotation must not start or go on, and what to do instead; `undefined` when nothing speaks against it. */
export function databaseUserRefusalOf(
  state: DatabaseUserState,
  config: DatabaseUserRotationConfig,
): Refusal | undefined {
  const { secret, admins } = state;
  const label = `The secret "${secret.description.name}"`;
  if (!secret.current) {
    return refuse(
      'secret-without-value',
      `${label} has no value in AWSCURRENT: put the present user and password into it; this kind makes twins, not first users.`,
    );
  }
  const refusal = refusalOf(secret, config) ?? configProblemOf(config);
  if (refusal !== undefined) return refusal;
  for (const admin of admins) {
    const problem = adminProblem(admin);
    if (problem) return refuse(problem.id, `The secret "${config['admin-secret']}" ${problem.text}`);
  }
  return pairProblem(state, config, label);
}

function adminProblem(admin: SecretDocument): Refusal | undefined {
  if (!engineNamed(admin.text('engine'))) {
    return refuse(
      'admin-secret-unfit',
      'names no engine that this kind can rotate: postgres, mysql or mariadb in "engine".',
    );
  }
  const missing = ['host', 'username', 'password'].find((field) => admin.text(field) === undefined);
  return missing === undefined ? undefined : refuse('secret-incomplete', `has no text "${missing}".`);
}

/**
 * Both values of the secret must speak of the administrator's server and of one pair of users. Otherwise whoever may
 * write the secret could make Rekey change a user of another application.
 */
function pairProblem(
  { secret, admins }: DatabaseUserState,
  config: DatabaseUserRotationConfig,
  label: string,
): Refusal | undefined {
  const [current, pending] = [secret.current, secret.pending].map(
    (version) => version && secret.documents.get(version.id),
  );
  const [admin] = admins;
  if (!admin || !current) return undefined;
  const mismatch = documentProblem(current, admin, config);
  if (mismatch) return refuse(mismatch.id, `${label} (AWSCURRENT) ${mismatch.text}`);

  const user = current.text('username') ?? '';
  const twin = twinOf(user);
  const engine = engineNamed(admin.text('engine'));
  if (admins.some((one) => [user, twin].includes(one.text('username') ?? ''))) {
    return refuse(
      'user-is-administrator',
      `${label} is of the administrator in "${config['admin-secret']}", whose password this kind cannot change: for the master user of RDS there is the kind rds-instance.`,
    );
  }
  if (twin === '') return refuse('user-unfit', `${label} is of a user without a name before "_clone".`);
  if (engine && engine.lengthOf(twin) > engine.longestName) {
    return refuse(
      'user-unfit',
      `${label} is of "${inertExcerpt(user, 80)}", a name too long for its twin: with "_clone" it may have ${engine.longestName}.`,
    );
  }
  if (pendingState(secret) !== 'ours' || !pending) return undefined;
  const other = documentProblem(pending, admin, config);
  if (other) return refuse(other.id, `${label} (AWSPENDING) ${other.text}`);
  return pending.text('username') === twin
    ? undefined
    : refuse(
        'secret-of-another',
        `${label} (AWSPENDING) is of another user than "${inertExcerpt(twin, 80)}": take AWSPENDING off.`,
      );
}

function documentProblem(
  document: SecretDocument,
  admin: SecretDocument,
  config: DatabaseUserRotationConfig,
): Refusal | undefined {
  const field = (name: string): string => `"${config.fields[name] ?? name}"`;
  const elsewhere = (what: 'engine' | 'host' | 'port'): Refusal =>
    refuse('secret-of-another', `names another ${what} than "${config['admin-secret']}" in ${field(what)}.`);
  for (const name of ['username', 'password']) {
    if (document.text(name) === undefined) {
      return refuse('secret-incomplete', `has no text ${field(name)}.`);
    }
  }
  // Neither server takes it, and one of them would end a name with it.
  if (document.text('username')?.includes('\0')) {
    return refuse('user-unfit', `has a NUL in ${field('username')}.`);
  }
  const [engine, theirs] = [document.text('engine'), engineNamed(admin.text('engine'))];
  if (engine !== undefined && engineNamed(engine) !== theirs) {
    return elsewhere('engine');
  }
  const [host, place] = [document.text('host'), admin.text('host')];
  if (host !== undefined && host.toLowerCase() !== place?.toLowerCase()) {
    return elsewhere('host');
  }
  const port = document.integer('port');
  if (port !== undefined && port !== (admin.integer('port') ?? theirs?.port)) {
    return elsewhere('port');
  }
  return undefined;
}
