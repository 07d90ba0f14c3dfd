import { describe, expect, it } from 'vitest';
import { parseToml, type TomlNode } from '../../../src/config/other-tools/toml.ts';

/** The values alone. */
function plain(node: TomlNode | undefined): unknown {
  if (node?.kind === 'table')
    return Object.fromEntries([...node.entries].map(([key, value]) => [key, plain(value)]));
  return node?.kind === 'array' ? node.items.map(plain) : node?.value;
}

function read(text: string): unknown {
  return plain(parseToml(text, 'a.toml'));
}

describe('TOML is read', () => {
  it.each([
    ['a = "b\\t\\u0041\\U0001F600\\"" # c', { a: 'b\tA😀"' }],
    ["a = 'C:\\d'", { a: 'C:\\d' }],
    ["a = '''\n\\d'x''y'''", { a: "\\d'x''y" }],
    ["a = '''x'''''", { a: "x''" }],
    ['a = """x\\\n   y\\\\"""', { a: 'xy\\' }],
    ['a = """"q""""', { a: '"q"' }],
    ['a = ""', { a: '' }],
    ["a = ''''''", { a: '' }],
    ['a = [1, -2_000, 0x1F, 1.5e3, +0.5, # c\n]', { a: [1, -2000, 31, 1500, 0.5] }],
    ['a = [true, false, inf, -inf]', { a: [true, false, Infinity, -Infinity] }],
    ['a = [1979-05-27T07:32:00Z, 07:32:00]', { a: ['1979-05-27T07:32:00Z', '07:32:00'] }],
    ['a.b."c d" = 1\na.e = 2', { a: { b: { 'c d': 1 }, e: 2 } }],
    ['[a]\nx = 1\n[a.b]\ny = 2\r\n', { a: { x: 1, b: { y: 2 } } }],
    ['[a.b]\nx = 1\n[a]\ny = 2', { a: { b: { x: 1 }, y: 2 } }],
    [
      '[[r]]\nid = 1\n[r.s]\nx = 1\n[[r.t]]\n[[r.t]]\n[[r]]\nid = 2',
      { r: [{ id: 1, s: { x: 1 }, t: [{}, {}] }, { id: 2 }] },
    ],
    ['t = { x = 1, y.z = [ { a = "}" } ] }\ne = {}', { t: { x: 1, y: { z: [{ a: '}' }] } }, e: {} }],
    ['\ufeffa = 1', { a: 1 }],
    ['', {}],
  ])('%j', (text, value) => {
    expect(read(text)).toEqual(value);
  });

  it('with the place of everything', () => {
    const root = parseToml('# c\n[[rules]]\n  id = "a"\nregexes = [\n  "b",\n]\n', 'a.toml');
    const rules = root.entries.get('rules');
    const [first] = rules?.kind === 'array' ? rules.items : [];
    expect(first).toMatchObject({ line: 2, column: 1 });
    const table = first?.kind === 'table' ? first.entries : undefined;
    expect(table?.get('id')).toMatchObject({ line: 3, column: 8, value: 'a' });
    expect(table?.get('regexes')).toMatchObject({ items: [{ line: 5, column: 3, value: 'b' }] });
  });

  it.each([
    ['a = ', '1:5: Expected a value.'],
    ['a', '1:2: Expected "="'],
    ['= 1', '1:1: Expected a key.'],
    ['\na = "x', '2:5: The string has no end.'],
    ['a = "x\ny"', '1:5: The string has no end.'],
    ["a = '''x''", '1:5: The string has no end.'],
    ['a = "\\q"', '1:5: The escape "\\q" does not exist.'],
    ['a = "\\uD800"', '1:5: The escape "\\uD800" does not exist.'],
    ['a = 1\na = 2', '2:1: The key "a" is already set.'],
    ['[a]\n[a]', '2:1: The table "a" is already there.'],
    ['[[a]]\n[a]', '2:1: The table "a" is already there.'],
    ['[a]\n[[a]]', '2:1: "a" is no list of tables.'],
    ['a = [1]\n[[a]]', '2:1: "a" is no list of tables.'],
    ['a = 1\n[a.b]', '2:1: "a" is no table.'],
    ['a = {}\n[a.b]', '2:1: "a" is no table.'],
    ['a = 1 b = 2', '1:7: Expected the end of the line.'],
    ['a = [1', '1:7: Expected "]".'],
    ['a = 1x', '1:5: Expected a value.'],
    [`a = ${'['.repeat(70)}`, 'Values are nested deeper than 64.'],
  ])('%j is refused with its place', (text, message) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code: 'toml-invalid', message: expect.stringContaining(message) }),
    );
  });
});
