import { spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';

export interface StepProcess {
  main: string;
  cwd: string;
  env: Record<string, string>;
  kill: AbortSignal | undefined;
  timeoutMs: number;
}

export interface Printed {
  /** `null` when the process was killed. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
  /** The lines of both streams in the order in which they were complete. */
  both: string;
  durationMs: number;
}

/** Runs a file with this Node and nothing of this process's environment. */
export function runStep(step: StepProcess): Promise<Printed> {
  const started = performance.now();
  const { cwd, env } = step;
  const child = spawn(process.execPath, [step.main], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const stdout = collect(child.stdout, lines);
  const stderr = collect(child.stderr, lines);
  const kill = (): void => void child.kill('SIGKILL');
  if (step.kill?.aborted === true) kill();
  step.kill?.addEventListener('abort', kill);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      kill();
      reject(new Error(`The action did not end within ${step.timeoutMs} ms. It printed:\n${lines.join('')}`));
    }, step.timeoutMs);
    child.once('error', reject);
    child.once('close', (exitCode) => {
      clearTimeout(timer);
      step.kill?.removeEventListener('abort', kill);
      const durationMs = performance.now() - started;
      const printed = { exitCode, stdout: stdout.end(), stderr: stderr.end() };
      resolve({ ...printed, both: lines.join(''), durationMs });
    });
  });
}

/** Gathers a stream whole, and line by line into a list that several streams share, as the runner reads them. */
function collect(stream: NodeJS.ReadableStream, lines: string[]): { end(): string } {
  const decoder = new StringDecoder('utf8');
  let whole = '';
  let pending = '';
  const take = (text: string): void => {
    whole += text;
    pending += text;
    const end = pending.lastIndexOf('\n') + 1;
    if (end > 0) lines.push(pending.slice(0, end));
    pending = pending.slice(end);
  };
  stream.on('data', (bytes: Buffer) => take(decoder.write(bytes)));
  return {
    end() {
      take(decoder.end());
      if (pending !== '') lines.push(`${pending}\n`);
      return whole;
    },
  };
}
