import type { RotationConfig } from '../../../src/config/schema.ts';
import type { RotationStatus } from '../../../src/findings/run-report.ts';
import type { MemoryWorld } from '../world/world.ts';

/** Something that a rotation may find, or that may befall it. */
export interface Situation {
  readonly name: string;
  /** How the run ends. */
  readonly status: RotationStatus;
  /** Of the plan that is made of it, where that is another. */
  readonly planned?: RotationStatus;
  readonly arrange: () => Arranged | Promise<Arranged>;
}

export interface Arranged {
  readonly world: MemoryWorld;
  readonly rotations: readonly RotationConfig[];
}

/** What a plan and a run say, and how they end. */
export interface Story {
  readonly planned: RotationStatus | undefined;
  readonly status: RotationStatus | undefined;
  /** Calls of the plan that change something. */
  readonly changes: readonly string[];
  readonly text: string;
}

/** Plans and runs the same situation, each in a world of its own. */
export async function tell({ arrange }: Situation): Promise<Story> {
  const plan = await arrange();
  const planned = await plan.world.run(plan.rotations, { dryRun: true });
  const { world, rotations } = await arrange();
  const ended = await world.run(rotations);
  const [expected, outcome] = [planned.rotated?.[0]?.outcome, ended.rotated?.[0]?.outcome];
  const steps = (outcome?.steps ?? []).map(({ at, step, call, ms }) => `${at} ${step} ${call} ${ms}`);
  const lines = [
    'plan:',
    ...planned.said,
    `${expected?.status}: ${expected?.summary}`,
    'run:',
    ...ended.said,
    `${outcome?.status}: ${outcome?.summary}`,
    `concern: ${ended.rotated?.[0]?.concern}`,
    `caveats: ${outcome?.caveats.join()}`,
    `diagnosis: ${outcome?.diagnosis?.id}: ${outcome?.diagnosis?.cause} ${outcome?.diagnosis?.fix}`,
    `of the plan: ${expected?.diagnosis?.id}`,
    'report:',
    ...steps,
  ];
  return {
    planned: expected?.status,
    status: outcome?.status,
    changes: planned.calls.filter(({ changing }) => changing > 0).map(({ name }) => name),
    text: namesTakenOut(lines.join('\n')),
  };
}

/** Ids are other ones in each run. */
function namesTakenOut(text: string): string {
  return text
    .replaceAll(/rekey-[0-9a-f]{8,40}/g, 'rekey-0')
    .replaceAll(/AKIA…[0-9A-F]{4}/g, 'AKIA…0')
    .replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]*…?/g, 'uuid-0');
}
