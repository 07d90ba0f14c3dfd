import { hasDrawnRest } from './drawn-rest.ts';
import { isDrawnWithSigns } from './drawn-signs.ts';

/**
 * Why a value is a stand-in for a secret and none itself, or `undefined`. `structured` values have a format
 * of their own, so only what no generator draws counts against them.
 */
export function placeholderReason(value: string, kind: 'structured' | 'generic'): string | undefined {
  if (value !== last.value || kind !== last.kind) last = { value, kind, reason: reasonOf(value, kind) };
  return last.reason;
}

/** What was asked last: several rules ask about one value, and some texts have the same one again and again. */
let last: { readonly value: string; readonly kind: string; readonly reason: string | undefined } = {
  value: '',
  kind: '',
  reason: undefined,
};

function reasonOf(value: string, kind: 'structured' | 'generic'): string | undefined {
  const common = standIn(value, kind) ?? monotony(value);
  if (common !== undefined || kind === 'structured') return common;
  const found = GENERIC.find(({ pattern }) => pattern.test(value));
  return found?.unlessDrawn === true && isDrawnWithSigns(value) ? undefined : found?.reason;
}

function standIn(value: string, kind: 'structured' | 'generic'): string | undefined {
  const found = STRUCTURED.find(({ pattern }) => pattern.test(value));
  if (found?.unlessDrawn !== true) return found?.reason;
  const isDrawn = kind === 'structured' ? hasDrawnRest(value) : /</.test(value) && isDrawnWithSigns(value);
  return isDrawn ? undefined : found.reason;
}

interface Reason {
  readonly pattern: RegExp;
  readonly reason: string;
  /** What has a form of its own is none with a drawn piece besides; what has not, when all of it was drawn. */
  readonly unlessDrawn?: true;
}

const STRUCTURED: readonly Reason[] = [
  {
    pattern: /example|placeholder|changeme|change_me|redacted|notareal|not-a-real|fakekey|fake_key|dummy/i,
    reason: 'it says that it is an example',
  },
  { pattern: /your[_-]|_here\b|insert[_-]|replace[_-]/i, reason: 'it asks to be replaced' },
  { pattern: /<[^>]*>/, reason: 'it asks to be replaced', unlessDrawn: true },
  {
    pattern: /x{6}|X{6}|\*{4}|\.{4}|0{8}|_{4}|#{4}/,
    reason: 'it is filled with the same character',
    unlessDrawn: true,
  },
  {
    // The samples of RFC 4122 and of what explains UUIDs, and what the usual hashes make of nothing.
    pattern:
      /123e4567-e89b-12d3-a456-4266|550e8400-e29b-41d4-a716-4466|f47ac10b-58cc-4372-a567-0e02|6ba7b81\d-9dad-11d1-80b4-00c0|^(?:d41d8cd98f00b204e9800998ecf8427e|da39a3ee5e6b4b0d3255bfef95601890afd80709|e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855)$/i,
    reason: 'it is a sample that everybody knows',
  },
  {
    pattern:
      /a1b2c3d4|1a2b3c4d|abc123def456|fake_?(?:api_?)?(?:token|secret)|unit_?tests?(?![a-z])|^some[-_](?:[a-z]+[-_])?(?:password|token|secret|key)$/i,
    reason: 'it says that it is an example',
  },
  { pattern: /^(?:[A-Za-z]{2,8}[_-]){0,3}(.{4,20}?)\1+$/, reason: 'it repeats the same characters' },
  {
    pattern:
      /0?123456789|abcdefghij|ABCDEFGHIJ|zyxwvutsrq|9876543210|(?:deadbeef){2}|(?:0123){3}|0001020304|0102030405|0011223344|1122334455|aabbccddee|qwertyuiop/,
    reason: 'it is a sequence',
    unlessDrawn: true,
  },
];

