import { ALGORITHM } from '../judge/chosen-words.ts';
import { judgeChosen, judgeKey } from '../judge/generic.ts';
import { type Check, nothing, type Rule, secret } from '../rule.ts';
import { passwordThat, toldPasswordThat } from './placed-password.ts';

const password = {
  kind: 'password',
  severity: 'medium',
  generic: true,
  guessable: true,
  remedy: ['Change it, and pass the new one by the environment or a secret store.'],
  links: [],
} as const;

const CALLED = 'a call takes it as a password';

const ofCall = passwordThat(CALLED);

const strictly = toldPasswordThat(CALLED);

const keyOfCall: Check = (value, { file }) => {
  if (ALGORITHM.test(value)) return nothing('it is the name of an algorithm');
  const candidate = { value, name: 'secret', delimited: true };
  const key = judgeKey(candidate, file);
  const judged = key.secret ? key : judgeChosen(candidate, file);
  return judged.secret ? secret('a call signs or encrypts with it', judged.reason) : nothing(judged.reason);
};

/** One argument, a string or a name; what wraps a string without changing it. */
const ARGUMENT = '(?:["\'][^"\'\\r\\n]{0,160}["\']|[^"\'`(),\\r\\n]{1,80})';
const WRAPPED =
  '(?:b(?=["\'])|(?:\\[\\]byte|bytes|Buffer\\.from|Base64\\.\\w{1,20}|(?:System\\.Text\\.)?Encoding\\.\\w{1,8}\\.GetBytes)\\(\\s{0,4})?';

