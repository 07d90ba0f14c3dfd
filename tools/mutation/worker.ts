import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type CollectedTest, collector } from './test-api.ts';

/** What the parent asks for, in the order of its messages. */
export type Question =
  | { readonly ask: 'coverage' }
  | {
      readonly ask: 'mutant';
      readonly id: string;
      readonly fresh: boolean;
      readonly tests: readonly string[];
    };

export type Answer =
  | { readonly told: 'ready' }
  | {
      readonly told: 'coverage';
      /** Ids of tests in the order in which they are quick. */
      readonly tests: readonly string[];
      readonly failed: readonly string[];
      /** Mutants that are met while modules are loaded. */
      readonly fixed: readonly string[];
      readonly met: Readonly<Record<string, readonly string[]>>;
    }
  | {
      readonly told: 'mutant';
      readonly id: string;
      readonly result: 'killed' | 'survived' | 'timeout';
      readonly by?: string;
    };

interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number;
  mutantCoverage?: {
    static: Record<string, number>;
    perTest: Record<string, Record<string, number>>;
  };
}

const TEST_LIMIT_MS = 10_000;
const MOST_HITS = 200_000;

const [copy = '', ...files] = process.argv.slice(2);
const switches: Switches = {};
// Where the instrumented code looks (Stryker's INSTRUMENTER_CONSTANTS.NAMESPACE).
const NAMESPACE = '__stryker__';
Object.assign(globalThis, { [NAMESPACE]: switches });
const inCopy = pathToFileURL(`${copy}/`).href;
let generation = 0;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'vitest') return next(new URL('./test-api.ts', import.meta.url).href, context);
    const found = next(specifier, context);
    const isOurs = found.url.startsWith(inCopy) && !found.url.includes('/node_modules/');
    // A mutant that is met while modules are loaded needs them loaded anew.
    return isOurs && generation > 0 ? { ...found, url: `${found.url}?${generation}` } : found;
  },
});

async function load(): Promise<readonly CollectedTest[]> {
  collector.tests.length = 0;
  for (const file of files) {
    collector.file = file;
    await import(`${pathToFileURL(`${copy}/${file}`).href}${generation > 0 ? `?${generation}` : ''}`);
  }
  return [...collector.tests];
}

async function outcomeOf(test: CollectedTest): Promise<'passed' | 'failed' | 'timeout'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), TEST_LIMIT_MS);
  });
  try {
    return await Promise.race([
      test.run().then(
        () => 'passed' as const,
        () => 'failed' as const,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

async function coverage(tests: readonly CollectedTest[]): Promise<Extract<Answer, { told: 'coverage' }>> {
  const times = new Map<string, number>();
  const failed: string[] = [];
  for (const test of tests) {
    switches.currentTestId = test.id;
    const start = performance.now();
    if ((await outcomeOf(test)) !== 'passed') failed.push(test.id);
    times.set(test.id, performance.now() - start);
  }
  switches.currentTestId = undefined;
  const { static: fixed = {}, perTest = {} } = switches.mutantCoverage ?? {};
  const quick = tests.map(({ id }) => id).sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
  const met = Object.fromEntries(Object.entries(perTest).map(([id, mutants]) => [id, Object.keys(mutants)]));
  return { told: 'coverage', tests: quick, failed, fixed: Object.keys(fixed), met };
}

/** Once more: a test that is not the same twice says nothing about a mutant. */
async function again(before: Extract<Answer, { told: 'coverage' }>): Promise<Answer> {
  const failed = new Set(before.failed);
  for (const test of loaded) if ((await outcomeOf(test)) !== 'passed') failed.add(test.id);
  return { ...before, failed: [...failed] };
}

async function judge(
  { id, fresh, tests: wanted }: Extract<Question, { ask: 'mutant' }>,
  loaded: readonly CollectedTest[],
): Promise<Answer> {
  switches.activeMutant = id;
  switches.hitCount = 0;
  switches.hitLimit = MOST_HITS;
  try {
    let tests = loaded;
    if (fresh) {
      generation += 1;
      tests = await load();
    }
    const byId = new Map(tests.map((test) => [test.id, test]));
    for (const name of wanted) {
      const test = byId.get(name);
      const outcome = test ? await outcomeOf(test) : 'failed';
      if (outcome === 'timeout') return { told: 'mutant', id, result: 'timeout', by: name };
      if (outcome === 'failed') return { told: 'mutant', id, result: 'killed', by: name };
    }
    return { told: 'mutant', id, result: 'survived' };
  } catch {
    return { told: 'mutant', id, result: 'killed', by: 'loading' };
  } finally {
    switches.activeMutant = undefined;
  }
}

// What a mutant leaves behind that nobody waits for must not end this process.
process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => {});

const loaded = await load();
// A first time for the snapshots of this process.
const first = await coverage(loaded);

process.on('message', (question: Question) => {
  const answer = question.ask === 'coverage' ? again(first) : judge(question, loaded);
  void answer.then((told) => process.send?.(told));
});
process.send?.({ told: 'ready' } satisfies Answer);
