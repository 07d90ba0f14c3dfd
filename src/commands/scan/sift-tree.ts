import type { FilesInScope, SiftedFiles } from '../../sources/piece.ts';
import { FILES_AT_ONCE, type FilesJob } from './sift-files.ts';
import type { SiftOptions } from './sift-options.ts';
import type { CutTexts } from './sift-pack.ts';
import { siftInThreads } from './sift-worker.ts';

/** Which files of a tree surely hold nothing, found by threads that read them. What is not told is read again. */
export function treeSifter(
  options: SiftOptions,
): ((files: FilesInScope) => Promise<SiftedFiles>) | undefined {
  // Patterns of users may reach any distance.
  if (options.userRules.length > 0) return undefined;
  return async (files) => {
    const { length } = files.names;
    const job: FilesJob = {
      ...files,
      clean: new Float64Array(new SharedArrayBuffer(length * 8)).fill(Number.NaN),
      taken: new Int32Array(new SharedArrayBuffer(4)),
    };
    let cut: CutTexts = new Map();
    await siftInThreads(length / FILES_AT_ONCE, options, async (sift) => {
      cut = await sift(job, (percent) => `scanning: ${percent} % of the files`);
    });
    return { clean: job.clean, cut };
  };
}
