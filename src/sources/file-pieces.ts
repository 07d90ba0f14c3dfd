import { createReadStream } from 'node:fs';
import { lstat, readFile, readlink } from 'node:fs/promises';
import { inPieces, PIECE_BYTES, wholePiece } from './chunks.ts';
import type { Origin, Piece } from './piece.ts';

/** What a name on disk is. `special`: a socket, a pipe, a device; reading one may never end. */
type FileKind = 'file' | 'symlink' | 'folder' | 'special' | 'gone';

export interface FileFacts {
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
}

/** What stands at a path, without following a link. @throws what the system says, but for a path that is not there. */
export async function factsOf(file: string | Buffer): Promise<FileFacts> {
  try {
    const facts = await lstat(file);
    if (facts.isSymbolicLink()) return { kind: 'symlink', size: facts.size };
    if (facts.isDirectory()) return { kind: 'folder', size: 0 };
    return { kind: facts.isFile() ? 'file' : 'special', size: facts.size };
  } catch (failure) {
    if (isGone(failure)) return { kind: 'gone', size: 0 };
    throw failure;
  }
}

/** The text of a file, or the target of a link: where a link leads may be outside of what was asked for. */
export async function* filePieces(
  file: string | Buffer,
  facts: FileFacts,
  origin: Origin,
): AsyncGenerator<Piece> {
  if (facts.kind === 'symlink') yield wholePiece(origin, await readlink(file, 'buffer'));
  else if (facts.size <= PIECE_BYTES) yield wholePiece(origin, await readFile(file));
  else yield* inPieces(origin, createReadStream(file, { highWaterMark: 1024 * 1024 }));
}

/** Why a file could not be read, in words. */
export function readFailure(failure: unknown): string {
  const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
  return WORDS[code] ?? (code === '' ? 'unknown reason' : code);
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EIO: 'the disk reported an error',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
};

function isGone(failure: unknown): boolean {
  return (
    failure instanceof Error && 'code' in failure && (failure.code === 'ENOENT' || failure.code === 'ENOTDIR')
  );
}
