import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RotationOutcome } from '../../src/findings/run-report.ts';
import { removeTemporaryFolder, temporaryFolder } from '../git/command.ts';
import { recordWritten } from '../ledger.ts';

/** What is built, or another build of it. */
const CLI = process.env.REKEY_PROOF_CLI ?? join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

/** A real process of the product that rotates, in a folder where nobody was before. */
export interface RotateProcess {
  /** SIGKILL; resolves when nothing of it is left. */
  kill(): Promise<void>;
  readonly ended: Promise<Ended>;
}

export interface Ended {
  /** `null` when it was killed. */
  readonly exit: number | null;
  /** Everything that it wrote. */
  readonly said: string;
  /** What became of each rotation; empty when it was killed before it could say so. */
  readonly rotations: readonly RotationOutcome[];
}

export interface RotateOptions {
  readonly config: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Besides those that every run gets. */
  readonly args?: readonly string[];
}

/** Starts `rekey rotate` with nothing but a config: what it knows of an earlier run, it knows from AWS. */
export function startRotate({ config, environment, args = [] }: RotateOptions): RotateProcess {
  if (!existsSync(CLI)) throw new Error(`there is no ${CLI}: run "node tools/build.ts" first`);
  const dir = temporaryFolder('rotate');
  writeFileSync(join(dir, 'rekey.yml'), config);
  const child = spawn(
    process.execPath,
    [CLI, 'rotate', '--config', 'rekey.yml', '--format', 'json', ...args],
    {
      cwd: dir,
      env: { PATH: process.env.PATH ?? '', HOME: dir, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (exit) => {
      removeTemporaryFolder(dir);
      recordWritten(stdout + stderr);
      resolve({ exit, said: stdout + stderr, rotations: rotationsIn(stdout) });
    });
  });
  return {
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function rotationsIn(stdout: string): readonly RotationOutcome[] {
  if (!stdout.trimEnd().endsWith('}')) return [];
  return (JSON.parse(stdout) as { readonly rotations: readonly RotationOutcome[] }).rotations;
}
