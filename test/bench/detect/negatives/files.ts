import type { ExampleSource } from '../../../../src/detect/rule.ts';
import type { Negative } from '../negatives.ts';

function file(path: string, text: string): Negative {
  return { id: path, path, text };
}

/** Files that are full of what looks like secrets. */
export function notSecretFiles(make: ExampleSource): Negative[] {
  const b32 = (length: number): string => make.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', length);
  const certificate = Array.from({ length: 14 }, () => make.base64(64)).join('\n');
  return [
    file(
      'package-lock.json',
      JSON.stringify(
        {
          packages: {
            'node_modules/a': {
              version: '1.0.0',
              resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz',
              integrity: `sha512-${make.base64(86)}==`,
            },
          },
        },
        null,
        2,
      ),
    ),
    file(
      'yarn.lock',
      `"@babel/core@^7.0.0":\n  version "7.1.0"\n  resolved "https://registry.yarnpkg.com/@babel/core/-/core-7.1.0.tgz#${make.hex(40)}"\n  integrity sha512-${make.base64(86)}==\n`,
    ),
    file(
      'pnpm-lock.yaml',
      `packages:\n  /a@1.0.0:\n    resolution: {integrity: sha512-${make.base64(86)}==}\n    engines: {node: '>=8'}\n`,
    ),
    file(
      'go.sum',
      `golang.org/x/crypto v0.1.0 h1:${make.base64(43)}=\ngolang.org/x/crypto v0.1.0/go.mod h1:${make.base64(43)}=\n`,
    ),
    file('Cargo.lock', `[[package]]\nname = "a"\nversion = "1.0.0"\nchecksum = "${make.hex(64)}"\n`),
    file('poetry.lock', `files = [\n    {file = "a-1.whl", hash = "sha256:${make.hex(64)}"},\n]\n`),
    file(
      'requirements.txt',
      `a==1.0 \\\n    --hash=sha256:${make.hex(64)} \\\n    --hash=sha256:${make.hex(64)}\n`,
    ),
    file(
      '.terraform.lock.hcl',
      `  hashes = [\n    "h1:${make.base64(43)}=",\n    "zh:${make.hex(64)}",\n  ]\n`,
    ),
    file(
      'index.html',
      `<script src="https://cdn.acme.io/a.js" integrity="sha384-${make.base64(64)}" crossorigin="anonymous"></script>\n<link rel="stylesheet" integrity="sha256-${make.base64(43)}=">\n`,
    ),
    file(
      '.github/workflows/ci.yml',
      `      - uses: actions/checkout@${make.hex(40)} # v4\n        with:\n          token: \u0024{{ secrets.GITHUB_TOKEN }}\n      - uses: docker://alpine@sha256:${make.hex(64)}\n        env:\n          NODE_AUTH_TOKEN: \u0024{{ secrets.NPM_TOKEN }}\n`,
    ),
    file(
      'Dockerfile',
      `FROM node:22@sha256:${make.hex(64)}\nARG NPM_TOKEN\nRUN --mount=type=secret,id=npm_token NPM_TOKEN=$(cat /run/secrets/npm_token) npm ci\nENV KEY_SHA256=${make.hex(64)}\nRUN echo "${make.hex(64)}  node.tar.gz" | sha256sum -c -\n`,
    ),
    file(
      'style.css',
      `.token.punctuation { color: #${make.hex(6)} }\na { background: url(data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA${make.base64(200)}) }\n`,
    ),
    file(
      'logo.svg',
      `<svg><path d="M12.5 2.3c-${make.digits(2)}.4 ${make.digits(2)}.2z"/><image href="data:image/png;base64,iVBORw0KGgo${make.base64(300)}"/></svg>`,
    ),
    file(
      'app.min.js',
      `!function(e,t){var n="${make.base62(6)}";e.token=t.key;for(var r=0,o=t.password;r<o.length;r++)e[r]=n.charCodeAt(r)^${make.digits(3)}}(this,{key:"a",password:"b"});`.repeat(
        40,
      ),
    ),
    file(
      'app.js.map',
      JSON.stringify({
        version: 3,
        mappings: `AAAA,${make.base62(6)};${make.base62(4)},${make.base62(5)},SAASA,EAAT,CAAY`.repeat(20),
      }),
    ),
    file(
      'en.json',
      JSON.stringify(
        {
          password: 'Password',
          'password.forgot': 'Forgot your password?',
          token: 'Token',
          apiKey: 'API key',
          secret: 'Secret question',
          'auth.failed': 'Authentication failed',
          passwordHint: 'At least 8 characters',
          confirmPassword: 'Confirm password',
        },
        null,
        2,
      ),
    ),
    file(
      'de.json',
      JSON.stringify(
        {
          password: 'Passwort',
          'password.forgot': 'Passwort vergessen?',
          newPassword: 'Neues Passwort eingeben',
          token: 'Zugangsschlüssel',
          apiKey: 'API-Schlüssel',
          secret: 'Geheimfrage',
        },
        null,
        2,
      ),
    ),
    file(
      'fr.json',
      JSON.stringify(
        {
          password: 'Mot de passe',
          resetPassword: 'Réinitialiser le mot de passe',
          token: 'Jeton',
          apiKey: "Clé d'API",
        },
        null,
        2,
      ),
    ),
    file(
      'ja.json',
      JSON.stringify({ password: 'パスワード', token: 'トークン', secret: '秘密の質問' }, null, 2),
    ),
    file(
      'messages.properties',
      'password.label=Password\npassword.error.short=The password is too short\ntoken.expired=Your token has expired\nlogin.password.placeholder=Enter your password\n',
    ),
    file(
      'types.ts',
      'export interface Login {\n  username: string;\n  password: string;\n  token?: string;\n  apiKey: string | undefined;\n  secretKey: Buffer;\n}\nexport type Secret = { value: string };\n',
    ),
    file(
      'schema.ts',
      'const schema = z.object({\n  password: z.string().min(8).max(64),\n  token: z.string().uuid(),\n  apiKey: z.string().regex(/^[a-z0-9]{32}$/),\n});\n',
    ),
    file(
      'form.tsx',
      '<Input type="password" name="password" placeholder="Enter your password" value={password} onChange={(e) => setPassword(e.target.value)} autoComplete="current-password" data-testid="login-password-input" />\n<label htmlFor="password">Password</label>\n',
    ),
    file(
      'api.js',
      "const token = await getToken({ scope });\nconst headers = { Authorization: `Bearer \u0024{token}`, 'X-Api-Key': apiKey };\nif (!password) throw new Error('password is required');\nconst key = `\u0024{prefix}:\u0024{id}`;\nconst apiKey = config.get('services.maps.apiKey');\nlocalStorage.setItem('token', token);\nlocalStorage.getItem('auth_token');\n",
    ),
    file(
      'constants.ts',
      "export const TOKEN_KEY = 'auth_token';\nexport const AUTH_TOKEN_EXPIRED = 'AUTH_TOKEN_EXPIRED';\nexport const PASSWORD_RESET = 'user/PASSWORD_RESET';\nexport const API_KEY_HEADER = 'X-Acme-Api-Key';\nexport const SECRET_PATH = 'kv/data/payments/stripe';\nexport const CSRF_COOKIE = 'XSRF-TOKEN';\n",
    ),
    file(
      'keys.ts',
      "const map = { key: 'ArrowDown', hotkey: 'ctrl+shift+p', keyCode: 40, primaryKey: 'id', foreignKey: 'user_id', sortKey: 'created_at#id', cacheKey: 'user-profile-settings-v2', i18nKey: 'common.buttons.save' };\n<li key={item.id} accessKey=\"s\">\n",
    ),
    file(
      'app.py',
      'password = getpass.getpass("Password: ")\ntoken = os.environ["GITHUB_TOKEN"]\nsecret = secrets.token_hex(32)\nkey = hashlib.sha256(data).hexdigest()\napi_key = settings.API_KEY\nparser.add_argument("--password", help="Password of the user", default=None)\nparser.add_argument("--token", required=True)\nraise ValueError("Invalid token: expected 3 segments")\n',
    ),
    file(
      'config.py',
      'SECRET_KEY = os.environ.get("SECRET_KEY")\nDATABASE_URL = f"postgres://{user}:{password}@{host}/{name}"\nTOKEN_CLASSES = {"access": "rest_framework.authtoken.models.Token"}\nAUTH_USER_MODEL = "accounts.CustomUser"\nPASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]\n',
    ),
    file(
      'Main.java',
      '@Value("\u0024{app.secret}") private String secret;\nprivate static final String TOKEN_HEADER = "X-Auth-Token";\nString password = request.getParameter("password");\nSecretKeySpec key = new SecretKeySpec(bytes, "HmacSHA256");\nKeyStore.getInstance("PKCS12");\nprivate static final long serialVersionUID = 7526472295622776147L;\nString token = tokenService.issue(user);\n',
    ),
    file(
      'main.go',
      'token, err := jwt.Parse(raw, keyFunc)\nflag.StringVar(&password, "password", "", "password of the user")\nkey := os.Getenv("API_KEY")\nreturn fmt.Errorf("invalid token: %w", err)\nconst tokenHeader = "X-Auth-Token"\nclientSecret := viper.GetString("oauth.client_secret")\n',
    ),
    file(
      'App.cs',
      'var secret = Configuration["Jwt:Secret"];\npublic string Password { get; set; }\n[JsonProperty("access_token")] public string AccessToken { get; set; }\nservices.AddSecretManager(o => o.KeyVault = "https://acme.vault.azure.net/");\nPublicKeyToken=b77a5c561934e089, Culture=neutral\n',
    ),
    file(
      'App.csproj',
      '<Reference Include="System.Core, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089" />\n<PackageReference Include="Azure.Security.KeyVault.Secrets" Version="4.5.0" />\n<UserSecretsId>aspnet-App-53bc9b9d-9d6a-45d4-8429-2a2761773502</UserSecretsId>\n<ProjectGuid>{53BC9B9D-9D6A-45D4-8429-2A2761773502}</ProjectGuid>\n',
    ),
    file(
      'app.rb',
      "password = params[:password]\nvalidates :password, presence: true, length: { minimum: 8 }\ntoken = SecureRandom.hex(32)\nconfig.secret_key = ENV.fetch('SECRET_KEY')\nhas_secure_password\n",
    ),
    file(
      'app.php',
      "<?php\n$password = $_POST['password'];\n$token = bin2hex(random_bytes(32));\ndefine('DB_PASSWORD', getenv('DB_PASSWORD'));\n$apiKey = $config['api_key'] ?? null;\n",
    ),
    file(
      'schema.sql',
      'CREATE TABLE users (\n  id uuid PRIMARY KEY,\n  password VARCHAR(255) NOT NULL,\n  token TEXT UNIQUE,\n  api_key CHAR(32) DEFAULT NULL,\n  password_hash BYTEA,\n  FOREIGN KEY (org_id) REFERENCES orgs (id)\n);\nALTER USER app WITH PASSWORD :password;\n',
    ),
    file(
      'users.sql',
      `INSERT INTO users VALUES (1, 'ann', 'ann@acme.io', '$2y$10$${make.base62(53)}', '2026-01-01');\nINSERT INTO users (id, uuid) VALUES (2, '${make.uuid()}');\n`,
    ),
    file(
      '.htpasswd',
      `ann:$apr1$${make.base62(8)}$${make.base62(22)}\nbob:{SHA}${make.base64(27)}=\ncyd:$2y$05$${make.base62(53)}\n`,
    ),
    file(
      'words.json',
      '{"password":"密码","tip":"密码: 8-20位字母数字组合","pwd":"请输入密码1","err":"密码错误E1001","jp":"パスワードは8文字以上","kr":"비밀번호는 A-Z, 0-9","ru":"Пароль: мин. 8 символов (A-Z, 0-9)","de":"Passwort-Bestätigung","confirm":"Bestanden!"}',
    ),
    file(
      'packages.txt',
      'ii  libc6     2.36-9+deb12u4   amd64  GNU C Library\nii  passwd    1:4.13+dfsg1-1   amd64  change passwords\nii  perl      5.36.0-7+deb12   amd64  Perl\n',
    ),
    file(
      'keywords.js',
      `var functions = [\n  "old_password",\n  "passwd",\n  "pycall1T",\n  "Pow2(x)",\n];\nconst passwords = ["123456", "qwerty1", "trustno1"];\n`,
    ),
    file(
      'User.php',
      "'password' => 'required|min:8|confirmed',\n'passwords' => ['users' => ['provider' => 'users1', 'table' => 'resets']],\n'password' => '$P$B' . $hash,\n",
    ),
    file(
      'requirements.md',
      '| Option | Password | Token |\n|---|---|---|\n| OAuth2 | no | yes |\n| SAML2.0 | n/a | v2-only |\n\n**Password:** your account password\n<td>Password</td><td>min. 8</td>\n',
    ),
    file(
      'dump.sql',
      `CREATE TABLE users (id int, password varchar(64), mail text);\nINSERT INTO users VALUES (1,'${make.hex(32)}','a@acme.io'),(2,'$2y$10$${make.base62(53)}','b@acme.io'),(3,'*${make.hex(40).toUpperCase()}','c');\n`,
    ),
    file(
      'settings.yml',
      'password: *shared1\nlogin_url: auth/SET_PASSWORD_2\nparameter: prod/db:password1\ntoken: "0x0000000000000000000000000000000000000000"\nextra_secret: app-env-2\n',
    ),
    file('shadow', 'root:*:19000:0:99999:7:::\ndaemon:!:19000:0:99999:7:::\nann:!!:19000::::::\n'),
    file(
      'deploy.yaml',
      'env:\n- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef:\n      name: db-credentials-production\n      key: password\n- name: TOKEN_PATH\n  value: /var/run/secrets/kubernetes.io/serviceaccount/token\nimagePullSecrets:\n- name: registry-credentials-eu-west-1\nserviceAccountName: payments\n',
    ),
    file(
      'values.yaml',
      'auth:\n  existingSecret: my-release-postgresql-credentials\n  secretKeys:\n    adminPasswordKey: postgres-password\n    userPasswordKey: password\ntls:\n  secretName: wildcard-acme-io-tls-2026\nglobal:\n  password: ""\n',
    ),
    file(
      'main.tf',
      'resource "aws_kms_key" "key" {\n  key_usage = "ENCRYPT_DECRYPT"\n}\npassword = random_password.db.result\ntoken = data.aws_eks_cluster_auth.main.token\nsecret_id = aws_secretsmanager_secret.db.id\nkms_key_id = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"\nkey_name = "bastion-production-eu-west-1"\n',
    ),
    file(
      'openapi.yaml',
      'securitySchemes:\n  ApiKeyAuth:\n    type: apiKey\n    in: header\n    name: X-API-Key\n  oauth:\n    tokenUrl: https://login.acme.io/oauth/token\nproperties:\n  password:\n    type: string\n    format: password\n    minLength: 8\n    description: The password of the user\n  token:\n    type: string\n    example: string\n',
    ),
    file(
      'tokenizer_config.json',
      '{"bos_token": "<|begin_of_text|>", "eos_token": "</s>", "pad_token": "[PAD]", "model_max_length": 131072, "tokenizer_class": "PreTrainedTokenizerFast", "unk_token": "<unk>", "max_new_tokens": 2048}',
    ),
    file(
      'cert.pem',
      `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n-----BEGIN PUBLIC KEY-----\n${make.base64(64)}\n-----END PUBLIC KEY-----\n`,
    ),
    file(
      'authorized_keys',
      `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ${make.base64(340)} ann@laptop\nssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${make.base64(43)} bob@desk\n`,
    ),
    file(
      'known_hosts',
      `|1|${make.base64(27)}=|${make.base64(27)}= ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABB${make.base64(86)}=\n`,
    ),
    file(
      'iam.json',
      JSON.stringify({
        UserId: `AIDA${b32(17)}`,
        RoleId: `AROA${b32(17)}`,
        Arn: 'arn:aws:iam::123456789012:user/ann',
        InstanceProfileId: `AIPA${b32(17)}`,
        PolicyId: `ANPA${b32(17)}`,
        Sha: make.hex(40),
      }),
    ),
    file(
      'aws.md',
      `Use AKIA${b32(9)}${['EXAM', 'PLE'].join('')} and ${make.base62(30)}${['EXAM', 'PLE'].join('')}KEY, at commit ${make.hex(40)}.\nSet \`AWS_SECRET_ACCESS_KEY\` and \`AWS_ACCESS_KEY_ID\` in the settings. User AIDA${b32(17)} commit ${make.hex(40)}\n`,
    ),
    file(
      'README.md',
      'Set your password: it must have 12 characters.\nexport API_KEY=<your key>\ncurl -H "Authorization: Bearer $TOKEN" https://api.acme.io\ncurl -u user:password https://api.acme.io\npsql postgres://user:password@localhost:5432/app\nmongodb://localhost:27017/test\nThe token is sent in the header.\nPassword: ask the operator\nhttps://user:pass@example.com/path\nThe secret is kept in the vault; the key is never shown.\n',
    ),
    file(
      'CHANGELOG.md',
      `- Fix token refresh (${make.hex(7)})\n- password: hide it in logs ([${make.hex(40)}](https://github.com/a/b/commit/${make.hex(40)}))\n- auth: retry (#1234)\n`,
    ),
    file(
      'git.log',
      `commit ${make.hex(40)}\nMerge: ${make.hex(7)} ${make.hex(7)}\nAuthor: Ann <ann@acme.io>\n\n    token: use the key of the pool\n\nindex ${make.hex(7)}..${make.hex(7)} 100644\n`,
    ),
    file(
      'access.log',
      `10.0.0.1 - - [01/Jan/2026] "GET /api/users/${make.uuid()}?page=2 HTTP/1.1" 200 "etag:${make.hex(32)}" trace=${make.hex(32)} key_id=${make.hex(8)}\nrequest_id=${make.uuid()} user=ann token_type=bearer auth=ok password=[FILTERED] token=[REDACTED] secret=***\n`,
    ),
    file(
      'nginx.conf',
      'ssl_certificate_key /etc/nginx/ssl/server.key;\nauth_basic "Restricted area";\nauth_basic_user_file /etc/nginx/.htpasswd;\nproxy_set_header Authorization $http_authorization;\nssl_session_tickets off;\n',
    ),
    file(
      'sshd_config',
      'PasswordAuthentication no\nPubkeyAuthentication yes\nAuthorizedKeysFile .ssh/authorized_keys\nHostKey /etc/ssh/ssh_host_ed25519_key\nKexAlgorithms curve25519-sha256@libssh.org\n',
    ),
    file(
      'postfix.cf',
      'smtpd_tls_key_file = /etc/ssl/private/mail.key\nsmtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\nsmtpd_tls_auth_only = yes\n',
    ),
    file(
      'redis.conf',
      '# requirepass foobared\nrequirepass \u0024{REDIS_PASSWORD}\nmasterauth <master-password>\nsave 900 1\n',
    ),
    file(
      'app.test.ts',
      "expect(screen.getByLabelText('Password')).toBeVisible();\nawait user.type(screen.getByPlaceholderText('Password'), 'secret');\nconst token = 'test-token';\nmockToken('fake-jwt-token');\nexpect(res.body.error).toBe('invalid_token');\nit('rejects a wrong password', () => {});\n",
    ),
    file(
      'lang.po',
      'msgid "Enter your password"\nmsgstr "Geben Sie Ihr Passwort ein"\nmsgid "API key:"\nmsgstr "API-Schlüssel:"\n',
    ),
    file(
      'Localizable.strings',
      '"password" = "Kennwort";\n"token_expired" = "Sitzung abgelaufen";\n"apikey.title" = "Schlüssel der Schnittstelle";\n',
    ),
    file(
      'strings.xml',
      '<resources>\n  <string name="password">Password</string>\n  <string name="enter_password">Enter your password</string>\n  <string name="api_key_hint">Paste the key here</string>\n</resources>\n',
    ),
    file(
      'contract.sol',
      `address constant TOKEN = 0x${make.hex(40)};\nbytes32 constant KEY = keccak256("acme.token");\nbytes32 root = 0x${make.hex(64)};\n`,
    ),
    file(
      'hexdump.txt',
      Array.from(
        { length: 8 },
        (_, row) => `${(row * 16).toString(16).padStart(8, '0')}  ${make.hex(32).match(/../g)?.join(' ')}`,
      ).join('\n'),
    ),
    file(
      'data.csv',
      `id,uuid,sha1,email\n1,${make.uuid()},${make.hex(40)},ann@acme.io\n2,${make.uuid()},${make.hex(40)},bob@acme.io\n`,
    ),
    file(
      'geo.json',
      '{"type":"Feature","geometry":{"type":"Point","coordinates":[8.5417,47.3769]},"properties":{"key":"zurich-main-station","auth":"public-domain","token":"z"}}',
    ),
    file(
      'renovate.json',
      '{"hostRules":[{"matchHost":"npm.acme.io","token":"{{ secrets.NPM_TOKEN }}"}],"password":"{{ secrets.PW }}"}',
    ),
    file('.npmrc', '//registry.npmjs.org/:_authToken=\u0024{NPM_TOKEN}\nalways-auth=true\n'),
    file('.netrc.example', 'machine api.acme.io\n  login <user>\n  password <password>\n'),
    file(
      'docker-compose.yml',
      'services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: \u0024{POSTGRES_PASSWORD:-postgres}\n      POSTGRES_PASSWORD_FILE: /run/secrets/db\n      MYSQL_ALLOW_EMPTY_PASSWORD: "yes"\n      KEYCLOAK_ADMIN_PASSWORD: admin\n',
    ),
    file(
      'jenkins.groovy',
      "withCredentials([string(credentialsId: 'deploy-token-production', variable: 'TOKEN')]) {\n  sh 'curl -H \"Authorization: Bearer $TOKEN\" https://x'\n}\nenvironment { API_KEY = credentials('acme-api-key') }\n",
    ),
    file(
      'Makefile',
      'TOKEN ?= $(shell cat .token)\nAPI_KEY := $(API_KEY)\nCHECKSUM = $(shell sha256sum a | cut -d" " -f1)\n',
    ),
    file(
      'run.sh',
      'TOKEN=$(vault read -field=token secret/app)\nPASSWORD="$(openssl rand -base64 32)"\nread -sp "Password: " PASSWORD\nexport API_KEY="$1"\ncurl -u "$USER:$PASSWORD" https://x\nmysql -u root -p"$PW" app\n[ -z "$TOKEN" ] && echo "token missing"\n',
    ),
    file(
      'run.ps1',
      '$password = Read-Host -AsSecureString\n$token = (Get-AzAccessToken).Token\n$env:API_KEY = $apiKey\n[securestring]$secret = ConvertTo-SecureString $plain -AsPlainText -Force\n',
    ),
    file(
      'nuget.config',
      '<packageSourceCredentials><acme><add key="Username" value="%USER%" /><add key="ClearTextPassword" value="%PAT%" /></acme></packageSourceCredentials>\n',
    ),
    file(
      'package.json',
      '{"name":"token-service","version":"1.0.0","scripts":{"key":"node scripts/generate-key.js"},"keywords":["password","secret","api-key"],"author":"Ann","dependencies":{"jsonwebtoken":"^9.0.0","keytar":"^7.9.0"}}',
    ),
    file(
      'notebook.ipynb',
      JSON.stringify({
        cells: [
          {
            cell_type: 'code',
            id: make.hex(8),
            source: [
              'token = os.environ["HF_TOKEN"]\n',
              'api_key = getpass()\n',
              'openai.api_key = "YOUR_API_KEY"\n',
            ],
            outputs: [{ data: { 'image/png': `iVBORw0KGgo${make.base64(200)}` } }],
          },
        ],
      }),
    ),
  ];
}
