import { createHmac, randomBytes } from 'node:crypto';
import type { Check } from '../check.ts';
import { exampleFacts, exampleSecret, randomPassword } from '../example-facts.ts';
import type { AuditedSecret } from '../facts.ts';
import { passwordsOf, secretProblem } from '../secret-problem.ts';

/**
 * One password in two secrets: who gets one has both, and rotating one leaves the other. Compared by digests
 * under a key that lives only as long as this comparison.
 */
export const passwordReused: Check = {
  id: 'password-reused',
  title: 'Several secrets hold the same password',
  severity: 'high',
  remedy: ['Rotate all of them but one, each to a password of its own.'],
  links: ['https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver'],
  examine: (facts) => {
    const key = randomBytes(32);
    const holders = new Map<string, AuditedSecret[]>();
    for (const { secret, password } of passwordsOf(facts)) {
      const digest = createHmac('sha256', key).update(password.value.expose()).digest('hex');
      holders.set(digest, [...(holders.get(digest) ?? []), secret]);
    }
    return [...holders.values()].flatMap((group) => {
      const [first, ...others] = group.sort((a, b) => (a.resource < b.resource ? -1 : 1));
      if (!first || others.length === 0) return [];
      const names = group.map(({ name }) => name).join(', ');
      const title = `The password in ${first.name} is used in ${others.length === 1 ? 'another secret' : 'other secrets'} too`;
      return [secretProblem(first, facts, title, [`The same password is in: ${names}.`])];
    });
  },
  finds: [
    {
      what: 'two secrets with one password',
      facts: () => {
        const value = randomPassword(20);
        return exampleFacts({
          secrets: [exampleSecret({ name: 'a', value }), exampleSecret({ name: 'b', value })],
        });
      },
    },
  ],
  ignores: [
    {
      what: 'two secrets with a password each',
      facts: () => exampleFacts({ secrets: [exampleSecret({ name: 'a' }), exampleSecret({ name: 'b' })] }),
    },
  ],
};
