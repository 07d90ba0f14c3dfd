import { type Check, type ExampleSource, NOTHING, type Rule, secret } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { drawn } from './value-forms.ts';

/** Digits that nobody would write for an example. */
const drawnDigits: Check = (value) =>
  new Set(value).size < 6 || '0123456789012345678901234567'.includes(value)
    ? NOTHING
    : secret('its name says what it is');

/** As WordPress shows it: six groups of four. */
function applicationPassword(make: ExampleSource): string {
  return ['q7', 'X2', 'k9', '4m', 'R8', 'z3'].map((start) => start + make.base62(2)).join(' ');
}

const ACCESS_TOKENS = [
  'github',
  'gh',
  'gitlab',
  'bitbucket',
  'azure',
  'ado',
  'devops',
  'databricks',
  'clarifai',
];

/** Credentials that their services call otherwise than key, token or secret. */
export const serviceOwnNames: readonly Rule[] = [
  {
    ...assignedRule({
      id: 'named-personal-access-token',
      title: 'Personal access token',
      anchors: ACCESS_TOKENS.map((service) => `${service}_pat`),
      name: new RegExp(`(?:^|[^a-z])(?:${ACCESS_TOKENS.join('|')})[-_.]?pat$`, 'i'),
      value: /^[A-Za-z0-9][A-Za-z0-9_.=-]{19,199}$/,
      check: drawn,
      revoke: 'Revoke it in the settings of the account, under personal access tokens.',
      link: 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
      example: (make) => ['AZURE_PAT', `7q${make.of('abcdefghijklmnopqrstuvwxyz234567', 50)}`],
    }),
    generic: true,
    ignores: (make) => ['GITHUB_PAT=github_pat_xxxxxxxxxxxxxxxxxxxx', `GITHUB_PATH=${make.base62(30)}`],
  },
  assignedRule({
    id: 'wolfram-alpha-app-id',
    title: 'Wolfram|Alpha app id',
    severity: 'medium',
    anchors: ['wolfram'],
    name: /wolfram[\w.-]{0,20}(?:app_?id|key|token)$/i,
    value: /^[A-Z0-9]{6}-[A-Z0-9]{10}$/,
    check: drawn,
    revoke: 'Delete it in the developer portal.',
    link: 'https://products.wolframalpha.com/api/documentation',
    example: (make) => ['WOLFRAM_ALPHA_APPID', `7Q${make.upper(4)}-7Q${make.upper(8)}`],
  }),
  assignedRule({
    id: 'open-exchange-rates-app-id',
    title: 'Open Exchange Rates app id',
    severity: 'medium',
    anchors: ['openexchangerates', 'open_exchange_rates', 'oxr_'],
    name: /(?:open_?exchange_?rates[\w.-]{0,12}|(?:^|[^a-z])oxr_)(?:app_?id|key|token)$/i,
    value: /^[0-9a-f]{32}$/,
    revoke: 'Delete it in the account, under App IDs.',
    link: 'https://docs.openexchangerates.org/reference/authentication',
    example: (make) => ['OPENEXCHANGERATES_APP_ID', make.hex(32)],
  }),
  assignedRule({
    id: 'blockfrost-project-id',
    title: 'Blockfrost project id',
    severity: 'medium',
    anchors: ['blockfrost'],
    name: /blockfrost[\w.-]{0,24}(?:project_?id|key|token|id)$/i,
    value: /^(?:mainnet|preprod|preview|testnet|ipfs)[A-Za-z0-9]{32}$/,
    check: drawn,
    revoke: 'Regenerate it on the page of the project.',
    link: 'https://docs.blockfrost.io/',
    example: (make) => ['BLOCKFROST_PROJECT_ID', `mainnet7q${make.base62(30)}`],
  }),
  assignedRule({
    id: 'code-climate-reporter-id',
    title: 'Code Climate test reporter id',
    severity: 'medium',
    anchors: ['codeclimate', 'code_climate'],
    name: /code_?climate[\w.-]{0,16}(?:reporter[-_.]?id|token)$/i,
    value: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/,
    revoke: 'Regenerate it in the settings of the repository, under Test Coverage.',
    link: 'https://docs.codeclimate.com/docs/finding-your-test-coverage-token',
    example: (make) => ['CODECLIMATE_REPORTER_ID', make.hex(64)],
  }),
  assignedRule({
    id: 'paddle-auth-code',
    title: 'Paddle vendor auth code',
    severity: 'critical',
    anchors: ['paddle'],
    name: /paddle[\w.-]{0,12}auth[-_.]?code$/i,
    value: /^[0-9a-f]{50}$/,
    revoke: 'Revoke it in the dashboard, under Authentication.',
    link: 'https://developer.paddle.com/classic/reference',
    example: (make) => ['PADDLE_VENDOR_AUTH_CODE', make.hex(50)],
  }),
  {
    ...assignedRule({
      id: 'omdb-api-key',
      title: 'OMDb API key',
      severity: 'low',
      anchors: ['omdb'],
      name: /omdb[\w.-]{0,12}key$/i,
      value: /^[0-9a-f]{7,8}$/,
      revoke: 'Ask for another one.',
      link: 'https://www.omdbapi.com/',
      example: (make) => ['OMDB_API_KEY', `7a${make.hex(6)}`],
    }),
    ignores: (make) => [`OMDB_API_KEY=${make.hex(4)}`, 'OMDB_API_KEY=your-key', `hash=${make.hex(8)}`],
  },
  {
    ...assignedRule({
      id: 'mullvad-account-number',
      title: 'Mullvad account number',
      severity: 'medium',
      anchors: ['mullvad'],
      name: /mullvad[\w.-]{0,20}(?:account|number|token|user|id)$/i,
      value: /^\d{16}$/,
      check: drawnDigits,
      revoke: 'It is all that the account needs: move to another one.',
      link: 'https://mullvad.net/help/terms-service',
      example: (make) => ['MULLVAD_ACCOUNT', `7204${make.digits(8)}1593`],
    }),
    ignores: (make) => [`MULLVAD_ACCOUNT=${make.digits(10)}`, 'MULLVAD_ACCOUNT=1234567890123456'],
  },
  assignedRule({
    id: 'chromatic-legacy-token',
    title: 'Chromatic project token of the older form',
    severity: 'medium',
    anchors: ['chromatic'],
    name: /chromatic[\w.-]{0,16}(?:token|code)$/i,
    value: /^[a-z0-9]{11,15}$/,
    check: drawn,
    revoke: 'Reset it on the page of the project, under Configure.',
    link: 'https://www.chromatic.com/docs/cli/',
    example: (make) => ['CHROMATIC_PROJECT_TOKEN', `q7x2${make.lower(3)}9${make.lower(3)}5k1`],
  }),
  {
    ...assignedRule({
      id: 'naver-client-secret',
      title: 'Naver client secret',
      anchors: ['naver'],
      name: /naver[\w.-]{0,24}secret$/i,
      value: /^[A-Za-z0-9_]{10}$/,
      check: drawn,
      revoke: 'Reissue it on the page of the application.',
      link: 'https://developers.naver.com/docs/common/openapiguide/appregister.md',
      example: (make) => ['NAVER_CLIENT_SECRET', `q7${make.of('ABXZKQ', 4)}9${make.of('bxzkq', 3)}`],
    }),
    generic: true,
  },
  {
    ...assignedRule({
      id: 'wordpress-application-password',
      title: 'WordPress application password',
      severity: 'critical',
      anchors: ['app_password', 'application_password', 'app_pass', 'wp_password'],
      name: /(?:app(?:lication)?|wp)[-_.]?pass(?:wor)?d?$/i,
      value: /^[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){5}$/,
      check: (value, context) => drawn(value.replaceAll(' ', ''), context),
      revoke: 'Revoke it in the profile of the user, under Application Passwords.',
      link: 'https://developer.wordpress.org/advanced-administration/security/application-passwords/',
      example: (make) => ['WP_APP_PASSWORD', applicationPassword(make)],
    }),
    finds: (make) => {
      const value = applicationPassword(make);
      return [
        { text: `WP_APP_PASSWORD="${value}"`, secret: value, path: '.env' },
        { text: `'app_password' => '${value}',`, secret: value, path: 'config.php' },
        { text: `wpApplicationPassword: "${value}"`, secret: value, path: 'a.yml' },
      ];
    },
    ignores: () => [
      'WP_APP_PASSWORD="xxxx xxxx xxxx xxxx xxxx xxxx"',
      'app_password = "this text here says only what"',
    ],
  },
  assignedRule({
    id: 'lastpass-provisioning-hash',
    title: 'LastPass provisioning hash',
    severity: 'critical',
    anchors: ['provhash', 'provisioning_hash'],
    name: /prov(?:isioning)?[-_.]?hash$/i,
    value: /^[0-9a-f]{64}$/,
    revoke: 'Reset it in the admin console, under Enterprise API.',
    link: 'https://support.lastpass.com/s/document-item?bundleId=lastpass&topicId=LastPass/api_overview.html',
    example: (make) => ['LASTPASS_PROVISIONING_HASH', make.hex(64)],
  }),
];
