import { isFormOf, SERVICES, serviceOf } from '../judge/services.ts';
import { type Check, nothing, type Rule } from '../rule.ts';
import { assignedRule } from './assigned-token.ts';
import { judgeBeside, serviceCalled } from './service-values.ts';

/** How a name looks that may be a service's. */
const NAME = /^(?:my[-_.])?[a-z\d]{4,24}(?:[-_.][a-z\d]{1,12}){0,3}$/i;

const REMEDY = ['Make a new one at the service, put it where the old one is used, then revoke the old one.'];

const named: Check = (value, context) => {
  const service = serviceOf(context.found.name ?? '');
  return service === undefined
    ? nothing('its name is not that of a service')
    : judgeBeside(service, value, context);
};

const called: Check = (value, context) => {
  const service = serviceCalled(context.found.groups?.call ?? '');
  return service === undefined
    ? nothing('the call is not that of a client')
    : judgeBeside(service, value, context);
};

/** Nothing but the name stands before on its line, or what makes a title or an entry of it. */
const ALONE = /(?:^|\n)[ \t]{0,8}(?:[#*>-]{1,4} )?(?:\*\*)?$/;
/** An address stands alone on its line, or is given to something. */
const ADDRESS = /(?:^|\n|[=:(]\s{0,3})[\s"'`]{0,8}https?:\/\/[\w.-]{0,40}$/;

const beside: Check = (value, context) => {
  const { found, text } = context;
  const { call = '', behind, below, section, url, near } = found.groups ?? {};
  const service = serviceCalled(call);
  if (service === undefined) return nothing('it is not the name of a service');
  if (behind !== undefined) return judgeBeside(service, value, context, isFormOf(service, value));
  const upTo = text.slice(Math.max(0, found.start - BESIDE_REACH), found.start);
  const before = upTo.slice(0, upTo.lastIndexOf(call + (below ?? section ?? url ?? near ?? '')));
  if (below !== undefined && !ALONE.test(before)) return nothing('the name is the end of a sentence');
  if (section !== undefined && !/(?:^|\n)[ \t]{0,8}\["?$/.test(before)) return nothing('it is no section');
  if (url !== undefined && !ADDRESS.test(before)) return nothing('the address is part of a sentence');
  const isNamed =
    (section ?? near) !== undefined || ((below ?? url) !== undefined && isFormOf(service, value));
  return judgeBeside(service, value, context, isNamed);
};

/** Characters before a value in which what tells of it stands. */
const BESIDE_REACH = 300;

/** Credentials beside nothing but the name of their service. */
export const serviceNamed: readonly Rule[] = [
  {
    ...assignedRule({
      id: 'service-named-secret',
      title: 'Credential under the name of a service',
      severity: 'medium',
      anchors: [],
      name: NAME,
      value: /^[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{15,511}$/,
      check: named,
      revoke: REMEDY[0] ?? '',
      link: 'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
      example: (make) => ['ASANA', `Q7x${make.base62(29)}`],
    }),
    anchors: SERVICES,
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
      /(?<call>[A-Za-z\d]{4,30}(?:(?:[._-]|::|->|\\{1,2})[A-Za-z_]{2,20}){0,2})\(\s{0,12}(?:(?:this|ctx|context|self|app|application|\w{1,20}Context(?:\(\))?),\s?)?(?:\w{0,12}(?:key|token|secret|auth)\s?[:=]\s?)?\\{0,3}["'`](?<secret>[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{15,300})\\{0,3}["'`]/i,
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
        { text: `c = Weaviate::Client.new("${value}")`, secret: value, path: 'a.rb' },
        { text: `let c = Mixpanel::new("${hex}");`, secret: hex, path: 'a.rs' },
        { text: `$c = new Mixpanel\\Client("${hex}");`, secret: hex, path: 'a.php' },
        { text: `Mixpanel.getInstance(this, "${hex}");`, secret: hex, path: 'A.java' },
        { text: `c := mixpanel.New(ctx, "${hex}")`, secret: hex, path: 'a.go' },
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
      /(?<call>[A-Za-z\d]{4,20})(?: {1,4}[A-Za-z]{2,12}){0,2} (?:key|token|secret|login|auth|pat)(?:(?: is| was| =|:)? |:?\r?\n)["'`]?(?<secret>[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{15,300})(?=["'`]?(?:[\s,;)]|\.\s|\.?$))/i,
    reach: 380,
    around: 300,
    check: (value, context) => {
      const service = serviceCalled(context.found.groups?.call ?? '');
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
        { text: `the Strava key is ${hex} now`, secret: hex, path: 'notes.txt' },
        { text: `Strava key\n${hex}\n`, secret: hex, path: 'notes.txt' },
      ];
    },
    ignores: (make) => [
      `stripe webhook secret ${make.lower(20)}`,
      'shopify access token authenticates1234567890',
      'heroku auth token YOUR_HEROKU_TOKEN_1234',
      'okta login https://acme.okta.com/oauth2/v1',
    ],
  },
  {
    id: 'service-beside-secret',
    kind: 'secret',
    title: 'Credential beside the name of a service',
    severity: 'medium',
    generic: true,
    anchors: SERVICES,
    left: 'none',
    match:
      /(?<=["'`](?<secret>[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{15,127})["'`][;,)]{0,3}[ \t]{1,4}(?:\/\/|#|--|\/\*) ?(?:[A-Za-z]{2,10} ){0,2})(?<call>[A-Za-z\d]{4,24})(?<behind>)(?![\w.-])|(?<![A-Za-z\d+]|(?<!\/)\/)(?<call>[A-Za-z\d]{4,24})(?![A-Za-z\d])(?:["'`]\s{0,3}(?:,|\)\s?\(|:\s{0,4}return)\s{0,4}(?=["'`])|(?<below>:?[ \t]?\r?\n(?:\r?\n)?[ \t]{0,4}| (?:\([A-Za-z ]{2,16}\):|-{1,2}>?|=>) )|(?<section>\]\r?\n(?:[^\n[\]]{0,60}\n){0,3}?[ \t]{0,8}(?:api[_-]?)?(?:key|token|api|secret|auth)\s?[:=]\s?)|(?<url>\.[a-z]{2,6}(?:\/[^\s"'<>]{0,60})?["'`]?[;,)]?\s{1,12})|(?<near>[^\n]{0,60}?(?:\r?\n[^\n]{0,40}?){0,2}?(?<![\w.-])["'`]?(?:api|app|auth|access|my)?[_-]?(?:key|token|secret|api|appid|auth|pat)["'`]?(?:\s{0,3}(?::?=>?|:(?=[\s"'`]))\s{0,3}|\s)))["'`]?(?<secret>[A-Za-z0-9][A-Za-z0-9_.:/+=~-]{15,300})(?=["'`]?[ \t]{0,4}[;,)\]}]{0,4}[ \t]{0,4}(?:[;,]|[;,)\]}]{0,3}[ \t]{0,4}(?:\r?\n|$)|(?:\/\/|#) ?))/i,
    reach: 900,
    around: 300,
    check: beside,
    remedy: REMEDY,
    links: [],
    finds: (make) => {
      const value = `q7X${make.base62(29)}`;
      const hex = `7a${make.hex(38)}`;
      const uuid = make.uuid();
      return [
        { text: `'weaviate' , "${value}"\n`, secret: value },
        { text: `Weaviate\n${value}\n`, secret: value, path: 'notes.txt' },
        { text: `Strava:\n\n${hex}\n`, secret: hex, path: 'notes.md' },
        { text: `[hubspot]\nenabled = 1\nkey = ${uuid}\n`, secret: uuid, path: 'a.ini' },
        { text: `url = "https://api.hubspot.com/v1/items"\nkey = "${uuid}"\n`, secret: uuid, path: 'a.py' },
        { text: `https://app.strava.com/settings\n${hex}\n`, secret: hex, path: 'notes.txt' },
        { text: `API = '${value}'  # weaviate\n`, secret: value, path: 'a.py' },
        { text: `const k = "${hex}"; // our Strava one\n`, secret: hex, path: 'a.js' },
        { text: `// Strava\nconst api = '${hex}';\n`, secret: hex, path: 'a.js' },
        { text: `Strava: {\n  'KEY': '${hex}',\n}\n`, secret: hex, path: 'a.py' },
        { text: `hubspot {\n  key ${uuid}\n}\n`, secret: uuid, path: 'a.conf' },
        { text: `case 'strava': return '${hex}';\n`, secret: hex, path: 'a.js' },
        { text: `- Strava -> ${hex}\n`, secret: hex, path: 'notes.md' },
        { text: `Hubspot (prod): ${uuid}\n`, secret: uuid, path: 'notes.txt' },
      ];
    },
    ignores: (make) => [
      `uses strava\n${make.hex(40)}\n`,
      `heroku\n${make.hex(40)}\n`,
      `'heroku', '${make.hex(40)}'`,
      'netlify\nnetlify-deploy-command-2\n',
      'strava_secret: arn:aws:secretsmanager:eu-west-1:1:secret:strava-AbC1d2',
      `strava: {\n  cacheKey: '${make.hex(32)}',\n}\n`,
      `const id = "${make.hex(40)}"; // heroku\n`,
      `we saw strava - ${make.hex(40)}\n`,
      `"${make.base64(20)}x7strava/${make.base64(20)}",\n"${make.base64(60)}api ${make.base64(60)}"\n`,
      `stravaclub: {\n  key: '${make.hex(32)}'\n}\n`,
      `see https://www.strava.com/about then\n${make.hex(40)}\n`,
    ],
  },
];
