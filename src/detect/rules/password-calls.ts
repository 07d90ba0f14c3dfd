import { judgeKey, judgePassword } from '../judge/generic.ts';
import { type Check, NOTHING, type Rule, secret } from '../rule.ts';

const REMEDY = ['Change it, and pass the new one by the environment or a secret store.'] as const;

function passwordThat(why: string): Check {
  return (value, { file }) => {
    const judged = judgePassword({ value, name: 'password', delimited: true }, file);
    return judged.secret ? secret(why, judged.reason) : NOTHING;
  };
}

function keyThat(why: string): Check {
  return (value, { file }) => {
    const judged = judgeKey({ value, name: 'secret', delimited: true }, file);
    return judged.secret ? secret(why, judged.reason) : NOTHING;
  };
}

const password = {
  kind: 'password',
  severity: 'medium',
  generic: true,
  guessable: true,
  remedy: REMEDY,
  links: [],
} as const;

/** Passwords and keys that no name announces: their place in a statement, a command or a call tells what they are. */
export const passwordCalls: readonly Rule[] = [
  {
    ...password,
    id: 'sql-user-password',
    title: 'Password of a database user in a statement',
    anchors: ['identified by', 'identified with'],
    match:
      /identified (?:with ["'`]?\w{1,40}["'`]? )?by {1,3}\\?["'](?<secret>[^"'\\\r\n]{5,100})\\?["']|(?<=\b(?:(?:create|alter) (?:user|role)|connect to) ["'`@%\w.$]{1,80} )identified by (?<secret>[A-Za-z\d][^\s"'`;,()&]{5,63})(?=[;\s'"]|$)/i,
    // MySQL writes a hash as `*` and 40 hex digits.
    check: (value, context) =>
      /^\*[0-9A-F]{40}$/i.test(value)
        ? NOTHING
        : passwordThat('a statement gives it to a user')(value, context),
    finds: (make) => {
      const value = `${make.base62(10)}7z`;
      return [
        { text: `CREATE USER 'app'@'%' IDENTIFIED BY '${value}';`, secret: value, path: 'a.sql' },
        {
          text: `ALTER USER app IDENTIFIED WITH mysql_native_password BY "${value}"`,
          secret: value,
          path: 'a.sql',
        },
      ];
    },
    ignores: (make) => [
      "CREATE USER app IDENTIFIED BY 'password'",
      "CREATE USER app IDENTIFIED BY '<password>'",
      'CREATE USER app IDENTIFIED BY password DEFAULT TABLESPACE users2',
      'the user is identified by user_id2 and others',
      `CREATE USER app IDENTIFIED BY '*${make.of('0123456789ABCDEF', 40)}'`,
    ],
  },
  {
    ...password,
    id: 'command-password',
    title: 'Password as an argument of a command',
    anchors: [
      'mysql ',
      'mysqldump ',
      'mysqladmin ',
      'mariadb ',
      'redis-cli ',
      'mongo ',
      'mongosh ',
      'mongodump ',
      'cqlsh ',
      'docker login ',
      'podman login ',
      'registry login ',
      'az login ',
      'ldapsearch ',
      'ldapmodify ',
      'ldapadd ',
      'sqlcmd ',
      'smbclient ',
      'oc login ',
      'twine ',
      'altool ',
      'security unlock-keychain ',
      'security create-keychain ',
      'security import ',
      'security set-key-partition-list ',
      'htpasswd ',
      'sqlplus ',
      'http -a ',
      'https -a ',
    ],
    match:
      /(?:(?:mysql(?:dump|admin)?|mariadb) [^\r\n|;&]{0,160}?(?<= )(?:-p|(?<=mysqladmin [^\r\n|;&]{0,160} )password )["']?(?<secret>[^\s"']{6,100})|(?:redis-cli [^\r\n|;&]{0,120}?(?:-a|--pass)|(?:mongo(?:sh|dump)?|cqlsh|(?:docker|podman|registry|az|oc) login|twine|altool|security (?:unlock|create)-keychain) [^\r\n|;&]{0,160}?(?<= )-p|security set-key-partition-list [^\r\n|;&]{0,160}?(?<= )-k|security import [^\r\n|;&]{0,160}?(?<= )-P|ldap(?:search|modify|add) [^\r\n|;&]{0,160}?(?<= )-w|sqlcmd [^\r\n|;&]{0,160}?(?<= )-P|htpasswd -\w{0,4}b\w{0,4} (?:-\w )?\S{1,80} \S{1,60}) ["']?(?<secret>[^\s"']{6,100})|smbclient [^\r\n|;&]{0,160}?-U ["']?[^\s%]{1,60}%(?<secret>[^\s"']{6,100})|smbclient ["']?\/\/[^\s"']{1,80}["']? ["']?(?!-)(?<secret>[^\s"']{6,100})|sqlplus (?:-\w{1,8} )?["']?\w{1,30}\/(?<secret>[^\s@"'/]{6,60})@|https? -a ["']?[^\s:"']{1,60}:(?<secret>[^\s"']{6,100}))/,
    reach: 300,
    check: passwordThat('a command gets it as an argument'),
    finds: (make) =>
      [
        'mysql -u root -p§ app',
        'redis-cli -h r -a § ping',
        'docker login -u ann -p § x.io',
        'sqlplus ann/§@db',
      ].map((text) => {
        const value = `${make.base62(10)}7z`;
        return { text: text.replace('§', value), secret: value, path: 'run.sh' };
      }),
    ignores: () => [
      'mysql -u root -p app',
      'mysql -u root -p"$MYSQL_PASSWORD" app',
      'docker login -u ann -p $TOKEN x.io',
      'docker run -p 8080:80 app && docker login',
      'mysql -h db -P 3306 -u app --protocol=tcp',
    ],
  },
  {
    ...password,
    id: 'piped-password',
    title: 'Password that a command gets from echo',
    anchors: ['echo ', 'printf ', 'sudo -S ', 'kinit '],
    match:
      /(?:sudo -S|kinit [^\r\n|;&<]{1,80}?) ?<<< ?["']?(?<secret>[^\s"'|$\\]{6,100})|(?:echo(?: -\w{1,2})?|printf(?: ["']%s(?:\\n)?["'])?) ["']?(?:(?<secret>[^\s"'|$\\]{6,100})(?:\\n)?["']? {0,2}\| {0,2}(?:sudo (?:-\w )?-S|kinit |gpg [^\r\n|]{0,80}--passphrase-fd|(?:docker|podman|helm registry|gh auth|az) ?login [^\r\n]{0,120}--password-stdin|(?:sudo )?passwd)|(?<secret>[^\s"'|$\\]{6,100})\\n[^\s|]{0,110} {0,2}\| {0,2}(?:sudo )?(?:smb)?passwd|[\w.-]{1,32}:(?<secret>[^\s"'|$]{6,100})["']? {0,2}\| {0,2}(?:sudo )?chpasswd|(?<secret>[^\s"'|$\\]{6,100})["']? {0,2}>{1,2} {0,2}[\w./~-]{0,60}(?:password|passwd|passphrase|\.pw)(?:\.txt)?(?![\w/-]))/,
    reach: 300,
    check: passwordThat('a command reads it as a password'),
    finds: (make) =>
      [
        "echo '§' | sudo -S ls",
        'echo "root:§" | chpasswd',
        'echo § | docker login -u a --password-stdin',
        "printf '%s' '§' | docker login -u a --password-stdin",
        'echo "§" | kinit ann@ACME.IO',
        'sudo -S <<< "§" ls',
        'echo "§" | passwd --stdin ann',
        'echo -e "§\\n§" | passwd ann',
        'echo "§" > /etc/app/password',
      ].map((text) => {
        const value = `${make.base62(10)}7z`;
        return { text: text.replaceAll('§', value), secret: value, path: 'run.sh' };
      }),
    ignores: () => ['echo "$PASSWORD" | sudo -S ls', 'echo hello7world | sort', 'echo password | sudo -S ls'],
  },
  {
    ...password,
    id: 'argument-password',
    title: 'Password as an argument of a call',
    anchors: [
      'Credential(',
      'Credentials(',
      'BasicAuth(',
      'basic_auth(',
      'auth=(',
      'login(',
      '.basic(',
      'UserPassword(',
      'usernameAndPassword(',
      'X509Certificate2(',
      'imap_open(',
      'PasswordAuthentication(',
      'getConnection(',
      'PDO(',
      'mysqli(',
      'mysqli_connect(',
      'sql.connect(',
      'MySQLdb.connect(',
      'ConvertTo-SecureString ',
      'Oracle.connect(',
      'oracledb.connect(',
      'WiFi.begin(',
      'authenticate(',
      'Sql.newInstance(',
      'softAP(',
      'Credentials::new(',
    ],
    left: 'none',
    match:
      /(?:(?:(?:Credentials?|Basic_?Auth|auth=|(?:\.|->|\b)login|\.basic|UserPassword|usernameAndPassword|X509Certificate2|PasswordAuthentication|Oracle\.connect|oracledb\.connect|WiFi\.begin|softAP|(?<=\.|->)authenticate|Credentials::new)\(|(?:getConnection|Sql\.newInstance|imap_open|PDO|mysqli(?:_connect)?|sql\.connect|MySQLdb\.connect)\(\s{0,12}(?:["'][^"'\r\n]{1,200}["']|[\w.$]{1,60}),)\s{0,12}(?:["'][^"'\r\n]{1,80}["'](?:\.(?:to_string|into|to_owned)\(\))?|(?<=(?:Credential|PasswordCredentials|PasswordAuthentication)\(\s{0,12})[\w.$]{1,60}),\s{0,12}(?:Some\()?["'](?<secret>[^"'\r\n]{6,100})["']|ConvertTo-SecureString (?:-(?:String|AsPlainText|Force) ){0,3}["'](?<secret>[^"'\r\n$]{6,100})["']|(?<=["'](?<secret>[^"'\r\n$]{6,100})["'] \| )ConvertTo-SecureString )/i,
    reach: 420,
    check: passwordThat('a call takes it as a password'),
    finds: (make) =>
      [
        'requests.get(url, auth=("ann", "§"))',
        "HTTPBasicAuth('ann', '§')",
        'DriverManager.getConnection(URL, "root", "§")',
        'new PasswordAuthentication(USER, "§".toCharArray())',
        'WiFi.begin("home", "§");',
        'Credentials::new("ann".to_string(), "§".to_string())',
        'DriverManager.getConnection("jdbc:mysql://db/o", "app", "§");',
        'ConvertTo-SecureString "§" -AsPlainText -Force',
        "'§' | ConvertTo-SecureString -AsPlainText -Force",
        'url.UserPassword("ann", "§")',
        'given().auth().basic("ann", "§")',
        'new Credentials("ann", "§")',
        "$client->authenticate('ann', '§');",
        'new X509Certificate2("a.pfx", "§")',
        '$ftp->login("ann", "§");',
      ].map((text) => {
        const value = `${make.base62(10)}7z`;
        return { text: text.replace('§', value), secret: value, path: 'a.py' };
      }),
    ignores: () => [
      'auth=("user", "password")',
      'auth=("user", os.environ["PASSWORD"])',
      'page.login("ann", "wrong-password")',
      'ConvertTo-SecureString "$env:PASSWORD" -AsPlainText',
    ],
  },
  {
    ...password,
    id: 'data-source-password',
    title: 'Password in a data source name',
    severity: 'high',
    anchors: ['@tcp(', '@unix('],
    left: 'none',
    // github.com/go-sql-driver/mysql, "DSN": user:password@protocol(address)/dbname.
    match: /(?<=(?<![\w.-])[\w.-]{1,40}:(?<head>[^\s@"'`/]{5,100}))(?<secret>)@(?:tcp|unix)\(/,
    reach: 160,
    check: passwordThat('user, password and address stand together'),
    finds: (make) => {
      const value = `${make.base62(10)}7z`;
      return [{ text: `sql.Open("mysql", "app:${value}@tcp(db:3306)/orders")`, secret: value, path: 'a.go' }];
    },
    ignores: () => ['app:password@tcp(db:3306)/orders', 'fmt.Sprintf("%s:%s@tcp(%s)/%s", u, p, h, d)'],
  },
  {
    id: 'authorization-token',
    kind: 'secret',
    title: 'Token in an authorization header',
    severity: 'medium',
    generic: true,
    anchors: ['authorization'],
    left: 'none',
    match:
      /(?<!key_?)authorization\\{0,3}["']?\]?\s{0,3}[:=,]\s{0,3}\\{0,3}["'`]?(?:(?:token|apikey|api-key|key|bot|splunk) |token=|key=)?\\{0,3}["']?(?<secret>[A-Za-z0-9._~+/-]{19,599}[A-Za-z0-9_~+/-]={0,2})(?!\.?[A-Za-z0-9_~+/=-])/i,
    reach: 200,
    check: keyThat('it is sent in an authorization header'),
    remedy: ['Revoke it where it was issued, and take the header from the environment.'],
    links: ['https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2'],
    finds: (make) =>
      ['curl -H "Authorization: Token §" x', "{'Authorization': 'ApiKey §'}", 'Authorization: §'].map(
        (text) => {
          const value = make.base62(40);
          return { text: text.replace('§', value), secret: value, path: 'run.sh' };
        },
      ),
    ignores: () => [
      'Authorization: token $TOKEN',
      'Authorization: AuthorizationHeaderOfTheRequest',
      'authorization = authorizationService.current',
    ],
  },
];
