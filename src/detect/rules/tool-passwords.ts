import { judgeKey } from '../judge/generic.ts';
import { nothing, type Rule, secret } from '../rule.ts';
import { passwordThat, toldPasswordThat } from './placed-password.ts';

const password = {
  kind: 'password',
  severity: 'medium',
  generic: true,
  guessable: true,
  remedy: ['Change it, and pass the new one by the environment or a secret store.'],
  links: [],
} as const;

const ofTool = passwordThat('a command gets it as an argument');

const ofDialogue = toldPasswordThat('a script types it into a dialogue');

/** Where each tool takes a password, up to the value; the manual pages of the tools say so. */
const TOOLS = [
  'mosquitto_passwd (?:-\\w{1,2} )?\\S{1,80} \\S{1,60} ',
  '(?:poetry|composer) config (?:-\\S{1,10} )?http-basic\\.\\S{1,60} \\S{1,60} ',
  'bundle config (?:set )?(?:--\\w{1,8} )?[\\w.-]{3,60} [\\w.@-]{1,40}:',
  'BUNDLE_[A-Z0-9_]{3,60}["\']?[:=] ?["\']?[\\w.@-]{1,40}:',
  'signtool(?:\\.exe)? sign [^\\r\\n|;&]{0,160}?/p ',
  '[Nn]ick[Ss]erv (?:identify|IDENTIFY) (?:[\\w-]{1,30} )?',
  'openssl passwd (?:-\\w{1,10} ){0,3}(?!-)',
  'openssl [^\\r\\n|;&]{0,160}?(?:-k |-pass(?:in|out)? ["\']?pass:)',
  '(?:bcp|osql|isql|ipmitool|mosquitto_(?:pub|sub)) [^\\r\\n|;&]{0,160}?(?<= )-P ?',
  '(?:beeline|ncftp(?:put|get|ls)?|az sql|rdesktop|psexec(?:64)?(?:\\.exe)?|nexus-cli|winexe|mongoexport|mongoimport|mongorestore) [^\\r\\n|;&]{0,160}?(?<= )-p ',
  'rabbitmqctl (?:-\\w{1,10} \\S{1,60} )?(?:add_user|change_password) \\S{1,60} ',
  'zip [^\\r\\n|;&]{0,80}?(?<= )-P ',
  '(?:7za?(?:\\.exe["\']?)?|rar) [a-z] (?:[^\\r\\n|;&]{0,120}? )?-h?p',
  '(?:lftp [^\\r\\n|;&]{0,120}?|open )-u ["\']?[^\\s,"\']{1,60},',
  'freerdp [^\\r\\n|;&]{0,160}?/p:',
  'schtasks(?:\\.exe)? [^\\r\\n|;&]{0,200}?/rp ',
  'net use (?:\\w: |\\* )?["\']?\\\\\\\\[^\\s"\']{1,160}["\']? (?:/user:\\S{1,80} )?(?!/)',
  'net use [^\\r\\n]{0,160}?/user:\\S{1,80} (?!/)',
  'cmdkey(?:\\.exe)? [^\\r\\n|&]{0,120}?/pass:',
  ':pserver:[\\w.-]{1,40}:',
  '(?:expdp|impdp|sqlldr|rman target) (?:userid=)?[\\w$]{1,30}/',
  'net user \\S{1,60} (?![/*])',
  'kadmin(?:\\.local)? [^\\r\\n|;&]{0,160}?(?<= )-w ',
  'nmcli [^\\r\\n|;&]{0,160}? (?:password|\\S{0,40}psk) ',
  'wpa_passphrase ["\']?[^\\s"\']{1,40}["\']? ',
  'snmp(?:walk|get|getnext|set|table|bulkwalk|bulkget) [^\\r\\n|;&]{0,160}?(?<= )-[AX] ',
].join('|');

