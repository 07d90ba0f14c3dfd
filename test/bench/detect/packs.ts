/**
 * How fast the texts of a repository's packs are read, when nothing is searched:
 *
 *   node test/bench/detect/packs.ts REPOSITORY [rounds]
 *   node test/bench/detect/packs.ts REPOSITORY --check
 *
 * Time of the processor, on one thread; REPOSITORY is a folder that holds `objects`. `--check` holds every text to
 * its id.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish } from '../../../src/base/steps.ts';
import { deltaTrees, walkTree } from '../../../src/sources/pack/delta-trees.ts';
import { ENTRY, openPack } from '../../../src/sources/pack/pack-file.ts';
import { type IdBytes, readPackIndex } from '../../../src/sources/pack/pack-listing.ts';
import { type PackNames, packsOf } from '../../../src/sources/pack/pack-set.ts';
import { createTextStack } from '../../../src/sources/pack/text-stack.ts';

const [repository = '', mode = '5'] = process.argv.slice(2);
const inside = join(repository, '.git');
const packs = packsOf(existsSync(inside) ? inside : repository);
const TYPES = Object.entries(ENTRY);

interface Done {
  texts: number;
  bytes: number;
  wrong: number;
  left: number;
}

function read({ pack: name, index: indexName }: PackNames, check: boolean, done: Done): void {
  const idBytes: IdBytes = /-[0-9a-f]{64}\.pack$/.test(name) ? 32 : 20;
  const index = readPackIndex(readFileSync(indexName), idBytes);
  const pack = openPack(name, idBytes);
  const layout = pack.readLayout(index);
  const trees = deltaTrees(layout);
  const objects = new Map(check ? Array.from(layout.entryOf, (entry, at) => [entry, at]) : []);
  const reading = { layout, trees, texts: createTextStack(pack, layout) };
  for (const root of [...trees.blobs, ...trees.messages])
    finish(
      walkTree<string>(
        root,
        reading,
        ({ entry, bytes, from }) => {
          done.texts += 1;
          done.bytes += bytes.length;
          if (!check) return '';
          const type = from?.mark ?? TYPES.find(([, number]) => number === layout.types[entry])?.[0] ?? '';
          const hash = createHash(idBytes === 32 ? 'sha256' : 'sha1');
          const id = hash.update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
          if (id !== index.hexId(objects.get(entry) ?? 0)) done.wrong += 1;
          return type;
        },
        () => {
          done.left += 1;
        },
      ),
    );
  pack.close();
}

const rounds = mode === '--check' ? 1 : Number(mode);
for (let round = 0; round < rounds; round += 1) {
  const done: Done = { texts: 0, bytes: 0, wrong: 0, left: 0 };
  const start = process.cpuUsage();
  for (const names of packs) read(names, mode === '--check', done);
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1e3;
  console.log(
    `${done.texts} texts, ${(done.bytes / 1e6).toFixed(0)} MB, ${ms.toFixed(0)} ms, ${(done.bytes / 1e3 / ms).toFixed(0)} MB/s` +
      `, ${done.left} left to git${mode === '--check' ? `, ${done.wrong} wrong` : ''}`,
  );
  if (done.wrong > 0) process.exitCode = 1;
}
