import { judgeKey } from '../judge/generic.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';
import { examplesIn, toldPasswordThat } from './placed-password.ts';

const common = {
  severity: 'medium',
  generic: true,
  left: 'none',
  reach: 200,
  remedy: ['Change it where it was set, keep the new one in a secret store, and remove it from the text.'],
  links: [],
} as const;

const WHY = 'what stands behind it on its line says what it is';

const key: Check = (value, { file }) => {
  const judged = judgeKey({ value, name: 'secret', delimited: true }, file);
  return judged.secret ? secret(WHY, judged.reason) : nothing(judged.reason);
};

/** A comment whose first words name it; at most three stand before. */
const COMMENT = '[)\\]},; ]{0,6}(?:then|nil)?[\\s,]{0,4}(?:\\/\\/|\\/\\*|#|--)(?: \\w{1,16},?){0,3}';
/** What compares a literal with a name, or stores it under one. */
const OF_NAME = ' ?(?:[=!]==? |-> |\\)?\\.equals\\(|, forKey: ?@?")';

/** Passwords and keys whose name stands behind them, in a comment or a comparison. */
export const namedBehind: readonly Rule[] = [
  {
    ...common,
    id: 'commented-password',
    kind: 'password',
    title: 'Password that a comment names',
    guessable: true,
    anchors: [' password', ' passwd'],
    // Hardly any text has the sign of a comment so near.
    reach: 30,
    match: new RegExp(
      `(?<=(?<![\\w"'])["'\`](?<secret>[^"'\`\\s]{6,64})["'\`]${COMMENT}) passw(?:or)?d(?! ?[=:]|[\\w"'(-])`,
      'i',
    ),
    check: toldPasswordThat(WHY),
    finds: examplesIn(
      [
        'return "§"; // password',
        'value = "§" # password of the database',
        '{ "admin", "§" }, /* user, password */',
        "if Edit1.Text = '§' then // password",
        'keystroke "§" -- password',
      ],
      'a.c',
    ),
    ignores: () => [
      'label("Enter2Go"); // password = what it shows',
      'field("password1"); // password',
      'input("login-form"); // password of the user',
      'x = "Qx7!Zk29vw"; // the length of a good and long password',
    ],
  },
  {
    ...common,
    id: 'key-before-name',
    kind: 'secret',
    title: 'Key or token whose name stands behind it',
    anchors: [
      'client_secret',
      'clientsecret',
      'api_key',
      'apikey',
      'access_token',
      'accesstoken',
      'auth_token',
      'authtoken',
      'secret_key',
      'secretkey',
    ],
    match: new RegExp(
      `(?<=(?<![\\w"'])["'](?<secret>[\\w+/=.-]{20,160})["'](?:${COMMENT} |${OF_NAME}))(?:client_?secret|api_?key|access_?token|auth_?token|secret_?key)(?! ?[=:]|[\\w(-])`,
      'i',
    ),
    check: key,
    finds: examplesIn(
      [
        "if ('§' === apiKey) {",
        'if ("§".equals(clientSecret)) {',
        'defaults.set("§", forKey: "secret_key")',
        'value = "§" # access_token of the shop',
        'Encoding.UTF8.GetBytes("§") // auth_token',
      ],
      'A.java',
      (make) => `q7${make.base62(34)}`,
    ),
    ignores: () => [
      "if ('x-goog-api-client-header' === apiKey) {",
      '"application/x-www-form-urlencoded" // access_token',
      'if ("Authorization".equals(authToken)) {',
    ],
  },
];
