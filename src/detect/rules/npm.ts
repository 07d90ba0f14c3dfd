import { tokenChecksum } from '../judge/checksum.ts';
import { placeholderReason } from '../judge/placeholder.ts';
import { NOTHING, type Rule, secret } from '../rule.ts';
import { checksummed } from './checksummed.ts';

const LINK = 'https://docs.npmjs.com/revoking-access-tokens';

/** Tokens of GitHub's format since September 2021 (GitHub changelog); before, UUIDs and `user:password` in `.npmrc`. */
export const npm: readonly Rule[] = [
  {
    id: 'npm_access_token',
    title: 'npm access token',
    severity: 'critical',
    anchors: ['npm_'],
    match: /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/,
    check: checksummed('critical', (value) => tokenChecksum(value.slice(4, -6)) === value.slice(-6)),
    remedy: ['Revoke it: npm token revoke. Then look whether anything was published with it.'],
    links: [LINK],
    finds: (make) => {
      const body = make.base62(30);
      return [{ text: `npm_${body}${tokenChecksum(body)}` }];
    },
    ignores: (make) => ['npm_TheAutomationTokenOfYourOwnProject12', `npm_config_${make.lower(12)}`],
  },
  {
    id: 'npmrc-auth-token',
    title: 'Token of a package registry in .npmrc',
    severity: 'high',
    anchors: ['_authToken', '_password', '_auth'],
    match: {
      name: /(?:^|[^a-z])_(?:authToken|password|auth)$/i,
      value: /^[A-Za-z0-9+/=_.-]{16,1000}$/,
      longest: 1_024,
    },
    left: 'none',
    files: /npmrc$/,
    check: (value) =>
      placeholderReason(value, 'generic') === undefined ? secret('it stands in .npmrc') : NOTHING,
    remedy: ['Revoke it at the registry; in .npmrc write \u0024{NPM_TOKEN} instead.'],
    links: [LINK],
    finds: (make) => {
      const value = make.uuid();
      return [{ text: `//registry.test/:_authToken=${value}\n`, secret: value, path: '.npmrc' }];
    },
    ignores: () => [{ text: '//registry.test/:_authToken=\u0024{NPM_TOKEN}\n', path: '.npmrc' }],
  },
];