const GENERIC: readonly Reason[] = [
  {
    pattern:
      /^[$%#]?[({[]{1,2}.*[)}\]]{1,2}$|\$\{|\$\(|\{\{|\{%|<%|%\(|^[$&][A-Za-z_][\w.:>[\]-]*\/?$|^%[A-Za-z_][\w.:()-]*%$|^@{1,2}[\w.]+@{1,2}$|^@[A-Z][A-Z\d._]+$|^__[A-Za-z]\w*__$|#\{[\w.:@]|^%\{|^\$[1-9@]$|^\$[\w.]+\$$|^(?:[/\\]?[0-7]?|\w{1,12}:)\$\$?[A-Za-z_]\w*(?:\[\w+\])?(?:[:/@.,|-][\w$:/@.,|[\]-]*)?$|^\/[\w./-]*\$\(|^`|\{#?[A-Z][A-Z\d_.]+\}|^\$\w+\{|^(?:\$\w+=)+$|^\w{1,12}:%\w+%$|^\.\. ?\w+ ?\.\.$|^\+[A-Za-z_][\w.]*(?:\(|\+$)|^!(?:Ref|Sub|GetAtt|ImportValue|vault|env)\b|^![A-Za-z][A-Za-z_/:-]*$/,
    reason: 'it is taken from a variable',
    unlessDrawn: true,
  },
  {
    pattern:
      /^(?:process\.env|os\.(?:environ|getenv)|env[.:[(]|ENV[.:[(]|getenv|System\.(?:getenv|getProperty)|config[.[(]|settings[.[(]|self\.|this\.|secrets?[.[(:]|vars?\.|var\.|local\.|data\.|module\.|params?[.[(]|props\.|state\.|req\.|request\.|options?\.|args?[.[]|vault:|ssm:|arn:|op:\/\/|ref\+|keyring|file:|keychain:|(?:aws|gcp)?sm:|awssm:|azkv:|kv:|npm:|urn:|projects\/[\w-]+\/secrets\/|ENC[[(]|enc:v\d)/i,
    reason: 'it is a reference',
  },
  {
    pattern:
      /^[\p{L}_. -]*[_. -](?:passwor[td]|kennwort|mot_?de_?passe|contrase[nñ]a|senha|wachtwoord|adgangskode|clave|schluessel|cle)(?:[_. -]\p{L}+)*[_. -]?\d{0,2}$|^(?:パスワード|密[码碼]|пароль|비밀번호)\d{0,4}$|(?:你|您)的/iu,
    reason: 'it says what it stands for',
  },
  {
    pattern:
      /(?:^|[-_. ])(?:from|see|in|use)[-_. ](?:\w+[-_. ]){0,2}(?:vault|secrets?|env|keychain|1password|keepass)/i,
    reason: 'it says where the secret is',
  },
  { pattern: /\.{3}$|^\.{3}|\u00e2\u0080\u00a6|\u2026/, reason: 'it is cut short' },
  {
    pattern: /^(?:\*[A-Za-z][\w *-]*\*|__?[A-Za-z][A-Za-z -]*__?)$/,
    reason: 'it is a stand-in in other letters',
  },
  { pattern: /^(?:x+|y+|\*+|\.+|-+|_+|\?+|#+|0+|1+)$/i, reason: 'it is filled with the same character' },
  {
    pattern: /^not[-_ ]?an?[-_ ]?(?:real[-_ ]?)?(?:secret|password|token|key)/i,
    reason: 'it says that it is none',
  },
  {
    pattern:
      /^(?:null|nil|none|undefined|nan|true|false|yes|no|on|off|empty|blank|void|any|string|str|text|number|int|integer|boolean|bool|bytes?|object|optional|required|n?varchar2?|n?char|uuid|default|unknown|n\/?a|tbd|todo|fixme)$/i,
    reason: 'it is a word of a language',
  },
  {
    pattern:
      /^(?:my|the|your|our|some|any|a|an|new|old|random|this|that|temp|initial|super|very|top|db|admin|root|user|test|default|secure|strong|real|valid|invalid|wrong|correct|bad|good)?[-_ .]?(?:pass(?:word|wd|phrase|code)?|pwd|pw|secret|token|api[-_ ]?key|key|value|credentials?|auth|hash|hidden|hide|mask(?:ed)?|foo|bar|baz|foobar|qux|quux|login|username|user|admin|root|guest|postgres|mysql|mongo|redis|rabbitmq|elastic|oracle|sa|minio|minioadmin|letmein|qwerty|test|testing|tester|demo|sample|temp|tmp|mock|stub|dev|local|localhost|hello|world|welcome)s?[-_ .]?v?\d{0,4}[!.]?$/i,
    reason: 'it is a word that stands for a secret',
  },
  {
    pattern:
      /(?:\b|_)(?:example|sample|placeholder|dummy|fake|mock|invalid|changeit|abc123\w*|change[-_ ]?me|replace[-_ ]?me|fill[-_ ]?me|to[-_ ]?be|redacted|removed|masked|censored|snip|todo|fixme)\b|lorem|ipsum|foobar/i,
    reason: 'it says that it is an example',
  },
  {
    pattern:
      /^(?:test|fake|dummy|mock|example|sample|demo|your|my)[-_.]|[-_.](?:test|fake|dummy|mock|example|sample|demo|here)$/i,
    reason: 'it says that it is an example',
  },
  { pattern: /^\[\d?[A-Za-z]+$/, reason: 'it is the beginning of a link' },
  {
    // No name of a program has letters and digits by turns, as drawn pieces have.
    pattern: /^(?!.*(?:\d+[A-Za-z]+){3})[a-z]+(?:[A-Z][a-z]+)*(?:\.[a-zA-Z_]\w*)+(?:\(.*\)?)?$/,
    reason: 'it is a reference',
  },
  {
    pattern:
      /^[a-z][a-z\d+.-]{0,20}:\/\/(?![^/]*:[^/]*@)|^\.{0,2}\/[\w./-]+(?::r[ow])?$|^\.[A-Za-z][\w-]{0,20}$|^~\/|^[A-Za-z]:[\\/]|^(?:www\.)?[\w-]+(?:\.[\w-]+){0,4}\.(?:com|org|net|io|dev)(?:[/:]\S*)?$|^[\w-]+\.(?:com|org|net|io|dev|local|json|ya?ml|pem|key|crt|cer|p12|jks|txt|env|js|ts|py|go|rb|php|html?|md|xml|sh)$/,
    reason: 'it is an address or a path',
  },
  {
    pattern:
      /^(?:0?12345\d*|abc123|abcdef\d{0,8}|abcdef\w{0,4}|qwerty\w{0,4}|asdf\w{0,6}|aaa+\w{0,2}|1q2w3e\w*|p[a@4]ss?w[o0]rd\W?\d{0,4}\W?|secret\d*|letmein\d*|iloveyou\d*|correct[-_. ]?horse[-_. ]?battery[-_. ]?staple)$/i,
    reason: 'it is the commonest of passwords',
  },
];

/** A reason when few characters make up the whole, or one is repeated over and over. */
function monotony(value: string): string | undefined {
  if (value.length >= 8 && !hasMoreThan(Math.min(4, value.length / 4), value.toLowerCase()))
    return 'it has hardly any different characters';
  // What stands behind a prefix, which has characters of its own.
  const rest = value.length >= 20 ? value.slice(Math.ceil(value.length * 0.4)).toLowerCase() : '';
  if (rest !== '' && !hasMoreThan(4, rest)) return 'it has hardly any different characters';
  const head = value.slice(0, 200);
  if (!mayRepeat(head)) return undefined;
  const run = /(.)\1{5,}|(..)\2{5,}/.exec(head)?.[0];
  if (run && run.length >= value.length / 4) return 'it repeats the same characters';
  // As a UUID of one character does, behind an address or not.
  const joined = value.slice(0, 400).replaceAll(/[-_.:/@+=~]/g, '');
  const long = /(.)\1{11,}|(..)\2{7,}/.exec(joined)?.[0];
  return long && long.length >= joined.length * 0.35 ? 'it repeats the same characters' : undefined;
}

/** Whether a text has more different characters than so many: nearly always its first few tell. */
function hasMoreThan(count: number, text: string): boolean {
  const seen = new Set<string>();
  for (const character of text) if (seen.add(character).size > count) return true;
  return false;
}

/** Whether the same one or two characters follow each other a few times: hardly ever, and many times as fast to tell. */
function mayRepeat(text: string): boolean {
  let same = 0;
  for (let at = 2; at < text.length; at += 1) {
    same = text.charCodeAt(at) === text.charCodeAt(at - 2) ? same + 1 : 0;
    if (same === 4) return true;
  }
  return false;
}
