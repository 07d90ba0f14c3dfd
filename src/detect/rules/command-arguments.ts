import { judgeKey } from '../judge/generic.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';
import { examplesIn, passwordThat } from './placed-password.ts';

const password = {
  kind: 'password',
  severity: 'medium',
  generic: true,
  guessable: true,
  left: 'none',
  reach: 320,
  remedy: ['Change it, and pass the new one by the environment or a secret store.'],
  links: [],
} as const;

const ofCommand = passwordThat('a command gets it as an argument');

/** Tools that nobody knows by name take files, hosts and ports behind the same options. */
const ofSomeCommand: Check = (value, context) => {
  if (!/\d/.test(value) || !/[A-Za-z].*[A-Za-z]/.test(value) || /[/\\:,]|\.[a-z]{2,5}$/.test(value))
    return nothing('it may be a file, an address or a name');
  return /^[A-Za-z]+\d{1,2}$/.test(value) ? nothing('it may be a name') : ofCommand(value, context);
};

const REST = '[^\\r\\n|;&]{0,160}?';

/** Where each tool takes a password, up to the value; the manual pages of the tools say so. */
const TOOLS = [
  'samba-tool user (?:create|add|setpassword) \\S{1,60} (?!-)',
  `ldappasswd ${REST}(?<= )-s `,
  'htpasswd -\\w{0,4}n\\w{0,4}b\\w{0,4} (?:-\\w )?\\S{1,60} ',
  'mkpasswd (?:-\\w{1,3} [\\w-]{1,16} |--method=\\S{1,16} )(?!-)',
  'pdftk [^\\r\\n|;&]{0,200}?(?:user|owner|input)_pw ',
  'db2 ["\']?connect to \\S{1,30} user \\S{1,40} using ',
  'add-user\\.sh (?:-\\S{1,10} ){0,3}\\S{1,40} (?!-)',
  `sendemail ${REST}(?<= )-xp `,
  `(?:user(?:add|mod)) ${REST}(?<= )(?:-p|--password) `,
  `slappasswd ${REST}(?<= )-s `,
  `pdfto\\w{2,6} ${REST}(?<= )-[uo]pw `,
  `curl ${REST}(?<= )(?:-E|--(?:proxy-)?cert) [^\\s:]{2,80}:(?![/\\\\])`,
  `ssh-keygen ${REST}(?<= )-[NP] `,
  `snmp(?:walk|get|getnext|set|table|bulkwalk|bulkget|status) ${REST}(?<= )-[cAX] `,
  '(?:imp|exp) (?:userid=)?[\\w$]{1,30}/',
  'bw login \\S{1,60}@\\S{1,60} (?!-)',
  'bw unlock (?!-)',
  'mc alias set \\S{1,40} https?://\\S{1,100} \\S{1,60} ',
  'quote (?:pass|PASS) ',
  '\\.logon [\\w./-]{1,60},',
  'nuget push [^\\r\\n|;&]{0,160}?(?<= )(?:-k|--api-key|-ApiKey) ',
].join('|');

