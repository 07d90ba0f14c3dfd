import type { Severity } from '../../findings/severity.ts';
import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

/** Prefixes: vercel.com/changelog/new-token-formats-and-secret-scanning, which gives no length. */
function prefixed(id: string, title: string, prefix: string, severity: Severity, revoke: string): Rule {
  return tokenRule({
    id,
    title,
    severity,
    anchors: [prefix],
    match: new RegExp(
      `${prefix}(?=[A-Za-z0-9]{0,40}\\d)(?=[A-Za-z0-9]{0,40}[A-Z])[A-Za-z0-9]{24,72}(?![A-Za-z0-9_])`,
    ),
    revoke,
    link: 'https://vercel.com/changelog/new-token-formats-and-secret-scanning',
    examples: (make) => [`${prefix}4X${make.base62(54)}`],
    ignores: (make) => [
      `${prefix}${make.base62(16)}`,
      `${prefix}${make.lower(30)}`,
      `${prefix}init_${make.base62(30)}`,
    ],
  });
}

export const vercel: readonly Rule[] = [
  prefixed(
    'vercel_personal_access_token',
    'Vercel personal access token',
    'vcp_',
    'critical',
    'Delete it under Account settings, Tokens.',
  ),
  prefixed(
    'vercel_integration_access_token',
    'Vercel integration access token',
    'vci_',
    'high',
    'Remove the integration from the team, and install it again.',
  ),
  prefixed(
    'vercel_app_user_access_token',
    'Vercel app access token',
    'vca_',
    'high',
    'Revoke the app under Account settings.',
  ),
  prefixed(
    'vercel_app_refresh_token',
    'Vercel app refresh token',
    'vcr_',
    'high',
    'Revoke the app under Account settings.',
  ),
  prefixed(
    'vercel_api_key',
    'Vercel API key',
    'vck_',
    'high',
    'Delete it in the dashboard, under AI Gateway, API keys.',
  ),
  prefixed(
    'vercel_support_access_token',
    'Vercel support access token',
    'vcs_',
    'high',
    'Tell the support of Vercel, whose it is.',
  ),
  tokenRule({
    id: 'vercel-blob-token',
    title: 'Vercel Blob read-write token',
    anchors: ['vercel_blob_rw_'],
    match: /vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30,40}(?![A-Za-z0-9])/,
    revoke: 'Rotate it in the settings of the blob store.',
    link: 'https://vercel.com/docs/vercel-blob/using-blob-sdk',
    examples: (make) => [`vercel_blob_rw_${make.base62(16)}_${make.base62(30)}`],
    ignores: (make) => [
      `vercel_blob_rw_${make.base62(16)}`,
      `vercel_blob_rw_${make.base62(8)}_${make.base62(30)}`,
    ],
  }),
  assignedRule({
    id: 'v0-api-key',
    title: 'v0 API key',
    anchors: ['v0_api'],
    name: /v0_api_key/i,
    value: /^v1:[A-Za-z0-9]{24}:[A-Za-z0-9]{24}$/,
    revoke: 'Delete it in the settings of v0, under API keys.',
    link: 'https://v0.app/docs/api',
    example: (make) => ['V0_API_KEY', `v1:${make.base62(24)}:${make.base62(24)}`],
  }),
];
