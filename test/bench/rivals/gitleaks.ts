import { z } from 'zod';
import type { Command, Rival, Setting, Task } from './rival.ts';

const REPORT = z
  .array(z.object({ RuleID: z.string(), File: z.string(), StartLine: z.number(), Secret: z.string() }))
  .nullable();

function argsOf(task: Task): string[] {
  switch (task.kind) {
    case 'tree':
      return ['dir', '.'];
    case 'history':
      return ['git', '.'];
    default:
      return ['git', `--log-opts=${task.base}..${task.head}`, '.'];
  }
}

function commandOf(task: Task, { program, threads }: Setting): Command {
  const [verb = '', ...rest] = argsOf(task);
  const options = ['--no-banner', '--no-color', '--exit-code', '0', '-f', 'json', '-r', '-'];
  return {
    program,
    args: [verb, ...options, ...rest],
    cwd: task.path,
    env: { GOMAXPROCS: String(threads) },
  };
}

function gitleaksLike(name: string): Rival {
  return {
    name,
    program: name,
    versionArgs: ['version'],
    terms: 'its own rules and limits; it asks no provider',
    command: commandOf,
    read: (output) =>
      (REPORT.parse(output.trim() === '' ? null : JSON.parse(output)) ?? []).map(
        ({ RuleID, File, StartLine, Secret }) => ({
          path: File,
          line: StartLine,
          rule: RuleID,
          values: [Secret],
          general: RuleID.startsWith('generic-'),
        }),
      ),
    // It ends at the first object that is missing, for instance.
    stopped: (_, errors) => /\bERR\b/.test(errors),
    bytes: (_, errors) => {
      const said = /scanned ~(\d+) bytes/.exec(errors)?.[1];
      return said === undefined ? undefined : Number(said);
    },
  };
}

export const GITLEAKS = gitleaksLike('gitleaks');
/** It takes the options of gitleaks. */
export const BETTERLEAKS = gitleaksLike('betterleaks');
