import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentOf, readObjects } from '../../../src/sources/git/objects.ts';
import { openRepository } from '../../../src/sources/git/repository.ts';
import { createRepository } from '../../git/repository.ts';

describe('objects read through one process', () => {
  it('come in order with their bytes, also when some are skipped, missing or like a header', async () => {
    const repository = createRepository();
    const sizes = [0, 1, 10, 65_535, 65_536, 65_537, 300_000];
    const contents = [
      ...sizes.map((size) => randomBytes(size)),
      Buffer.from(`\n${'a'.repeat(40)} blob 3\nabc\n\n`),
    ];
    repository.commit({ files: Object.fromEntries(contents.map((bytes, index) => [`f${index}`, bytes])) });
    const ids = contents.map((_bytes, index) => repository.id(`main:f${index}`));
    const absent = 'e'.repeat(40);
    const store = await openRepository(repository.dir, process.env);

    for (const readThird of [0, 1, 2]) {
      const got: [string, string | undefined][] = [];
      const intact: boolean[] = [];
      let index = 0;
      for await (const object of readObjects(store, [...ids, absent, repository.id('main')])) {
        got.push([object.oid, object.type]);
        const expected = contents[index];
        if (expected && index % 3 === readThird) intact.push((await contentOf(object)).equals(expected));
        index += 1;
      }
      expect(intact).not.toContain(false);
      expect(intact.length).toBeGreaterThan(1);
      expect(got).toEqual([
        ...ids.map((id) => [id, 'blob']),
        [absent, undefined],
        [repository.id('main'), 'commit'],
      ]);
    }
  });

  it('end with the loop: leaving it early leaves no process behind', async () => {
    const repository = createRepository();
    repository.commit({ files: { big: randomBytes(3_000_000), small: 'x' } });
    const store = await openRepository(repository.dir, process.env);
    for await (const object of readObjects(store, [repository.id('main:big'), repository.id('main:small')])) {
      expect(object.size).toBe(3_000_000);
      break;
    }
    const running = process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap');
    expect(running.length).toBeLessThanOrEqual(1);
  });
});
