import type { TextPosition } from '../findings/locate.ts';
import type { ObjectId } from './git/object-id.ts';
import type { PackOutline } from './pack/pack-outline.ts';
import type { IgnoresPath } from './paths.ts';

/** What a text is: a version of a file in git, a file on disk, or a text that is no file. */
export type Origin =
  | { readonly kind: 'blob'; readonly oid: ObjectId; readonly path: string }
  | { readonly kind: 'file'; readonly path: string }
  /** `path` is a name in parentheses: `(commit message)`, `(branch name)`. */
  | { readonly kind: 'message'; readonly path: string; readonly commit?: ObjectId };

/**
 * A text to scan, or a part of one that is too large to hold. Neighbouring parts overlap; what starts in
 * `[ownFrom, ownTo)`, counted from the beginning of the whole text, belongs to this part.
 */
export interface Piece {
  readonly origin: Origin;
  readonly bytes: Uint8Array;
  /** Where `bytes` begin in the text. */
  readonly start: TextPosition;
  readonly ownFrom: number;
  readonly ownTo: number;
  /** The same bytes as the piece before, under another name. */
  readonly again?: true;
  /** Cut out of a text that was sifted, and the only parts of it where something may be found: how that text is read. */
  readonly readAs?: { readonly minified: boolean; readonly binary: boolean };
}

/** Where a text stands. `commit` first brought it there; `current` when the newest version in scope still has it. */
export interface Standing {
  readonly path: string;
  readonly commit?: ObjectId;
  readonly current: boolean;
  /** Rises with the history: of two standings, which came first. */
  readonly order: number;
}

/** What a source looked at, in sentences for the report. */
export interface Coverage {
  readonly scope: readonly string[];
  readonly gaps: readonly string[];
  readonly notes: readonly string[];
  readonly blobs: number;
  readonly files: number;
  readonly bytes: number;
}

/** Where text comes from. */
export interface Source {
  /** Every text in scope. Only when this has ended is {@link Source.coverage} the truth. */
  pieces(): AsyncIterable<Piece>;
  /** Where each of these texts stands. Asked late, and only for texts with findings. */
  standings(origins: readonly Origin[]): Promise<ReadonlyMap<Origin, readonly Standing[]>>;
  /**
   * The versions that these paths had before the range, each piece told with the path that was asked for.
   * Nothing where there is no before.
   */
  before(paths: ReadonlySet<string>): AsyncIterable<Piece>;
  /** When these commits were made; absent where there are none. Asked late, and only for those with findings. */
  commitTimes?(commits: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Date>>;
  coverage(): Coverage;
  /** Removes what the source made for itself. */
  close(): Promise<void>;
}

/** What every source is opened with. */
export interface SourceOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly ignores: IgnoresPath;
  readonly signal?: AbortSignal;
  readonly sift?: SiftHistory | undefined;
  /** The same for files on disk. */
  readonly siftFiles?: ((files: FilesInScope) => Promise<SiftedFiles>) | undefined;
}

/** Files below a folder. */
export interface FilesInScope {
  readonly folder: string;
  /** Below the folder, as bytes. */
  readonly names: readonly Uint8Array[];
  /** What findings call them. */
  readonly paths: readonly string[];
}

/** What is known of files before they are searched. */
export interface SiftedFiles {
  /** Of each in its order: its bytes where nothing is found in it, otherwise NaN. */
  readonly clean: Float64Array;
  /** Of others, by their place in that order, the only parts in which something may be found. */
  readonly cut: ReadonlyMap<number, CutText>;
}

/** Told of a history before its texts are read: those in which nothing is found are not read. */
export type SiftHistory = (history: HistoryToSift) => Promise<SiftedTexts>;

/** A history whose texts are to be read. */
export interface HistoryToSift {
  /** About how many there are, at most. */
  readonly objects: number;
  /** Those that can be read; more may come with a list. */
  packs(): readonly PackOutline[];
  /** Called once, if at all. */
  list(): Promise<TextsInScope>;
}

/** Texts that git holds. */
export interface TextsInScope {
  /** One path of each blob, its bytes as Latin-1. */
  readonly names: ReadonlyMap<ObjectId, string>;
  /** Commits and annotated tags. */
  readonly messages: readonly ObjectId[];
}

/** Parts of a text, in order. */
export interface CutText {
  /** Of the whole text. */
  readonly bytes: number;
  readonly parts: readonly Omit<Piece, 'origin'>[];
}

/** What is known of texts before they are searched. */
export interface SiftedTexts {
  /** Those in which nothing is found, and of how many bytes each is. */
  readonly clean: ReadonlyMap<ObjectId, number>;
  /** Of others, the only parts in which something may be found: they are not read either. */
  readonly cut: ReadonlyMap<ObjectId, CutText>;
}
