import type { AwsCause, Cause, KnownCause } from './cause.ts';
import { ACCESS_CAUSES } from './causes/access.ts';
import { CREDENTIAL_CAUSES } from './causes/credentials.ts';
import { DOWNSTREAM_HALTS } from './causes/downstreams.ts';
import { ENCRYPTION_CAUSES } from './causes/encryption.ts';
import { ENDPOINT_CAUSES } from './causes/endpoints.ts';
import { HALTS } from './causes/halts.ts';
import { IAM_CAUSES } from './causes/iam.ts';
import { LOGIN_CAUSES } from './causes/logins.ts';
import { RDS_CAUSES } from './causes/rds.ts';
import { REFUSALS } from './causes/refusals.ts';
import { SECRET_CAUSES } from './causes/secrets.ts';

/** A file of the catalogue. */
export interface CauseGroup {
  readonly title: string;
  readonly causes: readonly Cause[];
}

/** Why calls to AWS fail. Encryption comes before access: what KMS denies is told as a denial too. */
export const AWS_CAUSES: readonly AwsCause[] = [
  ...CREDENTIAL_CAUSES,
  ...ENCRYPTION_CAUSES,
  ...ACCESS_CAUSES,
  ...IAM_CAUSES,
  ...SECRET_CAUSES,
  ...RDS_CAUSES,
  ...ENDPOINT_CAUSES,
];

/** All of it, as the page shows it. */
export const CAUSE_GROUPS: readonly CauseGroup[] = [
  { title: 'Credentials of the run', causes: CREDENTIAL_CAUSES },
  { title: 'Permissions', causes: ACCESS_CAUSES },
  { title: 'Encryption', causes: ENCRYPTION_CAUSES },
  { title: 'Users and access keys', causes: IAM_CAUSES },
  { title: 'Secrets', causes: SECRET_CAUSES },
  { title: 'Databases', causes: RDS_CAUSES },
  { title: 'Regions, network and quotas', causes: ENDPOINT_CAUSES },
  { title: 'Logins to databases', causes: LOGIN_CAUSES },
];

/** Causes without a failed call: a rotation that does not begin, and one that stops in its middle. */
export const ENDING_GROUPS = [
  { title: 'Rotations that are not begun', causes: REFUSALS },
  { title: 'Rotations that stop half-way', causes: HALTS },
  { title: 'Those who need the new value', causes: DOWNSTREAM_HALTS },
] as const;

/** Causes that are also seen before the call is made which AWS would refuse. */
export const FORESEEN = [
  'secret-deleted',
  'secret-missing',
  'secret-owned',
  'secret-replica',
  'user-missing',
  'database-missing',
  'password-managed',
  'password-of-replica',
  'password-of-cluster',
] as const;

/** Why a rotation does not begin or does not go on, by its entry in the catalogue. */
export type EndingId =
  | (typeof REFUSALS)[number]['id']
  | (typeof HALTS)[number]['id']
  | (typeof DOWNSTREAM_HALTS)[number]['id']
  | (typeof FORESEEN)[number];

const BY_ID: ReadonlyMap<string, KnownCause> = new Map(
  [...CAUSE_GROUPS, ...ENDING_GROUPS].flatMap(({ causes }) =>
    causes.map((cause): [string, KnownCause] => [cause.id, cause]),
  ),
);

/** The entry of that name; `undefined` when there is none. */
export function causeOf(id: string): KnownCause | undefined {
  return BY_ID.get(id);
}

/** Where the page of the catalogue has an entry. */
export function pageOfCause(id: string): string {
  return `https://github.com/rekey/rekey/blob/main/docs/diagnosis.md#${id}`;
}
