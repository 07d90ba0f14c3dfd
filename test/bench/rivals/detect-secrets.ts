import { z } from 'zod';
import type { Rival } from './rival.ts';

const REPORT = z.object({
  results: z.record(
    z.string(),
    z.array(
      z.object({
        type: z.string(),
        filename: z.string(),
        line_number: z.number(),
        hashed_secret: z.string(),
      }),
    ),
  ),
});

export const DETECT_SECRETS: Rival = {
  name: 'detect-secrets',
  program: 'detect-secrets',
  versionArgs: ['--version'],
  terms:
    '--no-verify asks no provider; it knows files only, so a change is its changed files as they are now',
  command: (task, { program }) => {
    if (task.kind === 'history') return undefined;
    const files = task.kind === 'tree' ? ['--all-files', '.'] : ['--all-files', ...task.changed];
    return { program, args: ['scan', '--no-verify', ...files], cwd: task.path };
  },
  read: (output) =>
    Object.values(REPORT.parse(JSON.parse(output)).results).flatMap((all) =>
      all.map(({ type, filename, line_number, hashed_secret }) => ({
        path: filename,
        line: line_number,
        rule: type,
        values: [],
        general: /Keyword|High Entropy/.test(type),
        sha1: hashed_secret,
      })),
    ),
};
