import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './rival.ts';

/** What one run took, and what it wrote. */
export interface Run {
  readonly ms: number;
  /** Of the processor, with all processes that it started. */
  readonly cpuMs: number;
  /** MB that all its processes held at once, looked at every 25 ms; at least what any one held. 0 outside of Linux. */
  readonly peak: number;
  readonly output: string;
  readonly errors: string;
  /** It was ended because it took too long. */
  readonly cut: boolean;
}

/** The shell's own clock: it knows what processes took that the program started and waited for. */
const TIMED =
  'out=$1; shift; TIMEFORMAT="%3R %3U %3S"; { time "$@" >"$out" 2>"$0.err" </dev/null; } 2>"$0.time"';
const MEMORY_MS = 25;

/** Runs a program from its start to its end; its output goes to a file, as a report does. Ended after `limitMs`. */
export async function measuredRun(command: Command, scratch: string, limitMs = 1_800_000): Promise<Run> {
  const base = join(scratch, 'run');
  const out = command.unread === true ? '/dev/null' : `${base}.out`;
  const child = spawn('bash', ['-c', TIMED, base, out, command.program, ...command.args], {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: 'ignore',
    detached: true,
  });
  const start = performance.now();
  let peak = 0;
  let cut = false;
  const memory = setInterval(() => {
    peak = Math.max(peak, heldBy(child.pid));
  }, MEMORY_MS);
  const limit = setTimeout(() => {
    cut = true;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, limitMs);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(memory);
  clearTimeout(limit);
  const wall = performance.now() - start;
  const [output, errors, times] = ['out', 'err', 'time'].map((end) => takeFile(`${base}.${end}`)) as [
    string,
    string,
    string,
  ];
  // Scanners end with 1 (detect-secrets, secretlint), 183 or 200 (trufflehog, kingfisher) when they find something.
  if (!cut && command.unread !== true && output.trim() === '' && status !== 0 && status !== 1)
    throw new Error(
      `${command.program} ${command.args.join(' ')}: exit ${status}: ${errors.slice(-500)}${times}`,
    );
  const [seconds, user, system] = times.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return {
    ms: cut || seconds === undefined ? wall : seconds * 1_000,
    cpuMs: cut ? wall : ((user ?? 0) + (system ?? 0)) * 1_000,
    peak,
    output,
    errors,
    cut,
  };
}

function takeFile(path: string): string {
  closeSync(openSync(path, 'a'));
  const text = readFileSync(path, 'utf8');
  rmSync(path);
  return text;
}

function heldBy(root: number | undefined): number {
  if (root === undefined) return 0;
  let together = 0;
  let most = 0;
  for (const pid of descendants(root)) {
    const status = read(`/proc/${pid}/status`);
    const of = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1_024;
    together += of('VmRSS');
    most = Math.max(most, of('VmHWM'));
  }
  return Math.max(together, most);
}

/** Processes that one started, however deep, itself (the shell) left out. */
function* descendants(pid: number): Generator<number> {
  let tasks: string[] = [];
  try {
    tasks = readdirSync(`/proc/${pid}/task`);
  } catch {
    // It has ended.
  }
  for (const task of tasks)
    for (const child of read(`/proc/${pid}/task/${task}/children`).split(' ')) {
      if (child === '') continue;
      yield Number(child);
      yield* descendants(Number(child));
    }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
