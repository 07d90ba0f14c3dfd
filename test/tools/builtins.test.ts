import { describe, expect, it } from 'vitest';
import { withoutImportsOfNode } from '../../tools/build/builtins.ts';

type Render = (code: string, chunk: { name: string; fileName: string; moduleIds: string[] }) => string | null;

function rendered(code: string, name = 'scanning'): string {
  const render = withoutImportsOfNode().renderChunk as unknown as Render;
  return render(code, { name, fileName: `${name}.js`, moduleIds: ['/project/src/scan.ts'] }) ?? code;
}

describe('a chunk of the project', () => {
  it('takes what it needs of Node without an import', () => {
    const code = 'import { readFileSync, existsSync as isThere } from "node:fs";\nreadFileSync(\'x\');';

    expect(rendered(code)).toBe(
      'const { readFileSync, existsSync: isThere } = process.getBuiltinModule("node:fs");\nreadFileSync(\'x\');',
    );
  });

  it('looks up functions of what is slow to load when it calls them, and what is more than a function at once', () => {
    const code =
      'import { createHash as hash, webcrypto } from "node:crypto";\nimport { inspect } from "node:util";';

    expect(rendered(code).split('\n')).toEqual([
      'const { webcrypto } = process.getBuiltinModule("node:crypto");',
      'const hash = (...args) => process.getBuiltinModule("node:crypto").createHash(...args);',
      'const { inspect } = process.getBuiltinModule("node:util");',
    ]);
  });

  it('keeps its imports of other chunks', () => {
    const code = 'import { a } from "./other.js";\nimport * as os from "node:os";\nimport "node:path";';

    expect(rendered(code)).toBe(
      'import { a } from "./other.js";\nconst os = process.getBuiltinModule("node:os");\n',
    );
  });

  it('needs nothing that an older Node does not have where that has to be told that it is too old', () => {
    expect(rendered('import { parseArgs } from "node:util";', 'start')).toContain(
      'const parseArgs = (...args)',
    );
    expect(() => rendered('import { inspect } from "node:util";', 'start')).toThrow(
      /start\.js needs something/,
    );
  });
});
