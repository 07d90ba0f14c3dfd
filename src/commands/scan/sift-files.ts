import { lstatSync, readFileSync } from 'node:fs';
import type { Sieve } from '../../detect/sift/sieve.ts';
import { PIECE_BYTES } from '../../sources/chunks.ts';
import { onDisk } from '../../sources/file-names.ts';
import type { FilesInScope } from '../../sources/piece.ts';
import { isLfsPointer } from '../../sources/tally.ts';

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
 * Gives way after each file.
 */
export function* siftFiles(
  { folder, names, paths, clean, taken }: FilesJob,
  sieve: Sieve,
): Generator<undefined> {
  for (;;) {
    const first = Atomics.add(taken, 0, FILES_AT_ONCE);
    if (first >= names.length) return;
    for (let at = first; at < Math.min(names.length, first + FILES_AT_ONCE); at += 1) {
      const bytes = textOf(onDisk(folder, Buffer.from(names[at] as Uint8Array)));
      if (bytes && sieve.sift({ bytes, path: paths[at] as string }).clean) clean[at] = bytes.length;
      yield;
    }
  }
}

/** What a plain file of ordinary size holds. */
function textOf(file: string | Buffer): Buffer | undefined {
  try {
    const facts = lstatSync(file);
    if (!facts.isFile() || facts.size > PIECE_BYTES) return undefined;
    const bytes = readFileSync(file);
    return bytes.length > PIECE_BYTES || isLfsPointer(bytes) ? undefined : bytes;
  } catch {
    return undefined;
  }
}
