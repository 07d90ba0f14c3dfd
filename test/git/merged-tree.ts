import { git } from './command.ts';
import type { Files } from './fast-import.ts';

/** The tree that a merge of two commits gives; a conflict is an error unless the caller resolves it. */
export function mergedTree(
  dir: string,
  [ours = '', theirs = '']: readonly string[],
  resolution: Files | undefined,
): string {
  try {
    return git(dir, ['merge-tree', '--write-tree', '--allow-unrelated-histories', ours, theirs]);
  } catch (error) {
    // Exit 1 is a conflict: the first line printed is still the tree, with conflict markers in it.
    const printed = conflictOutput(error);
    if (printed === undefined || resolution === undefined) throw error;
    return printed.split('\n')[0] ?? '';
  }
}

function conflictOutput(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('status' in error) || error.status !== 1) return undefined;
  return 'stdout' in error && Buffer.isBuffer(error.stdout) ? error.stdout.toString('utf8') : undefined;
}
