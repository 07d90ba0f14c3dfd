import { judgeKey, judgePassword } from '../judge/generic.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';

const REMEDY = [
  'Change it where it was set, keep the new one in a secret store, and remove it from the text.',
] as const;

/** `pass` alone counts after a separator or a word that goes with it: `dbPass`, not `bypass` or `compass`. */
const PASSWORD_NAME =
  /(?:password|passwd|passphrase|passcode|pswd|pwd|requirepass|masterauth|(?:^|[-_.])psk|(?:[-_.]|db|user|root|admin)pw|(?:^|[-_.$]|db|user|root|admin|mysql|pg|smtp|ftp|redis|auth|login|mail|proxy|ssh|sudo|my|new|old|app|key|store|trust)pass)(?:[-_.]?(?:value|text|plain|prod|production|dev|staging|live|\d{1,3}))?$/i;
const KEY_NAME =
  /(?:secret|token|key|credentials?|creds?|auth|jwt|apikey)(?:[-_.]?(?:key|value|string|data|base|base64|b64|hex|raw|prod|production|dev|staging|live|old|new|\d{1,3}))?$/i;

/** `--- PASS: TestName` of Go. */
const TEST_RESULT = /--- PASS: $/;

const password: Check = (value, { found, file, text }) => {
  if (file.minified) return nothing('the file is minified');
  if (TEST_RESULT.test(text.slice(Math.max(0, found.start - 12), found.start)))
    return nothing('it is the name of a test that passed');
  const { name = '', delimited = false, environment = false } = found;
  const judged = judgePassword({ value, name, delimited, environment }, file);
  return judged.secret ? secret(`it is assigned to "${name}"`, judged.reason) : nothing(judged.reason);
};

const key: Check = (value, { found, file }) => {
  const { name = '', delimited = false, environment = false } = found;
  const judged = judgeKey({ value, name, delimited, environment }, file);
  return judged.secret ? secret(`it is assigned to "${name}"`, judged.reason) : nothing(judged.reason);
};

/** Values without a format of their own, judged by their names and shapes. */
export const generic: readonly Rule[] = [
  {
    id: 'generic-password',
    kind: 'password',
    title: 'Password',
    severity: 'medium',
    anchors: ['pass', 'pwd', 'pswd', 'psk', 'masterauth', '_pw', 'dbpw', 'userpw', 'rootpw', 'adminpw'],
    match: { name: PASSWORD_NAME },
    around: 12,
    left: 'none',
    generic: true,
    guessable: true,
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
    anchors: ['secret', 'token', 'key', 'auth', 'credential', 'creds', 'jwt'],
    match: { name: KEY_NAME },
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
