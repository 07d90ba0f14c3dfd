import { execFileSync } from 'node:child_process';
import type { LoggedCall } from './call-log.ts';
import type { World } from './world.ts';

/** What everybody reads of a public repository. Code scanning and draft advisories are for those who may write. */
const READ_BY_ALL =
  /^\/repos\/(?<owner>[^/]+)\/(?<name>[^/]+)\/(?:issues|pulls|check-runs|labels|statuses)\b/;

/** The end of a place as reports write it: `src/deploy.ts:3:9`. */
const PLACE = /\.\w{1,12}:\d{1,7}:\d{1,7}/;

/** Which the texts may name: where a maintainer configures. */
const OF_OURS = /^\.github\//;

/**
 * Requests of ours that told a public repository a place: a line, or a file that it has. `isOurs` says by its token
 * whether a request is; what people write is theirs.
 */
export function toldPlaces(
  world: World,
  log: readonly LoggedCall[],
  base: string,
  isOurs: (token: string) => boolean,
): string[] {
  const told: string[] = [];
  const files = new Map<string, readonly string[]>();
  for (const { kind, path, requestBody, token, operation } of log) {
    if (kind !== 'write' || requestBody === '' || !isOurs(token)) continue;
    const { owner = '', name = '' } = READ_BY_ALL.exec(path.slice(base.length))?.groups ?? {};
    if (owner === '') continue;
    const repository = world.repositories.get(`${owner}/${name}`.toLowerCase());
    if (!repository || repository.private) continue;
    const { gitDir } = repository;
    const key = `${owner}/${name}`;
    const known = files.get(key) ?? (gitDir === undefined ? [] : filesIn(gitDir));
    files.set(key, known);
    const place = PLACE.exec(requestBody)?.[0] ?? known.find((file) => requestBody.includes(file));
    if (place !== undefined) told.push(`${operation} told everybody of ${key}: ${place}`);
  }
  return told;
}

/** Paths that every ref has; short names may be words. */
function filesIn(gitDir: string): string[] {
  const listed = execFileSync('git', ['rev-list', '--objects', '--all', '--filter=object:type=blob'], {
    cwd: gitDir,
    encoding: 'utf8',
  });
  const paths = listed.split('\n').map((line) => line.slice(line.indexOf(' ') + 1));
  return [...new Set(paths)].filter((path) => /[./]/.test(path) && path.length >= 5 && !OF_OURS.test(path));
}
