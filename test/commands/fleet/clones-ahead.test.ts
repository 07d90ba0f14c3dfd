import { describe, expect, it } from 'vitest';
import { clonesAhead } from '../../../src/commands/fleet/clones-ahead.ts';

interface Stage {
  /** Names of those that were asked for, in order. */
  readonly asked: string[];
  readonly removed: string[];
  readonly fetch: (repository: Named) => Promise<{ name: string; remove: () => void }>;
}

interface Named {
  readonly name: string;
  readonly size: number;
}

function stage(failing: readonly string[] = []): Stage {
  const asked: string[] = [];
  const removed: string[] = [];
  return {
    asked,
    removed,
    fetch: async ({ name }) => {
      asked.push(name);
      await Promise.resolve();
      if (failing.includes(name)) throw new Error(`no ${name}`);
      return { name, remove: () => void removed.push(name) };
    },
  };
}

const small = (names: string): Named[] => names.split('').map((name) => ({ name, size: 10 }));

describe('copies of a fleet', () => {
  it('come in order, a few of them asked for while an earlier one is looked at', async () => {
    const { asked, fetch } = stage();
    const seen: string[] = [];
    for await (const { repository, clone } of clonesAhead(small('abcdefg'), fetch)) {
      expect((await clone).name).toBe(repository.name);
      seen.push(`${repository.name}:${asked.length}`);
    }
    expect(seen).toEqual(['a:4', 'b:5', 'c:6', 'd:7', 'e:7', 'f:7', 'g:7']);
  });

  it('of large ones are fetched one at a time', async () => {
    const { asked, fetch } = stage();
    const large = small('abc').map((each) => ({ ...each, size: 150_000 }));
    const seen: number[] = [];
    for await (const { clone } of clonesAhead(large, fetch)) {
      await clone;
      seen.push(asked.length);
    }
    expect(seen).toEqual([1, 2, 3]);
  });

  it('that nobody takes are removed, and one that fails is told to whoever takes it', async () => {
    const { removed, fetch } = stage(['b', 'c']);
    for await (const { repository, clone } of clonesAhead(small('abcdef'), fetch)) {
      if (repository.name === 'b') {
        await expect(clone).rejects.toThrow('no b');
        break;
      }
      (await clone).remove();
    }
    expect(removed).toEqual(['a', 'd', 'e']);
  });
});
