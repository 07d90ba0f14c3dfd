import { judgeKey } from '../judge/generic.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';
import { UUID_VALUE } from './value-forms.ts';

/** `my-release-token-x7k2p` is a name that a cluster gave, `DEPLOY_TOKEN_2` that of a variable. */
const NAME = /^[a-z0-9]+(?:[-.][a-z0-9]+)+$|^[A-Z][A-Z0-9_]+$/;

const told: Check = (value, { file }) => {
  if (NAME.test(value) && !UUID_VALUE.test(value)) return nothing('it is the name of something');
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return nothing('it has no letters or no digits');
  const judged = judgeKey({ value, name: 'secret', delimited: true }, file);
  return judged.secret ? secret('a sentence says what it is', judged.reason) : nothing(judged.reason);
};

/** What a title ends with. */
const TITLES = [
  'api key',
  'api token',
  'api secret',
  'access key',
  'access token',
  'secret key',
  'auth token',
  'bearer token',
  'client secret',
  'app secret',
  'deploy token',
  'personal token',
  'webhook secret',
];

/** Characters of a title that are looked at. */
const TITLE_REACH = 100;

const REMEDY = ['Make a new one at the service, put it where the old one is used, then revoke the old one.'];

/** Tokens in sentences. */
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
    id: 'titled-token',
    kind: 'secret',
    title: 'Token under its title',
    severity: 'medium',
    generic: true,
    anchors: TITLES,
    left: 'none',
    around: TITLE_REACH,
    match:
      /[a-z]{3,8} (?:key|token|secret)\r?\n(?:[-=~]{3,60}\r?\n)?(?:\r?\n)?[ \t]{0,8}["'`]?(?<secret>[A-Za-z0-9][A-Za-z0-9_.+/=~:-]{14,199})["'`]?[ \t]{0,4}(?=\r?\n|$)/i,
    reach: 320,
    check: (value, context) => {
      const { found, text } = context;
      const before = text.slice(Math.max(0, found.start - TITLE_REACH), found.start).trimEnd();
      const line = before.slice(before.lastIndexOf('\n') + 1);
      return /[=(){};<>]|public|hash|finger|sha\d|md5|commit|primary|foreign|ssh|gpg|pgp/i.test(line)
        ? nothing('its title is that of something else')
        : told(value, context);
    },
    remedy: REMEDY,
    links: [],
    finds: (make) => {
      const value = `q7${make.base62(30)}`;
      return [
        { text: `## Acme API Key\n\n${value}\n`, secret: value, path: 'notes.md' },
        { text: `Acme access token\r\n\r\n${value}\r\n`, secret: value, path: 'notes.txt' },
        { text: `Deploy token\n${value}\n`, secret: value, path: 'notes.txt' },
        { text: `Client secret\n-------------\n\`${value}\`\n`, secret: value, path: 'notes.md' },
      ];
    },
    ignores: (make) => [
      `SSH public key\n${make.base64(43)}\n`,
      `return token\n  ${make.lower(20)}1()\n`,
      'API key\nYOUR_API_KEY_GOES_HERE_1\n',
      `key\n${make.lower(20)}\nname\n`,
    ],
  },
];
