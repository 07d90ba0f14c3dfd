import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tarOf, zipOf } from '../containers/archives.ts';
import { exampleSource } from '../example-source.ts';
import { findIn, gapsIn } from '../found.ts';

const make = exampleSource(13);
const token = (): string => `glpat-${make.base62(20)}`;
const FILLER = 'some words of ordinary text, and more of them\n'.repeat(20);

describe('base64 of a packed file', () => {
  const secret = token();
  const text = `${FILLER}key: ${secret}\n`;

  it.each<[string, Buffer]>([
    ['gzip', gzipSync(text)],
    ['Zstandard', zstdCompressSync(text)],
    ['zip', zipOf([{ name: 'a.env', bytes: text }])],
    [
      'a packed tar',
      gzipSync(
        tarOf([
          { name: 'a', bytes: FILLER },
          { name: 'b', bytes: text },
        ]),
      ),
    ],
  ])('%s is unpacked, in one line or in many', (_, packed) => {
    const base64 = packed.toString('base64');
    for (const written of [base64, packed.toString('base64url'), base64.replaceAll(/.{76}/g, '$&\n')]) {
      const found = findIn(`data: "${written}"\n`, 'a.yaml');
      expect(found.map((each) => each.secret)).toEqual([secret]);
      expect(found[0]?.spanned.replaceAll('\n', '')).toBe(
        written.replaceAll('\n', '').slice(0, found[0]?.spanned.replaceAll('\n', '').length),
      );
      expect(found[0]?.why).toContain('hidden by base64 of a packed file');
    }
  });

  it('as Helm keeps a release: a Secret in a manifest in JSON, packed, in a Secret', () => {
    const password = `s${make.base62(11)}!7`;
    const inner = Buffer.from(password).toString('base64');
    const manifest = `---\n# Source: app/templates/secret.yaml\napiVersion: v1\nkind: Secret\ndata:\n  db-password: ${inner}\n`;
    const release = JSON.stringify({ name: 'app', manifest, info: { status: 'deployed' }, filler: FILLER });
    const stored = Buffer.from(gzipSync(release).toString('base64')).toString('base64');
    const outer = `apiVersion: v1\nkind: Secret\ntype: helm.sh/release.v1\ndata:\n  release: ${stored}\n`;
    expect(findIn(outer, 'release.yaml').map((each) => each.secret)).toEqual([password]);
  });

  it('that is a bomb is refused, and that is said', () => {
    const bomb = gzipSync(Buffer.alloc(40_000_000)).toString('base64');
    expect(gapsIn(`a: ${bomb}\n`, 'a.yaml')).toEqual(['more encoded text than is decoded']);
  });

  it('that only begins so is no packed file', () => {
    expect(gapsIn(`a: H4sIAAAAAAAAA${make.base64(400)}\nb: UEsDB${make.base64(60)}`, 'a.yaml')).toEqual([]);
  });

  it('of what is no text is left alone', () => {
    const noise = Buffer.from(make.of('0123456789abcdef', 4_000), 'hex');
    expect(findIn(`a: ${gzipSync(Buffer.concat([Buffer.alloc(9), noise])).toString('base64')}`)).toEqual([]);
  });
});

describe('the same packed file over and over', () => {
  const packed = gzipSync(`${FILLER}key: ${token()}\n`).toString('base64');

  it('is opened eight times, and then said not to be', () => {
    const few = `"${packed}"\n`.repeat(8);
    expect(findIn(few, 'a.yaml')).toHaveLength(8);
    expect(gapsIn(few, 'a.yaml')).toEqual([]);
    const many = `"${packed}"\n`.repeat(200);
    expect(findIn(many, 'a.yaml')).toHaveLength(8);
    expect(gapsIn(many, 'a.yaml')).toEqual(['more encoded text than is decoded']);
  });
});
