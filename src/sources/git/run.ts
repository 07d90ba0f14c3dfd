import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import { GIT_OPTIONS } from './environment.ts';

/** Where and with what environment git runs. */
export interface Git {
  readonly dir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Git ended with a failure. `diagnosis` is what it said, made inert and cut; it never holds a token. */
export class GitFailure extends Error {
  readonly code: number | null;
  readonly diagnosis: string;

  constructor(command: string, code: number | null, stderr: string) {
    const diagnosis = inertExcerpt(stderr.trim(), 400);
    super(`git ${command} failed${diagnosis === '' ? '' : `: ${diagnosis}`}`);
    this.name = 'GitFailure';
    this.code = code;
    this.diagnosis = diagnosis;
  }
}

/** Runs git to its end and returns what it printed. @throws GitFailure, or RekeyError `git-missing`. */
export async function runGit(git: Git, args: readonly string[], input?: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of streamGit(git, args, input === undefined ? [] : [input])) parts.push(part);
  return Buffer.concat(parts);
}

/**
 * Runs git, feeding it `input` as it reads, and yields what it prints as it prints it. Leaving the loop early ends
 * the process. @throws GitFailure, or RekeyError `git-missing`.
 */
export async function* streamGit(
  git: Git,
  args: readonly string[],
  input: Input = [],
): AsyncGenerator<Buffer> {
  const child = spawn('git', [...GIT_OPTIONS, ...args], {
    cwd: git.dir,
    env: git.env,
    windowsHide: true,
    ...(git.signal ? { signal: git.signal } : {}),
  });
  const ended = exitOf(child, git, args[0] ?? '');
  // Both are awaited below; a failure before that must not count as unhandled.
  ended.catch(() => {});
  const fed = feed(child, input);
  fed.catch(() => {});
  let readAll = false;
  try {
    for await (const part of child.stdout) yield part;
    readAll = true;
  } finally {
    if (!readAll) child.kill();
  }
  await fed;
  await ended;
}

async function exitOf(child: ChildProcessWithoutNullStreams, git: Git, command: string): Promise<void> {
  let stderr = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text: string) => {
    if (stderr.length < 10_000) stderr += text;
  });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new GitFailure(command, code, stderr);
  } catch (cause) {
    throw isMissing(cause) ? gitMissing(git.dir, cause) : cause;
  }
}

type Input = Iterable<string> | AsyncIterable<Uint8Array>;

async function feed(child: ChildProcessWithoutNullStreams, input: Input): Promise<void> {
  // A process that ends early closes its input; its exit code tells why, not the broken pipe.
  const closed = new Promise<void>((resolve) => {
    child.stdin.on('error', () => resolve());
    child.stdin.once('close', () => resolve());
  });
  try {
    for await (const text of input) {
      if (child.stdin.destroyed) return;
      if (!child.stdin.write(text)) await Promise.race([drained(child), closed]);
    }
  } finally {
    child.stdin.end();
  }
}

async function drained(child: ChildProcessWithoutNullStreams): Promise<void> {
  await new Promise<void>((resolve) => void child.stdin.once('drain', () => resolve()));
}

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
}

function gitMissing(dir: string, cause: unknown): RekeyError {
  // A working directory that does not exist looks the same to spawn() as a program that does not exist.
  if (!existsSync(dir)) {
    return new RekeyError({
      code: 'path-missing',
      what: `There is no folder "${inertExcerpt(dir, 200)}".`,
      fix: 'Give the path of a folder or file that exists.',
      cause,
    });
  }
  return new RekeyError({
    code: 'git-missing',
    what: 'The git program was not found, so the repository cannot be read.',
    fix: 'Install git (2.31 or newer) and make sure that it is on the PATH.',
    exit: 3,
    cause,
  });
}
