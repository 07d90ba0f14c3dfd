import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { ObjectId } from '../../git/object-id.ts';
import { looseContent, looseFolders, looseHeader } from '../../pack/loose-object.ts';
import { PackFailure } from '../../pack/pack-failure.ts';
import { ENTRY } from '../../pack/pack-file.ts';
import type { Text } from './contents.ts';

/** Objects that stand in a file each, by numbers from 0 in the order in which they are asked for. */
export interface LooseObjects {
  /** @throws PackFailure when those that were asked for are too many or too large. */
  find(id: ObjectId): number;
  idOf(object: number): ObjectId;
  /** One of {@link ENTRY}, or {@link MISSING} when there is none of this id. */
  typeOf(object: number): number;
  /** Of a blob, and of what is missing, nothing. */
  contentOf(object: number): Text;
}

interface LooseObject {
  readonly id: ObjectId;
  readonly type: number;
  readonly content: Text;
}

/** The type of an object that is nowhere. */
export const MISSING = 0;

/** More of them git reads as fast. */
export const MOST_LOOSE = 20_000;
/** Bytes of one that is read here. */
const MOST_BYTES = 67_108_864;
/** Bytes of all that are held: few objects, small as files, may be huge folders. */
const MOST_HELD = 134_217_728;
/** The header of every object ends sooner. */
const HEAD_BYTES = 512;

/**
 * @param folders those of objects, each with folders of two hexadecimal digits (gitrepository-layout(5))
 * @param mostHeld bytes of all objects but blobs
 */
export function openLoose(folders: readonly string[], mostHeld = MOST_HELD): LooseObjects {
  const present = new Set(folders.flatMap(looseFolders));
  const numbers = new Map<ObjectId, number>();
  const objects: LooseObject[] = [];
  let held = 0;

  function read(id: ObjectId): LooseObject | undefined {
    if (!present.has(id.slice(0, 2))) return undefined;
    for (const folder of folders) {
      const found = readLoose(join(folder, id.slice(0, 2), id.slice(2)), id);
      if (found) return found;
    }
    return undefined;
  }

  function at(object: number): LooseObject {
    const found = objects[object];
    if (!found) throw new PackFailure('an object is missing');
    return found;
  }

  return {
    find(id) {
      const known = numbers.get(id);
      if (known !== undefined) return known;
      if (objects.length >= MOST_LOOSE) throw new PackFailure('too many objects stand by themselves');
      const found = read(id) ?? { id, type: MISSING, content: NO_TEXT };
      held += found.content.to;
      if (held > mostHeld)
        throw new PackFailure('the objects that stand by themselves are too large to be held');
      numbers.set(id, objects.length);
      return objects.push(found) - 1;
    },
    idOf: (object) => at(object).id,
    typeOf: (object) => at(object).type,
    contentOf: (object) => at(object).content,
  };
}

/** `<type> <bytes>\0<content>` behind zlib (gitformat-loose(5)); `undefined` when there is no such file. */
function readLoose(file: string, id: ObjectId): LooseObject | undefined {
  const head = headOf(file);
  if (!head) return undefined;
  const { Z_SYNC_FLUSH } = process.getBuiltinModule('node:zlib').constants;
  const options = { finishFlush: Z_SYNC_FLUSH, maxOutputLength: MOST_BYTES };
  try {
    const { type } = looseHeader(inflateSync(head, options));
    if (type === ENTRY.blob) return { id, type, content: NO_TEXT };
    const object = inflateSync(readFileSync(file), { maxOutputLength: MOST_BYTES });
    return { id, type, content: textOf(looseContent(object, id).bytes) };
  } catch (cause) {
    if (cause instanceof PackFailure) throw cause;
    throw new PackFailure('an object cannot be unpacked');
  }
}

function headOf(path: string): Buffer | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return undefined;
  }
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

const NO_TEXT = textOf(new Uint8Array(0));

function textOf(bytes: Uint8Array): Text {
  return { bytes, from: 0, to: bytes.length };
}
