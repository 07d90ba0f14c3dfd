import { formatDuration } from '../../base/duration.ts';
import { maskKeyId } from '../../credentials/aws-key-id.ts';
import type { Check } from '../check.ts';
import { daysAgo, exampleFacts, exampleUser } from '../example-facts.ts';
import type { AuditSettings, UsedKey, UserKeys } from '../facts.ts';
import { activeKeysOf, ageOf, keyProblem, newest } from '../user-keys.ts';

/**
 * CIS AWS Foundations Benchmark 7.0, 2.12; `audit.max-key-age` is the organisation's own number. The age is that
 * of the key, not the "last rotated" of the credential report, which a mere switching off and on resets.
 */
export const keyAge: Check = {
  id: 'key-age',
  title: 'An access key is old',
  severity: 'medium',
  remedy: [
    'Replace it by a role that the workload assumes, if it can.',
    'Otherwise add its user to "rotate" in the configuration, so that it is renewed in time.',
  ],
  links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html'],
  examine: (facts, settings) =>
    facts.users.flatMap((user) => {
      if (settings.breakGlassUsers.has(user.user)) return [];
      return activeKeysOf(user)
        .filter((key) => ageOf(key, settings) > settings.maxKeyAge && !isBeingRetired(key, user, settings))
        .map((key) => {
          const title = `Access key ${maskKeyId(key.id)} of ${user.user} is older than ${formatDuration(settings.maxKeyAge)}`;
          const detail = `It is active and was made on ${key.createdAt.toISOString().slice(0, 10)}.`;
          return keyProblem(facts, key, title, detail);
        });
    }),
  finds: [
    {
      what: 'an active key of 91 days',
      facts: () => exampleFacts({ users: [exampleUser('ana', { createdAt: daysAgo(91) })] }),
    },
    {
      what: 'an old key whose rotation stopped halfway, after its grace period',
      facts: () =>
        exampleFacts({
          users: [exampleUser('deployer', { createdAt: daysAgo(91) }, { createdAt: daysAgo(2) })],
        }),
    },
  ],
  ignores: [
    {
      what: 'an active key of 90 days',
      facts: () => exampleFacts({ users: [exampleUser('ana', { createdAt: daysAgo(90) })] }),
    },
    {
      what: 'an inactive key',
      facts: () => exampleFacts({ users: [exampleUser('ana', { createdAt: daysAgo(91), active: false })] }),
    },
    {
      what: 'the key of a break-glass user',
      facts: () => exampleFacts({ users: [exampleUser('breakglass-1', { createdAt: daysAgo(400) })] }),
    },
    {
      what: 'an old key that a rotation has just replaced and that is in its grace period',
      facts: () =>
        exampleFacts({
          users: [exampleUser('deployer', { createdAt: daysAgo(91) }, { createdAt: daysAgo(0.5) })],
        }),
    },
  ],
};

/** Replaced by a rotation that keeps it active for its grace period: it is on its way out already. */
function isBeingRetired(key: UsedKey, user: UserKeys, settings: AuditSettings): boolean {
  const grace = settings.graceOfUser.get(user.user);
  const successor = newest(activeKeysOf(user));
  return (
    grace !== undefined && successor !== undefined && successor !== key && ageOf(successor, settings) <= grace
  );
}
