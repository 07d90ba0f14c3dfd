import { createRequire } from 'node:module';
import type { Plugin } from 'rolldown';

/** Has mysql2's two tables of errors, by name and by number, written down once: the second is made of the first. */
export function withErrorsOfMysqlOnce(): Plugin {
  return {
    name: 'with-errors-of-mysql-once',
    load: {
      filter: { id: /[\\/]mysql2[\\/]lib[\\/]constants[\\/]errors\.js$/ },
      handler(id) {
        const table = createRequire(id)(id) as Readonly<Record<string, string | number>>;
        const isPair = (name: string | number, number: string | number): boolean =>
          table[name] === number && table[number] === name;
        const pairs: [string, string | number][] = [];
        const others: [string, string | number][] = [];
        for (const [key, value] of Object.entries(table)) {
          if (typeof value === 'number' && isPair(key, value)) pairs.push([key, value]);
          else if (typeof value === 'number' || !isPair(value, Number(key))) others.push([key, value]);
        }
        const written = (those: typeof pairs): string =>
          JSON.stringify(Object.fromEntries(those), undefined, 1);
        return `
          Object.assign(exports, ${written(others)});
          for (const [name, number] of Object.entries(${written(pairs)})) {
            exports[name] = number;
            exports[number] = name;
          }`;
      },
    },
  };
}
