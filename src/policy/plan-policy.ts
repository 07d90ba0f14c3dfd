import type { PolicyDocument } from './document.ts';
import type { RolePlan } from './roles.ts';

/** What reads, and what reading needs: a key decrypts for it, and a role is assumed to do it. */
const READS = /^(?:[a-z]+:(?:Get|List|Describe|BatchGet)\w*|kms:Decrypt|sts:AssumeRole)$/;

/** The part of a policy that a job needs which only plans. It changes nothing; it does read the secrets. */
export function planPolicyOf({ Version, Statement }: PolicyDocument): PolicyDocument {
  return {
    Version,
    Statement: Statement.map((one) => ({
      ...one,
      Action: one.Action.filter((action) => READS.test(action)),
    })).filter(({ Action }) => Action.length > 0),
  };
}

/** A role that only plans, beside the one that does what was planned. */
export type PlanRole = Pick<RolePlan, 'arn' | 'path' | 'name' | 'policy'>;

/** It is trusted without the environment whose reviewers approve what the other one does. */
export function planRoleOf({ arn, path, name, policy }: RolePlan): PlanRole {
  return { arn: `${arn}-plan`, path, name: `${name}-plan`, policy: planPolicyOf(policy) };
}
