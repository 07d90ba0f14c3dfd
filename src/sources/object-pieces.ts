import { inPieces, PIECE_BYTES, wholePiece } from './chunks.ts';
import type { ObjectId } from './git/object-id.ts';
import { contentOf, readObjects, type StoredObject } from './git/objects.ts';
import type { Repository } from './git/repository.ts';
import type { Origin, Piece } from './piece.ts';

/**
 * Reads blobs, and the messages of commits and tags, as pieces of text. A blob comes once for each of its paths; what
 * the store lacks is told to `missing`.
 */
export async function* objectPieces(
  repository: Repository,
  oids: Iterable<ObjectId>,
  pathsOf: (oid: ObjectId) => readonly string[],
  missing: (oid: ObjectId) => void,
): AsyncGenerator<Piece> {
  for await (const object of readObjects(repository, oids)) {
    if (object.type === undefined) missing(object.oid);
    else if (object.type === 'blob') yield* namedBlob(object, pathsOf(object.oid));
    else if (object.type !== 'tree') yield messagePiece(object.type, object.oid, await contentOf(object));
  }
}

/** A blob that is held as a whole, once for each of its paths. */
export function* wholeBlob(
  oid: ObjectId,
  bytes: Buffer,
  [path = '', ...others]: readonly string[],
): Generator<Piece> {
  const piece = wholePiece({ kind: 'blob', oid, path }, bytes);
  yield piece;
  for (const other of others) yield { ...piece, origin: { kind: 'blob', oid, path: other }, again: true };
}

async function* namedBlob(
  object: StoredObject,
  [path = '', ...others]: readonly string[],
): AsyncGenerator<Piece> {
  const { oid } = object;
  for await (const piece of blobPieces(object, { kind: 'blob', oid, path })) {
    yield piece;
    for (const other of others) yield { ...piece, origin: { kind: 'blob', oid, path: other }, again: true };
  }
}

/** A blob as pieces; a large one is never held as a whole. */
export async function* blobPieces(object: StoredObject, origin: Origin): AsyncGenerator<Piece> {
  if (object.size <= PIECE_BYTES) yield wholePiece(origin, await contentOf(object));
  else yield* inPieces(origin, object.content);
}

/** The message of a commit or tag. */
export function messagePiece(type: 'commit' | 'tag', oid: ObjectId, content: Buffer): Piece {
  return wholePiece({ kind: 'message', path: `(${type} message)`, commit: oid }, messageOf(content));
}

/** What a person wrote in a commit or tag: everything after the first empty line of the object. */
export function messageOf(content: Buffer): Buffer {
  const end = content.indexOf('\n\n');
  return end === -1 ? content.subarray(content.length) : content.subarray(end + 2);
}
