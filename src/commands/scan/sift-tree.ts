import type { FilesInScope, SiftedFiles } from '../../sources/piece.ts';
import { FILES_AT_ONCE, type FilesJob } from './sift-files.ts';
import { type SiftOptions, threadsFor } from './sift-options.ts';
import { startSiftWorkers } from './sift-worker.ts';

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
    const workers = startSiftWorkers(threadsFor(files.names.length / FILES_AT_ONCE), options);
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

function percentOf({ taken, names }: FilesJob): number {
  return Math.floor((Math.min(names.length, Atomics.load(taken, 0)) / Math.max(1, names.length)) * 100);
}
