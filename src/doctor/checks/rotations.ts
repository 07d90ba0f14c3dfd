import type { RotationOutcome } from '../../findings/run-report.ts';
import { configOf, type DoctorCheck, withoutCaller } from '../check.ts';
import { fail, ok, type Result, skipped, warn } from '../result.ts';

export const rotations: DoctorCheck = {
  name: 'rotations',
  what: 'what a dry run says of every rotation; where one is due and a login is its proof, the dry run logs in',
  look: async (world) => {
    const without = await withoutCaller(world);
    if (without) return without;
    const config = configOf(world);
    if (!config || config.rotate.length + config.selections.length === 0)
      return [skipped('', 'No rotation is configured.')];
    const report = await world.plan();
    const drift = (report.plan?.rotations ?? []).flatMap(({ name, drift: lines }) =>
      lines.map((line) => warn(name, line)),
    );
    return [...report.gaps.map((gap) => fail('', gap)), ...report.rotations.map(resultOf), ...drift];
  },
};

function resultOf({ name, status, summary, diagnosis, caveats }: RotationOutcome): Result {
  switch (status) {
    case 'failed':
    case 'needs-person':
      return fail(name, summary, diagnosis && summary.includes(diagnosis.fix) ? undefined : diagnosis?.fix);
    case 'rolled-back':
      return warn(name, summary);
    default:
      return ok(name, [summary, ...caveats].join(' '));
  }
}
