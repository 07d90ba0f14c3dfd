import { sq, type Way, way, xml } from './way.ts';

/** Chosen or drawn so that nobody takes it for a word, a name or a version: digits, letters, and a sign or both cases. */
const STRONG = /^(?=.*\d)(?=.*[A-Za-z])(?=.*(?:[!#*?_^~+]|[A-Z].*[a-z]|[a-z].*[A-Z]))[\w!#*?^~+-]{8,40}$/;
const SIGNED = /^(?=.*\d)(?=.*[A-Za-z])(?=.*[!#*?^~+])[\w!#*?^~+-]{8,40}$/;

const place = (id: string, path: string, text: (value: string) => string, fits = STRONG): Way =>
  way(`place-${id}`, path, (_, value) => text(value), fits);

/** Where a password stands that no name right before it announces: columns, places in a line, options, words of languages. */
export const PASSWORD_PLACES: readonly Way[] = [
  place(
    'csv-last-row',
    'users.csv',
    (v) => `id,login,password,mail\n1,ann,none,a@acme.io\n2,bob,${v},b@acme.io\n`,
  ),
  place(
    'csv-export',
    'export.csv',
    (v) =>
      `"url","username","password","note"\n"https://a.io","ann","","x"\n"https://b.io","bob","${v}","a, b"\n`,
  ),
  place(
    'markdown-last-row',
    'servers.md',
    (v) => `| Host | User | Password |\n|---|---|---|\n| a | root | none |\n| b | root | ${v} |\n`,
  ),
  place(
    'restructured-table',
    'servers.rst',
    (v) =>
      `+------+----------+\n| User | Password |\n+======+==========+\n| ann  | ${v} |\n+------+----------+\n`,
  ),
  place(
    'columns-of-blanks',
    'servers.txt',
    (v) => `host    user    password\nweb1    root    ${v}\n`,
    SIGNED,
  ),
  place(
    'html-table',
    'a.html',
    (v) =>
      `<table><tr><th>User</th><th>Password</th></tr>\n<tr><td>ann</td><td>${xml(v)}</td></tr></table>\n`,
  ),
  place(
    'sql-second-row',
    'seed.sql',
    (v) => `INSERT INTO users (id, password, mail) VALUES\n(1, NULL, 'a'),\n(2, '${v}', 'it''s');\n`,
  ),
  place(
    'sql-dump',
    'dump.sql',
    (v) =>
      `CREATE TABLE \`users\` (\n  \`id\` int(11) NOT NULL,\n  \`password\` varchar(64) DEFAULT NULL\n);\nINSERT INTO \`users\` VALUES (1,'none'),(2,'${v}');\n`,
  ),
  place('sql-copy', 'dump.sql', (v) => `COPY users (id, password) FROM stdin;\n1\t\\N\n2\t${v}\n\\.\n`),
  place('russian', 'notes.txt', (v) => `Пароль от базы: ${v}\n`, SIGNED),
  place('russian-comment', 'app.py', (v) => `# логин admin, пароль ${v}\n`, SIGNED),
  place('chinese', 'notes.txt', (v) => `数据库密码：${v}\n`, SIGNED),
  place('japanese', 'notes.txt', (v) => `パスワードは${v}です\n`, SIGNED),
  place('korean', 'notes.txt', (v) => `비밀번호: ${v}\n`, SIGNED),
  place('arabic', 'notes.txt', (v) => `كلمة المرور: ${v}\n`, SIGNED),
  place('thai', 'notes.txt', (v) => `รหัสผ่าน: ${v}\n`, SIGNED),
  place('polish', 'notes.txt', (v) => `Hasło: ${v}\n`),
  place('german-sentence', 'notes.txt', (v) => `Das Passwort lautet ${v}.\n`),
  place('french-sentence', 'notes.txt', (v) => `Le mot de passe est ${v}\n`),
  place('spanish-sentence', 'notes.txt', (v) => `La contraseña es ${v}\n`),
  place('markdown-bold', 'README.md', (v) => `**Password:** ${v}\n`),
  place('with-whose', 'NOTES', (v) => `password (root): ${v}\n`),
  place('arrow', 'NOTES', (v) => `root password -> ${v}\n`),
  place('html-cells', 'a.html', (v) => `<td>Password:</td><td>${xml(v)}</td>\n`, SIGNED),
  place('html-bold', 'a.html', (v) => `<p>Your password is <b>${xml(v)}</b></p>\n`, SIGNED),
  place('html-field', 'a.html', (v) => `<input value="${xml(v)}" type="password">\n`),
  place(
    'xml-prefix',
    'a.xml',
    (v) =>
      `<wsse:Password Type="http://docs.acme.io/2004/01/profile-1.0#PasswordText">${xml(v)}</wsse:Password>\n`,
  ),
  place(
    'keepass',
    'a.xml',
    (v) => `<String><Key>Password</Key><Value ProtectInMemory="True">${xml(v)}</Value></String>\n`,
  ),
  place('chap-secrets', 'chap-secrets', (v) => `# client server secret\nann * "${v}" *\n`),
  place('pgpass', '.pgpass', (v) => `10.0.0.1:6543:app:ann:${v}\n`),
  place('svn-users', 'passwd', (v) => `[users]\nann = ${v}\n`),
  place('cloud-init', 'user-data.yaml', (v) => `chpasswd:\n  list: |\n    root:R\n    ann:${v}\n`),
  place('list-of-passwords', 'a.tfvars', (v) => `passwords = {\n  app = "none"\n  ro  = "${v}"\n}\n`, SIGNED),
  place('argparse', 'a.py', (v) => `p.add_argument('--password', type=str, default='${sq(v)}')\n`),
  place('elixir-attribute', 'a.ex', (v) => `  @password "${v}"\n`),
  place('cobol', 'a.cbl', (v) => `       01  WS-PASSWORD  PIC X(20) VALUE "${v}".\n`),
  place('erlang-binary', 'a.config', (v) => `[{default_pass, <<"${v}">>}].\n`),
  place('qt', 'a.cpp', (v) => `QString password = QStringLiteral("${v}");\n`),
  place(
    'here-string',
    'a.ps1',
    (v) => `$x = @"\npassword=${v}\n"@\n`,
    /^(?=.*\d)(?=.*[A-Z])(?=.*[a-z])(?=.*[!#*?^~+])\w[\w!#*?^~+-]{7,40}$/,
  ),
  place('jdbc-arguments', 'A.java', (v) => `DriverManager.getConnection(URL, "root", "${v}");\n`),
  place('wifi', 'a.ino', (v) => `WiFi.begin("home", "${v}");\n`),
  place('here-word', 'run.sh', (v) => `sudo -S <<< "${v}" ls\n`),
  place('printed', 'run.sh', (v) => `printf '%s' '${v}' | docker login -u a --password-stdin\n`),
  place('json-command', 'compose.yml', (v) => `test: ["CMD", "mysqladmin", "ping", "-p${v}"]\n`),
  place('pserver', 'run.sh', (v) => `cvs -d :pserver:ann:${v}@h:/r co x\n`),
  place('slash', 'chat.txt', (v) => `user admin / pass ${v}\n`),
  place('to-log-in', 'chat.txt', (v) => `use admin:${v} to log in\n`, SIGNED),
];
