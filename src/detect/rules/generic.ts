import { isUnlikeNames, UUID } from '../judge/chosen-words.ts';
import { judgeChosen, judgeKey, judgePassword } from '../judge/generic.ts';
import { endsLine, placeOfKey, placeOfPassword } from '../judge/line-place.ts';
import { isTestResult, whatKeyIs, whatPasswordIs } from '../judge/named-aside.ts';
import { isOwnKey } from '../judge/own-key.ts';
import { type Place, placeInCode } from '../judge/place.ts';
import { placeholderReason } from '../judge/placeholder.ts';
import { isPlainlyDrawn, QUALIFIED_NAME, qualifiedName } from '../judge/qualified-name.ts';
import { namesService } from '../judge/services.ts';
import { type Check, type Found, nothing, type Rule, secret, type Verdict } from '../rule.ts';

const REMEDY = [
  'Change it where it was set, keep the new one in a secret store, and remove it from the text.',
] as const;

/** Words for whom or what a password is, that `pass` and `pw` are joined to: `dbPass`, not `bypass` or `compass`. */
const WHOSE =
  'db|user|root|admin|mysql|sql|pg|postgres|mongo|smtp|imap|pop3?|ftp|redis|rabbit|auth|login|mail|email|proxy|ssh|sudo|my|new|old|app|key|store|trust|bind|mod|ldap|remote|vpn|wifi|http|svc|service|client|server|host|super|sys|master|test|default|web|api|cert|zip|svn|git|vnc|rdp|domain|bot|site|account|member|backup|control|encrypt|monitor|replication|agent|ipmi|ilo|bmc|mqtt|sftp|samba|jdbc|nexus|jenkins|zabbix|radius|wpa|rpc|owner';
/** The same in other languages that programs are written in. */
const OTHER_LANGUAGES =
  'pass?wort|passord(?:et)?|(?:^|[-_])passe|kennwort|contrase(?:n|ny|ni|\u00c3\u00b1)a|contrasinal|senha|mot_?de_?passe|(?:^|[-_.])mdp|wachtwoord|wagwoord|has(?:l|\u00c5\u0082)o|heslo|parol(?:[ae]|\u00c4\u0083|a_chiave|as\u00c4\u00b1)?|parool|lozinka|geslo|zaporka|l(?:o|\u00c3\u00b6)senord(?:et)?|lykilor[\u00c3\u00b0d]{1,2}(?:i\u00c3\u00b0)?|salas(?:ana|\u00c3\u00b5na)|adgangskoden?|kodeord(?:et)?|(?:^|[-_.])clave|(?:s|\u00c5[\u009e\u009f])ifre|jelsz(?:o|\u00c3\u00b3)|^laluan|sandi(?:nya)?$|slapta(?:z|\u00c5\u00be)odis|fjal(?:e|\u00c3\u00ab)kalimi|nenosiri|pasahitza|cyfrinair|pasfhocal|pasvorto';
const PASSWORD_NAME = new RegExp(
  `(?:password|passwd|pass_?phrase|passcode|pswd|pwd|requirepass|masterauth|(?:^|[-_.]|^sta)psk|(?:^|[-_.])psw|(?:^|[-_.$]|${WHOSE})pw|(?:^|[-_.$]|${WHOSE})pass|${OTHER_LANGUAGES})(?:[-_.]?(?:value|text|string|plain|all|receive|send|prod|production|dev|staging|live|v?\\d{1,3}|_|_\\([\\w.@-]{1,24}\\)))?(?:\\.(?:equals(?:IgnoreCase)?|contentEquals|isEqualTo|compareTo|eql\\??|set)|\\.{2,40})?$|^(?:\\w{1,20}_)?(?:pass(?:word|wort|wd|phrase|code|e)|pwd?|kennwort|contrase.{1,2}a|senha|clave|wachtwoord|parola|heslo)(?:_is_generated)?_(?:for|of|to|on|at|in|f.{1,2}r|del?|d[aou]|pour|voor|per|di|admin|root)_?["'\`]?[\\w.@-]{1,60}["'\`]?$`,
  'i',
);
/** Names that end with what they are. */
const KEY_END =
  '(?:secret|token|key|keymaterial|credentials?|creds?|auth|authtok|jwt|apikey|bearer|fernet|erlang[-_.]?cookie|secret[-_]?id|hash_salt|key_derivation_salt|token_salt|security[-_.]salt|password[-_.]?salt(?:main)?|pepper|totp)(?:[-_.]?(?:key|value|string|data|base|base64|b64|hex|raw|prod|production|dev|staging|live|old|new|_|\\d{1,3}))?(?:\\.(?:equals(?:IgnoreCase)?|eql|set))?$';
