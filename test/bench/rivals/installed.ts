import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { DETECT_SECRETS } from './detect-secrets.ts';
import { BETTERLEAKS, GITLEAKS } from './gitleaks.ts';
import { KINGFISHER, KINGFISHER_COLD } from './kingfisher.ts';
import { REKEY } from './rekey.ts';
import { RIPGREP } from './ripgrep.ts';
import type { Command, Rival, Setting, Task } from './rival.ts';
import { SECRETLINT } from './secretlint.ts';
import { TRUFFLEHOG } from './trufflehog.ts';

const RIVALS: readonly Rival[] = [
  REKEY,
  KINGFISHER,
  KINGFISHER_COLD,
  GITLEAKS,
  BETTERLEAKS,
  TRUFFLEHOG,
  SECRETLINT,
  DETECT_SECRETS,
  RIPGREP,
];

/** A scanner that is here. */
export interface Contestant {
  readonly rival: Rival;
  readonly version: string;
  readonly program: string;
  readonly command: (task: Task) => Command | undefined;
}

/** Those that are on the PATH; the others are named in `missing`. */
export interface Field {
  readonly contestants: readonly Contestant[];
  readonly missing: readonly string[];
  readonly scratch: string;
  readonly close: () => void;
}

/** Which ones are wanted. */
interface Wanted {
  /** Their names, with commas between; all where undefined. */
  readonly only?: string | undefined;
  readonly without?: readonly Rival[];
}

/** Looks for every scanner on the PATH; all get as many threads as there are processors for this process. */
export function openField({ only, without = [] }: Wanted = {}): Field {
  const names = only?.split(',');
  const scratch = mkdtempSync(join(tmpdir(), 'rivals-'));
  const missing = new Set<string>();
  const contestants = RIVALS.filter(
    (rival) => !without.includes(rival) && (names?.includes(rival.name) ?? true),
  ).flatMap((rival): Contestant[] => {
    const found = rival.binary?.(onPath(rival.program) ?? '') ?? onPath(rival.program);
    if (found === undefined || found === '') {
      missing.add(rival.program);
      return [];
    }
    const setting: Setting = { program: found, threads: availableParallelism(), scratch };
    const { stdout, stderr } = spawnSync(found, rival.versionArgs, { encoding: 'utf8' });
    const version = `${stdout}${stderr}`.split('\n').find((line) => /\d/.test(line)) ?? 'built from source';
    return [
      { rival, version: version.trim(), program: found, command: (task) => rival.command(task, setting) },
    ];
  });
  return {
    contestants,
    missing: [...missing],
    scratch,
    close: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

function onPath(program: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** What is compared, on what, on which terms, and by which commands. */
export function introduce({ contestants, missing }: Field, task: Task): void {
  const threads = availableParallelism();
  console.log(`Node ${process.versions.node}, ${threads} threads, ${cpus()[0]?.model ?? 'unknown'}`);
  if (missing.length > 0) console.log(`not installed: ${missing.join(', ')}`);
  for (const { rival, version, command } of contestants) {
    const asked = command(task);
    if (asked === undefined) continue;
    console.log(`\n${rival.name} (${version}): ${rival.terms}`);
    console.log(`  ${shellLine(asked)}`);
  }
  console.log('');
}

/** A command as a shell takes it. */
export function shellLine({ program, args, env, cwd }: Command): string {
  const set = Object.entries(env ?? {}).map(([name, value]) => `${name}=${value}`);
  const words = [...set, program, ...(args.length > 40 ? [...args.slice(0, 12), '…'] : args)];
  return `cd ${cwd} && ${words.map((word) => (/^[\w@%+=:,./…-]+$/.test(word) ? word : `'${word}'`)).join(' ')}`;
}
