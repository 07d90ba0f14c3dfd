import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';
import { drawn } from './value-forms.ts';

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
  tokenRule({
    id: 'digitalocean_system_token',
    title: 'DigitalOcean system token',
    severity: 'critical',
    anchors: ['dos_v1_'],
    match: /dos_v1_[0-9a-f]{64}(?![A-Za-z0-9])/,
    revoke: 'Ask DigitalOcean to revoke it: it is made for a service of the platform.',
    link: 'https://docs.digitalocean.com/reference/api/',
    examples: (make) => [`dos_v1_${make.hex(64)}`],
    ignores: (make) => [`dos_v1_${make.hex(40)}`, `dox_v1_${make.hex(64)}`],
  }),
  assignedRule({
    id: 'digitalocean-spaces-secret',
    title: 'DigitalOcean Spaces secret key',
    anchors: ['spaces_secret', 'spaces-secret', 'spacessecret', 'spaces_access', 'do_spaces'],
    name: /(?:^|[^a-z])spaces[-_.]?(?:secret|access[-_.]?secret|access[-_.]?key)/i,
    value: /^[A-Za-z0-9+/]{43}$/,
    check: drawn,
    revoke: 'Regenerate it in the control panel, under Spaces, Access keys.',
    link: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
    example: (make) => ['SPACES_SECRET_ACCESS_KEY', make.base62(43)],
  }),
];
