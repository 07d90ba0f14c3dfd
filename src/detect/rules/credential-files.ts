import { isDrawn } from '../judge/chosen-words.ts';
import { judgeKey, judgePassword } from '../judge/generic.ts';
import { placeholderReason } from '../judge/placeholder.ts';
import { type Check, NOTHING, placeholder, type Rule, secret } from '../rule.ts';

/** Characters above which a password is a key that a machine made. */
const LONGEST_PASSWORD = 128;

const REMEDY = ['Change the password, and remove the file from the repository and its history.'] as const;

const notStandIn: Check = (value) =>
  placeholderReason(value, 'generic') === undefined ? secret('it stands in a file for credentials') : NOTHING;

/** Users and passwords of the examples in RFC 7617, RFC 2617 and RFC 6749. */
const DOCUMENTED = /^(?:Aladdin|s6BhdRkqt3|Mufasa):|:open ?sesame$/i;

/** Base64 of `user:password`, as HTTP's basic scheme has it (RFC 7617). */
const userAndPassword: Check = (value) => {
  const decoded = Buffer.from(value, 'base64').toString();
  const password = /^[\x20-\x7e]{1,100}:(?<password>[\x21-\x7e]{3,400})$/.exec(decoded)?.groups?.password;
  if (
    password === undefined ||
    placeholderReason(password.replace(/(?::|%[\dA-F]{2})+$/, ''), 'generic') !== undefined
  )
    return NOTHING;
  // `client_id:client_secret`, as documents and recorded requests have it.
  if (/^(?:[a-z]+[-_ ])?(?:password|secret|token|key)(?:%[\dA-F]{2})*$/i.test(password)) return NOTHING;
  if (DOCUMENTED.test(decoded)) return placeholder('it is an example of the standards');
  return secret('it is the base64 of a user and a password');
};

function basic(password: string): string {
  return Buffer.from(`deploy:${password}`).toString('base64');
}

