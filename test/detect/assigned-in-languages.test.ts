import { describe, expect, it } from 'vitest';
import { exampleSource } from './example-source.ts';
import { findIn } from './found.ts';

const make = exampleSource(817);
/** As people choose them, and as programs draw them. */
const VALUES: readonly (() => string)[] = [
  () => `Quartz${make.digits(4)}!`,
  () => `${make.base62(10)}q7Z`,
  () => `maple${make.digits(3)}river`,
];

type Form = readonly [path: string, write: (value: string) => string];

/** What is found in each text of a form that is not just the password. */
function otherThanFound([path, write]: Form): unknown[] {
  const values = VALUES.map((draw) => draw());
  return values
    .map((value) => ({
      text: write(value),
      value,
      found: findIn(write(value), path).map(({ secret }) => secret),
    }))
    .filter(({ value, found }) => found.length !== 1 || found[0] !== value);
}

describe('a password is found where a program', () => {
  it.each<Form>([
    ['a.js', (v) => `if (pw !== "${v}") return;\n`],
    ['a.php', (v) => `if ($pass != "${v}") die();\n`],
    ['a.vb', (v) => `If password <> "${v}" Then\n`],
    ['a.pl', (v) => `die unless $password eq "${v}";\n`],
    ['a.ps1', (v) => `if ($pw -eq '${v}') {\n`],
    ['a.abap', (v) => `IF user EQ 'X' AND password EQ '${v}'.\n`],
    ['A.java', (v) => `if (password.equals("${v}")) {\n`],
    ['a.rb', (v) => `password.eql?("${v}")\n`],
    ['a.m', (v) => `if ([pw isEqualToString:@"${v}"]) {\n`],
    ['a.c', (v) => `if (strcmp(password, "${v}") == 0)\n`],
    ['a.c', (v) => `strncpy(cfg.password, "${v}", 20);\n`],
    ['run.bat', (v) => `if "%PASSWORD%"=="${v}" goto ok\n`],
  ])('compares with it or copies it, in %s', (...form) => {
    expect(otherThanFound(form)).toEqual([]);
  });

  it.each<Form>([
    ['a.py', (v) => `pw = os.getenv('PW') or '${v}'\n`],
    ['a.py', (v) => `pw = args.pw if args.pw else "${v}"\n`],
    ['a.js', (v) => `password: isProduction ? read() : '${v}',\n`],
    ['a.pl', (v) => `$password = shift || '${v}';\n`],
    ['main.tf', (v) => `password = coalesce(var.pw, "${v}")\n`],
    ['a.rs', (v) => `env::var("PW").unwrap_or("${v}".to_string())\n`],
    ['a.rs', (v) => `env::var("DB_PASSWORD").unwrap_or_else(|_| "${v}".into())\n`],
    ['A.java', (v) => `Optional.ofNullable(System.getenv("PW")).orElse("${v}");\n`],
    ['a.jl', (v) => `get(ENV, "PW", "${v}")\n`],
    ['a.rb', (v) => `attribute :password, default: '${v}'\n`],
    ['a.go', (v) => `Password string \`default:"${v}"\`\n`],
    ['a.clj', (v) => `(or (System/getenv "PW") "${v}")\n`],
  ])('takes it where there is no other, in %s', (...form) => {
    expect(otherThanFound(form)).toEqual([]);
  });

  it.each<Form>([
    ['a.clj', (v) => `:password "${v}"\n`],
    ['a.clj', (v) => `(let [password "${v}"] x)\n`],
    ['a.el', (v) => `(setf *password* "${v}")\n`],
    ['a.el', (v) => `(:password . "${v}")\n`],
    ['a.rb', (v) => `fill_in 'Password', with: '${v}'\n`],
    ['a.json', (v) => `{"password": ["${v}"]}\n`],
    ['a.yml', (v) => `args:\n  - --db-password\n  - ${v}\n`],
    ['nginx.conf', (v) => `fastcgi_param DB_PASS "${v}";\n`],
    ['a.robot', (v) => `\${VALID PASSWORD}=    Set Variable    ${v}\n`],
    ['a.dtd', (v) => `<!ENTITY dbpass '${v}'>\n`],
    ['a.xml', (v) => `<jdbc:password value="${v}"/>\n`],
    ['web.xml', (v) => `<param-name>password</param-name><param-value>${v}</param-value>\n`],
    [
      'a.jmx',
      (v) =>
        `<stringProp name="Argument.name">password</stringProp>\n<stringProp name="Argument.value">${v}</stringProp>\n`,
    ],
    ['a.abap', (v) => `PARAMETERS p_passwd TYPE c DEFAULT '${v}'.\n`],
  ])('names it as %s does', (...form) => {
    expect(otherThanFound(form)).toEqual([]);
  });

  it.each<Form>([
    ['a.py', (v) => `def get_password():\n    return "${v}"\n`],
    ['a.js', (v) => `function password() { return '${v}'; }\n`],
    ['a.js', (v) => `const getPassword = () => '${v}';\n`],
    ['a.js', (v) => `case 'password': return '${v}';\n`],
    ['a.js', (v) => `user.password = await hash('${v}');\n`],
    ['a.py', (v) => `config.set("db", "password", "${v}")\n`],
    ['a.go', (v) => `pflag.StringVar(&c.Password, "password", "${v}", "of the database")\n`],
    ['a.ts', (v) => `const [user, pass] = ['ann', '${v}'];\n`],
  ])('gives it or sets it, in %s', (...form) => {
    expect(otherThanFound(form)).toEqual([]);
  });

  it.each<Form>([
    ['A.java', (v) => `Map.of("user", "ann", "password", "${v}")\n`],
    ['a.js', (v) => `new Map([['password', '${v}']])\n`],
    ['a.py', (v) => `creds = ("admin", "${v}")\n`],
  ])('has it in a list behind its name, in %s, if nobody takes it for a name', (path, write) => {
    const value = `Quartz${make.digits(4)}!`;
    expect(findIn(write(value), path).map(({ secret }) => secret)).toEqual([value]);
  });
});

