import { RekeyError } from '../../base/errors.ts';
import { placesIn } from './places.ts';
import { readNumberOrDate, readString } from './toml-values.ts';

/** Where a key or a value begins, 1-based. */
interface Begin {
  readonly line: number;
  readonly column: number;
}

export interface TomlTable extends Begin {
  readonly kind: 'table';
  readonly entries: Map<string, TomlNode>;
  /** Written with braces: nothing can be added to it later. */
  readonly inline: boolean;
  /** Its header was written, so that a second one is a mistake. */
  defined: boolean;
}

export interface TomlArray extends Begin {
  readonly kind: 'array';
  readonly items: TomlNode[];
  /** Made by `[[name]]`. */
  readonly ofTables: boolean;
}

export interface TomlScalar extends Begin {
  readonly kind: 'scalar';
  readonly value: string | number | boolean;
}

export type TomlNode = TomlTable | TomlArray | TomlScalar;

/** Arrays within arrays and the like: no configuration is as deep, and recursion must end. */
const DEEPEST = 64;

/**
 * Reads TOML 1.0 (toml.io/en/v1.0.0) and keeps where everything stands, which the parsers of the registry do not:
 * what cannot be used is told with its line and column. Dates are kept as text.
 * @throws RekeyError `toml-invalid` with the place
 */
export function parseToml(text: string, file: string): TomlTable {
  const at = { offset: text.startsWith('\ufeff') ? 1 : 0 };
  const placeOf = placesIn(text, file);

  function begin(offset = at.offset): Begin {
    const { line, column } = placeOf(offset);
    return { line, column };
  }

  function fail(what: string, offset = at.offset): never {
    throw new RekeyError({ code: 'toml-invalid', what, where: placeOf(offset) });
  }

  function newTable(offset: number, inline: boolean): TomlTable {
    return { kind: 'table', entries: new Map(), inline, defined: false, ...begin(offset) };
  }

  function skip(pattern: RegExp): boolean {
    pattern.lastIndex = at.offset;
    const match = pattern.exec(text);
    if (!match) return false;
    at.offset += match[0].length;
    return true;
  }

  function expect(literal: string): void {
    if (!text.startsWith(literal, at.offset)) fail(`Expected "${literal}".`);
    at.offset += literal.length;
  }

  function readKey(): string[] {
    const parts: string[] = [];
    for (;;) {
      skip(BLANKS);
      const bare = BARE_KEY;
      bare.lastIndex = at.offset;
      const match = bare.exec(text);
      if (match) {
        parts.push(match[0]);
        at.offset += match[0].length;
      } else if (/["']/.test(text.charAt(at.offset))) {
        parts.push(readString(text, at, fail, { multiline: false }));
      } else {
        fail('Expected a key.');
      }
      skip(BLANKS);
      if (text[at.offset] !== '.') return parts;
      at.offset += 1;
    }
  }

  function readValue(depth: number): TomlNode {
    if (depth > DEEPEST) fail(`Values are nested deeper than ${DEEPEST}.`);
    const start = at.offset;
    const character = text.charAt(start);
    if (character === '"' || character === "'") {
      return { kind: 'scalar', value: readString(text, at, fail, { multiline: true }), ...begin(start) };
    }
    if (character === '[') return readArray(depth);
    if (character === '{') return readInlineTable(depth);
    return { kind: 'scalar', value: readNumberOrDate(text, at, fail), ...begin(start) };
  }

  function readArray(depth: number): TomlArray {
    const start = at.offset;
    const items: TomlNode[] = [];
    expect('[');
    for (;;) {
      skip(BLANKS_LINES_COMMENTS);
      if (text[at.offset] === ']') break;
      items.push(readValue(depth + 1));
      skip(BLANKS_LINES_COMMENTS);
      if (text[at.offset] !== ',') break;
      at.offset += 1;
    }
    expect(']');
    return { kind: 'array', items, ofTables: false, ...begin(start) };
  }

  function readInlineTable(depth: number): TomlTable {
    const table = newTable(at.offset, true);
    expect('{');
    skip(BLANKS);
    if (text[at.offset] !== '}') {
      for (;;) {
        readPair(table, depth + 1);
        skip(BLANKS);
        if (text[at.offset] !== ',') break;
        at.offset += 1;
      }
    }
    expect('}');
    return table;
  }

  function readPair(table: TomlTable, depth: number): void {
    skip(BLANKS);
    const start = at.offset;
    const path = readKey();
    const last = path.pop() ?? '';
    expect('=');
    skip(BLANKS);
    const inside = path.reduce((here, name) => tableIn(here, name, start), table);
    if (inside.entries.has(last)) fail(`The key "${last.slice(0, 60)}" is already set.`, start);
    inside.entries.set(last, readValue(depth));
  }

  /** The table of that name, made where there is none; of an array of tables the last one. */
  function tableIn(table: TomlTable, name: string, offset: number): TomlTable {
    const present = table.entries.get(name);
    if (!present) {
      const made = newTable(offset, false);
      table.entries.set(name, made);
      return made;
    }
    const found = present.kind === 'array' && present.ofTables ? present.items.at(-1) : present;
    if (found?.kind !== 'table' || found.inline) fail(`"${name.slice(0, 60)}" is no table.`, offset);
    return found;
  }

  function openTable(root: TomlTable): TomlTable {
    const start = at.offset;
    const isArray = text.startsWith('[[', start);
    at.offset += isArray ? 2 : 1;
    const path = readKey();
    expect(isArray ? ']]' : ']');
    const last = path.pop() ?? '';
    const parent = path.reduce((here, name) => tableIn(here, name, start), root);
    if (!isArray) {
      const table = tableIn(parent, last, start);
      if (table.defined || parent.entries.get(last) !== table)
        fail(`The table "${last.slice(0, 60)}" is already there.`, start);
      table.defined = true;
      return table;
    }
    const present = parent.entries.get(last) ?? {
      kind: 'array',
      items: [],
      ofTables: true,
      ...begin(start),
    };
    if (present.kind !== 'array' || !present.ofTables)
      fail(`"${last.slice(0, 60)}" is no list of tables.`, start);
    const made = { ...newTable(start, false), defined: true };
    present.items.push(made);
    parent.entries.set(last, present);
    return made;
  }

  const root = newTable(at.offset, false);
  let current = root;
  for (;;) {
    skip(BLANKS_LINES_COMMENTS);
    if (at.offset >= text.length) return root;
    if (text[at.offset] === '[') current = openTable(root);
    else readPair(current, 0);
    skip(BLANKS);
    if (!skip(END_OF_LINE)) fail('Expected the end of the line.');
  }
}

const BLANKS = /[ \t]*/y;
const BLANKS_LINES_COMMENTS = /(?:[ \t\r\n]|#[^\n]*)*/y;
const END_OF_LINE = /(?:#[^\n]*)?(?:\r?\n|$)/y;
const BARE_KEY = /[\w-]+/y;
