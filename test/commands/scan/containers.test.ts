import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inPieces, isWhole } from '../../../src/sources/chunks.ts';
import type { Piece } from '../../../src/sources/piece.ts';
import { tarOf, zipOf } from '../../detect/containers/archives.ts';
import { exampleSource } from '../../detect/example-source.ts';
import { temporaryFolder } from '../../git/command.ts';
import { createRepository } from '../../git/repository.ts';
import { acmeToken, places, range, scanned } from './harness.ts';

const make = exampleSource(3);

/** Begins as gzip does, and is too large. */
async function* largeStream(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from([0x1f, 0x8b, 8, 0]));
  const part = Buffer.alloc(1_048_576);
  for (let mebibyte = 0; mebibyte <= 100; mebibyte += 1) yield part;
}

it('a secret in an archive is shown at the file, with the place inside', async () => {
  const dir = temporaryFolder('archives');
  const secret = acmeToken();
  writeFileSync(
    join(dir, 'backup.tgz'),
    gzipSync(tarOf([{ name: 'etc/app.conf', bytes: `# app\nkey = ${secret}\n` }])),
  );

  const report = await scanned({ kind: 'tree', path: dir });

  expect(report.complete).toBe(true);
  expect(report.findings.flatMap(({ locations }) => locations)).toMatchObject([
    {
      path: 'backup.tgz',
      startLine: 1,
      startColumn: 1,
      startByte: 0,
      inside: { path: 'etc/app.conf', startLine: 2, startColumn: 7, endLine: 2, endColumn: 44 },
    },
  ]);
});

it('an archive that is larger than a piece is opened as a whole, from disk and from git', async () => {
  const repository = createRepository();
  const secret = acmeToken();
  // Does not pack, so the archive has more than two pieces.
  const noise = Buffer.from(make.of('0123456789abcdef', 5_000_000), 'hex');
  const archive = zipOf([
    { name: 'noise.bin', bytes: noise },
    { name: 'noise.2', bytes: noise, method: 0 },
    { name: 'a.env', bytes: `x\n${secret}` },
  ]);
  expect(archive.length).toBeGreaterThan(4_000_000);
  repository.commits([
    { files: { 'a.txt': 'a\n' } },
    { branch: 'topic', parents: [':1'], files: { 'a.zip': archive } },
  ]);
  writeFileSync(join(repository.dir, 'b.zip'), archive);

  for (const request of [
    { kind: 'tree', path: repository.dir } as const,
    { kind: 'history', path: repository.dir } as const,
    range(repository),
  ]) {
    const report = await scanned(request);
    expect(report.complete).toBe(true);
    expect(report.findings.flatMap(({ locations }) => locations.map(({ inside }) => inside))).toMatchObject([
      { path: 'a.env', startLine: 2 },
    ]);
  }
});

it('a secret that the archive held before is known', async () => {
  const repository = createRepository();
  const [old, fresh] = [acmeToken(), acmeToken()];
  repository.commits([
    { files: { 'a.zip': zipOf([{ name: 'a.env', bytes: `${old}\n` }]) } },
    {
      branch: 'topic',
      parents: [':1'],
      files: { 'a.zip': zipOf([{ name: 'b.env', bytes: `${old}\n${fresh}\n` }]) },
    },
  ]);

  const report = await scanned(range(repository));

  expect(places(report)).toEqual(['known a.zip:1', 'new a.zip:1']);
});

it('a marker beside the secret counts in an archive too', async () => {
  const dir = temporaryFolder('archives');
  const text = `key = ${acmeToken()} # rekey:ignore a test key that is revoked\n`;
  writeFileSync(join(dir, 'a.zip'), zipOf([{ name: 'a.env', bytes: text }]));

  const { findings } = await scanned({ kind: 'tree', path: dir });

  expect(findings).toMatchObject([
    { state: 'suppressed', suppression: { reason: 'a test key that is revoked' } },
  ]);
});

it('a scan that could not open a file to its end is not complete, unless its path is ignored', async () => {
  const repository = createRepository();
  const bomb = gzipSync(Buffer.alloc(20_000_000));
  const sealed = zipOf([{ name: 'a.txt', bytes: 'some text', encrypted: true }]);
  repository.commit({ files: { 'data/bomb.gz': bomb, 'sealed.zip': sealed } });
  const request = { kind: 'history', path: repository.dir } as const;

  const report = await scanned(request);
  expect(report).toMatchObject({
    complete: false,
    gaps: ['data/bomb.gz: not looked at, since it unpacks to too much'],
  });
  expect(report.notes).toContain('sealed.zip: not looked at, since it is encrypted: a.txt');

  const ignored = await scanned(request, { scan: { 'ignore-paths': ['data/**'] } });
  expect(ignored).toMatchObject({ complete: true, gaps: [] });
});

it('a file that is too large to be opened is told, and its bytes are searched', async () => {
  const pieces: Piece[] = [];
  for await (const piece of inPieces({ kind: 'file', path: 'a.gz' }, largeStream())) pieces.push(piece);
  expect(pieces.length).toBeGreaterThan(50);
  expect(pieces.some(isWhole)).toBe(false);
  expect(pieces.at(-1)?.ownTo).toBe(4 + 101 * 1_048_576);

  const report = await scanned({ kind: 'stdin', stream: largeStream() }, { scan: { rules: [] } });
  expect(report).toMatchObject({
    complete: false,
    gaps: ['(standard input): not looked into, since it has more than 105 MB'],
  });
});
