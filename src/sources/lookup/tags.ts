import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObjectId, type ObjectId } from '../git/object-id.ts';
import { PackFailure } from '../pack/pack-failure.ts';
import { ENTRY } from '../pack/pack-file.ts';
import type { Commits } from './commits.ts';
import type { ObjectLookup } from './object-lookup.ts';

/** More tags than this git looks into as fast. */
const MOST_LOOKED_INTO = 500;
/** Folders within folders of tags. */
const DEEPEST = 32;

/** Annotated tags and the commits that they name. @throws PackFailure when what is a tag cannot be told here. */
export function tagsIn(
  commonDir: string,
  lookup: ObjectLookup,
  commits: Commits,
): readonly { readonly tag: ObjectId; readonly commit: ObjectId }[] {
  const tags = packedTags(commonDir);
  readFolder(join(commonDir, 'refs', 'tags'), 'refs/tags', tags, 0);
  const found: { tag: ObjectId; commit: ObjectId }[] = [];
  let looked = 0;
  for (const { oid, isPeeled, names } of tags.values()) {
    if (isPeeled) {
      if (names !== undefined) found.push({ tag: oid, commit: names });
      continue;
    }
    looked += 1;
    if (looked > MOST_LOOKED_INTO) throw new PackFailure('there are too many tags');
    if (lookup.find(oid).type !== ENTRY.tag) continue;
    const commit = commits.named(oid);
    if (commit !== undefined) found.push({ tag: oid, commit });
  }
  return found;
}

interface Ref {
  readonly oid: ObjectId;
  /** Whether it was written down what it names in the end, and what, unless that is what the ref itself does. */
  readonly isPeeled: boolean;
  readonly names?: ObjectId;
}

/** Tags of `packed-refs`, in which a line `^<id>` says what the tag before it names (git-pack-refs(1)). */
function packedTags(commonDir: string): Map<string, Ref> {
  const tags = new Map<string, Ref>();
  let text: string;
  try {
    text = readFileSync(join(commonDir, 'packed-refs'), 'latin1');
  } catch {
    return tags;
  }
  const isPeeled = /^# pack-refs with:.* fully-peeled /.test(text);
  let last: string | undefined;
  for (const line of text.split('\n')) {
    if (line.startsWith('^')) {
      const names = line.slice(1).trimEnd();
      const tag = last === undefined ? undefined : tags.get(last);
      if (!isObjectId(names)) throw new PackFailure('the list of refs is not understood');
      if (last !== undefined && tag) tags.set(last, { oid: tag.oid, isPeeled: true, names });
      continue;
    }
    const [oid = '', name = ''] = line.split(' ');
    last = name.startsWith('refs/tags/') ? name : undefined;
    if (last === undefined) continue;
    if (!isObjectId(oid)) throw new PackFailure('the list of refs is not understood');
    tags.set(last, { oid, isPeeled });
  }
  return tags;
}

/** Refs in files of their own stand before those that are listed. */
function readFolder(folder: string, prefix: string, tags: Map<string, Ref>, depth: number): void {
  let entries: { name: string; isDirectory: () => boolean }[];
  try {
    entries = readdirSync(folder, { withFileTypes: true, encoding: 'latin1' });
  } catch {
    return;
  }
  if (depth > DEEPEST) throw new PackFailure('folders of tags are nested too deep');
  for (const entry of entries) {
    const name = `${prefix}/${entry.name}`;
    if (entry.isDirectory()) readFolder(join(folder, entry.name), name, tags, depth + 1);
    else if (!entry.name.endsWith('.lock')) {
      const oid = readFileSync(join(folder, entry.name), 'latin1').trimEnd();
      if (!isObjectId(oid)) throw new PackFailure('a tag is not understood');
      tags.set(name, { oid, isPeeled: false });
    }
  }
}
