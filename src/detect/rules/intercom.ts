import { NOTHING, type Rule, secret } from '../rule.ts';

const TOKEN = /^tok:[0-9a-f]{8}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{12}:\d:\d$/;

/** An access token is `tok:`, a UUID with underscores and two digits, in base64. */
export const intercom: readonly Rule[] = [
  {
    id: 'intercom_access_token',
    title: 'Intercom access token',
    severity: 'high',
    anchors: ['dG9rO'],
    match: /dG9rO[A-Za-z0-9+/]{54}=(?![A-Za-z0-9+/=])/,
    opaque: true,
    check: (value) =>
      TOKEN.test(Buffer.from(value, 'base64').toString('latin1'))
        ? secret('it holds a token of Intercom in base64')
        : NOTHING,
    remedy: ['Regenerate it in the Developer Hub, under Authentication of the app.'],
    links: ['https://developers.intercom.com/docs/build-an-integration/learn-more/authentication'],
    finds: (make) => [{ text: inBase64(`tok:${make.uuid().replaceAll('-', '_')}:1:0`) }],
    ignores: (make) => [
      inBase64(`tok:${make.lower(39)}`),
      inBase64(`tok:${make.uuid()}:1:0`),
      `dG9rO${make.base62(20)}`,
    ],
  },
];

function inBase64(text: string): string {
  return Buffer.from(text).toString('base64');
}
