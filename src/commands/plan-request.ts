import { parseDuration } from '../base/duration.ts';
import { RekeyError } from '../base/errors.ts';
import { inertExcerpt } from '../base/hostile-text.ts';
import type { PlanRequest } from './rotate/apply-plan.ts';

/**
 * The plan that is to be applied. Whoever can write artifacts could change it, so its digest comes another way.
 * @throws RekeyError `input-invalid`
 */
export function planToApply(input: (name: string) => string, command: string): PlanRequest | undefined {
  const path = input('plan');
  const digest = input('plan-digest');
  const maxAge = input('plan-max-age');
  if (path === '') return undefined;
  if (command !== 'rotate') {
    throw new RekeyError({
      code: 'input-invalid',
      what: 'The input "plan" is for "command: rotate", which applies it.',
    });
  }
  const alone = ['only', 'force', 'dry-run'].find((name) => !/^(?:false)?$/i.test(input(name)));
  if (alone !== undefined) {
    throw new RekeyError({
      code: 'input-invalid',
      what: `The input "${alone}" cannot be given beside "plan": the plan says what is done.`,
      fix: 'Give it where the plan is made.',
    });
  }
  if (!isDigest(digest)) {
    throw new RekeyError({
      code: 'input-invalid',
      what: 'The input "plan" needs "plan-digest", the output "plan-digest" of the job that made it.',
      fix: 'Hand it over as an output of that job, not in the artifact: see docs/plan.md, "Plan, approve, apply".',
    });
  }
  return { path, digest, maxAgeMs: planAge('plan-max-age', maxAge) };
}

export function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** From Friday afternoon to Monday morning. */
const PLAN_MAX_AGE = '72h';

/** How old a plan may be, in milliseconds. @throws RekeyError `input-invalid`. */
export function planAge(name: string, text: string): number {
  const age = parseDuration(text === '' ? PLAN_MAX_AGE : text);
  if (age !== undefined) return age;
  throw new RekeyError({
    code: 'input-invalid',
    what: `"${name}" must be a duration such as 12h or 3d, not "${inertExcerpt(text, 40)}".`,
  });
}
