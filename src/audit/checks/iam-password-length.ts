import { accountProblem } from '../account-problem.ts';
import type { Check } from '../check.ts';
import { exampleFacts } from '../example-facts.ts';

/** CIS AWS Foundations Benchmark 7.0, 2.8. */
const ENOUGH = 14;

export const iamPasswordLength: Check = {
  id: 'iam-password-length',
  title: 'The account allows short passwords',
  severity: 'medium',
  remedy: ['Raise the minimum length of the account\u2019s password policy to 14.'],
  links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html'],
  examine: (facts) => {
    const policy = facts.passwordPolicy;
    if (policy === undefined || policy === 'none' || policy.minimumLength >= ENOUGH) return [];
    return [
      accountProblem(facts, `The password policy of the account asks for fewer than ${ENOUGH} characters`, [
        `It asks for ${policy.minimumLength}; CIS AWS Foundations 7.0 asks for ${ENOUGH} (2.8).`,
      ]),
    ];
  },
  finds: [
    {
      what: 'a policy with 13 characters',
      facts: () => exampleFacts({ passwordPolicy: { minimumLength: 13, remembered: 24 } }),
    },
  ],
  ignores: [
    {
      what: 'a policy with 14 characters',
      facts: () => exampleFacts({ passwordPolicy: { minimumLength: 14, remembered: 0 } }),
    },
    { what: 'an account without a policy', facts: () => exampleFacts({ passwordPolicy: 'none' }) },
    { what: 'a policy that could not be read', facts: () => exampleFacts({ passwordPolicy: undefined }) },
  ],
};
