import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/base/clock.ts';
import { databaseLogin } from '../../../src/clients/databases/database-login.ts';
import { databaseReach } from '../../../src/clients/databases/reach.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import type { DatabaseFamily, LoginRequest } from '../../../src/rotate/ports.ts';
import { makeServerCertificate } from '../../cloud/databases/certificate.ts';
import type { Database } from '../../cloud/databases/database.ts';
import { type Databases, isMissing, startDatabases } from '../../cloud/databases/start-databases.ts';

const ENGINES = [
  { engine: 'postgres', family: 'postgres' },
  { engine: 'mariadb', family: 'mysql' },
] as const;

let databases: Databases;
let folder: string;

beforeAll(async () => {
  databases = await startDatabases();
  folder = await mkdtemp(join(tmpdir(), 'rekey-test-'));
});

afterAll(async () => {
  await databases.close();
  await rm(folder, { recursive: true });
});

const random = (): string => randomBytes(15).toString('base64url');

async function caFile(pem: string): Promise<string> {
  const file = join(folder, `${random()}.pem`);
  await writeFile(file, pem);
  return file;
}

describe.each(ENGINES)('a login to $engine', ({ engine, family }) => {
  async function user(context: {
    skip: (note: string) => void;
  }): Promise<{ database: Database; login: LoginRequest }> {
    const database = databases[engine];
    if (isMissing(database)) {
      context.skip(database.reason);
      throw new Error(database.reason);
    }
    const [name, password] = [`u${randomBytes(6).toString('hex')}`, random()];
    await database.createUser(name, password);
    const { host, port } = database;
    return {
      database,
      login: {
        family,
        host,
        port,
        user: name,
        password: Secret.of(password),
        database: database.databaseName,
      },
    };
  }

  it('is not needed to see that the server answers over verified TLS', async (context) => {
    const { database, login } = await user(context);
    const { host, port } = login;
    const reach = databaseReach({ caFile: await caFile(database.ca) });
    expect(await reach({ name: 'a', family, host, port })).toMatchObject({ kind: 'reached' });
    const untrusted = await databaseReach({ caFile: undefined })({ name: 'a', family, host, port });
    expect(untrusted).toMatchObject({ kind: 'unreachable', reason: expect.stringContaining('certificate') });
  });

  it('is accepted with the right password and refused with another', async (context) => {
    const { database, login } = await user(context);
    const logins = databaseLogin({ caFile: await caFile(database.ca) });
    expect(await logins.tryLogin(login)).toEqual({ kind: 'accepted' });
    expect(await logins.tryLogin({ ...login, password: Secret.of(random()) })).toEqual({ kind: 'refused' });
    expect(await logins.tryLogin({ ...login, user: 'nobody' })).toEqual({ kind: 'refused' });
  });

  it('tells once of a certificate that ends within thirty days', async (context) => {
    const { database, login } = await user(context);
    const notes: string[] = [];
    const note = (text: string): void => void notes.push(text);
    const at = async (days: number): Promise<void> => {
      const clock = { ...systemClock, now: () => new Date(Date.now() + days * 86_400_000) };
      const logins = databaseLogin({ caFile: await caFile(database.ca), clock, note });
      for (let turn = 0; turn < 2; turn += 1)
        expect(await logins.tryLogin(login)).toEqual({ kind: 'accepted' });
    };
    await at(300);
    expect(notes).toEqual([]);
    await at(340);
    expect(notes).toEqual([expect.stringContaining(`The TLS certificate of ${login.host} ends on`)]);
  });

  it('says that the password is right when only the database is not there', async (context) => {
    const { database, login } = await user(context);
    const logins = databaseLogin({ caFile: await caFile(database.ca) });
    expect(await logins.tryLogin({ ...login, database: 'missing' })).toEqual({ kind: 'accepted' });
  });

  it.for([
    ['of an authority that nobody trusts', undefined],
    ['of another authority', makeServerCertificate().ca],
  ] as const)('judges no password behind a certificate %s', async ([, ca], context) => {
    const { login } = await user(context);
    const logins = databaseLogin({ caFile: ca && (await caFile(ca)) });
    expect(await logins.tryLogin(login)).toMatchObject({
      kind: 'unreachable',
      reason: expect.stringContaining('REKEY_RDS_CA_FILE'),
    });
  });

  it('judges no password behind a certificate of another host', async (context) => {
    const { database, login } = await user(context);
    const logins = databaseLogin({ caFile: await caFile(database.ca) });
    const otherHost = await forwardTo(login.port);
    const { port } = otherHost.address() as AddressInfo;
    const asked = await logins.tryLogin({ ...login, host: hostname(), port });
    otherHost.close();
    if (/ENOTFOUND|EAI_AGAIN/.test(inspect(asked)))
      return context.skip('this machine does not know its own name');
    expect(asked).toMatchObject({
      kind: 'unreachable',
      reason: expect.stringMatching(/altnames.*REKEY_RDS_CA_FILE/),
    });
  });
});

