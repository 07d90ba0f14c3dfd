import { mapBounded } from '../base/concurrency.ts';
import type { RotationConfig } from '../config/schema.ts';
import { withAge } from './credential-age.ts';
import { onDemand } from './demand.ts';
import { inWindow } from './in-window.ts';
import { type Rotated, type Rotation, runRotation } from './lifecycle.ts';
import { type Approved, applyApproved } from './plan-apply.ts';
import { planInDetail } from './plan-details.ts';
import { withRollBack } from './roll-back/with-roll-back.ts';
import { databaseUserRotation } from './targets/database-user.ts';
import { iamUserRotation } from './targets/iam-user.ts';
import { rdsClusterRotation } from './targets/rds-cluster.ts';
import { rdsInstanceRotation } from './targets/rds-instance.ts';
import { rdsManagedRotation } from './targets/rds-managed.ts';
import type { RotationWorld } from './world.ts';

type Kind = RotationConfig['kind'];
type ConfigOf<K extends Kind> = Extract<RotationConfig, { kind: K }>;
type Take<Result> = <State extends object, Action>(
  rotation: Rotation<State, Action>,
  world: RotationWorld,
) => Promise<Result>;
type Targets = {
  readonly [K in Kind]: <Result>(
    config: ConfigOf<K>,
    world: RotationWorld,
    take: Take<Result>,
  ) => Promise<Result>;
};

/** Every kind of rotation: one file each in `targets/`. */
const TARGETS: Targets = {
  'iam-user': (config, world, take) => take(iamUserRotation(config, world), world),
  'rds-cluster': (config, world, take) => take(rdsClusterRotation(config, world), world),
  'rds-managed': (config, world, take) => take(rdsManagedRotation(config, world), world),
  'rds-instance': (config, world, take) => take(rdsInstanceRotation(config, world), world),
  'database-user': (config, world, take) => take(databaseUserRotation(config, world), world),
};

/**
 * Enough to use up a quota of 20 calls a second at a slow answer (`test/bench/rotation/makespan.ts`); the clients
 * slow down when AWS throttles. Resets of databases take minutes, in which the others need not wait.
 */
const AT_ONCE = 24;

export interface RotateOptions {
  /** Plan only. */
  readonly dryRun: boolean;
  /** What is due begins at any hour; default false. */
  readonly ignoreWindows?: boolean;
  /** Outcomes that are known already, by the name of the rotation: nothing is done about these. */
  readonly known?: ReadonlyMap<string, Rotated>;
  /** By name: only what somebody approved is done, and only if it still is what would be done. */
  readonly approved?: ReadonlyMap<string, Approved> | undefined;
}

/** Takes every rotation as far as it goes, or plans it. One that fails never stops another. */
export async function rotateAll(
  rotations: readonly RotationConfig[],
  world: RotationWorld,
  options: RotateOptions,
): Promise<Rotated[]> {
  return await mapBounded(rotations, AT_ONCE, async (config) => {
    // What is demanded of a rotation no listing tells.
    const known = world.demands ? undefined : options.known?.get(config.name);
    if (known) return known;
    const { window } = config;
    return await rotateOne(config, world, async (rotation, where) => {
      const timely =
        window === undefined || options.ignoreWindows === true ? rotation : inWindow(rotation, window);
      const wanted = where.demands ? onDemand(timely) : timely;
      return await withAge(wanted, config, where, { isPlan: options.dryRun }, (watched) =>
        goThrough(watched, where, config, options),
      );
    });
  });
}

async function goThrough<State extends object, Action>(
  rotation: Rotation<State, Action>,
  world: RotationWorld,
  config: RotationConfig,
  { dryRun, approved }: RotateOptions,
): Promise<Rotated> {
  if (dryRun) return await planInDetail(rotation, world, config);
  if (!approved) return await runRotation(rotation, world);
  const entry = approved.get(config.name);
  // Whoever approves a plan says nothing about what is not in it.
  if (!entry) throw new Error(`"${config.name}" is not in the plan`);
  return await applyApproved(rotation, world, entry);
}

/** Gives the rotation that a config describes to `take`. */
export async function rotateOne<K extends Kind, Result>(
  config: ConfigOf<K>,
  world: RotationWorld,
  take: Take<Result>,
): Promise<Result> {
  const target: Targets[K] = TARGETS[config.kind];
  return await target(config, world, (rotation, where) => take(withRollBack(rotation, config, where), where));
}
