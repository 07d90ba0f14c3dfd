import type { Text } from '../pack/contents.ts';
import { PackFailure } from '../pack/pack-failure.ts';

/** What an entry of a tree names; a submodule is a commit of another repository. */
export const KIND = { tree: 1, blob: 2, submodule: 3 } as const;

/** The bits of a mode that say what an entry is (git's `S_IFMT`), and their values for trees, files and links. */
const TYPE_BITS = 0o170_000;
const TREE = 0o040_000;
const FILE = 0o100_000;
const LINK = 0o120_000;

/** Goes from entry to entry of a tree, `<octal mode> <name>\0<id>` each. */
export class TreeEntries {
  readonly bytes: Uint8Array;
  kind: number = KIND.submodule;
  /** Where the name of the entry begins, where it ends, and where the id begins one byte further on. */
  nameFrom = 0;
  nameTo = 0;
  #at: number;
  readonly #to: number;
  readonly #idBytes: number;

  constructor({ bytes, from, to }: Text, idBytes: number) {
    this.bytes = bytes;
    this.#at = from;
    this.#to = to;
    this.#idBytes = idBytes;
  }

  get idAt(): number {
    return this.nameTo + 1;
  }

  get name(): string {
    const { bytes, nameFrom, nameTo } = this;
    return Buffer.from(bytes.buffer, bytes.byteOffset + nameFrom, nameTo - nameFrom).toString('latin1');
  }

  /** Whether there is another entry; it is at hand then. @throws PackFailure when it is none. */
  next(): boolean {
    const { bytes } = this;
    const to = this.#to;
    let at = this.#at;
    if (at >= to) return false;
    let mode = 0;
    for (; at < to && bytes[at] !== 0x20; at += 1) {
      const digit = (bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 7 || mode > TYPE_BITS) throw malformed();
      mode = mode * 8 + digit;
    }
    at += 1;
    const nameFrom = at;
    while (at < to && bytes[at] !== 0) at += 1;
    const end = at + 1 + this.#idBytes;
    if (at === nameFrom || end > to) throw malformed();
    this.kind = kindOf(mode);
    this.nameFrom = nameFrom;
    this.nameTo = at;
    this.#at = end;
    return true;
  }
}

function kindOf(mode: number): number {
  const type = mode & TYPE_BITS;
  if (type === TREE) return KIND.tree;
  return type === FILE || type === LINK ? KIND.blob : KIND.submodule;
}

function malformed(): PackFailure {
  return new PackFailure('a folder has an entry that is none');
}
