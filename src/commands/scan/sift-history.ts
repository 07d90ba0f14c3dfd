import type { ObjectId } from '../../sources/git/object-id.ts';
import type { PackOutline } from '../../sources/pack/pack-outline.ts';
import type { CutText, SiftHistory } from '../../sources/piece.ts';
import type { SiftOptions } from './sift-options.ts';
import { blobsJob, messagesJob, type PackJob, type Scope, STATE, scopeOf } from './sift-pack.ts';
import { type JobSifter, siftInThreads } from './sift-worker.ts';

/** Fewer objects than this are read sooner than threads are started. */
const WORTH_IT = 3_000;

/**
 * Which texts of a history surely hold nothing, found by reading the packs in this process and looking only at what
 * each version changes. What is not told, git reads and the detector searches.
 */
export function historySifter(options: SiftOptions): SiftHistory | undefined {
  // Patterns of users may reach any distance.
  if (options.userRules.length > 0) return undefined;
  return async (history) => {
    options.signal?.throwIfAborted();
    const sifted = { clean: new Map<ObjectId, number>(), cut: new Map<ObjectId, CutText>() };
    if (history.objects < WORTH_IT) return sifted;
    await siftInThreads(history.objects, options, async (sift) => {
      // Messages have no names: the threads read them while this one finds out how the history hangs together.
      const [told, { names, messages }] = await Promise.all([
        siftMessages(history.packs(), sift),
        history.list(),
      ]);
      for (const pack of told) addMessages(pack, messages, sifted);
      const scope = scopeOf(names);
      for (const pack of history.packs()) await siftBlobs(pack, scope, sift, sifted);
    });
    return sifted;
  };
}

interface Sifting {
  readonly clean: Map<ObjectId, number>;
  readonly cut: Map<ObjectId, CutText>;
}

/** A pack whose messages were sifted. */
interface ToldPack {
  readonly pack: PackOutline;
  readonly job: PackJob;
}

async function siftMessages(packs: readonly PackOutline[], sift: JobSifter): Promise<ToldPack[]> {
  const told: ToldPack[] = [];
  for (const pack of packs) {
    const job = messagesJob(pack);
    await sift(job, (percent) => `reading messages of commits: ${percent} %`);
    told.push({ pack, job });
  }
  return told;
}

/** Which messages that are in scope are clean. */
function addMessages(
  { pack: { idBytes, index, layout }, job }: ToldPack,
  messages: readonly ObjectId[],
  { clean }: Sifting,
): void {
  const ids = Buffer.from(messages.join(''), 'hex');
  for (const [message, oid] of messages.entries()) {
    const at = index.find(ids, message * idBytes);
    const entry = at === -1 ? undefined : layout.entryOf[at];
    if (entry !== undefined && job.states[entry] === STATE.clean)
      clean.set(oid, job.lengths[entry] as number);
  }
}

async function siftBlobs(
  pack: PackOutline,
  scope: Scope,
  sift: JobSifter,
  { clean, cut }: Sifting,
): Promise<void> {
  const { job, ids } = blobsJob(pack, scope, (id) => clean.has(id) || cut.has(id));
  const texts = await sift(job, (percent) => `reading the history: ${percent} %`);
  for (const [entry, text] of texts) {
    const id = ids[entry];
    if (id !== undefined) cut.set(id, text);
  }
  for (const [entry, id] of ids.entries()) {
    if (id !== undefined && job.states[entry] === STATE.clean) clean.set(id, job.lengths[entry] as number);
  }
}
