import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { keepNewHeapSmall } from '../../base/heap.ts';
import { finish, finishInTurns } from '../../base/steps.ts';
import { createDetector, type Detector } from '../../detect/detector.ts';
import { isOfThePack } from '../../sources/pack/pack-failure.ts';
import { type FilesJob, siftFiles } from './sift-files.ts';
import { type SiftOptions, threadsFor } from './sift-options.ts';
import { type CutTexts, type PackJob, siftPack } from './sift-pack.ts';
import { createTextSifter, type TextSifter } from './sift-text.ts';

/** Threads that sift packs and files. */
interface SiftWorkers {
  /**
   * Resolves when nothing of it is left, or the pack turned out not to be readable: what each thread cut out of entries of a
   * pack in which something may be found.
   */
  sift(job: PackJob | FilesJob): Promise<readonly CutTexts[]>;
  close(): Promise<void>;
}

/**
 * Has the threads sift a job; `say` puts into words how far they are. Gives what they cut out of entries of a pack.
 */
export type JobSifter = (job: PackJob | FilesJob, say: (percent: number) => string) => Promise<CutTexts>;

const SAID_EVERY_MS = 250;

/**
 * Starts threads for so many portions of work, and ends them when `work` is done, fails, or is stopped. This thread is
 * one of them: it has a detector already, which then is warm for what is left to be searched.
 */
export async function siftInThreads(
  portions: number,
  options: SiftOptions,
  work: (sift: JobSifter) => Promise<void>,
): Promise<void> {
  const { signal, progress } = options;
  signal?.throwIfAborted();
  keepNewHeapSmall();
  const workers = startSiftWorkers(threadsFor(portions) - 1, options);
  let own: TextSifter | undefined;

  async function siftHere(job: PackJob | FilesJob): Promise<CutTexts> {
    own ??= sifterFor(job, await options.detector());
    try {
      if (own) return await finishInTurns(stepsOf(job, own), signal);
    } catch (failure) {
      if (!isOfThePack(failure)) throw failure;
    }
    return NOTHING;
  }

  const stop = (): void => void workers.close();
  signal?.addEventListener('abort', stop);
  try {
    await work(async (job, say) => {
      const tell = (): void => progress?.(say(percentOf(job)));
      const watch = progress && setInterval(tell, SAID_EVERY_MS);
      try {
        const [others, here] = await Promise.all([workers.sift(job), siftHere(job)]);
        return new Map([here, ...others].flatMap((texts) => [...texts]));
      } finally {
        clearInterval(watch);
      }
    });
  } catch (failure) {
    signal?.throwIfAborted();
    throw failure;
  } finally {
    signal?.removeEventListener('abort', stop);
    await workers.close();
  }
}

/** Of a pack that cannot be read, and where nothing is sifted. */
const NOTHING: CutTexts = new Map();

function percentOf(job: PackJob | FilesJob): number {
  const { taken } = job;
  const all = 'pack' in job ? job.roots.length : job.names.length;
  return Math.floor((Math.min(all, Atomics.load(taken, 0)) / Math.max(1, all)) * 100);
}

/** Says that a thread was started by this module: it runs the same file. */
const PURPOSE = 'rekey-sift';

interface Order {
  readonly purpose: typeof PURPOSE;
  readonly options: Pick<SiftOptions, 'disable' | 'now'>;
}

/** Starts threads; they build their detectors while the caller goes on. */
function startSiftWorkers(count: number, { disable, now }: Order['options']): SiftWorkers {
  const order: Order = { purpose: PURPOSE, options: { disable, now } };
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL(import.meta.url), { workerData: order }),
  );
  return {
    sift: async (job) => await Promise.all(workers.map((worker) => answerOf(worker, job))),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

async function answerOf(worker: Worker, job: PackJob | FilesJob): Promise<CutTexts> {
  return await new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('a thread that sifts ended before its work was done'));
    worker.once('error', reject);
    worker.once('exit', ended);
    worker.once('message', (texts: CutTexts) => {
      worker.off('error', reject);
      worker.off('exit', ended);
      resolve(texts);
    });
    worker.postMessage(job, []);
  });
}

/** A thread's whole life: one job after another. */
async function serve({ options }: Order): Promise<void> {
  const detector = await createDetector({ ...options, userRules: [] });
  let sifter: TextSifter | undefined;
  parentPort?.on('message', (job: PackJob | FilesJob) => {
    let texts = NOTHING;
    try {
      // All jobs are of one kind.
      sifter ??= sifterFor(job, detector);
      if (sifter) texts = finish(stepsOf(job, sifter));
    } catch (failure) {
      if (!isOfThePack(failure)) throw failure;
    }
    parentPort?.postMessage(texts, []);
  });
}

function sifterFor(job: PackJob | FilesJob, detector: Detector): TextSifter | undefined {
  return createTextSifter(detector, 'pack' in job);
}

function stepsOf(job: PackJob | FilesJob, sifter: TextSifter): Generator<undefined, CutTexts> {
  return 'pack' in job ? siftPack(job, sifter) : siftFiles(job, sifter);
}

const order: unknown = workerData;
if (
  !isMainThread &&
  typeof order === 'object' &&
  order !== null &&
  'purpose' in order &&
  order.purpose === PURPOSE
)
  await serve(order as Order);
