import type { RdsManagedRotationConfig } from '../../config/schema.ts';
import type { Rotation } from '../lifecycle.ts';
import type { RotationWorld } from '../world.ts';
import { managedDatabase } from './rds-managed/database.ts';
import { decideRdsManaged, type RdsManagedAction } from './rds-managed/decide.ts';
import { foreseeRdsManaged, performRdsManaged } from './rds-managed/perform.ts';
import { observeRdsManaged, type RdsManagedState } from './rds-managed/state.ts';

const WORD_OF_RDS = 'rds-managed: RDS makes, sets and stores the password itself; no login with it was tried';

/**
 * A master password that RDS manages, in a secret that it owns and nobody else may write. RDS rotates it by itself
 * (every seven days unless told otherwise); Rekey asks for that when the value is older than it should be, and
 * watches until it has happened.
 */
export function rdsManagedRotation(
  config: RdsManagedRotationConfig,
  world: RotationWorld,
): Rotation<RdsManagedState, RdsManagedAction> {
  const database = managedDatabase(config, world);
  return {
    name: config.name,
    kind: config.kind,
    caveats: [WORD_OF_RDS],
    observe: () => observeRdsManaged(database, world),
    decide: (state, now) => decideRdsManaged(state, database, now),
    perform: (state, action, timeline) => performRdsManaged(state, action, database, world, timeline),
    secretOf: ({ secret }) => secret,
    foresee: foreseeRdsManaged,
  };
}
