import { describe, expect, it } from 'vitest';
import { crc32, tokenChecksum } from '../../../src/detect/judge/checksum.ts';
import { entropyOf } from '../../../src/detect/judge/entropy.ts';
import { readsAsWords, wordLikeness } from '../../../src/detect/judge/words.ts';
import { exampleSource } from '../example-source.ts';
import { findIn } from '../found.ts';

const make = exampleSource(99);
const key = (): string => `k9${make.base62(34)}`;
const password = (): string => `w7${make.base62(8)}#Q`;

describe('assignments in the files that people write', () => {
  const forms: readonly [path: string, text: (value: string) => string][] = [
    ['a.py', (value) => `client = Client(api_key="${value}")`],
    ['a.py', (value) => `API_TOKEN: str = '${value}'`],
    ['a.rb', (value) => `config.secret_key = '${value}'`],
    ['a.go', (value) => `const apiKey string = "${value}"`],
    ['a.go', (value) => `token := \`${value}\``],
    ['A.java', (value) => `private static final String AUTH_TOKEN = "${value}";`],
    ['a.cs', (value) => `var clientSecret = @"${value}";`],
    ['a.php', (value) => `'api_secret' => '${value}',`],
    ['a.rs', (value) => `let api_token: &str = "${value}";`],
    ['a.kt', (value) => `val apiKey: String = "${value}"`],
    ['a.swift', (value) => `let apiSecret = "${value}"`],
    ['a.tf', (value) => `  client_secret = "${value}"`],
    ['a.toml', (value) => `secret_key = "${value}"`],
    ['a.properties', (value) => `app.auth.token=${value}`],
    ['a.ini', (value) => `api_key = ${value}`],
    ['a.yaml', (value) => `  encryptionKey: ${value}`],
    ['a.yaml', (value) => `  encryptionKey:\n    ${value}`],
    ['a.yaml', (value) => `  apiToken: |-\n    ${value}\n  next: 1`],
    ['a.xml', (value) => `<apiKey>${value}</apiKey>`],
    ['web.config', (value) => `<add key="ApiKey" value="${value}"/>`],
    ['run.sh', (value) => `export SERVICE_TOKEN=${value}`],
    ['run.sh', (value) => `deploy --token ${value} --now`],
    ['Dockerfile', (value) => `ENV API_KEY=${value}`],
    ['Dockerfile', (value) => `ARG API_KEY=${value}`],
    ['a.js', (value) => `headers: { 'X-Api-Key': '${value}' }`],
    ['a.js', (value) => `process.env.API_KEY ?? "${value}"`],
    ['a.js', (value) => `if (token === '${value}') {`],
    ['notes.md', (value) => `The token: \`${value}\` works.`],
    ['.env.local', (value) => `NEXT_AUTH_SECRET=${value}`],
    ['docker-compose.yml', (value) => `    - SESSION_SECRET=${value}`],
    ['a.py', (value) => `os.system("deploy --token=${value}")`],
    ['a.py', (value) => `lines = ["API_KEY=${value}", "B=2"]`],
    ['run.sh', (value) => `curl -H 'X-Api-Key: ${value}' https://a.acme.io`],
    ['a.ipynb', (value) => `"api_key = \\"${value}\\"\\n",`],
  ];

  it.each(forms)('%s', (path, write) => {
    for (let round = 0; round < 10; round += 1) {
      const value = key();
      const text = write(value);
      const found = findIn(text, path).map(({ rule, secret, spanned }) => ({ rule, secret, spanned }));
      const right = { rule: 'generic-secret', secret: value, spanned: value };
      expect({ text, found }).toEqual({ text, found: [right] });
    }
  });
});

describe('passwords', () => {
  const forms: readonly [path: string, text: (value: string) => string][] = [
    ['a.properties', (value) => `spring.datasource.password=${value}`],
    ['a.yml', (value) => `  password: "${value}"`],
    ['a.cs', (value) => `"Server=db;Database=x;User Id=sa;Password=${value};Encrypt=True"`],
    ['a.py', (value) => `psycopg2.connect(host="db", user="app", password="${value}")`],
    ['a.java', (value) => `props.setProperty("db.password", "${value}");`],
    ['a.php', (value) => `$dbPass = '${value}';`],
    ['a.js', (value) => `const { PASSWORD = '${value}' } = process.env;`],
    ['my.cnf', (value) => `password = ${value}`],
    ['a.sh', (value) => `PGPASSWORD=${value} psql -h db`],
    ['a.md', (value) => `jdbc:mysql://db/x?user=app&password=${value}&ssl=true`],
  ];

  it.each(forms)('%s', (path, write) => {
    for (let round = 0; round < 10; round += 1) {
      const value = password();
      const text = write(value);
      const found = findIn(text, path).map(({ rule, secret }) => ({ rule, secret }));
      expect({ text, found }).toEqual({ text, found: [{ rule: 'generic-password', secret: value }] });
    }
  });
});

