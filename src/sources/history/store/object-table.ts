import { instantiate } from '../../../base/web-assembly.ts';
import type { ObjectId } from '../../git/object-id.ts';
import { PackFailure } from '../../pack/pack-failure.ts';
import type { IdBytes } from '../../pack/pack-listing.ts';
import { TREES } from './wasm.ts';

/** What an entry of a tree names; a submodule is a commit of another repository. */
export const KIND = { tree: 1, blob: 2, submodule: 3 } as const;

/** What an object can be marked with. */
export const MARK = { met: 1, wanted: 2 } as const;

/** Entries are places in the table, and those of a tree stand so far apart. */
export const ENTRY_STEP = 8;

/**
 * Objects by numbers, with their ids, a byte of marks each, and what trees say of them. All of it is in one memory
 * outside of JavaScript's, where millions of entries are read and gone through as fast as they come.
 */
export interface ObjectTable {
  /** Gives objects from a number on the ids that stand in `bytes`, `step` apart. */
  know(from: number, count: number, bytes: Uint8Array, at: number, step: number): void;
  /** The object of the id that begins at a place, or -1. */
  find(bytes: Uint8Array, at: number): number;
  idOf(object: number): ObjectId;
  /**
   * Reads what a tree says. @param stranger makes an object known whose id nobody gave
   * @throws PackFailure when it is none, or there is too much to hold
   */
  readTree(object: number, text: Uint8Array, stranger: (id: Uint8Array) => void): void;
  isReadTree(object: number): boolean;
  /** The first entry of a tree, and where the last one ends. */
  firstOf(tree: number): number;
  endOf(tree: number): number;
  /** The next entry whose object has a mark, or has it not; `to` when there is none. Submodules are left out. */
  seek(from: number, to: number, mark: number, isSet: boolean): number;
  objectOf(entry: number): number;
  /** One of {@link KIND}. */
  kindOf(entry: number): number;
  /** A number that entries of one name and kind have in common, and no others. */
  labelOf(entry: number): number;
  /** Its bytes as Latin-1. */
  nameOf(entry: number): string;
  isMarked(object: number, mark: number): boolean;
  mark(object: number, mark: number): void;
  /** Takes a mark from all of them. */
  clear(mark: number): void;
}

/** All in bytes, as `assembly/` names them. */
interface Exports {
  readonly idsBytes: (objects: number, idBytes: number) => number;
  readonly prepareIds: (at: number, objects: number, idBytes: number) => void;
  readonly know: (from: number, to: number) => void;
  readonly find: (at: number) => number;
  readonly prepareTrees: (free: number, idBytes: number) => void;
  readonly reachOf: (size: number) => number;
  readonly begin: (text: number, size: number) => number;
  readonly read: () => number;
  readonly stranger: () => number;
  readonly entriesEnd: () => number;
  /** entry, last, flags, flag, wanted. */
  readonly seek: (...numbers: readonly number[]) => number;
}

const DONE = 0;
const MALFORMED = 1;

/** The first page is the module's own; an id that is asked for stands behind it. */
const ASKED_AT = 65_536;
const IDS_AT = ASKED_AT + 64;
/** Of a name: a hash and its length stand before it. */
const NAME_HEAD = 8;

/**
 * @param objects how many there can be
 * @param mostBytes that are held at most
 * @throws PackFailure when they are more than that
 */
export function createObjectTable(objects: number, idBytes: IdBytes, mostBytes: number): ObjectTable {
  const { exports, memory } = instantiate<Exports>(TREES, IDS_AT);
  const marksAt = IDS_AT + exports.idsBytes(objects, idBytes);
  if (marksAt + objects > mostBytes) throw new PackFailure('the objects are too many to be listed');
  let bytes = memory(marksAt + objects);
  let words = new Uint32Array(bytes.buffer);
  const firsts = new Uint32Array(objects);
  const ends = new Uint32Array(objects);
  exports.prepareIds(IDS_AT, objects, idBytes);
  exports.prepareTrees(marksAt + objects, idBytes);

  function reserve(end: number): void {
    if (end <= bytes.length) return;
    if (end > mostBytes) throw new PackFailure('the folders are too many to be held');
    // By halves, since each time all of it may have to be moved.
    bytes = memory(Math.min(mostBytes, Math.max(end, Math.ceil(bytes.length * 1.5))));
    words = new Uint32Array(bytes.buffer);
  }

  return {
    know(from, count, ids, at, step) {
      const to = IDS_AT + from * idBytes;
      if (step === idBytes) bytes.set(ids.subarray(at, at + count * step), to);
      else {
        for (let each = 0; each < count; each += 1)
          bytes.set(ids.subarray(at + each * step, at + each * step + idBytes), to + each * idBytes);
      }
      exports.know(from, from + count);
    },
    find(ids, at) {
      bytes.set(ids.subarray(at, at + idBytes), ASKED_AT);
      return exports.find(ASKED_AT);
    },
    idOf(object) {
      const at = IDS_AT + object * idBytes;
      return Buffer.from(bytes.buffer, at, idBytes).toString('hex');
    },
    readTree(object, text, stranger) {
      const at = exports.reachOf(text.length);
      reserve(at + text.length);
      bytes.set(text, at);
      firsts[object] = exports.begin(at, text.length);
      for (let state = exports.read(); state !== DONE; state = exports.read()) {
        if (state === MALFORMED) throw new PackFailure('a folder has an entry that is none');
        const id = exports.stranger();
        stranger(bytes.subarray(id, id + idBytes));
      }
      ends[object] = exports.entriesEnd();
    },
    isReadTree: (object) => firsts[object] !== 0,
    firstOf: (tree) => firsts[tree] as number,
    endOf: (tree) => ends[tree] as number,
    seek: (from, to, mark, isSet) => exports.seek(from, to, marksAt, mark, isSet ? mark : 0),
    objectOf: (entry) => words[entry >> 2] as number,
    labelOf: (entry) => words[(entry >> 2) + 1] as number,
    kindOf: (entry) => (words[(entry >> 2) + 1] as number) & 3,
    nameOf(entry) {
      const name = ((words[(entry >> 2) + 1] as number) & ~3) >>> 0;
      const length = words[(name >> 2) + 1] as number;
      return Buffer.from(bytes.buffer, name + NAME_HEAD, length).toString('latin1');
    },
    isMarked: (object, mark) => ((bytes[marksAt + object] as number) & mark) !== 0,
    mark(object, mark) {
      bytes[marksAt + object] = (bytes[marksAt + object] as number) | mark;
    },
    clear(mark) {
      for (let at = marksAt; at < marksAt + objects; at += 1) bytes[at] = (bytes[at] as number) & ~mark;
    },
  };
}
