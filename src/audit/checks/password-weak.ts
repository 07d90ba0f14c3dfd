import type { Check } from '../check.ts';
import { exampleFacts, exampleSecret } from '../example-facts.ts';
import { passwordsOf, secretProblem } from '../secret-problem.ts';

/** Below this score an attacker with the hash needs less than about 10^8 guesses: minutes (zxcvbn's scale). */
const SUFFICIENT = 3;

/** However long it is and whatever characters it has: common words, dates, rows of keys, repetitions. */
export const passwordWeak: Check = {
  id: 'password-weak',
  title: 'A password is easy to guess',
  severity: 'high',
  remedy: ['Rotate it: a generated password cannot be guessed.'],
  links: ['https://www.usenix.org/conference/usenixsecurity16/technical-sessions/presentation/wheeler'],
  examine: (facts) =>
    passwordsOf(facts)
      .filter(({ password }) => password.strength < SUFFICIENT)
      .map(({ secret }) =>
        secretProblem(secret, facts, `The password in ${secret.name} is easy to guess`, [
          'By estimate an attacker finds it among common words, patterns and dates in fewer than a hundred million guesses.',
        ]),
      ),
  finds: ([0, 1, 2] as const).map((strength) => ({
    what: `a password of the strength ${strength}`,
    facts: () =>
      exampleFacts({
        secrets: [exampleSecret({ strength })],
      }),
  })),
  ignores: [
    {
      what: 'a password of the strength 3',
      facts: () => exampleFacts({ secrets: [exampleSecret({ strength: 3 })] }),
    },
  ],
};
