import { randomBytes } from 'node:crypto';
import { escape as quote } from 'mysql2';
import type { LocalAws } from '../../cloud/aws/local-aws.ts';
import type { StatementGate } from '../../cloud/databases/statement-gate.ts';
import { recordSecret } from '../../ledger.ts';
import {
  canLogIn,
  memoryAdmins,
  memoryLogins,
  type ServersMemory,
  serverAt,
} from '../../rotate/world/servers.ts';
import { certificateFile } from '../certificate-file.ts';
import {
  type Change,
  DAY,
  type Document,
  documentUnder,
  HOUR,
  longAgo,
  REPLICA,
  type Scenario,
  SECRET,
  type Subject,
  secretOf,
} from '../scenario.ts';

const ADMIN_SECRET = 'rekey/administrator';
const CONFIG = `
version: 1
rotate:
  - { name: proof, kind: database-user, secret: ${SECRET}, admin-secret: ${ADMIN_SECRET}, every: 30d, replicas: [${REPLICA}] }
`;

/** The first rotation makes the twin; the second sets the password of the user who was there at the start. */
export const DATABASE_USER: readonly Scenario[] = (['postgres', 'mariadb'] as const).flatMap((server) => {
  const of = server === 'postgres' ? 'PostgreSQL' : 'MariaDB';
  const common = { server, later: [], seed: (aws: LocalAws, gate: Gate) => seed(aws, gate, server) };
  return [
    { ...common, name: `the replacement of a user of ${of} by a new twin`, before: [] },
    { ...common, name: `the replacement of a user of ${of} by the one before`, before: [31 * DAY] },
    { ...common, name: `the roll-back to a user of ${of}`, before: [HOUR], asks: 'roll-back' as const },
  ];
});

type Gate = StatementGate | undefined;
type Engine = 'postgres' | 'mariadb';

interface Names {
  readonly user: string;
  readonly admin: string;
  readonly table: string;
}

async function seed(aws: LocalAws, gate: Gate, engine: Engine): Promise<Subject> {
  const suffix = randomBytes(4).toString('hex');
  const names: Names = { user: `app_${suffix}`, admin: `dba_${suffix}`, table: `orders_${suffix}` };
  const [password, adminPassword] = [newPassword(), newPassword()];
  const servers: ServersMemory = { servers: new Map() };
  const { host, port } = gate ?? serverAt(servers, 'database.internal');
  const work = gate ? await seedServer(gate, names, password, adminPassword) : seedMemory();
  const place = { engine, host, port, ...(gate ? { dbname: gate.databaseName } : {}) };
  const value = { ...place, username: names.user, password };
  aws.seed.secret({ name: SECRET, value, createdAt: longAgo(aws), replicas: [REPLICA] });
  aws.seed.secret({
    name: ADMIN_SECRET,
    value: { ...place, username: names.admin, password: adminPassword },
  });

  async function works({ username, password: text }: Document): Promise<boolean> {
    const [user, secret] = [String(username), String(text)];
    if (gate) return await gate.canLogin(user, secret, work);
    return (
      canLogIn(servers, host, user, secret) && serverAt(servers, host).users.get(user)?.grants.size === 2
    );
  }

  return {
    config: CONFIG,
    secret: SECRET,
    environment: gate ? certificateFile(gate.ca) : {},
    holds: 'current',
    works,
    async left() {
      const labels = ['AWSCURRENT', 'AWSPREVIOUS', 'AWSPENDING'].map(async (label) => {
        const document = documentUnder(secretOf(aws, SECRET), label);
        if (!document) return `${label}: nothing`;
        const user = document.username === names.user ? 'the first user' : 'its twin';
        return `${label}: ${user}, old: ${document.password === password}, works: ${await works(document)}`;
      });
      return { holds: await Promise.all(labels) };
    },
    inMemory: (change) => ({ logins: memoryLogins(servers), admins: adminsOf(servers, engine, change) }),
  };

  function seedMemory(): string {
    const { users } = serverAt(servers, host);
    users.set(names.admin, { password: adminPassword, grants: new Set() });
    users.set(names.user, { password, grants: new Set(['SELECT', 'INSERT']) });
    return '';
  }
}

/** Statement by statement: PostgreSQL makes a twin in one transaction, MariaDB a user first and then its grants. */
function adminsOf(servers: ServersMemory, engine: Engine, change: Change): ReturnType<typeof memoryAdmins> {
  const admins = memoryAdmins(servers);
  return {
    inspect: (admin, pair) => admins.inspect(admin, pair),
    async createTwin(admin, pair, password) {
      if (engine === 'postgres')
        return await change('COMMIT', () => admins.createTwin(admin, pair, password));
      const { users } = serverAt(servers, admin.host);
      const grants = [...(users.get(pair.active)?.grants ?? [])];
      if (!users.has(pair.twin))
        await change('CREATE USER', async () => {
          if (users.has(pair.twin)) throw new Error('there is such a user already');
          users.set(pair.twin, { password: password.expose(), grants: new Set() });
        });
      for (const grant of grants)
        await change('GRANT', async () => void users.get(pair.twin)?.grants.add(grant));
    },
    setPassword: async (admin, pair, password) =>
      await change('ALTER USER', () => admins.setPassword(admin, pair, password)),
  };
}

/** An administrator who is no superuser, and a user who may read a table; returns the query that it lives by. */
async function seedServer(
  gate: StatementGate,
  { user, admin, table }: Names,
  password: string,
  adminPassword: string,
): Promise<string> {
  await gate.createUser(user, password);
  await gate.createUser(admin, adminPassword);
  if (gate.engine === 'postgres') {
    await gate.exec(`ALTER ROLE ${admin} CREATEROLE`);
    await gate.exec(`GRANT ${user} TO ${admin} WITH ADMIN OPTION`);
    await gate.exec(`CREATE TABLE ${table} AS SELECT 1 AS id`);
    await gate.exec(`GRANT SELECT ON ${table} TO ${user}`);
    return `SELECT id FROM ${table}`;
  }
  const where = `${gate.databaseName}.${table}`;
  const dba = `${quote(admin)}@'%'`;
  await gate.exec(`GRANT CREATE USER ON *.* TO ${dba}`);
  await gate.exec(`GRANT SELECT ON mysql.* TO ${dba}`);
  await gate.exec(`GRANT ALL ON ${gate.databaseName}.* TO ${dba} WITH GRANT OPTION`);
  await gate.exec(`CREATE TABLE ${where} AS SELECT 1 AS id`);
  await gate.exec(`GRANT SELECT ON ${where} TO ${quote(user)}@'%'`);
  return `SELECT id FROM ${where}`;
}

function newPassword(): string {
  const password = randomBytes(18).toString('base64url');
  recordSecret(password);
  return password;
}
