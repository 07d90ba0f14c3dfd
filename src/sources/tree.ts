import { basename, dirname, relative, resolve } from 'node:path';
import { RekeyError } from '../base/errors.ts';
import { inertExcerpt } from '../base/hostile-text.ts';
import { type Part, partOfName } from '../base/part.ts';
import { openBareTree } from './bare-tree.ts';
import { counted, formatBytes } from './counts.ts';
import {
  filesBelow,
  isIgnored,
  isWithoutGit,
  type NamedFile,
  onDisk,
  workingTreeFiles,
} from './file-names.ts';
import { type FileFacts, factsOf, filePieces, readFailure } from './file-pieces.ts';
import { openRepository, type Repository } from './git/repository.ts';
import { pathText } from './paths.ts';
import type { Origin, Piece, Source, SourceOptions } from './piece.ts';
import { nothing, standWhereTheyAre } from './standing-texts.ts';
import { Tally } from './tally.ts';

/** What lies on disk at a path: a folder or one file. */
export interface TreeRequest {
  readonly kind: 'tree';
  readonly path: string;
  /** A bare repository at the path, where it is open already. */
  readonly repository?: Repository;
  /** Of several jobs each reads some of the files. */
  readonly part?: Part;
}

/**
 * Opens a folder: in a repository what git tracks or would track (of a bare one the tree
 * of HEAD), elsewhere every file; so too where git ignores the very folder that was asked for. Paths in findings are
 * relative to the top of the repository, or to the folder.
 * @throws RekeyError `path-missing`.
 */
export async function openTree(request: TreeRequest, options: SourceOptions): Promise<Source> {
  if (request.repository) return await openBareTree(request.repository, options, request.part);
  const path = resolve(request.path);
  const facts = await factsOf(path);
  if (facts.kind === 'gone' || facts.kind === 'special') throw notReadable(request.path, facts.kind);
  const folder = facts.kind === 'folder' ? path : dirname(path);
  const repository = await openRepository(folder, options.env, options.signal).catch((failure: unknown) => {
    if (isWithoutGit(failure, folder)) return undefined;
    throw failure;
  });
  if (repository && repository.top === undefined)
    return await openBareTree(repository, options, request.part);
  const prefix = repository?.top === undefined ? '' : relative(repository.top, folder).replaceAll('\\', '/');
  const tally = new Tally();
  const shown = (name: Buffer): string => (prefix === '' ? pathText(name) : `${prefix}/${pathText(name)}`);

  async function* pieces(): AsyncGenerator<Piece> {
    if (facts.kind !== 'folder') {
      const one = { name: Buffer.from(basename(path)), sparse: false };
      if (isMine(one)) yield* readOne(folder, one);
      return;
    }
    const isTracked = repository && (prefix === '' || !(await isIgnored(repository, folder)));
    const all = isTracked ? workingTreeFiles(repository, folder) : filesBelow(folder, cannotRead);
    const names = onlyMine(all);
    if (!options.siftFiles) {
      for await (const file of names) yield* readOne(folder, file);
      return;
    }
    for await (const files of portionsOf(names)) {
      yield* sifted(files, options.siftFiles);
    }
  }

  function isMine({ name }: NamedFile): boolean {
    const { part } = request;
    return !part || partOfName(shown(name), part.count) === part.index;
  }

  async function* onlyMine(files: AsyncIterable<NamedFile>): AsyncGenerator<NamedFile> {
    for await (const file of files) if (isMine(file)) yield file;
  }

  /** What of a portion may hold something; the rest is counted. */
  async function* sifted(files: readonly NamedFile[], sift: SiftFiles): AsyncGenerator<Piece> {
    if (files.length < WORTH_SIFTING) {
      for (const file of files) yield* readOne(folder, file);
      return;
    }
    const scanned = files.filter((file) => !options.ignores(shown(file.name)));
    const names = scanned.map(({ name }) => name);
    const { clean, cut } = await sift({ folder, names, paths: names.map(shown) });
    const done = new Set<NamedFile>();
    for (const [at, file] of scanned.entries()) {
      const text = cut.get(at);
      const bytes = text?.bytes ?? clean[at] ?? Number.NaN;
      if (Number.isNaN(bytes)) continue;
      done.add(file);
      tally.files += 1;
      tally.sifted(false, bytes);
      const origin: Origin = { kind: 'file', path: shown(file.name) };
      for (const part of text?.parts ?? []) yield { ...part, origin };
    }
    for (const file of files) if (!done.has(file)) yield* readOne(folder, file);
  }

  async function* readOne(below: string, file: NamedFile): AsyncGenerator<Piece> {
    const at = shown(file.name);
    if (options.ignores(at)) {
      tally.ignored(at);
      return;
    }
    try {
      const kind = await factsOf(onDisk(below, file.name));
      if (!toRead(kind, at, file.sparse)) return;
      tally.files += 1;
      for await (const piece of filePieces(onDisk(below, file.name), kind, { kind: 'file', path: at })) {
        yield tally.count(piece);
      }
    } catch (failure) {
      cannotRead(file.name, failure);
    }
  }

  function toRead(found: FileFacts, at: string, sparse: boolean): boolean {
    if (found.kind === 'gone') {
      if (sparse) tally.notInTree(at);
      return false;
    }
    // Git lists a folder only when it is a repository of its own.
    if (found.kind === 'folder') tally.submodule(at);
    else if (found.kind === 'special') tally.special(at);
    return found.kind === 'file' || found.kind === 'symlink';
  }

  function cannotRead(name: Buffer, failure: unknown): void {
    if (!(failure instanceof Error) || !('code' in failure)) throw failure;
    tally.unreadable(shown(name), readFailure(failure));
  }

  return {
    pieces,
    standings: async (origins) => await Promise.resolve(standWhereTheyAre(origins)),
    before: nothing,
    coverage: () => {
      const what = `${counted(tally.files, 'file')}, ${formatBytes(tally.bytes)}`;
      return tally.coverage([`${what} of ${describe(request.path, repository, prefix)}`]);
    },
    close: async () => await Promise.resolve(),
  };
}

type SiftFiles = NonNullable<SourceOptions['siftFiles']>;

/** Fewer files than this are read sooner than threads are started. */
const WORTH_SIFTING = 1_000;
/** Names that are held at once. */
const PORTION = 100_000;

async function* portionsOf(names: AsyncIterable<NamedFile>): AsyncGenerator<NamedFile[]> {
  let portion: NamedFile[] = [];
  for await (const file of names) {
    if (portion.push(file) < PORTION) continue;
    yield portion;
    portion = [];
  }
  yield portion;
}

function describe(path: string, repository: Repository | undefined, prefix: string): string {
  const what = path === '.' ? 'the current folder' : `"${inertExcerpt(path, 200)}"`;
  if (!repository) return `${what}, which is not in a git repository`;
  return prefix === '' ? 'the working tree' : `the working tree below "${inertExcerpt(prefix, 200)}"`;
}

function notReadable(path: string, kind: 'gone' | 'special'): RekeyError {
  const shown = inertExcerpt(path, 200);
  return new RekeyError({
    code: 'path-missing',
    what:
      kind === 'gone'
        ? `There is no file or folder "${shown}".`
        : `"${shown}" is neither a file nor a folder.`,
    fix: 'Give the path of a folder or file that exists.',
  });
}
