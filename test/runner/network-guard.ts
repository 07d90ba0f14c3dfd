import { existsSync, readFileSync } from 'node:fs';

const guard = new URL('no-network.mjs', import.meta.url).href;

/** A connection or look-up that a guarded process tried. */
export interface ConnectionAttempt {
  kind: 'tcp' | 'dns' | 'udp';
  target: string;
  allowed: boolean;
}

/** The variables that load the guard into a Node process; none when `allow` is `undefined`. */
export function guardEnvironment(
  allow: readonly string[] | undefined,
  issuer: string | undefined,
  record: string,
): Record<string, string> {
  if (allow === undefined) return {};
  const targets = issuer === undefined ? allow : [...allow, new URL(issuer).host];
  return {
    NODE_OPTIONS: `--import=${guard}`,
    NETWORK_GUARD_ALLOW: targets.join(','),
    NETWORK_GUARD_RECORD: record,
    // The guard sits in Node; git is held by a proxy that does not answer.
    https_proxy: 'http://127.0.0.1:9',
    http_proxy: 'http://127.0.0.1:9',
    no_proxy: '127.0.0.1,localhost',
  };
}

/** The attempts that the guard wrote down. */
export function readConnections(record: string): ConnectionAttempt[] {
  if (!existsSync(record)) return [];
  const lines = readFileSync(record, 'utf8').trim().split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as ConnectionAttempt);
}
