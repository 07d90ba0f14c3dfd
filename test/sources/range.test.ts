import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRange } from '../../src/sources/range.ts';
import type { CommitSpec } from '../git/fast-import.ts';
import { createRepository, type Repository } from '../git/repository.ts';

/** A history in which any commit may have any earlier ones as parents and write any of a few contents anywhere. */
const histories = fc.array(
  fc.record({
    parents: fc.array(fc.nat(30), { maxLength: 3 }),
    files: fc.dictionary(
      fc.constantFrom('a', 'b', 'dir/c', 'dir/d'),
      fc.oneof(
        fc.constant(null),
        fc.integer({ min: 0, max: 12 }).map((text) => `content ${text}\n`),
      ),
      { maxKeys: 3 },
    ),
  }),
  { minLength: 2, maxLength: 12 },
);

function build(
  history: readonly { parents: number[]; files: Record<string, string | null> }[],
): [Repository, string[]] {
  const repository = createRepository();
  const specs: CommitSpec[] = history.map(({ parents, files }, index) => ({
    parents: index === 0 ? [] : [...new Set(parents.map((parent) => `:${(parent % index) + 1}`))],
    files,
  }));
  return [repository, repository.commits(specs)];
}

function blobsOf(repository: Repository, ...revisions: string[]): Set<string> {
  const listed = repository.git('rev-list', '--objects', '--no-object-names', ...revisions).split('\n');
  const types = repository
    .gitBytes(['cat-file', '--batch-check'], { input: `${listed.join('\n')}\n` })
    .toString();
  return new Set(
    types.split('\n').flatMap((line) => (line.split(' ')[1] === 'blob' ? [line.slice(0, 40)] : [])),
  );
}

describe('a range of commits', () => {
  it('is every blob that git says is reachable from the head and not from the base, in any history', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(30), fc.nat(30), async (history, first, second) => {
        const [repository, commits] = build(history);
        const base = commits[first % commits.length] ?? '';
        const head = commits[second % commits.length] ?? '';
        const options = { env: process.env, ignores: () => false };
        const source = await openRange(
          { kind: 'range', path: repository.dir, base, head, texts: [] },
          options,
        );

        const read = new Set<string>();
        const messages = new Set<string | undefined>();
        for await (const { origin } of source.pieces()) {
          if (origin.kind === 'blob') read.add(origin.oid);
          else if (origin.kind === 'message') messages.add(origin.commit);
        }

        const expected = blobsOf(repository, head, `^${base}`);
        const possible = blobsOf(repository, head);
        expect([...expected].filter((oid) => !read.has(oid))).toEqual([]);
        expect([...read].filter((oid) => !possible.has(oid))).toEqual([]);
        expect(messages).toEqual(
          new Set(repository.git('rev-list', head, `^${base}`).split('\n').filter(Boolean)),
        );
        expect(source.coverage().gaps).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
