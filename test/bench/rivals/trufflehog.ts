import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Rival, Task } from './rival.ts';

const PLACE = z.object({ file: z.string().optional(), line: z.number().optional() });
const LINE = z.object({
  SourceMetadata: z.object({ Data: z.record(z.string(), PLACE) }),
  DetectorName: z.string(),
  Raw: z.string(),
  RawV2: z.string().optional(),
});

function argsOf(task: Task): string[] {
  switch (task.kind) {
    case 'tree':
      return ['filesystem', '.'];
    case 'history':
      // It looks for the folder `.git` unless it is told that there is none.
      return ['git', `file://${task.path}`, ...(existsSync(join(task.path, '.git')) ? [] : ['--bare'])];
    default:
      return ['git', `file://${task.path}`, `--since-commit=${task.base}`, `--branch=${task.head}`];
  }
}

export const TRUFFLEHOG: Rival = {
  name: 'trufflehog',
  program: 'trufflehog',
  versionArgs: ['--version'],
  terms: '--no-verification asks no provider, so what it could not confirm counts as found',
  command: (task, { program, threads }) => {
    const [verb = '', ...rest] = argsOf(task);
    return {
      program,
      args: [
        verb,
        '--no-verification',
        '--no-update',
        '--json',
        '--no-color',
        `--concurrency=${threads}`,
        ...rest,
      ],
      cwd: task.path,
      env: { GOMAXPROCS: String(threads) },
    };
  },
  read: (output) =>
    output.split('\n').flatMap((text) => {
      if (!text.includes('"DetectorName"')) return [];
      const { SourceMetadata, DetectorName, Raw, RawV2 } = LINE.parse(JSON.parse(text));
      const [place] = Object.values(SourceMetadata.Data);
      const values = RawV2 === undefined || RawV2 === '' ? [Raw] : [Raw, RawV2];
      return [{ path: place?.file ?? '', line: place?.line ?? 0, rule: DetectorName, values }];
    }),
  stopped: (_, errors) => /"level":\s*"error/.test(errors),
  bytes: (_, errors) => {
    const said = /"bytes":\s*(\d+)/.exec(errors)?.[1];
    return said === undefined ? undefined : Number(said);
  },
};
