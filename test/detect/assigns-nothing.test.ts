import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameAround, operatorsOf, readAssignment } from '../../src/detect/assignment.ts';
import { assignsNothing } from '../../src/detect/assigns-nothing.ts';
import { RULES } from '../../src/detect/catalogue.ts';
import { exampleSource } from './example-source.ts';

const NAMES = ['password', 'apiKey', 'TOKEN', 'secret', '-key', 'auth'];
const ANCHOR = /pass|key|token|secret|auth/gi;

/** What stands next to names, in programs, configurations and texts. */
const SIGNS = '" \' ` \\" = : := => -> <- == || ?? ( [ ] { } ) < > </ /> , ; | + - -- . & ? ! ${'.split(' ');
const WORDS =
  'name,key=,id: ,value=,default,string,[]byte,As String,set :,define ,ENV ,to ,is ,was,public ,f"';
const BLANKS = [
  ' ',
  '  ',
  '\n',
  '\t',
  ' = ',
  ': ',
  ', ',
  '| ',
  '=\n',
  '\u00e2\u0080\u0093 ',
  '\u00ef\u00bc\u009a',
];
const beside = fc.constantFrom(...SIGNS, ...WORDS.split(','), ...BLANKS, 'header set ', 'String(');
const literal = fc.constantFrom('hunter2hunter', '"hunter2hunter"', "'hunter2hunter'", 'x', '');
const written = fc
  .array(fc.oneof({ weight: 5, arbitrary: beside }, fc.constantFrom(...NAMES), literal), {
    minLength: 2,
    maxLength: 9,
  })
  .map((parts) => parts.join(''));

/** How many names of a text are passed over, each of which the slow way must find no value of. */
function passedOver(text: string): { readonly over: number; readonly read: number } {
  let over = 0;
  let read = 0;
  for (const { index, 0: anchor } of text.matchAll(ANCHOR)) {
    const name = nameAround(text, index, index + anchor.length);
    const { assignment } = readAssignment(text, { ...name, operators: operatorsOf(text, name) });
    if (assignment) read += 1;
    if (!assignsNothing(text, name)) continue;
    over += 1;
    expect(assignment, text).toBeUndefined();
  }
  return { over, read };
}

describe('a name next to which nothing can be assigned', () => {
  it('has no value when it is read with care', () => {
    const all = { over: 0, read: 0 };
    fc.assert(
      fc.property(written, (text) => {
        const { over, read } = passedOver(text);
        all.over += over;
        all.read += read;
      }),
      { numRuns: 20_000 },
    );
    expect(Math.min(all.over, all.read)).toBeGreaterThan(1_000);
  });

  it('is no name of what our rules find', () => {
    const texts = RULES.flatMap((rule) => rule.finds(exampleSource(7)).map(({ text }) => text));
    const read = texts.reduce((sum, text) => sum + passedOver(text).read, 0);
    expect(read).toBeGreaterThan(500);
  });

  it('is most names of a program', () => {
    const program = 'const keys = parse(tokens); if (token.kind) visit(node.key, keys) // the key of a token';
    expect(passedOver(program)).toEqual({ over: 6, read: 1 });
  });
});
