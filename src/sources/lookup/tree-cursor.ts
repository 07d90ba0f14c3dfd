import type { ObjectId } from '../git/object-id.ts';
import { PackFailure } from '../pack/pack-failure.ts';

const FOLDER = 0o040_000;
const FILE = 0o100_000;
const LINK = 0o120_000;
const SUBMODULE = 0o160_000;
const SLASH = 0x2f;

/** Goes from entry to entry of a tree, `<octal mode> <name>\0<id>` each. */
export class TreeCursor {
  readonly #bytes: Buffer;
  readonly #idBytes: number;
  #at = 0;
  #nameFrom = 0;
  #nameTo = 0;
  /** As git sees it. */
  #mode = 0;

  /** @throws PackFailure when its first entry is none. */
  constructor(bytes: Buffer, idBytes: number) {
    this.#bytes = bytes;
    this.#idBytes = idBytes;
    this.#read();
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  get name(): Buffer {
    return this.#bytes.subarray(this.#nameFrom, this.#nameTo);
  }

  get mode(): number {
    return this.#mode;
  }

  get oid(): ObjectId {
    return this.#bytes.toString('hex', this.#nameTo + 1, this.#end);
  }

  get #end(): number {
    return this.#nameTo + 1 + this.#idBytes;
  }

  /** @throws PackFailure when the next entry is none. */
  next(): void {
    this.#at = this.#end;
    this.#read();
  }

  /** Whether both are at entries that are written the same. */
  isSameEntry(other: TreeCursor): boolean {
    const from = this.#at;
    const length = this.#end - from;
    return (
      !this.isAtEnd &&
      !other.isAtEnd &&
      other.#end - other.#at === length &&
      this.#bytes.compare(other.#bytes, other.#at, other.#at + length, from, from + length) === 0
    );
  }

  /** Goes on where both are at the same entry. */
  nextOfBoth(other: TreeCursor): void {
    this.next();
    other.next();
  }

  /** Whether an entry of the same name is the same. */
  isSameAs(other: TreeCursor): boolean {
    const [mine, its] = [this.#nameTo + 1, other.#nameTo + 1];
    return (
      this.#mode === other.#mode &&
      this.#bytes.compare(other.#bytes, its, its + this.#idBytes, mine, mine + this.#idBytes) === 0
    );
  }

  /** By the bytes of names, those of folders with a slash behind (tree.c, `base_name_compare`); the end comes last. */
  compare(other: TreeCursor): number {
    if (this.isAtEnd || other.isAtEnd) return Number(this.isAtEnd) - Number(other.isAtEnd);
    const [mine, its] = [this.#nameTo - this.#nameFrom, other.#nameTo - other.#nameFrom];
    const common = Math.min(mine, its);
    const order = this.#bytes.compare(
      other.#bytes,
      other.#nameFrom,
      other.#nameFrom + common,
      this.#nameFrom,
      this.#nameFrom + common,
    );
    return order === 0 ? this.#byteOfName(common) - other.#byteOfName(common) : order;
  }

  #byteOfName(place: number): number {
    const at = this.#nameFrom + place;
    if (at < this.#nameTo) return this.#bytes[at] as number;
    return isFolder(this.#mode) ? SLASH : 0;
  }

  #read(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    if (at >= bytes.length) return;
    let mode = 0;
    for (; bytes[at] !== 0x20; at += 1) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 7 || mode > SUBMODULE) throw malformed();
      mode = mode * 8 + digit;
    }
    this.#nameFrom = at + 1;
    this.#nameTo = bytes.indexOf(0, at);
    if (this.#nameTo <= this.#nameFrom || this.#end > bytes.length) throw malformed();
    this.#mode = canonical(mode);
  }
}

/** As git sees a mode (object.h, `canon_mode`). */
function canonical(mode: number): number {
  const type = mode & 0o170_000;
  if (type === FILE) return FILE | ((mode & 0o100) === 0 ? 0o644 : 0o755);
  return type === LINK || type === FOLDER ? type : SUBMODULE;
}

export function isFolder(mode: number): boolean {
  return mode === FOLDER;
}

/** Whether it is a file or a symbolic link, of which git keeps where it leads to as a text. */
export function isFile(mode: number): boolean {
  return (mode & 0o170_000) === FILE || mode === LINK;
}

/** As git writes a mode in its diffs (git-diff-tree(1), "Raw output format"). */
export function modeText(mode: number): string {
  return mode.toString(8).padStart(6, '0');
}

function malformed(): PackFailure {
  return new PackFailure('a folder has an entry that is none');
}
