import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Settings that make git quick and its results the same on every machine. */
const settings: Record<string, string> = {
  'init.defaultBranch': 'main',
  'user.name': 'Ada Example',
  'user.email': 'ada@example.test',
  'core.autocrlf': 'false',
  'core.fsync': 'none',
  'core.quotePath': 'false',
  'commit.gpgSign': 'false',
  'advice.detachedHead': 'false',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  // Since git 2.38.1 a submodule or clone over file:// is refused unless allowed (CVE-2022-39253).
  'protocol.file.allow': 'always',
};

/**
 * The environment for git: nothing of the developer's own configuration, no prompt, no editor, a fixed date.
 * `date` is in seconds since 1970.
 */
export function gitEnvironment(date = 1_700_000_000): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH ?? '',
    HOME: tmpdir(),
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_EDITOR: 'true',
    GIT_AUTHOR_DATE: `${date} +0000`,
    GIT_COMMITTER_DATE: `${date} +0000`,
    GIT_CONFIG_COUNT: String(Object.keys(settings).length),
  };
  for (const [index, [key, value]] of Object.entries(settings).entries()) {
    env[`GIT_CONFIG_KEY_${index}`] = key;
    env[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  // Without it no socket opens and no temporary file is made on Windows.
  for (const name of ['SystemRoot', 'TEMP', 'TMP']) {
    if (process.env[name] !== undefined) env[name] = process.env[name];
  }
  return env;
}

export interface GitOptions {
  /** Bytes for standard input. */
  input?: string | Uint8Array;
  /** Variables added to the clean environment. */
  env?: Record<string, string>;
}

const largestOutput = 1024 * 1024 * 1024;

/** Runs git in `dir` and returns the bytes it printed; throws with git's own message when it fails. */
export function gitBytes(dir: string, args: readonly string[], options: GitOptions = {}): Buffer {
  return execFileSync('git', args, {
    cwd: dir,
    env: { ...gitEnvironment(), ...options.env },
    input: options.input ?? '',
    maxBuffer: largestOutput,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs git in `dir` and returns what it printed, without the closing newline. */
export function git(dir: string, args: readonly string[], options: GitOptions = {}): string {
  return gitBytes(dir, args, options).toString('utf8').replace(/\n$/, '');
}

/** As `git`, without blocking this process: needed when git talks to a server that runs in this process. */
export function gitAsync(dir: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      args,
      { cwd: dir, env: { ...gitEnvironment(), ...options.env }, maxBuffer: largestOutput },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`git ${args[0]} failed: ${stderr.trim()}`, { cause: error }));
        else resolve(stdout.replace(/\n$/, ''));
      },
    );
    child.stdin?.on('error', () => {}); // git may end before it has read everything.
    child.stdin?.end(options.input ?? '');
  });
}

const made = new Set<string>();

// vitest ends its workers without an exit event: there the folders go with the last test of the file. Its
// variables are no sign of a worker, since the processes that a test starts inherit them.
if ('__vitest_worker__' in globalThis) {
  const { afterAll } = await import('vitest');
  afterAll(removeAllTemporaryFolders);
} else {
  process.once('exit', removeAllTemporaryFolders);
}

/** Makes an empty temporary folder, which is removed at the latest when the test file or this process ends. */
export function temporaryFolder(purpose: string): string {
  const dir = mkdtempSync(join(tmpdir(), `rekey-test-${purpose}-`));
  made.add(dir);
  return dir;
}

/** Removes a folder made by `temporaryFolder` with everything in it. */
export function removeTemporaryFolder(dir: string): void {
  if (!made.delete(dir)) throw new Error(`${dir} was not made by temporaryFolder()`);
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
}

function removeAllTemporaryFolders(): void {
  for (const dir of made) rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
  made.clear();
}
