import type {
  ContextEntry,
  EvaluationResult,
  SimulatePrincipalPolicyCommandInput,
} from '@aws-sdk/client-iam';
import { RekeyError } from '../../base/errors.ts';
import type { NeededStatement, RefusedAction } from '../../doctor/ports.ts';
import { callAws, isAwsError } from './errors.ts';
import type { AwsSession } from './session.ts';

/** What IAM says of a user or a role. It only asks. */
export interface RolePermissions {
  refused(principal: string, statement: NeededStatement): Promise<readonly RefusedAction[]>;
  /** The trust policy as JSON; `undefined` when there is no such role. */
  trust(role: string): Promise<string | undefined>;
}

/** The answer to one question has a result for each action on each resource, and grows with both. */
const RESOURCES_AT_ONCE = 20;

/** The policies of roles, simulated by IAM itself: with boundaries and what the organization says. */
export function awsRolePermissions(session: AwsSession): RolePermissions {
  return {
    async refused(principal, { Action, Resource, Condition }) {
      const client = await session.iam();
      const { paginateSimulatePrincipalPolicy } = await import('@aws-sdk/client-iam');
      const refused: RefusedAction[] = [];
      const resources = Resource.map(oneThatFits);
      for (let from = 0; from < resources.length; from += RESOURCES_AT_ONCE) {
        const input: SimulatePrincipalPolicyCommandInput = {
          PolicySourceArn: principal,
          ActionNames: [...Action],
          ResourceArns: resources.slice(from, from + RESOURCES_AT_ONCE),
          ContextEntries: contextFor(Condition),
        };
        await callAws('iam:SimulatePrincipalPolicy', async () => {
          try {
            for await (const page of paginateSimulatePrincipalPolicy({ client }, input))
              refused.push(...(page.EvaluationResults ?? []).flatMap(refusalsIn));
          } catch (error) {
            throw isAwsError(error, 'NoSuchEntity') ? missing(error) : error;
          }
        });
      }
      return refused;
    },

    async trust(role) {
      const client = await session.iam();
      const { GetRoleCommand } = await import('@aws-sdk/client-iam');
      const command = new GetRoleCommand({ RoleName: role.split('/').at(-1) });
      return await callAws('iam:GetRole', async () => {
        try {
          // The document comes percent-encoded (IAM API reference, GetRole).
          return decodeURIComponent((await client.send(command)).Role?.AssumeRolePolicyDocument ?? '');
        } catch (error) {
          if (isAwsError(error, 'NoSuchEntity')) return undefined;
          throw error;
        }
      });
    },
  };
}

function missing(cause: unknown): RekeyError {
  return new RekeyError({
    code: 'role-missing',
    what: 'There is no such user or role, so nothing can be said of what it may do.',
    fix: 'Make it, or name another with --role.',
    cause,
  });
}

/** A simulation is about things, not patterns: one that the pattern is for. `*` alone is IAM's own default. */
function oneThatFits(pattern: string): string {
  return pattern === '*' ? pattern : pattern.replaceAll('?', 'x').replaceAll('*', 'any');
}

/** The request as the conditions of the statement want it. */
function contextFor(conditions: NeededStatement['Condition']): ContextEntry[] {
  return Object.values(conditions ?? {}).flatMap((keys) =>
    Object.entries(keys).map(([ContextKeyName, value]) => ({
      ContextKeyName,
      ContextKeyType: 'string' as const,
      // One request has one value.
      ContextKeyValues: [[value].flat()[0] ?? ''],
    })),
  );
}

function refusalsIn(result: EvaluationResult): RefusedAction[] {
  const {
    EvalActionName: action = '',
    OrganizationsDecisionDetail,
    PermissionsBoundaryDecisionDetail,
  } = result;
  const each = result.ResourceSpecificResults?.length
    ? result.ResourceSpecificResults.map((one) => ({
        resource: one.EvalResourceName ?? '*',
        decision: one.EvalResourceDecision,
        boundary: one.PermissionsBoundaryDecisionDetail,
      }))
    : [{ resource: result.EvalResourceName ?? '*', decision: result.EvalDecision, boundary: undefined }];
  return each
    .filter(({ decision }) => decision !== 'allowed')
    .map(({ resource, decision, boundary = PermissionsBoundaryDecisionDetail }) => {
      if (OrganizationsDecisionDetail?.AllowedByOrganizations === false)
        return { action, resource, why: 'organization' };
      if (boundary?.AllowedByPermissionsBoundary === false) return { action, resource, why: 'boundary' };
      return { action, resource, why: decision === 'explicitDeny' ? 'denied' : 'not allowed' };
    });
}
