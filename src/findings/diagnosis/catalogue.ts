import type { AwsCause, Cause } from './cause.ts';
import { ACCESS_CAUSES } from './causes/access.ts';
import { CREDENTIAL_CAUSES } from './causes/credentials.ts';
import { ENCRYPTION_CAUSES } from './causes/encryption.ts';
import { ENDPOINT_CAUSES } from './causes/endpoints.ts';
import { IAM_CAUSES } from './causes/iam.ts';
import { LOGIN_CAUSES } from './causes/logins.ts';
import { RDS_CAUSES } from './causes/rds.ts';
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
