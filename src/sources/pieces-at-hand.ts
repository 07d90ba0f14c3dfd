import { PIECE_BYTES } from './chunks.ts';
import type { ObjectId } from './git/object-id.ts';
import type { Repository } from './git/repository.ts';
import { type ObjectLookup, openLookup } from './lookup/object-lookup.ts';
import { messagePiece, objectPieces, wholeBlob } from './object-pieces.ts';
import { orGit } from './pack/pack-failure.ts';
import { ENTRY } from './pack/pack-file.ts';
import { idBytesOf } from './pack/pack-listing.ts';
import type { Piece } from './piece.ts';

/** Of more objects git reads each pack from its beginning to its end, which is quicker than looking each of them up. */
const FEW = 1_000;

/** As {@link objectPieces}, without a process where there are few of them and they can be read here. */
export async function* fewObjectPieces(
  repository: Repository,
  oids: readonly ObjectId[],
  pathsOf: (oid: ObjectId) => readonly string[],
  missing: (oid: ObjectId) => void,
): AsyncGenerator<Piece> {
  let left = oids;
  const lookup =
    oids.length === 0 || oids.length > FEW
      ? undefined
      : orGit(() => openLookup(repository.commonDir, idBytesOf(oids[0])));
  if (lookup) {
    const others: ObjectId[] = [];
    try {
      yield* piecesAtHand(lookup, oids, pathsOf, (oid) => others.push(oid));
    } finally {
      lookup.close();
    }
    left = others;
  }
  if (left.length > 0) yield* objectPieces(repository, left, pathsOf, missing);
}

/** Pieces of blobs, and of the messages of commits and tags; what has to be asked of git is told to `left`. */
export function* piecesAtHand(
  lookup: ObjectLookup,
  oids: Iterable<ObjectId>,
  pathsOf: (oid: ObjectId) => readonly string[],
  left: (oid: ObjectId) => void,
): Generator<Piece> {
  for (const oid of oids) {
    const object = orGit(() => lookup.find(oid));
    // Git gives a large one in parts.
    if (!object || object.bytes.length > PIECE_BYTES) left(oid);
    else if (object.type === ENTRY.blob) yield* wholeBlob(oid, object.bytes, pathsOf(oid));
    else if (object.type === ENTRY.commit) yield messagePiece('commit', oid, object.bytes);
    else if (object.type === ENTRY.tag) yield messagePiece('tag', oid, object.bytes);
  }
}
