import { textOfBase64 } from '../judge/encoded-text.ts';
import { judgeKey, judgePassword } from '../judge/generic.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';
import { passwordThat } from './placed-password.ts';

const common = {
  kind: 'password',
  severity: 'medium',
  generic: true,
  guessable: true,
  remedy: ['Change it, and keep the file that holds it out of the repository.'],
  links: [],
} as const;

const ofFile = passwordThat('it stands where such a file has its password');

/** The base64 of a password, or of `user:password`. */
const ofEncoded: Check = (value, context) => {
  const said = textOfBase64(value);
  return said === undefined
    ? nothing('it is no base64 of letters and digits')
    : ofFile(said.replace(/^[^:]{1,60}:/, ''), context);
};

/** Passwords in the files of services, that no name stands before. */
export const serviceFiles: readonly Rule[] = [
  {
    ...common,
    id: 'service-password',
    title: 'Password in the configuration of a service',
    anchors: [
      'auth-user-pass>',
      ': PSK "',
      ': EAP "',
      ': XAUTH "',
      ' on >',
      'machine ',
      'jdbc:oracle:',
      'racle.connect(',
      'static:',
      'passwd/root-password',
      'passwd/user-password',
      'chpasswd:',
      'rootpw --plaintext ',
      'pserver:',
      'Input Password',
      ' pass ',
      'login=',
      'register => ',
      'npmAuthIdent',
      ': PSK ',
      ': XAUTH ',
      'auth-pass ',
      'cachemgr_passwd ',
      'postgresql_password(',
      'mysqladmin"',
      'mysql"',
    ],
    left: 'none',
    match:
      /(?:(?:(?<=(?:^|\n)[ \t]{0,8})register => (?:\w{2,4}:\/\/)?[^\s:@]{1,60}:|auth-user-pass>[ \t]{0,4}\r?\n[^\r\n]{1,80}\r?\n|: (?:PSK|EAP|XAUTH) "|(?<=user [\w.-]{1,40}) on >|machine {1,4}\S{1,100}\s{1,12}login\s{1,4}\S{1,80}\s{1,12}(?:port \S{1,8} )?password\s{1,4}"?|jdbc:oracle:\w{1,8}:[\w$]{1,40}\/|racle\.connect\(\s{0,4}["'][\w$]{1,40}\/|static:[\w.@-]{1,80}:|passwd\/(?:root|user)-password(?:-again)? password |chpasswd:\s{0,12}(?:expire: \w{1,5}\s{1,12})?list: ?\|?[ \t]{0,4}\r?\n[ \t]{1,20}(?:- )?[\w.-]{1,32}:|rootpw --plaintext |pserver:[^\s@]{1,60}@\S{1,160} |Input Password {2,12}\S{1,60} {2,12}|(?<=user(?:name)?:? (?!to )["']?[\w.@-]{1,60}["']?(?: ?[/,;])?) pass (?:is )?|(?<=cache_peer [^\r\n]{1,120} )login=[\w.-]{1,40}:|npmAuthIdent["']?: ["']?[^\s:"']{1,60}:)(?<secret>(?:(?!@(?:[A-Za-z/]|\d{1,3}\.\d)[\w./:-]{1,80}(?:[\s"'\\]|$))[^\s"'\\]){6,100})(?=[@\s"'\\]|$)|(?:: (?:PSK|XAUTH|EAP) (?!0[sx])|auth-pass \S{1,40} |cachemgr_passwd |postgresql_password\(['"][^'"\r\n]{1,60}['"],\s?['"]|mysql(?:admin)?"[^\][\r\n]{1,120}"-p)(?<secret>[^\s"']{6,100}))/,
    reach: 400,
    check: ofFile,
    finds: (make) =>
      [
        '<auth-user-pass>\nann\n§\n</auth-user-pass>',
        '10.0.0.1 10.0.0.2 : PSK "§"',
        'user ann on >§ ~* +@all',
        'machine a.acme.io login ann password §',
        'jdbc:oracle:thin:app/§@db.acme.io:1521:x',
        'smtp_sasl_password_maps = static:ann:§',
        'd-i passwd/root-password password §',
        'chpasswd:\n  list: |\n    root:§\n',
        'poll imap.acme.io protocol imap user ann pass §',
        'npmAuthIdent: "ann:§"',
        'register => 1234:§@sip.acme.io/1234',
        'machine a.acme.io login ann port 993 password §',
        '@a @b : PSK §',
        'sentinel auth-pass main §',
        'user admin / pass §',
        "postgresql_password('app', '§')",
        'test: ["CMD", "mysqladmin", "ping", "-p§"]',
      ].map((text) => {
        const value = `${make.base62(10)}7z`;
        return { text: text.replace('§', value), secret: value, path: 'a.conf' };
      }),
    ignores: () => [
      'machine a.acme.io login ann password changeme',
      'user default on >password',
      'd-i passwd/root-password password password',
      'jdbc:oracle:thin:@db.acme.io:1521:x',
    ],
  },
  {
    ...common,
    id: 'encoded-password',
    title: 'Password in base64',
    anchors: ['encoding="base64"', 'npmAuthIdent'],
    left: 'none',
    match: /(?:encoding="base64">|npmAuthIdent["']?: ["']?)(?<secret>[A-Za-z0-9+/]{8,200}={0,2})(?![\w+/=:])/,
    check: ofEncoded,
    finds: (make) =>
      ['<Pass encoding="base64">§</Pass>', 'npmAuthIdent: "§"'].map((text) => {
        const value = Buffer.from(`${make.base62(7)}7z`).toString('base64');
        return { text: text.replace('§', value), secret: value, path: 'a.xml' };
      }),
    ignores: (make) => [
      `<data encoding="base64">${make.base64(64)}</data>`,
      '<Pass encoding="base64"></Pass>',
    ],
  },
  {
    ...common,
    id: 'composer-bearer-token',
    kind: 'secret',
    title: 'Token of a repository of packages',
    anchors: ['"bearer"'],
    left: 'none',
    // getcomposer.org, "Authentication for privately hosted packages".
    match: /"bearer"\s{0,4}:\s{0,4}\{\s{0,16}"[\w.:-]{3,80}"\s{0,4}:\s{0,4}"(?<secret>[^"\s]{12,200})"/,
    reach: 320,
    files: /^auth\.json$|^composer\.json$/,
    check: (value, { file }) => {
      const judged = judgeKey({ value, name: 'token', delimited: true }, file);
      return judged.secret ? secret('it stands under a host', judged.reason) : nothing(judged.reason);
    },
    finds: (make) => {
      const value = `q7${make.base62(34)}`;
      return [{ text: `{"bearer": {"repo.acme.io": "${value}"}}`, secret: value, path: 'auth.json' }];
    },
    ignores: () => [{ text: '{"bearer":{"repo.acme.io":"your-token-here"}}', path: 'auth.json' }],
  },
  {
    ...common,
    id: 'turn-user-password',
    title: 'Password of a user of a TURN server',
    anchors: ['user='],
    match: /user=[\w.-]{1,40}:(?<secret>[^\s]{6,100})/,
    files: /^turnserver\.conf$|^turnusers/,
    check: ofFile,
    finds: (make) => {
      const value = `${make.base62(10)}7z`;
      return [{ text: `user=ann:${value}\n`, secret: value, path: 'turnserver.conf' }];
    },
    ignores: () => [{ text: 'user=username1:password1\n', path: 'turnserver.conf' }],
  },
  {
    ...common,
    id: 'terraform-random-result',
    kind: 'secret',
    title: 'Password that Terraform drew',
    anchors: ['"result"'],
    left: 'none',
    match: { name: /^"result"$/ },
    files: /\.tfstate(?:\.backup)?$/,
    check: (value, { file }) => {
      const candidate = { value, name: 'password', delimited: true };
      const judged = value.length > 20 ? judgeKey(candidate, file) : judgePassword(candidate, file);
      return judged.secret
        ? secret('a state of Terraform has what was drawn as its result', judged.reason)
        : nothing(judged.reason);
    },
    remedy: ['Replace the resource that drew it, and keep states out of the repository.'],
    finds: (make) => {
      const value = `${make.base62(15)}7z`;
      return [{ text: `"attributes": { "result": "${value}" }`, secret: value, path: 'terraform.tfstate' }];
    },
    ignores: () => [{ text: '"attributes": { "result": "success" }', path: 'terraform.tfstate' }],
  },
];
