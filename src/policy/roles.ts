import { RekeyError } from '../base/errors.ts';
import { inertExcerpt } from '../base/hostile-text.ts';
import type { Config, RotationConfig, SelectionConfig } from '../config/schema.ts';
import { auditGrants } from './audit-permissions.ts';
import { type Grant, type PolicyDocument, policyOf } from './document.ts';
import { ANY_ACCOUNT, fleetRoles } from './fleet-roles.ts';
import { listingGrants } from './listing-permissions.ts';
import { iamArn, type Place, partitionOf } from './resource-names.ts';
import { rotationGrants } from './rotation-permissions.ts';
import { selectionGrants } from './selection-permissions.ts';

export interface RoleRequest {
  readonly config: Config;
  /** Where the role of the workflow is, and where names without an account or a region are looked up. */
  readonly place: Place;
  /** ARNs of customer-managed KMS keys that encrypt the secrets. */
  readonly kmsKeys: readonly string[];
}

/** A role to be made, with exactly what it may do. */
export interface RolePlan {
  readonly arn: string;
  /** `*`: a role of the fleet, which is alike in all its accounts. */
  readonly account: string;
  /** `/`, or `/team/` */
  readonly path: string;
  readonly name: string;
  readonly policy: PolicyDocument;
  /** ARN of the role that may become this one; `undefined` for the role of the workflow, which GitHub's token does. */
  readonly assumedBy: string | undefined;
}

/**
 * The role that the workflow assumes and those that it then becomes (`aws.role`, `rotate[].role`), each with the
 * rotations and audits that run as it, and those of the fleet.
 * @throws RekeyError `policy-secret-name`, `policy-secret-template`, `policy-tag` or `policy-kms-key`
 */
export function rolesFor(request: RoleRequest): readonly [RolePlan, ...RolePlan[]] {
  const { config, place } = request;
  const entries = [...config.rotate, ...config.selections];
  const used = new Set([config.aws.role, ...entries.map((one) => roleOf(one, config))]);
  const workers = [...used].filter((role) => role !== undefined);
  // A role does not assume itself unless it trusts itself.
  const fleet = fleetRoles(config, place.region, new Set(workers));
  const taken = new Set([...workers.map((role) => nameOf(role).name), ...fleet.roles.map((one) => one.name)]);
  const name = ['rekey', 'rekey-workflow'].find((free) => !taken.has(free)) ?? 'rekey-entry';
  const entry = iamArn('role', name, place);
  const become: Grant = {
    sid: 'BecomeTheRolesThatWork',
    actions: ['sts:AssumeRole'],
    resources: [...workers, ...fleet.become],
  };
  const own = used.has(undefined) ? workGrants(request, undefined) : [];
  return [
    planOf(entry, policyOf(become.resources.length > 0 ? [...own, become] : own), undefined),
    ...workers.map((role) => planOf(role, policyOf(workGrants(request, role)), entry)),
    ...fleet.roles.map((role) => ({ ...role, account: ANY_ACCOUNT, assumedBy: entry })),
  ];
}

/** The account of a role, as a reader is told. */
export function whereOf({ account }: Pick<RolePlan, 'account'>): string {
  return account === ANY_ACCOUNT ? 'an account of the fleet' : `the account ${account}`;
}

function roleOf(rotation: RotationConfig | SelectionConfig, { aws }: Config): string | undefined {
  return rotation.role ?? aws.role;
}

/** What runs as a role, or as the workflow's own. */
function workGrants({ config, place, kmsKeys }: RoleRequest, role: string | undefined): Grant[] {
  const account = role === undefined ? place.account : nameOf(role).account;
  const rotations = config.rotate.filter((rotation) => roleOf(rotation, config) === role);
  const selections = config.selections.filter((selection) => roleOf(selection, config) === role);
  const placeOf = ({ region = place.region }: { readonly region?: string | undefined }): Place => ({
    account,
    region,
  });
  const rotating = [
    ...rotations.flatMap((rotation) => rotationGrants(rotation, placeOf(rotation))),
    ...selections.flatMap((selection) => selectionGrants(selection, placeOf(selection))),
    ...listingGrants(rotations, placeOf),
  ];
  // What is judged by name or tag belongs to the account of `aws`.
  const passwords =
    role === config.aws.role ? config.passwords : { ...config.passwords, secrets: [], select: undefined };
  const regions = [
    place.region,
    ...[...rotations, ...selections].flatMap((one) => [
      one.region ?? place.region,
      ...('replicas' in one ? one.replicas : []),
    ]),
  ];
  return [
    ...rotating,
    ...auditGrants(passwords, [...rotations, ...selections], { ...place, account }),
    ...kmsGrants(kmsKeys, regions),
  ];
}

function planOf(arn: string, policy: PolicyDocument, assumedBy: string | undefined): RolePlan {
  return { arn, ...nameOf(arn), policy, assumedBy };
}

function nameOf(arn: string): Pick<RolePlan, 'account' | 'path' | 'name'> {
  const parts = /^arn:[a-z-]+:iam::(?<account>\d{12}):role(?<path>\/(?:.*\/)?)(?<name>[^/]+)$/.exec(
    arn,
  )?.groups;
  return { account: parts?.account ?? '', path: parts?.path ?? '/', name: parts?.name ?? '' };
}

/**
 * Secrets Manager asks KMS in the name of its caller (its User Guide, "Secret encryption and decryption"), so the
 * keys can be bound to it.
 */
function kmsGrants(keys: readonly string[], regions: readonly string[]): Grant[] {
  if (keys.length === 0) return [];
  for (const key of keys) refuseUnlikeKey(key);
  const services = [...new Set(regions)].map((region) => {
    const ending = partitionOf(region) === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
    return `secretsmanager.${region}.${ending}`;
  });
  return [
    {
      sid: 'UseTheKeysOfSecrets',
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: keys,
      conditions: {
        StringEquals: { 'kms:ViaService': services },
      },
    },
  ];
}

/** @throws RekeyError `policy-kms-key`: IAM takes no alias as a resource */
function refuseUnlikeKey(key: string): void {
  if (/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/.test(key)) return;
  throw new RekeyError({
    code: 'policy-kms-key',
    what: `"${inertExcerpt(key, 100)}" is not the ARN of a KMS key.`,
    fix: 'Give the ARN of the key itself, arn:aws:kms:REGION:ACCOUNT:key/ID; policies know no aliases.',
  });
}
