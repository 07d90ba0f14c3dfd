import fc from 'fast-check';
import type { CommitSpec } from '../../git/fast-import.ts';
import { createRepository, type Repository } from '../../git/repository.ts';

/** Few names and contents, so that the same text comes back; some are a file at one time and a folder at another. */
const anyPath = fc.constantFrom(
  'a',
  'a.b',
  'a0',
  'a/b',
  'deep/a',
  'deep/er/a',
  'deep/er/b c',
  'gr\u00fcn/\u26c4',
);
const anyEntry = fc.oneof(
  { weight: 4, arbitrary: fc.nat(5).map((text) => `text ${text}\n`) },
  fc.nat(2).map((text) => ({ executable: `text ${text}\n` })),
  fc.nat(2).map((text) => ({ symlink: `text ${text}\n` })),
  fc.constant({ submodule: '1'.repeat(40) }),
  fc.constant(null),
);
const anyCommit = fc.record({
  files: fc.array(fc.tuple(anyPath, anyEntry), { maxLength: 3 }),
  /** How many commits before each of them is the parent; none for a root. */
  back: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
  // Clocks go wrong, and many commits are made within one second.
  date: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1_700_000_000, max: 1_700_000_008 }) },
    fc.constantFrom(0, 4_000_000_000),
  ),
});

/** A history with merges, several roots and wrong clocks, and two of its commits. */
export const anyHistory = fc.record({
  commits: fc.array(anyCommit, { minLength: 2, maxLength: 20, size: 'max' }),
  packed: fc.constantFrom('not', 'all', 'half'),
  ends: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)),
  tags: fc.array(fc.record({ at: fc.nat(20), of: fc.constantFrom('commit', 'tree', 'tag') }), {
    maxLength: 3,
  }),
});

type AnyHistory = typeof anyHistory extends fc.Arbitrary<infer Each> ? Each : never;

export interface BuiltHistory {
  readonly repository: Repository;
  readonly commits: readonly string[];
}

export function build({ commits, packed, tags }: AnyHistory): BuiltHistory {
  const repository = createRepository();
  const specs = commits.map(
    ({ files, back, date }, index): CommitSpec => ({
      // A branch each: nothing is thrown away when the store is packed.
      branch: `b${index}`,
      date,
      parents: [...new Set(back.filter((steps) => steps <= index).map((steps) => `:${index - steps + 1}`))],
      // The last of one path is meant.
      files: Object.fromEntries(files),
    }),
  );
  const ids = repository.commits(specs);
  for (const [number, { at, of }] of tags.entries()) {
    const commit = ids[at % ids.length] ?? '';
    if (of === 'tree') repository.git('tag', `t${number}`, `${commit}^{tree}`);
    else repository.git('tag', '-a', '-m', 'x', `t${number}`, of === 'commit' ? commit : `${commit}^{tree}`);
  }
  if (packed === 'all') repository.repack();
  if (packed === 'half') {
    repository.repack();
    repository.git('pack-refs', '--all');
    ids.push(repository.commit({ branch: 'late', parents: [ids.at(-1) ?? ''], files: { late: 'late\n' } }));
  }
  return { repository, commits: ids };
}
