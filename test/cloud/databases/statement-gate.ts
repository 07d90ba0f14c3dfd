import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { connect as connectTls, TLSSocket } from 'node:tls';
import { makeServerCertificate, type ServerCertificate } from './certificate.ts';
import type { Database } from './database.ts';
import { statementsOf } from './statements.ts';

/** Looks at a statement that changes something; `cut`: the connection is gone, as when its process is killed. */
export type StatementLook = (
  statement: string,
  at: 'before effect' | 'after effect',
) => Promise<'cut' | undefined>;

/** A way to a database server on which every statement that changes something is stopped twice. */
export interface StatementGate extends Database {
  look: StatementLook;
}

/** Opens a way of its own, with TLS of its own: what passes is read as the protocols of both servers have it. */
export async function openStatementGate(database: Database): Promise<StatementGate> {
  const tls = makeServerCertificate();
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(database.port, database.host);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    const secured = database.engine === 'postgres' ? securePostgres : secureMysql;
    void secured(client, upstream, tls).then(
      (pair) => relay(pair, database.engine, (...args) => gate.look(...args)),
      () => client.destroy(),
    );
  });
  server.listen(0, database.host);
  await once(server, 'listening');
  const gate: StatementGate = {
    ...database,
    port: (server.address() as AddressInfo).port,
    ca: tls.ca,
    look: async () => undefined,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return gate;
}

interface Pair {
  readonly client: Socket;
  readonly upstream: Socket;
}

/** "SSLRequest", answered by one byte (PostgreSQL documentation, "SSL Session Encryption"); the server is on loopback. */
async function securePostgres(client: Socket, upstream: Socket, tls: ServerCertificate): Promise<Pair> {
  await firstBytes(client);
  client.write('S');
  return { client: serverSide(client, tls), upstream };
}

/** The client asks for TLS in its first packet and goes on under it (MySQL Internals, "SSL Handshake"). */
async function secureMysql(client: Socket, upstream: Socket, tls: ServerCertificate): Promise<Pair> {
  client.write(await firstBytes(upstream));
  const bytes = await firstBytes(client);
  const length = 4 + bytes.readUIntLE(0, 3);
  upstream.write(bytes.subarray(0, length));
  if (bytes.length > length) client.unshift(bytes.subarray(length));
  // Which server it is was settled when it was started.
  return {
    client: serverSide(client, tls),
    upstream: connectTls({ socket: upstream, rejectUnauthorized: false }),
  };
}

function serverSide(socket: Socket, { certificate: cert, key }: ServerCertificate): Socket {
  return new TLSSocket(socket, { isServer: true, cert, key });
}

async function firstBytes(socket: Socket): Promise<Buffer> {
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  socket.pause();
  return bytes;
}

function relay({ client, upstream }: Pair, engine: Database['engine'], look: StatementLook): void {
  const statements = statementsOf(engine);
  let under: string | undefined;
  let sending = Promise.resolve();
  let answering = Promise.resolve();
  const cut = (): void => {
    client.destroy();
    upstream.destroy();
  };
  for (const socket of [client, upstream]) socket.on('error', cut).on('close', cut);

  async function send(bytes: Buffer): Promise<void> {
    for (const { text, frame } of statements.read(bytes)) {
      if (text !== undefined) {
        if ((await look(text, 'before effect')) === 'cut') cut();
        under = text;
      }
      if (!upstream.destroyed) upstream.write(frame);
    }
  }

  async function answer(bytes: Buffer): Promise<void> {
    const done = under;
    under = undefined;
    if (done !== undefined && (await look(done, 'after effect')) === 'cut') cut();
    if (!client.destroyed) client.write(bytes);
  }

  client.on('data', (bytes: Buffer) => {
    sending = sending.then(() => send(bytes)).catch(cut);
  });
  upstream.on('data', (bytes: Buffer) => {
    answering = answering.then(() => answer(bytes)).catch(cut);
  });
}
