import { zeroTerminated } from './changes.ts';
import type { ObjectId } from './object-id.ts';
import type { Repository } from './repository.ts';
import { runGit, streamGit } from './run.ts';

/** One file of a commit's tree. */
export interface TreeEntry {
  readonly mode: string;
  readonly oid: ObjectId;
  readonly path: Buffer;
}

/** Every file, link and submodule of a commit's tree. */
export async function* listTree(repository: Repository, commit: ObjectId): AsyncGenerator<TreeEntry> {
  // --full-tree: from the top, wherever the command runs.
  const output = streamGit(repository, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  for await (const token of zeroTerminated(output)) {
    const tab = token.indexOf(0x09);
    const [mode = '', , oid = ''] = token.toString('latin1', 0, tab).split(' ');
    yield { mode, oid, path: Buffer.from(token.subarray(tab + 1)) };
  }
}

/** The id that the repository's hash gives a tree without entries; git knows it without storing it. */
export async function emptyTree(repository: Repository): Promise<ObjectId> {
  return (await runGit(repository, ['hash-object', '-t', 'tree', '--stdin'], '')).toString('latin1').trim();
}