/** Passwords that commands take, beside those that {@link passwordCalls} know. */
export const toolPasswords: readonly Rule[] = [
  {
    ...password,
    id: 'tool-password',
    title: 'Password as an argument of a tool',
    anchors: [
      'openssl ',
      'bcp ',
      'osql ',
      'isql ',
      'ipmitool ',
      'mosquitto_',
      'beeline ',
      'ncftp',
      'az sql ',
      'cmdkey',
      ':pserver:',
      'poetry config ',
      'composer config ',
      'bundle config ',
      'bundle_',
      'signtool',
      'nickserv identify ',
      'expdp ',
      'impdp ',
      'sqlldr ',
      'rman target ',
      'rdesktop ',
      'psexec',
      'nexus-cli ',
      'winexe ',
      'mongoexport ',
      'mongoimport ',
      'mongorestore ',
      'rabbitmqctl ',
      'zip ',
      '7z ',
      '7za ',
      '7z.exe',
      'rar ',
      'lftp ',
      'open -u ',
      'freerdp ',
      'schtasks',
      'net use ',
      'net user ',
      'kadmin',
      'nmcli ',
      'wpa_passphrase ',
      'snmpwalk ',
      'snmpget ',
      'snmpset ',
      'snmpbulkwalk ',
    ],
    left: 'none',
    match: new RegExp(
      `(?:${TOOLS})["']?(?<secret>(?:(?!@(?:\\w|//)[\\w./:-]{0,80}(?:\\s|$)|\\)(?:[\\s"']|$))[^\\s"']){6,100})`,
    ),
    reach: 320,
    check: ofTool,
    finds: (make) =>
      [
        'openssl rsa -in k.pem -passin pass:§',
        'openssl enc -aes-256-cbc -k § -in a',
        'net use Z: \\\\server\\share /user:ACME\\svc §',
        'net use \\\\h\\s § /user:ann',
        'net user ann § /add',
        'cmdkey /add:srv /user:ann /pass:§',
        'impdp system/§@db dumpfile=a.dmp',
        'cvs -d :pserver:ann:§@h:/r co',
        'openssl passwd -1 §',
        'ncftpput -u ann -p § h /',
        'rabbitmqctl add_user ann §',
        '7z x -p§ a.7z',
        'lftp -u ann,§ ftp.acme.io',
        'xfreerdp /u:ann /p:§ /v:h',
        'nmcli dev wifi connect home password §',
        'snmpwalk -v3 -u ann -A § h',
      ].map((text) => {
        const value = `${make.base62(10)}7z`;
        return { text: text.replace('§', value), secret: value, path: 'run.sh' };
      }),
    ignores: () => [
      'openssl rsa -in key.pem -passin pass:$PASSWORD',
      'openssl genrsa -out private-key2.pem 2048',
      'net use Z: \\\\server\\share /persistent:yes',
      'net use Z: /delete',
      'net user ann * /add',
      'zip -r archive2.zip src',
      '7z x archive-v2.7z -oOut1',
      'lftp -u ann ftp.acme.io',
    ],
  },
  {
    ...password,
    id: 'typed-password',
    title: 'Password that a script types',
    anchors: ['send "', 'send -- "', 'sendline('],
    left: 'none',
    match:
      /(?:send (?:-- )?"(?<secret>[^"\\\s$]{6,100})\\[rn]"|sendline\(["'](?<secret>[^"'\\\s]{6,100})["']\))/,
    reach: 320,
    check: ofDialogue,
    finds: (make) =>
      ['send "§\\r"', "child.sendline('§')", 'send -- "§\\n"'].map((text) => {
        const value = `${make.base62(10)}7z`;
        return { text: text.replace('§', value), secret: value, path: 'run.exp' };
      }),
    ignores: () => [
      'send "$password\\r"',
      'send "exit\\r"',
      'send "yes1\\r"',
      "child.sendline('show2version')",
    ],
  },
  {
    id: 'tool-token',
    kind: 'secret',
    title: 'Token as an argument of a tool',
    severity: 'medium',
    generic: true,
    anchors: ['vault login ', '_authToken '],
    left: 'none',
    match:
      /(?:vault login (?:-method=\w{1,20} )?(?:token=)?|(?<=(?:npm|pnpm|yarn) config set [^\r\n]{0,120})_authToken )["']?(?<secret>[A-Za-z0-9._~+/=-]{20,200})/,
    reach: 320,
    check: (value, { file }) => {
      const judged = judgeKey({ value, name: 'token', delimited: true }, file);
      return judged.secret
        ? secret('a command gets it as an argument', judged.reason)
        : nothing(judged.reason);
    },
    remedy: ['Revoke it where it was issued, and take the new one from the environment.'],
    links: [],
    finds: (make) =>
      ['vault login §', 'npm config set //r.acme.io/:_authToken §'].map((text) => {
        const value = make.base62(36);
        return { text: text.replace('§', value), secret: value, path: 'run.sh' };
      }),
    ignores: () => ['vault login $TOKEN', 'npm config set //r.acme.io/:_authToken $NPM_TOKEN'],
  },
];
