import { judgeKey } from '../judge/generic.ts';
import { placeInCode } from '../judge/place.ts';
import { isFormOf, namesService, SERVICES } from '../judge/services.ts';
import {
  type Check,
  type CheckContext,
  type Found,
  nothing,
  type Rule,
  secret,
  type Verdict,
} from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { UUID_VALUE } from './value-forms.ts';

const NAMES = `(?<service>${SERVICES.join('|')})`;

/** What may stand around the name of a service without saying more than it. */
const NAME = new RegExp(
  `^(?:my[-_.]?)?${NAMES}(?:[-_.]?(?:api|live|prod|production|pat|auth|login|license)|\\.(?:com|io|net|org|co|ai|dev))?$`,
  'i',
);

/** What a client of a service is called, and what gives it its key. */
const CALL = new RegExp(
  `^${NAMES}(?:[-_]?(?:client|api|sdk|service|provider|connector|wrapper))?(?:\\.(?:client|default|init|initialize|configure|config|create|connect|login|auth|authenticate|api|new(?:client)?|set_?(?:api_?)?(?:key|token|secret)))?$`,
  'i',
);

/** `my-release-token-x7k2p` is a name that a cluster gave, `DEPLOY_TOKEN_2` that of a variable. */
const OTHER_NAME = /^[a-z0-9]{1,15}(?:[-.][a-z0-9]{1,15})+$|^[A-Z][A-Z0-9]{0,60}_[A-Z0-9_]+$/;
/** What services give to browsers, and prefixes of hashes. */
const PUBLIC = /^(?:pk_|pub[_-]|sha\d+-|md5-)/;

const REMEDY = ['Make a new one at the service, put it where the old one is used, then revoke the old one.'];

/** A drawn value beside nothing but the name of a service; one that looks like a hash or an id only in the form of its keys. */
function judgeBeside(
  service: string,
  value: string,
  { file, found, text }: CheckContext,
  isTold = false,
): Verdict {
  if (PUBLIC.test(value)) return nothing('it is public, or a hash');
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return nothing('it has no letters or no digits');
  const isForm = isFormOf(service, value);
  const looksOther = /^[0-9a-f]+$/i.test(value) || UUID_VALUE.test(value);
  if (looksOther && !isForm && !isTold && found.environment !== true)
    return nothing('it may be a hash or an id');
  if (looksOther && !isTold && !ASSIGNED.test(text.slice(Math.max(0, found.start - 12), found.start)))
    return nothing('it may be a hash or an id');
  if (looksOther && isInList(text, found, value.length))
    return nothing('it is one of a list of hashes or ids');
  if (OTHER_NAME.test(value) && !looksOther) return nothing('it is the name of something');
  const candidate = {
    value,
    name: 'secret',
    delimited: found.delimited === true || found.groups !== undefined,
    place: () => placeInCode(text, found.start),
  };
  const judged = judgeKey(candidate, file);
  if (!judged.secret) return nothing(judged.reason);
  const verdict = secret('it stands beside the name of a service', judged.reason);
  return looksOther && !isTold && verdict.is === 'secret' ? { ...verdict, severity: 'low' } : verdict;
}

/** Whether a value of the same kind stands next to it under a name that is no service's and no key's. */
function isInList(text: string, { start, end }: Found, length: number): boolean {
  const around = `${text.slice(Math.max(0, start - LIST_REACH), start)}\n${text.slice(end, end + LIST_REACH)}`;
  for (const { groups } of around.matchAll(ENTRY)) {
    const { name = '', value = '' } = groups ?? {};
    if (value.length === length && !namesService(name) && !/key|token|secret|auth/i.test(name)) return true;
  }
  return false;
}