describe('a password is found in a text', () => {
  it.each<Form>([
    ['notes.txt', (v) => `Password....: ${v}\n`],
    ['notes.txt', (v) => `root password → ${v}\n`],
    ['notes.md', (v) => `password: \`\`${v}\`\`\n`],
    ['notes.wiki', (v) => `'''Password:''' ${v}\n`],
    ['notes.adoc', (v) => `Password:: ${v}\n`],
    ['notes.txt', (v) => `the pw for the vpn: \`${v}\`\n`],
    ['notes.txt', (v) => `kennwort: ${v}\n`],
    ['notes.txt', (v) => `口令：${v}\n`],
    ['a.tex', (v) => `\\textbf{Password}: ${v}\n`],
    ['a.tex', (v) => `\\newcommand{\\password}{${v}}\n`],
    ['a.tex', (v) => `\\def\\password{${v}}\n`],
    ['a.tex', (v) => `\\item[Password] ${v}\n`],
    ['a.tex', (v) => `Password: \\texttt{${v}}\n`],
    ['a.tex', (v) => `\\item Password: \\verb|${v}|\n`],
    ['a.feature', (v) => `And I fill in "Password" with "${v}"\n`],
    ['mysqld.log', (v) => `A temporary password is generated for root@localhost: ${v}\n`],
    ['app.log', (v) => `[auth] Password for 'ann': ${v}\n`],
    ['notes.txt', (v) => `zaporka: ${v}\n`],
    ['notes.txt', (v) => `Kennwort für ann: ${v}\n`],
    ['notes.txt', (v) => `Contraseña de root: ${v}\n`],
    ['notes.txt', (v) => `Senha do banco: ${v}\n`],
    ['notes.txt', (v) => `The new passphrase will be ${v}\n`],
    ['notes.txt', (v) => `пароль: ${v}\n`],
  ])('such as %s', (...form) => {
    expect(otherThanFound(form)).toEqual([]);
  });
});

