import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RekeyError } from '../../../src/base/errors.ts';
import { finish } from '../../../src/base/steps.ts';
import { blobsJob, STATE, scopeOf, siftPack } from '../../../src/commands/scan/sift-pack.ts';
import { createTextSifter } from '../../../src/commands/scan/sift-text.ts';
import { createDetector } from '../../../src/detect/detector.ts';
import { PackFailure } from '../../../src/sources/pack/pack-failure.ts';
import { readOutline } from '../../../src/sources/pack/pack-outline.ts';
import { packsOf } from '../../../src/sources/pack/pack-set.ts';
import { anyDamage, damaged } from '../../damage.ts';
import { FUZZ_TIMEOUT, fuzzRuns } from '../../fuzz-runs.ts';
import { createRepository } from '../../git/repository.ts';
import { foundInParts } from './found-in-parts.ts';
import { awsKey, scanned } from './harness.ts';

/** A secret in each version of a file, which git stores as changes of one another. */
const repository = createRepository({ bare: true });
const secrets = Array.from({ length: 6 }, () => awsKey());
repository.commits(
  secrets.map(({ text }, version) => ({
    files: { 'a.env': `${'a line that stays\n'.repeat(60)}${version % 2 === 0 ? text : 'nothing'}\n` },
  })),
);
repository.repack();
const [files] = packsOf(repository.gitDir);
if (!files) throw new Error('there is no pack');
const whole = { pack: readFileSync(files.pack), index: readFileSync(files.index) };
const names = new Map(
  repository
    .git('rev-list', '--objects', '--all')
    .split('\n')
    .filter((line) => line.endsWith(' a.env'))
    .map((line) => [line.slice(0, 40), 'a.env']),
);

/** The versions that hold a secret, as they are in the whole pack. */
const withSecret = new Set(
  [...names.keys()].filter((id) => repository.git('cat-file', 'blob', id).includes('aws_')),
);

const damages = fc.record({
  pack: fc.array(anyDamage, { maxLength: 2 }),
  index: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    fc.array(anyDamage, { minLength: 1, maxLength: 2 }),
  ),
});

function write({ pack, index }: { readonly pack: Uint8Array; readonly index: Uint8Array }): void {
  for (const [name, bytes] of [
    [files?.pack, pack],
    [files?.index, index],
  ] as const)
    if (name !== undefined) writeFileSync(name, bytes);
}

it('a scan of a history whose pack is damaged finds everything, says that it did not, or fails', {
  timeout: FUZZ_TIMEOUT,
}, async () => {
  write(whole);
  const request = { kind: 'history', path: repository.dir } as const;
  const all = (await scanned(request)).findings.length;
  expect(all).toBe(3);
  await fc.assert(
    fc.asyncProperty(damages, async (done) => {
      write({ pack: damaged(whole.pack, done.pack), index: damaged(whole.index, done.index) });
      try {
        const { findings, complete } = await scanned(request);
        expect(complete && findings.length < all).toBe(false);
      } catch (failure) {
        expect(failure).toBeInstanceOf(RekeyError);
        expect(failure).toMatchObject({ exit: 3 });
      }
    }),
    fuzzRuns(12),
  );
  write(whole);
});

it('the sieve of a damaged pack calls nothing clean in which there is a secret, and cuts it out of the rest', {
  timeout: FUZZ_TIMEOUT,
}, async () => {
  const detector = await createDetector({ disable: [], userRules: [] });
  const sifter = createTextSifter(detector, true);
  if (!sifter) throw new Error('there is no sieve');
  const scope = scopeOf(names);
  let calledClean = 0;
  fc.assert(
    fc.property(damages, (done) => {
      write({ pack: damaged(whole.pack, done.pack), index: damaged(whole.index, done.index) });
      let clean: (string | undefined)[] = [];
      try {
        const { job, ids } = blobsJob(readOutline(files, 20), scope, () => false);
        try {
          for (const [entry, text] of finish(siftPack(job, sifter))) {
            const id = ids[entry] ?? '';
            const found = foundInParts(detector, names.get(id) ?? '', text);
            if (withSecret.has(id)) expect(found).not.toEqual([]);
          }
        } finally {
          clean = ids.filter((_, entry) => job.states[entry] === STATE.clean);
        }
      } catch (failure) {
        if (!(failure instanceof PackFailure)) throw failure;
      }
      calledClean += clean.length;
      const holding = clean.filter((id) => id !== undefined && withSecret.has(id));
      expect(holding).toEqual([]);
    }),
    fuzzRuns(150),
  );
  expect(calledClean).toBeGreaterThan(0);
  write(whole);
});
