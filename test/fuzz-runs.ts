/**
 * How often a property is tried with made-up input, and from which seed. Few times and always the same ones in the
 * suite; `REKEY_FUZZ_RUNS=20000 REKEY_FUZZ_SEED=7 vitest run test/detect/fuzz test/sources/pack` looks for more.
 */
export function fuzzRuns(usual: number): { readonly numRuns: number; readonly seed: number } {
  const { REKEY_FUZZ_RUNS: runs, REKEY_FUZZ_SEED: seed } = process.env;
  return { numRuns: Number(runs ?? usual), seed: Number(seed ?? 20_261) };
}

/** Long enough for as many runs as somebody asks for. */
export const FUZZ_TIMEOUT = process.env.REKEY_FUZZ_RUNS === undefined ? 60_000 : 24 * 3_600_000;
