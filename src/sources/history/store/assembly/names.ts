/** Names of entries, each kept once, at a multiple of four: a hash of it, its length, and its bytes. */

const HEAD: usize = 8;
const FEWEST: u32 = 4096;
/** Bytes that are set aside for names at once. */
const CHUNK: usize = 65536;

/** Slots of a hash table with open addressing: where a name is kept, or 0. */
let table: usize = 0;
let slots: u32 = 0;
let count: u32 = 0;
/** Where the next name is kept, and where the room for names ends. */
let free: usize = 0;
let freeEnd: usize = 0;

/** Bytes of memory that room for so many more names of so many bytes may take. */
export function costOfNames(names: u32, bytes: usize): usize {
  return room(names, bytes) + CHUNK + (<usize>slotsWith(names) << 2);
}

/** Makes room for so many more names of so many bytes from a place on; gives where the room ends. */
export function makeRoomForNames(names: u32, bytes: usize, at: usize): usize {
  const wanted = slotsWith(names);
  if (wanted != slots) {
    const old = table;
    const oldEnd = table + (<usize>slots << 2);
    table = at;
    slots = wanted;
    at += <usize>slots << 2;
    memory.fill(table, 0, at - table);
    for (let slot = old; slot < oldEnd; slot += 4) {
      const name = load<u32>(slot);
      if (name != 0) store<u32>(slotOf(load<u32>(name), name + HEAD, load<u32>(name, 4)), name);
    }
  }
  const needed = room(names, bytes);
  if (free + needed <= freeEnd) return at;
  free = at;
  freeEnd = at + needed + CHUNK;
  return freeEnd;
}

/** Where the name is kept that has these bytes. */
export function keepName(hash: u32, from: usize, length: u32): u32 {
  const slot = slotOf(hash, from, length);
  const known = load<u32>(slot);
  if (known != 0) return known;
  const name = free;
  store<u32>(slot, <u32>name);
  store<u32>(name, hash);
  store<u32>(name, length, 4);
  memory.copy(name + HEAD, from, length);
  free = (free + HEAD + length + 3) & ~3;
  count++;
  return <u32>name;
}

function room(names: u32, bytes: usize): usize {
  return (bytes + <usize>names * (HEAD + 4) + 7) & ~7;
}

function slotsWith(names: u32): u32 {
  let wanted = slots == 0 ? FEWEST : slots;
  while (wanted < (count + names) * 2) wanted *= 2;
  return wanted;
}

function slotOf(hash: u32, from: usize, length: u32): usize {
  const last = table + (<usize>(slots - 1) << 2);
  let at = table + (<usize>(hash & (slots - 1)) << 2);
  for (let name: usize = load<u32>(at); name != 0; name = load<u32>(at)) {
    if (load<u32>(name) == hash && isSame(name, from, length)) return at;
    at = at == last ? table : at + 4;
  }
  return at;
}

function isSame(name: usize, from: usize, length: u32): bool {
  if (load<u32>(name, 4) != length) return false;
  for (let each: usize = 0; each < length; each++)
    if (load<u8>(name + HEAD + each) != load<u8>(from + each)) return false;
  return true;
}
