import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { finish } from '../../../src/base/steps.ts';
import { blobsJob, messagesJob, STATE, scopeOf, siftPack } from '../../../src/commands/scan/sift-pack.ts';
import { createTextSifter } from '../../../src/commands/scan/sift-text.ts';
import { enabledRules } from '../../../src/detect/catalogue.ts';
import { createDetector } from '../../../src/detect/detector.ts';
import { readOutline } from '../../../src/sources/pack/pack-outline.ts';
import { packsOf } from '../../../src/sources/pack/pack-set.ts';
import { zipOf } from '../../detect/containers/archives.ts';
import { exampleSource } from '../../detect/example-source.ts';
import { textsOfRules, WRAPPINGS, wrapped } from '../../detect/sift/wrapped.ts';
import { createRepository, type Repository } from '../../git/repository.ts';
import { foundIn, foundInParts } from './found-in-parts.ts';

const detector = await createDetector({ disable: [], userRules: [] });
const make = exampleSource(11);

const TEXTS = textsOfRules(make);

/**
 * What happens to a file in a few versions: lines come and go; or a text comes with a hole in it, the hole is filled,
 * and it goes again, so that of each only the middle version may hold something.
 */
const steps = fc.record({
  at: fc.nat(400),
  remove: fc.nat(3),
  text: fc.option(fc.nat(TEXTS.length - 1), { freq: 2 }),
  hole: fc.nat(1_000),
  width: fc.integer({ min: 1, max: 60 }),
  how: fc.constantFrom('plain', ...WRAPPINGS, 'packed file', 'archive'),
  name: fc.constantFrom('a.ts', 'a.ts', 'a.ts', '.env', 'settings.yml', 'yarn.lock'),
});

type Step = typeof steps extends fc.Arbitrary<infer Each> ? Each : never;

const repositories: Repository[] = [];
afterAll(() => {
  for (const repository of repositories) repository.remove();
});

/** A file in many versions, each made from the last, in one pack with delta chains. */
function historyOf(changes: readonly Step[], repack: boolean): Repository {
  const repository = createRepository({ bare: true });
  repositories.push(repository);
  // The pack that fast-import writes has each version as a change of the one before; git itself mostly turns that round.
  repository.git('config', 'fastimport.unpackLimit', '1');
  let lines = Array.from({ length: 300 }, (_, line) => `line ${line} ${make.lower(20)} ${make.lower(9)}`);
  let name = 'a.ts';
  const versions: { name: string; lines: string[]; how: Step['how'] }[] = [];
  for (const step of changes) {
    const at = step.at % (lines.length + 1);
    lines = lines.toSpliced(at, step.remove, `filler ${make.lower(12)}`);
    name = step.name;
    versions.push({ name, lines, how: 'plain' });
    if (step.text === null) continue;
    const whole = wrapped(TEXTS[step.text] ?? '', step.how);
    const hole = step.hole % Math.max(1, whole.length);
    const incomplete = whole.slice(0, hole) + whole.slice(hole + step.width);
    for (const text of [incomplete, whole])
      versions.push({ name, lines: lines.toSpliced(at, 0, text), how: step.how });
    versions.push({ name, lines, how: 'plain' });
  }
  let former = '';
  repository.commits(
    versions.map((version) => {
      const gone = former === '' || former === version.name ? {} : { [former]: null };
      former = version.name;
      return { files: { ...gone, [version.name]: fileOf(version.lines, version.how) } };
    }),
  );
  if (repack) repository.repack();
  return repository;
}

function fileOf(lines: readonly string[], how: Step['how']): string | Buffer {
  const text = `${lines.join('\n')}\n`;
  if (how === 'packed file') return gzipSync(text);
  return how === 'archive'
    ? zipOf([{ name: 'a.env', bytes: text, method: lines.length % 2 === 0 ? 0 : 8 }])
    : text;
}

/** Every blob and commit, as git tells them. */
function textsOf(repository: Repository): { type: string; oid: string; name: string; bytes: Buffer }[] {
  const listed = repository.git('rev-list', '--objects', '--all').split('\n');
  const names = new Map(listed.map((line) => [line.slice(0, 40), line.slice(41)]));
  const printed = repository.gitBytes(['cat-file', '--batch'], {
    input: `${[...names.keys()].join('\n')}\n`,
  });
  const texts = [];
  for (let at = 0; at < printed.length; ) {
    const end = printed.indexOf('\n', at);
    const [oid = '', type = '', size = ''] = printed.toString('latin1', at, end).split(' ');
    const bytes = printed.subarray(end + 1, end + 1 + Number(size));
    if (type !== 'tree') texts.push({ type, oid, name: names.get(oid) ?? '', bytes });
    at = end + 2 + Number(size);
  }
  return texts;
}

interface Sifting {
  /** Files that the sieve calls clean, and how many of them by their changes. */
  readonly clean: number;
  readonly changed: number;
  /** Files of which it says where all stands that is found. */
  readonly told: number;
  /** What the detector finds in the first, and in only one of two ways in the others. */
  readonly wrong: readonly string[];
}

