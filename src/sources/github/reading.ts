import { RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import type { GithubTextKind } from '../../config/github-texts.ts';
import type { Secret } from '../../credentials/secret.ts';
import { inPieces } from '../chunks.ts';
import { formatBytes } from '../counts.ts';
import { type NamedText, namedPieces } from '../named-text.ts';
import type { Origin, Piece, Source, SourceOptions } from '../piece.ts';
import type { Tally } from '../tally.ts';
import type { Download, GithubReader } from './ports.ts';

/** The texts of a repository that stand on GitHub beside its commits. */
export interface GithubRequest {
  readonly kind: 'github';
  /** `owner/name`. */
  readonly repository: string;
  readonly texts: readonly GithubTextKind[];
  /** What did not change since then is left out. */
  readonly since: Date | undefined;
  /** Most workflow runs, and most artifacts. */
  readonly runs: number;
  /** `https://github.com`, where git fetches the wiki. */
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly token: Secret;
}

/** What the parts of such a scan share. */
export interface Reading {
  readonly request: GithubRequest;
  readonly reader: GithubReader;
  readonly options: SourceOptions;
  readonly tally: Tally;
  /** Numbers of the pull requests that were listed. */
  readonly pulls: number[];
  /** What a file is called in the report. */
  readonly names: WeakMap<Origin, string>;
  /** Wikis and gists: which source a text is of, and as what that source knows it. */
  readonly inside: WeakMap<Origin, Inside>;
  readonly opened: Source[];
  /** How many downloads failed one after the other. */
  failedInARow: number;
}

export interface Inside {
  readonly source: Source;
  readonly origin: Origin;
  readonly nameOf: (path: string) => string;
}

/** Texts that are no files. */
export function* textPieces({ tally }: Reading, texts: readonly NamedText[]): Generator<Piece> {
  for (const piece of namedPieces(texts)) {
    tally.files += 1;
    yield tally.count(piece);
  }
}

/** One file is held as a whole while it is searched: the most that a file in git may have on GitHub. */
export const LARGEST_DOWNLOAD = 104_857_600;

/** Most bytes of one kind of files. */
export const MOST_BYTES = 2 * 1_073_741_824;

/** So many failures one after the other say that the next one will fail too. */
const MOST_FAILURES = 3;

/**
 * A download that fails is a gap of its own: GitHub cannot find the logs of some runs (HTTP 500), and has those of the
 * next. `undefined` for such a one.
 */
export async function downloadOf(
  reading: Reading,
  name: string,
  ask: () => Promise<Download>,
): Promise<Download | undefined> {
  try {
    const download = await ask();
    reading.failedInARow = 0;
    return download;
  } catch (error) {
    reading.failedInARow += 1;
    const isItsOwn = error instanceof RekeyError && error.code === 'github-unavailable';
    if (!isItsOwn || reading.failedInARow === MOST_FAILURES) throw error;
    reading.tally.unreadable(name, error.what);
    return undefined;
  }
}

/**
 * What came of a download, as pieces. `path` tells how the file is read, `name` what it is called.
 * @returns its bytes; `undefined` when it is gone
 */
export async function* downloadPieces(
  { tally, names }: Reading,
  download: Download | undefined,
  { path, name }: { readonly path: string; readonly name: string },
): AsyncGenerator<Piece, number | undefined> {
  if (!download) return 0;
  if (download.kind === 'gone') return undefined;
  if (download.kind === 'too-large') {
    tally.unreadable(name, `larger than ${formatBytes(LARGEST_DOWNLOAD)}`);
    return 0;
  }
  const { bytes } = download;
  const origin: Origin = { kind: 'file', path };
  names.set(origin, `(${inertExcerpt(name, 300)})`);
  tally.files += 1;
  for await (const piece of inPieces(origin, only(bytes))) yield tally.count(piece);
  return bytes.length;
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
