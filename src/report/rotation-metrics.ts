import type { RotationOutcome, RunReport, StepRecord } from '../findings/run-report.ts';
import { counted, type Family, gauge } from './metrics-text.ts';
import { ROTATION_STATUSES } from './phrases.ts';
import { postureOf, ratiosByKind } from './posture.ts';
import { isStuck } from './trend.ts';

/** How rotations stand, what this run did about them, and how long it took. */
export function rotationFamilies(report: RunReport, at: Date): Family[] {
  const { rotations } = report;
  const { ratio: all } = postureOf(report, at);
  return [
    gauge(
      'credential_rotation_ratio',
      'Share of the configured credentials that are within their rotation period, 0 to 1.',
      // Without a rotation there is no share, and a missing sample says so better than a 1.
      all === undefined ? [] : [[{}, all]],
    ),
    gauge(
      'rekey_rotation_ratio',
      'The same by provider and kind.',
      [...ratiosByKind(report, at)].map(([kind, ratio]) => [{ provider: PROVIDER, kind }, ratio]),
    ),
    gauge(
      'rekey_rotation_status',
      'Configured rotations by what this run did with them.',
      ROTATION_STATUSES.map((status) => [
        { status },
        rotations.filter((each) => each.status === status).length,
      ]),
    ),
    {
      type: 'counter',
      name: 'rekey_rotations',
      help: 'Rotations that this run changed something about, or could not, by how they ended.',
      samples: counted(rotations.filter(didSomething), ({ kind, status }) => ({
        provider: PROVIDER,
        kind,
        outcome: status,
      })),
    },
    {
      type: 'histogram',
      name: 'rekey_rotation_duration_seconds',
      unit: 'seconds',
      help: 'Time that the steps of rotations took, by the stage that they belong to.',
      buckets: BUCKETS,
      observations: observationsOf(rotations),
    },
  ];
}

const PROVIDER = 'aws';
const BUCKETS = [0.1, 0.5, 1, 5, 15, 30, 60, 300, 900, 3_600] as const;

function didSomething(rotation: RotationOutcome): boolean {
  return rotation.status !== 'planned' && (rotation.steps.length > 0 || isStuck(rotation));
}

/** One a rotation and stage: the steps of a stage belong together. */
function observationsOf(
  rotations: readonly RotationOutcome[],
): (readonly [Readonly<Record<string, string>>, number])[] {
  return rotations
    .filter(({ status }) => status !== 'planned')
    .flatMap(({ kind, steps }) =>
      [...Map.groupBy(steps, stageOf)].map(
        ([stage, some]) => [{ kind, stage }, some.reduce((sum, { ms }) => sum + ms, 0) / 1_000] as const,
      ),
    );
}

/** The few stages that one compares over time. */
function stageOf({ step }: StepRecord): string {
  return STAGES.get(step.replace(/-failed$/, '')) ?? 'other';
}

const STAGES: ReadonlyMap<string, string> = new Map([
  ['journal', 'create'],
  ['generate', 'create'],
  ['stage', 'create'],
  ['apply', 'create'],
  ['verify', 'verify'],
  ['prove', 'verify'],
  ['promote', 'promote'],
  ['spread', 'sync'],
  ['wait', 'sync'],
  ['retire', 'retire'],
  ['tidy', 'retire'],
  ['abandon', 'retire'],
  ['reactivate', 'roll-back'],
  ['roll-back', 'roll-back'],
]);
