import type { IamUserRotationConfig } from '../../config/schema.ts';
import type { Rotation } from '../lifecycle.ts';
import type { RotationWorld } from '../world.ts';
import { decideIamUser, type IamUserAction } from './iam-user/decide.ts';
import { foreseeIamUser } from './iam-user/foresee.ts';
import { courseOfKey } from './iam-user/go-back.ts';
import { iamUserMismatch } from './iam-user/mismatch.ts';
import { performIamUser } from './iam-user/perform.ts';
import { type IamUserState, observeIamUser } from './iam-user/state.ts';

/**
 * The access key of an IAM user. Both keys are valid between promotion and retirement, so AWSCURRENT alone always
 * authenticates; the old key goes in later runs, after its grace and its recovery period.
 */
export function iamUserRotation(
  config: IamUserRotationConfig,
  world: RotationWorld,
): Rotation<IamUserState, IamUserAction> {
  return {
    name: config.name,
    kind: config.kind,
    caveats: [],
    observe: () => observeIamUser(config, world),
    decide: (state, now) => decideIamUser(state, config, now),
    perform: (state, action, timeline) => performIamUser(state, action, config, world, timeline),
    secretOf: ({ secret }) => secret,
    mismatchOf: (state) => iamUserMismatch(state, config, world),
    back: {
      courseOf: (state, now, why) => courseOfKey(state, config, now, why),
      withSecret: (state, secret) => ({ ...state, secret }),
    },
    foresee: foreseeIamUser,
  };
}
