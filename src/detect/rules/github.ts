import { tokenChecksum } from '../judge/checksum.ts';
import { type Check, type ExampleSource, type Rule, secret } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { checksummed } from './checksummed.ts';
import { HEX_40_VALUE } from './value-forms.ts';

const LINKS = [
  'https://docs.github.com/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
] as const;

/** The last six characters are a checksum of those behind the prefix. */
const checksum: Check = checksummed('critical', (token) => {
  const body = token.slice(token.indexOf('_') + 1);
  return tokenChecksum(body.slice(0, -6)) === body.slice(-6);
});

/** A stand-in of the right length, as documents have it. */
const WORDS = 'ThePersonalAccessTokenOfYourOwnUser1';

function issued(make: ExampleSource, prefix: string): string {
  const body = make.base62(30);
  return `${prefix}${body}${tokenChecksum(body)}`;
}

/** Prefixes: docs.github.com, "About authentication to GitHub", "GitHub's token formats". */
function classic(id: string, title: string, prefix: string, remedy: string): Rule {
  return {
    id,
    title,
    severity: 'critical',
    anchors: [prefix],
    // Refresh tokens are longer in the documents of GitHub Apps; those say of no length that it stays.
    match: new RegExp(`${prefix}(?:[A-Za-z0-9]{36}|[A-Za-z0-9]{76})(?![A-Za-z0-9])`),
    reach: 96,
    check: checksum,
    remedy: [remedy, 'Look at the security log for what it was used for.'],
    links: LINKS,
    finds: (make) => [{ text: issued(make, prefix) }],
    ignores: (make) => [`${prefix}${WORDS}`, `${prefix}${make.base62(20)}`],
  };
}

export const github: readonly Rule[] = [
  classic(
    'github_personal_access_token',
    'GitHub personal access token (classic)',
    'ghp_',
    'Delete it under Settings, Developer settings, Personal access tokens.',
  ),
  classic(
    'github_oauth_access_token',
    'GitHub OAuth access token',
    'gho_',
    'Revoke it with DELETE /applications/{client_id}/token.',
  ),
  classic(
    'github_app_user_access_token',
    'GitHub App user access token',
    'ghu_',
    'Revoke it with DELETE /applications/{client_id}/token.',
  ),
  {
    ...classic(
      'github_app_installation_access_token',
      'GitHub App installation access token',
      'ghs_',
      'Revoke it with DELETE /installation/token; it ends by itself within an hour.',
    ),
    // Since 2026 an installation token may be `ghs_<app id>_<JWT>`, some 520 characters, without a checksum.
    match:
      /ghs_(?:[A-Za-z0-9]{36}(?![A-Za-z0-9_])|\d{1,12}_eyJ[\w-]{10,800}\.eyJ[\w-]{10,1600}\.[\w-]{20,800})/,
    reach: 400,
    check: (value, context) =>
      value.includes('.') ? secret('the long form, which holds a JWT') : checksum(value, context),
    opaque: true,
    finds: (make) => [
      { text: issued(make, 'ghs_') },
      {
        text: `ghs_${make.digits(7)}_eyJ${make.base64url(60)}.eyJ${make.base64url(80)}.${make.base64url(340)}`,
      },
    ],
  },
  classic(
    'github_refresh_token',
    'GitHub App refresh token',
    'ghr_',
    'Revoke the authorization of the app; the token is valid for six months.',
  ),
  {
    id: 'github_fine_grained_personal_access_token',
    title: 'GitHub personal access token (fine-grained)',
    severity: 'critical',
    anchors: ['github_pat_'],
    match: /github_pat_(?:[A-Za-z0-9]{22}_[A-Za-z0-9]{59}|\w{82})(?!\w)/,
    remedy: ['Delete it under Settings, Developer settings, Personal access tokens.'],
    links: LINKS,
    finds: (make) => [
      { text: `github_pat_${make.base62(22)}_${make.base62(59)}` },
      { text: `github_pat_${make.base62(82)}` },
    ],
    ignores: (make) => [`github_pat_${make.base62(22)}`, `github_pat_${make.base62(83)}`],
  },
  assignedRule({
    id: 'github-legacy-token',
    title: 'GitHub token of the form before April 2021',
    anchors: [
      'github_token',
      'github_oauth',
      'github_access',
      'github_api',
      'github_auth',
      'gh_token',
      'gh_pat',
    ],
    name: /(?:github|(?:^|[^a-z])gh)[-_.]?(?:oauth|access|api|auth|personal)?[\w.-]{0,12}(?:token|pat|key)$/i,
    value: HEX_40_VALUE,
    revoke: 'Delete it under Settings, Developer settings, Personal access tokens.',
    link: LINKS[0],
    example: (make) => ['GITHUB_TOKEN', make.hex(40)],
  }),
];
