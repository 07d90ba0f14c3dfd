import { execFile, spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { KeptServer } from './keep-server.ts';

/** Whom a server runs as: database servers refuse root. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

/** `nobody` when we are root, ourselves otherwise. */
export function unprivileged(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const entry = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m);
  if (!entry) throw new Error('There is no user "nobody" that a database server could run as.');
  return { uid: Number(entry[1]), gid: Number(entry[2]) };
}

/** A new folder for a server's files, which only that server's user may read. */
export function newFolder(name: string, as: RunAs): string {
  const folder = mkdtempSync(join(tmpdir(), `rekey-${name}-`));
  own(folder, as);
  return folder;
}

/** Makes a folder that only the server's user may read. */
export function makePrivateFolder(path: string, as: RunAs): void {
  mkdirSync(path, { mode: 0o700 });
  own(path, as);
}

/** Writes a file that only the server's user may read. */
export function writePrivateFile(path: string, text: string, as: RunAs): string {
  writeFileSync(path, text, { mode: 0o600 });
  own(path, as);
  return path;
}

function own(path: string, as: RunAs): void {
  if (as.uid !== undefined && as.gid !== undefined) chownSync(path, as.uid, as.gid);
}

/** Runs a program to its end; its output is part of the error. */
export function runToEnd(
  program: string,
  args: string[],
  options: RunAs & { cwd: string; env: NodeJS.ProcessEnv; input?: string },
): Promise<void> {
  const { input, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { ...rest, encoding: 'utf8' }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${program} did not succeed:\n${stdout}${stderr}`, { cause: error }));
      else resolve();
    });
    child.stdin?.end(input ?? '');
  });
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

/** A server that lives no longer than this process. */
export interface ServerProcess {
  /** Resolves when `isReady` does not throw any more; rejects with the server's words when it ended instead. */
  ready(isReady: () => Promise<unknown>): Promise<void>;
  stop(): Promise<void>;
}

const startMs = 20_000;

export function startServer(kept: KeptServer): ServerProcess {
  const keeper = spawn(
    process.execPath,
    [fileURLToPath(new URL('keep-server.ts', import.meta.url)), JSON.stringify(kept)],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  let words = '';
  for (const stream of [keeper.stdout, keeper.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-4000);
    });
  }
  const ended = new Promise<void>((resolve) => {
    keeper.on('exit', () => resolve());
  });
  // A forgotten server must not keep its parent alive; the keeper ends with it.
  keeper.unref();
  for (const stream of [keeper.stdin, keeper.stdout, keeper.stderr])
    (stream as unknown as { unref?: () => void }).unref?.();

  return {
    ready: async (isReady) => {
      const deadline = Date.now() + startMs;
      for (;;) {
        try {
          await isReady();
          return;
        } catch (error) {
          if (keeper.exitCode !== null || Date.now() > deadline) {
            throw new Error(`${kept.program} did not start:\n${words}`, { cause: error });
          }
          await delay(25);
        }
      }
    },
    stop: async () => {
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
  };
}
