import type { ExampleSource, Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** docs.doppler.com, "Auth token formats": the second part of the prefix says the kind. */
const nearMisses = (prefix: string) => (make: ExampleSource) => [
  `${prefix}${make.base62(20)}`,
  `${prefix}${make.base62(60)}`,
  `d${prefix}${make.base62(43)}`,
];

export const doppler: readonly Rule[] = [
  tokenRule({
    id: 'doppler_personal_token',
    title: 'Doppler personal token',
    severity: 'critical',
    anchors: ['dp.pt.'],
    match: /dp\.pt\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9])/,
    revoke: 'Revoke it in the dashboard, under Tokens, Personal.',
    link: 'https://docs.doppler.com/reference/auth-token-formats',
    examples: (make) => [`dp.pt.${make.base62(43)}`],
    ignores: nearMisses('dp.pt.'),
  }),
  tokenRule({
    id: 'doppler_cli_token',
    title: 'Doppler CLI token',
    severity: 'critical',
    anchors: ['dp.ct.'],
    match: /dp\.ct\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9])/,
    revoke: 'Revoke it: doppler logout, or in the dashboard under Tokens, CLI.',
    link: 'https://docs.doppler.com/reference/auth-token-formats',
    examples: (make) => [`dp.ct.${make.base62(43)}`],
    ignores: nearMisses('dp.ct.'),
  }),
  tokenRule({
    id: 'doppler_service_account_token',
    title: 'Doppler service account token',
    severity: 'critical',
    anchors: ['dp.sa.'],
    match: /dp\.sa\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9])/,
    revoke: 'Delete it on the page of the service account.',
    link: 'https://docs.doppler.com/reference/auth-token-formats',
    examples: (make) => [`dp.sa.${make.base62(43)}`],
    ignores: nearMisses('dp.sa.'),
  }),
  tokenRule({
    id: 'doppler_scim_token',
    title: 'Doppler SCIM token',
    anchors: ['dp.scim.'],
    match: /dp\.scim\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9])/,
    revoke: 'Replace it in the settings of the workplace, under SCIM.',
    link: 'https://docs.doppler.com/reference/auth-token-formats',
    examples: (make) => [`dp.scim.${make.base62(43)}`],
    ignores: nearMisses('dp.scim.'),
  }),
  tokenRule({
    id: 'doppler_audit_token',
    title: 'Doppler audit token',
    anchors: ['dp.audit.'],
    match: /dp\.audit\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9])/,
    revoke: 'Delete it in the dashboard, under Tokens, Audit.',
    link: 'https://docs.doppler.com/reference/auth-token-formats',
    examples: (make) => [`dp.audit.${make.base62(43)}`],
    ignores: nearMisses('dp.audit.'),
  }),
];
