import {
  DeleteAccountPasswordPolicy$,
  GetAccountPasswordPolicy$,
  type GetAccountPasswordPolicyResponse,
  UpdateAccountPasswordPolicy$,
  type UpdateAccountPasswordPolicyRequest,
} from '@aws-sdk/client-iam';
import { type Call, changes, type Operation, reads } from '../operation.ts';
import { anyResource, noSuchEntity } from './arguments.ts';
import type { PasswordPolicy } from './model.ts';

/** A policy with IAM's defaults for everything that is not said (IAM API reference, UpdateAccountPasswordPolicy). */
export function passwordPolicyOf(given: UpdateAccountPasswordPolicyRequest): PasswordPolicy {
  return {
    MinimumPasswordLength: given.MinimumPasswordLength ?? 6,
    RequireSymbols: given.RequireSymbols ?? false,
    RequireNumbers: given.RequireNumbers ?? false,
    RequireUppercaseCharacters: given.RequireUppercaseCharacters ?? false,
    RequireLowercaseCharacters: given.RequireLowercaseCharacters ?? false,
    AllowUsersToChangePassword: given.AllowUsersToChangePassword ?? false,
    ...(given.MaxPasswordAge ? { MaxPasswordAge: given.MaxPasswordAge } : {}),
    ...(given.PasswordReusePrevention ? { PasswordReusePrevention: given.PasswordReusePrevention } : {}),
    ...(given.HardExpiry === undefined ? {} : { HardExpiry: given.HardExpiry }),
  };
}

function present(call: Call): PasswordPolicy {
  const policy = call.account.iam.passwordPolicy;
  if (!policy) throw noSuchEntity(`The Password Policy with domain name ${call.account.id} cannot be found.`);
  return policy;
}

export const passwordPolicyOperations: Operation[] = [
  reads<unknown, GetAccountPasswordPolicyResponse>(GetAccountPasswordPolicy$, {
    resource: anyResource,
    run: (_input, call) => {
      const policy = present(call);
      return { PasswordPolicy: { ...policy, ExpirePasswords: policy.MaxPasswordAge !== undefined } };
    },
  }),
  changes<UpdateAccountPasswordPolicyRequest, void>(UpdateAccountPasswordPolicy$, {
    resource: anyResource,
    run: (input, call) => {
      call.account.iam.passwordPolicy = passwordPolicyOf(input);
    },
  }),
  changes<unknown, void>(DeleteAccountPasswordPolicy$, {
    resource: anyResource,
    run: (_input, call) => {
      present(call);
      delete call.account.iam.passwordPolicy;
    },
  }),
];
