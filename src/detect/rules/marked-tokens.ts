import { entropyOf } from '../judge/entropy.ts';
import { placeholderReason } from '../judge/placeholder.ts';
import { readsAsWords, wordLikeness } from '../judge/words.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';
import { UUID_VALUE } from './value-forms.ts';

/** What services call the keys that are no secrets, and what is none. */
const PUBLIC =
  /(?:^|[_-])(?:pk|pub|public|publishable|anon|client|site|cache|commit|hash|sha\d*|md5|etag|test_id|row|sort|sub|object|s3|csrf|xsrf|ga|gtm)[_-]/i;

/** Times that letters turn into digits, or digits into letters. */
function turnsOf(value: string): number {
  return value.match(/[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0;
}

/** Whether the rest of a token was drawn: what stands before it says that it is one, so that chance decides less. */
function isDrawn(rest: string): boolean {
  if (UUID_VALUE.test(rest)) return true;
  const longest = rest.split(/[_-]/).reduce((most, each) => (each.length > most.length ? each : most), '');
  if (/^[\da-f]+$/i.test(longest))
    return longest.length >= 32 && entropyOf(longest) >= 3 && turnsOf(longest) > 3;
  if (readsAsWords(rest) || (wordLikeness(rest) ?? 0) >= 0.75) return false;
  const isOfBothCases = /[a-z]/.test(rest) && /[A-Z]/.test(rest);
  return isOfBothCases
    ? turnsOf(rest) >= 2 && entropyOf(rest) >= 3.5
    : longest.length >= 22 && turnsOf(longest) >= 5;
}

const judged: Check = (value, { found }) => {
  const { mark = '', rest = '' } = found.groups ?? {};
  if (PUBLIC.test(value.slice(0, value.length - rest.length)))
    return nothing('its prefix says that it is public');
  if (!isDrawn(rest)) return nothing('it was not drawn');
  if (/^key|^token/i.test(mark) && /^[\da-f-]+$/i.test(rest)) return nothing('it may be a hash');
  const stand = placeholderReason(value, 'generic');
  if (stand !== undefined) return nothing(stand);
  const verdict = secret('its prefix says that it is a key or a token, and the rest was drawn');
  const isOfTests = /(?:test|sandbox|dev)[_-]/i.test(value.slice(0, value.length - rest.length));
  return isOfTests && verdict.is === 'secret' ? { ...verdict, severity: 'low' } : verdict;
};

const REMEDY = [
  'Make a new one at the service that made it, put it where the old one is used, then revoke the old one.',
];
const common = {
  kind: 'secret',
  severity: 'medium',
  generic: true,
  reach: 300,
  check: judged,
  remedy: REMEDY,
  links: [],
} as const;

/** Prefixes of tokens that nothing else begins with. */
const PREFIXES = [
  'apik_',
  'atsk_',
  'bxt_',
  'ckey_',
  'cqt_',
  'crn_',
  'cu_',
  'dash_',
  'dbtc_',
  'dbtu_',
  'dpk_',
  'dsp_',
  'emb_',
  'fhb-',
  'fw_',
  'hbp_',
  'hxtw_',
  'inc_',
  'keapak-',
  'm0-',
  'mzp_',
  'nbp_',
  'nk-',
  'pa-',
  'pb_',
  'pina_',
  'plane_api_',
  'pylf_v1_',
  'retool_',
  'scoroapi_',
  'sktsec_',
  'srv_',
  'tkn.v1_',
  'tly-',
  'vat_',
  'wlp_',
  'wlu_',
];

/** Tokens of services that are not known, told by how their makers mark them. */
export const markedTokens: readonly Rule[] = [
  {
    ...common,
    id: 'marked-token',
    title: 'Token that says of what kind it is',
    anchors: [
      'live_',
      'prod_',
      'production_',
      'pat_',
      'sk_',
      'key_',
      'token_',
      'secret_',
      'private_',
      'sandbox_',
      'sk-',
      'pat-',
      'secret-',
      'live-',
    ],
    left: 'none',
    match:
      /(?<=(?<![\w/.$-])(?<head>(?:[a-z][a-z\d]{0,15}[_-]){0,3}))(?<mark>live|prod|production|pat|sk|key|token|secret|private|sandbox)(?:_|(?<=sk|pat|secret|live)-)(?:(?:live|prod|test|us|eu|v\d)_)?(?<rest>[A-Za-z\d_-]{20,220})(?![\w./-])/,
    finds: (make) => {
      const mixed = `q7X${make.base62(17)}2kZ${make.base62(17)}`;
      const hex = `7a${make.hex(38)}`;
      return [
        ...['acme_live_', 'acme_sk_', 'live_', 'acme_pat_', 'sk-acme-sk-', 'permission_key_', 'secret-'].map(
          (prefix) => ({ text: `x = "${prefix}${mixed}"`, secret: `${prefix}${mixed}` }),
        ),
        ...['acme_live_', 'acme_us_sk_', 'acme_prod_'].map((prefix) => ({
          text: `see ${prefix}${hex} there`,
          secret: `${prefix}${hex}`,
        })),
      ];
    },
    ignores: (make) => [
      `acme_pk_live_q7X${make.base62(30)}`,
      `cache_key_${make.hex(40)}`,
      `key_${make.hex(40)}`,
      `object_key_q7X${make.base62(30)}`,
      'get_secret_from_the_configured_provider_v2',
      'token_of_the_previous_request_handler_2',
      `prod_${make.lower(24)}`,
      'sk_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      `assets/live_q7X${make.base62(30)}.js`,
    ],
  },
  {
    ...common,
    id: 'short-marked-token',
    title: 'Token with the prefix of its service',
    anchors: PREFIXES,
    match: new RegExp(
      // Not the hash of a file in a list of them.
      `(?<![\\w/+.-]|sha\\d{3}[=:]|"[nxy]": ?")(?:${PREFIXES.join('|').replaceAll('.', '\\.')})(?<rest>[A-Za-z\\d_-]{20,220})(?![\\w./-])`,
      'i',
    ),
    finds: (make) => {
      const mixed = `q7X${make.base62(17)}2kZ${make.base62(17)}`;
      return PREFIXES.map((prefix) => ({ text: `x = "${prefix}${mixed}"`, secret: `${prefix}${mixed}` }));
    },
    ignores: (make) => [
      ...PREFIXES.map((prefix) => `${prefix}${make.lower(24)}`),
      'fw_configuration_of_the_firewall_2',
      ...PREFIXES.map((prefix) => `a/b.py,sha256=${prefix}${make.base62(38)},4711`),
      'inc_compared_with_the_last_value_of_2',
    ],
  },
  {
    ...common,
    id: 'formed-token',
    title: 'Token in the form of its service',
    anchors: ['NNSXS.', 'goldapi-', 'api-', 'cli-', 'v2x', 'fnA', 'BSA', 'ck-'],
    match:
      /(?<![\w/+.-])(?:NNSXS\.[A-Z\d]{39}\.[A-Z\d]{52}|goldapi-[a-z\d]{12,20}-io|api-(?:[\dA-F]{32}|[a-z\d]{28})|cli-[a-z\d]{28}|v2x[\da-f]{64}|fnA[\w-]{37}|BSA[\w-]{28}|ck-[A-Za-z\d]{44})(?![\w/.=-])/,
    check: (value) => {
      const pieces = value.replace(/^(?:goldapi|api|cli|ck)-|^(?:BSA|fnA|v2x)/, '').split(/[._]/);
      if (!pieces.some((piece) => piece.length >= 12 && turnsOf(piece) >= 3 && entropyOf(piece) >= 2.9))
        return nothing('it was not drawn');
      const stand = placeholderReason(value, 'generic');
      return stand === undefined ? secret('it has the form of the tokens of a service') : nothing(stand);
    },
    finds: (make) => {
      const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
      const small = letters.toLowerCase();
      return [
        `NNSXS.${make.of(letters, 39)}.${make.of(letters, 52)}`,
        `goldapi-k7q2x9m4${make.of(small, 8)}-io`,
        `api-${make.hex(32).toUpperCase()}`,
        `api-k7q2x9m4${make.of(small, 20)}`,
        `cli-k7q2x9m4${make.of(small, 20)}`,
        `v2x${make.hex(64)}`,
        `fnAk7Q2${make.base62(33)}`,
        `BSAk7Q2x9${make.base62(22)}`,
        `ck-k7Q2x9${make.base62(38)}`,
      ].map((text) => ({ text: `x = "${text}"`, secret: text }));
    },
    ignores: (make) => [
      `api-${make.lower(28)}`,
      'api-documentation-of-the-new-version-2',
      `cli-${make.lower(28)}`,
      `BSA${make.lower(28)}`,
      `ck-${make.lower(44)}`,
      `https://acme.io/api-k7q2x9m4${make.lower(20)}`,
    ],
  },
];
