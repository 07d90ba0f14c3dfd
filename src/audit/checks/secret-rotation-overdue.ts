import { formatDuration } from '../../base/duration.ts';
import type { Check } from '../check.ts';
import { daysAgo, exampleFacts, exampleSecret } from '../example-facts.ts';
import type { AuditedSecret, AuditSettings } from '../facts.ts';
import { secretProblem } from '../secret-problem.ts';

/** A schedule runs once a day, and AWS's own rotation windows last up to a day: later than this is late. */
const TOLERANCE = 86_400_000;

/** Its rotation, ours or Secrets Manager's own, should have run and did not. */
export const secretRotationOverdue: Check = {
  id: 'secret-rotation-overdue',
  title: 'The rotation of a secret is overdue',
  severity: 'medium',
  remedy: [
    'Look at the last run of the rotation: it failed, or it was not started.',
    'Run "rekey rotate --plan" to see what the next run would do.',
  ],
  links: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-2',
  ],
  examine: (facts, settings) =>
    facts.secrets.flatMap((secret) => {
      const detail = [...overdueHere(secret, settings), ...overdueAtAws(secret, settings)];
      if (detail.length === 0) return [];
      return [secretProblem(secret, facts, `The rotation of ${secret.name} is overdue`, detail)];
    }),
  finds: [
    {
      what: 'a configured rotation that is two days late',
      facts: () =>
        exampleFacts({
          secrets: [
            exampleSecret({
              valueCreatedAt: daysAgo(32),
              rotation: { name: 'orders', every: 30 * 86_400_000 },
            }),
          ],
        }),
    },
    {
      what: 'a rotation of Secrets Manager\u2019s own that did not run',
      facts: () => exampleFacts({ secrets: [exampleSecret({ nextRotationAt: daysAgo(3) })] }),
    },
  ],
  ignores: [
    {
      what: 'a configured rotation that is due today',
      facts: () =>
        exampleFacts({
          secrets: [
            exampleSecret({
              valueCreatedAt: daysAgo(30),
              rotation: { name: 'orders', every: 30 * 86_400_000 },
            }),
          ],
        }),
    },
    {
      what: 'an old value that nothing rotates',
      facts: () => exampleFacts({ secrets: [exampleSecret({ valueCreatedAt: daysAgo(80) })] }),
    },
    {
      what: 'a rotation of Secrets Manager\u2019s own that is to come',
      facts: () => exampleFacts({ secrets: [exampleSecret({ nextRotationAt: daysAgo(-3) })] }),
    },
  ],
};

function overdueHere(secret: AuditedSecret, { now }: AuditSettings): string[] {
  if (secret.rotation === undefined || secret.valueCreatedAt === undefined) return [];
  const { name, every } = secret.rotation;
  const due = secret.valueCreatedAt.getTime() + every;
  if (now.getTime() <= due + TOLERANCE) return [];
  const day = new Date(due).toISOString().slice(0, 10);
  return [`The rotation "${name}" renews it every ${formatDuration(every)} and was due on ${day}.`];
}

function overdueAtAws({ nextRotationAt }: AuditedSecret, { now }: AuditSettings): string[] {
  if (nextRotationAt === undefined || now.getTime() <= nextRotationAt.getTime() + TOLERANCE) return [];
  return [`Secrets Manager should have rotated it by ${nextRotationAt.toISOString().slice(0, 10)}.`];
}
