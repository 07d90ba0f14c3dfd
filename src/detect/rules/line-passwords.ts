import { nothing, type Rule, secret } from '../rule.ts';
import { examplesIn, passwordThat, toldPasswordThat } from './placed-password.ts';

const common = {
  kind: 'password',
  severity: 'high',
  generic: true,
  guessable: true,
  anchors: [],
  left: 'none',
  reach: 200,
  remedy: ['Change it, and remove the file from the repository and its history.'],
} as const;

const ofFile = passwordThat('it stands where a line of such a file has its password');

const strictly = toldPasswordThat('it stands where a line of such a file has its password');

/** Passwords in files that are lists, one a line, and whose names say of what. */
export const linePasswords: readonly Rule[] = [
  {
    ...common,
    id: 'ppp-secret',
    title: 'Secret of a connection over PPP',
    // pppd(8), "AUTHENTICATION": client, server, secret, addresses.
    match:
      /(?!#)(?:"[^"\r\n]{1,80}"|[^\s"]{1,80})[ \t]{1,20}(?:"[^"\r\n]{1,80}"|[^\s"]{1,80})[ \t]{1,20}["']?(?<secret>[^\s"'@][^\s"']{4,99})["']?(?:[ \t\r\n]|$)/,
    files: /^(?:chap|pap|srp)-secrets$|\.(?:chap|pap)-secrets$/,
    check: ofFile,
    links: ['https://ppp.samba.org/pppd.html'],
    finds: examplesIn(
      ['# client server secret\nann * § *\n', 'ann\tpppd\t"§"\t10.0.0.2\n', '"ann@isp" * §\n'],
      'chap-secrets',
    ),
    ignores: () => [
      { text: '# client server secret IP addresses\n', path: 'chap-secrets' },
      { text: 'ann * @/etc/ppp/Secret1 *\nbob * password *\n', path: 'pap-secrets' },
    ],
  },
  {
    ...common,
    id: 'mount-secret',
    title: 'Password of a mounted share',
    // davfs2(5): a URL or a mount point, a user, and the password.
    match:
      /(?!#)(?:"[^"\r\n]{1,120}"|(?:https?:\/)?\/[^\s"]{1,160})[ \t]{1,20}"?[^\s"]{1,80}"?[ \t]{1,20}"?(?<secret>[^\s"]{5,100})/,
    files: /^(?:davfs2?[._-])?secrets$/,
    check: ofFile,
    links: [],
    finds: examplesIn(
      ['https://dav.acme.io/x ann §\n', '# mount user password\n/mnt/dav "ann" "§"\n'],
      'secrets',
    ),
    ignores: () => [{ text: '/mnt/dav ann password\n', path: 'secrets' }],
  },
  {
    ...common,
    id: 'mail-client-password',
    title: 'Password of a mail relay',
    // wiki.debian.org, "Exim": target.mail.server:login:password.
    match: /(?!#)[\w.*-]{1,80}:[^\s:]{1,80}:(?<secret>[^\s:]{5,100})/,
    files: /^passwd\.client$/,
    check: ofFile,
    links: [],
    finds: examplesIn(
      ['smtp.acme.io:ann:§\n', '# target:login:password\n*:ann@acme.io:§\n'],
      'passwd.client',
    ),
    ignores: () => [{ text: '*:user:password\n', path: 'passwd.client' }],
  },
  {
    ...common,
    id: 'mail-relay-password',
    title: 'Password of a mail relay',
    // postfix.org, SASL_README: `[host]:port user:password`, one a line.
    match: /(?!#)[^\s#]{1,80}[ \t]{1,12}[^\s:]{1,80}:(?<secret>[^\s]{4,100})/,
    files: /^sasl_?passwd|^smtp_auth|^(?:smtp_)?sasl_password/,
    check: ofFile,
    links: ['https://www.postfix.org/SASL_README.html'],
    finds: examplesIn(['[smtp.acme.io]:587 ann@acme.io:§\n', 'acme.io ann:§\n'], 'sasl_passwd'),
    ignores: () => [{ text: '[smtp.acme.io]:587 user:password\n', path: 'sasl_passwd' }],
  },
  {
    ...common,
    id: 'repository-user-password',
    title: 'Password of a user of a repository',
    // svnbook.red-bean.com, "Built-in authentication and authorization": `user = password` under `[users]`.
    match: /(?![#[])[\w.@-]{1,60} {0,12}= {0,12}(?<secret>[^\s]{4,100})[ \t]{0,8}(?:\r?\n|$)/,
    files: /^passwd$|^svn[\w.-]{0,20}passwd$/,
    check: ofFile,
    links: ['https://svnbook.red-bean.com/en/1.7/svn.serverconfig.svnserve.html'],
    finds: examplesIn(['[users]\nharry = §\nsally = changeme\n'], 'passwd'),
    ignores: () => [{ text: 'root:x:0:0:root:/root:/bin/bash\n', path: 'passwd' }],
  },
  {
    ...common,
    id: 'user-list-password',
    title: 'Password in a list of users',
    // pgbouncer.org, "Authentication file format".
    match: /"[^"\r\n]{1,80}" {1,8}"(?!md5[0-9a-f]{32}"|SCRAM-SHA-256\$)(?<secret>[^"\s]{4,100})"/,
    files: /^userlist\.txt$/,
    check: ofFile,
    links: ['https://www.pgbouncer.org/config.html'],
    finds: examplesIn(['"app" "§"\n', '"a" "md5"\n"app" "§"\n'], 'userlist.txt'),
    ignores: (make) => [{ text: `"app" "md5${make.hex(32)}"\n`, path: 'userlist.txt' }],
  },
  {
    ...common,
    id: 'radius-client-secret',
    title: 'Secret of a client of RADIUS',
    // freeradius.org, "clients.conf"; what it comes with is `testing123`.
    match: /[ \t]{0,16}secret[ \t]{0,16}=[ \t]{0,8}"?(?!testing123)(?<secret>[^\s"#]{4,100})/,
    files: /^clients\.conf$/,
    check: ofFile,
    links: ['https://www.freeradius.org/documentation/freeradius-server/'],
    finds: examplesIn(
      ['client lan {\n\tsecret\t\t= §\n}\n'],
      'clients.conf',
      (make) => `Kettle${make.upper(1)}mber68`,
    ),
    ignores: () => [
      {
        text: 'client localhost {\n\tsecret = testing123\n}\n#\tsecret = Other1word\n',
        path: 'clients.conf',
      },
    ],
  },
  {
    ...common,
    id: 'boot-loader-password',
    title: 'Password of a boot loader',
    // gnu.org/software/grub, "password".
    match: /[ \t]{0,8}password[ \t]{1,4}[\w.-]{1,40}[ \t]{1,4}(?<secret>[^\s]{4,100})[ \t]{0,4}(?:\r?\n|$)/,
    files: /^grub\.(?:cfg|conf)$|^menu\.lst$|^\d\d_\w{1,20}$/,
    check: ofFile,
    links: ['https://www.gnu.org/software/grub/manual/grub/grub.html#password'],
    finds: examplesIn(['set superusers="ann"\npassword ann §\n'], 'grub.cfg'),
    ignores: () => [{ text: 'password ann changeme\n', path: 'grub.cfg' }],
  },
  {
    ...common,
    id: 'login-module-password',
    title: 'Password of a user of a login module',
    severity: 'medium',
    // kafka.apache.org, "Authentication using SASL/PLAIN": `user_NAME="password"`.
    match: /[ \t]{0,20}user_[\w.-]{1,60}[ \t]{0,4}=[ \t]{0,4}"(?<secret>[^"\s]{6,100})"/,
    files: /jaas|^kafka|^server\.properties$|^zookeeper/,
    check: strictly,
    links: ['https://kafka.apache.org/documentation/#security_sasl_plain'],
    finds: examplesIn(['KafkaServer {\n  user_admin="§"\n  user_ann="x";\n};\n'], 'kafka_server_jaas.conf'),
    ignores: () => [{ text: ' user_admin="admin-secret"\n', path: 'jaas.conf' }],
  },
  {
    ...common,
    id: 'system-password-hash',
    kind: 'password-hash',
    title: 'Password hash of an account of a system',
    severity: 'low',
    // shadow(5): the file must not be readable by others, since its hashes can be guessed at leisure.
    match:
      /[a-z_][\w.-]{0,31}:(?<secret>\$(?:y|gy|7|2[aby]|[156]|sha1|md5)\$[./A-Za-z0-9$=,]{20,160}):\d{0,6}:\d{0,6}:\d{0,6}:\d{0,6}:/,
    files: /^g?shadow(?:[.-].{0,12})?$/,
    check: (value) =>
      /(.)\1{7}/.test(value)
        ? nothing('it is filled with the same character')
        : secret('whoever has it can guess the password'),
    remedy: ['Change the password of the account, and remove the file from the repository and its history.'],
    links: ['https://man7.org/linux/man-pages/man5/shadow.5.html'],
    finds: (make) => {
      const value = `$6$${make.base62(16)}$${make.base62(86)}`;
      return [
        {
          text: `daemon:*:19000:0:99999:7:::\nroot:${value}:19000:0:99999:7:::\n`,
          secret: value,
          path: 'shadow',
        },
      ];
    },
    ignores: () => [{ text: 'root:*:19000:0:99999:7:::\nann:!!:19000::::::\n', path: 'shadow' }],
  },
];
