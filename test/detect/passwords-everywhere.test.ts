import { describe, expect, it } from 'vitest';
import { exampleSource } from './example-source.ts';
import { findIn } from './found.ts';

const make = exampleSource(611);
/** As people choose them: each of three kinds of characters or more. */
const VALUES: readonly (() => string)[] = [
  () => `Quartz${make.digits(4)}!`,
  () => `${make.base62(10)}q7Z`,
  () => `P${make.digits(2)}${make.lower(4)}#${make.upper(3)}`,
];

type Form = readonly [path: string, write: (value: string) => string];

/** What is found in each text of a form that is not just the password. */
function otherThanFound([path, write]: Form): unknown[] {
  const values = VALUES.map((draw) => draw());
  return values
    .map((value) => ({
      value,
      text: write(value),
      found: findIn(write(value), path).map(({ secret }) => secret),
    }))
    .filter(({ value, found }) => found.length !== 1 || found[0] !== value);
}

describe('a password is found under', () => {
  it.each<Form>([
    ['app.ini', (v) => `[db]\nuser = app\npw = ${v}\n`],
    ['app.py', (v) => `pw = "${v}"\n`],
    ['.env', (v) => `PW=${v}\n`],
    ['ldap.conf', (v) => `bindpw ${v}\n`],
    ['ks.cfg', (v) => `rootpw ${v}\n`],
    ['sssd.conf', (v) => `ldap_default_authtok = ${v}\n`],
    ['offlineimaprc', (v) => `remotepass = ${v}\n`],
    ['configuration.php', (v) => `public $password = '${v}';\n`],
    ['configuration.php', (v) => `public $smtppass = '${v}';\n`],
    ['app.py', (v) => `senha = "${v}"\n`],
    ['app.js', (v) => `const motDePasse = "${v}";\n`],
    ['notes.txt', (v) => `Passwort: ${v}\n`],
    ['notes.txt', (v) => `contraseña: ${v}\n`],
    ['notes.txt', (v) => `mdp : ${v}\n`],
    ['notes.txt', (v) => `密码：${v}\n`],
    ['notes.txt', (v) => `密碼: ${v}\n`],
    ['notes.txt', (v) => `Password for the admin account: ${v}\n`],
    ['a.sql', (v) => `SET PASSWORD FOR app = '${v}';\n`],
  ])('the name that %s gives it', (...form) => {
    expect(otherThanFound(form)).toEqual([]);
  });

  it.each<Form>([
    ['sip.conf', (v) => `[101]\ntype=friend\nsecret=${v}\n`],
    ['app.js', (v) => `app.use(session({ secret: '${v}', resave: false }))\n`],
    ['a.go', (v) => `var jwtKey = []byte("${v}")\n`],
    ['clients.conf', (v) => `shared_secret = ${v}\n`],
  ])('the name of a secret that people choose, in %s', (...form) => {
    expect(otherThanFound(form)).toEqual([]);
  });
});

describe('a password is found in the forms of', () => {
  it.each<Form>([
    ['a.yml', (v) => `defaults:\n  password: &pw ${v}\n  host: x\n`],
    ['a.yml', (v) => `password: !!str ${v}\n`],
    ['hiera.yaml', (v) => `mysql::server::root_password: ${v}\n`],
    [
      'stack.yaml',
      (v) =>
        `  DBPassword:\n    Type: String\n    NoEcho: true\n    Default: ${v}\n  Other:\n    Type: String\n`,
    ],
    ['a.xml', (v) => `<property name="password"><value>${v}</value></property>\n`],
    ['httpd.conf', (v) => `SetEnv DB_PASSWORD ${v}\n`],
    ['a.sql', (v) => `ALTER ROLE app PASSWORD '${v}';\n`],
    ['a.sql', (v) => `OPTIONS (user 'bob', password '${v}');\n`],
    ['a.sql', (v) => `UPDATE users SET password=MD5('${v}') WHERE id = 1;\n`],
    ['a.feature', (v) => `When I log in as "ann" with password "${v}"\n`],
    ['a.robot', (v) => `\u0024{PASSWORD}    ${v}\n`],
    ['a.sh', (v) => `mount -t cifs //h/s /mnt -o user=ann,pass=${v},vers=3.0\n`],
    ['a.py', (v) => `psycopg2.connect("dbname=x user=app password=${v} host=db")\n`],
    ['a.ipynb', (v) => `{"outputs":[{"text":["connecting with password=${v}\\n"]}]}\n`],
    ['a.json', (v) => `{"text":"the db password is ${v} ok?"}\n`],
    ['a.proto', (v) => `// password: ${v}\n`],
    ['chat.txt', (v) => `password - ${v}\n`],
    ['chat.txt', (v) => `Password – ${v}\n`],
  ])('%s', (...form) => {
    expect(otherThanFound(form)).toEqual([]);
  });

  it.each([
    ['secret.json', (v: string) => `{"kind":"Secret","data":{"password":"${v}"}}`],
    ['secret.yaml', (v: string) => `kind: Secret\ndata:\n  pg-pass: "${v}"\n`],
    ['a.log', (v: string) => `{\\"kind\\":\\"Secret\\",\\"data\\":{\\"password\\":\\"${v}\\"}}`],
  ])('base64 in the quotes of a Kubernetes Secret, %s', (path, write) => {
    for (const draw of VALUES) {
      const value = draw();
      const text = write(Buffer.from(value).toString('base64'));
      expect({ text, found: findIn(text, path).map(({ secret }) => secret) }).toEqual({
        text,
        found: [value],
      });
    }
  });
});

