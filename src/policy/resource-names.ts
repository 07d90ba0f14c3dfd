import { RekeyError } from '../base/errors.ts';
import { inertExcerpt } from '../base/hostile-text.ts';

/** Where configured names are looked up. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** `aws`, `aws-cn` or `aws-us-gov`: the second part of every ARN in a region. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** `arn:aws:iam::123456789012:user/ci-deployer`: IAM has no regions. */
export function iamArn(kind: 'user' | 'role' | 'oidc-provider', name: string, place: Place): string {
  return `arn:${partitionOf(place.region)}:iam::${place.account}:${kind}/${name}`;
}

/** RDS keeps identifiers in lower case. */
export function rdsArn(kind: 'db' | 'cluster', identifier: string, place: Place): string {
  return `arn:${partitionOf(place.region)}:rds:${place.region}:${place.account}:${kind}:${identifier.toLowerCase()}`;
}

export function ecsServiceArn(
  { cluster, service }: { readonly cluster: string; readonly service: string },
  { account, region }: Place,
): string {
  return `arn:${partitionOf(region)}:ecs:${region}:${account}:service/${cluster}/${service}`;
}

export function lambdaFunctionArn(name: string, { account, region }: Place): string {
  return `arn:${partitionOf(region)}:lambda:${region}:${account}:function:${name}`;
}

/** Six characters that Secrets Manager adds to a name and that nobody knows before; `*` would match longer names. */
const SUFFIX = '-??????';

/**
 * The pattern of a secret's ARN, in a region that has it: its own, or that of a replica, whose ARN differs in the
 * region alone.
 * @throws RekeyError `policy-secret-name`: a wildcard in the name would give away the secrets of others
 */
export function secretArn(
  secret: string,
  place: Place,
  region = regionOfSecret(secret) ?? place.region,
): string {
  const arn =
    /^arn:(?<partition>aws[a-z-]*):secretsmanager:[a-z0-9-]+:(?<account>\d{12}):secret:(?<name>.+)$/.exec(
      secret,
    )?.groups;
  const name = arn?.name ?? secret;
  // CreateSecret in the API reference says which characters a name may have; RDS calls its own `rds!db-…`.
  if (!/^(?:rds!)?[\w/+=.@-]{1,512}$/.test(name)) {
    throw new RekeyError({
      code: 'policy-secret-name',
      what: `"${inertExcerpt(secret, 100)}" cannot be the name of a secret, so no policy is made for it.`,
      fix: 'Names have letters, digits and /_+=.@- only.',
    });
  }
  const isWhole = arn !== undefined && /-[A-Za-z0-9]{6}$/.test(name);
  const partition = arn?.partition ?? partitionOf(region);
  const account = arn?.account ?? place.account;
  return `arn:${partition}:secretsmanager:${region}:${account}:secret:${name}${isWhole ? '' : SUFFIX}`;
}

/** Stands for a placeholder while the name around it is judged; longer than the characters at the end of an ARN. */
const ANY = '..whatever..';

/**
 * The pattern of the ARNs of all secrets whose names are made from a template such as `rekey/{id}`.
 * @throws RekeyError `policy-secret-template` when nothing stands before the placeholder, and as {@link secretArn}
 */
export function secretPattern(template: string, place: Place, region?: string): string {
  const filled = template.replaceAll(/\{[^{}]*\}/g, ANY);
  if (/^(?:arn:.*:secret:)?\.\.whatever/.test(filled)) {
    throw new RekeyError({
      code: 'policy-secret-template',
      what: `No policy is made for the secrets "${inertExcerpt(template, 100)}": it would hold for all secrets whose names end so.`,
      fix: 'Let their names begin alike, with a path of their own such as rekey/{id}.',
    });
  }
  return secretArn(filled, place, ...(region === undefined ? [] : [region])).replaceAll(ANY, '*');
}

/** Every secret of an account and region. */
export function anySecretArn({ account, region }: Place): string {
  return `arn:${partitionOf(region)}:secretsmanager:${region}:${account}:secret:*`;
}

/** The region that an ARN names; `undefined` for a plain name. */
function regionOfSecret(secret: string): string | undefined {
  return /^arn:aws[a-z-]*:secretsmanager:(?<region>[a-z0-9-]+):/.exec(secret)?.groups?.region;
}
