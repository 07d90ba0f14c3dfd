import type { Check } from '../check.ts';
import { exampleFacts, exampleSecret } from '../example-facts.ts';
import { secretProblem } from '../secret-problem.ts';

/** A secret that is missing, empty or not what its reader expects: an outage that waits for the next restart. */
export const secretUnreadable: Check = {
  id: 'secret-unreadable',
  title: 'A secret holds no password that could be read',
  severity: 'medium',
  remedy: [
    'Compare the name in the configuration with the secrets of this account and region.',
    'Store a value of the expected form: the JSON of AWS\u2019s rotation functions, or the password alone.',
  ],
  links: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_secret_json_structure.html'],
  examine: (facts) =>
    facts.secrets.flatMap((secret) => {
      if (secret.content.kind !== 'unreadable') return [];
      const detail = `The secret ${secret.name} ${secret.content.why}.`;
      return [secretProblem(secret, facts, `No password can be read from ${secret.name}`, [detail])];
    }),
  finds: [
    {
      what: 'a secret that does not exist',
      facts: () =>
        exampleFacts({
          secrets: [exampleSecret({ content: { kind: 'unreadable', why: 'does not exist' } })],
        }),
    },
  ],
  ignores: [
    {
      what: 'a secret with the keys of an IAM user, which are no password',
      facts: () => exampleFacts({ secrets: [exampleSecret({ content: { kind: 'access-key' } })] }),
    },
    {
      what: 'a secret with a password',
      facts: () => exampleFacts({ secrets: [exampleSecret({})] }),
    },
  ],
};
