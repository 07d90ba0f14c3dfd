import { judgeKey, judgePassword } from '../judge/generic.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';
import { examplesIn, passwordThat, toldPasswordThat } from './placed-password.ts';

const common = {
  kind: 'password',
  severity: 'high',
  generic: true,
  guessable: true,
  anchors: [],
  left: 'none',
  reach: 200,
  remedy: ['Change it, and remove the file from the repository and its history.'],
  links: [],
} as const;

const IN_FILE = 'it stands where a line of such a file has its password';

const ofLine = passwordThat(IN_FILE);

const strictly = toldPasswordThat(IN_FILE);

/** Characters that are looked at for more than one line. */
const AROUND = 240;

/** The file says nothing else: then its name says what it is. */
const alone: Check = (written, { file, text, found }) => {
  // Tokens of Vault began with `s.` once.
  const value = written.replace(/^s\.(?=[A-Za-z\d]{24}$)/, '');
  const before = text.slice(Math.max(0, found.start - AROUND), found.start);
  if (before.trim() !== '' || text.slice(found.end, found.end + AROUND).trim() !== '')
    return nothing('the file says more than that');
  // crypt(3), as files of passwords have it behind the name of a user.
  if (/^[\w.@-]+:[./\dA-Za-z]{13}$/.test(value)) return nothing('it is a hash of a password');
  const candidate = { value, name: 'password', delimited: true };
  const judged = /key|token|secret/.test(file.name)
    ? judgeKey({ ...candidate, name: 'secret' }, file)
    : undefined;
  const either = judged?.secret === true ? judged : judgePassword(candidate, file);
  // A long number is an id, as tokens hold them in base64.
  return either.secret && /\d|[^A-Za-z./-]/.test(value) && !/^\d{15,}$/.test(value)
    ? secret('the name of the file says what it holds', either.reason)
    : nothing(either.reason);
};

