import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { treeSifter } from '../../../src/commands/scan/sift-tree.ts';
import { createDetector } from '../../../src/detect/detector.ts';
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

const none = async (): Promise<undefined> => await Promise.resolve(undefined);

async function scanned(sifts: boolean, signal?: AbortSignal) {
  const options = { disable: [], userRules: [], now: new Date(), ...(signal ? { signal } : {}) };
  const detector = await createDetector(options);
  const sieve = async () => await Promise.resolve(detector.sieve());
  const source = await openTree(
    { kind: 'tree', path: folder },
    {
      env: process.env,
      ignores: (path) => path === 'ignored.txt',
      siftFiles: sifts ? treeSifter({ ...options, sieve }) : undefined,
    },
  );
  const matches: string[] = [];
  let texts = 0;
  for await (const { origin, bytes, start } of source.pieces()) {
    texts += 1;
    for (const match of detector.detect({ bytes, path: origin.path }).matches)
      matches.push(`${origin.path} ${match.rule} ${start.byte + match.startByte}`);
  }
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
    expect(treeSifter({ disable: [], userRules: [rule], now: new Date(), sieve: none })).toBeUndefined();
  });
});
