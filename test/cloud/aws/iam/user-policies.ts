import {
  AttachUserPolicy$,
  type AttachUserPolicyRequest,
  DeleteUserPolicy$,
  type DeleteUserPolicyRequest,
  DetachUserPolicy$,
  type DetachUserPolicyRequest,
  GetUserPolicy$,
  type GetUserPolicyRequest,
  type GetUserPolicyResponse,
  ListAttachedUserPolicies$,
  type ListAttachedUserPoliciesRequest,
  type ListAttachedUserPoliciesResponse,
  ListUserPolicies$,
  type ListUserPoliciesRequest,
  type ListUserPoliciesResponse,
  PutUserPolicy$,
  type PutUserPolicyRequest,
} from '@aws-sdk/client-iam';
import { changes, type Operation, reads } from '../operation.ts';
import { readPolicy } from '../policy/document.ts';
import { findUser, noSuchEntity, page, userNameOf, userResource } from './arguments.ts';

export const userPolicyOperations: Operation[] = [
  changes<PutUserPolicyRequest, void>(PutUserPolicy$, {
    resource: userResource,
    run: (input, call) => {
      const user = findUser(userNameOf(input, call), call);
      user.inlinePolicies.set(input.PolicyName ?? '', readPolicy(input.PolicyDocument ?? ''));
    },
  }),
  reads<GetUserPolicyRequest, GetUserPolicyResponse>(GetUserPolicy$, {
    resource: userResource,
    run: (input, call) => {
      const user = findUser(userNameOf(input, call), call);
      const policy = user.inlinePolicies.get(input.PolicyName ?? '');
      if (!policy) throw noSuchEntity(`The user policy with name ${input.PolicyName} cannot be found.`);
      // The document comes percent-encoded (IAM API reference, GetUserPolicy).
      return {
        UserName: user.name,
        PolicyName: input.PolicyName,
        PolicyDocument: encodeURIComponent(policy.text),
      };
    },
  }),
  reads<ListUserPoliciesRequest, ListUserPoliciesResponse>(ListUserPolicies$, {
    resource: userResource,
    run: (input, call) => {
      const { items, ...rest } = page(
        [...findUser(userNameOf(input, call), call).inlinePolicies.keys()],
        input,
      );
      return { PolicyNames: items, ...rest };
    },
  }),
  changes<DeleteUserPolicyRequest, void>(DeleteUserPolicy$, {
    resource: userResource,
    run: (input, call) => {
      const user = findUser(userNameOf(input, call), call);
      if (!user.inlinePolicies.delete(input.PolicyName ?? '')) {
        throw noSuchEntity(`The user policy with name ${input.PolicyName} cannot be found.`);
      }
    },
  }),
  changes<AttachUserPolicyRequest, void>(AttachUserPolicy$, {
    resource: userResource,
    run: (input, call) => {
      const arn = input.PolicyArn ?? '';
      if (!call.account.iam.policies.has(arn))
        throw noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
      findUser(userNameOf(input, call), call).attachedPolicies.add(arn);
    },
  }),
  reads<ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse>(ListAttachedUserPolicies$, {
    resource: userResource,
    run: (input, call) => {
      const { items, ...rest } = page([...findUser(userNameOf(input, call), call).attachedPolicies], input);
      return {
        AttachedPolicies: items.map((arn) => ({ PolicyArn: arn, PolicyName: arn.split('/').at(-1) })),
        ...rest,
      };
    },
  }),
  changes<DetachUserPolicyRequest, void>(DetachUserPolicy$, {
    resource: userResource,
    run: (input, call) => {
      const user = findUser(userNameOf(input, call), call);
      if (!user.attachedPolicies.delete(input.PolicyArn ?? ''))
        throw noSuchEntity(`Policy ${input.PolicyArn} was not found.`);
    },
  }),
];
