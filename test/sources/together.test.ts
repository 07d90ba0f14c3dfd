import { describe, expect, it } from 'vitest';
import { wholePiece } from '../../src/sources/chunks.ts';
import type { Origin, Source } from '../../src/sources/piece.ts';
import { openStdin } from '../../src/sources/stdin.ts';
import { together } from '../../src/sources/together.ts';

function textOf(text: string): AsyncIterable<Uint8Array> {
  return new Blob([text]).stream();
}

describe('sources together', () => {
  it('give the texts of each, ask each for its own standings, and count all', async () => {
    const asked: string[][] = [];
    const watched = (name: string, text: string): Source => {
      const origin: Origin = { kind: 'file', path: name };
      const source = openStdin({ kind: 'stdin', stream: textOf('') });
      return {
        ...source,
        async *pieces() {
          yield* source.pieces();
          yield wholePiece(origin, Buffer.from(text));
        },
        async standings(origins) {
          asked.push([name, ...origins.map(({ path }) => path)]);
          return await source.standings(origins);
        },
      };
    };
    const both = together([watched('a', 'one'), watched('b', 'two')]);
    const origins: Origin[] = [];
    for await (const { origin } of both.pieces()) origins.push(origin);

    const standings = await both.standings(origins.filter(({ path }) => path.length === 1));

    expect([...standings.values()].flat().map(({ path }) => path)).toEqual(['a', 'b']);
    expect(asked).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
    expect(both.coverage().scope).toHaveLength(2);
  });

  it('are closed, each', async () => {
    const closed: string[] = [];
    const closing = (name: string): Source => ({
      ...openStdin({ kind: 'stdin', stream: textOf('') }),
      close: async () => {
        closed.push(name);
        await Promise.resolve();
      },
    });
    await together([closing('a'), closing('b')]).close();
    expect(closed).toEqual(['a', 'b']);
  });
});
