import { judgeKey } from '../judge/generic.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';
import { insertedRows } from '../tables/inserted.ts';
import { separatedRows } from '../tables/separated.ts';
import { examplesIn } from './placed-password.ts';

const common = {
  kind: 'secret',
  title: 'Key or token in a table',
  severity: 'medium',
  generic: true,
  anchors: [
    'api_key',
    'apikey',
    'api key',
    'secret_key',
    'client_secret',
    'access_token',
    'auth_token',
    'login_totp',
  ],
  left: 'none',
  reach: 40,
  // Rows far below are judged by the head: whoever looks at a change only must look at all.
  around: 440,
  remedy: ['Change it, with the others of the table, and take the table out of the repository.'],
  links: [],
} as const;

/** Columns of that name hold hashes, ids and numbers as often. */
const HASH = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f-]{36})$/i;

const inColumn: Check = (value, { file, found }) => {
  if (found.name === undefined) return nothing('it is the head of a column');
  if (HASH.test(value)) return nothing('it may be a hash or an id');
  if (file.format === 'code' && !/\.(?:sql|html?|ipynb)$/.test(file.name))
    return nothing('it stands in a program');
  const judged = judgeKey({ value, name: 'secret', delimited: true }, file);
  return judged.secret
    ? secret('the column that it stands in is one of keys', judged.reason)
    : nothing(judged.reason);
};

const NAME = '(?:api[_ ]?key|secret_key|client_secret|access_token|auth_token|login_totp)';

function examples(texts: readonly string[], path: string): Rule['finds'] {
  return examplesIn(texts, path, (make) => `q7${make.base62(34)}`);
}

/** Keys that the head of their column tells. */
export const tableKeys: readonly Rule[] = [
  {
    ...common,
    id: 'table-key',
    match: new RegExp(`${NAME}(?=["'\`* ]{0,3}(?:[,;\\t|\\r\\n]|$)| {2})`, 'i'),
    rows: separatedRows,
    check: inColumn,
    finds: examples(
      [
        'name,api_key,owner\nmaps,§,ann\n',
        '| Service | API key |\n|---|---|\n| Maps | `§` |\n',
        'user\taccess_token\nann\t§\n',
      ],
      'keys.txt',
    ),
    ignores: (make) => [
      `name,access_token,owner\nmaps,${make.hex(40)},ann\n`,
      '| Name | access_token |\n|---|---|\n| ann | required_for_all_users_of_it |\n',
    ],
  },
  {
    ...common,
    id: 'sheet-key',
    anchors: ['_key', '_token', '_secret'],
    match:
      /(?<=(?:^|\n\r?\n)[^\r\n]{0,160}\w)(?<!primary|foreign|object|cache|row|sort|partition|issue|public|page|next|image|file|hash|commit|s3|idempotency)_(?:key|token|secret)(?=["']?(?:[,;\t\r\n]|$))/i,
    files: /\.[ct]sv$/,
    rows: separatedRows,
    check: (value, context) =>
      /[/.]|^[A-Z\d]+(?:-[A-Z\d]+)+$/.test(value)
        ? nothing('it may be a name or a path')
        : inColumn(value, context),
    finds: examples(['name,maps_key,owner\nmaps,§,ann\n', 'stripe_secret;x\n"§";1\n'], 'keys.csv'),
    ignores: (make) => [
      { text: `id,primary_key\n1,${make.hex(32)}\n`, path: 'a.csv' },
      { text: 'object_key,size\nimages/Cat2024_large_3.png,5\n', path: 'a.csv' },
    ],
  },
  {
    ...common,
    id: 'inserted-key',
    match: new RegExp(`${NAME}(?=["'\`\\]]?\\s{0,4}[,)])`, 'i'),
    rows: insertedRows,
    check: inColumn,
    finds: examples(
      [
        "INSERT INTO clients (name, api_key) VALUES ('maps', '§');",
        "INSERT INTO t (id, `client_secret`, x) VALUES (1, '§', 'y');",
      ],
      'a.sql',
    ),
    ignores: (make) => [`INSERT INTO clients (name, auth_token) VALUES ('a', '${make.hex(64)}');`],
  },
];
