import type { Client } from 'pg';
import { inertExcerpt } from '../../base/hostile-text.ts';
import type { Secret } from '../../credentials/secret.ts';
import type { PairFacts, UserPair } from '../../rotate/ports.ts';
import { passwordVerifier } from './postgres-verifier.ts';
import { type LastingCodes, statementError } from './statement-error.ts';

/** PostgreSQL, appendix A: insufficient privilege. Its rules for passwords do not see into a verifier. */
const LASTING: LastingCodes = { forbidden: new Set(['42501']), password: new Set() };

interface Role {
  readonly rolname: string;
  readonly powerful: boolean;
  readonly rolcanlogin: boolean;
  readonly rolconnlimit: number;
  /** As text, so that `infinity` and every digit survive. */
  readonly until: string | null;
}

const ROLES = `
  SELECT rolname, rolcanlogin, rolconnlimit, rolvaliduntil::text AS until,
         rolsuper OR rolreplication OR EXISTS (
           SELECT 1 FROM pg_catalog.pg_roles s
           WHERE s.rolname = 'rds_superuser' AND pg_catalog.pg_has_role(r.oid, s.oid, 'MEMBER')) AS powerful
  FROM pg_catalog.pg_roles r WHERE rolname IN ($1, $2)`;

/** Settings of a role, in all databases (`datname` is null) and in single ones. */
const SETTINGS = `
  SELECT d.datname, unnest(s.setconfig) AS setting
  FROM pg_catalog.pg_db_role_setting s JOIN pg_catalog.pg_roles r ON r.oid = s.setrole
  LEFT JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
  WHERE r.rolname = $1 ORDER BY 1, 2`;

/** Whether $2 has all that $1 has, because it is a member of it. */
const INHERITS = `
  SELECT pg_catalog.pg_has_role(t.oid, a.oid, 'USAGE') AS inherits
  FROM pg_catalog.pg_roles a, pg_catalog.pg_roles t WHERE a.rolname = $1 AND t.rolname = $2`;

/** Roles that $1 is a member of and $2 has not the privileges of. */
const MISSING_ROLES = `
  SELECT g.rolname FROM pg_catalog.pg_auth_members m
  JOIN pg_catalog.pg_roles a ON a.oid = m.member JOIN pg_catalog.pg_roles g ON g.oid = m.roleid,
  pg_catalog.pg_roles t
  WHERE a.rolname = $1 AND t.rolname = $2 AND g.oid <> t.oid
    AND NOT pg_catalog.pg_has_role(t.oid, g.oid, 'USAGE') ORDER BY 1`;

/** In how many objects of all databases the role is owner, or named in privileges or policies; memberships aside. */
const OWN_THINGS = `
  SELECT count(*)::int AS things FROM pg_catalog.pg_shdepend s
  JOIN pg_catalog.pg_roles r ON r.oid = s.refobjid
  WHERE r.rolname = $1 AND s.refclassid = 'pg_catalog.pg_authid'::regclass
    AND s.classid <> 'pg_catalog.pg_auth_members'::regclass AND s.deptype IN ('o', 'a', 'r')`;

interface Setting {
  readonly datname: string | null;
  readonly setting: string;
}

export async function inspectPostgres(client: Client, pair: UserPair): Promise<PairFacts> {
  try {
    const roles = (await client.query<Role>(ROLES, [pair.active, pair.twin])).rows;
    const active = roles.find(({ rolname }) => rolname === pair.active);
    const twin = roles.find(({ rolname }) => rolname === pair.twin);
    const twinExists = twin !== undefined;
    const name = `the user "${inertExcerpt(pair.active, 63)}"`;
    if (!active) return { unfit: `${name} is not on the server.`, twinExists, drift: [] };
    if (active.powerful || twin?.powerful) {
      const unfit = `${name} or its twin is a superuser or may replicate: such a user can have no twin.`;
      return { unfit, twinExists, drift: [] };
    }
    return { twinExists, drift: twin ? await driftOf(client, active, twin) : [] };
  } catch (error) {
    throw statementError(error, 'read the users', LASTING);
  }
}

