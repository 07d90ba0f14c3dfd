import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type TLSSocket } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { expiryNote, firstExpiry } from '../../../src/clients/databases/certificate-expiry.ts';
import { makeServerCertificate } from '../../cloud/databases/certificate.ts';

const DAY = 86_400_000;
const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A verified connection to a server with a certificate that lives for so many days. */
async function connection(lives: { days: number; caDays?: number }): Promise<TLSSocket> {
  const { ca, certificate: cert, key } = makeServerCertificate(lives);
  const server = createServer({ cert, key });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', ca });
  closers.push(
    () => socket.destroy(),
    () => server.close(),
  );
  await once(socket, 'secureConnect');
  expect(socket.authorized).toBe(true);
  return socket;
}

function daysUntil(at: Date | undefined): number {
  return Math.round(((at?.getTime() ?? 0) - Date.now()) / DAY);
}

describe('the first of a chain to end', () => {
  it('is the certificate of the server, or an authority, which the server does not send', async () => {
    const own = firstExpiry(await connection({ days: 20, caDays: 90 }));
    expect([daysUntil(own?.at), own?.authority]).toEqual([20, undefined]);
    const authority = firstExpiry(await connection({ days: 90, caDays: 10 }));
    expect([daysUntil(authority?.at), authority?.authority]).toEqual([10, 'Local cloud database authority']);
  });

  it('is not known of what is no encrypted connection', () => {
    expect(firstExpiry(undefined)).toBeUndefined();
    expect(firstExpiry({ getPeerCertificate: () => ({}) })).toBeUndefined();
  });
});

describe('the note about it', () => {
  const now = new Date('2026-11-22T03:00:00.000Z');
  const inDays = (days: number, authority?: string) => ({
    at: new Date(now.getTime() + days * DAY),
    authority,
  });

  it('is said thirty days before, and not earlier', () => {
    expect(expiryNote('db.example.net', inDays(30.01), now)).toBeUndefined();
    expect(expiryNote('db.example.net', inDays(30), now)).toMatch(
      /^The TLS certificate of db\.example\.net ends on 2026-12-22, in 30 days, /,
    );
    expect(expiryNote('db.example.net', inDays(-2), now)).toContain('in 0 days');
  });

  it('tells of an authority that the certificates are to be had again', () => {
    expect(expiryNote('db.example.net', inDays(3, 'RDS Root'), now)).toMatch(
      /^The authority "RDS Root", which vouches for db\.example\.net, .*REKEY_RDS_CA_FILE/,
    );
  });
});
