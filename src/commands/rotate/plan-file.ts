import { readFile, stat } from 'node:fs/promises';
import { messageOf, RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import { isRecord } from '../../base/is-record.ts';
import type { Config } from '../../config/schema.ts';
import {
  entryDigest,
  planDigest,
  type RotationPlan,
  type RotationPlanEntry,
  sha256,
} from '../../findings/rotation-plan.ts';
import { PlanDocument } from '../../findings/rotation-plan-document.ts';
import type { Rotated } from '../../rotate/lifecycle.ts';
import { asPlanned } from '../../rotate/plan-apply.ts';
import type { OpenPlace } from './open-places.ts';

/** What a plan is made of: a place, and what its rotations would do. */
export interface PlannedPlace extends Pick<OpenPlace, 'account' | 'region' | 'role' | 'rotations'> {
  /** In the order of the rotations. */
  readonly rotated: readonly Rotated[];
}

/** The plan as data. */
export function planOf(
  places: readonly PlannedPlace[],
  { config, created, complete }: { config: Config; created: Date; complete: boolean },
): RotationPlan {
  const rotations = places.flatMap(({ account, region, rotations: configs, rotated }) =>
    rotated.flatMap(({ outcome, plan }, index): RotationPlanEntry[] => {
      const secret = configs[index]?.secret;
      if (secret === undefined) return [];
      const { name, kind, status, summary } = outcome;
      const entry = {
        name,
        kind,
        account,
        ...(region === undefined ? {} : { region }),
        secret,
        status,
        summary,
        reasons: [...(plan?.reasons ?? [])],
        drift: [...(plan?.drift ?? [])],
        ...(plan?.replaces === undefined ? {} : { replaces: plan.replaces }),
        demanded: plan?.demanded ?? false,
        steps: status === 'planned' ? outcome.steps.map(asPlanned) : [],
      };
      return [{ ...entry, digest: entryDigest(entry) }];
    }),
  );
  const digested = { config: configDigest(config), rotations };
  return {
    version: 1,
    created: created.toISOString(),
    ...digested,
    digest: planDigest(digested),
    places: places.map(({ account, region, role }) => ({
      account,
      ...(region === undefined ? {} : { region }),
      ...(role === undefined ? {} : { role }),
    })),
    complete,
  };
}

/** Of what in a configuration decides about rotations: the same file, read twice, gives the same. */
export function configDigest({ rotate, selections, aws, passwords }: Config): string {
  return sha256({ rotate, selections, aws, profile: passwords.profile });
}

/** Above the plan of ten thousand rotations. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads a plan, or a report that holds one. Whoever may write the file may have changed it: nothing in it is done
 * that is not what would be done anyway, and with the digest that was approved nothing else is even compared.
 * @throws RekeyError `plan-unreadable`, `plan-version`, `plan-invalid` or `plan-changed`
 */
export async function readPlan(path: string, approvedDigest: string | undefined): Promise<RotationPlan> {
  const parsed = parse(await textOf(path), path);
  const document = isRecord(parsed) && isRecord(parsed.plan) ? parsed.plan : parsed;
  if (isRecord(document) && document.version !== 1) {
    throw refusal(
      'plan-version',
      path,
      `has version ${inertExcerpt(JSON.stringify(document.version) ?? 'none', 20)}, and this Rekey knows version 1`,
    );
  }
  const { success, data: plan, error } = PlanDocument.safeParse(document);
  if (!success) {
    const [issue] = error.issues;
    const where = inertExcerpt(issue?.path.join('.') ?? '', 100);
    throw refusal(
      'plan-invalid',
      path,
      `is no plan: ${where === '' ? '' : `"${where}": `}${inertExcerpt(issue?.message ?? 'unknown shape', 200)}`,
    );
  }
  const isWhole = plan.rotations.every((entry) => entryDigest(entry) === entry.digest);
  if (!isWhole || planDigest(plan) !== plan.digest) {
    throw refusal('plan-changed', path, 'was changed: its digest is not that of its content');
  }
  if (approvedDigest !== undefined && approvedDigest !== plan.digest) {
    throw refusal('plan-changed', path, 'is not the plan that was approved: its digest is another');
  }
  return plan;
}

async function textOf(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new Error('it is larger than any plan');
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new RekeyError({
      code: 'plan-unreadable',
      what: `The plan ${inertExcerpt(path, 200)} could not be read: ${messageOf(error)}.`,
      fix: 'Give the path of the plan.json that "command: plan" or "rekey rotate --plan --format json --output plan.json" has written.',
      cause: error,
    });
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No cause: the parser's message quotes the text.
    throw refusal('plan-invalid', path, 'is not JSON');
  }
}

function refusal(code: string, path: string, why: string): RekeyError {
  return new RekeyError({
    code,
    what: `The plan ${inertExcerpt(path, 200)} ${why}.`,
    fix: 'Nothing was done. Plan again, and apply that.',
  });
}
