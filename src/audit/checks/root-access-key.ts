import { accountProblem } from '../account-problem.ts';
import type { Check } from '../check.ts';
import { exampleFacts } from '../example-facts.ts';

/** Nothing can limit such a key. CIS AWS Foundations Benchmark 7.0, 2.4; Security Hub IAM.4. */
export const rootAccessKey: Check = {
  id: 'root-access-key',
  title: 'The root user has an access key',
  severity: 'critical',
  remedy: [
    'Find what uses it in CloudTrail, and give that a role of its own.',
    'Sign in as root, make the key inactive, and delete it when nothing has failed.',
  ],
  links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html#ru-bp-access-keys'],
  examine: (facts) => {
    if (facts.rootAccessKeys === undefined || facts.rootAccessKeys === 0) return [];
    return [
      accountProblem(facts, 'The root user of the account has an access key', [
        'No policy can limit what it may do, and no rotation of ours can renew it.',
      ]),
    ];
  },
  finds: [{ what: 'a root user with one key', facts: () => exampleFacts({ rootAccessKeys: 1 }) }],
  ignores: [
    { what: 'a root user without a key', facts: () => exampleFacts({ rootAccessKeys: 0 }) },
    {
      what: 'a summary that could not be read',
      facts: () => exampleFacts({ rootAccessKeys: undefined }),
    },
  ],
};
