import type { Found } from '../rule.ts';
import { UUID } from './chosen-words.ts';
import { isFingerprint } from './names-of-things.ts';

/** `--- PASS: TestName` of Go; `PASS: gdb.base/break.exp: …` of DejaGnu, on a line of its own. */
const TEST_RESULT = /--- PASS: $/;
const TEST_LINE = /(?:^|\n)X?PASS: $/;
const TEST_PATH = /^[a-z][a-z\d._+-]*\/[\w./+-]+:?$/;

/** Whether what seems a password is the name of a test that passed. */
export function isTestResult(text: string, { start, end }: Found): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return (
    TEST_RESULT.test(before) ||
    (TEST_LINE.test(before) && TEST_PATH.test(text.slice(start, end))) ||
    (/["'`]PASS(?:ED)?: $/.test(before) && /^ [a-z]/.test(text.slice(end, end + 2)))
  );
}

/** What a call is asked for is no password: `keyring.get_password("service", "user")`, `t.pass("it works")`. */
const ASKED =
  /(?:(?:get|fetch|read|lookup|prompt|ask)_?pass(?:word|wd|phrase)?|\b(?:t|test|assert|tap|sinon)\.pass)\(\s{0,4}["'`]$/i;
/** MySQL and MariaDB take a hash there. */
const HASHED = /identified (?:by|with \w{1,40} as) password ["'`]$/i;
/** The hash of a file, in a list of files. */
const DIGEST = /^[\da-f]{32,128}$/;

/** `assertEquals(sha256("password"), "…")` */
const OF_HASHED =
  /(?:sha|md|hash|digest|crc|blake)\w{0,12}\(\s{0,4}[A-Za-z]?["'`][^"'`]{0,40}["'`]\s{0,4}\)\s{0,4},\s{0,4}["'`]$/i;

const PATH_NAME = /[\w-]\/[\w.-]{1,80}["'`]?\s{0,2}:\s{0,2}["'`]?$/;

/** opentelemetry.io, Go: `semconv.NetworkTypeKey.String("…")`. */
const ATTRIBUTE = /Key\.(?:String|Value)\(\s{0,4}["'`]$/;

/** Two words at least stand before it: `['users', 'token', '…']`. */
const IN_LIST = /\[\s{0,8}(?:["'`][A-Za-z][\w.-]{0,40}["'`],\s{0,8}){2,6}["'`]$/;

/** A selector of Kubernetes, and a public key to encrypt for, as GitHub gives it with its id. */
function isKeyOfPair(text: string, { start, end }: Found): boolean {
  return (
    /^["']?,?\s{1,60}["']?operator["']?: /.test(text.slice(end, end + 80)) ||
    /key_id["']?:\s?["'\w]{1,40},\s{0,20}["']?key["']?:\s?["']?$/.test(
      text.slice(Math.max(0, start - 120), start),
    )
  );
}

/** What is looked up by a key: `cache.containsKey("…")`, `vault.get_secret("…")`. */
const LOOKED_UP =
  /(?:contains|has|get|find|delete|remove|lookup|load|fetch|generate)_?(?:Key|Secret)\(\s{0,4}["'`]$/i;

/** Characters before a value that are looked at. */
const REACH = 90;

/** What a value under the name of a password is where its place says that it is none; `undefined` where nothing says so. */
export function whatPasswordIs(value: string, text: string, found: Found): string | undefined {
  if (isTestResult(text, found)) return 'it is the name of a test that passed';
  const before = text.slice(Math.max(0, found.start - REACH), found.start);
  if (ASKED.test(before)) return 'it is what a call asks for';
  if (HASHED.test(before)) return 'it is a hash of a password';
  return ofDigest(value, before);
}

/** The same for the name of a key. */
export function whatKeyIs(value: string, text: string, found: Found): string | undefined {
  const before = text.slice(Math.max(0, found.start - REACH), found.start);
  if (ATTRIBUTE.test(before)) return 'it is what an attribute is set to';
  if (LOOKED_UP.test(before)) return 'it is what a call asks for';
  if (isFingerprint(value, found.name ?? '')) return 'it is the fingerprint of a key';
  if (UUID.test(value) && IN_LIST.test(before)) return 'it is one of a list';
  if (/^["'`]?key["'`]?$/i.test(found.name ?? '') && isKeyOfPair(text, found))
    return 'it stands beside what says that it is public';
  return ofDigest(value, before);
}

function ofDigest(value: string, before: string): string | undefined {
  if (!DIGEST.test(value)) return undefined;
  if (PATH_NAME.test(before)) return 'it is the hash of a file';
  return OF_HASHED.test(before) ? 'it is the hash of a text' : undefined;
}
