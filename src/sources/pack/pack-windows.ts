import type { PackFile } from './pack-file.ts';

/** Parts of a pack that are in memory. */
export interface PackWindows {
  /**
   * Where in the memory the bytes from `from` to `to` of the pack begin, valid until the next call; -1 when they are
   * more than a window holds.
   * @throws PackFailure
   */
  place(from: number, to: number, memory: Uint8Array): number;
}

interface Window {
  /** Where it is in the memory. */
  readonly at: number;
  /** What it holds of the pack. */
  from: number;
  to: number;
  /** When it was last of use. */
  used: number;
}

const COUNT = 16;
const WINDOW = 262_144;
/** Objects of one tree mostly follow each other: what follows a window makes the next one larger. */
const FIRST = 4_096;
const GROWTH = 4;

/** Bytes of memory that windows take. */
export const WINDOWS_BYTES = COUNT * WINDOW;

/** Objects of more bytes than this are copied by a call. */
const WORTH_A_CALL = 2_048;

/** Windows in a memory from `at` on, which is a multiple of four. */
export function createPackWindows(pack: PackFile, at: number): PackWindows {
  return pack.whole ? copiedWindow(pack, pack.whole, at) : readWindows(pack, at);
}

/**
 * One window, into which is copied what is asked for: by words, and each byte to where it has the same place in a
 * word, since a call costs more than most objects are long.
 */
function copiedWindow(pack: PackFile, { buffer, byteLength }: Uint8Array, at: number): PackWindows {
  const words = new Int32Array(buffer, 0, byteLength >> 2);
  let target: Int32Array = new Int32Array();
  return {
    place(from, to, memory) {
      if (to - from > WINDOWS_BYTES) return -1;
      const end = (to + 3) >> 2;
      if (to - from > WORTH_A_CALL || end > words.length) {
        pack.readInto(memory.subarray(at, at + to - from), from);
        return at;
      }
      if (target.buffer !== memory.buffer) target = new Int32Array(memory.buffer, 0, memory.length >> 2);
      let word = at >> 2;
      for (let each = from >> 2; each < end; each += 1, word += 1) target[word] = words[each] as number;
      return at + (from & 3);
    },
  };
}

/** Windows that are read from the file. */
function readWindows(pack: PackFile, at: number): PackWindows {
  const windows: Window[] = Array.from({ length: COUNT }, (_, index) => ({
    at: at + index * WINDOW,
    from: 0,
    to: 0,
    used: 0,
  }));
  let [last] = windows as [Window, ...Window[]];
  let now = 0;

  function place(from: number, to: number, memory: Uint8Array): number {
    if (from < last.from || to > last.to) {
      if (to - from > WINDOW) return -1;
      last = windows.find((window) => from >= window.from && to <= window.to) ?? filled(from, to, memory);
    }
    now += 1;
    last.used = now;
    return last.at + from - last.from;
  }

  function filled(from: number, to: number, memory: Uint8Array): Window {
    const before = windows.find(
      (window) => from >= window.from && from <= window.to + FIRST && window.to > 0,
    );
    const window = before ?? windows.reduce((oldest, each) => (each.used < oldest.used ? each : oldest));
    const wanted = before ? (before.to - before.from) * GROWTH : FIRST;
    const end = Math.min(pack.size, from + Math.min(WINDOW, Math.max(wanted, to - from)));
    // Nothing is in it while it is written.
    window.to = 0;
    pack.readInto(memory.subarray(window.at, window.at + Math.max(end, to) - from), from);
    window.from = from;
    window.to = Math.max(end, to);
    return window;
  }

  return { place };
}
