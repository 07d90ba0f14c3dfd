import type { DatabaseUserRotationConfig } from '../../config/schema.ts';
import type { Rotation } from '../lifecycle.ts';
import type { RotationWorld } from '../world.ts';
import { type DatabaseUserAction, decideDatabaseUser } from './database-user/decide.ts';
import { foreseeDatabaseUser } from './database-user/foresee.ts';
import { courseOfUser } from './database-user/go-back.ts';
import { databaseUserMismatch } from './database-user/mismatch.ts';
import { performDatabaseUser } from './database-user/perform.ts';
import { type DatabaseUserState, observeDatabaseUser } from './database-user/state.ts';

/**
 * Two users of a database who take turns. Only the one who is not in AWSCURRENT is ever changed, so AWSCURRENT logs
 * in at every moment, and whoever has not read the secret again goes on with the former until the next rotation.
 */
export function databaseUserRotation(
  config: DatabaseUserRotationConfig,
  world: RotationWorld,
): Rotation<DatabaseUserState, DatabaseUserAction> {
  return {
    name: config.name,
    kind: config.kind,
    caveats: [],
    observe: () => observeDatabaseUser(config, world),
    decide: (state, now) => decideDatabaseUser(state, config, now),
    perform: (state, action, timeline) => performDatabaseUser(state, action, config, world, timeline),
    secretOf: ({ secret }) => secret,
    mismatchOf: (state) => databaseUserMismatch(state, config, world),
    back: {
      courseOf: courseOfUser,
      withSecret: (state, secret) => ({ ...state, secret }),
    },
    foresee: foreseeDatabaseUser,
  };
}
