import { closeSync, fstatSync, openSync } from 'node:fs';
import { OWN_BYTES, SLACK, type Unpacker } from '../pack/inflate/unpacker.ts';
import { PackFailure } from '../pack/pack-failure.ts';
import { ENTRY } from '../pack/pack-file.ts';
import type { IdBytes } from '../pack/pack-listing.ts';
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
/** Type, size and base of an entry take no more. */
const MOST_HEADER = 64;
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
  const index: IndexLookup = openIndex(indexPath, idBytes);
  const file = openSync(path, 'r');
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
    const first = byteAt(header, 0);
    let at = 1;
    let size = first & 0x0f;
    for (let byte = first, scale = 16; byte >= 0x80; scale *= 128) {
      byte = byteAt(header, at);
      at += 1;
      size += (byte & 0x7f) * scale;
    }
    const type = (first >> 4) & 7;
    if (size > MOST_BYTES) throw new PackFailure('an object is too large to be held');
    let base = -1;
    if (type === ENTRY.offsetDelta) {
      let byte = byteAt(header, at);
      let back = byte & 0x7f;
      for (at += 1; byte >= 0x80; at += 1) {
        byte = byteAt(header, at);
        back = (back + 1) * 128 + (byte & 0x7f);
      }
      base = offset - back;
      if (base <= 0 || base >= offset) throw new PackFailure('a change is of nothing');
    } else if (type === ENTRY.idDelta) {
      const found =
        at + idBytes > header.length ? undefined : index.offsetOf(header.subarray(at, at + idBytes));
      if (found === undefined) throw new PackFailure('a change is of nothing in this pack');
      at += idBytes;
      base = found;
    } else if (type < ENTRY.commit || type > ENTRY.tag) {
      throw new PackFailure(`an object has the unknown type ${type}`);
    }
    return { type, size, start: offset + at, base };
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
    if (readSize(before, cursor, deltaEnd) !== base.length)
      throw new PackFailure('a delta is of another base');
    const size = readSize(before, cursor, deltaEnd);
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

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new PackFailure('the header of an object is cut off');
  return byte;
}

/** A size in a delta (gitformat-pack(5), "Deltified representation"). */
function readSize(bytes: Uint8Array, cursor: { at: number }, end: number): number {
  let size = 0;
  for (let scale = 1; scale <= 2 ** 42 && cursor.at < end; scale *= 128) {
    const byte = bytes[cursor.at] as number;
    cursor.at += 1;
    size += (byte & 0x7f) * scale;
    if (byte < 0x80) return size;
  }
  throw new PackFailure('a size in a delta has no end');
}
