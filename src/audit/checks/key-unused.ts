import { maskKeyId } from '../../credentials/aws-key-id.ts';
import type { Check } from '../check.ts';
import { daysAgo, exampleFacts, exampleUser } from '../example-facts.ts';
import type { AuditSettings, UsedKey } from '../facts.ts';
import { activeKeysOf, ageOf, keyProblem } from '../user-keys.ts';

/** CIS AWS Foundations Benchmark 7.0, 2.11; Security Hub IAM.22. */
const DAYS = 45;
const LIMIT = DAYS * 86_400_000;

/** A key that nobody misses. One that was never used counts from the day on which it was made. */
export const keyUnused: Check = {
  id: 'key-unused',
  title: 'An access key is not used',
  severity: 'medium',
  remedy: ['Make it inactive; delete it when nothing has failed for a week.'],
  links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html'],
  examine: (facts, settings) =>
    facts.users.flatMap((user) => {
      if (settings.breakGlassUsers.has(user.user)) return [];
      return activeKeysOf(user)
        .filter((key) => isUnused(key, settings))
        .map((key) => {
          const title = `Access key ${maskKeyId(key.id)} of ${user.user} has not been used for ${DAYS} days`;
          const last =
            key.lastUsed instanceof Date ? `was last used on ${day(key.lastUsed)}` : 'was never used';
          const detail = `It is active, was made on ${day(key.createdAt)} and ${last}.`;
          return keyProblem(facts, key, title, detail);
        });
    }),
  finds: [
    {
      what: 'a key that was last used 46 days ago',
      facts: () =>
        exampleFacts({
          users: [exampleUser('ana', { createdAt: daysAgo(60), lastUsed: daysAgo(46) })],
        }),
    },
    {
      what: 'a key of 46 days that was never used',
      facts: () =>
        exampleFacts({ users: [exampleUser('ana', { createdAt: daysAgo(46), lastUsed: 'never' })] }),
    },
  ],
  ignores: [
    {
      what: 'a key that was last used 45 days ago',
      facts: () =>
        exampleFacts({
          users: [exampleUser('ana', { createdAt: daysAgo(60), lastUsed: daysAgo(45) })],
        }),
    },
    {
      what: 'a new key that was never used',
      facts: () =>
        exampleFacts({ users: [exampleUser('ana', { createdAt: daysAgo(3), lastUsed: 'never' })] }),
    },
    {
      what: 'an inactive key',
      facts: () =>
        exampleFacts({
          users: [exampleUser('ana', { createdAt: daysAgo(60), lastUsed: 'never', active: false })],
        }),
    },
    {
      what: 'a key of which the last use could not be read',
      facts: () =>
        exampleFacts({ users: [exampleUser('ana', { createdAt: daysAgo(60), lastUsed: 'unknown' })] }),
    },
    {
      what: 'the key of a break-glass user',
      facts: () =>
        exampleFacts({
          users: [exampleUser('breakglass-1', { createdAt: daysAgo(60), lastUsed: 'never' })],
        }),
    },
  ],
};

function isUnused(key: UsedKey, settings: AuditSettings): boolean {
  if (key.lastUsed === 'unknown') return false;
  if (key.lastUsed === 'never') return ageOf(key, settings) > LIMIT;
  return settings.now.getTime() - key.lastUsed.getTime() > LIMIT;
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
