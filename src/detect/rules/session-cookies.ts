import { judgeKey } from '../judge/generic.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';

const common = {
  kind: 'session',
  severity: 'low',
  generic: true,
  left: 'none',
  remedy: ['End the session, and take it out of the text: whoever has it is logged in until it ends.'],
  links: ['https://www.rfc-editor.org/rfc/rfc6265#section-8'],
} as const;

const ofSession: Check = (value, { file }) => {
  const judged = judgeKey({ value, name: 'session token', delimited: true }, file);
  return judged.secret ? secret('it is the cookie of a session', judged.reason) : nothing(judged.reason);
};

/** Names under which servers keep sessions, by themselves or in the documents of their frameworks. */
const NAMES =
  'phpsessid|jsessionid|connect\\.sid|asp\\.net_sessionid|aspxauth|laravel_session|sessionid|session_?token|session|auth_?token|remember_(?:user_)?token|sid';

/** Cookies by which a server knows who is logged in. */
export const sessionCookies: readonly Rule[] = [
  {
    ...common,
    id: 'session-cookie',
    title: 'Cookie of a session',
    anchors: [
      'phpsessid=',
      'jsessionid=',
      'connect.sid=',
      'asp.net_sessionid=',
      'laravel_session=',
      'sessionid=',
      '--cookie ',
    ],
    match: new RegExp(
      `(?:(?:phpsessid|jsessionid|connect\\.sid|asp\\.net_sessionid|laravel_session|sessionid)=|--cookie ["']?(?:[\\w.-]{1,40}=[^;"'\\r\\n]{0,80}; ?){0,6}(?:${NAMES})=)(?<secret>[A-Za-z0-9._~%+/-]{20,600})`,
      'i',
    ),
    reach: 900,
    check: ofSession,
    finds: (make) =>
      [
        'Cookie: theme=dark; PHPSESSID=§',
        'Set-Cookie: JSESSIONID=§; Path=/',
        'curl --cookie "session=§" https://acme.io',
        '"sessionid=§"',
      ].map((text) => {
        const value = `q7${make.of('abcdefghijklmnopqrstuvwxyz0123456789', 30)}`;
        return { text: text.replace('§', value), secret: value };
      }),
    ignores: () => [
      'JSESSIONID=<session id>',
      'PHPSESSID=abc',
      'sessionid=this_is_the_name_of_a_session',
      'url += ";jsessionid=" + id',
    ],
  },
  {
    ...common,
    id: 'session-cookie-file',
    title: 'Cookie of a session in a file of cookies',
    anchors: [],
    // curl.se, "HTTP cookies": domain, subdomains, path, secure, expiry, name and value, a tab between them.
    match: new RegExp(
      `(?:#HttpOnly_)?[\\w.-]{1,100}\\t(?:TRUE|FALSE)\\t[^\\t\\r\\n]{1,100}\\t(?:TRUE|FALSE)\\t\\d{1,20}\\t[\\w.-]{0,30}?(?:${NAMES})\\t(?<secret>[A-Za-z0-9._~%+/-]{16,600})`,
      'i',
    ),
    reach: 900,
    files: /cookies?(?:[-_.]\w{1,12})?(?:\.txt)?$/,
    check: ofSession,
    finds: (make) => {
      const value = `q7${make.base62(30)}`;
      return [
        {
          text: `# Netscape HTTP Cookie File\n.acme.io\tTRUE\t/\tTRUE\t0\tsessionid\t${value}\n`,
          secret: value,
          path: 'cookies.txt',
        },
      ];
    },
    ignores: (make) => [
      { text: `.acme.io\tTRUE\t/\tTRUE\t0\ttheme\t${make.base62(30)}\n`, path: 'cookies.txt' },
    ],
  },
];