/** Files and headers whose only purpose is a credential. */
export const credentialFiles: readonly Rule[] = [
  {
    id: 'netrc-password',
    kind: 'password',
    title: 'Password in .netrc',
    severity: 'high',
    anchors: ['password'],
    match: /password[ \t\r\n]{1,10}"?(?<secret>[^\s"]{4,200})/,
    files: /^[._]?netrc$/,
    guessable: true,
    check: notStandIn,
    remedy: REMEDY,
    links: ['https://everything.curl.dev/usingcurl/netrc.html'],
    finds: (make) => {
      const value = make.base62(14);
      return [{ text: `machine a.acme.io login me password ${value}\n`, secret: value, path: '.netrc' }];
    },
    ignores: () => [{ text: 'machine a.acme.io login me password changeme\n', path: '.netrc' }],
  },
  {
    id: 'pgpass-password',
    kind: 'password',
    title: 'Password in .pgpass',
    severity: 'high',
    anchors: [],
    match:
      /(?!#)(?:\\.|[^:\r\n\\]){1,120}:(?:\d{2,5}|\*):[^:\r\n]{1,63}:[^:\r\n]{1,63}:(?<secret>[^\r\n]{4,100})/,
    left: 'none',
    files: /^\.?pgpass(?:\.conf)?$/,
    guessable: true,
    check: notStandIn,
    remedy: REMEDY,
    links: ['https://www.postgresql.org/docs/current/libpq-pgpass.html'],
    finds: (make) => {
      const value = make.base62(14);
      return [{ text: `db.acme.io:5432:orders:app:${value}\n`, secret: value, path: '.pgpass' }];
    },
    ignores: () => [{ text: '# hostname:5432:database:username:password\n', path: '.pgpass' }],
  },
  {
    id: 'docker-config-auth',
    kind: 'password',
    title: 'Registry credentials in a Docker config',
    severity: 'high',
    anchors: ['"auth"'],
    match: { name: /^"auth"$/, value: /^[A-Za-z0-9+/]{12,600}={0,2}$/, longest: 700 },
    left: 'none',
    guessable: true,
    check: userAndPassword,
    remedy: ['Change the password or revoke the token at the registry; use a credential helper.'],
    links: ['https://docs.docker.com/reference/cli/docker/login/'],
    finds: (make) => {
      const value = basic(make.base62(16));
      return [
        { text: `{"auths":{"registry.acme.io":{"auth":"${value}"}}}`, secret: value, path: 'config.json' },
      ];
    },
    ignores: () => [`{"auth":"${basic('password')}"}`, '{"auth":"none-of-your-business"}'],
  },
  {
    id: 'basic-authorization',
    kind: 'password',
    title: 'User and password in an authorization header',
    severity: 'high',
    anchors: ['basic '],
    match: /basic {1,4}(?<secret>[A-Za-z0-9+/]{12,600}={0,2})(?![A-Za-z0-9+/=])/i,
    guessable: true,
    check: userAndPassword,
    remedy: ['Change the password, and take the header from the environment.'],
    links: ['https://www.rfc-editor.org/rfc/rfc7617'],
    finds: (make) => {
      const value = basic(make.base62(16));
      return [{ text: `Authorization: Basic ${value}`, secret: value }];
    },
    ignores: () => [
      'the basic understanding of it',
      `Authorization: Basic ${basic('password')}`,
      `Authorization: Basic ${Buffer.from('aladdin:opensesame').toString('base64')}`,
    ],
  },
  {
    id: 'bearer-authorization',
    kind: 'secret',
    title: 'Token in an authorization header',
    severity: 'medium',
    anchors: ['bearer ', 'authorization', '"token '],
    match:
      /(?:bearer|"token(?= [\w.+/=-]{20})|authorization\\?["']?[:,=] ?\\?["'](?!basic|bearer|aws|token |digest)[A-Za-z][\w-]{1,24}|authorization: (?!basic|bearer|aws|token |digest)[A-Za-z][\w-]{1,24}) {1,4}(?<secret>[A-Za-z0-9][A-Za-z0-9._~+/|:%!-]{10,1199}[A-Za-z0-9_~+/-]={0,2})(?!\.?[A-Za-z0-9_~+/=-])/i,
    generic: true,
    check: (value, { file }) => {
      if (value.length < 16 && !isDrawn(value)) return NOTHING;
      const judged = judgeKey({ value, name: 'bearer token', delimited: true }, file);
      return judged.secret ? secret('it is sent as a bearer token', judged.reason) : NOTHING;
    },
    remedy: ['Revoke it where it was issued, and take the header from the environment.'],
    links: ['https://www.rfc-editor.org/rfc/rfc6750'],
    finds: (make) => {
      const value = make.base62(40);
      return [{ text: `curl -H "Authorization: Bearer ${value}"`, secret: value, path: 'run.sh' }];
    },
    ignores: () => ['Authorization: Bearer $TOKEN', 'Authorization: Bearer your-access-token-goes-here'],
  },
  {
    id: 'command-line-password',
    kind: 'password',
    title: 'Password on a command line',
    severity: 'medium',
    anchors: ['curl ', 'wget ', 'sshpass '],
    match:
      /(?:curl (?:[^\r\n\\]|\\\r?\n|\\.){0,140}?(?:-u|--user|--proxy-user)[ =]?["']?[^\s:"'$]{1,64}:(?<secret>[^\s"']{5,200})|wget [^\r\n]{0,160}?--(?:http-|ftp-)?password[ =]["']?(?<secret>[^\s"']{5,100})|sshpass {1,3}-p {0,3}["']?(?<secret>[^\s"']{5,100}))/,
    reach: 900,
    generic: true,
    guessable: true,
    check: (value, { file }) => {
      const candidate = { value, name: 'password', delimited: true };
      const judged =
        value.length > LONGEST_PASSWORD ? judgeKey(candidate, file) : judgePassword(candidate, file);
      return judged.secret ? secret('a command gets it as an argument', judged.reason) : NOTHING;
    },
    remedy: ['Change the password, and pass the new one by the environment or a file.'],
    links: [],
    finds: (make) => {
      const value = `${make.base62(10)}7z`;
      const long = make.base62(160);
      return [
        { text: `curl -s -u deploy:${value} https://a.acme.io/`, secret: value, path: 'run.sh' },
        {
          text: `curl -X POST \\\n  -d 'a=b' \\\n  -u "ann:${long}" \\\n  https://a/o/`,
          secret: long,
          path: 'a.md',
        },
      ];
    },
    ignores: () => ['curl -u user:$PASSWORD https://a.acme.io/', 'curl -u user:password https://a.acme.io/'],
  },
  {
    id: 'wordpress-salt',
    title: 'WordPress key or salt',
    severity: 'medium',
    anchors: ['AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', '_SALT'],
    match: {
      name: /^(?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)$/,
      value: /^[\x20-\x7e]{60,70}$/,
    },
    left: 'none',
    opaque: true,
    check: (value) =>
      /unique phrase|^(.)\1+$/.test(value) ? NOTHING : secret('it has the name and the length of one'),
    remedy: ['Make new ones at https://api.wordpress.org/secret-key/1.1/salt/: all sessions end.'],
    links: ['https://developer.wordpress.org/advanced-administration/wordpress/wp-config/'],
    finds: (make) => {
      const value = `${make.of('abcXYZ0189!#%&()*+,-./:;<=>?@[]^_{|}~ ', 62)}a1`;
      return [{ text: `define('AUTH_KEY',         '${value}');`, secret: value, path: 'wp-config.php' }];
    },
    ignores: () => ["define('AUTH_KEY', 'put your unique phrase here');"],
  },
];
