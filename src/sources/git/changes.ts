import { isNullId, type ObjectId } from './object-id.ts';
import type { Repository } from './repository.ts';
import { streamGit } from './run.ts';

/** One path that differs, as git's raw diff format tells it (git-diff-tree(1), "Raw output format"). */
export interface Change {
  /** Bytes of the path: a name in git need not be UTF-8. */
  readonly path: Buffer;
  /** Where it was before, when it was renamed or copied. */
  readonly from: Buffer | undefined;
  readonly mode: string;
  /** `undefined` when the path is gone. */
  readonly oid: ObjectId | undefined;
  /** What stood there before, one for each parent that had something. */
  readonly before: readonly ObjectId[];
}

/** What to compare: a commit with its own parents, or with the commits given instead of them. */
export interface Comparison {
  readonly commit: ObjectId;
  readonly against?: ObjectId;
}

/** The changes of one comparison. */
export interface ChangeSet {
  readonly comparison: Comparison;
  readonly changes: readonly Change[];
}

const SUBMODULE = '160000';

export function isSubmodule(mode: string): boolean {
  return mode === SUBMODULE;
}

/**
 * The changes of many comparisons through one process, in their order.
 *
 * A merge is listed with the paths that differ from *every* parent (`-c`): what it takes over from one of them came
 * with that parent's own history. So over all commits of a range these are the blobs that the range brought, those
 * that exist only in a merge included.
 */
export async function* listChanges(
  repository: Repository,
  comparisons: readonly Comparison[],
  options: { readonly renames?: boolean } = {},
): AsyncGenerator<ChangeSet> {
  // --always: every comparison answers, also without changes, so that answers and questions can be told together.
  const args = ['diff-tree', '--stdin', '--always', '-r', '-c', '--root', ...RAW];
  const output = streamGit(
    repository,
    [...args, options.renames === true ? '-M' : '--no-renames'],
    asInput(comparisons),
  );
  let answered = 0;
  let set: { comparison: Comparison; changes: Change[] } | undefined;
  for await (const answer of rawAnswers(output)) {
    if (typeof answer !== 'string') {
      set?.changes.push(answer);
      continue;
    }
    if (set) yield set;
    const comparison = comparisons[answered];
    if (comparison?.commit !== answer) throw new Error('git diff-tree answered what was not asked');
    set = { comparison, changes: [] };
    answered += 1;
  }
  if (set) yield set;
  if (answered !== comparisons.length) throw new Error('git diff-tree left a comparison out');
}

/** What the index changes against a commit or tree. */
export async function* listStaged(repository: Repository, against: ObjectId): AsyncGenerator<Change> {
  const output = streamGit(repository, ['diff-index', '--cached', ...RAW, '--no-renames', against, '--']);
  for await (const answer of rawAnswers(output)) if (typeof answer !== 'string') yield answer;
}

const RAW = ['--raw', '-z', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--ignore-submodules=none'];

/** Commit ids and the changes after each, in git's order. */
async function* rawAnswers(output: AsyncIterable<Buffer>): AsyncGenerator<ObjectId | Change> {
  let meta: string | undefined;
  let from: Buffer | undefined;
  for await (const token of zeroTerminated(output)) {
    if (meta === undefined) {
      const text = token.toString('latin1');
      if (text.startsWith(':')) meta = text;
      else yield text;
    } else if (from === undefined && /[RC]\d+$/.test(meta)) {
      from = Buffer.from(token);
    } else {
      yield changeOf(meta, Buffer.from(token), from);
      meta = undefined;
      from = undefined;
    }
  }
}

/** `:100644 100644 <old> <new> M`, or for a merge `::100644 100644 100644 <old> <old> <new> MM`. */
function changeOf(meta: string, path: Buffer, from: Buffer | undefined): Change {
  const parents = meta.lastIndexOf(':') + 1;
  const fields = meta.slice(parents).split(' ');
  const ids = fields.slice(parents + 1, 2 * parents + 2);
  const oid = ids.at(-1) ?? '';
  return {
    path,
    from,
    mode: fields[parents] ?? '',
    oid: isNullId(oid) ? undefined : oid,
    before: ids.slice(0, -1).filter((id) => !isNullId(id)),
  };
}

function* asInput(comparisons: readonly Comparison[]): Generator<string> {
  for (const { commit, against } of comparisons) yield against ? `${commit} ${against}\n` : `${commit}\n`;
}

/** The texts between NUL bytes. Each is valid only until the next is asked for. */
export async function* zeroTerminated(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of stream) {
    const bytes: Buffer = rest.length === 0 ? part : Buffer.concat([rest, part]);
    let from = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, from)) {
      yield bytes.subarray(from, end);
      from = end + 1;
    }
    rest = bytes.subarray(from);
  }
  if (rest.length > 0) yield rest;
}
