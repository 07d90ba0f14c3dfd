import type { Config } from '../config/schema.ts';
import { auditGrants } from './audit-permissions.ts';
import { type PolicyDocument, policyOf } from './document.ts';
import { partitionOf } from './resource-names.ts';

/** A role that is alike in every account of a fleet that has it. */
export interface FleetRole {
  /** With `*` for the account. */
  readonly arn: string;
  readonly path: string;
  readonly name: string;
  readonly policy: PolicyDocument;
}

/** More accounts than this are named by a pattern: IAM takes 10,240 characters in the policies of a role. */
const MOST_NAMED = 20;

/** The account of what is alike in all accounts. */
export const ANY_ACCOUNT = '*';

/**
 * The roles of `fleet.accounts`, each name once, with what an audit reads, and the ARNs by which the role of the
 * workflow may become them. A pattern lets it become a role of that name wherever one trusts it, and nothing else.
 * @param known roles that do other work, which includes the audit
 */
export function fleetRoles(
  { fleet }: Config,
  region: string,
  known: ReadonlySet<string>,
): { readonly roles: readonly FleetRole[]; readonly become: readonly string[] } {
  const others = (fleet?.accounts ?? []).map(({ role }) => role).filter((role) => !known.has(role));
  const alike = Map.groupBy(new Set(others), (role) => role.replace(/::\d{12}:/, `::${ANY_ACCOUNT}:`));
  const place = { account: ANY_ACCOUNT, region };
  const policy = policyOf(auditGrants({ secrets: [], select: undefined }, [], place));
  return {
    roles: [...alike.keys()].map((arn) => {
      const { path = '/', name = '' } = /:role(?<path>\/(?:.*\/)?)(?<name>[^/]+)$/.exec(arn)?.groups ?? {};
      return { arn, path, name, policy: inPartition(policy, arn, region) };
    }),
    become: [...alike].flatMap(([pattern, all]) => (all.length > MOST_NAMED ? [pattern] : all)),
  };
}

/** The region is that of the workflow's role; the accounts may be in another partition. */
function inPartition(policy: PolicyDocument, arn: string, region: string): PolicyDocument {
  const [, partition = ''] = arn.split(':');
  const own = `arn:${partitionOf(region)}:`;
  const Statement = policy.Statement.map((one) => ({
    ...one,
    Resource: one.Resource.map((resource) =>
      resource.startsWith(own) ? `arn:${partition}:${resource.slice(own.length)}` : resource,
    ),
  }));
  return { ...policy, Statement };
}