/** What stands before a value that is given to something. */
const ASSIGNED = /[=:,(>|]\s{0,8}[\\"'`]{0,4}$/;

const LIST_REACH = 260;
const ENTRY =
  /(?<![\w./-])(?<name>[\w./@-]{1,40})["']?\s{0,4}(?:[:=]|=>|\s)\s{0,4}["']?(?<value>[0-9a-f-]{14,128})(?![\w-])/gi;

const named: Check = (value, context) => {
  return judgeBeside(NAME.exec(context.found.name ?? '')?.groups?.service ?? '', value, context);
};

const called: Check = (value, context) => {
  const service = CALL.exec(context.found.groups?.call ?? '')?.groups?.service;
  return service === undefined
    ? nothing('the call is not that of a client')
    : judgeBeside(service, value, context);
};

/** Credentials beside nothing but the name of their service. */
export const serviceNamed: readonly Rule[] = [
  {
    ...assignedRule({
      id: 'service-named-secret',
      title: 'Credential under the name of a service',
      severity: 'medium',
      anchors: SERVICES,
      name: NAME,
      value: /^[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{15,511}$/,
      check: named,
      revoke: REMEDY[0] ?? '',
      link: 'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
      example: (make) => ['ASANA', `Q7x${make.base62(29)}`],
    }),
    kind: 'secret',
    generic: true,
    around: 300,
    finds: (make) => {
      const value = `q7X${make.base62(29)}`;
      const hex = `7a${make.hex(30)}`;
      const uuid = make.uuid();
      return [
        { text: `ASANA=${value}`, secret: value, path: '.env' },
        { text: `"asana": "${value}",`, secret: value, path: 'a.json' },
        { text: `// Asana: ${value}\n`, secret: value, path: 'a.js' },
        { text: `mixpanel: "${hex}"`, secret: hex, path: 'a.yml' },
        { text: `# Weatherbit: ${hex}\n`, secret: hex, path: 'a.py' },
        { text: `hubspot = "${uuid}"`, secret: uuid, path: 'a.toml' },
      ];
    },
    ignores: (make) => [
      'asana: "https://app.asana.com/0/12345/67890"',
      `heroku: "${make.hex(40)}"`,
      `mailjet: "${make.uuid()}"`,
      `sparkpost ${make.hex(40)}`,
      '"sentry": "^7.12.0-beta.12345678"',
      `"stripe": "sha512-${make.base64(86)}=="`,
      `"stripe": "pk_live_${make.base62(24)}"`,
      'stripe = "stripe-terminal-reader-2"',
      `facebook: "${make.lower(24)}"`,
      `"app": "${make.hex(32)}",\n"mixpanel": "${make.hex(32)}",\n`,
      `https://github.com/asana/${make.hex(40)}`,
    ],
  },
  {
    id: 'service-call-secret',
    kind: 'secret',
    title: 'Credential that the client of a service gets',
    severity: 'medium',
    generic: true,
    anchors: SERVICES,
    left: 'none',
    match:
      /(?<call>[A-Za-z\d]{4,30}(?:[._-][A-Za-z_]{2,20})?)\(\s{0,12}(?:(?:this|context|self|app|application|\w{1,20}Context(?:\(\))?),\s?)?(?:\w{0,12}(?:key|token|secret|auth)\s?[:=]\s?)?\\{0,3}["'`](?<secret>[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{15,300})\\{0,3}["'`]/i,
    reach: 400,
    around: 300,
    check: called,
    remedy: REMEDY,
    links: [],
    finds: (make) => {
      const value = `q7X${make.base62(29)}`;
      const hex = `7a${make.hex(30)}`;
      return [
        { text: `const client = new Weaviate('${value}');`, secret: value, path: 'a.js' },
        { text: `api = zerobounce.Client("${hex}")`, secret: hex, path: 'a.py' },
        { text: `apify_client = ApifyClient(token="${value}")`, secret: value, path: 'a.py' },
        { text: `Mixpanel.init("${hex}", { debug: true })`, secret: hex, path: 'a.ts' },
        { text: `Intercom.init(this, "${value}")`, secret: value, path: 'A.kt' },
      ];
    },
    ignores: (make) => [
      `stripe.customers.retrieve("cus_${make.base62(24)}")`,
      `new Stripe("pk_live_${make.base62(24)}")`,
      `contentful.getEntry("${make.base62(22)}")`,
      `new Heroku("${make.hex(40)}")`,
      'new Mixpanel("my-mixpanel-project-1")',
      'new Asana("YOUR_ASANA_ACCESS_TOKEN_1")',
    ],
  },
  {
    id: 'service-told-secret',
    kind: 'secret',
    title: 'Credential of a service told in a text',
    severity: 'medium',
    generic: true,
    anchors: SERVICES,
    left: 'none',
    match:
      /(?<call>[A-Za-z\d]{4,20})(?: {1,4}[A-Za-z]{2,12}){0,2} (?:key|token|secret|login|auth|pat) ["'`]?(?<secret>[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{15,300})(?=["'`]?(?:[\s,;)]|\.\s|\.?$))/i,
    reach: 380,
    around: 300,
    check: (value, context) => {
      const service = CALL.exec(context.found.groups?.call ?? '')?.groups?.service;
      if (service === undefined || /^[a-z]+(?:[-_./][a-z\d]+)+$/.test(value)) return nothing('it is a name');
      return judgeBeside(service, value, context, true);
    },
    remedy: REMEDY,
    links: [],
    finds: (make) => {
      const value = `q7X${make.base62(29)}`;
      const hex = `7a${make.hex(38)}`;
      return [
        { text: `The old Weaviate key ${value}, which still works.`, secret: value },
        { text: `netlify auth login ${value}\n`, secret: value, path: 'run.sh' },
        { text: `Strava client secret ${hex}\n`, secret: hex, path: 'notes.txt' },
      ];
    },
    ignores: (make) => [
      `stripe webhook secret ${make.lower(20)}`,
      'shopify access token authenticates1234567890',
      'heroku auth token YOUR_HEROKU_TOKEN_1234',
      'okta login https://acme.okta.com/oauth2/v1',
    ],
  },
];
