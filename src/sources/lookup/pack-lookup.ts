import { closeSync, fstatSync, openSync } from 'node:fs';
import { OWN_BYTES, SLACK, type Unpacker } from '../pack/inflate/unpacker.ts';
import { PackFailure } from '../pack/pack-failure.ts';
import { ENTRY } from '../pack/pack-file.ts';
import type { IdBytes } from '../pack/pack-listing.ts';
import { MOST_HEADER, readDeltaSize, readDistance, readEntrySize } from '../pack/pack-numbers.ts';
import type { PackNames } from '../pack/pack-set.ts';
import { type IndexLookup, openIndex, readAt } from './index-lookup.ts';

/** An object as it is stored. */
export interface FoundObject {
  /** `commit`, `tree`, `blob` or `tag` of {@link ENTRY}. */
  readonly type: number;
  readonly bytes: Buffer;
}

/** A pack in which objects are looked up by their ids. */
export interface PackLookup {
  /** `undefined` when the pack does not have it. @throws PackFailure, also for what is too large to be held. */
  find(id: Buffer): FoundObject | undefined;
  close(): void;
}

/** Larger texts are left to git, which streams them. */
export const MOST_BYTES = 8_388_608;
/** Bytes of texts that others are changes of, which are kept. */
const MOST_KEPT = 33_554_432;
/** Git packs none deeper (git-config(1), `pack.depth`, 4095 at most). */
const DEEPEST = 4_096;
/** A pack of at most so many bytes is read at once, when so many parts of it have been asked for. */
const MOST_WHOLE = 16_777_216;
const FEW = 64;

const RANGES_AT = OWN_BYTES;
const INPUT_AT = RANGES_AT + 64;

interface Entry {
  readonly type: number;
  /** Bytes that inflating it gives. */
  readonly size: number;
  /** Where its compressed bytes begin. */
  readonly start: number;
  /** Of a change: where in the pack its base is. */
  readonly base: number;
}

/** Opens a pack. @throws PackFailure when its index is not one of version 2. */
export function openPackLookup(
  { pack: path, index: indexPath }: PackNames,
  idBytes: IdBytes,
  unpacker: Unpacker,
): PackLookup {
  const file = openSync(path, 'r');
  const index = openBeside(file, () => openIndex(indexPath, idBytes));
  const { size: packSize } = fstatSync(file);
  const end = packSize - idBytes;
  let whole: Buffer | undefined;
  let asked = 0;
  const kept = new Map<number, Buffer>();
  let keptBytes = 0;

  function bytesAt(from: number, to: number): Buffer {
    const until = Math.min(to, end);
    if (until <= from) throw new PackFailure('the pack is cut off');
    asked += 1;
    if (asked === FEW && packSize <= MOST_WHOLE) whole = readAt(file, 0, packSize);
    return whole ? whole.subarray(from, until) : readAt(file, from, until - from);
  }

  function entryAt(offset: number): Entry {
    const header = bytesAt(offset, offset + MOST_HEADER);
    const type = ((header[0] as number) >> 4) & 7;
    const cursor = { at: 0 };
    const size = readEntrySize(header, cursor, header.length);
    if (size > MOST_BYTES) throw new PackFailure('an object is too large to be held');
    let base = -1;
    if (type === ENTRY.offsetDelta) {
      base = offset - readDistance(header, cursor, header.length);
      if (base <= 0 || base >= offset) throw new PackFailure('a change is of nothing');
    } else if (type === ENTRY.idDelta) {
      const id = header.subarray(cursor.at, cursor.at + idBytes);
      const found = id.length < idBytes ? undefined : index.offsetOf(id);
      if (found === undefined) throw new PackFailure('a change is of nothing in this pack');
      cursor.at += idBytes;
      base = found;
    } else if (type < ENTRY.commit || type > ENTRY.tag) {
      throw new PackFailure(`an object has the unknown type ${type}`);
    }
    return { type, size, start: offset + cursor.at, base };
  }

  /** Inflates an entry into the memory behind its own compressed bytes; where it stands there. */
  function inflate({ start, size }: Entry): { memory: Uint8Array; at: number } {
    // What follows a stream is not looked at, and no packer makes a text more than twice as long.
    const input = bytesAt(start, start + 2 * size + 1_024);
    const at = (INPUT_AT + input.length + SLACK + 7) & ~7;
    const memory = unpacker.memory(at + size + SLACK);
    memory.set(input, INPUT_AT);
    unpacker.inflate(INPUT_AT, INPUT_AT + input.length, at, size);
    return { memory, at };
  }

  function changed(entry: Entry, base: Buffer): Buffer {
    const { at, memory: before } = inflate(entry);
    const cursor = { at };
    const deltaEnd = at + entry.size;
    if (readDeltaSize(before, cursor, deltaEnd) !== base.length)
      throw new PackFailure('a delta is of another base');
    const size = readDeltaSize(before, cursor, deltaEnd);
    if (size > MOST_BYTES) throw new PackFailure('an object is too large to be held');
    const baseAt = (deltaEnd + SLACK + 7) & ~7;
    const resultAt = (baseAt + base.length + SLACK + 7) & ~7;
    const memory = unpacker.memory(resultAt + size + SLACK);
    memory.set(base, baseAt);
    unpacker.apply(
      { from: cursor.at, end: deltaEnd },
      { at: baseAt, size: base.length },
      { at: resultAt, size },
      { at: RANGES_AT, most: 1 },
    );
    return Buffer.from(memory.subarray(resultAt, resultAt + size));
  }

  function keep(offset: number, bytes: Buffer): void {
    if (keptBytes > MOST_KEPT) {
      kept.clear();
      keptBytes = 0;
    }
    kept.set(offset, bytes);
    keptBytes += bytes.length;
  }

  return {
    find(id) {
      const offset = index.offsetOf(id);
      if (offset === undefined) return undefined;
      const changes: (Entry & { readonly offset: number })[] = [];
      let at = offset;
      let entry = entryAt(at);
      for (; entry.base !== -1; entry = entryAt(at)) {
        if (changes.length > DEEPEST) throw new PackFailure('an object is the change of too many others');
        changes.push({ ...entry, offset: at });
        at = entry.base;
      }
      let bytes = kept.get(at);
      if (!bytes) {
        const inflated = inflate(entry);
        bytes = Buffer.from(inflated.memory.subarray(inflated.at, inflated.at + entry.size));
        if (changes.length > 0) keep(at, bytes);
      }
      for (let change = changes.pop(); change; change = changes.pop()) {
        const known: Buffer | undefined = kept.get(change.offset);
        bytes = known ?? changed(change, bytes);
        if (!known && changes.length > 0) keep(change.offset, bytes);
      }
      return { type: entry.type, bytes };
    },
    close() {
      index.close();
      closeSync(file);
    },
  };
}

/** Opens what belongs to a file, which stays open only with it. */
function openBeside(file: number, open: () => IndexLookup): IndexLookup {
  try {
    return open();
  } catch (failure) {
    closeSync(file);
    throw failure;
  }
}