describe('what is no secret', () => {
  it.each([
    ['a.js', "const token = req.headers['authorization'];"],
    ['a.js', 'const apiKey = config.get("services.maps.apiKey");'],
    ['a.js', "import { tokenService } from './token-service-implementation';"],
    ['a.js', "const TOKEN_KEY = 'application.auth.token.storage';"],
    ['a.js', "localStorage.getItem('auth-token-v2-session')"],
    ['a.ts', 'secretKey: keyof typeof SecretManagerOptions;'],
    ['a.py', 'password = getpass.getpass("Password: ")'],
    ['a.py', 'token = os.environ["GITHUB_TOKEN"]'],
    ['a.yml', 'token: \u0024{{ secrets.GITHUB_TOKEN }}'],
    ['a.yml', 'password: {{ .Values.postgres.password }}'],
    ['a.yml', 'secretName: wildcard-certificate-production-2026'],
    ['a.yml', 'existingSecret: my-application-postgres-credentials'],
    ['a.tf', 'password = var.database_password'],
    ['a.tf', 'secret_arn = aws_secretsmanager_secret.database.arn'],
    ['.env.example', 'API_KEY=your-api-key-here'],
    ['.env.example', 'SECRET=xxxxxxxxxxxxxxxxxxxxxxxx'],
    ['.env', 'PASSWORD='],
    ['a.json', '"primaryKey": "0b5d7c1e-2f6a-4f0c-9d8e-aaaaaaaaaaaa"'],
    ['a.json', '"publicKey": "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE5P9Jx3Fz"'],
    ['a.html', '<input type="password" name="password" placeholder="Password">'],
    ['a.md', 'Your password must have at least 12 characters.'],
    ['a.sql', "CREATE USER app WITH PASSWORD 'changeme';"],
    ['a.css', '.token.keyword.control-flow-statement { color: red }'],
    ['a.yml', `auth: ann:{SHA}${make.base64(27)}=`],
    ['a.yml', `auth: ${Buffer.from(`ann:{SHA}${make.base64(27)}=`).toString('base64')}`],
    ['a.md', 'with username and password login, sessions'],
    ['go.sum', `github.com/a/b v1.0.0 h1:${make.base64(43)}=`],
    ['a.json', `"sha256Key": "${make.hex(64)}"`],
    ['a.json', `"NextToken": "${make.base64(60)}"`],
    ['a.json', `"ChangeToken": "${make.uuid()}"`],
    ['a.json', `"clientToken": "${make.uuid()}"`],
    ['a.sh', 'aws ssm x --targets "Key=InstanceIds,Values=i-0cb2b964d3e14fd9f"'],
    ['a_test.go', 'b.Run("Key=int32/Elem=int32", run)'],
    ['a.go', 'var v = versionKey{"LINUX_2.6.39", 0x75fcb89}'],
    ['out.txt', '    --- PASS: TestTags/x,testtag,y (0.04s)'],
    ['a.md', 'https://user@password:www.acme.io/x'],
    ['a.env', `ADMIN_TOKEN_HASH=$argon2id$v=19$m=65536,t=3,p=4$${make.base64(22)}$${make.base64(43)}`],
    ['a.env', `ADMIN_TOKEN=$apr1$${make.base62(8)}$${make.base62(22)}`],
    ['a.yaml', `kind: Secret\ndata:\n  password: ${Buffer.from('changeme').toString('base64')}\n`],
    ['.env', `API_KEY=\nOTHER_SETTING=${make.base62(30)}`],
  ])('%s: %s', (path, text) => {
    expect(findIn(text, path)).toEqual([]);
  });
});

it('the checksum is that of a published, revoked token', () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
  expect(tokenChecksum(['zQWBuTSOoRi4A9', 'spHcVY5ncnsDkxkJ'].join(''))).toBe('0mLq17');
});

it('random characters do not read as words, and names do', () => {
  let wrong = 0;
  for (let round = 0; round < 1_000; round += 1) if (readsAsWords(make.base62(32))) wrong += 1;
  expect(wrong).toBeLessThan(5);
  const names = ['applicationAuthenticationToken', 'my-secret-value-name', 'UserPasswordResetController'];
  expect(names.filter(readsAsWords)).toEqual(names);
  expect(wordLikeness('a1b2')).toBeUndefined();
});

it('entropy is that of the characters', () => {
  expect(entropyOf('')).toBe(0);
  expect(entropyOf('aaaa')).toBe(0);
  expect(entropyOf('abcd')).toBe(2);
});
