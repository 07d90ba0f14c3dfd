// Runs a command line of this project on Node 24, whatever Node started npm.
// Plain JavaScript for Node 20: this file runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.rekey-installed');

/** Installs the locked dependencies once for each state of the lock file. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing the locked dependencies (once) ...');
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lock file that lacks an optional package of another platform. What the lock file
  // names is installed as it names it, and `--no-save` leaves the lock file alone. No install script is needed:
  // tools/setup-databases.ts prepares the one package that has one.
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status !== 0) fail(`npm ${args.join(' ')} did not succeed (see above).`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

/** The Node 24 that the lock file brings for this platform, or the running one if it is new enough. */
function node24() {
  const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
  if (process.platform === 'win32') names.push(`node-win-${process.arch}`);
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const name of names) {
    const path = join(root, 'node_modules', name, 'bin', binary);
    if (existsSync(path)) return path;
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    `Rekey needs Node 24 and none could be installed for ${process.platform}-${process.arch}. Install Node 24 and try again.`,
  );
}

function fail(message) {
  console.error(`rekey: ${message}`);
  process.exit(1);
}

install();
const node = node24();
const env = { ...process.env };
const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
const separator = process.platform === 'win32' ? ';' : ':';
env[pathKey] = [dirname(node), join(root, 'node_modules', '.bin'), env[pathKey]].join(separator);
const done = spawnSync(node, process.argv.slice(2), { cwd: root, stdio: 'inherit', env });
if (done.error) fail(done.error.message);
process.exit(done.status ?? 1);
