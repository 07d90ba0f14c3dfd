import type { Rotation } from '../lifecycle.ts';
import type { RotationWorld } from '../world.ts';
import { decideMasterPassword, type MasterPasswordAction } from './decide.ts';
import { foreseeMasterPassword } from './foresee.ts';
import { courseOfPassword } from './go-back.ts';
import { masterPasswordMismatch } from './mismatch.ts';
import { performMasterPassword } from './perform.ts';
import { type MasterPasswordState, observeMasterPassword } from './state.ts';
import type { MasterPasswordTarget } from './target.ts';

const STATUS_ONLY = 'status-only: whether the new password logs in was not tried, only that RDS set it';

/**
 * The master password of a database in RDS. RDS knows one password at a time, so between its reset and the
 * promotion only AWSPENDING logs in: that window is kept as short as one login and one call.
 */
export function masterPasswordRotation(
  target: MasterPasswordTarget,
  world: RotationWorld,
): Rotation<MasterPasswordState, MasterPasswordAction> {
  const { config } = target;
  return {
    name: config.name,
    kind: config.kind,
    caveats: config.verify === 'status-only' ? [STATUS_ONLY] : [],
    observe: () => observeMasterPassword(target, world),
    decide: (state, now) => decideMasterPassword(state, target, now),
    perform: (state, action, timeline) => performMasterPassword(state, action, target, world, timeline),
    secretOf: ({ secret }) => secret,
    mismatchOf: (state) => masterPasswordMismatch(state, target, world),
    back: {
      courseOf: courseOfPassword,
      withSecret: (state, secret) => ({ ...state, secret }),
    },
    foresee: foreseeMasterPassword,
  };
}
