import { accountProblem } from '../account-problem.ts';
import type { Check } from '../check.ts';
import { exampleFacts } from '../example-facts.ts';

/** CIS AWS Foundations Benchmark 7.0, 2.9; also the most that IAM can remember. */
const ENOUGH = 24;

export const iamPasswordReuse: Check = {
  id: 'iam-password-reuse',
  title: 'The account allows former passwords again',
  severity: 'medium',
  remedy: ['Let the account\u2019s password policy remember 24 passwords.'],
  links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html'],
  examine: (facts) => {
    const policy = facts.passwordPolicy;
    if (policy === undefined || policy === 'none' || policy.remembered >= ENOUGH) return [];
    const remembered = policy.remembered === 0 ? 'none' : String(policy.remembered);
    return [
      accountProblem(facts, `The password policy of the account remembers fewer than ${ENOUGH} passwords`, [
        `It remembers ${remembered}; CIS AWS Foundations 7.0 asks for ${ENOUGH} (2.9).`,
      ]),
    ];
  },
  finds: [0, 23].map((remembered) => ({
    what: `a policy that remembers ${remembered}`,
    facts: () => exampleFacts({ passwordPolicy: { minimumLength: 14, remembered } }),
  })),
  ignores: [
    {
      what: 'a policy that remembers 24',
      facts: () => exampleFacts({ passwordPolicy: { minimumLength: 6, remembered: 24 } }),
    },
    { what: 'an account without a policy', facts: () => exampleFacts({ passwordPolicy: 'none' }) },
    { what: 'a policy that could not be read', facts: () => exampleFacts({ passwordPolicy: undefined }) },
  ],
};
