import { describe, expect, it } from 'vitest';
import { exampleSource } from './example-source.ts';
import { findIn } from './found.ts';

const make = exampleSource(4_077);

type Form = readonly [path: string, write: (value: string) => string];

describe('a password is found in', () => {
  it.each<Form>([
    ['a.lua', (v) => `local password = [[${v}]]\n`],
    ['b.lua', (v) => `local password = [==[${v}]==]\n`],
    ['a.pl', (v) => `my $password = q{${v}};\nprint 1;\n`],
    ['b.pl', (v) => `our $pw = qq(${v});\n`],
    ['c.pl', (v) => `$cfg{password} = q/${v}/;\n`],
    ['a.rb', (v) => `password = %q(${v})\n`],
    ['b.rb', (v) => `PASS = %Q{${v}}.freeze\n`],
    ['c.rb', (v) => `password = <<~PW.strip\n  ${v}\nPW\n`],
    ['a.ex', (v) => `password = ~s(${v})\n`],
    ['a.swift', (v) => `let password = #"${v}"#\n`],
    ['b.swift', (v) => `let password = """\n  ${v}\n  """\n`],
    ['a.cpp', (v) => `const char* password = R"x(${v})x";\n`],
    ['a.R', (v) => `pw = r"(${v})"\n`],
    ['a.d', (v) => `string password = q"(${v})";\n`],
    ['a.ml', (v) => `let password = {|${v}|}\n`],
    ['a.groovy', (v) => `ext { dbPass = $/${v}/$ }\n`],
    ['a.jl', (v) => `password = raw"${v}"\n`],
    ['a.rs', (v) => `const PASSWORD: &str = r#"${v}"#;\n`],
    ['a.ps1', (v) => `$password = @'\n${v}\n'@\n`],
    ['b.ps1', (v) => `$pw = @"\n${v}\n"@\n`],
    ['a.php', (v) => `$pw = <<<'X'\n${v}\nX;\n`],
    ['a.hcl', (v) => `password = <<-EOT\n  ${v}\n  EOT\n`],
    ['a.sh', (v) => `PASSWORD=$(cat <<E\n${v}\nE\n)\n`],
    ['b.sh', (v) => `read -r -d '' PASSWORD <<'END'\n${v}\nEND\n`],
    ['a.nix', (v) => `services.x.password = ''${v}'';\n`],
    ['a.tcl', (v) => `set password {${v}}\n`],
    ['a.ts', (v) => `export const PASSWORD = <string>"${v}";\n`],
    ['a.adb', (v) => `Password : constant String := "${v}";\n`],
    ['a.erl', (v) => `-define(PASSWORD, "${v}").\n`],
    ['a.lisp', (v) => `(defvar *password* "${v}")\n`],
    ['recipe.rb', (v) => `default['postgresql']['password']['postgres'] = '${v}'\n`],
    ['a.pp', (v) => `mysql::db { 'x': user => 'u', password => Sensitive('${v}') }\n`],
    ['Pulumi.prod.yaml', (v) => `config:\n  app:dbPassword: ${v}\n`],
    ['database.yml', (v) => `production:\n  :db_password: ${v}\n`],
    ['a.md', (v) => `The password is “${v}”.\n`],
    ['b.md', (v) => `Mot de passe : « ${v} »\n`],
    ['c.md', (v) => `パスワード：「${v}」\n`],
    ['d.md', (v) => `Password:\u00a0${v}\n`],
    ['a.log', (v) => `\u001b[32mpassword\u001b[0m: \u001b[33m${v}\u001b[0m\n`],
    ['dump.txt', (v) => `  ["password"]=>\n  string(12) "${v}"\n`],
  ])('the string that %s writes', (path, write) => {
    const value = `W${make.lower(5)}${make.digits(2)}x${make.upper(2)}`;
    expect(findIn(write(value), path).map(({ secret }) => secret)).toEqual([value]);
  });
});

describe('nothing is a password in', () => {
  it.each([
    ['a.lua', 'local password = [[Enter your Password1 here]]\n'],
    ['a.rb', 'password = <<~DOC\n  The password of User1\n  has 8 characters\nDOC\n'],
    ['a.swift', 'let password = """\n  Your password, \\(name1)!\n  """\n'],
    ['a.cpp', 'const char* password_regex = R"(^[A-Z]\\d+$)";\n'],
    ['a.rs', 'let password = r#"{"a": 1}"#;\n'],
    ['a.sh', 'PASSWORD=$(cat <<E\n$Secret1\nE\n)\n'],
    ['a.tcl', 'set password {}\n'],
    ['a.pl', 'my $password = q{};\n'],
    ['a.js', 'const pw = q(User1Name);\n'],
    ['a.yaml', 'auth:password:Value1\n'],
    ['a.erl', '-define(PASSWORD, PASSWORD_1).\n'],
    ['a.py', 'password = """\n    The Password1\n    """\n'],
  ])('%s: %s', (path, text) => {
    expect(findIn(text, path)).toEqual([]);
  });
});