describe('nothing is found where', () => {
  it.each([
    ['a.json', '"AWS::ApiGateway::ApiKey": "aws-cdk-lib/aws-apigateway.CfnApiKey",'],
    ['a.md', 'In addition you can pass `spec=True2` or something else.'],
    ['a.md', 'You must pass `prefetch={false}` to it.'],
    ['gl.h', '#define GL_STENCIL_PASS_DEPTH_PASS        0x0B96'],
    ['a.h', '#define OBJ_userPassword                OBJ_X509,35L'],
    ['a.js', 'debug4("pw:adb:runCommand")(command);'],
    ['a.go', 'fmt.Errorf("private key is *ed25519.PrivateKey, expected ed25519.PrivateKey")'],
    ['a.go', '// Pass: dynamic=0, static=1, 2.'],
    ['a.md', "var key = ec.keyFromSecret('693e3c...');"],
    ['a.js', "write('Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==')"],
    ['a.md', '{"username": *UserName* , "password": *Password* }'],
    ['a.go', `"secret":   "\\u3299\\ufe0f",`],
    ['a.py', 'body = "oauth_token_secret=secret%3Dpassword&oauth_token=lock"'],
    ['a.py', '# password: the one that the user gave to login(User1)'],
    ['a.py', 'print("password:", Secret1.value)'],
    ['.gitlab-ci.yml', 'password: !reference [.defaults, password]'],
  ])('%s says: %s', (path, text) => {
    expect(findIn(text, path)).toEqual([]);
  });
});

describe('a password is found, and nothing else, in', () => {
  it.each<Form>([
    ['odbc.py', (v) => `connect('DRIVER={SQL Server};SERVER=db;UID=sa;PWD={${v}}')\n`],
    ['main.rs', (v) => `let password: Option<String> = Some("${v}".into());\n`],
    ['users.csv', (v) => `name,url,username,password\nacme,https://acme.io,ann,${v}\n`],
    ['a.ps1', (v) => `Connect-Server -User ann -Password ${v}\n`],
    ['a.robot', (v) => `Input Password    id=password    ${v}\n`],
    ['.netrc', (v) => `machine a.acme.io login ann password "${v}"\n`],
    ['.pgpass', (v) => `db.acme.io:15432:orders:app:${v}\n`],
    ['a.sql', (v) => `CREATE USER app IDENTIFIED BY ${v};\n`],
    ['a.lua', (v) => `red:auth("${v}")\n`],
    ['notes.md', (v) => `| host | user | password |\n|---|---|---|\n| db1 | root | \`${v}\` |\n`],
  ])('%s', (...form) => {
    const [path, write] = form;
    const value = `W${make.lower(5)}${make.digits(2)}!`;
    const text = write(value);
    expect({ text, found: findIn(text, path).map(({ secret }) => secret) }).toEqual({ text, found: [value] });
  });

  it.each([
    ['a.js', 'fetch("https://login.microsoftonline.com/common/oauth2/v2.0/token1")'],
    ['a.js', "const LISTS = ['password_hash|ssh2_connect|ssh2_publickey_add'];"],
    ['a.md', 'POST /v2/api/?login HTTP/1.1\\r\\n'],
    ['a.sh', 'openssl enc -pass env:BACKUP_KEY2 -in a'],
    ['a.js', "t.setItem('passwordPolicy', 'min8Upper1Digit1');"],
    ['a.jsx', '<Login password={userPass1} />'],
  ])('nothing: %s says %s', (path, text) => {
    expect(findIn(text, path)).toEqual([]);
  });
});

describe('a value that only stands for a secret is none:', () => {
  it.each([
    ['.env', 'PASSWORD=votre_mot_de_passe1'],
    ['.env', 'PASSWORD=su_contraseña_aqui'],
    ['.env', 'PASSWORD=ihr_passwort_1'],
    ['.env', 'PASSWORD=パスワード123'],
    ['.env', 'PASSWORD=secret-from-vault-1'],
    ['.env', 'PASSWORD=sm://project/db-password1'],
    ['.env', 'PASSWORD=awssm:db/Password1'],
    ['main.tf', 'secret = "projects/p/secrets/My-secret1"'],
    ['services.yaml', "password: '%env(DB_PASSWORD1)%'"],
    ['services.yaml', "password: '%kernel.secret1%'"],
  ])('%s: %s', (path, text) => {
    const found = findIn(`${text}\n`, path).filter(({ confidence }) => confidence !== 'placeholder');
    expect(found).toEqual([]);
  });
});
