import { judgePassword } from '../judge/generic.ts';
import { judgeTold } from '../judge/told.ts';
import { readsAsWords } from '../judge/words.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';

const common = {
  kind: 'password',
  title: 'Password in a table',
  severity: 'medium',
  generic: true,
  guessable: true,
  anchors: ['password', 'passwd', 'passwort', 'pwd'],
  left: 'none',
  remedy: ['Change it, with the others of the table, and take the table out of the repository.'],
  links: [],
} as const;

const inColumn: Check = (value, { file }) => {
  if (/^[A-Za-z\d]*(?:_[A-Za-z\d]+)+$/.test(value) && readsAsWords(value)) return nothing('it is a name');
  const candidate = { value, name: 'password', delimited: true };
  // What may be code stands in rows of programs, too.
  const judged = /[()=[\]{}|]/.test(value) ? judgeTold(value, file) : judgePassword(candidate, file);
  return judged.secret
    ? secret('the column that it stands in is one of passwords', judged.reason)
    : nothing(judged.reason);
};

/** Columns before that of the passwords, at most. */
const COLUMNS = [0, 1, 2, 3, 4, 5];
const NAME = 'pass(?:word|wd|wort)|pwd';

/** A table of separated values or of Markdown; what stands in the first row tells the others. */
const TABLE = COLUMNS.map((before) => {
  const cells = `(?:[^,;\\t|\\r\\n]{0,36}[,;\\t|]){${before}}`;
  const header = `(?<=(?:^|\\n)${cells}["'\`* ]{0,3}(?:[\\w-]{1,20}[ _-])?)(?:${NAME})["'\`* ]{0,3}(?:[,;\\t|][^\\r\\n]{0,160})${before === 0 ? '' : '?'}\\r?\\n`;
  const rule = '(?:[|: -]{3,120}\\r?\\n)?';
  return `${header}${rule}${cells}["'\` ]{0,3}(?<secret>[^\\s,;|"'\`]{6,64})["'\` ]{0,12}(?:[,;\\t|\\r\\n]|$)`;
}).join('|');

/** A row with the names of its columns, as SQL writes it. */
const INSERT = COLUMNS.map((before) => {
  const columns = `\\((?:[^,()]{1,32},){${before}}`;
  const values = `\\((?:\\s{0,4}N?(?:'[^'\\r\\n]{0,60}'|"[^"\\r\\n]{0,60}"|[^'",()]{1,40}),){${before}}`;
  return `(?<=${columns}\\s{0,4}["'\`[]?(?:[\\w-]{1,20}_)?)(?:${NAME})["'\`\\]]?[ \\t]{0,4}(?:,[^()]{0,160})?\\)\\s{0,8}VALUES\\s{0,8}${values}\\s{0,4}N?["'](?<secret>[^"'\\s]{6,64})["']`;
}).join('|');

/** Passwords that the head of their column tells. */
export const tablePasswords: readonly Rule[] = [
  {
    ...common,
    id: 'table-password',
    match: new RegExp(`(?=(?:${NAME})["'\`* ]{0,3}[,;\t|\\r\\n])(?:${TABLE})`, 'i'),
    reach: 120,
    check: inColumn,
    finds: (make) =>
      [
        'username,password,email\nann,§,ann@acme.io\n',
        '"user";"password"\r\n"ann";"§"\r\n',
        'user\tpassword\nann\t§\n',
        '| host | user | Password |\n|---|:--|---|\n| db1 | root | `§` |\n',
      ].map((text) => {
        const value = `${make.base62(10)}7z`;
        return { text: text.replace('§', value), secret: value };
      }),
    ignores: () => [
      'username,password,email\nann,password,ann@acme.io\n',
      '| Name | Password |\n|---|---|\n| ann | required |\n',
      'ann,password,email\n',
      'db_password\nQx7!Zk29vw\n',
    ],
  },
  {
    ...common,
    id: 'inserted-password',
    match: new RegExp(`(?:${INSERT})`, 'i'),
    reach: 120,
    check: inColumn,
    finds: (make) =>
      [
        "INSERT INTO users (id, username, password) VALUES (1, 'admin', '§');",
        "INSERT INTO `users` (`username`, `password`, `email`) VALUES ('admin', '§', 'a@acme.io');",
        "insert into people (user_password, n)\n  values ('§', 2);",
      ].map((text) => {
        const value = `${make.base62(10)}7z`;
        return { text: text.replace('§', value), secret: value, path: 'a.sql' };
      }),
    ignores: (make) => [
      "INSERT INTO users (id, password) VALUES (1, 'password');",
      `INSERT INTO users (id, password) VALUES (1, '$2b$10$${make.base62(53)}');`,
      'INSERT INTO users (id, password) VALUES (?, ?);',
    ],
  },
];
