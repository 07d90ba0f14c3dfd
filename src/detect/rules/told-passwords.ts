import type { Rule } from '../rule.ts';
import { toldPasswordThat } from './placed-password.ts';

const told = toldPasswordThat('somebody tells it with a user');

const VALUE = '(?<secret>[^\\s"\'`<>|(){}[\\]\\\\\\u0080-\\u00ff]{6,64}?)(?=[.,;)]?(?:["\'`*|\\s]|\\\\|$))';

/** `use ann:… to log in`. */
const TO_LOG_IN =
  '(?<=\\b(?:use|with|try) ["\'`]?\\w[\\w.@+-]{1,39}["\'`]?(?: ?[:/] ?| and )["\'`]?(?<secret>[^\\s"\'`<>|(){}[\\]\\\\\\u0080-\\u00ff]{6,64})["\'`]?) to (?:log|sign) in\\b';

/** Passwords that people tell each other in notes, mails and chats. */
export const toldPasswords: readonly Rule[] = [
  {
    id: 'told-password',
    kind: 'password',
    title: 'Password told in a text',
    severity: 'medium',
    generic: true,
    guessable: true,
    anchors: [
      'login',
      'log in',
      'logged in',
      'sign in',
      'credentials',
      'creds',
      'user/pass',
      'username/pass',
      'zugangsdaten',
      'anmeldedaten',
      'identifiants',
      'credenciales',
      'credenziali',
      'inloggegevens',
      'connect as ',
      'account: ',
      'accounts: ',
      'user: ',
      'zugang: ',
      ' to log in',
      ' to sign in',
    ],
    left: 'none',
    match: new RegExp(
      `(?:(?<![\\w./-])(?:log(?:in|ged in| in)|sign in|connect as|accounts?(?=:)|user(?=:)|zugang(?=:)|credentials|creds|user(?:name)?\\s?/\\s?pass(?:word|wd)?|zugangsdaten|anmeldedaten|identifiants|credenciales|credenziali|inloggegevens)(?![A-Za-z])(?: (?:details|info|data))?(?: (?:is|are|with|as|using|for \\w{1,20}))?(?:\\s?[:=]\\s{0,3}|\\s{1,3})["'\`*]{0,2}\\w[\\w.@+-]{1,39}["'\`*]{0,2} ?(?:[/:]|\\band\\b|\\bwith(?: password)?\\b) ?["'\`*]{0,2}${VALUE}|${TO_LOG_IN})`,
      'i',
    ),
    reach: 260,
    check: told,
    remedy: ['Change it, and take it out of the text: whoever can read the text has it.'],
    links: [],
    finds: (make) =>
      [
        'login: admin / §',
        'Login with `admin` / `§`',
        'Log in as ann and §.',
        'Zugangsdaten: ann / §',
        'use ann:§ to log in',
        'Use `ann` and `§` to log in.',
        'Log in as `ann` with `§`',
        'Test account: ann@acme.io / §',
        'Test user: ann@acme.io / §',
        'Zugang: ann / §',
        'Connect as root/§ to the server.',
      ].map((text) => {
        const value = `Z${make.lower(6)}${make.digits(3)}!`;
        return { text: text.replace('§', value), secret: value };
      }),
    ignores: () => [
      'login: admin / password',
      'Login with user and pass',
      'credentials: true, mode: cors',
      'Log in as ann and click Settings.',
      'login/v2/oauth2',
      'Log in as ann with Chrome12.',
      'connect as user/group1',
    ],
  },
  {
    id: 'changed-password',
    kind: 'password',
    title: 'Password told in a text',
    severity: 'medium',
    generic: true,
    guessable: true,
    anchors: ['password', 'passphrase', 'passwort', ' pw ', 'passwd ', 'senha ', 'clave '],
    left: 'none',
    match: new RegExp(
      `(?:(?:password|passphrase| pw)(?: (?:for|of) [\\w @.-]{1,40}?)?(?: (?:has been|was|is|got))?(?: (?:re|now )?set| changed| updated)? to ["'\`]?${VALUE}|(?:password|passphrase|passwort) \\(${VALUE}(?=\\))|(?<!\\S ?)password \\w{3,24} = ${VALUE}|(?<=(?:\\b(?:login|user|username|usu\\S{1,8}) [\\w.@-]{1,40}|[:>\\],]|\\bwith|\\band) )(?:password|passwd|passwort|pw|senha|clave) ["'\`]?${VALUE}(?!["'\`]?[ \\t]{0,8}[^\\s"'\`]))`,
      'i',
    ),
    reach: 30,
    check: told,
    remedy: ['Change it, and take it out of the text: whoever can read the text has it.'],
    links: [],
    finds: (make) =>
      [
        'The new password for the admin account has been set to §.',
        'I changed the root pw to § yesterday.',
        'password was reset to `§`',
        'the server password (§) expires soon',
        'login ann passwd §',
        '12:01 - Ben: password §',
        'Creating user ann with password §',
        'usuario ann clave §',
        'PASSWORD elastic = §\n',
      ].map((text) => {
        const value = `Z${make.lower(6)}${make.digits(3)}!`;
        return { text: text.replace('§', value), secret: value };
      }),
    ignores: () => [
      'Set the password to Null.',
      'Add a password to User1.',
      'the password is passed to Argon2id.',
      'The password (PBKDF2) is hashed',
      'compare the password to sha256$hash',
    ],
  },
];
