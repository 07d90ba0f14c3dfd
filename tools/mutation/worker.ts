import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type CollectedTest, collector } from './test-api.ts';

/** What the parent asks for, one thing after the other. */
export type Question =
  | { readonly ask: 'coverage'; readonly files: readonly string[] }
  | {
      readonly ask: 'mutant';
      readonly id: string;
      /** It is met while modules are loaded, so that they have to be loaded anew. */
      readonly fresh: boolean;
      /** Ids of tests, in the order in which they look. */
      readonly tests: readonly string[];
    };

export type Answer =
  | { readonly told: 'ready' }
  | {
      readonly told: 'coverage';
      readonly tests: readonly {
        readonly id: string;
        readonly ms: number;
        readonly met: readonly string[];
      }[];
      /** Ids of tests that fail without a mutant. */
      readonly failed: readonly string[];
      /** Ids of tests that take too long to be asked thousands of times. */
      readonly long: readonly string[];
      /** Mutants that are met while modules are loaded. */
      readonly fixed: readonly string[];
    }
  | {
      readonly told: 'mutant';
      /** `spoilt`: the test fails without the mutant as well, after all that this process did before. */
      readonly result: 'killed' | 'survived' | 'timeout' | 'spoilt';
      /** The test that noticed. */
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

/** Twenty times what the longest may take, on a machine that has other work. */
const TEST_LIMIT_MS = 30_000;
const LONG_MS = 1_500;
const MOST_HITS = 200_000;

const [copy = ''] = process.argv.slice(2);
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
    return isOurs && generation > 0 ? { ...found, url: `${found.url}?${generation}` } : found;
  },
});

type Tests = Map<string, CollectedTest>;

/** Adds the tests of that file. */
async function load(file: string, tests: Tests): Promise<void> {
  collector.file = file;
  collector.tests.length = 0;
  await import(`${pathToFileURL(`${copy}/${file}`).href}${generation > 0 ? `?${generation}` : ''}`);
  for (const test of collector.tests) tests.set(test.id, test);
}

/** A test of which nothing is loaded yet has its file loaded. */
async function testNamed(id: string, tests: Tests): Promise<CollectedTest | undefined> {
  if (!tests.has(id)) await load(id.split(' > ', 1)[0] ?? '', tests);
  return tests.get(id);
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

/** Everything twice: a test that is not the same twice says nothing about a mutant, and the second time is warm. */
async function coverage(files: readonly string[]): Promise<Answer> {
  for (const file of files) await load(file, loaded);
  const times = new Map<string, number>();
  const failed = new Set<string>();
  const long: string[] = [];
  const playOnce = async (test: CollectedTest): Promise<void> => {
    switches.currentTestId = test.id;
    const before = process.cpuUsage();
    if ((await outcomeOf(test)) !== 'passed') failed.add(test.id);
    // The processor's time, so that other work on the machine makes no test a long one.
    const { user, system } = process.cpuUsage(before);
    times.set(test.id, (user + system) / 1000);
    switches.currentTestId = undefined;
  };
  for (const test of loaded.values()) await playOnce(test);
  for (const [id, ms] of times) if (ms > LONG_MS && !failed.has(id)) long.push(id);
  for (const test of loaded.values()) if (!long.includes(test.id)) await playOnce(test);
  const { static: fixed = {}, perTest = {} } = switches.mutantCoverage ?? {};
  const tests = [...times]
    .filter(([id]) => !failed.has(id) && !long.includes(id))
    .map(([id, ms]) => ({ id, ms, met: Object.keys(perTest[id] ?? {}) }));
  return { told: 'coverage', tests, failed: [...failed], long, fixed: Object.keys(fixed) };
}

async function judge({ id, fresh, tests }: Extract<Question, { ask: 'mutant' }>): Promise<Answer> {
  if (fresh) generation += 1;
  const mine: Tests = fresh ? new Map() : loaded;
  switches.hitCount = 0;
  switches.hitLimit = MOST_HITS;
  let by = '';
  try {
    for (by of tests) {
      switches.activeMutant = undefined;
      await learn(by);
      switches.activeMutant = id;
      const test = await testNamed(by, mine);
      const outcome = test ? await outcomeOf(test) : 'failed';
      if (outcome === 'timeout') return { told: 'mutant', result: 'timeout', by };
      if (outcome !== 'failed') continue;
      switches.activeMutant = undefined;
      const isSound = fresh || (await isStillPassing(by));
      return { told: 'mutant', result: isSound ? 'killed' : 'spoilt', by };
    }
    return { told: 'mutant', result: 'survived' };
  } catch {
    return { told: 'mutant', result: 'killed', by };
  } finally {
    switches.activeMutant = undefined;
  }
}

/** Whether a test that has just failed succeeds once the mutant is gone. */
async function isStillPassing(name: string): Promise<boolean> {
  const test = loaded.get(name);
  return test !== undefined && (await outcomeOf(test)) === 'passed';
}

/** Plays a test without a mutant, once, for its snapshots in this process. */
async function learn(name: string): Promise<void> {
  if (learned.has(name)) return;
  learned.add(name);
  const first = generation;
  generation = 0;
  const test = await testNamed(name, loaded);
  if (test) await outcomeOf(test);
  generation = first;
}

// What a mutant leaves behind that nobody waits for must not end this process.
process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => {});

const loaded: Tests = new Map();
const learned = new Set<string>();

process.on('message', (question: Question) => {
  const answer = question.ask === 'coverage' ? coverage(question.files) : judge(question);
  void answer.then((told) => process.send?.(told));
});
process.send?.({ told: 'ready' } satisfies Answer);
