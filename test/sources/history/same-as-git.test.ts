import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { refTips } from '../../../src/sources/git/reachable.ts';
import { openRepository } from '../../../src/sources/git/repository.ts';
import { mapByGit } from '../../../src/sources/history/git-map.ts';
import type { HistoryTips } from '../../../src/sources/history/history-map.ts';
import { mapByWalk } from '../../../src/sources/history/walked-map.ts';
import { FUZZ_TIMEOUT, fuzzRuns } from '../../fuzz-runs.ts';
import type { CommitSpec, Files } from '../../git/fast-import.ts';
import { createRepository, type Repository } from '../../git/repository.ts';

const repositories: Repository[] = [];
afterAll(() => {
  for (const repository of repositories) repository.remove();
});

/** Few names and contents, so that the same text stands in many places and comes back. */
const anyPath = fc.constantFrom(
  'a',
  'a.b',
  'a0',
  'deep/a',
  'deep/er/a',
  'deep/er/b c',
  'other/er/a',
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
  parents: fc.array(fc.nat(30), { maxLength: 3 }),
  branch: fc.constantFrom('main', 'side', 'third'),
  // Clocks go wrong, and many commits are made within one second.
  date: fc.oneof(
    fc.integer({ min: 1_700_000_000, max: 1_700_000_005 }),
    fc.constantFrom(0, 4_000_000_000, 253_402_300_800),
  ),
});
const anyHistory = fc.record({
  commits: fc.array(anyCommit, { minLength: 1, maxLength: 20 }),
  /** Before which commits the store is packed: what follows stands alone, or in another pack. */
  packed: fc.constantFrom('not', 'all', 'half', 'twice'),
  tags: fc.array(fc.record({ at: fc.nat(20), of: fc.constantFrom('commit', 'tree', 'blob', 'tag') }), {
    maxLength: 3,
  }),
});

type AnyHistory = typeof anyHistory extends fc.Arbitrary<infer Each> ? Each : never;

function build({ commits, packed, tags }: AnyHistory): Repository {
  const repository = createRepository({ bare: true });
  repositories.push(repository);
  const half = Math.ceil(commits.length / 2);
  const ids = write(repository, commits.slice(0, half), []);
  if (packed !== 'not') repository.repack();
  ids.push(...write(repository, commits.slice(half), ids));
  if (packed === 'all') repository.repack();
  if (packed === 'twice') repository.git('repack', '-d', '--quiet');
  // What no branch reaches any more went when the store was packed.
  const reached = repository.git('rev-list', '--all').split('\n');
  for (const [number, { at, of }] of tags.entries())
    tag(repository, reached[at % reached.length] ?? '', of, number);
  return repository;
}

/** Adds commits, each on top of some that were made before; their ids. */
function write(repository: Repository, commits: AnyHistory['commits'], before: readonly string[]): string[] {
  const made: string[] = [];
  for (const { files, parents, branch, date } of commits) {
    const known = [...before, ...made];
    const of = [...new Set(parents.map((parent) => known[parent % (known.length + 1)] ?? ''))].filter(
      Boolean,
    );
    const spec: CommitSpec = { branch, date, parents: of, files: withoutClashes(files) };
    made.push(repository.commit(spec));
  }
  return made;
}

/** A path cannot be a file and a folder. */
function withoutClashes(files: readonly (readonly [string, unknown])[]): Files {
  return Object.fromEntries(files) as Files;
}

function tag(repository: Repository, commit: string, of: string, number: number): void {
  const name = `t${number}`;
  if (of === 'commit') repository.git('tag', '-a', '-m', 'x', name, commit);
  else if (of === 'tree') repository.git('tag', name, `${commit}^{tree}`);
  else if (of === 'tag') {
    repository.git('tag', '-a', '-m', 'x', `${name}-inner`, `${commit}^{tree}`);
    repository.git('tag', '-a', '-m', 'x', name, `${name}-inner`);
  } else {
    const blob = repository.gitBytes(['hash-object', '-w', '--stdin'], { input: `tagged ${number}\n` });
    repository.git('tag', name, blob.toString().trim());
  }
}

async function historyOf(repository: Repository): Promise<HistoryTips> {
  const opened = await openRepository(repository.dir, process.env);
  return { repository: opened, ...(await refTips(opened)) };
}

describe('a history that is walked in this process', () => {
  it('is what git says that it is: objects, paths, and what came first', {
    timeout: FUZZ_TIMEOUT,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (any) => {
        const repository = build(any);
        const history = await historyOf(repository);
        const [walked, git] = [mapByWalk(history), mapByGit(history)];
        const listed = await git.list();
        expect({ ...walked.listed, names: [...walked.listed.names] }).toEqual({
          ...listed,
          names: [...listed.names],
        });
        const wanted = new Set([...listed.names.keys()].filter((_, index) => index % 2 === 0));
        const [ours, theirs] = [walked.standings(wanted), await git.standings(wanted)];
        expect(sorted(ours)).toEqual(sorted(theirs));
        const asked = [...listed.messages, 'f'.repeat(40)];
        expect(walked.times(asked)).toEqual(await git.times(asked));
        repositories.pop()?.remove();
      }),
      fuzzRuns(25),
    );
  });
});

function sorted(standings: ReadonlyMap<string, readonly object[]>): unknown {
  const lines = [...standings].flatMap(([id, places]) => places.map((place) => JSON.stringify([id, place])));
  return lines.sort();
}
