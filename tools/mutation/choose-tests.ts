/** What the run without a mutant saw of a test. */
export interface TestFacts {
  /** Begins with the path of its file. */
  readonly id: string;
  readonly ms: number;
  /** Ids of the mutants whose code it runs. */
  readonly met: ReadonlySet<string>;
}

/**
 * The tests that look at a mutant of that source file, in this order: those whose file mirrors the source file, those
 * of the mirroring folder, and then those first that run little else and are short. Together they take no longer than
 * the budget; one looks at least.
 */
export function chooseTests(
  source: string,
  tests: readonly TestFacts[],
  budgetMs: number,
): readonly TestFacts[] {
  const cost = ({ ms, met }: TestFacts): number => met.size * ms;
  const ordered = [...tests].sort(
    (a, b) => distance(source, a.id) - distance(source, b.id) || cost(a) - cost(b),
  );
  let spent = 0;
  return ordered.filter(({ ms }, index) => {
    const fits = index === 0 || spent + ms <= budgetMs;
    if (fits) spent += ms;
    return fits;
  });
}

/** `test/rotate/plan/drift.test.ts` mirrors `src/rotate/plan-drift.ts` as well. */
function distance(source: string, test: string): number {
  const [own, other] = [parts(source.replace(/\.ts$/, '')), parts(test.replace(/\.test\.ts.*$/s, ''))];
  if (own.join('-') === other.join('-')) return 0;
  return own.length > 1 && own[0] === other[0] ? 1 : 2;
}

function parts(path: string): readonly string[] {
  return path.split('/').slice(2);
}
