import { judgeTold } from '../judge/told.ts';
import { type Check, nothing, type Rule } from '../rule.ts';
import { passwordThat } from './placed-password.ts';

const password = {
  kind: 'password',
  severity: 'medium',
  generic: true,
  guessable: true,
  left: 'none',
  reach: 320,
  remedy: ['Change it, and pass the new one by a variable that the environment sets.'],
  links: [],
} as const;

const ofStatement = passwordThat('a statement takes it as a password');

const ofLogin: Check = (value, context) =>
  /\d/.test(value) || judgeTold(value, context.file).secret
    ? ofStatement(value, context)
    : nothing('it may be a word or a path');

/** Up to the value, which stands between quotes: statements and functions of databases, as their manuals have them. */
const BEFORE = [
  'set password from ',
  "sp_password (?:N?'[^'\\r\\n]{1,60}'|NULL), ?N?",
  "sp_addlinkedsrvlogin (?:(?:N?'[^'\\r\\n]{1,60}'|NULL), ?){4}N?",
  '(?:aes|des)_(?:en|de)crypt ?\\([^()\\r\\n]{1,80}, ?',
  'pgp_sym_(?:en|de)crypt ?\\([^()\\r\\n]{1,80}, ?',
  "crypt ?\\((?='[^'\\r\\n]{6,64}', ?gen_salt)",
  'attach (?:database )?[^;\\r\\n]{1,120} key ',
  'utl_smtp\\.auth ?\\([^()\\r\\n]{1,60}, ?[^()\\r\\n]{1,60}, ?',
  'connect to \\w{1,30} user \\w{1,30} using ',
].join('|');

/** Passwords in statements of SQL and what database shells read, beside those that {@link passwordCalls} know. */
export const sqlPasswords: readonly Rule[] = [
  {
    ...password,
    id: 'sql-statement-password',
    title: 'Password in a statement',
    anchors: [
      'set password from ',
      'sp_password ',
      'sp_addlinkedsrvlogin ',
      'aes_encrypt',
      'aes_decrypt',
      'des_encrypt',
      'des_decrypt',
      'pgp_sym_',
      'crypt(',
      'attach ',
      'utl_smtp.auth',
      'connect to ',
    ],
    match: new RegExp(`(?:${BEFORE})["'](?<secret>[^"'\\s\\r\\n]{6,100})["']`, 'i'),
    check: ofStatement,
    finds: (make) =>
      [
        "ALTER CURRENT USER SET PASSWORD FROM '§' TO $new;",
        "EXEC sp_password NULL, '§', 'sa';",
        "EXEC sp_addlinkedsrvlogin 'S', 'false', NULL, 'ann', '§';",
        "SELECT AES_ENCRYPT(card, '§') FROM cards;",
        "SELECT pgp_sym_decrypt(card, '§') FROM cards;",
        "SELECT crypt('§', gen_salt('bf'));",
        "ATTACH DATABASE 'a.db' AS a KEY '§';",
        "UTL_SMTP.AUTH(c, 'ann', '§');",
        "CONNECT TO orders USER ann USING '§';",
      ].map((text) => {
        const value = `${make.base62(10)}7z`;
        return { text: text.replace('§', value), secret: value, path: 'a.sql' };
      }),
    ignores: () => [
      "SELECT AES_ENCRYPT('Text1Value', key_column)",
      'attach the file "Report2024" to it',
      "SELECT crypt('password', gen_salt('bf'));",
    ],
  },
  {
    ...password,
    id: 'inserted-account-password',
    title: 'Password of an account that a statement inserts',
    anchors: ['insert into '],
    match:
      /insert into `?(?:users?|accounts|admins|members)`? values\s{0,8}\([^()\r\n]{0,200}?, {0,4}'(?<secret>(?=[^'\r\n]{0,62}\d)(?=[^'\r\n]{0,62}[A-Za-z])(?=[^'\r\n]{0,62}[!#$%^&*?@])[^'\s]{7,64})'/i,
    check: (value, context) =>
      /@[\w-]{1,40}\.|[/:]|^[#$]/.test(value) ? nothing('it may be an address') : ofLogin(value, context),
    finds: (make) =>
      [
        "INSERT INTO users VALUES (1, 'ann', '§', 'ann@acme.io');",
        "insert into `users` values ('ann', '§')",
      ].map((text) => {
        const value = `${make.base62(8)}7z!`;
        return { text: text.replace('§', value), secret: value, path: 'a.sql' };
      }),
    ignores: () => [
      "INSERT INTO users VALUES (1, 'ann', 'ann2@acme.io', 'Room 101!');",
      "INSERT INTO orders VALUES (1, 'Widget2000!');",
    ],
  },
  {
    ...password,
    id: 'database-login-password',
    title: 'Password of a database login',
    anchors: ['connect ', 'conn '],
    // SQL*Plus User's Guide, "CONNECT": username/password@connect_identifier.
    match:
      /(?<![\w.-])conn(?:ect)? {1,2}["']?[A-Za-z][\w$#]{0,29}["']?\/(?:"(?<secret>[^"\r\n]{5,64})"|(?<secret>[^\s@"'/()]{5,64}))@(?:\/\/)?[\w.&$-]{1,80}/i,
    check: ofLogin,
    finds: (make) =>
      ['CONNECT scott/§@orders', 'conn system/§@//db1:1521/orders as sysdba', 'connect app/"§"@db1'].map(
        (text) => {
          const value = `${make.base62(10)}7z`;
          return { text: `${text.replace('§', value)}\n`, secret: value, path: 'a.sql' };
        },
      ),
    ignores: () => ['CONNECT scott/&password@orders', 'connect and/or@home', 'connect user/password@db'],
  },
];
