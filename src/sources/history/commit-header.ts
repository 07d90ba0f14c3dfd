import { PackFailure } from '../pack/pack-failure.ts';
import type { Text } from './store/contents.ts';

/** What the walk needs of a commit. */
export interface CommitHeader {
  /** Where ids stand, in hexadecimal. */
  readonly tree: number;
  readonly parents: readonly number[];
  /** By its committer's clock, in seconds; 0 when it tells none. */
  readonly time: number;
}

const NEWLINE = 0x0a;
const TREE = Buffer.from('tree ');
const PARENT = Buffer.from('parent ');
const AUTHOR = Buffer.from('author ');
const COMMITTER = Buffer.from('committer ');
const OBJECT = Buffer.from('object ');

/** @param digits of an id @throws PackFailure when it is no commit. */
export function parseCommit({ bytes, from, to }: Text, digits: number): CommitHeader {
  const tree = idAfter(TREE, bytes, from, to, digits);
  const parents: number[] = [];
  let at = tree + digits + 1;
  for (; startsWith(PARENT, bytes, at, to); at += PARENT.length + digits + 1)
    parents.push(idAfter(PARENT, bytes, at, to, digits));
  return { tree, parents, time: timeAt(bytes, at, to) };
}

/** Where a tag says what it names. @throws PackFailure when it is no tag. */
export function parseTag({ bytes, from, to }: Text, digits: number): number {
  return idAfter(OBJECT, bytes, from, to, digits);
}

/** After the author comes the committer; anything else has no time (commit.c, `parse_commit_date`). */
function timeAt(bytes: Uint8Array, author: number, to: number): number {
  if (!startsWith(AUTHOR, bytes, author, to)) return 0;
  const committer = bytes.indexOf(NEWLINE, author) + 1;
  if (committer === 0 || !startsWith(COMMITTER, bytes, committer, to)) return 0;
  const end = bytes.indexOf(NEWLINE, committer);
  let at = (end === -1 || end > to ? to : end) - 1;
  while (at > committer && bytes[at] !== 0x3e) at -= 1;
  at += 1;
  while (bytes[at] === 0x20) at += 1;
  let seconds = 0;
  for (let digit = digitAt(bytes, at); digit !== -1 && seconds < 1e15; digit = digitAt(bytes, at)) {
    seconds = seconds * 10 + digit;
    at += 1;
  }
  return seconds;
}

function digitAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  return byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : -1;
}

function idAfter(word: Uint8Array, bytes: Uint8Array, at: number, to: number, digits: number): number {
  const id = at + word.length;
  const isWhole = startsWith(word, bytes, at, to) && id + digits < to && bytes[id + digits] === NEWLINE;
  if (!isWhole) throw new PackFailure('a commit or tag does not name what it is about');
  return id;
}

function startsWith(word: Uint8Array, bytes: Uint8Array, at: number, to: number): boolean {
  if (at + word.length > to) return false;
  for (let place = 0; place < word.length; place += 1) if (bytes[at + place] !== word[place]) return false;
  return true;
}
