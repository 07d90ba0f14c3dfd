import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { ObjectId } from '../git/object-id.ts';
import { PackFailure } from './pack-failure.ts';
import { ENTRY } from './pack-file.ts';

const TYPES: ReadonlyMap<string, number> = new Map([
  ['commit', ENTRY.commit],
  ['tree', ENTRY.tree],
  ['blob', ENTRY.blob],
  ['tag', ENTRY.tag],
]);

/** A type, a blank, digits of a size, and the NUL. */
const LONGEST_HEADER = 64;

/** What the header of an object says. */
export interface LooseHeader {
  /** One of {@link ENTRY}. */
  readonly type: number;
  readonly size: number;
  /** Where its content begins. */
  readonly length: number;
}

/** Reads `<type> <bytes>\0`, with which an object begins (gitformat-loose(5)). @throws PackFailure */
export function looseHeader(object: Buffer): LooseHeader {
  const length = object.subarray(0, LONGEST_HEADER).indexOf(0) + 1;
  const { name = '', size } =
    /^(?<name>[a-z]+) (?<size>\d+)\0$/.exec(object.toString('latin1', 0, length))?.groups ?? {};
  const type = TYPES.get(name);
  if (type === undefined) throw new PackFailure('an object has an unknown header');
  return { type, size: Number(size), length };
}

/** The content of a whole object. @throws PackFailure when it is not the one of its id, or as long as it says. */
export function looseContent(
  object: Buffer,
  id: ObjectId,
): { readonly type: number; readonly bytes: Buffer } {
  const algorithm = id.length === 64 ? 'sha256' : 'sha1';
  if (createHash(algorithm).update(object).digest('hex') !== id)
    throw new PackFailure('an object is not the one of its id');
  const { type, size, length } = looseHeader(object);
  const bytes = object.subarray(length);
  if (bytes.length !== size) throw new PackFailure('an object has another size than it says');
  return { type, bytes };
}

/** The folders of two digits in a folder of objects, where objects stand in a file each; none when it cannot be read. */
export function looseFolders(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^[0-9a-f]{2}$/.test(name));
  } catch {
    return [];
  }
}