describe('a phrase of drawn words', () => {
  const WORDS = 'otter velvet canyon maple thunder pepper saddle lantern meadow copper'.split(' ');
  const phrase = (): string => Array.from({ length: 4 }, () => WORDS[Number(make.digits(1))] ?? '').join('-');

  it.each([
    ['.env', (v: string) => `GPG_PASSPHRASE=${v}\n`],
    ['a.yml', (v: string) => `passphrase: ${v}\n`],
    ['a.py', (v: string) => `wallet_password = "${v}"\n`],
    ['a.js', (v: string) => `const passphrase = '${v.replaceAll('-', ' ')}';\n`],
    ['.env', (v: string) => `BACKUP_PASSPHRASE="${v.replaceAll('-', ' ')}"\n`],
  ])('is found under the name of a password, in %s', (path, write) => {
    const drawn = phrase();
    // The same word twice is a pattern, not a phrase that anybody drew.
    const value = new Set(drawn.split('-')).size === 4 ? drawn : WORDS.slice(0, 4).join('-');
    expect(findIn(write(value), path).map(({ secret }) => secret.replaceAll(' ', '-'))).toEqual([value]);
  });

  it.each([
    ['a.js', "password: 'update-user-settings-page',\n"],
    ['a.yml', 'passphrase: please-enter-your-passphrase\n'],
    ['a.js', "const key = 'otter-velvet-canyon-maple';\n"],
    ['.env', 'MYSQL_PASSWORD=my-app-database-password\n'],
    ['a.js', "const passphrase = 'otter velvet canyon must match';\n"],
    ['a.py', 'password = "the name of your first pet"\n'],
    ['a.js', "const label = 'otter velvet canyon maple';\n"],
    ['it.json', '{"passphrase": "inserisci qualcosa subito adesso"}\n'],
  ])('is none that a program is made of, in %s: %s', (path, text) => {
    expect(findIn(text, path).filter(({ confidence }) => confidence !== 'placeholder')).toEqual([]);
  });
});

describe('a word that everybody tries first', () => {
  it.each([
    ['postgres://svc:postgres@db.acme.io:5432/app', 'postgres'],
    ['mysql://wordpress:secret@mysql.acme.io/wp', 'secret'],
  ])('is found at a low severity where it opens a database elsewhere: %s', (text, value) => {
    expect(findIn(`${text}\n`, 'a.yml').map(({ secret, severity }) => ({ secret, severity }))).toEqual([
      { secret: value, severity: 'low' },
    ]);
  });

  it.each([
    'postgres://postgres:postgres@db:5432/app',
    'postgres://app:secret@192.168.0.4/app',
    'postgres://app:secret@localhost/app',
    'postgres://user:password@db.acme.io/app',
    'https://ann:secret@www.acme.io/',
  ])('is none where nobody else comes, or it only shows the form: %s', (text) => {
    expect(findIn(`${text}\n`, 'a.yml').filter(({ confidence }) => confidence !== 'placeholder')).toEqual([]);
  });
});

describe('nothing is found where a program', () => {
  it.each([
    ['a.js', 'if (password !== confirmation) return;\n'],
    ['a.js', "if (state.password !== 'required') return;\n"],
    ['A.java', 'if (password.equals(confirmation)) {\n'],
    ['a.c', 'if (strcmp(password, user->password) == 0)\n'],
    ['a.c', 'static const char *names[] = {"user", "password", "host2", NULL};\n'],
    ['a.js', "fields: ['password', 'last_login2', 'createdAt1']\n"],
    ['a.js', "['password', 'at-least-8-characters']\n"],
    ['a.py', "pw = os.getenv('PW') or 'changeme'\n"],
    ['a.py', 'pw = read() if interactive else stored.pw\n'],
    ['a.rb', "attribute :password, default: ''\n"],
    ['a.py', 'def get_password():\n    return stored.password\n'],
    ['a.py', 'def check_password(value):\n    return "Password has 8 characters"\n'],
    ['a.js', "expect(screen, 'password', 'lastLogin2')\n"],
    ['a.rb', "fill_in 'Password', with: user.password\n"],
    ['a.go', 'Password string `json:"password" validate:"min=8"`\n'],
    ['a.clj', '(or (System/getenv "PW") (read-line))\n'],
    ['a.py', 'creds = ("user", "password")\n'],
    ['a.py', 'creds = (user, read1())\n'],
    ['a.pl', `$casekey=~s/(a|b)${make.base62(12)}/$1/;\n`],
    ['a.pl', `$password =~ tr/${make.lower(9)}7Q/x/;\n`],
    ['notes.md', 'Pass: node16\n'],
    ['notes.md', 'Password: sha256sum\n'],
    ['notes.txt', '口令错误3次\n'],
    ['package.json', '{"dependencies": {"generate-password": "^1.7.0"}}\n'],
  ])('only names one, in %s: %s', (path, text) => {
    expect(findIn(text, path).filter(({ confidence }) => confidence !== 'placeholder')).toEqual([]);
  });
});