/** Passwords and keys in files whose names say what they hold. */
export const secretFiles: readonly Rule[] = [
  {
    ...common,
    id: 'secret-file',
    title: 'Secret that is a file',
    severity: 'medium',
    match: /(?<secret>[^\s#]{6,200})[ \t]{0,8}(?:\r?\n|$)/,
    files:
      /^\.?(?:[\w-]{0,30}[-_.])?(?:(?:initialadmin)?password|passwd|passphrase|vault[-_]?pass|dbpass|rootpass|secret|secret[-_]?key|token|api[-_]?key|cookie[-_]?secret)(?:[-_.](?:file|prod|dev|production))?(?:\.txt)?$/,
    around: AROUND,
    check: alone,
    finds: (make) => [
      ...examplesIn(['§\n'], '.vault_pass.txt')(make),
      ...examplesIn(['§'], 'secrets/db_password')(make),
      ...examplesIn(['§\n'], '.vault-token', (each) => `s.${each.base62(24)}`)(make),
      ...examplesIn(['§\r\n'], 'postgres-password.txt')(make),
    ],
    ignores: () => [
      { text: 'changeme\n', path: 'db_password.txt' },
      { text: 'Password1\nPassword2x\nPassword3y\n', path: 'password.txt' },
      { text: 'ExampleToken', path: 'token' },
    ],
  },
  {
    ...common,
    id: 'rails-key-file',
    kind: 'secret',
    title: 'Key of the credentials of a Rails application, or of Jenkins',
    severity: 'critical',
    // guides.rubyonrails.org, "Custom Credentials": config/master.key, config/credentials/production.key; jenkins.io: secrets/master.key.
    match: /(?<secret>[0-9a-f]{32}|[0-9a-f]{256})(?:\r?\n|$)/,
    files: /^(?:master|production|staging|development|test)\.key$/,
    check: (value) => (new Set(value).size < 6 ? nothing('it is filled') : secret('the file is such a key')),
    remedy: ['Make a new key, encrypt the credentials with it, and change what they hold.'],
    links: ['https://guides.rubyonrails.org/security.html#custom-credentials'],
    finds: (make) => {
      const value = make.hex(32);
      return [{ text: value, secret: value, path: 'config/master.key' }];
    },
    ignores: (make) => [{ text: `${make.hex(30)}\n`, path: 'config/master.key' }],
  },
  {
    ...common,
    id: 'erlang-cookie-file',
    kind: 'secret',
    title: 'Cookie of Erlang nodes',
    // erlang.org, "Distributed Erlang", Security: whoever has it can run code on the nodes.
    match: /(?<secret>[A-Za-z0-9]{16,255})(?:\r?\n|$)/,
    files: /^\.erlang\.cookie$/,
    check: (value) =>
      new Set(value).size < 8 ? nothing('it is filled') : secret('the file is such a cookie'),
    links: ['https://www.erlang.org/doc/system/distributed.html#security'],
    finds: (make) => {
      const value = make.upper(20);
      return [{ text: value, secret: value, path: '.erlang.cookie' }];
    },
    ignores: () => [{ text: 'AAAAAAAAAAAAAAAAAAAA', path: '.erlang.cookie' }],
  },
  {
    ...common,
    id: 'replica-key-file',
    kind: 'secret',
    title: 'Key that members of a replica set share',
    // mongodb.com, "Keyfiles": 6 to 1,024 characters of base64, white space between them.
    match: /(?<![\s\S])(?<secret>(?:[A-Za-z0-9+/]{60,76}\r?\n){0,6}[A-Za-z0-9+/]{60,160}={0,2})/,
    reach: 700,
    files: /^(?:mongo(?:db|d)?[-_.]?)?key-?file(?:\.\w{1,8})?$/,
    check: () => secret('the file is such a key'),
    links: ['https://www.mongodb.com/docs/manual/core/security-internal-authentication/#keyfiles'],
    finds: (make) => {
      const value = make.base64(150);
      return [{ text: `${value}\n`, secret: value, path: 'mongo-keyfile' }];
    },
    ignores: () => [{ text: 'the key file\n', path: 'mongo-keyfile' }],
  },
  {
    ...common,
    id: 'agent-role-password',
    title: 'Password of a role of a monitoring agent',
    // docs.oracle.com, "Monitoring and Management Using JMX": role and password, white space between them.
    match: /(?!#)[\w.-]{1,40}[ \t]{1,12}(?<secret>[^\s#]{5,100})/,
    files: /^jmx[\w.-]{0,12}password(?:s|\.(?!java|kt|scala|groovy|class|html?|md|xml)\w{1,12})?$/,
    check: ofLine,
    links: ['https://docs.oracle.com/en/java/javase/21/management/'],
    finds: examplesIn(['# roles\nmonitorRole  §\n'], 'jmxremote.password'),
    ignores: () => [
      { text: '# monitorRole Measure1d\nmonitorRole password\n', path: 'jmxremote.password' },
      { text: 'import org.acme.Test1;\n', path: 'src/JmxPasswordTest.java' },
    ],
  },
  {
    ...common,
    id: 'realm-password',
    title: 'Password of a user of a realm',
    severity: 'medium',
    // jetty.org, "HashLoginService": `user: password[,role]`; Karaf and ActiveMQ have `user = password,role`.
    match:
      /(?!#)[\w.@-]{1,60}[ \t]{0,4}[:=][ \t]{0,4}(?!CRYPT:|MD5:|OBF:|\{)(?<secret>[^\s,]{5,100})(?=[ \t]{0,4}(?:,|\r?\n|$))/,
    files: /^(?:jetty-)?realm\.properties$|^users\.properties$|^credentials\.properties$/,
    check: strictly,
    links: ['https://jetty.org/docs/jetty/12/operations-guide/security/index.html'],
    finds: (make) =>
      ['# name: password\nadmin: §, admin\n', 'ann = §,_g_:admingroup\n'].map((text, index) => {
        const value = `${make.base62(10)}7Z`;
        return {
          text: text.replace('§', value),
          secret: value,
          path: index === 0 ? 'realm.properties' : 'users.properties',
        };
      }),
    ignores: () => [{ text: 'admin: admin, admin\nuser: OBF:1v2j1uum1, user\n', path: 'realm.properties' }],
  },
  {
    ...common,
    id: 'pre-shared-key-file',
    title: 'Key that two ends of a connection share',
    // racoon.conf(5), "Pre-shared key File": an address or a name, and the key.
    match: /(?!#)[\w.:@*-]{3,80}[ \t]{1,16}(?<secret>[^\s#]{6,128})/,
    files: /^psk\.txt$|^\w{0,16}[-_]psk\.txt$/,
    check: ofLine,
    finds: examplesIn(['10.0.0.2\t§\n', '# peers\nvpn.acme.io §\n'], 'psk.txt'),
    ignores: () => [{ text: '10.0.0.2 secret\n', path: 'psk.txt' }],
  },
  {
    ...common,
    id: 'authenticator-file',
    kind: 'totp-secret',
    title: 'Seed of one-time passwords',
    guessable: true,
    // github.com/google/google-authenticator-libpam, FILEFORMAT: the first line is the seed in base32.
    match: /(?<secret>[A-Z2-7]{16,64})\r?\n" /,
    files: /^\.?google[-_]authenticator$/,
    check: (value) =>
      new Set(value).size < 6 ? nothing('it is filled') : secret('such a file begins with it'),
    remedy: ['Set up the second factor anew, and remove the file from the repository and its history.'],
    links: ['https://github.com/google/google-authenticator-libpam/blob/master/FILEFORMAT'],
    finds: (make) => {
      const value = make.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 26);
      return [{ text: `${value}\n" TOTP_AUTH\n`, secret: value, path: '.google_authenticator' }];
    },
    ignores: () => [{ text: 'README\n', path: '.google_authenticator' }],
  },
  {
    ...common,
    id: 'account-list-password',
    title: 'Password in a list of accounts',
    match:
      /(?!#)(?:[\w .-]{1,40}[:-] {1,4})?[\w.+-]{1,64}(?:@[\w.-]{1,80})?(?:[:;|]| {1,4}[/:|-] {1,4})(?<secret>(?![\w-]{1,40}\[)[^\s:;|]{6,64})[ \t]{0,4}(?:\r?\n|$)/,
    files:
      /^(?:combos?|accounts?|logins?|credentials?|creds?|leak(?:ed|s)?|passwords?|users?)(?:[-_.](?!manual|guide|doc|help|note|agree|terms|story|stories)\w{1,16})?\.(?:txt|lst|list)$/,
    check: strictly,
    finds: (make) =>
      ['ann@acme.io:§\n', 'Bank: ann / §\n', 'Mail - ann.b@acme.io - §\n'].map((text) => {
        const value = `${make.base62(10)}7Z`;
        return { text: text.replace('§', value), secret: value, path: 'accounts.txt' };
      }),
    ignores: () => [{ text: 'name:password\nann:changeme1\nhttp://acme.io/Page1x\n', path: 'users.txt' }],
  },
];
