import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/**
 * A package of this folder's own `package.json`: a hundred packages that only mutation testing needs, so that nobody
 * else installs them. Their types are not there for everybody either: `T` says what is used of them.
 */
export async function borrowed<T>(name: string): Promise<T> {
  if (!existsSync(`${folder}node_modules/${name}`)) install();
  return (await import(name)) as T;
}

function install(): void {
  console.log('Installing the packages of tools/mutation (once) ...');
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: folder, stdio: 'inherit' } as const;
  const npm = process.env.npm_execpath;
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.status !== 0) throw new Error(`npm ${args.join(' ')} did not succeed`);
}
