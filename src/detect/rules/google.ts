import type { Span } from '../decode/view.ts';
import { extentOfArmour, readArmour } from '../judge/armour.ts';
import type { ExampleSource, Matcher, Rule } from '../rule.ts';
import { tokenRule } from './token.ts';

const KEYS = 'https://cloud.google.com/docs/authentication/api-keys';

/** Characters from the brace of an object to what tells it. */
const REACH = 4_096;

/** The armour in the `private_key` of the JSON object that says that it is a service account. */
const serviceAccount: Matcher = (text, at) => {
  // Only within reach: a search to the end of the text, at every anchor, has no end in a hostile one.
  const before = text.slice(Math.max(0, at - REACH), at);
  const open = at - before.length + before.lastIndexOf('{');
  if (open < at - before.length) return undefined;
  const name = text.slice(open, open + REACH).indexOf('"private_key"');
  if (name === -1) return undefined;
  const head = text.slice(open + name, open + name + 64).indexOf('-----BEGIN');
  if (head === -1) return undefined;
  const begin = open + name + head;
  const armour = readArmour(text, begin);
  return armour && armour.body.length > 400
    ? { start: begin, end: armour.end, delimited: true, next: at + 1 }
    : undefined;
};

/** All that may be looked at within reach of the anchor, and the rest of an armour that begins there. */
function extentOfServiceAccount(text: string, at: number): Span {
  const start = Math.max(0, at - REACH);
  const end = at + REACH + 64;
  const last = text.slice(start, end).lastIndexOf('-----BEGIN');
  const armour = last === -1 ? undefined : extentOfArmour(text, start + last);
  return { start, end: Math.max(end, armour?.end ?? 0) };
}

/** In two parts: the repository holds no text that a scanner takes for a key. */
const LABEL = ['PRIVATE', 'KEY'].join(' ');

function keyFile(make: ExampleSource, keyFirst: boolean): { text: string; secret: string } {
  const body = Array.from({ length: 20 }, () => make.base64(64)).join('\\n');
  const armour = `-----BEGIN ${LABEL}-----\\n${body}\\n-----END ${LABEL}-----`;
  const fields = [`"type": "service_account"`, `"private_key": "${armour}\\n"`];
  if (keyFirst) fields.reverse();
  return {
    text: `{\n  ${fields.join(',\n  ')},\n  "client_email": "a@b.iam.gserviceaccount.com"\n}`,
    secret: armour,
  };
}

/** API keys, OAuth and service accounts of Google Cloud. */
export const google: readonly Rule[] = [
  {
    id: 'google_cloud_service_account_credentials',
    title: 'Google Cloud service account key',
    severity: 'critical',
    anchors: ['"service_account"'],
    match: serviceAccount,
    extent: extentOfServiceAccount,
    reach: 512,
    left: 'none',
    opaque: true,
    remedy: [
      'Delete the key of the service account: gcloud iam service-accounts keys delete.',
      'Look in the audit logs for what it was used for.',
    ],
    links: ['https://cloud.google.com/iam/docs/keys-create-delete'],
    finds: (make) => [keyFile(make, false), keyFile(make, true)],
    ignores: () => ['{ "type": "service_account", "project_id": "x" }'],
  },
  tokenRule({
    id: 'google_api_key',
    title: 'Google API key',
    anchors: ['AIza'],
    match: /AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/,
    revoke: 'Delete it under Credentials, or restrict it: keys in apps and pages are public by nature.',
    link: KEYS,
    examples: (make) => [`AIza${make.base64url(34)}a`],
  }),
  tokenRule({
    id: 'google_oauth_client_secret',
    title: 'Google OAuth client secret',
    anchors: ['GOCSPX-'],
    match: /GOCSPX-[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])/,
    revoke: 'Reset the secret of the OAuth client under Credentials.',
    link: 'https://support.google.com/cloud/answer/6158849',
    examples: (make) => [`GOCSPX-${make.base64url(27)}a`],
  }),
  tokenRule({
    id: 'google_oauth_access_token',
    title: 'Google OAuth access token',
    severity: 'medium',
    anchors: ['ya29.'],
    match: /ya29\.[A-Za-z0-9_-]{40,1000}/,
    revoke: 'Revoke it at https://oauth2.googleapis.com/revoke; it ends by itself within an hour.',
    link: 'https://developers.google.com/identity/protocols/oauth2',
    examples: (make) => [`ya29.a0${make.base64url(160)}`],
  }),
  tokenRule({
    id: 'google_oauth_refresh_token',
    title: 'Google OAuth refresh token',
    anchors: ['1//0'],
    match: /1\/\/0[A-Za-z0-9_-]{60,200}/,
    revoke: 'Revoke it at https://oauth2.googleapis.com/revoke.',
    link: 'https://developers.google.com/identity/protocols/oauth2',
    examples: (make) => [`1//0${make.base64url(98)}`],
  }),
];
