import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { silentLog } from '../../../src/base/log.ts';
import { type InitReport, type InitRequest, init } from '../../../src/commands/init.ts';
import { git, temporaryFolder } from '../../git/command.ts';

export const WORKFLOW = '.github/workflows/rekey.yml';
export const TRIAGE = '.github/workflows/rekey-triage.yml';
export const COMMENT = '.github/workflows/rekey-comment.yml';
export const CONFIG_FILE = '.github/rekey.yml';

/** The head of a configuration for one account. */
export function headIn(region: string): string {
  return `version: 1\naws: { accounts: ["123456789012"], region: ${region} }\n`;
}

/** A fresh repository with a remote and, where there is one, a configuration. */
export function repository(config?: string, remote = 'git@github.com:acme/app.git'): string {
  const dir = temporaryFolder('init');
  git(dir, ['init', '--quiet']);
  if (remote !== '') git(dir, ['remote', 'add', 'origin', remote]);
  if (config !== undefined) {
    mkdirSync(join(dir, '.github'));
    writeFileSync(join(dir, CONFIG_FILE), config);
  }
  return dir;
}

const nothingSaid: InitRequest = {
  repository: undefined,
  environment: undefined,
  account: undefined,
  kmsKeys: [],
};

/** Runs it in a folder where nobody is logged in to anything, but for what `env` says. */
export async function initIn(
  folder: string,
  said: Partial<InitRequest> = {},
  env: Record<string, string> = {},
): Promise<InitReport> {
  const surroundings = { env: { PATH: process.env.PATH, HOME: folder, ...env }, log: silentLog };
  const { signal } = new AbortController();
  return await init({ ...nothingSaid, ...said }, { folder, signal, ...surroundings });
}

/** What became of each file. */
export function outcomes({ files }: InitReport): Record<string, string> {
  return Object.fromEntries(files.map(({ path, outcome }) => [path, outcome]));
}

/** What stands in a file of the folder. */
export function textOf(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
