import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRange } from '../../src/sources/range.ts';
import type { CommitSpec } from '../git/fast-import.ts';
import { createRepository, type Repository } from '../git/repository.ts';

/**
 * A history in which a commit has up to three of the commits shortly before it as parents, and writes or removes
 * something: so there are merges that write what no parent has, contents that come again, and several roots.
 */
const histories = fc.array(
  fc.record({
    back: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
    files: fc.dictionary(
      fc.constantFrom('a', 'dir/b'),
      fc.oneof(
        fc.constant(null),
        fc.integer({ min: 0, max: 40 }).map((text) => `content ${text}\n`),
      ),
      { maxKeys: 2 },
    ),
  }),
  { minLength: 6, maxLength: 16, size: 'max' },
);

function build(
  history: readonly { back: number[]; files: Record<string, string | null> }[],
): [Repository, string[]] {
  const repository = createRepository();
  const specs: CommitSpec[] = history.map(({ back, files }, index) => ({
    parents: [...new Set(back.filter((steps) => steps <= index).map((steps) => `:${index - steps + 1}`))],
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

interface Read {
  readonly blobs: ReadonlySet<string>;
  readonly messages: ReadonlySet<string>;
  readonly gaps: readonly string[];
}

async function readRange(path: string, base: string, head: string, url?: string): Promise<Read> {
  const remote = url === undefined ? {} : { remote: { url } };
  const options = { env: process.env, ignores: () => false };
  const source = await openRange({ kind: 'range', path, base, head, texts: [], ...remote }, options);
  const blobs = new Set<string>();
  const messages = new Set<string>();
  for await (const { origin } of source.pieces()) {
    if (origin.kind === 'blob') blobs.add(origin.oid);
    else if (origin.kind === 'message') messages.add(origin.commit ?? '');
  }
  await source.close();
  return { blobs, messages, gaps: source.coverage().gaps };
}

function without(all: ReadonlySet<string>, some: ReadonlySet<string>): string[] {
  return [...all].filter((each) => !some.has(each));
}

describe('a range of commits, in any history', () => {
  it('is every blob that git says is reachable from the head and not from the base', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(3), fc.nat(2), async (history, first, last) => {
        const [repository, commits] = build(history);
        const base = commits[first] ?? '';
        const head = commits[commits.length - 1 - last] ?? '';

        const read = await readRange(repository.dir, base, head);

        expect(without(blobsOf(repository, head, `^${base}`), read.blobs)).toEqual([]);
        expect(without(read.blobs, blobsOf(repository, head))).toEqual([]);
        const listed = repository.git('rev-list', head, `^${base}`).split('\n').filter(Boolean);
        expect(read.messages).toEqual(new Set(listed));
        expect(read.gaps).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same from a shallow clone with a server, and never taken for complete without one', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.nat(3),
        fc.integer({ min: 1, max: 4 }),
        async (history, first, depth) => {
          const [server, commits] = build(history);
          const base = commits[first] ?? '';
          const head = commits.at(-1) ?? '';
          const clone = server.clone({ depth });
          const whole = await readRange(server.dir, base, head);

          const completed = await readRange(clone.dir, base, head, server.url);
          const cut = await readRange(clone.dir, base, head);

          expect(completed).toEqual(whole);
          const missing = [...without(whole.blobs, cut.blobs), ...without(whole.messages, cut.messages)];
          expect(missing.length === 0 || cut.gaps.length > 0).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  });
});
