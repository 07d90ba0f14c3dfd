import {
  type EvaluationResult,
  GetRole$,
  type GetRoleRequest,
  type GetRoleResponse,
  InvalidInputException$,
  type SimulatePolicyResponse,
  SimulatePrincipalPolicy$,
  type SimulatePrincipalPolicyRequest,
} from '@aws-sdk/client-iam';
import { type Call, type Operation, reads } from '../operation.ts';
import type { Resource } from '../policy/authorize.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { evaluate } from '../policy/evaluate.ts';
import { modelledError } from '../wire/aws-error.ts';
import { noSuchEntity, page } from './arguments.ts';
import type { Role, User } from './model.ts';

/** `allowed`, `explicitDeny`, `implicitDeny` (IAM API reference, EvaluationResult). */
const DECISIONS = {
  allowed: 'allowed',
  'explicit deny': 'explicitDeny',
  'implicit deny': 'implicitDeny',
} as const;

export const roleOperations: Operation[] = [
  reads<GetRoleRequest, GetRoleResponse>(GetRole$, {
    resource: ({ RoleName: name = '' }, call): Resource => {
      const role = call.account.iam.roles.get(name);
      return {
        arn: role?.arn ?? `arn:aws:iam::${call.account.id}:role/${name}`,
        shown: `role ${name}`,
        ...(role ? { tags: role.tags } : {}),
      };
    },
    run: ({ RoleName: name = '' }, call) => {
      const role = call.account.iam.roles.get(name);
      if (!role) throw noSuchEntity(`The role with name ${name} cannot be found.`);
      return {
        Role: {
          Path: role.path,
          RoleName: role.name,
          RoleId: role.id,
          Arn: role.arn,
          CreateDate: role.createdAt,
          // The document comes percent-encoded (IAM API reference, GetRole).
          AssumeRolePolicyDocument: encodeURIComponent(role.trust.text),
          MaxSessionDuration: role.maxSessionSeconds,
        },
      };
    },
  }),
  reads<SimulatePrincipalPolicyRequest, SimulatePolicyResponse>(SimulatePrincipalPolicy$, {
    // The permission is asked about the principal (Service Authorization Reference, IAM).
    resource: ({ PolicySourceArn: arn = '' }) => ({ arn }),
    run: (input, call) => {
      const { PolicySourceArn: arn = '', ActionNames = [], ResourceArns = ['*'] } = input;
      const policies = policiesOf(arn, call);
      const context = new Map(
        (input.ContextEntries ?? []).map(({ ContextKeyName = '', ContextKeyValues = [] }) => [
          ContextKeyName.toLowerCase(),
          ContextKeyValues[0] ?? '',
        ]),
      );
      const results = ActionNames.flatMap((action) =>
        ResourceArns.map((resource): EvaluationResult => {
          const decision = DECISIONS[evaluate(policies, { action, resource, context })];
          return { EvalActionName: action, EvalResourceName: resource, EvalDecision: decision };
        }),
      );
      const { items, ...rest } = page(results, input);
      return { EvaluationResults: items, ...rest };
    },
  }),
];

function policiesOf(arn: string, call: Call): PolicyDocument[] {
  const { users, roles, policies } = call.account.iam;
  if (!/^arn:aws:iam::\d{12}:(?:user|role|group)\//.test(arn))
    throw modelledError(InvalidInputException$, `Invalid ARN ${arn}`);
  const all: (User | Role)[] = [...users.values(), ...roles.values()];
  const principal = all.find((one) => one.arn === arn);
  if (!principal) throw noSuchEntity(`Entity ${arn} does not exist.`);
  const attached = [...principal.attachedPolicies].flatMap((policy) => policies.get(policy) ?? []);
  return [...principal.inlinePolicies.values(), ...attached];
}
