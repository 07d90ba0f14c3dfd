import { formatDuration } from '../../base/duration.ts';
import type { Check } from '../check.ts';
import { daysAgo, exampleFacts, exampleUser } from '../example-facts.ts';
import { activeKeysOf, ageOf, newest, userProblem } from '../user-keys.ts';

/** How long two keys may be active side by side while somebody changes them by hand, in milliseconds. */
const OVERLAP = 7 * 86_400_000;

/** Two are meant for the days of a change. After that one is forgotten, and the next rotation has no room. */
export const keyTwoActive: Check = {
  id: 'key-two-active',
  title: 'A user has two active access keys',
  severity: 'medium',
  remedy: ['Find out which of them is used, and make the other one inactive.'],
  links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html'],
  examine: (facts, settings) =>
    facts.users.flatMap((user) => {
      const active = activeKeysOf(user);
      const latest = newest(active);
      if (active.length < 2 || latest === undefined) return [];
      const allowed = settings.graceOfUser.get(user.user) ?? OVERLAP;
      if (ageOf(latest, settings) <= allowed + 86_400_000) return [];
      const title = `${user.user} has two active access keys`;
      const detail = `The newer one was made on ${latest.createdAt.toISOString().slice(0, 10)}, more than ${formatDuration(allowed)} ago.`;
      return [userProblem(facts, user, title, detail)];
    }),
  finds: [
    {
      what: 'two active keys, the newer one of nine days',
      facts: () =>
        exampleFacts({ users: [exampleUser('ana', { createdAt: daysAgo(40) }, { createdAt: daysAgo(9) })] }),
    },
    {
      what: 'two active keys of a rotated user after the grace period and a day',
      facts: () =>
        exampleFacts({
          users: [exampleUser('deployer', { createdAt: daysAgo(40) }, { createdAt: daysAgo(3) })],
        }),
    },
  ],
  ignores: [
    {
      what: 'two active keys during a change by hand',
      facts: () =>
        exampleFacts({ users: [exampleUser('ana', { createdAt: daysAgo(40) }, { createdAt: daysAgo(3) })] }),
    },
    {
      what: 'two active keys of a rotated user within the grace period',
      facts: () =>
        exampleFacts({
          users: [exampleUser('deployer', { createdAt: daysAgo(40) }, { createdAt: daysAgo(1) })],
        }),
    },
    {
      what: 'one active and one inactive key',
      facts: () =>
        exampleFacts({
          users: [exampleUser('ana', { createdAt: daysAgo(40) }, { createdAt: daysAgo(30), active: false })],
        }),
    },
  ],
};