describe('a server without TLS', () => {
  it.each<[DatabaseFamily, (socket: Socket) => void]>([
    // It answers "N" to the request for TLS (PostgreSQL, "Message Flow", SSL Session Encryption).
    ['postgres', (socket) => socket.once('data', () => socket.write('N'))],
    ['mysql', (socket) => socket.write(mysqlGreetingWithoutTls())],
  ])('never gets to see a password: %s', async (family, greet) => {
    const password = random();
    const received: Buffer[] = [];
    const server = await listen((socket) => {
      socket.on('data', (chunk: Buffer) => received.push(chunk));
      socket.on('error', () => {});
      greet(socket);
    });
    const { port } = server.address() as AddressInfo;
    const login = { family, host: '127.0.0.1', port, user: 'someone', password: Secret.of(password) };
    expect(await databaseLogin({ caFile: undefined }).tryLogin(login)).toMatchObject({ kind: 'unreachable' });
    const text = Buffer.concat(received).toString('latin1');
    expect(text).not.toContain(password);
    expect(text).not.toContain('someone');
    server.close();
  });
});

describe('a login that cannot be made', () => {
  it('says so for an address whose certificate could not be verified', async () => {
    const login = {
      family: 'mysql',
      host: '192.0.2.1',
      port: 3306,
      user: 'u',
      password: Secret.of(random()),
    } as const;
    expect(await databaseLogin({ caFile: undefined }).tryLogin(login)).toMatchObject({
      kind: 'unreachable',
      reason: expect.stringContaining('no certificate can be verified'),
    });
  });

  it('says why when nobody listens', async () => {
    const server = await listen(() => {});
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    for (const family of ['postgres', 'mysql'] as const) {
      const login = { family, host: '127.0.0.1', port, user: 'u', password: Secret.of(random()) };
      expect(await databaseLogin({ caFile: undefined }).tryLogin(login)).toMatchObject({
        kind: 'unreachable',
        reason: expect.stringContaining('ECONNREFUSED'),
      });
    }
  });

  it.each([
    ['is missing', async () => join(folder, 'missing.pem')],
    ['holds no certificate', async () => await caFile('nothing')],
  ])('says so when the file of certificates %s', async (_case, file) => {
    const login = {
      family: 'postgres',
      host: '127.0.0.1',
      port: 1,
      user: 'u',
      password: Secret.of(random()),
    } as const;
    await expect(databaseLogin({ caFile: await file() }).tryLogin(login)).rejects.toMatchObject({
      code: 'ca-file',
    });
  });
});

/** The same server on every address of this machine. */
async function forwardTo(port: number): Promise<Server> {
  const server = createServer((socket) => {
    const onward = connect(port, '127.0.0.1');
    for (const end of [socket, onward]) end.on('error', () => end.destroy());
    socket.pipe(onward).pipe(socket);
  });
  return await new Promise((resolve) => server.listen(0, () => resolve(server)));
}

async function listen(onConnection: (socket: Socket) => void): Promise<Server> {
  const server = createServer(onConnection);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

/** A version 10 handshake of MySQL whose capabilities lack CLIENT_SSL (0x800). */
function mysqlGreetingWithoutTls(): Buffer {
  const capabilities = 0x00_88_a2_0d & ~0x800;
  const low = Buffer.alloc(2);
  low.writeUInt16LE(capabilities & 0xffff);
  const high = Buffer.alloc(2);
  high.writeUInt16LE(capabilities >>> 16);
  const body = Buffer.concat([
    Buffer.from([10]),
    Buffer.from('8.0.40\0'),
    Buffer.from([1, 0, 0, 0]),
    Buffer.from('abcdefgh\0'),
    low,
    Buffer.from([0x2d, 2, 0]),
    high,
    Buffer.from([21]),
    Buffer.alloc(10),
    Buffer.from('ijklmnopqrst\0'),
    Buffer.from('mysql_native_password\0'),
  ]);
  const header = Buffer.from([body.length & 0xff, body.length >> 8, 0, 0]);
  return Buffer.concat([header, body]);
}
