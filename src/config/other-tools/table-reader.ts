import { inertExcerpt } from '../../base/hostile-text.ts';
import type { TomlNode, TomlTable } from './toml.ts';
import { noteAt, type WrittenPattern, type WrittenPlace } from './written.ts';

/** Reads the keys of a table one by one, so that in the end those that nobody asked for can be told. */
export interface TableReader {
  readonly place: WrittenPlace;
  take(key: string): TomlNode | undefined;
  /** A string, or those of a list. */
  strings(key: string): readonly WrittenPattern[];
  number(key: string): number | undefined;
  isTrue(key: string): boolean;
  oneOf<const Word extends string>(key: string, words: readonly Word[]): Word | undefined;
  table(key: string): TableReader | undefined;
  tables(key: string): readonly TableReader[];
  /** Notes what was not taken. */
  rest(): void;
}

export function readTable(table: TomlTable, file: string, notes: string[]): TableReader {
  const left = new Map(table.entries);
  const placeOf = ({ line, column }: { line: number; column: number }): WrittenPlace => ({
    file,
    line,
    column,
  });

  function take(key: string): TomlNode | undefined {
    const node = left.get(key);
    left.delete(key);
    return node;
  }

  function refuse(key: string, node: TomlNode): void {
    notes.push(noteAt(placeOf(node), `"${inertExcerpt(key, 60)}" has a value that Rekey does not know.`));
  }

  function strings(key: string): readonly WrittenPattern[] {
    const node = take(key);
    if (!node) return [];
    return (node.kind === 'array' ? node.items : [node]).flatMap((item) => {
      if (item.kind === 'scalar' && typeof item.value === 'string')
        return [{ source: item.value, place: placeOf(item) }];
      refuse(key, item);
      return [];
    });
  }

  function oneOf<const Word extends string>(key: string, words: readonly Word[]): Word | undefined {
    const node = take(key);
    if (!node) return undefined;
    const value = node.kind === 'scalar' ? String(node.value).toUpperCase() : '';
    const found = words.find((word) => word.toUpperCase() === value);
    // gitleaks takes the signs of conditions as well.
    const meant = found ?? words.find((word) => SIGNS[value] === word);
    if (meant === undefined && value !== '') refuse(key, node);
    return meant;
  }

  function tables(key: string): readonly TableReader[] {
    const node = take(key);
    if (!node) return [];
    return (node.kind === 'array' ? node.items : [node]).flatMap((item) => {
      if (item.kind === 'table') return [readTable(item, file, notes)];
      refuse(key, item);
      return [];
    });
  }

  return {
    place: placeOf(table),
    take,
    strings,
    number(key) {
      const node = take(key);
      if (node?.kind === 'scalar' && typeof node.value === 'number') return node.value;
      if (node) refuse(key, node);
      return undefined;
    },
    isTrue(key) {
      const node = take(key);
      return node?.kind === 'scalar' && node.value === true;
    },
    oneOf,
    table: (key) => tables(key)[0],
    tables,
    rest() {
      for (const [key, node] of left)
        notes.push(noteAt(placeOf(node), `"${inertExcerpt(key, 60)}" is not used by Rekey.`));
    },
  };
}

const SIGNS: Readonly<Record<string, string>> = { '||': 'OR', '&&': 'AND' };