const ENDS_WITH_KIND = new RegExp(KEY_END, 'i');
const KEY_NAME = new RegExp(`${KEY_END}|${QUALIFIED_NAME}$`, 'i');
/** Names of secrets that people choose as they choose passwords. */
const CHOSEN_NAME =
  /(?:secret(?:_string)?|authtok|keymaterial|credentials?|creds?|(?:jwt|crypt(?:o|ion)?|secret|signing|shared|session|cookie|hmac|wifi|wlan|wpa)[-_.]?key)$/i;

const E_MAIL = /^[\w.+-]{1,64}@[\w-]{1,64}(?:\.[A-Za-z]{2,12}){1,3}$/;

const password: Check = (value, { found, file, text }) => {
  if (file.minified) return nothing('the file is minified');
  if (/^salt[\w-]{0,8}$/i.test(value)) return nothing('it is a salt');
  if (text[found.start - 2] === '(' && E_MAIL.test(value))
    return nothing('it is the user that a call takes first');
  if (/^(?:pass|fd|env|file|stdin):/.test(value)) return nothing('it says where a tool reads it');
  const { name = '', delimited = false, environment = false } = found;
  const other = whatPasswordIs(value, text, found);
  if (other !== undefined) return nothing(other);
  if (/pass$/i.test(name) && /\bfail/i.test(value)) return nothing('it is the result of a test');
  const place = (): Place | undefined =>
    placeOf(name, text, found.start) ?? placeOfPassword(value, text, found, file);
  const isField =
    environment ||
    (text[found.start - 1] === '=' && DRAWN.test(value)) ||
    (isUnlikeNames(value) && endsLine(text, found));
  const judged = judgePassword({ value, name, delimited, environment: isField, place }, file);
  return judged.secret ? secret(`it is assigned to "${name}"`, judged.reason) : nothing(judged.reason);
};

/** Letters and digits that no name of a program is, and no number. */
const DRAWN = /^(?=.*\d.*\d)(?=.*[A-Za-z].*[A-Za-z])[A-Za-z\d]{8,}$/;

/** The value of an option stands bare in every language of shells. */
function placeOf(name: string, text: string, at: number): Place | undefined {
  return name.startsWith('-') ? 'field' : placeInCode(text, at);
}

const key: Check = (value, { found, file, text }) => {
  const { name = '', delimited = false, environment = false } = found;
  const place = (): Place | undefined => placeOf(name, text, found.start) ?? placeOfKey(value, text, found);
  const before = (): string => lineBefore(text, found.start);
  const candidate = { value, name, delimited, environment, place, before };
  const other = whatKeyIs(value, text, found);
  if (other !== undefined) return nothing(other);
  if (SECRET_ID.test(name)) return secretId(value, text, found);
  if (!ENDS_WITH_KIND.test(name)) {
    const says = qualifiedName(name);
    if (says === 'something else') return nothing('its name is that of something about a secret');
    if (says === 'whose' && !isPlainlyDrawn(value) && !namesService(name))
      return nothing('its name may be that of something else');
  }
  const judged = judgeKey(candidate, file);
  if (judged.secret) {
    const verdict = secret(`it is assigned to "${name}"`, judged.reason);
    const mayBeHash = /^[\da-f-]+$/i.test(value) && isOwnKey(name) && !namesService(name);
    return mayBeHash && verdict.is === 'secret' ? { ...verdict, severity: 'low' } : verdict;
  }
  const chosen = CHOSEN_NAME.test(name) ? judgeChosen(candidate, file) : undefined;
  return chosen?.secret === true
    ? secret(`it is assigned to "${name}"`, chosen.reason)
    : nothing(judged.reason);
};

const SECRET_ID = /secret[-_]?id$/i;
/** Words of Vault's AppRole and of the tokens of Consul and Nomad, whose secret ids open doors; others only name a secret. */
const OF_SECRET_ID = /role[-_]?id|accessor[-_]?id|approle|consul|nomad/i;
const SECRET_ID_REACH = 300;

function secretId(value: string, text: string, { start, end }: Found): Verdict {
  if (!UUID.test(value)) return nothing('its name is that of something public');
  const beside = text.slice(Math.max(0, start - SECRET_ID_REACH), end + SECRET_ID_REACH);
  if (!OF_SECRET_ID.test(beside)) return nothing('nothing beside it says that it opens anything');
  const stand = placeholderReason(value, 'generic');
  return stand === undefined ? secret('it is the secret id of a role or of a token') : nothing(stand);
}

/** Most characters of a line that are looked at before a value. */
const LINE_REACH = 200;

