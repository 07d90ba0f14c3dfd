import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

/** Prefixes: DigitalOcean blog and API reference, "Token prefixes". */
export const digitalocean: readonly Rule[] = [
  tokenRule({
    id: 'digitalocean_personal_access_token',
    title: 'DigitalOcean personal access token',
    severity: 'critical',
    anchors: ['dop_v1_'],
    match: /dop_v1_[0-9a-f]{64}(?![A-Za-z0-9])/,
    revoke: 'Delete it in the control panel, under API.',
    link: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
    examples: (make) => [`dop_v1_${make.hex(64)}`],
  }),
  tokenRule({
    id: 'digitalocean_oauth_token',
    title: 'DigitalOcean OAuth token',
    anchors: ['doo_v1_'],
    match: /doo_v1_[0-9a-f]{64}(?![A-Za-z0-9])/,
    revoke: 'Revoke the application in the control panel.',
    link: 'https://docs.digitalocean.com/reference/api/oauth/',
    examples: (make) => [`doo_v1_${make.hex(64)}`],
  }),
  tokenRule({
    id: 'digitalocean_refresh_token',
    title: 'DigitalOcean refresh token',
    anchors: ['dor_v1_'],
    match: /dor_v1_[0-9a-f]{64}(?![A-Za-z0-9])/,
    revoke: 'Revoke the application in the control panel.',
    link: 'https://docs.digitalocean.com/reference/api/oauth/',
    examples: (make) => [`dor_v1_${make.hex(64)}`],
  }),
];
