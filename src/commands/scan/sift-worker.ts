import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createDetector, type DetectorOptions } from '../../detect/detector.ts';
import { PackFailure } from '../../sources/pack/pack-failure.ts';
import { type PackJob, siftPack } from './sift-pack.ts';

/** Threads that sift packs together with this one. */
export interface SiftWorkers {
  /** Resolves when no tree of the pack is left, or the pack turned out not to be readable. */
  sift(job: PackJob): Promise<void>;
  close(): Promise<void>;
}

/** Says that a thread was started by this module: it runs the same file. */
const PURPOSE = 'rekey-sift';

interface Order {
  readonly purpose: typeof PURPOSE;
  readonly options: Pick<DetectorOptions, 'disable' | 'now'>;
}

/** Starts threads; they build their detectors while the caller goes on. */
export function startSiftWorkers(count: number, options: Order['options']): SiftWorkers {
  const order: Order = { purpose: PURPOSE, options };
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL(import.meta.url), { workerData: order }),
  );
  return {
    sift: async (job) => {
      await Promise.all(workers.map((worker) => answerOf(worker, job)));
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

async function answerOf(worker: Worker, job: PackJob): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const ended = (): void => reject(new Error('a thread that sifts ended before its work was done'));
    worker.once('error', reject);
    worker.once('exit', ended);
    worker.once('message', () => {
      worker.off('error', reject);
      worker.off('exit', ended);
      resolve();
    });
    worker.postMessage(job, []);
  });
}

/** A thread's whole life: one pack after another. */
async function serve({ options }: Order): Promise<void> {
  const detector = await createDetector({ ...options, userRules: [] });
  const sieve = detector.sieve();
  parentPort?.on('message', (job: PackJob) => {
    try {
      if (sieve) siftPack(job, sieve);
    } catch (failure) {
      if (!isOfThePack(failure)) throw failure;
    }
    parentPort?.postMessage('done', []);
  });
}

/** What was not sifted is read by git, which says what is wrong; a pack may also be gone since it was listed. */
export function isOfThePack(failure: unknown): boolean {
  return failure instanceof PackFailure || (failure instanceof Error && 'syscall' in failure);
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
