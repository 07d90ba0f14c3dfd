import type { RdsInstanceRotationConfig } from '../../config/schema.ts';
import { ruleFor } from '../../credentials/passwords/provider-rules.ts';
import type { Rotation } from '../lifecycle.ts';
import type { MasterPasswordAction } from '../master-password/decide.ts';
import { masterPasswordRotation } from '../master-password/rotation.ts';
import type { MasterPasswordState } from '../master-password/state.ts';
import type { RotationWorld } from '../world.ts';
import { instanceObstacleOf } from './rds-instance/obstacle.ts';

/** The master password of a DB instance. */
export function rdsInstanceRotation(
  config: RdsInstanceRotationConfig,
  world: RotationWorld,
): Rotation<MasterPasswordState, MasterPasswordAction> {
  const { databases } = world;
  const id = config.instance;
  return masterPasswordRotation(
    {
      config,
      id,
      noun: 'instance',
      idField: 'dbInstanceIdentifier',
      calls: { describe: 'rds:DescribeDBInstances', modify: 'rds:ModifyDBInstance' },
      ruleOf: ruleFor,
      async describe() {
        const instance = await databases.describe(id);
        return instance && { ...instance, obstacle: instanceObstacleOf(instance) };
      },
      setPassword: (password) => databases.setPassword(id, password),
    },
    world,
  );
}