function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LINE_REACH), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** Values without a format of their own, judged by their names and shapes. */
export const generic: readonly Rule[] = [
  {
    id: 'generic-password',
    kind: 'password',
    title: 'Password',
    severity: 'medium',
    anchors: [
      'pass',
      'pw',
      'pswd',
      'psk',
      'psw',
      'masterauth',
      'kennwort',
      'contrase',
      'contrasin',
      'senha',
      'mdp',
      'wachtwoord',
      'wagwoord',
      'haslo',
      '\u0082o',
      'heslo',
      'parol',
      'parool',
      'lozinka',
      'geslo',
      'zaporka',
      'lykilor',
      'senord',
      'salas',
      'adgangskode',
      'kodeord',
      'clave',
      'ifre',
      'jelsz',
      'sandi',
      'laluan',
      'slapta',
      'fjal',
      'nenosiri',
      'pasahitza',
      'cyfrinair',
      'pasfhocal',
      'pasvorto',
    ],
    match: { name: PASSWORD_NAME },
    around: 12,
    left: 'none',
    generic: true,
    guessable: true,
    glance: isTestResult,
    check: password,
    remedy: REMEDY,
    links: [],
    finds: (make) => {
      const value = `${make.base62(9)}!${make.digits(2)}`;
      return [
        { text: `password = "${value}"`, secret: value, path: 'src/a.ts' },
        { text: `DB_PASSWORD=${value}`, secret: value, path: '.env' },
        { text: `  "password": "${value}",`, secret: value, path: 'a.json' },
        { text: `db:\n  password: ${value}\n`, secret: value, path: 'a.yaml' },
        { text: `<password>${value}</password>`, secret: value, path: 'a.xml' },
        { text: `<add key="Password" value="${value}" />`, secret: value, path: 'web.config' },
        { text: `define('DB_PASSWORD', '${value}');`, secret: value, path: 'wp-config.php' },
        { text: `Server=db;User Id=app;Password=${value};Encrypt=true`, secret: value, path: 'app.config' },
        { text: `const pwd: string = '${value}'`, secret: value, path: 'a.ts' },
        { text: `os.environ.get("DB_PASSWORD", "${value}")`, secret: value, path: 'a.py' },
        { text: `process.env.DB_PASSWORD || '${value}'`, secret: value, path: 'a.js' },
        { text: `      - name: DB_PASSWORD\n        value: ${value}\n`, secret: value, path: 'deploy.yml' },
        { text: `ENV ROOT_PASSWORD ${value}`, secret: value, path: 'Dockerfile' },
        { text: `mysql --user=root --password=${value} db`, secret: value, path: 'run.sh' },
        { text: `user.setPassword("${value}")`, secret: value, path: 'A.java' },
      ];
    },
    ignores: () => [
      'password = "changeme"',
      { text: 'PASS: gas/i386/x86-64-avx512f_vl-2.s\nPASS: gdb.base/a2-run.exp:\n', path: 'summary.log' },
      { text: 'PASSWORD=\u0024{DB_PASSWORD}', path: '.env' },
      { text: 'PASSWORD=<your-password>', path: '.env' },
      'password: string;',
      'const password = getPassword();',
      'password: process.env.PASSWORD,',
      'password = "********"',
      'Please enter your password: then press enter',
      { text: 'password: "{{ vault_password }}"', path: 'a.yml' },
      { text: 'password: !vault |', path: 'a.yml' },
      'if (password === confirmPassword) return;',
      '<label for="password">Password:</label>',
    ],
  },
  {
    id: 'generic-secret',
    kind: 'secret',
    title: 'Secret, key or token',
    severity: 'medium',
    anchors: [
      'secret',
      'token',
      'key',
      'auth',
      'cred',
      'jwt',
      'bearer',
      'fernet',
      'totp',
      'erlang',
      'hash_salt',
      'token_salt',
      'security_salt',
      'passwordsalt',
      'password_salt',
      'pepper',
    ],
    match: { name: KEY_NAME },
    // Of the line before the value, too, which is always looked at whole.
    around: 80,
    left: 'none',
    generic: true,
    check: key,
    remedy: REMEDY,
    links: [],
    finds: (make) => {
      const value = make.base62(36);
      return [
        { text: `API_KEY=${value}`, secret: value, path: '.env' },
        { text: `const apiToken = '${value}';`, secret: value, path: 'a.ts' },
        { text: `"client_secret": "${value}"`, secret: value, path: 'a.json' },
        { text: `secret_key_base: ${value}`, secret: value, path: 'secrets.yml' },
        { text: `\\"apiKey\\": \\"${value}\\"`, secret: value, path: 'a.json' },
        { text: `https://api.test/v1?token=${value}&page=2`, secret: value, path: 'a.md' },
      ];
    },
    ignores: (make) => [
      `commit_key: ${make.hex(40)}`,
      `cache_key = "${make.hex(64)}"`,
      'token = "this_is_the_name_of_a_token"',
      'const secretName = "my-application-secret-name";',
      'api_key: \u0024{{ secrets.API_KEY }}',
      `"integrity": "sha512-${make.base64(86)}=="`,
      'apiKey: "YOUR_API_KEY_GOES_HERE_12345"',
      { text: `"key": "${make.uuid()}"`, path: 'a.json' },
    ],
  },
];
