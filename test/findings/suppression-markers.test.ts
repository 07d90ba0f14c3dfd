import { describe, expect, it } from 'vitest';
import { markerAt } from '../../src/findings/suppression-markers.ts';

/** The marker for the place of `VALUE` in a text. */
function markerIn(text: string) {
  const bytes = Buffer.from(text);
  return markerAt(bytes, bytes.indexOf('VALUE'));
}

describe('rekey:ignore', () => {
  it.each([
    ['VALUE # rekey:ignore a revoked key', 'a revoked key'],
    ['x = "VALUE"; // rekey:ignore: fixture of the parser', 'fixture of the parser'],
    ['/* rekey:ignore - sample from the docs */ VALUE', 'sample from the docs'],
    ['<!-- VALUE rekey:ignore kein Geheimnis -->', 'kein Geheimnis'],
    ['before\nVALUE # rekey:ignore reason\nafter', 'reason'],
    ['VALUE # rekey:ignore reason\r\nafter', 'reason'],
  ])('holds with its reason: %j', (text, reason) => {
    expect(markerIn(text)).toEqual({ by: 'rekey:ignore', reason });
  });

  it.each([
    'VALUE # rekey:ignore',
    'VALUE /* rekey:ignore */',
    'VALUE # rekey:ignore - ',
    '<!-- VALUE rekey:ignore -->',
    'VALUE # rekey:ignore .',
  ])('without a reason has none: %j', (text) => {
    expect(markerIn(text)).toEqual({ by: 'rekey:ignore', reason: undefined });
  });

  it.each([
    '# rekey:ignore reason\nVALUE',
    'VALUE\n# rekey:ignore reason',
    'VALUE # rekey:ignored reason',
    'VALUE rekey:ignore-all reason',
  ])('is about its own line only, and spelt exactly so: %j', (text) => {
    expect(markerIn(text)).toBeUndefined();
  });
});

describe('the markers of other tools', () => {
  it.each([
    ['VALUE # gitleaks:allow', 'gitleaks:allow'],
    ['VALUE  # pragma: allowlist secret', 'pragma: allowlist secret'],
    ['VALUE  // pragma: whitelist secret', 'pragma: allowlist secret'],
    ['# pragma: allowlist nextline secret\nVALUE', 'pragma: allowlist nextline secret'],
    ['VALUE # trufflehog:ignore', 'trufflehog:ignore'],
    ['VALUE // secretlint-disable-line', 'secretlint-disable-line'],
    ['a\n// secretlint-disable-next-line\nVALUE', 'secretlint-disable-next-line'],
    ['/* secretlint-disable */\na\nVALUE\n/* secretlint-enable */', 'secretlint-disable'],
  ])('hold where they stand: %j', (text, by) => {
    expect(markerIn(text)).toEqual({ by, reason: undefined });
  });

  it.each([
    '# gitleaks:allow\nVALUE',
    '# pragma: allowlist nextline secret\n\nVALUE',
    'VALUE # pragma: allowlist nextline secret',
    '// secretlint-disable-next-line\n\nVALUE',
    '/* secretlint-disable */\n/* secretlint-enable */\nVALUE',
    'VALUE\n/* secretlint-disable */',
    '// secretlint-disable-line\nVALUE',
  ])('do not hold elsewhere: %j', (text) => {
    expect(markerIn(text)).toBeUndefined();
  });

  it('on the last line do not reach the first one', () => {
    expect(markerIn('VALUE\nx # gitleaks:allow')).toBeUndefined();
    expect(markerIn('\nVALUE\n// secretlint-disable-next-line')).toBeUndefined();
  });
});
