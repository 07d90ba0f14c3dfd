import { accountProblem } from '../account-problem.ts';
import type { Check } from '../check.ts';
import { exampleFacts } from '../example-facts.ts';

/** Without a policy of its own the account has IAM's default: eight characters, and old passwords may come back. */
export const iamPasswordPolicyMissing: Check = {
  id: 'iam-password-policy-missing',
  title: 'The account has no password policy',
  severity: 'medium',
  remedy: [
    'Set one: aws iam update-account-password-policy --minimum-password-length 14 --password-reuse-prevention 24',
  ],
  links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html'],
  examine: (facts) => {
    if (facts.passwordPolicy !== 'none') return [];
    return [
      accountProblem(facts, 'The account has no password policy of its own', [
        'IAM\u2019s default asks console users for eight characters only (CIS AWS Foundations 7.0 asks for 14, in 2.8).',
      ]),
    ];
  },
  finds: [{ what: 'no policy', facts: () => exampleFacts({ passwordPolicy: 'none' }) }],
  ignores: [
    { what: 'a policy that could not be read', facts: () => exampleFacts({ passwordPolicy: undefined }) },
    {
      what: 'a weak policy',
      facts: () => exampleFacts({ passwordPolicy: { minimumLength: 6, remembered: 0 } }),
    },
  ],
};
