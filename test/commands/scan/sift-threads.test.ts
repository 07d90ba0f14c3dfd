import { afterAll, describe, expect, it } from 'vitest';
import { historySifter } from '../../../src/commands/scan/sift-history.ts';
import { createDetector } from '../../../src/detect/detector.ts';
import { openHistory } from '../../../src/sources/history.ts';
import { exampleSource } from '../../detect/example-source.ts';
import { createRepository } from '../../git/repository.ts';

const make = exampleSource(3);
const repository = createRepository({ bare: true });
afterAll(() => repository.remove());

/** Enough versions for threads to be worth their start; a few of them hold a token. */
const HOLDING = new Set([40, 41, 700]);
const lines = Array.from({ length: 60 }, () => make.lower(30));
repository.commits(
  Array.from({ length: 1_100 }, (_, version) => {
    lines[version % 60] = make.lower(30);
    const token = HOLDING.has(version) ? [`token = "glpat-${make.base64url(20)}"`] : [];
    return { files: { 'a.py': [...lines, ...token].join('\n') }, message: `Version ${version}` };
  }),
);
repository.repack();

interface Found {
  readonly texts: number;
  /** Those of them of which it is known where something is. */
  readonly told: number;
  readonly bytes: number;
  readonly blobs: number;
  readonly matches: readonly string[];
}

const none = async (): Promise<undefined> => await Promise.resolve(undefined);

async function scanned(sifts: boolean, signal?: AbortSignal): Promise<Found> {
  const options = { disable: [], userRules: [], now: new Date(), ...(signal ? { signal } : {}) };
  const detector = await createDetector(options);
  const sieve = async () => await Promise.resolve(detector.sieve());
  const source = await openHistory(
    { kind: 'history', path: repository.dir },
    {
      env: process.env,
      ignores: () => false,
      sift: sifts ? historySifter({ ...options, sieve }) : undefined,
    },
  );
  const matches: string[] = [];
  let texts = 0;
  let told = 0;
  for await (const { origin, bytes, within: pairs } of source.pieces()) {
    texts += 1;
    if (pairs) told += 1;
    const within = pairs && { pairs, length: pairs.length };
    for (const match of detector.detect({ bytes, path: origin.path, within }).matches)
      matches.push(`${match.rule} ${match.startByte}`);
  }
  await source.close();
  const { bytes, blobs } = source.coverage();
  return { texts, told, bytes, blobs, matches: matches.sort() };
}

describe('a history that threads sift', () => {
  it('gives the same findings and counts, and hardly a text to search', async () => {
    const [sifted, whole] = [await scanned(true), await scanned(false)];
    expect(sifted).toEqual({ ...whole, texts: sifted.texts, told: HOLDING.size });
    expect(whole.matches).toHaveLength(HOLDING.size);
    expect(whole.texts).toBe(2_200);
    expect(sifted.texts).toBeLessThan(20);
  });

  it('is left at once when the run is stopped', async () => {
    await expect(scanned(true, AbortSignal.timeout(1))).rejects.toThrow('timeout');
  });

  it('is not sifted where patterns of users decide', () => {
    const rule = { id: 'acme', description: 'Acme', pattern: 'acme_[a-z]+', severity: 'high' } as const;
    expect(historySifter({ disable: [], userRules: [rule], now: new Date(), sieve: none })).toBeUndefined();
  });
});
