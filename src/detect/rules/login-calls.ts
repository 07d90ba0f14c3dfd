import { judgeTold } from '../judge/told.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';
import { examplesIn, passwordThat, toldPasswordThat } from './placed-password.ts';

const password = {
  kind: 'password',
  severity: 'medium',
  generic: true,
  guessable: true,
  left: 'none',
  reach: 420,
  remedy: ['Change it, and pass the new one by the environment or a secret store.'],
  links: [],
} as const;

const ofCall = passwordThat('a call takes it as a password');

const strictly: Check = (value, context) => {
  const told = judgeTold(value, context.file);
  return told.secret || /^(?=.*[A-Za-z].*[A-Za-z])(?=.*\d.*\d)[A-Za-z\d]{8,}$/.test(value)
    ? ofCall(value, context)
    : nothing(told.reason);
};

/** The base64 of what SASL's PLAIN sends: nothing, the user and the password, with NUL between them (RFC 4616). */
const plainOfSasl: Check = (value, context) => {
  const sent = /^[^\0]{0,100}\0[^\0]{1,100}\0(?<password>[\x21-\x7e]{5,100})$/.exec(
    Buffer.from(value, 'base64').toString('latin1'),
  )?.groups?.password;
  if (sent === undefined) return nothing('it is not the base64 of a user and a password');
  const judged = ofCall(sent, context);
  return judged.is === 'secret' ? secret('it is the base64 of a user and a password') : judged;
};

const STRING = '["\'][^"\'\\r\\n]{0,120}["\']';

