import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Rival, Task } from './rival.ts';

const REPORT = z.object({
  findings: z.array(
    z.object({
      rule: z.object({ id: z.string() }),
      finding: z.object({
        path: z.string(),
        line: z.number(),
        snippet: z.string(),
        dependent_captures: z.record(z.string(), z.string()).optional(),
      }),
    }),
  ),
  audit: z
    .object({
      repositories: z.array(
        z.object({ stats: z.object({ bytes_scanned: z.number() }).partial().optional() }),
      ),
    })
    .optional(),
});

function argsOf(task: Task): string[] {
  switch (task.kind) {
    case 'tree':
      return ['--git-history', 'none', '.'];
    case 'history':
      return ['--git-history', 'full', '.'];
    default:
      return ['--since-commit', task.base, '--branch', task.head, '.'];
  }
}

/** Its package for Python starts Python first; the program itself stands beside it and is run at once. */
function withoutPython(found: string): string {
  const pattern = join(dirname(dirname(found)), 'lib/python*/site-packages/kingfisher/bin/kingfisher');
  return globSync(pattern).find((path) => existsSync(path)) ?? found;
}

function kingfisher(name: string, cache: (scratch: string) => string[], terms: string): Rival {
  return {
    name,
    program: 'kingfisher',
    binary: withoutPython,
    versionArgs: ['--version'],
    terms: `--no-validate asks no provider; --no-dedup names every place; ${terms}`,
    command: (task, { program, threads, scratch }) => ({
      program,
      args: [
        'scan',
        '--no-validate',
        '--no-update-check',
        '--no-dedup',
        '--quiet',
        '--jobs',
        String(threads),
        ...cache(scratch),
        '--format',
        'json',
        ...argsOf(task),
      ],
      cwd: task.path,
    }),
    read: (output) =>
      REPORT.parse(JSON.parse(output)).findings.map(({ rule, finding }) => ({
        path: finding.path,
        line: finding.line,
        rule: rule.id,
        general: rule.id.includes('generic'),
        values: [finding.snippet, ...Object.values(finding.dependent_captures ?? {})],
      })),
    bytes: (output) =>
      REPORT.parse(JSON.parse(output)).audit?.repositories.reduce(
        (sum, { stats }) => sum + (stats?.bytes_scanned ?? 0),
        0,
      ),
  };
}

export const KINGFISHER = kingfisher(
  'kingfisher',
  (scratch) => ['--rule-cache-dir', join(scratch, 'kingfisher-rules')],
  'its rules were compiled by an earlier run',
);
/** As on a machine that never ran it, which is what a hosted runner is. */
export const KINGFISHER_COLD = kingfisher(
  'kingfisher, cold',
  () => ['--no-rule-cache'],
  'its rules are compiled in the run',
);
