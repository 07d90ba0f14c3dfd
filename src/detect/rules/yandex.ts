import type { Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { tokenRule } from './token.ts';

const REVOKE = 'Revoke it as the page of compromised credentials says, and look at the audit log.';
const LINK = 'https://yandex.cloud/en/docs/iam/operations/compromised-credentials';

/** Formats: yandex.cloud/en/docs/security/operations/search-secrets, "Scanning secrets on your own". */
export const yandex: readonly Rule[] = [
  tokenRule({
    id: 'yandex_cloud_iam_token',
    title: 'Yandex Cloud IAM token',
    anchors: ['t1.'],
    match: /t1\.[A-Za-z0-9_-]{12,400}={0,2}\.[A-Za-z0-9_-]{86}={0,2}(?![A-Za-z0-9_-])/,
    revoke: `${REVOKE} It ends by itself in twelve hours.`,
    link: LINK,
    examples: (make) => [
      `t1.${make.base64url(120)}.${make.base62(86)}`,
      `t1.${make.base64url(62)}==.${make.base62(86)}==`,
    ],
    ignores: (make) => [
      `t1.${make.base64url(120)}.${make.base62(60)}`,
      `t1.${make.lower(8)}.${make.base62(86)}`,
    ],
  }),
  tokenRule({
    id: 'yandex_cloud_iam_cookie',
    title: 'Yandex Cloud IAM cookie',
    anchors: ['c1.'],
    match: /c1\.[A-Za-z0-9_-]{40,400}={0,2}\.[A-Za-z0-9_-]{86}={0,2}(?![A-Za-z0-9_-])/,
    revoke: 'Log out everywhere, which ends the session.',
    link: LINK,
    examples: (make) => [`c1.${make.base64url(62)}==.${make.base62(86)}==`],
    ignores: (make) => [`c1.${make.base64url(120)}.${make.base62(60)}`, `c1.${make.lower(8)}`],
  }),
  tokenRule({
    id: 'yandex_cloud_api_key',
    title: 'Yandex Cloud API key',
    severity: 'critical',
    anchors: ['AQVN'],
    match: /AQVN[A-Za-z0-9_-]{35,38}(?![A-Za-z0-9_-])/,
    revoke: 'Delete the key of the service account: yc iam api-key delete.',
    link: LINK,
    examples: (make) => [`AQVN${make.base62(36)}`],
    ignores: (make) => [`AQVN${make.base62(30)}`, `AQVN${make.base62(60)}`],
  }),
  assignedRule({
    id: 'yandex_cloud_iam_access_secret',
    title: 'Yandex Cloud static access key',
    severity: 'critical',
    anchors: ['secret'],
    name: /secret/i,
    value: /^YC(?=.{0,37}\d)(?=.{0,37}[a-z])(?=.{0,37}[A-Z])[A-Za-z0-9_-]{38}$/,
    revoke: 'Delete the key of the service account: yc iam access-key delete.',
    link: LINK,
    example: (make) => ['YC_SECRET_ACCESS_KEY', `YC${make.base62(30)}_7aB${make.base62(4)}`],
  }),
  tokenRule({
    id: 'yandex_passport_oauth_token',
    title: 'Yandex OAuth token',
    severity: 'critical',
    anchors: ['y0_', 'y1_', 'y2_', 'y3_'],
    match:
      /y[0-3]_(?=[A-Za-z0-9_-]{0,54}\d)(?=[A-Za-z0-9_-]{0,54}[A-Z])(?=[A-Za-z0-9_-]{0,54}[a-z])[A-Za-z0-9_-]{55}(?![A-Za-z0-9_-])/,
    opaque: true,
    revoke: 'Revoke it: on id.yandex.com log out on all devices, or remove the application.',
    link: 'https://yandex.cloud/en/docs/iam/concepts/authorization/oauth-token',
    examples: (make) => [`y0_AgAAAAA7${make.base62(46)}a`],
    ignores: (make) => [`y0_${make.base62(30)}`, `y1_${make.lower(55)}`, `y4_${make.base62(55)}`],
  }),
  tokenRule({
    id: 'yandex_cloud_smartcaptcha_server_key',
    title: 'Yandex SmartCaptcha server key',
    severity: 'medium',
    anchors: ['ysc2_'],
    match: /ysc2_[A-Za-z0-9]{40}[0-9a-f]{8}(?![A-Za-z0-9])/,
    revoke: 'Replace the captcha by a new one, which has other keys.',
    link: 'https://yandex.cloud/en/docs/smartcaptcha/concepts/keys',
    examples: (make) => [`ysc2_${make.base62(40)}${make.hex(8)}`],
    ignores: (make) => [`ysc1_${make.base62(40)}${make.hex(8)}`, `ysc2_${make.base62(30)}`],
  }),
  ...(
    [
      ['yandex_dictionary_api_key', 'Yandex Dictionary API key', 'dict.1.1.'],
      ['yandex_predictor_api_key', 'Yandex Predictor API key', 'pdct.1.1.'],
      ['yandex_translate_api_key', 'Yandex Translate API key', 'trnsl.1.1.'],
    ] as const
  ).map(([id, title, prefix]) =>
    tokenRule({
      id,
      title,
      severity: 'medium',
      anchors: [prefix],
      match: new RegExp(
        `${prefix.replaceAll('.', '\\.')}\\d{8}T\\d{6}Z\\.[0-9a-f]{16}\\.[0-9a-f]{40}(?![A-Za-z0-9])`,
      ),
      revoke: 'Delete it on the page of keys of the service.',
      link: 'https://yandex.com/dev/dictionary/',
      examples: (make) => [`${prefix}20${make.digits(6)}T${make.digits(6)}Z.${make.hex(16)}.${make.hex(40)}`],
      ignores: (make) => [`${prefix}20${make.digits(6)}.${make.hex(16)}.${make.hex(40)}`],
    }),
  ),
];
