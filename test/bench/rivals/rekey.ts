import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Rival, Task } from './rival.ts';

const REPORT = z.object({
  complete: z.boolean(),
  stats: z.object({ bytes: z.number() }),
  findings: z.array(
    z.object({
      rule: z.string(),
      confidence: z.string(),
      subject: z.object({ id: z.string().optional() }),
      locations: z.array(
        z.object({ path: z.string(), startLine: z.number(), startByte: z.number(), endByte: z.number() }),
      ),
    }),
  ),
});
const root = join(import.meta.dirname, '..', '..', '..');
/** What is released, or what is written now where there is no build. */
export const CLI =
  ['dist/cli.js', 'src/cli.ts'].map((path) => join(root, path)).find((path) => existsSync(path)) ?? '';

/** Whether rules were changed after the build: the corpus is made from the rules as they are now. */
export function isOlderThanRules(): boolean {
  const built = statSync(CLI).mtimeMs;
  return globSync(join(root, 'src/detect/**/*.ts')).some((path) => statSync(path).mtimeMs > built);
}

function argsOf(task: Task): string[] {
  switch (task.kind) {
    case 'tree':
      return ['.'];
    case 'history':
      return ['.', '--history'];
    default:
      return ['.', '--range', `${task.base}..${task.head}`];
  }
}

export const REKEY: Rival = {
  name: 'rekey',
  program: 'node',
  binary: () => process.execPath,
  versionArgs: [CLI, '--version'],
  terms: 'as anybody gets it; what it takes for a placeholder is not counted',
  command: (task, { program }) => ({
    program,
    args: [CLI, 'scan', ...argsOf(task), '--format', 'json', '--fail-on', 'never'],
    cwd: task.path,
  }),
  read: (output, folder) =>
    REPORT.parse(JSON.parse(output)).findings.flatMap(({ rule, confidence, subject, locations }) =>
      confidence === 'placeholder'
        ? []
        : locations.map(({ path, startLine, startByte, endByte }) => ({
            path,
            line: startLine,
            rule,
            values: [
              ...(subject.id === undefined ? [] : [subject.id]),
              // Its reports hold no values: read where they point.
              ...(folder === undefined
                ? []
                : [readFileSync(join(folder, path)).subarray(startByte, endByte).toString()]),
            ],
          })),
    ),
  stopped: (output) => !REPORT.parse(JSON.parse(output)).complete,
  bytes: (output) => REPORT.parse(JSON.parse(output)).stats.bytes,
};