/** Passwords in what programs and people say to log in: calls, and commands of protocols. */
export const loginCalls: readonly Rule[] = [
  {
    ...password,
    id: 'login-call-password',
    title: 'Password as an argument of a call',
    anchors: [
      'oci_connect(',
      'oci_pconnect(',
      'FTP.open(',
      'createAccount(',
      'EmailAndPassword(',
      'Credentials.basic(',
      'btoa(',
      'CURLOPT_PASSWORD',
      'Connection.Open(',
      'Connection1.Open(',
      "'cn=",
      '"cn=',
      '.Protect ',
      '.Unprotect ',
    ],
    match: new RegExp(
      `(?:(?:oci_p?connect|createAccount|EmailAndPassword|Credentials\\.basic|Connection1?\\.Open)\\(\\s{0,12}${STRING},|FTP\\.open\\(\\s{0,12}${STRING},\\s{0,4}${STRING},|(?<=(?<![\\w.])Connection\\(\\s{0,12}\\w{1,30},\\s{0,4}(?:user=)?)["']cn=[^"'\\r\\n]{1,120}["'],|btoa\\(\\s{0,4}["'][^"':\\r\\n]{1,60}:(?=[^"'\\r\\n]{5,64}["'])|CURLOPT_PASSWORD,|\\.(?:Unp|P)rotect (?:Password:=)?(?="))(?:(?<=:)|\\s{0,12}["'])(?<secret>[^"'\\r\\n\\s]{6,100})["']`,
    ),
    check: strictly,
    finds: examplesIn(
      [
        "oci_connect('scott', '§', 'db1/orders');",
        "Net::FTP.open('ftp.acme.io', 'ann', '§')",
        "realm.createAccount('admin', '§')",
        "signInWithEmailAndPassword('ann@acme.io', '§')",
        'Credentials.basic("ann", "§")',
        "'Basic ' + btoa('ann:§')",
        'curl_easy_setopt(curl, CURLOPT_PASSWORD, "§");',
        "Connection(server, 'cn=admin,dc=acme', '§', auto_bind=True)",
        'ActiveSheet.Protect "§"',
      ],
      'a.js',
    ),
    ignores: () => [
      "oci_connect('user', 'password', 'db')",
      "btoa('ann:' + password)",
      "Connection(server, 'Name1', 'Value1x')",
    ],
  },
  {
    ...password,
    id: 'compared-password',
    title: 'Password that a program compares with',
    anchors: [
      '.equals(pass',
      '.equals(pw',
      '.equals(userpass',
      '.equalsIgnoreCase(pass',
      'forKey:@"pass',
      'forKey:@"pw',
      'forKey: "pass',
      'forKey: "pw',
      '== pass',
      '-> pass',
      "move '",
      'move "',
    ],
    match:
      /(?:(?<="(?<secret>[^"\r\n\s]{6,64})")\.equals(?:IgnoreCase)?\((?:user)?(?:pass(?:word|wd)?|pwd?)\)|(?<=(?:setObject:@|\()"(?<secret>[^"\r\n\s]{6,64})"(?: |, ))forKey: ?@?"(?:pass(?:word|wd)?|pwd?)"|(?<=(?<![\w"'])["'](?<secret>[^"'\r\n\s]{6,64})["'] ?=?)(?:[=!]=|->) pass(?:word|wd)?\b(?!["'])|move ["'](?<secret>[^"'\r\n\s]{6,64})["'] {1,8}to {1,8}(?:[\w-]{1,24}-)?(?:password|passwd|pass|pwd|pw)(?![\w-]))/i,
    check: strictly,
    finds: examplesIn(
      [
        'if ("§".equals(password)) {',
        '[keys setObject:@"§" forKey:@"password"];',
        'defaults.set("§", forKey: "password")',
        "if ('§' === password) {",
        '"§" -> password',
        "           MOVE '§' TO WS-PASSWORD.",
      ],
      'A.java',
    ),
    ignores: () => [
      'if ("password".equals(password)) {',
      'if ("".equals(password)) {',
      "           MOVE 'CHANGE-IT' TO WS-PASSWORD.",
      'NAME.equals(passwordField)',
    ],
  },
  {
    ...password,
    id: 'protocol-password',
    title: 'Password that a protocol sends',
    anchors: [' login ', 'auth default ', 'setuser '],
    // RFC 9051, "LOGIN"; redis.io, "AUTH" and "ACL SETUSER".
    match:
      /(?:(?<=(?:^|\n|: |> )[A-Za-z]{0,3}\d{1,5}) login "?[^\s"]{1,80}"? "?(?<secret>[^\s"{]{6,100})"?[ \t]{0,4}(?:\r?\n|$)|(?<![\w./-])auth default (?<secret>[^\s"'<>(){}]{8,100})[ \t]{0,4}(?:\r?\n|$)|setuser \S{1,40} (?:[^\s>]{1,40} ){0,4}>(?<secret>[^\s"']{6,100}))/i,
    check: strictly,
    finds: examplesIn(
      [
        'a1 LOGIN ann §\r\n',
        'a2 LOGIN "ann" "§"\n',
        'AUTH default §\n',
        'ACL SETUSER worker on >§ ~* +@all\n',
      ],
      'session.txt',
    ),
    ignores: () => [
      'you can log in: 2 login attempts Left1\n',
      'AUTH default password\n',
      'ACL SETUSER worker on nopass\n',
    ],
  },
  {
    ...password,
    id: 'sasl-plain-password',
    title: 'User and password that a mail client sends',
    anchors: ['auth plain ', 'authenticate plain '],
    match: /auth(?:enticate)? plain {1,2}(?<secret>[A-Za-z0-9+/]{12,400}={0,2})(?![A-Za-z0-9+/=])/i,
    reach: 440,
    check: plainOfSasl,
    links: ['https://www.rfc-editor.org/rfc/rfc4616'],
    finds: (make) => {
      const value = Buffer.from(`\0ann\0${make.base62(10)}7Z`).toString('base64');
      return [{ text: `AUTH PLAIN ${value}\r\n`, secret: value, path: 'smtp.log' }];
    },
    ignores: () => [
      'AUTH PLAIN LOGIN CRAM-MD5\r\n',
      `AUTH PLAIN ${Buffer.from('\0user\0password').toString('base64')}`,
    ],
  },
  {
    ...password,
    id: 'wifi-code-password',
    title: 'Password of a wireless network, as codes hold it',
    anchors: ['wifi:'],
    // github.com/zxing/zxing/wiki/Barcode-Contents, "Wi-Fi Network config".
    match: /WIFI:(?:[TSHRI]:[^;\r\n]{0,60};){0,4}P:"?(?<secret>[^;"\r\n\s]{8,63})"?;/i,
    check: ofCall,
    finds: examplesIn(['WIFI:T:WPA;S:Acme;P:§;;', 'WIFI:S:Acme;T:WPA;P:§;H:false;;'], 'a.txt'),
    ignores: () => ['WIFI:T:WPA;S:Acme;P:password;;', 'wifi: yes'],
  },
  {
    ...password,
    id: 'answered-password',
    title: 'Password that answers a question for it',
    anchors: ['password', 'passwort', 'passwd', ' pw', 'kennwort', 'contrase', 'mot de passe'],
    // Hardly any text has a question mark so near.
    reach: 40,
    match:
      /(?:pass(?:word|wort|wd)|kennwort|contrase\S{1,3}a|mot de passe| pw)\b[^\r\n?]{0,80}\?[^\r\n]{0,8}\r?\n(?:(?:\[[^\]\r\n]{1,24}\] ?|\d{1,2}[/.:]\d{1,2}[/.:\d, -]{1,24})?(?:<[\w .-]{1,30}> ?|[\w .-]{1,30}: ?)?)(?:(?:sure|yes|ok|yep|ja|klar|oui|si|it'?s|is)[,:]? ){0,2}["'`]?(?<secret>[^\s"'`<>,]{6,64})["'`]?[.!]?[ \t]{0,4}(?:\r?\n|$)/i,
    check: toldPasswordThat('it answers the question for a password'),
    finds: examplesIn(
      [
        "[10:01] ann: what's the root password on db01?\n[10:02] ben: §\n",
        'ann: can you send me the pw for it?\nben: sure, §\nann: thanks\n',
        '12/03/24, 10:00 - Ann: Passwort?\n12/03/24, 10:01 - Ben: §\n',
        'What is the password?\n`§`\n',
      ],
      'chat.txt',
    ),
    ignores: () => [
      'Forgot your password?\nReset it here: https://acme.io/reset1\n',
      'Is the password needed?\nYes\n',
      'ann: which password?\nben: PASSWORD_2\n',
    ],
  },
];
