import { isObjectId, type ObjectId } from './object-id.ts';
import type { ObjectType } from './objects.ts';
import type { Repository } from './repository.ts';
import { runGit, streamGit } from './run.ts';

/** An object of the history; without a type the store does not have it. */
export interface ReachableObject {
  readonly oid: ObjectId;
  readonly type: ObjectType | undefined;
  /** One of the paths of a blob or tree, its bytes as Latin-1 (a Buffer for each would take too much memory). */
  readonly name: string;
}

export interface Tips {
  /** What every ref and HEAD point at: the ends from which the whole history is reached. */
  readonly tips: readonly ObjectId[];
  /** The commit of HEAD; `undefined` where there is none. */
  readonly head: ObjectId | undefined;
}

export async function refTips(repository: Repository): Promise<Tips> {
  const refs = await runGit(repository, ['for-each-ref', '--format=%(objectname)']);
  const asked = ['cat-file', '--batch-check=%(objectname)'];
  const answers = (await runGit(repository, asked, 'HEAD\nHEAD^{commit}\n')).toString('latin1').split('\n');
  const [head = '', commit = ''] = answers;
  const tips = new Set([...refs.toString('latin1').split('\n'), head].filter(isObjectId));
  return { tips: [...tips], head: isObjectId(commit) ? commit : undefined };
}

/** Every object that is reached from the tips, each once. */
export async function* listReachable(
  repository: Repository,
  tips: readonly ObjectId[],
): AsyncGenerator<ReachableObject> {
  if (tips.length === 0) return;
  const walk = ['rev-list', '--objects', '--missing=print', '--stdin'];
  const objects = streamGit(repository, walk, [`${tips.join('\n')}\n`]);
  const typed = streamGit(
    repository,
    ['cat-file', '--buffer', '--batch-check=%(objecttype) %(objectname) %(rest)'],
    objects,
  );
  let rest = '';
  for await (const part of typed) {
    const lines = (rest + part.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield parsed(line);
  }
}

function parsed(line: string): ReachableObject {
  // rev-list writes `?<id>` for what is missing, and cat-file `<what it was asked> missing`.
  const missing = /^\??(?<oid>[0-9a-f]+) missing$/.exec(line)?.groups?.oid;
  if (missing !== undefined) return { oid: missing, type: undefined, name: '' };
  const [type = '', oid = ''] = line.split(' ', 2);
  return { oid, type: type as ObjectType, name: line.slice(type.length + oid.length + 2) };
}
