import { PackFailure } from './pack-failure.ts';
import { ENTRY, type PackLayout } from './pack-file.ts';
import { type Changes, MOST_HELD, type StackedText, type TextStack } from './text-stack.ts';

/** Texts and what was made of them by deltas, as trees: each entry with those that change it. */
export interface DeltaTrees {
  /** Blobs that are stored whole; those with the most below them first. */
  readonly blobs: Uint32Array;
  /** Commits and tags that are stored whole. */
  readonly messages: Uint32Array;
  /** Folders (git's "trees") that are stored whole. */
  readonly folders: readonly number[];
  /** The first entry that changes an entry, and the next one that changes the same; -1 for none. */
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
}

/** The trees of a pack's texts. Deltas whose base is not in this pack are in none. */
export function deltaTrees({ types, bases }: PackLayout): DeltaTrees {
  const count = types.length;
  const firstChild = new Int32Array(new SharedArrayBuffer(count * 4)).fill(-1);
  const nextSibling = new Int32Array(new SharedArrayBuffer(count * 4)).fill(-1);
  const weights = new Float64Array(count).fill(1);
  const blobs: number[] = [];
  const messages: number[] = [];
  const folders: number[] = [];
  for (let entry = count - 1; entry >= 0; entry -= 1) {
    const base = bases[entry] as number;
    const type = types[entry] as number;
    if (base !== -1) {
      nextSibling[entry] = firstChild[base] as number;
      firstChild[base] = entry;
      // A base mostly stands before what is made of it, so that this sums up whole trees; it only orders the work.
      weights[base] = (weights[base] as number) + (weights[entry] as number);
    } else if (type === ENTRY.tree) folders.push(entry);
    else if (type === ENTRY.blob) blobs.push(entry);
    else if (type === ENTRY.commit || type === ENTRY.tag) messages.push(entry);
  }
  blobs.sort((a, b) => (weights[b] as number) - (weights[a] as number));
  return { blobs: shared(blobs), messages: shared(messages), folders, firstChild, nextSibling };
}

function shared(entries: readonly number[]): Uint32Array {
  const numbers = new Uint32Array(new SharedArrayBuffer(entries.length * 4));
  numbers.set(entries);
  return numbers;
}

/** What is told of each text; the bytes and ranges are valid only during the call. */
export interface VisitedText<Mark> {
  readonly entry: number;
  readonly bytes: Buffer;
  /** What was told of the text that it is a change of, and where it differs; `undefined` for a root. */
  readonly from: { readonly mark: Mark; readonly changes: Changes } | undefined;
}

/** What a tree is read with. */
export interface TreeReading {
  readonly layout: PackLayout;
  readonly trees: DeltaTrees;
  readonly texts: TextStack;
}

/**
 * Reads every text of a tree once, each right after the one that it is a change of, so that nothing is inflated
 * twice. `visit` marks each text, and sees the mark of the one before. Entries whose text cannot be held are told
 * to `leave`, with everything below them. Gives way after each text.
 * @throws PackFailure
 */
export function* walkTree<Mark>(
  root: number,
  { layout, trees, texts }: TreeReading,
  visit: (text: VisitedText<Mark>) => Mark,
  leave: (entry: number) => void,
): Generator<undefined> {
  const path: { text: StackedText; mark: Mark; next: number }[] = [];
  let held = 0;

  function enter(entry: number, text: StackedText, from: VisitedText<Mark>['from']): void {
    const mark = visit({ entry, bytes: texts.bytes(text), from });
    const next = trees.firstChild[entry] as number;
    if (next === -1) return;
    held += text.size;
    path.push({ text, mark, next });
  }

  if ((layout.sizes[root] as number) > MOST_HELD) {
    eachEntry(root, trees, leave);
    return;
  }
  enter(root, texts.whole(root), undefined);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    yield;
    const entry = top.next;
    if (entry === -1) {
      held -= top.text.size;
      path.pop();
      continue;
    }
    if (path.length > layout.types.length) throw new PackFailure('deltas go in a circle');
    top.next = trees.nextSibling[entry] as number;
    const isHeld = held <= MOST_HELD && (layout.sizes[entry] as number) <= MOST_HELD;
    const text = isHeld ? texts.changed(entry, top.text) : undefined;
    if (text) enter(entry, text, { mark: top.mark, changes: texts.changes() });
    else eachEntry(entry, trees, leave);
  }
}

/** Tells of an entry, and of everything that is stored as a change of it. */
export function eachEntry(
  root: number,
  { firstChild, nextSibling }: DeltaTrees,
  tell: (entry: number) => void,
): void {
  const pending = [root];
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    tell(entry);
    let child = firstChild[entry] as number;
    for (; child !== -1; child = nextSibling[child] as number) pending.push(child);
  }
}
