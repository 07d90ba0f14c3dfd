import type { FileFacts } from '../file-facts.ts';
import {
  ALGORITHM,
  HASH,
  isDrawn,
  isNumberedPhrase,
  isPassphrase,
  isSpacedPhrase,
  isUnlikeNames,
  UUID,
} from './chosen-words.ts';
import { isDrawnWithSigns } from './drawn-signs.ts';
import { textOfBase64 } from './encoded-text.ts';
import { characterClasses, entropyOf } from './entropy.ts';
import {
  FILE,
  isCipherList,
  isEncryptedMessage,
  isPlace,
  isPublicKey,
  isWeakKey,
  repeatsName,
} from './names-of-things.ts';
import { isOwnKey } from './own-key.ts';
import type { Place } from './place.ts';
import { placeholderReason } from './placeholder.ts';
import { besidesService, namesService, saysService } from './services.ts';
import { readsAsWords, wordLikeness } from './words.ts';

/** Whether a value under a telling name is a secret; either way with the reason, for people. */
export interface GenericJudgement {
  readonly secret: boolean;
  readonly reason: string;
}

interface Candidate {
  readonly value: string;
  readonly name: string;
  /** In quotes or tags: its end is known. */
  readonly delimited: boolean;
  /** As in an environment: it is no sentence, whatever text it stands in. */
  readonly environment?: boolean;
  /** Where in a program a bare value stands; asked only when that decides. */
  readonly place?: () => Place | undefined;
  /** What stands before it on its line; asked only when that decides. */
  readonly before?: () => string;
}

