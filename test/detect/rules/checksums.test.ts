import { describe, expect, it } from 'vitest';
import { tokenChecksum } from '../../../src/detect/judge/checksum.ts';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

const make = exampleSource(4711);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The prefix of a token, and how many drawn characters stand before its checksum. */
const FORMS = [
  ['ghp_', 30, 'critical'],
  ['gho_', 30, 'critical'],
  ['ghu_', 30, 'critical'],
  ['ghs_', 30, 'critical'],
  ['ghr_', 30, 'critical'],
  ['ghr_', 70, 'critical'],
  ['npm_', 30, 'critical'],
  ['tss_', 30, 'high'],
  ['polar_pat_', 37, 'critical'],
] as const;

describe.each(FORMS)('%s and %i characters', (prefix, length, severity) => {
  it('with the right checksum it is what its prefix says', () => {
    const body = make.base62(length);
    const [found] = findIn(`token: ${prefix}${body}${tokenChecksum(body)}\n`);
    expect(found).toMatchObject({ confidence: 'structured', severity, why: 'its checksum is right' });
  });

  it('with a wrong one it is reported, as high, and why', () => {
    const [found] = findIn(`token: ${prefix}${make.base62(length)}7wRong\n`);
    expect(found).toMatchObject({ confidence: 'structured', severity: 'high' });
    expect(found?.why).toContain('its checksum is wrong');
  });

  it('words and what is filled up are stand-ins', () => {
    const words = 'ThePersonalAccessTokenOfSomeOtherUserOfThisProjectWhoseNameNobodyKnowsAtAllSoThere';
    for (const body of [words.slice(0, length + 6), `PutIt${'0'.repeat(length + 1)}`]) {
      const [found] = findIn(`token: ${prefix}${body}\n`);
      expect({ body, found: found?.confidence }).toEqual({ body, found: 'placeholder' });
    }
  });
});

it('a Matrix token with a wrong checksum is reported', () => {
  const user = Buffer.from(make.lower(7)).toString('base64').replaceAll('=', '');
  const [found] = findIn(`token: syt_${user}_${make.of(LETTERS, 20)}_7wRong\n`);
  expect(found).toMatchObject({ rule: 'matrix-access-token', confidence: 'structured', severity: 'high' });
});
