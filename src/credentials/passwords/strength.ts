import type { Secret } from '../secret.ts';

/** How hard a password is to guess: 0 (too guessable) to 4 (very unguessable), by the scale of zxcvbn. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** Judges one password after another. Words that an attacker would try first, such as the user's name, are given. */
export type StrengthEstimator = (value: Secret, words?: readonly string[]) => Strength;

/**
 * The estimate's time grows with more than the length (a sixth of a second for 64 characters). Whoever guesses the
 * whole has guessed its beginning: where that alone is beyond guessing, the rest is not looked at.
 */
const BEGINNING = 24;

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
    const text = value.expose();
    const { score } = estimator.check(text.slice(0, BEGINNING), [...words]);
    return score === 4 || text.length <= BEGINNING ? score : estimator.check(text, [...words]).score;
  };
}
