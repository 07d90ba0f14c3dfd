import { wordLikeness } from './words.ts';

export const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** As many hexadecimal digits as hashes have. */
export const HASH = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;

/** As algorithms are named. */
export const ALGORITHM =
  /^(?:aes|3?des(?:-ede3?)?|cram-md|digest-md|[bs]crypt|argon2(?:id?)?|pbkdf2|rsa(?:ssa)?|hmac|sha|hs|rs|es|ps|ecdsa|ed|curve|x|chacha20|camellia|tls|ssl|pkcs#?)[-_]?\d{0,5}(?:v\d)?(?:[-_/](?:gcm|cbc|ctr|ecb|cfb|ofb|ccm|siv|sha\d{0,4}|\d{3,4}|pss|pkcs\d{1,2}(?:padding)?|oaep\w{0,20}|poly1305|nopadding|with|and|mgf1padding)){0,4}(?:\[\d+\])?$|^pbkdf2with\w+$/i;

/** Lower or upper case and digits, so mixed that no name is it: `k7trwq29zb`. */
export function isDrawn(value: string): boolean {
  if (value.length < 10 || !/^[A-Za-z\d]+$/.test(value)) return false;
  const turns = value.match(/[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0;
  return turns >= 2 && (wordLikeness(value) ?? 0) < 0.6;
}

/** Digits within words, as people choose them: `maple47river`; but not what is named after a method. */
const TURNED = /^[A-Z]?[a-z]{3,14}[-_]?\d{2,5}[-_]?[A-Z]?[a-z]{2,14}\d{0,4}[!.]?$/;
const METHOD =
  /base\d|sha[-_]?\d|md5|utf|oauth|x\d{3}|h26\d|ed25519|http|aes|rsa|int\d|uint|float|win\d|mp\d|ipv\d/i;

/** What nobody takes for a word or a name, although it has letters of one case, digits, and nothing else. */
export function isUnlikeNames(value: string): boolean {
  if (HASH.test(value)) return false;
  if (/^[\da-f]{0,14}$/i.test(value) || /\d{4}-\d\d|\d{6,}$/.test(value)) return false;
  return /^[\da-f]{15,}$/i.test(value) || isDrawn(value) || (TURNED.test(value) && !METHOD.test(value));
}

const PHRASE = /^[a-z]{3,10}(?:[-._][a-z]{3,10}){3,9}$/;
/** Words of which names, labels and paths of programs are made. */
const OF_PROGRAMS =
  /(?:^|[-._])(?:pass(?:word|phrase|wd|code)?s?|secret|token|keys?|name|user|log|login|reset|change|forgot|new|old|current|confirm\w*|input|field|form|label|button|icon|your|this|that|the|and|with|from|for|must|should|not|err|errors?|invalid|valid|required|missing|prod\w*|dev\w*|test\w*|stag\w*|apps?|api|data\w*|svc|services?|servers?|clusters?|admin|default|example|sample|value|string|config\w*|files?|path|secure\w*|random|generate\w*|vault|store|credentials?|auth\w*|client|page|view|settings?|text|title|message|hint|type|policy|update|create|delete|com|org|net|aws|gcp|azure|east|west|north|south|replace|enter|insert|put|use|here)(?=$|[-._])/;

const NUMBERED_PHRASE = /^[a-z]{3,12}(?:[-_.](?:[a-z]{3,12}|\d{2,4})){1,5}\d{0,4}$/i;
const OF_ONE =
  /(?:jwt|session|cookie|shared|client|app|api|webhook|signing|rpc|consumer|hmac|auth)[-_.]?secret$/i;

/** Words and a number, under the name of a secret that nothing else is named by: `copper-summer-84`. */
export function isNumberedPhrase(value: string, name: string): boolean {
  return (
    OF_ONE.test(name) &&
    /\d\d/.test(value) &&
    NUMBERED_PHRASE.test(value) &&
    !ALGORITHM.test(value) &&
    !OF_PROGRAMS.test(value.toLowerCase().replace(/\d+$/, ''))
  );
}

/** Words that somebody drew: `correct-horse-battery-staple`, under the name of a password. */
export function isPassphrase(value: string, name: string): boolean {
  if (!PHRASE.test(value) || OF_PROGRAMS.test(value)) return false;
  return /passphrase$/i.test(name) || (/pass(?:word|wd)?$/i.test(name) && !/[._]/.test(value));
}

/** Words of sentences and of labels, in the languages of programs: a phrase that was drawn has none of them. */
const OF_SENTENCES =
  'the and but you your our are was were has have had can will would could may must should does did not its who what when where which why how that this these those then than with without from into for because only all any each every other same more most least again also never always before after between here there please enter type choose chosen select selected set sets get use used uses using put see ask show hide forgot forget lost repeat confirm verify change changed update create delete reset save saved store stored keep require required optional invalid incorrect wrong valid missing empty failed match matches short long length minimum character characters letter letters number numbers digit digits strong weak word words phrase phrases account mail email address field value text string private public database server admin default example sample temporary current previous key keys code codes log name hint der die das und sie ihr ihre bitte neu neue neues los las una sua nueva nuevo nova novo votre nouveau per con para por favor het een nieuw nieuwe ditt och dit din'.split(
    ' ',
  );
const OF_PASSWORDS =
  /pass|secret|token|login|user|hasl|hesl|senha|contra|losen|lozen|salas|kata|sandi|sifre|parol|clave|fra[sz]|wort|woord|wachtw|kenn|kodeord|adgang|jelsz|slapta|nenosiri|lorem|staple/;

/** Files that hold what a program says, in any language. */
const OF_TEXTS = /\.(?:json5?|ya?ml|xml|po|strings|properties|arb|resx|xlf|html?|vue|md|rst|txt|csv)$/;

/** Drawn words with blanks between them, under the name of a password: `copper lantern ridge violin`. */
export function isSpacedPhrase(value: string, name: string, file: string): boolean {
  return (
    /^(?:[a-z]{3,10} ){3,9}(?:[a-z]{3,10}|\d{1,4})$/.test(value) &&
    /pass(?:_?phrase|word)$/i.test(name) &&
    !OF_TEXTS.test(file) &&
    !OF_PASSWORDS.test(value) &&
    !value.split(' ').some((word) => OF_SENTENCES.includes(word))
  );
}
