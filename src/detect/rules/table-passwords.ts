import { characterClasses } from '../judge/entropy.ts';
import { judgePassword } from '../judge/generic.ts';
import { judgeTold } from '../judge/told.ts';
import { readsAsWords } from '../judge/words.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';
import { definedRows, insertedRows } from '../tables/inserted.ts';
import { markupRows } from '../tables/markup.ts';
import { separatedRows } from '../tables/separated.ts';
import { stackedRows } from '../tables/stacked.ts';
import { examplesIn } from './placed-password.ts';

const common = {
  kind: 'password',
  title: 'Password in a table',
  severity: 'medium',
  generic: true,
  guessable: true,
  anchors: ['password', 'passwd', 'passwort', 'pwd'],
  left: 'none',
  // Rows far below are judged by the head: whoever looks at a change only must look at all.
  around: 440,
  remedy: ['Change it, with the others of the table, and take the table out of the repository.'],
  links: [],
} as const;

/** Databases hold hashes in such columns, most of them in hexadecimal digits. */
const HASH =
  /^\*?(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;

const inColumn: Check = (value, { file, found }) => {
  if (found.name === undefined) return nothing('it is the head of a column');
  if (HASH.test(value)) return nothing('it is a hash in a column of passwords');
  if (/^(?:n?(?:var)?char|string|text|str|min|max|len(?:gth)?)\W?\d{1,4}\W?$/i.test(value))
    return nothing('it is a type');
  // Names of attributes beside others, and documents that describe them.
  if (found.name === 'doubtful' && /pass(?:word|wd)|^[a-z]{2,5}\d{1,5}$/i.test(value))
    return nothing('it is a name');
  if (/^[A-Za-z\d]*(?:_[A-Za-z\d]+)+$/.test(value) && readsAsWords(value)) return nothing('it is a name');
  const candidate = { value, name: 'password', delimited: true };
  // What may be code stands in rows of programs, too; columns of blanks may be those of a text, and `pass` counts tests.
  if (!/\d/.test(value) && characterClasses(value) < 3) return nothing('it may be a word or a name');
  const isProgram = file.format === 'code' && !/\.(?:sql|html?|ipynb)$/.test(file.name);
  const isDoubtful = found.name === 'doubtful' || isProgram || /[()=[\]{}|]/.test(value);
  const judged = isDoubtful ? judgeTold(value, file) : judgePassword(candidate, file);
  return judged.secret
    ? secret('the column that it stands in is one of passwords', judged.reason)
    : nothing(judged.reason);
};

const NAME = '(?:pass(?:word|wd|wort)|pwd)';

/** A column of that name, too; the word alone is in too many texts. */
const BESIDE = '[|"] ?(?<secret>pass)(?="?\\s{0,8}[,;|)\\t\\r\\n])';
const SHORT = ['| pass', '"pass"'] as const;

/** One example with the secret in its last row, so that the rows before are passed. */
function examples(texts: readonly string[], path: string): Rule['finds'] {
  return examplesIn(texts, path, (make) => `Q${make.base62(9)}7z`);
}

/** Passwords that the head of their column tells. */
export const tablePasswords: readonly Rule[] = [
  {
    ...common,
    id: 'table-password',
    // All of them begin the names that are looked for.
    anchors: ['pass', 'pw', 'senha', 'contrase', 'kennwort', 'wachtwoord', 'heslo', 'parol', 'clave'],
    match: new RegExp(
      `${NAME}(?=["'\`* ]{0,3}(?:[,;\\t|\\r\\n]|$)| {2}| (?:[&^]|!!|\\\\\\\\))|(?<=["\\t,;]|\\| ?|[!^&] )(?:pass|pw|senha|contrase(?:n|\u00c3\u00b1)a|kennwort|wachtwoord|heslo|parol[ae]|(?<=mot de )passe|clave)(?="?[ \\t]{0,8}(?:[,;|\\t\\r\\n]|(?<= )(?:[&^]|!!|\\\\\\\\)))`,
      'i',
    ),
    reach: 40,
    rows: (text, head) => separatedRows(text, head) ?? stackedRows(text, head),
    check: inColumn,
    finds: examples(
      [
        'username,password,email\nann,§,ann@acme.io\n',
        'username,password,email\nann,,ann@acme.io\nbob,changeme,b@acme.io\ncyd,§,c@acme.io\n',
        '"user";"password"\r\n"ann";"§"\r\n',
        'user\tpassword\nann\t§\n',
        '"user","pass","role"\n"ann","§","admin"\n',
        '| user | pass |\n|---|---|\n| ann | § |\n',
        '| host | user | Password |\n|---|:--|---|\n| db1 | root | `§` |\n',
        '| host | Password | note |\n|---|:--|---|\n| db1 | none | a |\n| db2 | §    | b |\n',
        'host   user   password\ndb1    root   §\n',
        'host;login;pass\ndb1;ann;§\n',
        'usuario;contraseña\nann;§\n',
        '{| class="wikitable"\n! user !! password\n|-\n| ann || §\n|}\n',
        '{| class="wikitable"\n! user\n! password\n|-\n| ann\n| none\n|-\n| bob\n| §\n|}\n',
        '||user||password||\n|ann|§|\n',
        '^ user ^ password ^\n| ann | § |\n',
        '|===\n|User |Password\n\n|ann\n|none\n|bob\n|§\n|===\n',
        'user & password \\\\\n\\hline\nann & § \\\\\n',
        '.. list-table::\n   :header-rows: 1\n\n   * - user\n     - password\n   * - ann\n     - §\n',
        '.. csv-table::\n   :header: "user", "password"\n\n   "ann", "§"\n',
      ],
      'notes.txt',
    ),
    ignores: () => [
      'username,password,email\nann,password,ann@acme.io\n',
      '| Name | Password |\n|---|---|\n| ann | required |\n',
      'ann,password,email\n',
      'db_password\nQx7!Zk29vw\n',
      'date,test,pass,fail\n2024-01-02,login,120934,3\n',
      '! user !! password\n|-\n| ann || required\n',
      '- name\n- password\n- Qx7!Zk29vw\n',
      'Enter your name,password,\nand then press Qx7!Zk29vw, twice,\n',
    ],
  },
  {
    ...common,
    id: 'inserted-password',
    anchors: [...common.anchors, ...SHORT],
    match: new RegExp(`${NAME}(?=["'\`\\]]?\\s{0,4}[,)])|${BESIDE}`, 'i'),
    reach: 40,
    rows: insertedRows,
    check: inColumn,
    finds: examples(
      [
        "INSERT INTO users (id, username, password) VALUES (1, 'admin', '§');",
        "INSERT INTO `users` (`username`, `password`, `email`) VALUES ('admin', '§', 'a@acme.io');",
        `INSERT INTO users ("id", "pass", "role")\nVALUES (1, '§', 'x');`,
        "insert into people (user_password, n)\n  values ('§', 2);",
        "INSERT INTO users (id, password, note)\nVALUES (1, 'changeme', 'it''s, (ok)'),\n  (2, NULL, now()),\n  (3, N'§', 'x');",
        'COPY public.users (id, username, password, email) FROM stdin;\n1\tann\t\\N\tx\n2\tbob\t§\ty\n\\.\n',
      ],
      'a.sql',
    ),
    ignores: (make) => [
      "INSERT INTO users (id, password) VALUES (1, 'password');",
      `INSERT INTO users (id, password) VALUES (1, '$2b$10$${make.base62(53)}');`,
      `INSERT INTO users (id, password) VALUES (1, '${make.hex(32)}'), (2, '${make.hex(40)}');`,
      'INSERT INTO users (id, password) VALUES (?, ?);',
    ],
  },
  {
    ...common,
    id: 'dumped-password',
    match: new RegExp(`${NAME}(?=["'\`\\]]?\\s{1,12}(?:n?var|char|text|string|character|tinytext))`, 'i'),
    reach: 40,
    rows: definedRows,
    rowsReach: 12_288,
    check: inColumn,
    finds: examples(
      [
        "CREATE TABLE `users` (\n  `id` int(11) NOT NULL,\n  `password` varchar(64) DEFAULT NULL,\n  PRIMARY KEY (`id`)\n);\nINSERT INTO `users` VALUES (1,'§');\n",
        "CREATE TABLE IF NOT EXISTS app.users (id int, login text, password text);\nINSERT INTO app.users VALUES (1,'ann','none');\nINSERT INTO app.users VALUES (2,'bob','§');\n",
      ],
      'dump.sql',
    ),
    ignores: (make) => [
      "CREATE TABLE users (id int, password text);\nINSERT INTO others VALUES (1,'Qx7!Zk29vw');\n",
      `CREATE TABLE users (id int, password text);\nINSERT INTO users VALUES (1,'$2b$10$${make.base62(53)}');\n`,
    ],
  },
  {
    ...common,
    id: 'marked-up-password',
    match: new RegExp(`${NAME}(?=\\s{0,4}<\\/th>)`, 'i'),
    reach: 120,
    rows: markupRows,
    // All that may be of the table is looked through for its tags.
    rowsReach: 65_536,
    check: inColumn,
    finds: examples(
      [
        '<table><tr><th>User</th><th>Password</th></tr><tr><td>ann</td><td>none</td></tr>\n<tr><td>bob</td><td><code>§</code></td></tr></table>',
      ],
      'a.html',
    ),
    ignores: () => [
      '<table><tr><th>User</th><th>Password</th></tr><tr><td>Qx7!Zk29vw</td><td>required</td></tr></table>',
    ],
  },
];
