// Keeps one database server, and ends it and removes its files when standard input ends: when the parent
// closes it, and also when the parent was killed and could not close anything.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

/** What the parent hands over as the only argument, in JSON. */
export interface KeptServer {
  program: string;
  arguments: string[];
  environment: Record<string, string>;
  /** removed at the end */
  folder: string;
  uid?: number;
  gid?: number;
  /** the signal on which the server ends at once and cleanly */
  stopSignal: NodeJS.Signals;
}

const kept = JSON.parse(process.argv[2] ?? '') as KeptServer;
const server = spawn(kept.program, kept.arguments, {
  cwd: kept.folder,
  env: { ...process.env, ...kept.environment },
  stdio: ['ignore', 'inherit', 'inherit'],
  ...(kept.uid === undefined ? {} : { uid: kept.uid }),
  ...(kept.gid === undefined ? {} : { gid: kept.gid }),
});

server.on('exit', (code) => {
  rmSync(kept.folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code ?? 0);
});

function stop(): void {
  server.kill(kept.stopSignal);
  setTimeout(() => server.kill('SIGKILL'), 5000).unref();
}

process.stdin.resume();
process.stdin.on('end', stop);
// A whole group that is told to end: the files are removed all the same.
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);
// A terminal's Ctrl-C reaches the whole group; the server ends by the parent's leaving, not before it.
process.on('SIGINT', () => undefined);
