import { judgeKey } from '../judge/generic.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { UUID_VALUE } from './value-forms.ts';

/** `my-release-token-x7k2p` is a name that a cluster gave, `DEPLOY_TOKEN_2` that of a variable. */
const NAME = /^[a-z0-9]+(?:[-.][a-z0-9]+)+$|^[A-Z][A-Z0-9_]+$/;

const told: Check = (value, { file }) => {
  if (NAME.test(value) && !UUID_VALUE.test(value)) return nothing('it is the name of something');
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return nothing('it has no letters or no digits');
  const judged = judgeKey({ value, name: 'secret', delimited: true }, file);
  return judged.secret ? secret('a sentence says what it is', judged.reason) : nothing(judged.reason);
};

/** Services that people name, and nothing else, where they write one of their credentials down. */
const SERVICES = [
  'adafruit',
  'airtable',
  'algolia',
  'alibaba',
  'asana',
  'atlassian',
  'bitbucket',
  'bittrex',
  'circleci',
  'cloudflare',
  'codecov',
  'cohere',
  'coinbase',
  'confluent',
  'contentful',
  'databricks',
  'datadog',
  'deepgram',
  'digitalocean',
  'dropbox',
  'elevenlabs',
  'facebook',
  'fastly',
  'finnhub',
  'flickr',
  'freshbooks',
  'heroku',
  'hubspot',
  'intercom',
  'jfrog',
  'kraken',
  'kucoin',
  'launchdarkly',
  'linkedin',
  'mailgun',
  'mailjet',
  'mattermost',
  'messagebird',
  'mistral',
  'netlify',
  'okta',
  'openai',
  'opsgenie',
  'pagerduty',
  'paypal',
  'pinecone',
  'plaid',
  'postmark',
  'railway',
  'rapidapi',
  'razorpay',
  'sendbird',
  'sendgrid',
  'sentry',
  'shodan',
  'shopify',
  'snyk',
  'spotify',
  'squarespace',
  'stripe',
  'telegram',
  'todoist',
  'travis',
  'trello',
  'twilio',
  'twitch',
  'twitter',
  'virustotal',
  'vultr',
  'yandex',
  'zendesk',
];
const SERVICE_NAME = new RegExp(`^(?:${SERVICES.join('|')})$`, 'i');

/** A value that is drawn; a hash under the name of a service is one of a file of that name. */
const named: Check = (value, { found, file }) => {
  const isHash = /^[0-9a-f]+$/i.test(value) && found.environment !== true;
  if (isHash || /^(?:sha\d+|md5)-/.test(value)) return nothing('it may be a hash');
  if (NAME.test(value) && !UUID_VALUE.test(value)) return nothing('it is the name of something');
  const judged = judgeKey({ value, name: 'secret', delimited: found.delimited === true }, file);
  return judged.secret && /\d/.test(value) && /[A-Za-z]/.test(value)
    ? secret('it stands under the name of a service', judged.reason)
    : nothing(judged.reason);
};

const REMEDY = ['Make a new one at the service, put it where the old one is used, then revoke the old one.'];

/** Tokens in sentences, and under nothing but the name of their service. */
export const toldTokens: readonly Rule[] = [
  {
    id: 'told-token',
    kind: 'secret',
    title: 'Token told in a text',
    severity: 'medium',
    generic: true,
    anchors: [' secret ', ' token ', ' api key ', ' apikey ', ' access key '],
    left: 'none',
    match:
      / (?:secret|token|api ?key|access key) (?:is |was |= ?)?["'`]?(?<secret>[A-Za-z0-9][A-Za-z0-9_.+/=~-]{14,199}[A-Za-z0-9_+/=~-])(?=["'`]?(?:[\s,;)!]|\.\s|\.?$))/i,
    reach: 240,
    check: told,
    remedy: REMEDY,
    links: [],
    finds: (make) => {
      const value = `q7${make.base62(30)}`;
      return [
        { text: `You can find a weather secret ${value} within`, secret: value },
        { text: `The api key is "${value}".`, secret: value },
        { text: `We use the token ${value}, which never ends.`, secret: value },
      ];
    },
    ignores: (make) => [
      `kubectl get secret build-robot-token-${make.lower(5)}`,
      'the secret sh.helm.release.v1.my-app.v12 holds it',
      'gh secret set DEPLOY_TOKEN_NUMBER_2 --body x',
      `Unexpected token ${make.lower(20)} in JSON`,
      'a token that authenticates1234 them',
    ],
  },
  {
    ...assignedRule({
      id: 'service-named-secret',
      title: 'Credential under the name of a service',
      severity: 'medium',
      anchors: SERVICES,
      name: SERVICE_NAME,
      value: /^[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{15,511}$/,
      check: named,
      revoke: REMEDY[0] ?? '',
      link: 'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
      example: (make) => ['ASANA', `Q7x${make.base62(29)}`],
    }),
    kind: 'secret',
    generic: true,
    ignores: (make) => [
      'asana: "https://app.asana.com/0/12345/67890"',
      `heroku: "${make.hex(40)}"`,
      '"sentry": "^7.12.0-beta.12345678"',
      `"stripe": "sha512-${make.base64(86)}=="`,
      'stripe = "stripe-terminal-reader-2"',
      `facebook: "${make.lower(24)}"`,
    ],
  },
];
