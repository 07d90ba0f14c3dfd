import type { Secret } from '../secret.ts';

/** How hard a password is to guess, as an estimate. */
export interface Strength {
  /** 0 (too guessable) to 4 (very unguessable), by the scale of zxcvbn. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** Power of ten of the guesses that an attacker needs. */
  readonly guessesLog10: number;
}

/** Judges one password after another. Words that an attacker would try first, such as the user's name, are given. */
export type StrengthEstimator = (value: Secret, words?: readonly string[]) => Strength;

/**
 * Loads the estimator (zxcvbn: D. Wheeler, USENIX Security 2016) with lists of common passwords and keyboard
 * layouts, about half a megabyte that only an audit pays for. Nothing is sent anywhere and nothing is cracked.
 */
export async function loadStrengthEstimator(): Promise<StrengthEstimator> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (value, words = []) => {
    const { score, guessesLog10 } = estimator.check(value.expose(), [...words]);
    return { score, guessesLog10 };
  };
}
