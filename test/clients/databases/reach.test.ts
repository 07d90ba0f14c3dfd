import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { createSecureContext, TLSSocket } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseReach } from '../../../src/clients/databases/reach.ts';
import type { Reached } from '../../../src/doctor/ports.ts';
import { makeServerCertificate } from '../../cloud/databases/certificate.ts';
import { temporaryFolder } from '../../git/command.ts';

const servers: { server: Server; sockets: Set<Socket> }[] = [];

afterEach(() => {
  for (const { server, sockets } of servers.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

async function serve(speak: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    speak(socket);
  });
  servers.push({ server, sockets });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function reach(family: 'postgres' | 'mysql', port: number, ca?: string): Promise<Reached> {
  let caFile: string | undefined;
  if (ca !== undefined) {
    caFile = join(temporaryFolder('reach'), 'ca.pem');
    writeFileSync(caFile, ca);
  }
  return await databaseReach({ caFile })({ name: 'a', family, host: '127.0.0.1', port });
}

/** A server of PostgreSQL up to its TLS. */
function postgresWith({ certificate: cert, key }: ReturnType<typeof makeServerCertificate>) {
  return (socket: Socket): void => {
    socket.once('data', () => {
      socket.write('S');
      const secure = new TLSSocket(socket, {
        isServer: true,
        secureContext: createSecureContext({ cert, key }),
      });
      secure.on('error', () => {});
    });
  };
}

describe('a database server', () => {
  it('is reached over TLS that is verified, and a certificate that ends soon is told', async () => {
    const lasting = makeServerCertificate({ days: 300, caDays: 300 });
    expect(await reach('postgres', await serve(postgresWith(lasting)), lasting.ca)).toEqual({
      kind: 'reached',
      note: undefined,
    });
    const ending = makeServerCertificate({ days: 5, caDays: 300 });
    const found = await reach('postgres', await serve(postgresWith(ending)), ending.ca);
    expect(found).toMatchObject({ kind: 'reached', note: expect.stringContaining('ends on') });
  });

  it('is not reached when nobody vouches for it', async () => {
    const port = await serve(postgresWith(makeServerCertificate()));
    expect(await reach('postgres', port)).toMatchObject({
      kind: 'unreachable',
      reason: expect.stringContaining('certificate'),
    });
  });

  it.each([
    ['postgres', 'has no TLS', 'N', 'SSL'],
    ['postgres', 'speaks something else', 'H', 'protocol of PostgreSQL'],
    ['mysql', 'speaks something else', '\u0001\0\0\0H', 'protocol of MySQL'],
    ['mysql', 'refuses the host', '\u0008\0\0\0\u00ff\u006a\u0004stop.', 'stop.'],
  ] as const)('of %s that %s is not reached', async (family, _what, bytes, said) => {
    const port = await serve((socket) => {
      if (family === 'mysql') socket.write(Buffer.from(bytes, 'latin1'));
      else socket.once('data', () => socket.write(bytes));
    });
    expect(await reach(family, port)).toMatchObject({
      kind: 'unreachable',
      reason: expect.stringContaining(said),
    });
  });

  it.each(['postgres', 'mysql'] as const)(
    'of %s that hangs up, or is not there, is not reached',
    async (family) => {
      const port = await serve((socket) => socket.end());
      expect(await reach(family, port)).toMatchObject({ kind: 'unreachable' });
      const gone = await serve(() => {});
      servers.at(-1)?.server.close();
      expect(await reach(family, gone)).toMatchObject({ kind: 'unreachable' });
    },
  );

  it('with a greeting that never ends takes no memory', async () => {
    // It says that 16 MiB follow, and sends none of them.
    const port = await serve((socket) => socket.end(Buffer.from([0xff, 0xff, 0xff, 0, 10])));
    expect(await reach('mysql', port)).toMatchObject({ kind: 'unreachable' });
  });
});
