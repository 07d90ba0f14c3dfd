import { afterAll, describe, expect, it } from 'vitest';
import { historySifter } from '../../../src/commands/scan/sift-history.ts';
import { searchAll } from '../../../src/commands/scan/sightings.ts';
import { Redactor } from '../../../src/credentials/redactor.ts';
import { createDetector } from '../../../src/detect/detector.ts';
import { MARGIN_BYTES, PIECE_BYTES } from '../../../src/sources/chunks.ts';
import { openHistory } from '../../../src/sources/history.ts';
import type { Piece } from '../../../src/sources/piece.ts';
import { exampleSource } from '../../detect/example-source.ts';
import { createRepository } from '../../git/repository.ts';

const make = exampleSource(3);
const repository = createRepository({ bare: true });
afterAll(() => repository.remove());

/** Bytes of a text that is searched in pieces, and where in it tokens stand: in each, and on both sides of a cut. */
const LARGE = PIECE_BYTES * 2 + 900_000;
const PLACES = [
  1_000,
  PIECE_BYTES - 30,
  PIECE_BYTES + 40,
  PIECE_BYTES + MARGIN_BYTES - 20,
  PIECE_BYTES * 2 + 500_000,
];
const FILLER = Array.from({ length: LARGE / 40 }, (_, line) => `line ${line} ${make.lower(30)}`).join('\n');

/** A large file with a token at each of these places. */
function largeFile(places: readonly number[]): string {
  return places.reduceRight((text, at) => {
    const line = text.indexOf('\n', at) + 1;
    return `${text.slice(0, line)}token = "glpat-${make.base64url(20)}"\n${text.slice(line)}`;
  }, FILLER);
}

/** Enough versions for threads to be worth their start; a few of them hold a token. */
const HOLDING = new Set([40, 41, 700]);
const lines = Array.from({ length: 60 }, () => make.lower(30));
repository.commits(
  Array.from({ length: 1_100 }, (_, version) => {
    lines[version % 60] = make.lower(30);
    const token = HOLDING.has(version) ? [`token = "glpat-${make.base64url(20)}"`] : [];
    const large = version < 4 ? { 'large.py': largeFile(PLACES.slice(0, [0, 5, 2, 0][version])) } : {};
    return { files: { 'a.py': [...lines, ...token].join('\n'), ...large }, message: `Version ${version}` };
  }),
);
repository.repack();

interface Found {
  readonly texts: number;
  /** Files of which only parts are. */
  readonly cut: number;
  readonly bytes: number;
  readonly blobs: number;
  readonly matches: readonly string[];
}

const none = async () => await createDetector({ disable: [], userRules: [] });

async function scanned(sifts: boolean, signal?: AbortSignal): Promise<Found> {
  const options = { disable: [], userRules: [], now: new Date(), ...(signal ? { signal } : {}) };
  const detector = await createDetector(options);
  const detecting = async () => await Promise.resolve(detector);
  const source = await openHistory(
    { kind: 'history', path: repository.dir },
    {
      env: process.env,
      ignores: () => false,
      sift: sifts ? historySifter({ ...options, detector: detecting }) : undefined,
    },
  );
  let texts = 0;
  const cut = new Set<string>();
  async function* counted(): AsyncGenerator<Piece> {
    for await (const piece of source.pieces()) {
      if (piece.readAs) cut.add(piece.origin.path);
      else texts += 1;
      yield piece;
    }
  }
  const never = new AbortController().signal;
  const { sightings } = await searchAll(counted(), detector, new Redactor(), { signal: never });
  await source.close();
  const { bytes, blobs } = source.coverage();
  const matches = sightings.map(
    ({ match, span }) => `${match.rule} ${span.startLine}:${span.startColumn} ${span.startByte}`,
  );
  return { texts, cut: cut.size, bytes, blobs, matches: matches.sort() };
}

describe('a history that threads sift', () => {
  it('gives the same findings and counts, and hardly a text to search', async () => {
    const [sifted, whole] = [await scanned(true), await scanned(false)];
    expect(sifted).toEqual({ ...whole, texts: sifted.texts, cut: 2 });
    expect(whole.matches).toHaveLength(HOLDING.size + 7);
    expect(whole.texts).toBe(2_200 + 3 + 3 * 2);
    expect(sifted.texts).toBeLessThan(20);
  });

  it('is left at once when the run is stopped', async () => {
    await expect(scanned(true, AbortSignal.timeout(1))).rejects.toThrow('timeout');
  });

  it('is not sifted where patterns of users decide', () => {
    const rule = { id: 'acme', description: 'Acme', pattern: 'acme_[a-z]+', severity: 'high' } as const;
    expect(
      historySifter({ disable: [], userRules: [rule], now: new Date(), detector: none }),
    ).toBeUndefined();
  });
});
