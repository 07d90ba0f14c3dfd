import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Written } from './written.ts';

/** Size and time of each file of a workspace, by path. */
export type WorkspaceState = ReadonlyMap<string, string>;

/** What stands in a workspace. `.git` is left out: fetching history is allowed, and history holds what it holds. */
export function workspaceState(folder: string): WorkspaceState {
  const state = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.startsWith(join(folder, '.git', '/'))) continue;
    const { size, mtimeMs } = lstatSync(path);
    state.set(path, `${size} ${mtimeMs}`);
  }
  return state;
}

/** The files that were written since. */
export function changedSince(folder: string, before: WorkspaceState): Written[] {
  const changed: Written[] = [];
  for (const [path, facts] of workspaceState(folder)) {
    if (before.get(path) !== facts) changed.push({ where: path, bytes: readFileSync(path) });
  }
  return changed;
}
