import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { treeSifter } from '../../../src/commands/scan/sift-tree.ts';
import { searchAll } from '../../../src/commands/scan/sightings.ts';
import { Redactor } from '../../../src/credentials/redactor.ts';
import { createDetector } from '../../../src/detect/detector.ts';
import type { Piece } from '../../../src/sources/piece.ts';
import { openTree } from '../../../src/sources/tree.ts';
import { exampleSource } from '../../detect/example-source.ts';
import { temporaryFolder } from '../../git/command.ts';

const make = exampleSource(5);
const folder = temporaryFolder('many-files');
for (let index = 0; index < 1_100; index += 1) {
  mkdirSync(join(folder, `${index % 10}`), { recursive: true });
  const token = index % 500 === 7 ? `token = "glpat-${make.base64url(20)}"\n` : '';
  writeFileSync(join(folder, `${index % 10}/${index}.py`), `name = "${make.lower(40)}"\n${token}`);
}
writeFileSync(join(folder, 'large.txt'), `${'plain text\n'.repeat(200_000)}glpat-${make.base64url(20)}\n`);
writeFileSync(
  join(folder, 'pointer'),
  `version https://git-lfs.github.com/spec/v1\noid sha256:${make.hex(64)}\n`,
);
writeFileSync(join(folder, 'ignored.txt'), `glpat-${make.base64url(20)}\n`);
if (process.platform !== 'win32') symlinkSync(`glpat-${make.base64url(20)}`, join(folder, 'link'));

const none = async () => await createDetector({ disable: [], userRules: [] });

async function scanned(sifts: boolean, signal?: AbortSignal) {
  const options = { disable: [], userRules: [], now: new Date(), ...(signal ? { signal } : {}) };
  const detector = await createDetector(options);
  const detecting = async () => await Promise.resolve(detector);
  const source = await openTree(
    { kind: 'tree', path: folder },
    {
      env: process.env,
      ignores: (path) => path === 'ignored.txt',
      siftFiles: sifts ? treeSifter({ ...options, detector: detecting }) : undefined,
    },
  );
  const matches: string[] = [];
  let texts = 0;
  async function* counted(): AsyncGenerator<Piece> {
    for await (const piece of source.pieces()) {
      texts += 1;
      yield piece;
    }
  }
  const never = new AbortController().signal;
  const { sightings } = await searchAll(counted(), detector, new Redactor(), { signal: never });
  for (const { origin, match, span } of sightings)
    matches.push(`${origin.path} ${match.rule} ${span.startLine}:${span.startColumn}`);
  const coverage = source.coverage();
  return { texts, coverage, matches: [...new Set(matches)].sort() };
}

describe('a tree that threads sift', () => {
  it('gives the same findings, counts and notes, and hardly a file to search', async () => {
    const [sifted, whole] = [await scanned(true), await scanned(false)];
    expect(sifted).toEqual({ ...whole, texts: sifted.texts });
    expect(whole.matches.length).toBeGreaterThanOrEqual(4);
    expect(whole.texts).toBeGreaterThan(1_100);
    expect(sifted.texts).toBeLessThan(20);
  });

  it('is left at once when the run is stopped', async () => {
    await expect(scanned(true, AbortSignal.timeout(1))).rejects.toThrow('timeout');
  });

  it('is searched the plain way where users have patterns of their own', () => {
    const rule = { id: 'a', description: 'a', pattern: 'a', severity: 'low' } as const;
    expect(treeSifter({ disable: [], userRules: [rule], now: new Date(), detector: none })).toBeUndefined();
  });
});
