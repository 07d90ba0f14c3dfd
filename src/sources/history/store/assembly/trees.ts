import { find } from './ids.ts';
import { costOfNames, keepName, makeRoomForNames } from './names.ts';

/** Trees as lists of entries: of each the object that it names, and where its name is kept, its kind in the two lowest bits. */

const ENTRY: usize = 8;
/** A submodule is in no store. */
const NO_OBJECT: u32 = -1;

/** What an entry names. */
const TREE: u32 = 1;
const BLOB: u32 = 2;
const SUBMODULE: u32 = 3;

/** The bits of a mode that say what an entry is (git's `S_IFMT`), and their values for trees, files and links. */
const TYPE_BITS: u32 = 0o170000;
const OF_TREE: u32 = 0o040000;
const OF_FILE: u32 = 0o100000;
const OF_LINK: u32 = 0o120000;

/** What reading a tree ends with; of a stranger the id is known to nobody. */
const DONE: i32 = 0;
const MALFORMED: i32 = 1;
const STRANGER: i32 = 2;

/** A digit, a blank, a name of one byte, and what ends it. */
const SHORTEST: usize = 4;

let idBytes: usize = 20;
/** Where memory is free. */
let top: usize = 0;
/** Where the text that is read goes on, and ends, and where its next entry is put. */
let at: usize = 0;
let end: usize = 0;
let to: usize = 0;
/** Where the id of a stranger stands. */
let unknown: usize = 0;

export function prepareTrees(free: usize, bytes: u32): void {
  top = (free + 7) & ~7;
  idBytes = bytes;
}

/** How far the memory has to reach for a tree of so many bytes. */
export function reachOf(size: usize): usize {
  const most = mostEntries(size);
  return top + <usize>most * ENTRY + costOfNames(most, size);
}

/** Begins to read a tree of so many bytes at a place. Gives where its entries begin. */
export function begin(text: usize, size: usize): usize {
  at = text;
  end = text + size;
  top = makeRoomForNames(mostEntries(size), size, top);
  to = top;
  return to;
}

/** Reads on. A stranger is to be made known before more is read. */
export function read(): i32 {
  while (at < end) {
    let mode: u32 = 0;
    let place = at;
    for (; place < end; place++) {
      const digit = <u32>load<u8>(place) - 0x30;
      if (digit > 7 || mode > TYPE_BITS) break;
      mode = mode * 8 + digit;
    }
    if (place == at || place == end || load<u8>(place) != 0x20) return MALFORMED;
    const name = place + 1;
    let hash: u32 = 0x811c9dc5;
    for (place = name; place < end; place++) {
      const byte = <u32>load<u8>(place);
      if (byte == 0) break;
      hash = (hash ^ byte) * 0x01000193;
    }
    const id = place + 1;
    if (place == name || id + idBytes > end) return MALFORMED;
    const type = mode & TYPE_BITS;
    const kind = type == OF_TREE ? TREE : type == OF_FILE || type == OF_LINK ? BLOB : SUBMODULE;
    let object = NO_OBJECT;
    if (kind != SUBMODULE) {
      object = <u32>find(id);
      if (object == NO_OBJECT) {
        unknown = id;
        return STRANGER;
      }
    }
    store<u32>(to, object);
    store<u32>(to, keepName(hash, name, <u32>(place - name)) | kind, 4);
    to += ENTRY;
    at = id + idBytes;
  }
  top = to;
  return DONE;
}

export function stranger(): usize {
  return unknown;
}

/** Where the entries end that were read last. */
export function entriesEnd(): usize {
  return to;
}

/** The first of the entries from one place up to another whose object has a flag set, or not set; `last` when none has. */
export function seek(entry: usize, last: usize, flags: usize, flag: u32, wanted: u32): usize {
  for (; entry < last; entry += ENTRY) {
    const object = load<u32>(entry);
    if (object != NO_OBJECT && (load<u8>(flags + object) & flag) == wanted) return entry;
  }
  return last;
}

function mostEntries(size: usize): u32 {
  return <u32>(size / (idBytes + SHORTEST));
}
