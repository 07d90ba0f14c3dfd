import * as builtins from 'node:module';
import type { Plugin } from 'rolldown';
import { parseSync } from 'rolldown/utils';

/** Modules of Node that it has not loaded itself when it starts; some take milliseconds, and most runs need nothing of them. */
const LATE =
  /^(?:node:)?(?:child_process|crypto|fs\/promises|https?|net|os|stream|timers\/promises|tls|util|zlib)$/;

/**
 * Takes what chunks need of Node from `process.getBuiltinModule` (Node.js documentation, "process"). An `import` makes
 * Node look up everything that such a module exports, and much of that is loaded when it is looked up: `node:util`
 * brings along what compares texts and knows the colours of terminals. Functions of modules that are slow themselves
 * are looked up when they are called.
 */
export function withoutImportsOfNode(): Plugin {
  return {
    name: 'without-imports-of-node',
    renderChunk(code, chunk) {
      if (!isLoadedEarly(chunk)) return null;
      const { body } = parseSync(chunk.fileName, code).program;
      let text = code;
      for (const statement of body.toReversed()) {
        if (statement.type !== 'ImportDeclaration' || !builtins.isBuiltin(statement.source.value)) continue;
        const from = statement.source.value;
        const names = statement.specifiers.map((each): [here: string, there: string] => {
          const there = each.type === 'ImportSpecifier' ? each.imported : undefined;
          return [each.local.name, there === undefined ? 'default' : nameOf(there)];
        });
        const declared = declarations(from, names);
        // Also an older Node loads it, which has to be told that it is too old and does not know the other way.
        if (chunk.name === 'start' && /^const \{/m.test(declared))
          throw new Error(
            `${chunk.fileName} needs something of ${from} before it is known that Node is new enough`,
          );
        text = `${text.slice(0, statement.start)}${declared}${text.slice(statement.end)}`;
      }
      return text === code ? null : text;
    },
  };
}

/** Chunks of the project and of the package that speaks to the runner; the others are loaded when they are needed. */
function isLoadedEarly({
  name,
  moduleIds,
}: {
  readonly name: string;
  readonly moduleIds: readonly string[];
}): boolean {
  return (
    name === 'actions-core' ||
    moduleIds.some((id) => /[\\/]src[\\/]/.test(id) && !id.includes('node_modules'))
  );
}

function nameOf(imported: {
  readonly type: string;
  readonly name?: string;
  readonly value?: string;
}): string {
  return imported.name ?? imported.value ?? 'default';
}

function declarations(from: string, names: readonly (readonly [here: string, there: string])[]): string {
  const module = `process.getBuiltinModule(${JSON.stringify(from)})`;
  const whole = names
    .filter(([, there]) => there === 'default')
    .map(([here]) => `const ${here} = ${module};`);
  const named = names.filter(([, there]) => there !== 'default');
  const late = named.filter(([, there]) => LATE.test(from) && isFunction(from, there));
  const early = named.filter((each) => !late.includes(each));
  const functions = late.map(([here, there]) => `const ${here} = (...args) => ${module}.${there}(...args);`);
  const fields = early.map(([here, there]) => (here === there ? here : `${there}: ${here}`));
  const taken = fields.length === 0 ? [] : [`const { ${fields.join(', ')} } = ${module};`];
  return [...whole, ...taken, ...functions].join('\n');
}

/** Whether a name of a module is a function and nothing more, so that another that looks it up can stand for it. */
function isFunction(from: string, name: string): boolean {
  const module = process.getBuiltinModule(from) as Readonly<Record<string, unknown>> | undefined;
  const value = module?.[name];
  if (typeof value !== 'function' || !/^[a-z]/.test(name)) return false;
  return Reflect.ownKeys(value).every((key) => key === 'length' || key === 'name' || key === 'prototype');
}
