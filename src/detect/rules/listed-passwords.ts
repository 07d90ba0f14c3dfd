import { judgeChosen, judgeKey, judgePassword } from '../judge/generic.ts';
import { judgeTold } from '../judge/told.ts';
import { type Check, type Found, nothing, type Rule, secret } from '../rule.ts';
import { passwordThat, toldPasswordThat } from './placed-password.ts';

const common = {
  kind: 'password',
  severity: 'medium',
  generic: true,
  guessable: true,
  left: 'none',
  around: 440,
  remedy: ['Change it, and pass the new one by the environment or a secret store.'],
  links: [],
} as const;

/** Entries of one list that are read, and characters that they stand in. */
const MOST_ENTRIES = 200;
const LIST_REACH = 8_192;

/** What each match of `entry` behind the head marks with a group `secret`, as long as one follows the other. */
function entriesAfter(text: string, head: Found, entry: RegExp): Found[] {
  const found: Found[] = [];
  const list = text.slice(head.end, head.end + LIST_REACH);
  entry.lastIndex = 0;
  for (let count = 0; count < MOST_ENTRIES; count += 1) {
    const match = entry.exec(list);
    const [from, to] = match?.indices?.groups?.secret ?? [];
    if (from === undefined || to === undefined) break;
    found.push({ start: head.end + from, end: head.end + to, delimited: true, name: 'password' });
  }
  return found;
}