/** A value that a command stores under a name, which says what it is. */
const stored: Check = (value, context) => {
  const { name = 'token' } = context.found.groups ?? {};
  if (!/secret|token|key|pass|pwd|auth|cred|[_-]pat$/i.test(name))
    return nothing('its name says nothing of a secret');
  if (/pass|pwd/i.test(name)) return ofCommand(value, context);
  const judged = judgeKey({ value, name: name.replace(/^.*\//, ''), delimited: true }, context.file);
  return judged.secret ? secret(`a command stores it as "${name}"`, judged.reason) : nothing(judged.reason);
};

/** Passwords that commands take, told by the forms that many share; {@link toolPasswords} knows others by their names. */
export const commandArguments: readonly Rule[] = [
  {
    ...password,
    id: 'tool-argument-password',
    title: 'Password as an argument of a tool',
    anchors: [
      'internet-password ',
      'generic-password ',
      'samba-tool user ',
      'ldappasswd ',
      'htpasswd -',
      'mkpasswd ',
      'setairportnetwork ',
      'pdftk ',
      'db2 connect ',
      'db2 "connect ',
      'add-user.sh ',
      'reset-admin-password ',
      'sendemail ',
      'ssh-keygen ',
      'useradd ',
      'usermod ',
      'slappasswd ',
      'pdftotext ',
      'curl ',
      'snmpwalk ',
      'snmpget ',
      'snmpset ',
      'snmpbulkwalk ',
      'snmptable ',
      'snmpstatus ',
      'exp ',
      'imp ',
      'bw login ',
      'bw unlock ',
      'mc alias set ',
      'quote pass ',
      '.logon ',
      'nuget push ',
    ],
    match: new RegExp(
      `(?:(?<=security add-)(?:generic|internet)-password ${REST}(?<= )-w |(?<=networksetup -)setairportnetwork \\S{1,20} (?:"[^"\\r\\n]{1,40}"|\\S{1,40}) |(?<=grafana(?:-cli| cli) [^\\r\\n]{0,60})reset-admin-password (?:--?\\S{1,40} ){0,2}|(?<![\\w-])(?:${TOOLS}))["']?(?<secret>[^\\s"'@]{6,100})`,
    ),
    check: ofCommand,
    finds: examplesIn(
      [
        'security add-generic-password -a ann -s mail -w §',
        'samba-tool user create ann §',
        'ldappasswd -s § -D cn=admin uid=ann',
        'mkpasswd -m sha-512 §',
        'pdftk a.pdf input_pw § output b.pdf',
        'db2 connect to orders user ann using §',
        'grafana-cli admin reset-admin-password §',
        "ssh-keygen -t rsa -N '§' -f key",
        'snmpwalk -v2c -c § 10.0.0.1 system',
        'slappasswd -s §',
        'pdftotext -upw § a.pdf',
        'curl --cert ann.pem:§ https://acme.io',
        'useradd -m -p "§" ann',
        'exp scott/§ file=a.dmp',
        'bw unlock §',
        'mc alias set store https://s3.acme.io ann §',
        'quote PASS §',
        '.logon db1/ann,§',
        'dotnet nuget push a.nupkg -k §',
      ],
      'run.sh',
    ),
    ignores: () => [
      'ssh-keygen -t ed25519 -N "" -f key',
      'snmpwalk -v2c -c public 10.0.0.1',
      'mkpasswd -m sha-512 --stdin',
      'samba-tool user create ann --random-password',
      'dotnet nuget push a.nupkg -k $NUGET_KEY',
      'exp file1/Path2',
      'bw unlock --passwordenv BW_PASSWORD',
      'curl --cert file:\\keys\\Ann2024.pem https://acme.io',
      'useradd -p "$(openssl passwd -1 x)" ann',
    ],
  },
  {
    ...password,
    id: 'user-option-password',
    title: 'Password beside a user on a command line',
    anchors: [' -p ', ' -u ', ' -x ', ' --user ', ' --user=', '"-u"', "'-u'", '"-p"', "'-p'"],
    match:
      /(?:(?<!(?:mysql|maria|percona|sudo|docker|podman|\bsu |\bexec )[^\r\n]{0,100})(?<= --?(?:u|U|n|user|username|login|userid)[ =]["']?[^\s"']{1,60}["']?) -[pP] ["']?(?!-)(?<secret>[^\s"'$`()<>{}]{6,64})["']?(?=[\s;|&)]|$)|(?<=snmp\w{3,8} [^\r\n]{0,160}) -X ["']?(?<secret>[^\s"'$`()<>{}]{6,64})| (?:-u|--user)[ =]["']?[A-Za-z][\w.@+-]{0,40}:(?<secret>[^\s"'$`()<>{}]{6,64})["']?(?=\s|$)|["']-u["'], ?["'][A-Za-z][\w.@+-]{0,40}:(?<secret>[^\s"'$`()<>{}]{6,64})["']|(?<=(?:["'](?:-u|--user)["'], ?["'][^"'\r\n]{1,40}|["']sshpass)["'], ?)["']-p["'], ?["'](?<secret>[^\s"'$`()<>{}]{6,64})["']| -U ["']?[A-Za-z][\w.\\/-]{0,40}%(?<secret>[^\s"'$`()<>{}]{6,64})["']?(?=\s|$))/,
    check: ofSomeCommand,
    finds: examplesIn(
      [
        'cf login -u ann -p § -a https://api.acme.io',
        'p4 -u ann -P § sync',
        "evil-winrm -i 10.0.0.4 -u ann -p '§'",
        'etcdctl --user root:§ get x',
        'rpcclient -U "ann%§" 10.0.0.4',
        "subprocess.call(['curl', '-u', 'ann:§', url])",
        'run(["sshpass", "-p", "§", "ssh", "host"])',
        'run("tool", "-u", "ann", "-p", "§")',
      ],
      'run.sh',
    ),
    ignores: () => [
      'mysql -u root -p Orders2024db',
      'docker run -u node -p 127.0.0.1:8080:80 app',
      'docker run --user node:Node18 app',
      'sudo -u app mkdir -p build2/Release1x',
      'ssh -l ann -p 22022 host',
      'tool -u ann -p $PASSWORD1',
      'tool -u ann -p file1.yaml2 x',
      'sort -u -p Part1',
      'run("mkdir", "-p", "Build2024x")',
      'run("docker", "-u", "node:node18")',
      'run(["ssh", "-p", "22022a1", "host"])',
    ],
  },
  {
    ...password,
    id: 'stored-value',
    kind: 'secret',
    title: 'Secret that a command stores',
    anchors: [
      'put-parameter ',
      'env add ',
      'rclone config create ',
      'with-token ',
      'doctl auth init ',
      'config pypi-token.',
    ],
    // docs.aws.amazon.com, "put-parameter"; vercel.com/docs/cli/env.
    match:
      /(?:put-parameter [^\r\n]{0,80}?--name[ =]["']?(?<name>[\w./-]{3,80})["']?[^\r\n]{0,80}?--value[ =]|env add (?<name>\w{3,60})[^\r\n<]{0,40}<<< ?|rclone config create [^\r\n]{1,160}?(?<name>secret_access_key|client_secret|pass(?:word)?|token)[ =]|with-token <<< ?|doctl auth init -t |config pypi-token\.[\w-]{1,30} )["']?(?<secret>[^\s"'$`]{8,400})/,
    reach: 760,
    check: stored,
    finds: examplesIn(
      [
        'aws ssm put-parameter --name /prod/api_token --value "§" --type SecureString',
        'vercel env add MAPS_API_KEY production <<< "§"',
        'rclone config create a s3 access_key_id ann secret_access_key §',
        'gh auth login --with-token <<< §',
        'doctl auth init -t §',
        'poetry config pypi-token.acme §',
      ],
      'run.sh',
      (make) => `q7${make.base62(30)}`,
    ),
    ignores: () => [
      'aws ssm put-parameter --name /prod/token --value file://token.txt',
      'vercel env add API_KEY production <<< "$API_KEY"',
    ],
  },
  {
    ...password,
    id: 'redirected-password',
    title: 'Password that a command reads',
    anchors: [
      'passwd ',
      'cryptsetup ',
      'kinit ',
      'realm join ',
      'lpass login ',
      'keepassxc-cli ',
      '(echo ',
      '(printf ',
      'passwordeval=',
      '| vncpasswd ',
      'password-command',
      'pdbedit ',
      '| lpass ',
      '| bw ',
    ],
    match:
      /(?:(?:passwd|pdbedit|cryptsetup|kinit|realm join|lpass login|keepassxc-cli) [^\r\n|;&<]{0,80}<<< \$?["']?(?<secret>[^\s"'$`()\\]{6,64})|\(echo (?:-n )?["']?(?<secret>[^\s"'$`();]{6,64})["']?; ?echo [^)\r\n]{3,70}\) ?\| ?(?:sudo )?(?:smb)?passwd|password-command[ =]["']?echo (?<secret>[^\s"'$`()\\]{6,64})|(?<=(?:pass(?:word|wd|phrase)?|psk|private-key|auth-user-pass)[\w-]{0,8}[ =]<)\((?:echo|printf) (?:-n )?["']?(?:[\w.@-]{1,40}\\n)?(?<secret>[^\s"'$`()\\]{6,64})|passwordeval=["']?(?:echo|printf) (?<secret>[^\s"'$`()\\]{6,64})|(?<=echo (?:-n )?["']?(?<secret>[^\s"'$|`]{6,64})["']? )\| (?:vncpasswd|lpass|bw) |(?<=echo (?:-n )?["']?(?<secret>[^\s"'$|`]{6,64})["']? \| )cryptsetup )/,
    check: ofSomeCommand,
    finds: (make) =>
      [
        'vncpasswd -f <<< §',
        "cryptsetup luksOpen /dev/sda d <<< '§'",
        'rsync --password-file=<(echo §) a b',
        "openvpn --auth-user-pass <(printf 'ann\\n§\\n')",
        'msmtp --passwordeval="echo §"',
        '(echo "§"; echo "$PW") | smbpasswd -s -a ann',
        "restic --password-command 'echo §' backup",
      ].map((text) => {
        const value = `${make.base62(10)}7Z`;
        return { text: text.replace('§', value), secret: value, path: 'run.sh' };
      }),
    ignores: () => ['cat <<< Hello7World', 'kinit ann <<< "$PASSWORD1"', 'grep x <(echo Value1Two)'],
  },
];
