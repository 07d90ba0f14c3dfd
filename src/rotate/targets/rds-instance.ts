import type { RdsInstanceRotationConfig } from '../../config/schema.ts';
import type { Rotation } from '../lifecycle.ts';
import type { RotationWorld } from '../world.ts';
import { decideRdsInstance, type RdsInstanceAction } from './rds-instance/decide.ts';
import { foreseeRdsInstance } from './rds-instance/foresee.ts';
import { performRdsInstance } from './rds-instance/perform.ts';
import { observeRdsInstance, type RdsInstanceState } from './rds-instance/state.ts';

const STATUS_ONLY = 'status-only: whether the new password logs in was not tried, only that RDS set it';

/**
 * The master password of a DB instance. RDS knows one password at a time, so between its reset and the promotion
 * only AWSPENDING logs in: that window is kept as short as one login and one call.
 */
export function rdsInstanceRotation(
  config: RdsInstanceRotationConfig,
  world: RotationWorld,
): Rotation<RdsInstanceState, RdsInstanceAction> {
  return {
    name: config.name,
    kind: config.kind,
    caveats: config.verify === 'status-only' ? [STATUS_ONLY] : [],
    observe: () => observeRdsInstance(config, world),
    decide: (state, now) => decideRdsInstance(state, config, now),
    perform: (state, action, timeline) => performRdsInstance(state, action, config, world, timeline),
    foresee: foreseeRdsInstance,
  };
}