/** Names of things that are public although they sound like secrets. */
const PUBLIC_NAME =
  /(?<!pro)public|^auth0$|pub_?key|hash(?!_salt)|digest|checksum|sha\d|md5(?!_?secret)|integrity|fingerprint|thumbprint|etag|(?<!code)commit|revision|signature$|sitekey|site_key|publishable|primary_?key|foreign_?key|sort_?key|partition_?key|cache_?key|key_?id$|keyid$|token_?type|token_?(?:uri|url|endpoint|name|count|limit|length|expir)|max_?tokens?|secret_?(?:name|arn|id|version|path|ref)$|secret_?key_?ref|native_password|password_?(?:hint|policy|length|field|label|reset|hash|url|file|env|min|max|type|input|error|placeholder|expir|strength|validator)|key_?(?:name|code|path|file|type|size|length|vault|pair|board|word)|auth_?(?:type|method|mode|url|uri|endpoint|provider|domain|server|strategy)|_(?:file|path|url|uri|arn|name|header|field|prefix|label|id|ttl|len|size|count|regex|pattern|method)$|tokenizer|websocket|[cx]srf_?(?:token|header|cookie|param)|authenticity_?token|request_?verification_?token|^data-key$|^["']?encrypted_?key["']?$|secretname|(?:non|not_?an?)[-_ ]?secret|existing_?secret|(?:next|prev(?:ious)?|page|pagination|continuation|(?<!ex)change|lock|grant|request|idempotency|cursor|sync|resume|action|purchase|export|upload|concurrency)_?token$|(?:s3|object|bucket|device|row|query|map|dict|json|label|group|route|state|idempotency|prefix|restore|resource|ordering)_?key$|(?<![a-z])form_?key$|rspauth$|device_?token$|guid/i;
const STRONG_NAME =
  /secret|token|pepper|(?:password|security)[-_.]?salt|api[-_.]?key|private[-_.]?key|auth|credential|signing|crypt|access[-_.]?key|jwt|hmac|fernet|licen[cs]e[-_.]?key|subscription[-_.]?key|ingest(?:ion)?[-_.]?key|bearer|fernet|totp|(?:^|[-_.])creds?|(?:validation|machine|master|session|cookie|app|shared|consumer|priv|aes|des|cipher|unseal|deploy|recovery|service|account|database|server|ssh|ssl|secure|sec|identity|merchant|payment|admin|activation|wrapping|gossip|integration|write|root)[-_.]?key/i;

/** `X-Acme-Key` of a request, but not what finds it again. */
const KEY_HEADER =
  /^x-(?!cache|idempotency|request|surrogate|edge|amz|goog|ms)[a-z\d]{2,24}(?:-[a-z\d]{2,16})?-key$/i;

/** Of a key that is kept under another one: `Sealed-Key`, `encryptedDataKey`. */
const SEALED_NAME =
  /(?<!un[-_.]?)(?:sealed|wrapped|encrypted|enciphered)[-_.]?(?:data|session|content|file|object|master)?[-_.]?key$/i;

/** A value that a machine made: keys and tokens. */
export function judgeKey(
  { value, name, delimited, environment, place, before }: Candidate,
  file: FileFacts,
): GenericJudgement {
  // A few services have keys of ten characters.
  if (value.length < 12 && !(isDrawn(value) && saysService(name))) return no('it is too short for a key');
  // `openChargeMapKey` is no key of a map.
  if (isPublicName(name) && isPublicName(besidesService(name) ?? name))
    return no('its name is that of something public');
  if (SEALED_NAME.test(name)) return no('its name says that it is encrypted');
  if (!/^[\w+/=.~!@#$%^&*:;?,|-]+$/.test(value) && !isDrawnWithSigns(value))
    return no('it has characters that keys do not have');
  const stand = placeholderReason(value, 'generic');
  if (stand !== undefined) return no(stand);
  const isStrong = (): boolean =>
    STRONG_NAME.test(name) ||
    isConstantOfKey(name) ||
    namesService(name) ||
    KEY_HEADER.test(name) ||
    ((delimited || (file.format !== 'code' && file.format !== 'unknown')) && isOwnKey(name)) ||
    (/^api$|key$/i.test(name) && isKeyOfService(before?.() ?? ''));
  if (OTHER_SCRIPT.test(value)) return no('it is words in a script that keys are not of');
  if (isWeakKey(value) && !isStrong()) return no('it is the name of something under a weak name');
  if (UUID.test(value) && (!isStrong() || /client_?token$/i.test(name)))
    return no('it is a UUID under a weak name');
  if ((HASH.test(value) || HEX.test(value)) && !isStrong()) return no('it is a hash under a weak name');
  if (isPasswordHash(value)) return no('it is a hash of a password');
  if (isPublicKey(value)) return no('it is a public key');
  if (isEncryptedMessage(value)) return no('it is encrypted');
  if (isPlace(value)) return no('it says where something is');
  if (ALGORITHM.test(value)) return no('it is the name of an algorithm');
  if (repeatsName(value, name)) return no('it repeats its name');
  if (textOfBase64(value) !== undefined) return no('it is the base64 of a text, which is judged by itself');
  if (/^[A-Za-z]+$/.test(value) && value.length < 16) return no('it is letters only');
  if (/^[\d.,:-]+$|^\d+:[a-z]+$/.test(value)) return no('it is a number');
  if (/%20/.test(value)) return no('it has white space');
  if (/^0x[\dA-F]{40}$/i.test(value)) return no('it is an address on a chain');
  if (!/\d/.test(value) && value.length < 20) return no('it is short and has no digit');
  if (readsAsWords(value) || isPathOfWords(value)) return no('it reads as words');
  if (looksLikeCode(value)) return no('it is code');
  const entropy = entropyOf(value);
  const isHex = /^[0-9a-f-]+$/i.test(value);
  // Short keys have few characters to differ in.
  const isShort = value.length < 16 && isDrawn(value) && namesService(name);
  const least = isHex || isShort ? 2.8 : 3.3;
  if (entropy < least) return no(`its entropy is ${entropy.toFixed(1)} bits a character`);
  const where = !delimited && file.format === 'code' ? place?.() : undefined;
  if (!delimited && file.format === 'code' && where === undefined) return no('it is not in quotes');
  const plain = (file.format === 'unknown' && environment !== true) || where !== undefined;
  if (!delimited && plain && (isHex ? value.length < 32 : entropy < 3.7)) return no('it is not in quotes');
  return { secret: true, reason: `${entropy.toFixed(1)} bits of entropy a character, not words` };
}

/** A key of AES-192, as vectors of tests have it. */
const HEX = /^[\da-f]{48}$/i;

/** `ACME_KEY`, but not of what is looked up, stored or built by a key. */
function isConstantOfKey(name: string): boolean {
  return (
    /^[A-Z][A-Z\d]{1,30}(?:_[A-Z\d]{1,30}){0,4}_KEY$/.test(name) &&
    !/(?:CACHE|COMMIT|GIT|ROW|PARTITION|SORT|PRIMARY|FOREIGN|OBJECT|BUILD|PROJECT|STORAGE|S3|LOCK|INDEX|HASH|EVENT|ROUTE|STATE|ITEM|GROUP|LAYER|IMAGE|ASSET|FILE|VERSION|RELEASE|DIGEST|CONTENT|TEST|REGISTRY|SITE|HOST|GPG|PGP|SIGN\w*|VERIFY\w*)_KEY$/.test(
      name,
    )
  );
}

/** A parameter of an address of an API: elsewhere `key` is also what something is looked up by. */
const OF_API = /https?:\/\/[^\s"'`]{0,80}(?:\bapi\b|\/v\d)[^\s"'`]{0,100}[?&](?:api)?key=$/i;

/** Trello's key of an application is public; what is secret stands beside it as a token. */
function isKeyOfService(before: string): boolean {
  return (saysService(before) || OF_API.test(before)) && !/trello/i.test(before);
}

/** A value that a person may have chosen: passwords. */
export function judgePassword(
  { value, name, delimited, environment, place }: Candidate,
  file: FileFacts,
): GenericJudgement {
  if (isSpacedPhrase(value, name, file.name))
    return { secret: true, reason: 'it is words that make no sentence' };
  if (value.length < 6 || value.length > 128) return no("it is not of a password's length");
  if (isPublicName(name)) return no('its name is that of something public');
  if (/\s|%20/.test(value)) return no('it has white space');
  // Who has no account gives an address for a password (RFC 1635).
  if (/^[A-Za-z.-]+@$|^[\w.+-]+@[a-z][a-z\d-]*(?:\.[a-z]{2,12})+$/.test(value)) return no('it is an address');
  if (FILE.test(value) && !isDrawnWithSigns(value)) return no('it is a path');
  if (/[<>]/.test(value) && !isDrawnWithSigns(value)) return no('it has the brackets of a stand-in');
  // What closes a call or a list may stand behind a bare value.
  const stand =
    placeholderReason(value, 'generic') ??
    placeholderReason(value.replace(/^([\w-]+)[)\]},;:]+$/, '$1'), 'generic');
  if (stand !== undefined) return no(stand);
  if (isPasswordHash(value)) return no('it is a hash of a password');
  if (/^\w+:[x*!]:\d+:\d+|^\d+:[a-z]+$/.test(value)) return no('it is a row of a table');
  if (/^[A-Za-z]*(?:\\u00[c-f][\da-f][A-Za-z]*)+$/i.test(value)) return no('it is a word');
  if (/^\{(?:AES(?:256)?|3DES|DESede|cipher|RSA)\}./i.test(value)) return no('it is encrypted');
  if (/crypt|hash|digest/i.test(name) && HASH.test(value)) return no('it is a hash, as its name says');
  if (isCipherList(value)) return no('it is a list of ciphers');
  if (/\\(?:0?33|e|x1b)\[/.test(value)) return no('it is a colour of a terminal');
  if (repeatsName(value, name)) return no('it repeats its name');
  if (OTHER_SCRIPT.test(value) || /\\u(?:0[3-9a-f]|[1-9a-d])[\da-f]{2}/i.test(value))
    return no('it is words in a script that passwords are not typed in');
  if (textOfBase64(value) !== undefined) return no('it is the base64 of a text, which is judged by itself');
  if (
    /^[A-Za-z]+(?:-[A-Za-z]+)*[!?.:,;*]$|^(?=.*[^\0-\x7f])[\p{L}\p{M}'’_-]+(?:\(\d\+?\))?[.:!?,;*：。！]*$/u.test(
      value,
    )
  )
    return no('it is words and their punctuation');
  if (isPassphrase(value, name))
    return { secret: true, reason: 'it is a phrase of words that nothing is named by' };
  if (/^[a-z]+$/i.test(value) && (value.length < 12 || readsAsWords(value))) return no('it is a word');
  if (readsAsWords(value) && !/\d|[^\w\s.:/-]/.test(value)) return no('it reads as words');
  if (/[/,]/.test(value) && isPathOfWords(value) && !isDrawnWithSigns(value)) return no('it reads as words');
  if (looksLikeCode(value)) return no('it is code');
  if (/^0x[\dA-F]+$/i.test(value)) return no('it is a number');
  if (/^[\d.:-]+$/.test(value) && (value.length < 8 || /[.:-]/.test(value)))
    return no('it is a number or a version');
  if (/^(?:\d+:|[\^~])?\d+\.\d[\w.+~-]*$/.test(value)) return no('it is a version');
  if (!delimited && /^[A-Za-z_]+\W*$|\\|^\*\w+$/.test(value)) return no('it is a name');
  if (
    /^(?:oauth_?[12]?|md5|(?:md5|sha\d*|bcrypt)-?(?:hash|encod|crypt)\w*|scram-sha-\d+|sha-?\d+|bcrypt|argon2(?:id?)?|plain|trust|peer|ldap|kerberos|pbkdf2|utf-?8|latin1|ascii|hex|base64)$/i.test(
      value,
    )
  )
    return no('it is a method');
  if (ALGORITHM.test(value)) return no('it is the name of an algorithm');
  if (new Set(value).size < 5) return no('it has hardly any different characters');
  const classes = characterClasses(value);
  const where = !delimited && file.format === 'code' ? place?.() : undefined;
  if (!delimited && file.format === 'code' && where === undefined) return no('it is not in quotes');
  const plain = (file.format === 'unknown' && environment !== true) || where === 'prose';
  if (!delimited && plain && classes < 3 && !(value.length >= LONG && isDrawn(value)))
    return no('it is not in quotes');
  if (where === 'prose' && /[=(){}[\]]/.test(value)) return no('it is code');
  if (classes < 2 && value.length < 16) return no('it has one kind of characters');
  return { secret: true, reason: `${value.length} characters of ${classes} kinds` };
}

/** A secret that a person chose under the name of a key: as a password, but nobody would take it for anything else. */
export function judgeChosen(candidate: Candidate, file: FileFacts): GenericJudgement {
  const { value, name } = candidate;
  if (isNumberedPhrase(value, name))
    return { secret: true, reason: 'it is a phrase that nothing is named by' };
  if (value.length < 8 || value.length > 40) return no('it is not of the length of a chosen secret');
  if ((!/\d/.test(value) || !/[A-Za-z]/.test(value)) && !isDrawnWithSigns(value))
    return no('it has not both letters and digits');
  if (/^[a-z]+\/[\w./-]+$/i.test(value)) return no('it may be a path');
  if (/%[\dA-F]{2}|\\[ux]/i.test(value)) return no('it is escaped, and judged without its escapes');
  if (
    characterClasses(value) < 3
      ? !isDrawn(value) && !isUnlikeNames(value)
      : /^[A-Z]?[a-z]+\d{1,2}$/.test(value)
  )
    return no('it may be a name');
  if (/^[\w.-]+$/.test(value) && !isUnlikeNames(value) && (readsAsWords(value) || isPathOfWords(value)))
    return no('it reads as words');
  return judgePassword(candidate, file);
}

/** Characters from which a drawn value says by itself what it is, in any text. */
const LONG = 14;

/** A piece that no program calls anything: `x9k2v7q4m1p8`. */
function isMixed(piece: string): boolean {
  if (piece.length < 16) return false;
  const turns = piece.match(/[A-Za-z]\d|\d[A-Za-z]/g)?.length ?? 0;
  return turns >= 4 && (wordLikeness(piece) ?? 0) < 0.65;
}

/** Letters of scripts that keyboards for passwords do not have: all but Latin. */
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}|\p{Script=Hiragana}/u;

/** As crypt(5), MySQL, phpass, Django, LDAP (RFC 2307) and their like write them. */
const PASSWORD_HASH =
  /^\$(?:2[abxy]?|argon2\w{0,2}|s?scrypt|pbkdf2[\w-]{0,12}|y|gy|7|apr1|[156]|P|H|S|wp)\$|^(?:pbkdf2|bcrypt|argon2|scrypt|s?sha\d{0,3}|s?md5)[_:]?\w{0,12}(?::\d{1,9}){0,3}\$|^(?:sha1|sha256|md5|argon2):[0-9a-f$]|^md5[\da-f]{32}$|^HMACSHA\d|^\{(?:S?SHA\d{0,3}|(?:\w+-)?S?MD5|(?:\w+-)?CRYPT|bcrypt|noop|pbkdf2)|^\*[0-9A-F]{40}$/i;

/** Alone or behind the name of its user, as in the files of Apache. */
function isPasswordHash(value: string): boolean {
  return PASSWORD_HASH.test(value) || PASSWORD_HASH.test(value.replace(/^[\w.@-]{1,40}:/, ''));
}

/** Of a page of Facebook, and the scope in a signed URL. */
const PAGE = /(?:fb|facebook)_?page_?token$/i;
const SCOPE = /^x-(?:amz|goog)-credential$/i;

function isPublicName(name: string): boolean {
  if (SCOPE.test(name)) return true;
  if (PAGE.test(name)) return false;
  return PUBLIC_NAME.test(/[-.]/.test(name) ? `${name} ${name.replaceAll(/[-.]/g, '_')}` : name);
}

/** An expression rather than a literal: calls, member access, generics, regular expressions, format strings. */
function looksLikeCode(value: string): boolean {
  return hasFormOfCode(value) && !isDrawnWithSigns(value);
}

function hasFormOfCode(value: string): boolean {
  return (
    (/^[*&]?[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$/.test(value) && !value.split('.').some(isMixed)) ||
    /^(?:[A-Za-z_$]|\)+\.)[\w$.]*\(/.test(value) ||
    /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(value) ||
    // Rules of Laravel's validation.
    /^(?:required|nullable|sometimes|string|confirmed|min:\d+|max:\d+)\|/.test(value) ||
    /^[a-z]+(?:[-_/.:][a-z]+)+$/.test(value) ||
    /^--?[a-z][a-z-]*(?:[=@]|$)|^--[a-z]/.test(value) ||
    // An option, a namespace, a label, and what follows a number in a program without blanks.
    /^[a-z]+(?:[-_.][a-z\d]+)*=(?:true|false|\d{1,6}|[a-z]{1,8})$|^[a-z]+\d{0,4}(?::[a-z]+\d{0,4}){2,}$|^[A-Za-z_]\w*_\w+:$|^\d+[}\]);]/.test(
      value,
    ) ||
    /^\d*\*\d*[A-Z]+$|^\[,|^[{[][}\]]|^;\w|^\w+:"|^(?:\w+\.)*[A-Z]\w*@[\da-f]{5,8}$|a-zA-Z|A-Za-z|a-z0-9|%%|%0\d|^[A-Z]\w*(?:\\{1,2}[A-Z]\w*)+$|^::?[a-z_]\w*\(|^\(\w+\||\.\*$/.test(
      value,
    ) ||
    /^[a-z]\w{0,9}(?:\.[a-z\d]\w{0,9}){2,}$/.test(value) ||
    /^\\\[|\\(?:u00|x)[01][0-9a-f]|===|,[A-Z]\w{1,20}=/.test(value) ||
    /\\[dwsDWS]|\[\^|\(\?|%[sdv]|\{\d*\}|=>|&&|\|\|/.test(value)
  );
}

/** Names and small numbers, one behind the other: `prod/eu-west-1/db2`. */
function isPathOfWords(value: string): boolean {
  const pieces = value.split(/[^A-Za-z\d]+/).filter((piece) => piece !== '');
  if (pieces.length < 2) return false;
  const areNames = pieces.every((piece) => /^(?:\d{1,8}|[A-Za-z]{1,40}\d{0,3})$/.test(piece));
  return areNames && (wordLikeness(value) ?? 0) >= 0.72;
}

function no(reason: string): GenericJudgement {
  return { secret: false, reason };
}
