import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Names of the two files of a pack. */
export interface PackNames {
  readonly pack: string;
  readonly index: string;
}

/** Alternates of alternates that git follows (alternates are nested at most five deep, `odb.c`). */
const DEEPEST = 5;

/** Bytes of an index for each object: its id, a checksum and an offset (of SHA-1; with SHA-256 a few more). */
const BYTES_IN_INDEX = 28;

/** Every folder of objects that a repository reads: its own, and those of the stores that it borrows from (gitrepository-layout(5)). */
export function objectFolders(commonDir: string): string[] {
  const seen = new Set<string>();
  const pending = [{ objects: join(commonDir, 'objects'), depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { objects, depth } = next;
    if (seen.has(objects) || depth > DEEPEST) continue;
    seen.add(objects);
    for (const line of linesOf(join(objects, 'info', 'alternates'))) {
      if (line !== '' && !line.startsWith('#') && !line.startsWith('"'))
        pending.push({ objects: resolve(objects, line), depth: depth + 1 });
    }
  }
  return [...seen];
}

/** Every pack in such folders. */
export function packsOf(commonDir: string): PackNames[] {
  const packs: PackNames[] = [];
  for (const objects of objectFolders(commonDir)) {
    const folder = join(objects, 'pack');
    const names = new Set(listed(folder));
    for (const name of names) {
      const index = name.replace(/\.pack$/, '.idx');
      if (name.endsWith('.pack') && names.has(index))
        packs.push({ pack: join(folder, name), index: join(folder, index) });
    }
  }
  return packs;
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** About how many objects the packs of a repository hold, by the sizes of their indexes. */
export function estimateObjects(commonDir: string): number {
  return packsOf(commonDir).reduce((sum, { index }) => sum + sizeOf(index) / BYTES_IN_INDEX, 0);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
