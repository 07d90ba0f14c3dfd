import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { borrowed } from './packages.ts';

/** A change of the source that a test should notice. */
export interface Mutant {
  readonly id: string;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly kind: string;
  readonly original: string;
  readonly replacement: string;
}

/** What is used of `@stryker-mutator/instrumenter`, as its types have it. */
interface StrykerInstrumenter {
  readonly Instrumenter: new (
    logger: object,
  ) => {
    instrument(
      files: readonly { readonly name: string; readonly mutate: true; readonly content: string }[],
      options: object,
    ): Promise<{
      readonly files: readonly { readonly name: string; readonly content: string }[];
      readonly mutants: readonly StrykerMutant[];
    }>;
  };
}

interface StrykerMutant {
  readonly id: string;
  readonly fileName: string;
  /** Counted from 0. */
  readonly location: { readonly start: Position; readonly end: Position };
  readonly mutatorName: string;
  readonly replacement: string;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

const LOGGER = { debug: () => {}, info: () => {}, isDebugEnabled: () => false };

/** A copy of the tree in which every mutant is there, behind a switch (Stryker's `activeMutant`). */
export async function instrumentTree(
  root: string,
  copy: string,
  files: readonly string[],
): Promise<readonly Mutant[]> {
  for (const folder of ['src', 'test', 'schemas', 'package.json'])
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const { Instrumenter } = await borrowed<StrykerInstrumenter>('@stryker-mutator/instrumenter');
  const instrumenter = new Instrumenter(LOGGER);
  const sources = new Map(files.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
  const { files: written, mutants } = await instrumenter.instrument(
    [...sources].map(([name, content]) => ({ name, mutate: true as const, content })),
    { ignorers: [], excludedMutations: [], plugins: null, noHeader: false },
  );
  for (const { name, content } of written) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), content);
  }
  return mutants.map(({ id, fileName, location, mutatorName, replacement }) => ({
    id,
    file: fileName,
    line: location.start.line + 1,
    kind: mutatorName,
    original: textAt(sources.get(fileName) ?? '', location),
    replacement,
  }));
}

function textAt(source: string, { start, end }: StrykerMutant['location']): string {
  const lines = source.split('\n').slice(start.line, end.line + 1);
  const before = lines.slice(0, -1).reduce((sum, line) => sum + line.length + 1, 0);
  return lines.join('\n').slice(start.column, before + end.column);
}
