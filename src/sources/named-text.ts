import { wholePiece } from './chunks.ts';
import type { ObjectId } from './git/object-id.ts';
import type { Piece } from './piece.ts';

/** A text that is no file: a pull request's title or body, a branch's name. */
export interface NamedText {
  /** As the report calls it, without parentheses: `pull request body`. */
  readonly name: string;
  readonly text: string;
  /** What it is about. */
  readonly commit?: ObjectId;
}

/** One piece for each text that is not empty. */
export function* namedPieces(texts: readonly NamedText[]): Generator<Piece> {
  for (const { name, text, commit } of texts) {
    const about = commit === undefined ? {} : { commit };
    if (text !== '') yield wholePiece({ kind: 'message', path: `(${name})`, ...about }, Buffer.from(text));
  }
}
