/** Ids of objects, one after another, and a hash table of them with open addressing: 0 for what is empty. */

let ids: usize = 0;
let idBytes: usize = 20;
let slots: usize = 0;
let mask: u32 = 0;

/** Bytes that so many objects take. */
export function idsBytes(objects: u32, bytes: u32): usize {
  return (((<usize>objects * bytes + 7) & ~7) + (<usize>slotsFor(objects) << 2));
}

/** Makes room at a place, which is filled with zeros. */
export function prepareIds(at: usize, objects: u32, bytes: u32): void {
  ids = at;
  idBytes = bytes;
  slots = at + ((<usize>objects * bytes + 7) & ~7);
  mask = slotsFor(objects) - 1;
}

/** Where the id of an object belongs. */
export function idAt(object: u32): usize {
  return ids + <usize>object * idBytes;
}

/** Makes objects known whose ids stand in their places. Of those with one id, the one that was first known stays. */
export function know(from: u32, to: u32): void {
  for (let object = from; object < to; object++) {
    const slot = slotOf(idAt(object));
    if (load<u32>(slot) == 0) store<u32>(slot, object + 1);
  }
}

/** The object of the id at a place, or -1. */
export function find(at: usize): i32 {
  return <i32>load<u32>(slotOf(at)) - 1;
}

/** An id is a hash already: its first bytes are as even as any. */
function slotOf(id: usize): usize {
  let at = slots + (<usize>(load<u32>(id) & mask) << 2);
  for (let object = load<u32>(at); object != 0 && !isSame(idAt(object - 1), id); object = load<u32>(at)) {
    at += 4;
    if (at > slots + (<usize>mask << 2)) at = slots;
  }
  return at;
}

/** Ids have 20 or 32 bytes. */
// @ts-ignore: decorator
@inline
function isSame(one: usize, other: usize): bool {
  if (load<u64>(one) != load<u64>(other) || load<u64>(one, 8) != load<u64>(other, 8)) return false;
  if (load<u32>(one, 16) != load<u32>(other, 16)) return false;
  return idBytes == 20 || (load<u64>(one, 20) == load<u64>(other, 20) && load<u32>(one, 28) == load<u32>(other, 28));
}

function slotsFor(objects: u32): u32 {
  let size: u32 = 16;
  while (size < objects * 2) size *= 2;
  return size;
}
