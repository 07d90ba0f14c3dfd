import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/detect/catalogue.ts';
import { createDetector } from '../../../src/detect/detector.ts';
import { crossesLines, patternWidth } from '../../../src/detect/engine/pattern-width.ts';
import { WIDEST } from '../../../src/detect/sift/reach.ts';

const detector = await createDetector({ disable: [], userRules: [], now: new Date() });

/** Words that rules look for and that programs are full of. */
const ORDINARY = `
  const password = readPassword(user);
  headers.authorization = request.headers.authorization;
  if (!secret || token === undefined) throw new Error('no secret, no api key');
  client_secret: process.env.CLIENT_SECRET, access_key: key, private_key_path: path,
  "pwd": "/home", auth: basic, url: https://example.org/path?token=§
`.repeat(40);

describe('a version of a file', () => {
  it('with ordinary words of programs is judged by its changes later', () => {
    const sifted = detector.sieve(true)?.sift({ bytes: Buffer.from(ORDINARY), path: 'a.js' });
    expect(sifted?.clean).toBe(true);
    expect(sifted?.reading).toBeDefined();
  });

  it('with the beginning of a key, whose end may be far away, is not', () => {
    const text = `${ORDINARY}-----BEGIN PRIVATE KEY-----\n`;
    const sifted = detector.sieve(true)?.sift({ bytes: Buffer.from(text), path: 'a.js' });
    expect(sifted?.reading).toBeUndefined();
  });

  it('is searched as a whole for the sake of few rules, which its words seldom call for', () => {
    const far = RULES.filter(
      ({ match }) =>
        typeof match === 'function' ||
        (match instanceof RegExp && crossesLines(match) && patternWidth(match) > WIDEST),
    );
    // A rule that is to stand here makes histories slow: let its pattern stay in its line, or look less far.
    expect(far.map(({ id }) => id).sort()).toEqual([
      'azure_management_certificate',
      'google_cloud_service_account_credentials',
      'json-web-token',
      'jwk-private-key',
      'pgp-private-key',
      'private-key',
      'private-key-der',
      'putty-private-key',
    ]);
  });
});
