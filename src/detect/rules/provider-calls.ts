import { type Check, NOTHING, type Rule, secret } from '../rule.ts';
import { placedRule } from './placed-secret.ts';

/** A token of a tunnel is JSON: the account, the tunnel and its secret. */
const isTunnel: Check = (value) =>
  /^\{"a":"[0-9a-f]{32}","t":"[0-9a-f-]{36}","s":"/.test(Buffer.from(value, 'base64').toString('latin1'))
    ? secret('it names an account, a tunnel and its secret')
    : NOTHING;

/** Secrets of services that their own commands, calls, headers and addresses tell, whatever they are named. */
export const providerCalls: readonly Rule[] = [
  placedRule({
    id: 'twilio-call-token',
    kind: 'twilio_access_token',
    title: 'Twilio auth token beside its account',
    severity: 'critical',
    anchors: [
      "('AC",
      '("AC',
      '(\\"AC',
      "(\\'AC",
      '-u AC',
      "-u 'AC",
      '-u "AC',
      '-u \\"AC',
      '--user AC',
      'api.twilio.com:AC',
      '//AC',
    ],
    match:
      /(?:\(\\{0,3}["']|-u \\{0,3}["']?|--user \\{0,3}["']?|com:|\/\/)AC[0-9a-f]{32}(?:\\{0,3}["'],\s{0,20}\\{0,3}["']|:)(?<secret>[0-9a-f]{32})(?![0-9A-Za-z])/,
    revoke: 'Promote the secondary auth token in the console.',
    link: 'https://www.twilio.com/docs/iam/access-tokens',
    examples: (make) => {
      const token = make.hex(32);
      const account = `AC${make.hex(32)}`;
      return [
        [token, `client = Client("${account}", "${token}")`],
        [token, `const client = require('twilio')('${account}', '${token}');`],
        [token, `curl https://api.twilio.com/2010-04-01 -u ${account}:${token}`],
      ];
    },
  }),
  placedRule({
    id: 'mailgun-call-key',
    kind: 'mailgun-private-api-key',
    title: 'Mailgun API key in a call',
    anchors: ['api:'],
    match: /api:(?<secret>[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})(?![0-9A-Za-z-])/,
    revoke: 'Delete it under API security.',
    link: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
    examples: (make) => {
      const key = `${make.hex(32)}-${make.hex(8)}-${make.hex(8)}`;
      return [[key, `curl -s --user 'api:${key}' https://api.mailgun.net/v3/a`]];
    },
  }),
  placedRule({
    id: 'cloudflare-tunnel-token',
    title: 'Cloudflare Tunnel token',
    severity: 'critical',
    anchors: ['eyJhIjoi'],
    match: /(?<secret>eyJhIjoi[A-Za-z0-9+/]{120,240}={0,2})(?![A-Za-z0-9+/=])/,
    check: isTunnel,
    revoke: 'Refresh the token of the tunnel, in the dashboard under Networks, Tunnels.',
    link: 'https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/configure-tunnels/remote-tunnel-permissions/',
    examples: (make) => {
      const parts = { a: make.hex(32), t: make.uuid(), s: Buffer.from(make.hex(32)).toString('base64') };
      const token = Buffer.from(JSON.stringify(parts)).toString('base64');
      return [[token, `cloudflared tunnel run --token ${token}`]];
    },
    ignores: (make) => [`eyJhIjoi${make.base62(160)}`],
  }),
  placedRule({
    id: 'algolia-call-key',
    kind: 'algolia-api-key',
    title: 'Algolia API key in a call',
    severity: 'medium',
    anchors: ['algoliasearch('],
    match:
      /algoliasearch\(\s{0,20}\\{0,3}["'`][A-Z0-9]{10}\\{0,3}["'`],\s{0,20}\\{0,3}["'`](?<secret>[0-9a-f]{32})\\{0,3}["'`]/,
    revoke: 'Delete it under Settings, API Keys, unless it only searches.',
    link: 'https://www.algolia.com/doc/guides/security/api-keys/',
    examples: (make) => {
      const key = make.hex(32);
      return [[key, `const client = algoliasearch('${make.upper(10)}', '${key}');`]];
    },
  }),
  placedRule({
    id: 'okta-header-token',
    kind: 'okta-api-token',
    title: 'Okta API token in a header',
    severity: 'critical',
    anchors: ['SSWS '],
    match: /SSWS (?<secret>00[A-Za-z0-9_-]{40})(?![A-Za-z0-9_-])/,
    revoke: 'Revoke it under Security, API, Tokens.',
    link: 'https://developer.okta.com/docs/reference/core-okta-api/',
    examples: (make) => {
      const token = `00${make.base64url(39)}a`;
      return [[token, `curl -H "Authorization: SSWS ${token}" https://a.okta.com/api/v1/users`]];
    },
  }),
  placedRule({
    id: 'snyk-command-token',
    kind: 'snyk-api-token',
    title: 'Snyk token in a command',
    anchors: ['snyk auth ', 'snyk config set api='],
    match:
      /snyk (?:auth |config set api=)["']?(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z-])/,
    revoke: 'Revoke it under Account settings, General.',
    link: 'https://docs.snyk.io/snyk-api/authentication-for-api',
    examples: (make) => {
      const token = make.uuid();
      return [
        [token, `snyk auth ${token}`],
        [token, `snyk config set api=${token}`],
      ];
    },
  }),
  placedRule({
    id: 'codecov-command-token',
    kind: 'codecov-upload-token',
    title: 'Codecov upload token in a command',
    severity: 'medium',
    anchors: ['codecov.io/bash) ', 'codecov -t ', 'codecov --token'],
    match:
      /codecov(?:\.io\/bash\))? (?:-\w{1,12} )?(?:-t|--token)[ =]["']?(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z-])/,
    revoke: 'Regenerate it under Configuration of the repository.',
    link: 'https://docs.codecov.com/docs/codecov-tokens',
    examples: (make) => {
      const token = make.uuid();
      return [
        [token, `bash <(curl -s https://codecov.io/bash) -t ${token}`],
        [token, `./codecov --token=${token}`],
      ];
    },
  }),
  placedRule({
    id: 'wandb-command-key',
    kind: 'wandb_api_key',
    title: 'Weights & Biases API key in a command or call',
    anchors: ['wandb login ', 'wandb.login('],
    match:
      /wandb(?: login (?:--\w{1,12} )?|\.login\(\s{0,12}(?:key\s?=\s?)?)\\{0,3}["']?(?<secret>[0-9a-f]{40})(?![0-9A-Za-z])/,
    revoke: 'Delete it on the page of the account.',
    link: 'https://docs.wandb.ai/support/find_api_key/',
    examples: (make) => {
      const key = make.hex(40);
      return [
        [key, `wandb login ${key}`],
        [key, `wandb.login(key="${key}")`],
      ];
    },
  }),
  placedRule({
    id: 'composer-github-token',
    kind: 'github-legacy-token',
    title: 'GitHub token of the old form in auth.json of Composer',
    anchors: ['github-oauth'],
    match:
      /github-oauth(?:\\{0,3}["']\s{0,4}:\s{0,4}\{\s{0,40}\\{0,3}["'][\w.-]{1,60}\\{0,3}["']\s{0,4}:\s{0,4}\\{0,3}["']|\.[\w.-]{1,60}["']? ["']?)(?<secret>[0-9a-f]{40})(?![0-9A-Za-z])/,
    revoke: 'Delete it under Settings, Developer settings, Personal access tokens.',
    link: 'https://getcomposer.org/doc/articles/authentication-for-private-packages.md',
    examples: (make) => {
      const token = make.hex(40);
      return [
        [token, `{"github-oauth": {"github.com": "${token}"}}`],
        [token, `composer config -g github-oauth.github.com ${token}`],
      ];
    },
  }),
  placedRule({
    id: 'vault-login-token',
    kind: 'hashicorp-vault-legacy-token',
    title: 'HashiCorp Vault token in a command',
    severity: 'critical',
    anchors: ['vault login '],
    match: /vault login (?:-[\w=-]{1,40} ){0,3}["']?(?<secret>[sr]\.[A-Za-z0-9]{24})(?![A-Za-z0-9])/,
    revoke: 'Revoke it: vault token revoke.',
    link: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    examples: (make) => {
      const token = `s.${make.base62(24)}`;
      return [[token, `vault login -no-store ${token}`]];
    },
  }),
  placedRule({
    id: 'splunk-header-token',
    kind: 'splunk-hec-token',
    title: 'Splunk HTTP Event Collector token in a header',
    severity: 'medium',
    anchors: ['authorization: splunk '],
    match:
      /authorization: splunk (?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z-])/i,
    revoke: 'Delete the input under Settings, Data inputs, HTTP Event Collector.',
    link: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
    examples: (make) => {
      const token = make.uuid();
      return [[token, `curl -H "Authorization: Splunk ${token}" https://a:8088/services/collector`]];
    },
  }),
  placedRule({
    id: 'zendesk-call-token',
    kind: 'zendesk-api-token',
    title: 'Zendesk API token in a call',
    severity: 'critical',
    anchors: ['/token:'],
    match: /(?<=@[\w.-]{1,80})\/token:(?<secret>[A-Za-z0-9]{40})(?![A-Za-z0-9])/,
    revoke: 'Delete it in the Admin Center, under Apps and integrations, APIs.',
    link: 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/',
    examples: (make) => {
      const token = make.base62(40);
      return [[token, `curl https://a.zendesk.com/api/v2/users.json -u me@acme.io/token:${token}`]];
    },
  }),
  placedRule({
    id: 'pagerduty-header-token',
    kind: 'pagerduty-api-key',
    title: 'PagerDuty API key in a header',
    severity: 'critical',
    anchors: ['token token='],
    match: /token token=["']?(?<secret>[uy][+_][A-Za-z0-9_-]{18})(?![A-Za-z0-9_-])/i,
    revoke: 'Delete it under Integrations, API access keys.',
    link: 'https://support.pagerduty.com/main/docs/api-access-keys',
    examples: (make) => {
      const key = `u+${make.base62(18)}`;
      return [[key, `curl -H 'Authorization: Token token=${key}' https://api.pagerduty.com/users`]];
    },
  }),
  placedRule({
    id: 'trello-address-token',
    kind: 'trello-api-token',
    title: 'Trello API token in an address',
    anchors: ['api.trello.com/', 'trello.com/1/'],
    match: /trello\.com\/[^\s"'<>]{1,160}?[?&]token=(?<secret>[0-9a-f]{64})(?![0-9A-Za-z])/,
    revoke: 'Revoke it under Settings of the account, Applications.',
    link: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
    examples: (make) => {
      const token = make.hex(64);
      return [[token, `https://api.trello.com/1/members/me?key=${make.hex(32)}&token=${token}`]];
    },
  }),
  placedRule({
    id: 'azure-storage-call-key',
    kind: 'azure_storage_account_key',
    title: 'Azure storage account key in a call',
    severity: 'critical',
    anchors: ['SharedKeyCredential('],
    match:
      /SharedKeyCredential\(\s{0,20}\\{0,3}["'`]?[\w.-]{1,60}\\{0,3}["'`]?,\s{0,20}\\{0,3}["'`](?<secret>[A-Za-z0-9+/]{86}==)\\{0,3}["'`]/,
    revoke: 'Regenerate it on the page of the resource, under Keys.',
    link: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
    examples: (make) => {
      const key = `${make.base64(86)}==`;
      return [[key, `new StorageSharedKeyCredential("account", "${key}")`]];
    },
  }),
  placedRule({
    id: 'cohere-call-key',
    kind: 'cohere_api_key',
    title: 'Cohere API key in a call',
    anchors: ['cohere.Client', 'CohereClient('],
    match:
      /cohere(?:\.Client(?:V2)?|Client(?:V2)?)\(\s{0,12}(?:api_key\s?=\s?)?\\{0,3}["'](?<secret>(?=[A-Za-z]{0,39}\d)[A-Za-z0-9]{40})\\{0,3}["']/i,
    revoke: 'Delete it in the dashboard, under API keys.',
    link: 'https://docs.cohere.com/docs/rate-limits',
    examples: (make) => {
      const key = `a7${make.base62(38)}`;
      return [[key, `co = cohere.Client('${key}')`]];
    },
  }),
  placedRule({
    id: 'google-legacy-client-secret',
    kind: 'google_oauth_client_secret',
    title: 'Google OAuth client secret of the form before 2022',
    anchors: ['.apps.googleusercontent.com'],
    match:
      /\.apps\.googleusercontent\.com["'\s,;][\s\S]{0,400}?client_?secret["']?\s{0,4}[:=]\s{0,4}["'](?<secret>(?!GOCSPX)(?=[A-Za-z_-]{0,23}\d)[A-Za-z0-9_-]{24})["']/i,
    reach: 480,
    revoke: 'Delete it on the page of the client, under APIs and services, Credentials.',
    link: 'https://support.google.com/cloud/answer/15549257',
    examples: (make) => {
      const value = `a7${make.base64url(22)}`;
      const id = `${make.digits(12)}-${make.lower(32)}.apps.googleusercontent.com`;
      return [[value, `{"installed":{"client_id":"${id}","client_secret":"${value}"}}`]];
    },
  }),
];