const USERS = /[ \t]{1,40}(?:- )?["']?[\w.-]{1,32}:(?<secret>[^\s"']{1,100})["']?[ \t]{0,20}(?:\r?\n|$)/dy;
const ENTRIES =
  /\s{0,40}(?:["']?[\w.-]{1,40}["']?\s{0,20}(?:=>?|:)\s{0,4})?["'](?<secret>[^"'\s]{1,100})["']\s{0,4},?/dy;

/** A tag that marks a piece of text. */
const TAG = '<\\/?(?:b|strong|td|th|dt|dd|code|span|p|em|kbd|i|font|pre|tt|br|li|div)\\b[^<>]{0,80}>';

const listed: Check = (value, { file, found }) => {
  if (found.name === undefined) return nothing('it is the head of a list');
  const judged = judgePassword({ value, name: 'password', delimited: true }, file);
  return judged.secret ? secret('it stands in a list of passwords', judged.reason) : nothing(judged.reason);
};

const strictly: Check = (value, context) => {
  const judged = judgeTold(value, context.file);
  return judged.secret || context.found.name === undefined ? listed(value, context) : nothing(judged.reason);
};

const ofGroup: Check = (value, { file }) => {
  const candidate = { value, name: 'secret', delimited: true };
  const key = judgeKey(candidate, file);
  const judged = key.secret ? key : judgeChosen(candidate, file);
  return judged.secret
    ? secret('the group that it stands in is one of keys', judged.reason)
    : nothing(judged.reason);
};

const ofForm = passwordThat('it fills the field of a password');

/** Passwords and keys that the list, the group or the field around them tells. */
export const listedPasswords: readonly Rule[] = [
  {
    ...common,
    id: 'user-password-pairs',
    title: 'Password in a list of users',
    anchors: ['chpasswd:'],
    // cloudinit.readthedocs.io, "Set Passwords".
    match: /chpasswd:[ \t]{0,4}\r?\n[ \t]{1,20}(?:expire: \w{1,5}\s{1,12})?list: ?\|?[ \t]{0,4}\r?\n/,
    rows: (text, head) => entriesAfter(text, head, USERS),
    check: listed,
    finds: (make) => {
      const value = `${make.base62(10)}7z`;
      return [
        {
          text: `chpasswd:\n  list: |\n    root:R\n    ann:${value}\n`,
          secret: value,
          path: 'user-data.yaml',
        },
        {
          text: `chpasswd:\n  expire: false\n  list:\n    - root:${value}\n`,
          secret: value,
          path: 'user-data.yaml',
        },
      ];
    },
    ignores: () => [
      { text: 'chpasswd:\n  list: |\n    root:password\n    ann:RANDOM\n', path: 'user-data.yaml' },
    ],
  },
  {
    ...common,
    id: 'listed-password',
    title: 'Password in a list of passwords',
    anchors: ['passwords'],
    match: /passwords["']?\s{0,3}(?:=>?|:)\s{0,3}[{[(](?=\s{0,40}["'\w])/i,
    rows: (text, head) => entriesAfter(text, head, ENTRIES),
    check: strictly,
    finds: (make) => {
      const value = `${make.base62(10)}!7z`;
      return [
        {
          text: `passwords = {\n  app = "changeme"\n  ro  = "${value}"\n}\n`,
          secret: value,
          path: 'a.tfvars',
        },
        { text: `{"passwords": ["${value}", "none"]}`, secret: value, path: 'a.json' },
      ];
    },
    ignores: () => [
      "'passwords' => ['users' => ['provider' => 'users1']],",
      'passwords = ["123456", "qwerty1", "trustno1", "password!1"]',
    ],
  },
  {
    ...common,
    id: 'grouped-key',
    kind: 'secret',
    title: 'Key in a group of settings',
    anchors: ['"jwt', "'jwt", 'jwt:', 'crypt"', "crypt'"],
    match:
      /(?:["'](?:jwt\w{0,12}|crypt)["']\s{0,4}(?::|=>|=)\s{0,4}[{[(][^{}[\]()]{0,200}?["'](?:signing|security)?key["']\s{0,3}(?::|=>|=)\s{0,3}["']|(?<=["'])crypt["']\s{0,4}=>\s{0,4}[[(][^[\]()]{0,40}["']key["']\s{0,3}=>\s{0,3}["']|jwt:[ \t]{0,4}\r?\n(?:[ \t]{1,16}[^\r\n]{1,60}\r?\n){0,3}?[ \t]{1,16}key: ["']?)(?<secret>[^"'\s]{16,128})(?=["'\s]|$)/i,
    reach: 400,
    around: 12,
    check: ofGroup,
    finds: (make) =>
      [
        '{"Jwt":{"Issuer":"x","Key":"§"}}',
        "return ['crypt' => ['key' => '§']];",
        'jwt:\n  header: X\n  key: §\n',
      ].map((text) => {
        const value = make.hex(32);
        return { text: text.replace('§', value), secret: value, path: 'a.php' };
      }),
    ignores: () => ['{"Jwt":{"Key":"replace-me-with-a-long-key"}}', "'jwt' => ['key' => env('JWT_KEY')]"],
  },
  {
    ...common,
    id: 'marked-password',
    title: 'Password told in a marked-up text',
    anchors: ['password', 'passwort', 'passwd', 'pwd'],
    match: new RegExp(
      `(?:passw(?:or[dt]|d)|pwd)(?: is| was)?(?::{0,2}\\s{0,4}(?:${TAG}\\s{0,8}){1,4}:?\\s{0,4}(?:${TAG}\\s{0,4}){0,2}| is \\\\texttt\\{| :: {1,3}|(?<=(?:^|[\\n ]):passw(?:or[dt]|d)): {1,3})(?<secret>[^\\s<>"'&{}]{6,64}?)(?=[.,;]?(?:\\s|<|\\}|$))`,
      'i',
    ),
    reach: 160,
    around: 12,
    check: toldPasswordThat('a text tells it as a password'),
    finds: (make) =>
      [
        '<p>Your password is <b>§</b></p>',
        '<td>Password:</td><td>§</td>',
        '<li><strong>Password</strong>: §</li>',
        '<dt>Password</dt>\n  <dd>§</dd>',
        '<p>Password: <code>§</code></p>',
        ':Password: §\n',
        '- password :: §\n',
        'The password is \\texttt{§}.',
      ].map((text) => {
        const value = `Z${make.lower(6)}${make.digits(3)}!`;
        return { text: text.replace('§', value), secret: value, path: 'a.html' };
      }),
    ignores: () => [
      '<td>Password</td><td>required</td>',
      '<label>Password</label><input class="Field1!">',
      '<th>Password</th><td>min. 8</td>',
      ':param password: The password, see User1\n',
    ],
  },
  {
    ...common,
    id: 'field-value-password',
    title: 'Password in a field of a form',
    anchors: ['type="password"', "type='password'"],
    match:
      /(?:(?<=\bvalue=["'](?<secret>[^"'<>\s]{6,100})["'][^<>]{0,100})type=["']password["']|type=["']password["'][^<>]{0,120}?\bvalue=["'](?<secret>[^"'<>\s]{6,100})["'])/i,
    reach: 400,
    around: 12,
    check: ofForm,
    finds: (make) =>
      ['<input value="§" type="password" id="x">', "<input type='password' id='x' value='§'/>"].map(
        (text) => {
          const value = `${make.base62(10)}7z`;
          return { text: text.replace('§', value), secret: value, path: 'a.html' };
        },
      ),
    ignores: () => [
      '<input type="password" value="password" />',
      '<input type="password" value="{{form.value1}}" />',
      '<input type="password" placeholder="Passw0rd!" value="" />',
    ],
  },
];
