import type { Connection, RowDataPacket } from 'mysql2/promise';
import { inertExcerpt } from '../../base/hostile-text.ts';
import type { Secret } from '../../credentials/secret.ts';
import type { PairFacts, UserPair } from '../../rotate/ports.ts';
import { type Account, type Grant, grantText, isPowerful, isSubstantial, readGrant } from './mysql-grants.ts';
import { type LastingCodes, statementError } from './statement-error.ts';

const LASTING: LastingCodes = {
  forbidden: new Set([
    'ER_SPECIFIC_ACCESS_DENIED_ERROR',
    'ER_ACCESS_DENIED_ERROR',
    'ER_DBACCESS_DENIED_ERROR',
    'ER_TABLEACCESS_DENIED_ERROR',
    'ER_COLUMNACCESS_DENIED_ERROR',
    'ER_CANT_CREATE_USER_WITH_GRANT',
  ]),
  password: new Set(['ER_NOT_VALID_PASSWORD', 'ER_PASSWD_LENGTH']),
};

const LIMITS = {
  max_questions: 'MAX_QUERIES_PER_HOUR',
  max_updates: 'MAX_UPDATES_PER_HOUR',
  max_connections: 'MAX_CONNECTIONS_PER_HOUR',
  max_user_connections: 'MAX_USER_CONNECTIONS',
} as const;
const LIMIT_NAMES = Object.keys(LIMITS) as (keyof typeof LIMITS)[];

/** A row of `mysql.user`, which MariaDB has as a view of the same columns. */
interface AccountRow extends Account, RowDataPacket, Readonly<Record<keyof typeof LIMITS, number>> {
  readonly plugin: string;
  readonly tls: string;
}

interface Accounts {
  readonly active: AccountRow;
  readonly twin: AccountRow | undefined;
}

export async function inspectMysql(connection: Connection, pair: UserPair): Promise<PairFacts> {
  try {
    await prepare(connection);
    const rows = await accountRows(connection, pair);
    const twinExists = rows.some(({ user }) => user === pair.twin);
    const found = accountsOf(rows, pair);
    if (typeof found === 'string') return { unfit: found, twinExists, drift: [] };
    const { active, twin } = found;
    const has = await grantsOf(connection, active);
    const twinHas = twin ? await grantsOf(connection, twin) : [];
    if ([...has, ...twinHas].some(isPowerful)) {
      const unfit = `${named(pair.active)} or its twin may administer the whole server: such a user can have no twin.`;
      return { unfit, twinExists, drift: [] };
    }
    return { twinExists, drift: twin ? driftOf({ active, twin }, has, twinHas) : [] };
  } catch (error) {
    throw statementError(error, 'read the users and their grants', LASTING);
  }
}

/** No transaction holds these statements together: a run that dies in the middle is gone on with from the drift. */
export async function createMysqlTwin(
  connection: Connection,
  pair: UserPair,
  password: Secret,
): Promise<void> {
  try {
    const { escape: text } = await import('mysql2');
    await prepare(connection);
    const found = accountsOf(await accountRows(connection, pair), pair);
    if (typeof found === 'string') throw new Error('the users changed');
    const { active } = found;
    const twin: Account = found.twin ?? { user: pair.twin, host: active.host };
    if (!found.twin) {
      const limits = LIMIT_NAMES.map((name) => `${LIMITS[name]} ${active[name]}`).join(' ');
      const demands = `REQUIRE ${active.tls === '' ? 'NONE' : 'SSL'} WITH ${limits}`;
      const identified = await identification(connection, active);
      await connection.query(`CREATE USER ?@? ${identified} ${demands}`, [
        twin.user,
        twin.host,
        password.expose(),
      ]);
    }
    const has = new Set((await grantsOf(connection, twin)).map(grantText));
    for (const grant of await grantsOf(connection, active)) {
      if (has.has(grantText(grant))) continue;
      // Without values, so that a question mark in a name stays one.
      await connection.query(
        `${grant.head}${grant.link}${text(twin.user)}@${text(twin.host)}${grant.option}`,
      );
    }
  } catch (error) {
    throw statementError(error, `make ${named(pair.twin)} like the other`, LASTING);
  }
}

export async function setMysqlPassword(
  connection: Connection,
  pair: UserPair,
  password: Secret,
): Promise<void> {
  try {
    await prepare(connection);
    const found = accountsOf(await accountRows(connection, pair), pair);
    if (typeof found === 'string' || !found.twin) throw new Error('the users changed');
    const { user, host } = found.twin;
    const identified = await identification(connection, found.twin);
    await connection.query(`ALTER USER ?@? ${identified}`, [user, host, password.expose()]);
  } catch (error) {
    throw statementError(error, `set the password of ${named(pair.twin)}`, LASTING);
  }
}