async function driftOf(client: Client, active: Role, twin: Role): Promise<string[]> {
  const names = [active.rolname, twin.rolname];
  const drift: string[] = [];
  if (!twin.rolcanlogin) drift.push('may not log in (NOLOGIN)');
  if (twin.rolconnlimit !== active.rolconnlimit) drift.push('has another CONNECTION LIMIT');
  if (twin.until !== active.until) drift.push('has another VALID UNTIL');
  const settings = await settingsOf(client, twin.rolname);
  if (!isDeepEqual(ownSettings(settings), ownSettings(await settingsOf(client, active.rolname)))) {
    drift.push('has other settings (ALTER ROLE … SET)');
  }
  const [inherits] = (await client.query<{ inherits: boolean }>(INHERITS, names)).rows;
  if (inherits?.inherits) {
    // Without it, what the twin makes would belong to the twin, and the other could not use it.
    const acts = settings.some((one) => one.datname === null && one.setting === `role=${active.rolname}`);
    if (!acts) drift.push('does not act as the other (ALTER ROLE … SET role)');
    return drift;
  }
  for (const { rolname } of (await client.query<{ rolname: string }>(MISSING_ROLES, names)).rows) {
    drift.push(`is no member of "${inertExcerpt(rolname, 63)}"`);
  }
  const [own] = (await client.query<{ things: number }>(OWN_THINGS, [active.rolname])).rows;
  if (own && own.things > 0) drift.push(`has no share in ${own.things} objects of the other`);
  return drift;
}

async function settingsOf(client: Client, role: string): Promise<readonly Setting[]> {
  return (await client.query<Setting>(SETTINGS, [role])).rows;
}

/** Without `role`, which only the twin has. */
function ownSettings(settings: readonly Setting[]): Setting[] {
  return settings.filter(({ setting }) => !setting.startsWith('role='));
}

function isDeepEqual(one: readonly Setting[], other: readonly Setting[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * One transaction: all of the twin or nothing. It is a member of the active user, as in AWS's rotation for
 * alternating users, and acts as it from its login on, so that what it makes belongs to the active user.
 */
export async function createPostgresTwin(client: Client, pair: UserPair, password: Secret): Promise<void> {
  const { escapeIdentifier: id, escapeLiteral: text } = (await import('pg')).default;
  const twin = id(pair.twin);
  const attempt = `make the user "${inertExcerpt(pair.twin, 63)}"`;
  try {
    const roles = (await client.query<Role>(ROLES, [pair.active, pair.twin])).rows;
    const active = roles.find(({ rolname }) => rolname === pair.active);
    if (!active) throw new Error('the users changed');
    // Made in one transaction, so that nothing is to be completed. Another run was first, or somebody changed it.
    if (roles.length > 1) return;
    const verifier = passwordVerifier(pair.twin, password, await encryptionOf(client));
    const until = active.until === null ? '' : ` VALID UNTIL ${text(active.until)}`;
    const limit = ` CONNECTION LIMIT ${active.rolconnlimit}`;
    await client.query('BEGIN');
    await client.query(`CREATE ROLE ${twin} LOGIN INHERIT${limit}${until} PASSWORD ${text(verifier)}`);
    await client.query(`GRANT ${id(pair.active)} TO ${twin}`);
    await client.query(`ALTER ROLE ${twin} SET role = ${text(pair.active)}`);
    for (const { datname, setting } of ownSettings(await settingsOf(client, pair.active))) {
      const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(setting) ?? [];
      // A list such as search_path is one text here, which only FROM CURRENT stores as the list that it is.
      await client.query('SELECT pg_catalog.set_config($1, $2, true)', [name, value]);
      const where = datname === null ? '' : ` IN DATABASE ${id(datname)}`;
      const dotted = name.split('.').map(id).join('.');
      await client.query(`ALTER ROLE ${twin}${where} SET ${dotted} FROM CURRENT`);
    }
    await client.query('COMMIT');
  } catch (error) {
    throw statementError(error, attempt, LASTING);
  }
}

export async function setPostgresPassword(client: Client, user: string, password: Secret): Promise<void> {
  const { escapeIdentifier: id, escapeLiteral: text } = (await import('pg')).default;
  try {
    const verifier = passwordVerifier(user, password, await encryptionOf(client));
    // A statement of this kind takes no parameters (PostgreSQL documentation, "PREPARE").
    await client.query(`ALTER ROLE ${id(user)} PASSWORD ${text(verifier)}`);
  } catch (error) {
    throw statementError(error, `set the password of "${inertExcerpt(user, 63)}"`, LASTING);
  }
}

async function encryptionOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ password_encryption: string }>('SHOW password_encryption');
  return rows[0]?.password_encryption ?? '';
}
