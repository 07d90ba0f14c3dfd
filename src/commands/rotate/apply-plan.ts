import { formatDuration } from '../../base/duration.ts';
import { RekeyError } from '../../base/errors.ts';
import { plannedEntries, type RotationPlan, type RotationPlanEntry } from '../../findings/rotation-plan.ts';
import type { Context } from '../context.ts';
import type { OpenPlace } from './open-places.ts';
import { configDigest, readPlan } from './plan-file.ts';

/** A plan that is to be applied, and by what it is known to be the approved one. */
export interface PlanRequest {
  readonly path: string;
  /** The digest that was approved, where it came by another way than the file. */
  readonly digest: string | undefined;
  readonly maxAgeMs: number;
}

/** The clocks of two runners differ a little. */
const CLOCK_SLACK_MS = 5 * 60_000;

/**
 * The plan, if it may still be applied.
 * @throws RekeyError what {@link readPlan} throws, `plan-expired` or `plan-other-config`
 */
export async function openPlan(request: PlanRequest, context: Context): Promise<RotationPlan> {
  const plan = await readPlan(request.path, request.digest);
  const age = context.clock.now().getTime() - new Date(plan.created).getTime();
  if (age > request.maxAgeMs || age < -CLOCK_SLACK_MS) {
    throw new RekeyError({
      code: 'plan-expired',
      what:
        age < 0
          ? `The plan was made on ${plan.created}, which is yet to come.`
          : `The plan was made on ${plan.created} and is older than ${formatDuration(request.maxAgeMs)}.`,
      fix: 'Nothing was done. Plan again, or allow older plans with "plan-max-age" (--max-age).',
    });
  }
  if (plan.config !== configDigest(context.config)) {
    throw new RekeyError({
      code: 'plan-other-config',
      what: 'The plan was made with another configuration than this one.',
      fix: 'Nothing was done. Apply it on the commit on which it was made, or plan again.',
    });
  }
  return plan;
}

/**
 * What of an approved plan belongs to a place.
 * @throws RekeyError `plan-elsewhere` when one of its rotations was planned in another account or region
 */
export function approvedIn(
  plan: RotationPlan,
  { account, region, rotations }: Pick<OpenPlace, 'account' | 'region' | 'rotations'>,
): ReadonlyMap<string, RotationPlanEntry> {
  const entries = new Map(plannedEntries(plan).map((entry) => [entry.name, entry]));
  const here = rotations.flatMap(({ name }) => entries.get(name) ?? []);
  for (const entry of here) {
    if (entry.account === account && entry.region === region) continue;
    throw new RekeyError({
      code: 'plan-elsewhere',
      what: `"${entry.name}" was planned in ${told(entry)}, and the credentials of this run are of ${told({ account, region })}.`,
      fix: 'Nothing was done. Use credentials of the same account and region, or plan again.',
    });
  }
  return new Map(here.map((entry) => [entry.name, entry]));
}

function told({ account, region }: { account: string; region?: string | undefined }): string {
  return `account ${account}${region === undefined ? '' : `, ${region}`}`;
}

/** Rotations of the plan that no configured entry stands for any more, each as a gap. */
export function missingFrom(plan: RotationPlan, found: readonly string[]): string[] {
  return plannedEntries(plan)
    .filter(({ name }) => !found.includes(name))
    .map(
      ({ name }) =>
        `The plan has "${name}", which nothing in this account is any more: it was not looked at.`,
    );
}
