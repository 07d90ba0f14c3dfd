import { lstatSync, readFileSync } from 'node:fs';
import type { Sieve } from '../../detect/sift.ts';
import { PIECE_BYTES } from '../../sources/chunks.ts';
import { onDisk } from '../../sources/file-names.ts';
import type { FilesInScope, SiftedFiles } from '../../sources/piece.ts';
import { isLfsPointer } from '../../sources/tally.ts';
import { type SiftOptions, threadsFor } from './sift-options.ts';
import { startSiftWorkers } from './sift-worker.ts';

/** Files on disk to sift, and what threads share about them. */
export interface FilesJob extends FilesInScope {
  /** Of each file: its bytes where nothing is in it, otherwise NaN. */
  readonly clean: Float64Array;
  /** Its first number is the next file that nobody has taken. */
  readonly taken: Int32Array;
}

/** Files that are taken at once: enough that taking them costs nothing. */
const BATCH = 16;

/** Which files of a tree surely hold nothing, found by threads that read them. What is not told is read again. */
export function treeSifter(
  options: SiftOptions,
): ((files: FilesInScope) => Promise<SiftedFiles>) | undefined {
  // Patterns of users may reach any distance.
  if (options.userRules.length > 0) return undefined;
  return async (files) => {
    options.signal?.throwIfAborted();
    const job: FilesJob = {
      ...files,
      clean: new Float64Array(new SharedArrayBuffer(files.names.length * 8)).fill(Number.NaN),
      taken: new Int32Array(new SharedArrayBuffer(4)),
    };
    const workers = startSiftWorkers(threadsFor(files.names.length / BATCH), options);
    const stop = (): void => void workers.close();
    options.signal?.addEventListener('abort', stop);
    const said = (): void => options.progress?.(`scanning: ${percentOf(job)} % of the files`);
    const watch = options.progress && setInterval(said, 250);
    try {
      await workers.sift(job);
    } catch (failure) {
      options.signal?.throwIfAborted();
      throw failure;
    } finally {
      clearInterval(watch);
      options.signal?.removeEventListener('abort', stop);
      await workers.close();
    }
    return job.clean;
  };
}

/** Sifts files until none is left; several threads may do so at once. What cannot be read is left to the plain way. */
export function siftFiles({ folder, names, paths, clean, taken }: FilesJob, sieve: Sieve): void {
  for (;;) {
    const first = Atomics.add(taken, 0, BATCH);
    if (first >= names.length) return;
    for (let at = first; at < Math.min(names.length, first + BATCH); at += 1) {
      const bytes = textOf(onDisk(folder, Buffer.from(names[at] as Uint8Array)));
      if (bytes && sieve.sift({ bytes, path: paths[at] as string }).clean) clean[at] = bytes.length;
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

function percentOf({ taken, names }: FilesJob): number {
  return Math.floor((Math.min(names.length, Atomics.load(taken, 0)) / Math.max(1, names.length)) * 100);
}
