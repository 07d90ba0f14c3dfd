import type { Rival } from './rival.ts';

/** No scanner: what one pattern costs that everything is searched for. */
export const RIPGREP: Rival = {
  name: 'ripgrep, one pattern',
  program: 'rg',
  versionArgs: ['--version'],
  terms: 'hidden and ignored files too; the floor, not a contestant',
  command: (task, { program, threads }) =>
    task.kind === 'tree'
      ? {
          program,
          args: ['--threads', String(threads), '--hidden', '--no-ignore', '-c', 'AKIA[A-Z2-7]{16}', '.'],
          cwd: task.path,
        }
      : undefined,
  read: (output) =>
    output.split('\n').flatMap((text) => {
      const path = /^(?<path>.+):\d+$/.exec(text)?.groups?.path;
      return path === undefined ? [] : [{ path, line: 0, rule: 'AKIA', values: [] }];
    }),
};
