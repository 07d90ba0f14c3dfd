import { formatDuration } from '../../base/duration.ts';
import type { Check } from '../check.ts';
import { daysAgo, exampleFacts, exampleSecret } from '../example-facts.ts';
import { secretProblem } from '../secret-problem.ts';

/** Security Hub asks for 90 days (SecretsManager.4); `audit.max-secret-age` is the organisation's own number. */
export const secretAge: Check = {
  id: 'secret-age',
  title: 'The value of a secret is old',
  severity: 'medium',
  remedy: ['Rotate it.', 'Add it to "rotate" in the configuration, so that it is renewed in time.'],
  links: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-4',
  ],
  examine: (facts, { now, maxSecretAge }) =>
    facts.secrets.flatMap((secret) => {
      if (secret.valueCreatedAt === undefined) return [];
      if (now.getTime() - secret.valueCreatedAt.getTime() <= maxSecretAge) return [];
      const since = secret.valueCreatedAt.toISOString().slice(0, 10);
      const title = `The value of ${secret.name} is older than ${formatDuration(maxSecretAge)}`;
      return [secretProblem(secret, facts, title, [`It has not changed since ${since}.`])];
    }),
  finds: [
    {
      what: 'a value of 91 days',
      facts: () => exampleFacts({ secrets: [exampleSecret({ valueCreatedAt: daysAgo(91) })] }),
    },
  ],
  ignores: [
    {
      what: 'a value of 90 days',
      facts: () => exampleFacts({ secrets: [exampleSecret({ valueCreatedAt: daysAgo(90) })] }),
    },
    {
      what: 'a value of unknown age',
      facts: () => exampleFacts({ secrets: [exampleSecret({ valueCreatedAt: undefined })] }),
    },
  ],
};
