import { lstatSync, readFileSync } from 'node:fs';
import { onDisk } from '../../sources/file-names.ts';
import type { CutText, FilesInScope } from '../../sources/piece.ts';
import type { CutTexts } from './sift-pack.ts';
import type { TextSifter } from './sift-text.ts';

/** Files on disk to sift, and what threads share about them. */
export interface FilesJob extends FilesInScope {
  /** Of each file: its bytes where nothing is in it, otherwise NaN. */
  readonly clean: Float64Array;
  /** Its first number is the next file that nobody has taken. */
  readonly taken: Int32Array;
}

/** Files that a thread takes at once: enough that taking them costs nothing. */
export const FILES_AT_ONCE = 16;

/**
 * Sifts files until none is left; several threads may do so at once. What cannot be read is left to the plain way.
 * Gives way after each file; gives what it has cut out of files that are not clean.
 */
export function* siftFiles(
  { folder, names, paths, clean, taken }: FilesJob,
  sifter: TextSifter,
): Generator<undefined, CutTexts> {
  const cut = new Map<number, CutText>();
  for (;;) {
    const first = Atomics.add(taken, 0, FILES_AT_ONCE);
    if (first >= names.length) return cut;
    for (let at = first; at < Math.min(names.length, first + FILES_AT_ONCE); at += 1) {
      const bytes = textOf(onDisk(folder, Buffer.from(names[at] as Uint8Array)));
      const result = bytes && sifter.sift(bytes, paths[at] as string);
      if (result?.sifted.clean) clean[at] = bytes?.length ?? Number.NaN;
      else if (result?.cut) cut.set(at, result.cut);
      yield;
    }
  }
}

/** Larger files are read in parts, so that little memory is needed. */
const LARGEST = 16_777_216;

/** What a plain file of ordinary size holds. */
function textOf(file: string | Buffer): Buffer | undefined {
  try {
    const facts = lstatSync(file);
    return facts.isFile() && facts.size <= LARGEST ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}
