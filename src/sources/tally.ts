import { inertExcerpt } from '../base/hostile-text.ts';
import { counted } from './counts.ts';
import type { Coverage, Piece } from './piece.ts';

/** Most paths that one sentence names. */
const NAMED = 5;

/** Counts what a source hands out and gathers what it has to say about it. */
export class Tally {
  blobs = 0;
  files = 0;
  bytes = 0;
  readonly gaps: string[] = [];
  readonly notes: string[] = [];
  readonly #lfs: string[] = [];
  readonly #submodules = new Set<string>();
  readonly #ignored = new Set<string>();
  readonly #unreadable: string[] = [];
  readonly #sparse: string[] = [];
  readonly #special: string[] = [];

  /** Counts a piece on its way out. */
  count(piece: Piece): Piece {
    if (piece.again) return piece;
    this.bytes += piece.ownTo - piece.ownFrom;
    if (piece.ownFrom === 0 && piece.origin.kind !== 'message') {
      if (piece.origin.kind === 'blob') this.blobs += 1;
      if (isLfsPointer(piece.bytes)) this.#lfs.push(piece.origin.path);
    }
    return piece;
  }

  /** Counts a text that was looked at and is not handed out, since nothing is in it. */
  sifted(isBlob: boolean, bytes: number): void {
    this.bytes += bytes;
    if (isBlob) this.blobs += 1;
  }

  submodule(path: string): void {
    this.#submodules.add(path);
  }

  ignored(path: string): void {
    this.#ignored.add(path);
  }

  /** A tracked file that a sparse checkout left out. */
  notInTree(path: string): void {
    this.#sparse.push(shown(path));
  }

  /** A pipe, socket or device: it holds nothing, and reading it may never end. */
  special(path: string): void {
    this.#special.push(shown(path));
  }

  /** Something in scope that could not be read: the scan is not complete. */
  unreadable(path: string, why: string): void {
    this.#unreadable.push(`${shown(path)} (${inertExcerpt(why, 200)})`);
  }

  coverage(scope: readonly string[]): Coverage {
    const unreadable = this.#unreadable;
    const gaps = [...this.gaps];
    if (unreadable.length > 0) {
      gaps.push(`${counted(unreadable.length, 'file')} could not be read: ${listed(unreadable)}.`);
    }
    const notes = [...this.notes];
    if (this.#ignored.size > 0) {
      notes.push(`${counted(this.#ignored.size, 'path')} not scanned because of scan.ignore-paths.`);
    }
    if (this.#submodules.size > 0) {
      const names = listed([...this.#submodules].map(shown));
      notes.push(
        `${counted(this.#submodules.size, 'submodule')} not scanned, each is a repository of its own: ${names}.`,
      );
    }
    if (this.#lfs.length > 0) {
      const names = listed(this.#lfs.map(shown));
      notes.push(
        `${counted(this.#lfs.length, 'file')} in Git LFS: only the pointer was scanned, not the content: ${names}.`,
      );
    }
    if (this.#sparse.length > 0) {
      const names = listed(this.#sparse);
      notes.push(
        `${counted(this.#sparse.length, 'file')} left out by the sparse checkout and not scanned: ${names}.`,
      );
    }
    if (this.#special.length > 0) {
      notes.push(
        `${counted(this.#special.length, 'pipe, socket or device', 'pipes, sockets or devices')} not scanned: ${listed(this.#special)}.`,
      );
    }
    return { scope, gaps, notes, blobs: this.blobs, files: this.files, bytes: this.bytes };
  }
}

/** A Git LFS pointer is a text of less than 1024 bytes that begins so (git-lfs, docs/spec.md). */
export function isLfsPointer(bytes: Uint8Array): boolean {
  if (bytes.length >= 1024) return false;
  return Buffer.from(bytes.subarray(0, 43))
    .toString('latin1')
    .startsWith('version https://git-lfs.github.com/spec/v1');
}

function shown(path: string): string {
  return inertExcerpt(path, 120);
}

function listed(names: readonly string[]): string {
  const first = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? `${first} and ${names.length - NAMED} more` : first;
}
