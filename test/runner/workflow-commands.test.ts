import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFileCommand } from './file-commands.ts';
import { createMasks } from './masks.ts';
import { parseCommand, registeredCommands } from './workflow-commands.ts';

const known = new Set(registeredCommands);
const seed = 7;

describe('a workflow command', () => {
  it('gives back any text and any property that was escaped as documented', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', minLength: 1 }),
        (text, title) => {
          const property = escapeData(title).replaceAll(':', '%3A').replaceAll(',', '%2C');
          const command = parseCommand(`::error title=${property},line=3::${escapeData(text)}`, known);
          expect(command?.data).toBe(text);
          expect(command?.properties.get('line')).toBe('3');
          expect(command?.properties.get('title')).toBe(title);
        },
      ),
      { seed, examples: [['%0A', ' a:b,c=d\r\n%25 ']] },
    );
  });

  it.each([
    ['  ::error::indented', 'error', 'indented'],
    ['::ERROR::in capitals', 'error', 'in capitals'],
    ['text ##[warning]anywhere in a line', 'warning', 'anywhere in a line'],
    ['##[error file=a;line=2]old form', 'error', 'old form'],
  ])('is %s', (line, name, data) => {
    expect(parseCommand(line, known)).toMatchObject({ name, data });
  });

  it.each(['text ::error::not at the start', '::unknown::x', '::error', '##[unknown]x', '##[error', ''])(
    'is not %s',
    (line) => {
      expect(parseCommand(line, known)).toBeUndefined();
    },
  );
});

describe('masks', () => {
  it('leave nothing of any value or of its lines', () => {
    const value = fc
      .string({ unit: 'grapheme-ascii', minLength: 4, maxLength: 12 })
      .filter((text) => /\w{4}/.test(text));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), fc.string(), (values, between) => {
        const masked = createMasks([values.join('\n')]).apply(values.join(between));
        for (const one of values) expect(masked).not.toContain(one);
      }),
      { seed },
    );
  });
});

describe('a file of outputs', () => {
  it('gives back any values that were written with a delimiter', () => {
    const name = fc.stringMatching(/^[a-z][a-z-]{0,9}$/);
    const lines = fc.array(fc.stringMatching(/^[^\r\n]*$/)).map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(fc.dictionary(name, lines), (values) => {
        const entries = Object.entries(values);
        const text = entries
          .map(([key, value]) => `${key}<<ghadelimiter_1\n${value}\nghadelimiter_1\n`)
          .join('');
        expect([...parseFileCommand(text)]).toEqual(entries);
      }),
      { seed },
    );
  });

  it.each(['novalue', '=x', '<<E\nx\nE', 'a<<\nx\n', 'a<<E\nx\n'])('is malformed: %j', (text) => {
    expect(() => parseFileCommand(text)).toThrow(/Invalid/);
  });
});

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
