import { isObjectId, type ObjectId } from './object-id.ts';
import type { Repository } from './repository.ts';
import { GitFailure, runGit } from './run.ts';

/** The commits reachable from any of `include` and from none of `exclude`, parents before children. */
export async function listCommits(
  repository: Repository,
  include: readonly ObjectId[],
  exclude: readonly ObjectId[],
): Promise<ObjectId[]> {
  const revisions = [...include, ...exclude.map((id) => `^${id}`)];
  const output = await runGit(
    repository,
    ['rev-list', '--topo-order', '--reverse', '--stdin'],
    lines(revisions),
  );
  return ids(output);
}

/** Those of {@link listCommits} that have no parents, in a shallow clone for want of them. */
export async function listRoots(
  repository: Repository,
  include: readonly ObjectId[],
  exclude: readonly ObjectId[] = [],
): Promise<ObjectId[]> {
  const revisions = [...include, ...exclude.map((id) => `^${id}`)];
  return ids(await runGit(repository, ['rev-list', '--max-parents=0', '--stdin'], lines(revisions)));
}

/** The year 10000, in seconds. */
const END_OF_TIME = 253_402_300_800;

/** Whoever makes a commit chooses its time: one that has no ISO form of four-digit years is none. */
export function commitTime(seconds: number): Date | undefined {
  return seconds < END_OF_TIME ? new Date(seconds * 1_000) : undefined;
}

/** When each of these commits was made, by its committer's clock; of what is no commit here nothing. */
export async function commitTimes(
  repository: Repository,
  commits: readonly ObjectId[],
): Promise<ReadonlyMap<ObjectId, Date>> {
  if (commits.length === 0) return new Map();
  const args = ['rev-list', '--no-walk=unsorted', '--ignore-missing', '--timestamp', '--stdin'];
  const output = await runGit(repository, args, lines(commits));
  const times = new Map<ObjectId, Date>();
  for (const line of output.toString('latin1').split('\n')) {
    const [seconds = '', id = ''] = line.split(' ');
    const time = /^\d{1,12}$/.test(seconds) ? commitTime(Number(seconds)) : undefined;
    if (isObjectId(id) && time) times.set(id, time);
  }
  return times;
}

/** The best common ancestors; none when the histories are unrelated. */
export async function mergeBases(repository: Repository, a: ObjectId, b: ObjectId): Promise<ObjectId[]> {
  try {
    return ids(await runGit(repository, ['merge-base', '--all', a, b]));
  } catch (failure) {
    // git-merge-base(1): status 1 means that there is none.
    if (failure instanceof GitFailure && failure.code === 1) return [];
    throw failure;
  }
}

/** The commit that a revision of the user names; `undefined` when there is none. */
export async function resolveCommit(repository: Repository, revision: string): Promise<ObjectId | undefined> {
  if (revision === '' || revision.startsWith('-') || /[\0\n]/.test(revision)) return undefined;
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  try {
    const id = (await runGit(repository, args)).toString('latin1').trim();
    return isObjectId(id) ? id : undefined;
  } catch (failure) {
    if (failure instanceof GitFailure) return undefined;
    throw failure;
  }
}

/** Which of the ids the store has as commits (a tag counts as the commit that it names). */
export async function presentCommits(
  repository: Repository,
  wanted: readonly ObjectId[],
): Promise<ReadonlyMap<ObjectId, ObjectId>> {
  const questions = lines(wanted.map((id) => `${id}^{commit}`));
  const output = await runGit(repository, ['cat-file', '--batch-check=%(objectname)'], questions);
  const answers = output.toString('latin1').split('\n');
  const present = new Map<ObjectId, ObjectId>();
  for (const [index, id] of wanted.entries()) {
    const answer = answers[index] ?? '';
    if (isObjectId(answer)) present.set(id, answer);
  }
  return present;
}

/** Annotated tags and the commits that they name. */
export async function annotatedTags(
  repository: Repository,
): Promise<readonly { readonly tag: ObjectId; readonly commit: ObjectId }[]> {
  const format = '--format=%(objectname) %(objecttype) %(*objectname)';
  const output = await runGit(repository, ['for-each-ref', format, 'refs/tags']);
  const tags: { tag: ObjectId; commit: ObjectId }[] = [];
  for (const line of output.toString('latin1').split('\n')) {
    const [tag = '', type, commit = ''] = line.split(' ');
    if (type === 'tag' && isObjectId(tag) && isObjectId(commit)) tags.push({ tag, commit });
  }
  return tags;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}

function ids(output: Buffer): ObjectId[] {
  return output.toString('latin1').split('\n').filter(isObjectId);
}
