import { borrowed } from './packages.ts';

/**
 * The part of Vitest's API that the tests of rotations use, so that all of them run in one process again and again:
 * a start of a test runner for each of thousands of mutants would take hours.
 */

export interface CollectedTest {
  readonly id: string;
  readonly run: () => Promise<void>;
}

type Body = (...given: readonly unknown[]) => unknown;

interface Collector {
  file: string;
  path: string[];
  before: Body[][];
  readonly tests: CollectedTest[];
}

/** Where tests put themselves while their file is loaded. */
export const collector: Collector = { file: '', path: [], before: [[]], tests: [] };

/** Snapshots of the run without a mutant, by test; the normal run holds them to the files. */
export const snapshots = new Map<string, string>();
let current = '';

function it(name: string, body: Body): void {
  const id = [collector.file, ...collector.path, name].join(' > ');
  const before = collector.before.flat();
  const run = async (): Promise<void> => {
    current = id;
    for (const hook of before) await hook();
    await body({ skip: () => undefined });
  };
  // Two of the same name are told apart.
  collector.tests.push({ id: `${id} #${collector.tests.length}`, run });
}

function describe(name: string, body: Body): void {
  collector.path.push(name);
  collector.before.push([]);
  body();
  collector.before.pop();
  collector.path.pop();
}

const eachOf =
  (add: (name: string, body: Body) => void) =>
  (table: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const [index, row] of table.entries())
      add(`${name} (${index})`, () => body(...(Array.isArray(row) ? row : [row])));
  };

const forOf =
  (table: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const [index, row] of table.entries()) it(`${name} (${index})`, (context) => body(row, context));
  };

/** Jest's, which Vitest's `expect` is modelled on. */
const { expect } = await borrowed<{
  readonly expect: { extend(matchers: Readonly<Record<string, Matcher>>): void };
}>('expect');

type Matcher = (received: unknown) => { readonly pass: boolean; readonly message: () => string };

expect.extend({
  toMatchSnapshot(received: unknown) {
    const text = typeof received === 'string' ? received : JSON.stringify(received);
    const known = snapshots.get(current);
    if (known === undefined) snapshots.set(current, text);
    return { pass: known === undefined || known === text, message: () => 'the snapshot differs' };
  },
});

const testOf = Object.assign(it, { each: eachOf(it), for: forOf });
const describeOf = Object.assign(describe, { each: eachOf(describe) });

function beforeEach(hook: Body): void {
  collector.before.at(-1)?.push(hook);
}

export { beforeEach, describeOf as describe, expect, testOf as it, testOf as test };
