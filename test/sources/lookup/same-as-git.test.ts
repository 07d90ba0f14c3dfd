import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChangeSet, listChanges } from '../../../src/sources/git/changes.ts';
import { annotatedTags, listCommits, mergeBases } from '../../../src/sources/git/commits.ts';
import { openRepository } from '../../../src/sources/git/repository.ts';
import { readCommits } from '../../../src/sources/lookup/commits.ts';
import { openLookup } from '../../../src/sources/lookup/object-lookup.ts';
import { tagsIn } from '../../../src/sources/lookup/tags.ts';
import { treeChanges } from '../../../src/sources/lookup/tree-changes.ts';
import { commitsBetween, mergeBase } from '../../../src/sources/lookup/walk-range.ts';
import { FUZZ_TIMEOUT, fuzzRuns } from '../../fuzz-runs.ts';
import { anyHistory, build } from './any-history.ts';

describe('a range that is read in this process', () => {
  it('is what git says that it is: commits, where they left, what they changed, and tags', {
    timeout: FUZZ_TIMEOUT,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (any) => {
        const { repository, commits: ids } = build(any);
        const opened = await openRepository(repository.dir, process.env);
        const lookup = openLookup(opened.commonDir, 20);
        const commits = readCommits(lookup);
        const [head = '', base = '', other = ''] = any.ends.map((end) => ids[end % ids.length] ?? '');

        const between = await listCommits(opened, [head, other], [base]);
        expect(commitsBetween(commits, [head, other], [base])).toEqual(between);
        const bases = await mergeBases(opened, head, base);
        expect(mergeBase(commits, head, base)).toEqual(bases.length > 1 ? undefined : bases);

        const comparisons = [...ids.map((commit) => ({ commit })), { commit: head, against: base }];
        const asked: ChangeSet[] = [];
        for await (const set of listChanges(opened, comparisons)) asked.push(set);
        expect([...treeChanges(lookup, commits, comparisons)].map(readable)).toEqual(asked.map(readable));
        const ofCommits = ({ commit }: { readonly commit: string }): boolean => ids.includes(commit);
        expect(new Set(tagsIn(opened.commonDir, lookup, commits).filter(ofCommits))).toEqual(
          new Set((await annotatedTags(opened)).filter(ofCommits)),
        );
        lookup.close();
        repository.remove();
      }),
      fuzzRuns(25),
    );
  });
});

function readable({ comparison, changes }: ChangeSet): unknown {
  return {
    comparison,
    changes: changes.map(({ path, mode, oid, before, from }) => [
      path.toString('latin1'),
      mode,
      oid,
      before,
      from,
    ]),
  };
}
