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

/** Windows in a memory from `at` on. */
export function createPackWindows(pack: Pick<PackFile, 'size' | 'readInto'>, at: number): PackWindows {
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
