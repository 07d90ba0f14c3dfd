import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';
import { varied } from './value-forms.ts';

/** docs.sentry.io, "Auth tokens". */
export const sentry: readonly Rule[] = [
  tokenRule({
    id: 'sentry_organization_token',
    title: 'Sentry organization token',
    anchors: ['sntrys_'],
    match: /sntrys_eyJ[A-Za-z0-9+/=_-]{80,400}/,
    opaque: true,
    check: varied,
    revoke: 'Revoke it under Settings, Auth Tokens.',
    link: 'https://docs.sentry.io/account/auth-tokens/',
    examples: (make) => [`sntrys_eyJ${make.base64(140)}_${make.base64(43)}`],
  }),
  tokenRule({
    id: 'sentry_personal_token',
    title: 'Sentry personal token',
    anchors: ['sntryu_'],
    match: /sntryu_[0-9a-f]{64}(?![A-Za-z0-9])/,
    revoke: 'Revoke it under User settings, Auth Tokens.',
    link: 'https://docs.sentry.io/account/auth-tokens/',
    examples: (make) => [`sntryu_${make.hex(64)}`],
  }),
  tokenRule({
    id: 'sentry_integration_token',
    title: 'Sentry integration token',
    anchors: ['sntryi_'],
    match: /sntryi_[0-9a-f]{64}(?![A-Za-z0-9])/,
    revoke: 'Revoke it on the page of the integration.',
    link: 'https://docs.sentry.io/account/auth-tokens/',
    examples: (make) => [`sntryi_${make.hex(64)}`],
  }),
  tokenRule({
    id: 'sentry_user_app_auth_token',
    title: 'Sentry user app token',
    anchors: ['sntrya_'],
    match: /sntrya_[0-9a-f]{64}(?![A-Za-z0-9])/,
    revoke: 'Revoke the application under User settings, Applications.',
    link: 'https://docs.sentry.io/account/auth-tokens/',
    examples: (make) => [`sntrya_${make.hex(64)}`],
  }),
];
