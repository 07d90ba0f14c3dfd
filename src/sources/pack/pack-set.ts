import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Names of the two files of a pack. */
export interface PackNames {
  readonly pack: string;
  readonly index: string;
}

/** Alternates of alternates that git follows (alternates are nested at most five deep, `odb.c`). */
const DEEPEST = 5;

/** Every pack that a repository reads, those of the stores that it borrows from too (gitrepository-layout(5)). */
export function packsOf(commonDir: string): PackNames[] {
  const packs: PackNames[] = [];
  const seen = new Set<string>();
  const pending = [{ objects: join(commonDir, 'objects'), depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { objects, depth } = next;
    if (seen.has(objects) || depth > DEEPEST) continue;
    seen.add(objects);
    const folder = join(objects, 'pack');
    const names = new Set(listed(folder));
    for (const name of names) {
      const index = name.replace(/\.pack$/, '.idx');
      if (name.endsWith('.pack') && names.has(index))
        packs.push({ pack: join(folder, name), index: join(folder, index) });
    }
    for (const line of linesOf(join(objects, 'info', 'alternates'))) {
      if (line !== '' && !line.startsWith('#') && !line.startsWith('"'))
        pending.push({ objects: resolve(objects, line), depth: depth + 1 });
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
