import { once } from 'node:events';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { DatabasePlace, Reached } from '../../doctor/ports.ts';
import { loginResultOf } from './login-error.ts';
import { databaseTrust, type TlsOptions } from './tls.ts';

/** Milliseconds for connecting and for TLS, each. */
const TIMEOUT_MS = 10_000;

/**
 * Whether a database server answers, over TLS whose certificate is verified, without a login: what the drivers do
 * before they send a name. The server sees a connection that ends before its login.
 */
export function databaseReach(options: Omit<TlsOptions, 'note'>): (place: DatabasePlace) => Promise<Reached> {
  return async (place) => {
    let note: string | undefined;
    const trusted = await databaseTrust({ ...options, note: (text) => (note = text) })();
    let socket: Socket | undefined;
    let secure: TLSSocket | undefined;
    try {
      socket = connect({ host: place.host, port: place.port });
      await happens(socket, 'connect');
      await NEGOTIATIONS[place.family](socket);
      const { host } = place;
      const ca = trusted.ca ? { ca: trusted.ca } : {};
      // A name is what certificates are for (RFC 6066, 3: no addresses as server name).
      secure = connectTls({ socket, host, ...(isIP(host) ? {} : { servername: host }), ...ca });
      await happens(secure, 'secureConnect');
      trusted.verified(host, secure);
      return { kind: 'reached', note };
    } catch (error) {
      const said = loginResultOf(error, { refused: new Set(), afterLogin: new Set() });
      return { kind: 'unreachable', reason: 'reason' in said ? said.reason : said.kind };
    } finally {
      secure?.destroy();
      socket?.destroy();
    }
  };
}

const NEGOTIATIONS: Readonly<Record<DatabasePlace['family'], (socket: Socket) => Promise<void>>> = {
  postgres: askPostgres,
  mysql: askMysql,
};

/** SSLRequest, and one byte as answer (PostgreSQL, "Message Formats"). */
async function askPostgres(socket: Socket): Promise<void> {
  const request = Buffer.alloc(8);
  request.writeInt32BE(8, 0);
  request.writeInt32BE(80_877_103, 4);
  socket.write(request);
  const [answer] = await hear(socket, () => 1);
  if (answer === LETTER_S) return;
  if (answer === LETTER_N) throw new Error('The server does not support SSL connections');
  throw new Error('The server does not speak the protocol of PostgreSQL');
}

const LETTER_S = 0x53;
const LETTER_N = 0x4e;

/** CLIENT_PROTOCOL_41, CLIENT_SSL and CLIENT_SECURE_CONNECTION (MySQL, "Capabilities Flags"). */
const CLIENT_SSL = 0x0800;
const CAPABILITIES = 0x0200 | CLIENT_SSL | 0x8000;
const UTF8MB4 = 45;

/** The greeting of the server, answered with an SSLRequest packet (MySQL, "Protocol::SSLRequest"). */
async function askMysql(socket: Socket): Promise<void> {
  const packet = await hear(socket, (heard) => (heard.length < 4 ? undefined : 4 + heard.readUIntLE(0, 3)));
  const greeting = packet.subarray(4);
  const [protocol] = greeting;
  if (protocol === 0xff)
    throw new Error(`The server refuses connections: ${greeting.toString('latin1', 3, 200)}`);
  const version = greeting.indexOf(0, 1);
  if (protocol !== 10 || version < 0) throw new Error('The server does not speak the protocol of MySQL');
  // Version, its end, thread id (4), scramble (8), filler (1), then the lower half of the capabilities.
  const at = version + 1 + 4 + 8 + 1;
  if (greeting.length < at + 2 || (greeting.readUInt16LE(at) & CLIENT_SSL) === 0)
    throw new Error('Server does not support secure connection');
  const request = Buffer.alloc(4 + 32);
  request.writeUIntLE(32, 0, 3);
  request.writeUInt8(1, 3);
  request.writeUInt32LE(CAPABILITIES, 4);
  request.writeUInt32LE(0x0100_0000, 8);
  request.writeUInt8(UTF8MB4, 12);
  socket.write(request);
}

/** A greeting has about a hundred bytes. */
const MOST_BYTES = 4_096;

/**
 * All that the server says until it waits for us, which is what `enough` recognises. More than that, before TLS
 * begins, would be somebody's who speaks in its place.
 */
async function hear(socket: Socket, enough: (heard: Buffer) => number | undefined): Promise<Buffer> {
  let heard = Buffer.alloc(0);
  for (;;) {
    const [chunk] = (await happens(socket, 'data')) as [Buffer];
    heard = Buffer.concat([heard, chunk]);
    const length = enough(heard);
    if (length !== undefined && heard.length === length) return heard;
    if ((length !== undefined && heard.length > length) || heard.length > MOST_BYTES)
      throw new Error('The server says more than its protocol has here');
  }
}

/** What comes with the event; the error of the socket, or its end, instead. No longer than {@link TIMEOUT_MS}. */
async function happens(socket: Socket, event: string): Promise<unknown[]> {
  const ended = new AbortController();
  const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const end = (): void => ended.abort();
  socket.once('close', end);
  try {
    return (await once(socket, event, { signal })) as unknown[];
  } catch (error) {
    if (!signal.aborted) throw error;
    if (ended.signal.aborted) throw new Error('The server closed the connection', { cause: error });
    const late = new Error(`no answer within ${TIMEOUT_MS / 1_000} s`, { cause: error });
    throw Object.assign(late, { code: 'ETIMEDOUT' });
  } finally {
    socket.off('close', end);
  }
}
