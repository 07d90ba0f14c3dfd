import type { DoctorCheck } from './check.ts';
import { awsAccount } from './checks/aws-account.ts';
import { clock } from './checks/clock.ts';
import { configuration } from './checks/configuration.ts';
import { databaseCertificates } from './checks/database-certificates.ts';
import { databases } from './checks/databases.ts';
import { downstream } from './checks/downstream.ts';
import { git } from './checks/git.ts';
import { githubToken } from './checks/github-token.ts';
import { kmsKeys } from './checks/kms-keys.ts';
import { node } from './checks/node.ts';
import { oidc } from './checks/oidc.ts';
import { permissions } from './checks/permissions.ts';
import { privateIssues } from './checks/private-issues.ts';
import { quotas } from './checks/quotas.ts';
import { regions } from './checks/regions.ts';
import { rotations } from './checks/rotations.ts';
import { secrets } from './checks/secrets.ts';
import { trust } from './checks/trust.ts';
import { workflows } from './checks/workflows.ts';

/** All of them, in the order in which one would mend what they find. */
export const DOCTOR_CHECKS: readonly DoctorCheck[] = [
  node,
  git,
  configuration,
  workflows,
  githubToken,
  privateIssues,
  oidc,
  awsAccount,
  clock,
  regions,
  trust,
  permissions,
  secrets,
  kmsKeys,
  quotas,
  databaseCertificates,
  databases,
  downstream,
  rotations,
];
