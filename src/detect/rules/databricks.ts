import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** docs.databricks.com, "Personal access token authentication". */
export const databricks: readonly Rule[] = [
  tokenRule({
    id: 'databricks_access_token',
    title: 'Databricks access token',
    severity: 'critical',
    anchors: ['dapi'],
    match: /dapi[0-9a-f]{32}(?:-\d)?(?![A-Za-z0-9])/,
    revoke: 'Revoke it under Settings, Developer, Access tokens.',
    link: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
    examples: (make) => [`dapi${make.hex(32)}-3`],
  }),
  tokenRule({
    id: 'databricks_oauth_secret_token',
    title: 'Databricks OAuth secret',
    severity: 'critical',
    anchors: ['dose'],
    match: /dose[0-9a-f]{32}(?![A-Za-z0-9])/,
    revoke: 'Delete the secret of the service principal.',
    link: 'https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m',
    examples: (make) => [`dose${make.hex(32)}`],
  }),
];
