import { describe, expect, it } from 'vitest';
import { isOwnKey } from '../../../src/detect/judge/own-key.ts';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

const make = exampleSource(29);

describe('a key of a service that is not known', () => {
  it.each(['geoipKey', 'GeoipKey', 'geoip_key', 'geoip-key', 'weatherRadarKey', 'acme_geo_key'])(
    'is told by %s',
    (name) => {
      expect(isOwnKey(name)).toBe(true);
    },
  );

  it.each([
    'cacheKey',
    'primary_key',
    'rowKey',
    'testKey',
    'publicKey',
    'poly_key',
    'key',
    'GEOIP_KEY',
    'monkey',
  ])('is not told by %s', (name) => {
    expect(isOwnKey(name)).toBe(false);
  });

  it('is not taken for something public by the name of its service', () => {
    const value = `q7X${make.base62(29)}`;
    for (const name of ['OPENCHARGEMAP_KEY', 'SURVEYSPARROW_KEY', 'SIMPLEHASH_KEY', 'PROPUBLICA_TOKEN'])
      expect({ name, found: findIn(`${name}=${value}\n`, '.env') }).toMatchObject({
        name,
        found: [{ secret: value }],
      });
    for (const name of ['ASANA_CACHE_KEY', 'SIMPLEHASH_KEY_ID', 'ASANA_PUBLIC_KEY', 'NEXT_PUBLIC_ASANA_KEY'])
      expect({ name, found: findIn(`${name}=${value}\n`, '.env') }).toEqual({ name, found: [] });
  });

  it('is a hint where it looks like a hash, and more where its name says more', () => {
    const hex = `7a${make.hex(30)}`;
    expect(findIn(`const geoipKey = "${hex}";\n`, 'a.js')).toMatchObject([{ secret: hex, severity: 'low' }]);
    expect(findIn(`const geoipApiKey = "${hex}";\n`, 'a.js')).toMatchObject([
      { secret: hex, severity: 'medium' },
    ]);
    expect(findIn(`const bundleKey = "${hex}";\n`, 'a.js')).toEqual([]);
  });
});