/** A session in which the driver's escapes are right and the server quotes as we read it. */
async function prepare(connection: Connection): Promise<void> {
  await connection.query("SET SESSION sql_mode = 'STRICT_ALL_TABLES', SESSION sql_quote_show_create = 1");
}

async function accountRows(connection: Connection, pair: UserPair): Promise<AccountRow[]> {
  const columns = `User AS user, Host AS host, plugin, ssl_type AS tls, ${LIMIT_NAMES.join(', ')}`;
  const [rows] = await connection.execute<AccountRow[]>(
    `SELECT ${columns} FROM mysql.user WHERE User = ? OR User = ?`,
    [pair.active, pair.twin],
  );
  return rows;
}

/** A name may stand for several accounts, one a host: only one each is unambiguous. */
function accountsOf(rows: readonly AccountRow[], pair: UserPair): Accounts | string {
  const [active, ...others] = rows.filter(({ user }) => user === pair.active);
  const [twin, ...twins] = rows.filter(({ user }) => user === pair.twin);
  if (!active) return `${named(pair.active)} is not on the server.`;
  if (others.length > 0 || twins.length > 0) {
    return `${named(pair.active)} or its twin has accounts for several hosts: leave one for each name.`;
  }
  if (active.tls !== '' && active.tls !== 'ANY') {
    return `${named(pair.active)} must show a client certificate, which Rekey has none of.`;
  }
  return { active, twin };
}

async function grantsOf(connection: Connection, account: Account): Promise<Grant[]> {
  const [rows] = await connection.query<RowDataPacket[]>('SHOW GRANTS FOR ?@?', [account.user, account.host]);
  const grants = rows.map((row) => readGrant(String(Object.values(row)[0]), account)).filter(isSubstantial);
  return (await isMariadb(connection)) ? grants : [...grants, ...(await defaultRoles(connection, account))];
}

/** MariaDB tells default roles among the grants; MySQL 8 has a table of them, which MySQL 5.7 has not. */
async function defaultRoles(connection: Connection, { user, host }: Account): Promise<Grant[]> {
  const { escape: text } = await import('mysql2');
  try {
    const [rows] = await connection.execute<RowDataPacket[]>(
      'SELECT DEFAULT_ROLE_USER AS role, DEFAULT_ROLE_HOST AS place FROM mysql.default_roles WHERE USER = ? AND HOST = ? ORDER BY 1, 2',
      [user, host],
    );
    const roles = rows.map(({ role, place }) => `${text(String(role))}@${text(String(place))}`);
    if (roles.length === 0) return [];
    return [{ head: `SET DEFAULT ROLE ${roles.join(', ')}`, link: ' TO ', option: '' }];
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ER_NO_SUCH_TABLE') return [];
    throw error;
  }
}

function driftOf(
  { active, twin }: { readonly active: AccountRow; readonly twin: AccountRow },
  has: readonly Grant[],
  twinHas: readonly Grant[],
): string[] {
  const [theirs, ours] = [new Set(has.map(grantText)), new Set(twinHas.map(grantText))];
  const drift: string[] = [];
  if (twin.host !== active.host) drift.push(`is for the host "${inertExcerpt(twin.host, 60)}"`);
  if (twin.plugin !== active.plugin) drift.push('has another authentication plugin');
  if (twin.tls !== active.tls) drift.push('has another demand for TLS (REQUIRE)');
  if (LIMIT_NAMES.some((name) => twin[name] !== active[name])) drift.push('has other limits (WITH MAX_…)');
  for (const grant of theirs) if (!ours.has(grant)) drift.push(`lacks ${inertExcerpt(grant, 200)}`);
  for (const grant of ours) if (!theirs.has(grant)) drift.push(`has ${inertExcerpt(grant, 200)} besides`);
  return drift;
}

/** `IDENTIFIED …` with the account's own plugin and one value to bind: what each server calls it. */
async function identification(connection: Connection, { plugin }: AccountRow): Promise<string> {
  if (!/^\w{1,64}$/.test(plugin)) throw new Error('an authentication plugin of no usual name');
  return (await isMariadb(connection))
    ? `IDENTIFIED VIA ${plugin} USING PASSWORD(?)`
    : `IDENTIFIED WITH ${plugin} BY ?`;
}

async function isMariadb(connection: Connection): Promise<boolean> {
  const [rows] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version');
  return /mariadb/i.test(String(rows[0]?.version));
}

function named(user: string): string {
  return `the user "${inertExcerpt(user, 80)}"`;
}