function sifted(repository: Repository): Sifting {
  const texts = textsOf(repository);
  const blobs = new Map(texts.flatMap((each) => (each.type === 'blob' ? [[each.oid, each] as const] : [])));
  const names = new Map([...blobs].map(([oid, { name }]) => [oid, name]));
  const sifter = createTextSifter(detector, true);
  if (!sifter) throw new Error('there is no sieve');
  const wrong: string[] = [];
  let clean = 0;
  let changed = 0;
  let told = 0;
  for (const files of packsOf(repository.gitDir)) {
    const { job, ids } = blobsJob(readOutline(files, 20), scopeOf(names), () => false);
    const cut = finish(siftPack(job, sifter));
    for (const [entry, oid] of ids.entries()) {
      const blob = blobs.get(oid ?? '');
      const parts = cut.get(entry);
      const isClean = job.states[entry] === STATE.clean;
      if (!blob || !(isClean || parts)) continue;
      const all = foundIn(detector, { bytes: blob.bytes, path: blob.name });
      if (parts) {
        told += 1;
        wrong.push(...differences(all, foundInParts(detector, blob.name, parts)));
      } else {
        clean += 1;
        if (job.layout.bases[entry] !== -1) changed += 1;
        wrong.push(...all);
      }
    }
  }
  return { clean, changed, told, wrong };
}

function differences(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])].filter((each) => !(one.includes(each) && other.includes(each)));
}

const RUNS = Number(process.env.REKEY_SIFT_RUNS ?? 20);

describe('the sieve of a history', () => {
  it('calls no version clean in which the detector finds something, and knows where it is in the others', {
    timeout: RUNS * 6_000,
  }, () => {
    let changed = 0;
    let told = 0;
    fc.assert(
      fc.property(fc.array(steps, { minLength: 10, maxLength: 30 }), fc.boolean(), (changes, repack) => {
        const result = sifted(historyOf(changes, repack));
        repositories.pop()?.remove();
        changed += result.changed;
        told += result.told;
        expect(result.wrong).toEqual([]);
      }),
      { numRuns: RUNS, seed: Number(process.env.REKEY_SIFT_SEED ?? 5) },
    );
    // Otherwise nothing was judged by its changes, and nothing was shown.
    expect(changed).toBeGreaterThan(0);
    expect(told).toBeGreaterThan(0);
    if (process.env.REKEY_SIFT_RUNS)
      console.log(`${changed} versions judged by their changes, of ${told} told where something is`);
  });

  it('takes no file for a message, whatever it is called', () => {
    const repository = createRepository({ bare: true });
    repositories.push(repository);
    repository.git('config', 'fastimport.unpackLimit', '1');
    const token = `token = "glpat-${make.base64url(20)}"`;
    const files = Object.fromEntries(
      ['(message)', '(commit message)', '(tag message)'].map((name) => [
        name,
        `${name} ${token}\n\nnothing\n`,
      ]),
    );
    repository.commits([{ files }]);
    expect(sifted(repository)).toMatchObject({ clean: 0, wrong: [] });
  });

  it('calls messages of commits and tags clean that hold nothing, and no file', () => {
    const repository = createRepository({ bare: true });
    repositories.push(repository);
    repository.git('config', 'fastimport.unpackLimit', '1');
    const said = [`token = "glpat-${make.base64url(20)}"`, 'Say nothing', `password: ${make.base62(24)}`];
    repository.commits(said.map((message, at) => ({ message, files: { a: `${at}\n` } })));
    repository.git('tag', '-a', '-m', `token = "glpat-${make.base64url(20)}"`, 'one');
    repository.git('tag', '-a', '-m', 'Say nothing', 'other');
    repository.repack();
    const sifter = createTextSifter(detector, true);
    const clean = packsOf(repository.gitDir).flatMap((files) => {
      const outline = readOutline(files, 20);
      const job = messagesJob(outline);
      if (sifter) finish(siftPack(job, sifter));
      const { entryOf } = outline.layout;
      return [...entryOf.keys()]
        .filter((at) => job.states[entryOf[at] ?? 0] === STATE.clean)
        .map((at) => outline.index.hexId(at));
    });
    const ids = repository.git('rev-parse', 'main~1', 'other').split('\n');
    expect(clean.toSorted()).toEqual(ids.toSorted());
  });

  it('knows of every check that looks around a secret how far it looks', () => {
    for (const { id, check, around } of enabledRules([], []))
      expect({ id, isTold: around !== undefined || !/\btext\b/.test(String(check)) }).toEqual({
        id,
        isTold: true,
      });
  });

  it('calls versions clean that change what is no secret', () => {
    const step = { remove: 1, text: null, hole: 0, width: 1, how: 'plain', name: 'a.ts' } as const;
    const changes = Array.from({ length: 12 }, (_, at) => ({ ...step, at: at * 20 }));
    const { clean, changed } = sifted(historyOf(changes, true));
    expect(clean).toBe(12);
    expect(changed).toBe(11);
  });
});