/** Passwords and keys whose place among the arguments of a call tells what they are, beside those of {@link passwordCalls}. */
export const callArguments: readonly Rule[] = [
  {
    ...password,
    id: 'third-argument-password',
    title: 'Password as an argument of a call',
    anchors: [
      'FTP(',
      'FTP_TLS(',
      'ftp_login(',
      'ldap_bind(',
      'mysql_connect(',
      'mysql_pconnect(',
      'DBI->connect(',
      'PlainAuth(',
      'Sequelize(',
      'dbConnect(',
      'ssh2_auth_password(',
      'mysql_real_connect(',
      'keyring.set_password(',
      'MapNetworkDrive ',
      'ransport.connect(',
      'create_user(',
      'create_superuser(',
    ],
    left: 'none',
    match: new RegExp(
      `(?:(?:FTP(?:_TLS)?|ftp_login|ldap_bind|mysql_p?connect|DBI->connect|PlainAuth|Sequelize|dbConnect|create_(?:super)?user|ssh2_auth_password|keyring\\.set_password|ransport\\.connect|mysql_real_connect(?=\\([^,]{1,60},))\\(\\s{0,12}(?:(?<=real_connect\\(\\s{0,12})[^"'(),]{1,60},\\s{0,12})?${ARGUMENT},\\s{0,12}["'][^"'\\r\\n]{0,80}["'],\\s{0,12}|MapNetworkDrive ${ARGUMENT}, ?${ARGUMENT}, ?\\w{1,20}, ?${ARGUMENT}, ?)["'](?<secret>[^"'\\r\\n\\s]{6,100})["']`,
    ),
    reach: 420,
    check: ofCall,
    finds: (make) =>
      [
        "FTP('ftp.acme.io', 'ann', '§')",
        "ldap_bind($c, 'cn=admin', '§');",
        'smtp.PlainAuth("", "me@acme.io", "§", "smtp.acme.io")',
        "new Sequelize('orders', 'app', '§', {})",
        'DBI->connect("dbi:mysql:x", "app", "§");',
        'mysql_real_connect(&db, "h", "root", "§", "x", 0, NULL, 0);',
        'net.MapNetworkDrive "Z:", share, False, "ann", "§"',
      ].map((text) => {
        const value = `${make.base62(10)}7z`;
        return { text: text.replace('§', value), secret: value, path: 'a.py' };
      }),
    ignores: () => [
      "FTP('ftp.acme.io', 'anonymous', 'password')",
      "new Sequelize('orders', 'app', config.password)",
      'smtp.PlainAuth("", user, password, host)',
    ],
  },
  {
    ...password,
    id: 'stated-password',
    title: 'Password as an argument of a call',
    anchors: [
      '.bind(',
      '.bind_s(',
      '.simple_bind_s(',
      '.auth(',
      ':auth(',
      '.login(',
      'SECURITY_CREDENTIALS',
      'USERPWD',
      'noop',
      'PBEKeySpec(',
      'PasswordProtection(',
      '.load(',
      'passwordEncoder.encode(',
      'passwordEncoder().encode(',
      'bcrypt.hash',
      'BCrypt.hashpw(',
      'make_password(',
      'generate_password_hash(',
      'Hash::make(',
      'password_hash(',
      'password_verify(',
      'bcrypt(',
      'basic_auth ',
      'changeUserPassword(',
      'addUser(',
      'db.auth(',
      'CreateAsync(',
      'HashPassword(',
      'PasswordAsync(',
      'sp_addlogin ',
    ],
    left: 'none',
    match:
      /(?:(?:\.(?:simple_)?bind(?:_s)?\(\s{0,4}["'](?:cn|uid|ou|dc)=[^"'\r\n]{1,160}["'],|[.:]auth\((?:\s{0,4}["'][^"'\r\n]{1,60}["'],(?=\s?["'][^"'\r\n]{6,100}["']\s?[),]))?|(?:\.login|CreateAsync|HashPassword|PasswordAsync)\(\s{0,4}[\w.]{1,60},|sp_addlogin N?'[^'\r\n]{1,60}', ?N?(?=')|SECURITY_CREDENTIALS["']?,|(?:changeUserPassword|addUser|db\.auth)\(\s{0,4}["'][^"'\r\n]{1,60}["'],|(?:PBEKeySpec|PasswordProtection)\(|\.load\([^"'\r\n]{1,120},(?=\s?["'][^"'\r\n]{6,100}["']\.toCharArray)|passwordEncoder(?:\(\))?\.encode\(|bcrypt\.hash(?:Sync|pw)?\(|BCrypt\.hashpw\(|make_password\(|generate_password_hash\(|Hash::make\(|password_(?:hash|verify)\(|\bbcrypt\(|basic_auth ["'][^"'\r\n]{1,60}["'],)\s{0,4}b?["']|USERPWD["']?\s{0,2}(?:,|=>)\s{0,4}["'][^"':\r\n]{1,60}(?::|["'] ?\. ?["']:["'] ?\. ?["'])|(?<=\{)noop\})(?<secret>[^"'\r\n\s]{6,100})(?=["'])/,
    reach: 380,
    check: strictly,
    finds: (make) =>
      [
        "client.bind('cn=admin,dc=acme,dc=io', '§', done)",
        "imap.login(user, '§')",
        'await users.CreateAsync(user, "§");',
        "EXEC sp_addlogin 'ann', '§';",
        'env.put(Context.SECURITY_CREDENTIALS, "§");',
        "curl_setopt($ch, CURLOPT_USERPWD, 'ann:§');",
        '.withUser("admin").password("{noop}§")',
        'keyStore.load(in, "§".toCharArray());',
        'passwordEncoder().encode("§")',
        "http.basic_auth 'ann', '§'",
        'db.auth("ann", "§")',
      ].map((text) => {
        const value = `${make.base62(10)}7Z`;
        return { text: text.replace('§', value), secret: value, path: 'a.java' };
      }),
    ignores: () => [
      "client.auth('password')",
      "$.bind('click2', 'Handler1')",
      'imap.login(user, "wrong-password")',
      'encoder.encode("plainText")',
      'properties.load(stream, "UTF-8")',
    ],
  },
  {
    ...password,
    id: 'field-password',
    title: 'Password that a test types into a field',
    anchors: ['password', 'passwd', 'pass")', "pass')"],
    left: 'none',
    match:
      /(?:(?<=\(\s{0,4}["'`][^"'`\r\n]{0,20}[#.[="'][\w-]{0,16})pass(?:w(?:or)?d)?(?:[-_]?(?:input|field|box|confirm|\d))?\\?["']?\]?\\?["'`],\s{0,2}|pass(?:w(?:or)?d)?(?:[-_]?(?:input|field|box|confirm|\d))?\\?["']?\]?\\?["'`]\)?\]?\)?\.(?:type|fill|clear\(\)\.type|send_keys|sendKeys|setValue|typeText)\(\s{0,2}|(?<=\b(?:id|name|css|xpath)[:=]\S{0,20})passw(?:or)?d\S{0,10}(?: {2,12}|\t{1,3})(?=\S{6,64}(?![ \t]{0,8}\S))|passw(?:or)?d(?:\/i?\)|[-_]?(?:input|field|box)), ?(?:\{ ?target: ?\{ ?value: ?)?)(?:["'`](?<secret>[^"'`\s]{6,64})["'`]|(?<= {2}|\t)(?<secret>[^"'`\s]{6,64})(?![ \t]{0,8}\S))/i,
    reach: 140,
    check: strictly,
    finds: (make) =>
      [
        "await page.type('#password', '§');",
        "await page.fill('input[name=\"password\"]', '§');",
        "cy.get('#password').type('§')",
        'driver.find_element(By.ID, "password").send_keys("§")',
        'driver.find_element(By.NAME, "pass").send_keys("§")',
        'app.secureTextFields["Password"].typeText("§")',
        "fireEvent.change(passwordInput, { target: { value: '§' } });",
        'Input Password    id=password    §\n',
        "userEvent.type(screen.getByLabelText(/password/i), '§')",
      ].map((text) => {
        const value = `${make.base62(10)}7Z`;
        return { text: text.replace('§', value), secret: value, path: 'a.js' };
      }),
    ignores: () => [
      "cy.get('#password').type('password')",
      "fields: ['password', 'lastLogin2']",
      "page.fill('#password', secrets.PASSWORD)",
      'Input Password    id=password    \u0024{PASSWORD}\n',
      'Element Should Be Visible    css:#password1\n',
      "page.fill('#password', user.password1);\n",
    ],
  },
  {
    id: 'signing-key-argument',
    kind: 'secret',
    title: 'Key that a call signs or encrypts with',
    severity: 'medium',
    generic: true,
    anchors: [
      'jwt.sign(',
      'jwt.verify(',
      'jwt.encode(',
      'jwt.decode(',
      'JWT::encode(',
      'createHmac(',
      'hmac.new(',
      'Fernet(',
      'SecretKeySpec(',
      'AES.new(',
      'AES.encrypt(',
      'AES.decrypt(',
      'SymmetricSecurityKey(',
      'HMAC256(',
      'HMAC512(',
      'SignedString(',
      'hmacShaKeyFor(',
      'signWith(',
      'cookieParser(',
      'TimedSerializer(',
      'NewCookieStore(',
      'cookieSession(',
      'HMAC.hexdigest(',
      'hash_hmac(',
      'openssl_encrypt(',
      'openssl_decrypt(',
      'createCipheriv(',
      'createDecipheriv(',
    ],
    left: 'none',
    match: new RegExp(
      `(?:jwt(?:\\.|::)(?:sign|verify|encode|decode)\\((?:\\{[^{}\\r\\n]{0,120}\\}|[^"'\`\\r\\n(){},]{1,60}),|createHmac\\(["'\`][\\w-]{2,12}["'\`],|(?:hmac\\.new|Fernet|SecretKeySpec|AES\\.new|SymmetricSecurityKey|HMAC(?:256|512)|SignedString|hmacShaKeyFor|cookieParser|TimedSerializer|NewCookieStore)\\(|cookieSession\\(\\{[^{}\\r\\n]{0,80}?keys: ?\\[|(?:AES\\.(?:en|de)crypt|signWith|create(?:C|Dec)ipheriv)\\(\\s{0,4}${ARGUMENT},|(?:HMAC\\.hexdigest|hash_hmac|openssl_(?:en|de)crypt)\\(\\s{0,4}${ARGUMENT},\\s{0,4}(?:["'][\\w-]{3,20}["'],|[$\\w.]{1,40},)?)\\s{0,4}${WRAPPED}["'\`](?<secret>[^"'\`\\r\\n]{8,200})["'\`](?!\\s{0,2}\\+|\\.concat)`,
      'i',
    ),
    reach: 460,
    check: keyOfCall,
    remedy: ['Change it, and pass the new one by the environment or a secret store.'],
    links: [],
    finds: (make) =>
      [
        "jwt.sign({ id: 1 }, '§')",
        "crypto.createHmac('sha256', '§')",
        'jwt.encode(claims, "§", algorithm="HS256")',
        "Fernet(b'§')",
        'new SecretKeySpec("§".getBytes(), "AES")',
        "CryptoJS.AES.encrypt(text, '§')",
        'new SymmetricSecurityKey(Encoding.UTF8.GetBytes("§"))',
        'token.SignedString([]byte("§"))',
        '.signWith(SignatureAlgorithm.HS256, "§")',
        "hash_hmac('sha256', $data, '§')",
        "openssl_encrypt($data, 'aes-256-cbc', '§')",
      ].map((text) => {
        const value = make.base62(26);
        return { text: text.replace('§', value), secret: value, path: 'a.js' };
      }),
    ignores: () => [
      "jwt.sign(claims, 'secret')",
      "jwt.sign(claims, 'your-256-bit-secret')",
      'jwt.sign(a, process.env.KEY)',
      "createCipheriv('aes-256-cbc', key, iv)",
      "hash_hmac('sha256', $data, $key)",
      "openssl_encrypt($text, 'chacha20-poly1305', $this->key)",
    ],
  },
];
