import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unescapeText } from '../../src/credentials/unescape.ts';

describe('taking escapes off', () => {
  it.each([
    ['a\\*b', 'a*b'],
    ['a\\u003ab', 'a:b'],
    ['a\\u{1f}b', 'a\u001fb'],
    ['a\\u\\{1f\\}b', 'a\u001fb'],
    ['a\\tb', 'a\tb'],
    ['`a`<code>b</code>', 'ab'],
    ['a\u2060b', 'ab'],
    ['&amp;&lt;&gt;&quot;&#39;', `&<>"'`],
    ['&amp;amp;', '&'],
    ['%2541', 'A'],
    ['\\\\\\u0041', 'A'],
    ['%25255Cn', '\n'],
    ['%c3%A9', 'é'],
    ['%f0%9f%98%80', '😀'],
    ['100% %zz %', '100% %zz %'],
    ['%C3%28\\', '%C3('],
    ['%ff%80\\', '%ff%80'],
    ['\\u{ffffff}', '\\u{ffffff}'],
  ])('makes of %j %j', (escaped, meant) => {
    expect(unescapeText(escaped)?.text ?? escaped).toBe(meant);
  });

  // One pass for each layer would not end before the test's own limit.
  it('comes to the end of escapes of escapes of escapes', () => {
    const nested = `%${'25'.repeat(200_000)}41`;
    expect(unescapeText(nested)?.text.length).toBeGreaterThan(399_000);
  });

  it('says where each character stood', () => {
    const piece = fc.constantFrom(
      '\\',
      '&amp;',
      '%41',
      '\u2060',
      'x',
      '%',
      '😀',
      '%f0%9f%98%80',
      '\\u0041',
      '`',
    );
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const text = parts.join('');
        const bare = unescapeText(text);
        fc.pre(bare !== undefined);
        expect(bare.starts).toHaveLength(bare.text.length);
        expect(bare.ends).toHaveLength(bare.text.length);
        for (const [index, start] of bare.starts.entries()) {
          const end = bare.ends[index] ?? 0;
          expect(end).toBeGreaterThan(start);
          const source = text.slice(start, end);
          expect(unescapeText(source)?.text ?? source).toContain(bare.text.charAt(index));
        }
      }),
    );
  });
});
