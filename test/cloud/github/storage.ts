import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A download as the storage was asked for it. */
export interface StorageRequest {
  path: string;
  /** What came as `authorization`: nobody's token belongs here. */
  authorization: string | undefined;
}

/** Where GitHub keeps large files: another host, whose addresses are signed and die after a minute. */
export interface Storage {
  /** A link that works for a minute. */
  link(bytes: Uint8Array, type: string): string;
  requests: readonly StorageRequest[];
  /** The next downloads break after so many bytes. */
  breakAfter: number | undefined;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** "This link expires after 1 minute" (GitHub's REST reference, logs and artifacts). */
const LINK_LIFE_MS = 60_000;

export function createStorage(now: () => Date): Storage {
  const files = new Map<string, { bytes: Uint8Array; type: string; until: number }>();
  const requests: StorageRequest[] = [];
  let base = '';
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, authorization: request.headers.authorization });
    const file = files.get(path);
    // Azure's blob service takes an authorization besides a signed address for an attack.
    if (!file || request.headers.authorization !== undefined || now().getTime() > file.until) {
      response.writeHead(file === undefined ? 404 : 403, { 'content-type': 'application/xml' });
      response.end('<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code></Error>');
      return;
    }
    response.writeHead(200, { 'content-type': file.type, 'content-length': String(file.bytes.length) });
    if (storage.breakAfter === undefined) return void response.end(file.bytes);
    response.write(file.bytes.subarray(0, storage.breakAfter), () => request.socket.destroy());
  });

  const storage: Storage = {
    link(bytes, type) {
      const path = `/${randomBytes(9).toString('hex')}?sig=${randomBytes(9).toString('hex')}`;
      files.set(path, { bytes, type, until: now().getTime() + LINK_LIFE_MS });
      return base + path;
    },
    requests,
    breakAfter: undefined,
    async start() {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
  return storage;
}
