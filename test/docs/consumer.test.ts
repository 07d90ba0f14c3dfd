import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeBlocks, readDocument } from './documents.ts';

interface Package {
  readonly exports: Readonly<Record<string, { readonly types: string; readonly default: string }>>;
}

const page = readDocument('docs/consumer.md');
const { exports: entries } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

const imports = codeBlocks(page).flatMap(({ place, text }) =>
  [...text.matchAll(/import \{ (?<names>[^}]+) \} from '(?<from>rekey\/[^']+)'/g)].map(
    ({ groups }) => [place, groups?.from ?? '', groups?.names ?? ''] as const,
  ),
);

/** The source of what an application imports, by the package's own `exports`. */
function sourceOf(specifier: string): string {
  const path = specifier.replace('rekey/', './');
  const file =
    entries[path]?.default ?? entries['./consumer/*']?.default.replace('*', path.split('/')[2] ?? '');
  return readFileSync(String(file).replace('./dist/', 'src/').replace(/\.js$/, '.ts'), 'utf8');
}

describe('an example of the page about the library', () => {
  it('imports something', () => {
    expect(new Set(imports.map(([, from]) => from)).size).toBe(5);
  });

  it.each(imports)('%s: %s has %s', (_place, from, names) => {
    for (const name of names.split(', ')) {
      expect(sourceOf(from)).toMatch(new RegExp(`^export (?:async )?function ${name}\\b`, 'm'));
    }
  });
});

it('the library loads nothing: neither a package nor the rest of Rekey', () => {
  for (const { default: file } of Object.values(entries)) expect(file).toMatch(/^\.\/dist\/consumer\//);
  for (const name of ['credentials', 'database-secret', 'mysql', 'postgres', 'aws-secret']) {
    const text = readFileSync(`src/consumer/${name}.ts`, 'utf8');
    expect(text).not.toMatch(/^import (?!type )|\bimport\(/m);
  }
});
