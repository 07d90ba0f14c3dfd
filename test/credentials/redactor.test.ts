import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REDACTED, Redactor } from '../../src/credentials/redactor.ts';
import { Secret } from '../../src/credentials/secret.ts';
import { unescapeText } from '../../src/credentials/unescape.ts';
import { htmlProse, htmlText, plainText, prose } from '../../src/report/markdown-escape.ts';
import { workflowCommand } from '../../src/report/workflow-commands.ts';

function knowing(...values: readonly string[]): Redactor {
  const redactor = new Redactor();
  for (const value of values) redactor.add(Secret.of(value));
  return redactor;
}

/**
 * Without backticks: two of them are marks of code in a sentence of ours, and what stands between is padded. And
 * without values that are little but escapes: what is left of them is too short to be hunted.
 */
const printable = fc
  .string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 40 })
  .map((text) => text.replaceAll('`', "'"))
  .filter((text) => text.trim().length >= 8 && (unescapeText(text)?.text ?? text).trim().length >= 6);

describe('the redactor', () => {
  it('leaves a text alone that holds no secret', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(new Redactor().redact(text)).toBe(text);
      }),
    );
    expect(knowing(randomBytes(12).toString('hex')).redact('an ordinary text')).toBe('an ordinary text');
  });

  it.each<[string, (value: string) => string]>([
    ['as it is', (value) => value],
    ['in JSON', (value) => JSON.stringify({ value })],
    ['in JSON in JSON', (value) => JSON.stringify(JSON.stringify({ value }))],
    ['in a URL', (value) => `https://user:${encodeURIComponent(value)}@host/`],
    ['in hex', (value) => Buffer.from(value).toString('hex')],
    ['in capital hex', (value) => Buffer.from(value).toString('hex').toUpperCase()],
    ['in the HTML report', (value) => `<td>${htmlText(value)}</td>`],
    ['in Markdown', (value) => `a ${plainText(value)} b`],
    ['in a Markdown sentence', (value) => `a ${prose(value)} b`],
    ['in a table of the summary', (value) => `<td>${htmlProse(value)}</td>`],
    ['in an annotation', (value) => workflowCommand('error', { title: 'x' }, `a ${value} b`)],
    ['in the title of an annotation', (value) => workflowCommand('error', { title: value }, 'x')],
  ])('takes a secret out of a text where it stands %s', (_where, write) => {
    fc.assert(
      fc.property(printable, (value) => {
        const text = write(value);
        const redacted = knowing(value).redact(text);
        expect(redacted).toContain(REDACTED);
        expect(redacted).not.toContain(value);
      }),
      { numRuns: 300 },
    );
  });

  it('takes out base64 at each alignment, in both alphabets', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 7 }),
        printable,
        fc.string({ maxLength: 7 }),
        (before, value, after) => {
          const whole = Buffer.from(before + value + after);
          // The characters of base64 that this value alone decides, by their place in the whole.
          const start = Math.ceil((Buffer.byteLength(before) * 8) / 6);
          const end = Math.floor(((Buffer.byteLength(before) + Buffer.byteLength(value)) * 8) / 6);
          for (const alphabet of ['base64', 'base64url'] as const) {
            const encoded = whole.toString(alphabet);
            const redacted = knowing(value).redact(encoded);
            expect(redacted).not.toContain(encoded.slice(start, end));
          }
        },
      ),
    );
  });

  it('takes out each line of a value of several lines', () => {
    const lines = Array.from({ length: 5 }, () => randomBytes(24).toString('base64'));
    const redacted = knowing(lines.join('\r\n')).redact(`> ${lines[3]}\n> ${lines[1]}`);
    expect(redacted).toBe(`> ${REDACTED}\n> ${REDACTED}`);
  });

  it('takes out the longer of two secrets that begin alike', () => {
    const short = randomBytes(6).toString('hex');
    const long = short + randomBytes(6).toString('hex');
    expect(knowing(short, long).redact(long)).toBe(REDACTED);
  });

  it('learns more secrets after its first use', () => {
    const [first, second] = [randomBytes(8).toString('hex'), randomBytes(8).toString('hex')];
    const redactor = knowing(first);
    redactor.redact(first);
    redactor.add(Secret.of(second));
    expect(redactor.redact(`${first} ${second}`)).toBe(`${REDACTED} ${REDACTED}`);
  });

  it('does not blank out ordinary words for a value that is too short to be hunted', () => {
    expect(knowing('test', '  a  ').redact('a test')).toBe('a test');
  });

  // A search that takes the product of both sizes would not end before the test's own limit.
  it('searches a report of a megabyte for a thousand secrets', () => {
    const values = Array.from({ length: 1_000 }, () => randomBytes(24).toString('base64'));
    const text = Array.from(
      { length: 20_000 },
      (_, line) => `${line}: an *ordinary* line &amp; more of \\\\ it`,
    );
    text[12_345] = `before ${plainText(values[777] ?? '')} after`;
    const redactor = knowing(...values);
    // The backslash that escapes a first `+` is no part of the value.
    expect(redactor.redact(text.join('\n')).replace('before \\[', 'before [')).toContain(
      `before ${REDACTED} after`,
    );
  });

  it('survives a lone surrogate', () => {
    const value = `\ud800${randomBytes(8).toString('hex')}`;
    expect(knowing(value).redact(`x${value}`)).toBe(`x${REDACTED}`);
  });
});
