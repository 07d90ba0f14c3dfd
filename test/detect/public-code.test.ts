import { describe, expect, it } from 'vitest';
import { exampleSource } from './example-source.ts';
import { findIn } from './found.ts';

const make = exampleSource(4711);
const hash = make.hex(64);
const base64 = make.base64(43);
const word = `${make.lower(6)}${make.digits(2)}`;
const chosen = `S${word}!7`;

function alarms(text: string, path: string): string[] {
  return findIn(text, path)
    .filter(({ confidence, severity }) => confidence !== 'placeholder' && severity !== 'low')
    .map(({ rule, secret }) => `${rule} ${secret}`);
}

describe('what public code says of passwords without one', () => {
  it.each([
    [
      'a language that a password manager is translated into',
      'cs.json',
      '{"wrong": "Vaše heslo je nesprávné!"}',
    ],
    ['a label with its star', 'es.yml', 'es:\n  password: Contraseña*\n'],
    ['a script that is not Latin', 'km.json', '{"newpassword": "ពាក្យសម្ងាត់ថ្មី៖"}'],
    ['another script in escapes', 'A.java', String.raw`{"x", "-keypasswd \u547D\u4EE4"},`],
    ['umlauts in escapes', 'a.py', String.raw`passphrase="verschl\u00FCsselt"`],
    ['a list of ciphers', 'nginx.conf', 'ssl_ciphers HIGH:!aNULL:!MD5:!PSK:!SRP:!CAMELLIA2;'],
    ['priorities of GnuTLS', 'tls.sh', '+DHE-PSK:+AES-128-CBC:+SHA256 \\\n'],
    ['a setting of a monitor', 'a.conf', 'value = "$nwc_health_authpassword2$"'],
    ['variables of PHP side by side', 'a.php', '$userpwd = "$value[0]:$value[1]";'],
    ['a hash of Perl', 'a.pl', 'my $wiki_admin_pass = "$config{\'WIKI_PASSW2\'}";'],
    ['a name between two strings of Lua', 'a.nse', 'password="\'..password2..\'"></Login>'],
    ['a call between two strings of Java', 'A.java', '" Password:"+rs.getString("Password2"));'],
    ['a placeholder of a template', 'a.ini.template', 'esxi1_password: @ESXI1_PASSWORD\n'],
    [
      'the name of what it is',
      'a.cs',
      'const string Pm27_UpdateInputPassword = "pm-27-update-input-password";',
    ],
    ['a resource of SAML', 'a.py', 'AC_PASSWORD2 = "urn:oasis:names:tc:SAML:2.0:ac:classes:Password"'],
    [
      'a class of PHP',
      'a.php',
      String.raw`'/user-password' => 'Acme\\Controllers\\UserPassword2Controller',`,
    ],
    ['a grammar', 'A.java', ' * passwd    = 1*SAFE ; MUST accept up to 255 octets'],
    ['colours of a terminal', 'a.go', String.raw`PASS = "\033[32mPASS\033[0m"`],
    ['an option of a filter', 'A.cs', 'f.Add("overlay=eof_action=pass:repeatlast=0");'],
    ['what a test says when it passes', 'a.test.js', `t.pass('message2')`],
    ['what a keyring is asked for', 'a.py', 'keyring.get_password("acme-service2", user)'],
    ['a result of a test in a string', 'A.java', 'println("PASS: InnerTarg$The2Inner not returned");'],
    ['an address that stands for a password', 'a.py', 'passwd = "anonymous@"'],
    ['a working directory', 'a_test.go', 'expected = "PWD=C:/tmp2"'],
    ['a file that is made', 'build.info', 'GENERATE[man/man3/newpass.3]=man3/PKCS12_newpass.pod\n'],
    ['a GUID', 'a.idl', `const string GUID_DRS_CHANGE_PASSWORD = "${make.uuid()}";`],
    ['the md5 of PostgreSQL', 'a.sql', `ALTER USER a PASSWORD 'md5${make.hex(32)}';`],
    ['the hash of MariaDB', 'a.sql', `CREATE USER u IDENTIFIED BY PASSWORD '${make.hex(16)}';`],
    ['a hash of FreeRADIUS', 'a.unlang', `&PBKDF2-Password := 'HMACSHA2+256:AAAnEA:${base64}=:${base64}='`],
    ['a hash beside what it is of', 'a.js', `assert.equal(sha256('password1'), '${hash}');`],
    ['the hash of a file of passwords', '.cargo-checksum.json', `{"files":{"tests/etc/passwd":"${hash}"}}`],
    ['a row of a table of users', 'a.preinst', '# /etc/passwd: mysql:x:100:101:MariaDB'],
    ['the user of a web server and its hash', 'lib-httpd/passwd', `user@host:${make.base62(13)}\n`],
    ['imports beside a test of passwords', 'JmxPasswordTest.java', 'import org.acme.jmx.ConnectionPool2;\n'],
    ['a macro of a manual', 'user-manual.txt', 'linkgit:git-pack-refs2[1]).\n'],
    [
      'names of attributes',
      'upgrade.txt',
      '#\nCrypt-Password     Password.Crypt\nMD5-Password       Password.MD5\n',
    ],
    ['parameters of Go', 'a.go', 'func Login(username string, password string) Option {'],
    ['a sentence on passwords', 'a.md', 'authenticate with username and password (BASIC2), X.509,'],
    ['an address of IPv6', 'a.cnf', 'listen=tcp://[::1]:@mysqld.1.#port'],
    [
      'names of keys in an address',
      'a.rst',
      "'dynamodb://aws_access_key_id:aws_secret_access_key@region:8000/t'",
    ],
    ['names under a scheme', 'a.rs', `"Basic ${Buffer.from('client_id:client_secret').toString('base64')}"`],
  ])('%s', (_, path, text) => {
    expect(alarms(text, path)).toEqual([]);
  });
});

describe('what public code says of keys and tokens without one', () => {
  it.each([
    ['a public key', 'manifest.json', `{"key": "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A${make.base64(60)}"}`],
    ['a public key of a curve', 'a.ini', `key = MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE${make.base64(86)}`],
    ['a public key to encrypt for', 'a.json', `{\n  "key_id": "12345",\n  "key": "${base64}="\n}`],
    ['a fingerprint', 'a.sh', `git config user.signingkey ${make.hex(16).toUpperCase()}`],
    ['an encrypted message', 'renovate.json', `{"encrypted":{"token":"wcFMA/${make.base64(300)}"}}`],
    ['a key of a cache', 'a_test.go', `"key": "Linux-node-${make.hex(40)}",`],
    [
      'a key of an object',
      'a.json',
      `{"key": "cloudfront/index.acme.io/${make.upper(14)}.2024-01-16.${make.hex(8)}.gz"}`,
    ],
    ['an item that is watched', 'a.yaml', 'key: zyxel.3712.cpuusage\n'],
    ['a selector', 'a.yaml', `- key: ${make.base62(16)}/${make.base62(20)}\n  operator: In\n`],
    ['a field of a form', 'a.json', `{"key":"field_${make.hex(13)}"}`],
    ['a key that makes a request once', 'a.rb', `idempotency_key: 'acme-py_${make.base62(8)}'`],
    ['a token of a device', 'a.js', `deviceToken: '${hash}',`],
    ['a form against forgery', 'a.html', `<input name="authenticity_token" value="${make.base64(86)}==">`],
    ['an alias of a package', 'package.json', '{"express-jwt-v6": "npm:express-jwt@^6.1.2"}'],
    ['a package and its version', 'build.gradle', "implementation 'com.auth0:jwks-rsa:0.22.1'"],
    ['a place in a file', 'a.rst', 'export CRASH_TOKEN="hw/usb/hcd-xhci.c:1865"'],
    ['a file behind an option', 'test', '--httpsig-key @%SRCDIR/data/data-httpsig-ed25519.key --keyid 1'],
    ['a row of keys', 'keymaps.csv', 'KEY_1,2,ANSI_1,0x12,0x02,0x16,0x16,30,VK_1,0x31,2,2,XK_exclam\n'],
    ['an identifier in a list', 'a.ts', `queryKey: ['auth', 'token', '${make.uuid()}'],`],
    ['what a token is made of later', 'a.rb', '\'client_secret\' => "pi_secret_#{SecureRandom.hex(8)}"'],
    ['an algorithm', 'A.java', 'SecretKey secretKey2 = of("PBKDF2WithHmacSHA256");'],
    ['what a store is asked for', 'A.java', 'provider.containsKey("KeyFactory.ECGOST3410-2012")'],
    ['what is said to be no secret', 'a.cs', '//   Non-secret:   UnprotectCertificates:0:Enabled = false'],
    [
      'a program in one line',
      'a.min.js',
      `${'var a=1;'.repeat(20)}Fc={key:2},_c=Object(Oi["createElementVNode"])`,
    ],
    ['a vector of a cipher', 'a.rsp', `Key = ${make.hex(48)}\n`],
    ['a number in hexadecimal digits', 'a.iter', `200000,u,EAAE${make.hex(108).toUpperCase()}`],
    ['another such number', 'a.c', `"EAAA0${make.hex(59).toUpperCase()}",`],
    ['the hash of a file of a package', 'RECORD', `a/b.py,sha256=r8_${make.base62(40)},4711\n`],
    ['a coordinate of a public key', 'a.json', `{"x": "Cu_${make.base62(40)}", "kty": "EC"}`],
    [
      'the scope of a signature',
      'a.rs',
      '"X-Amz-Credential=ASIAR2%2F20090213%2Fus-west-2%2Fs3express%2Faws4_request",',
    ],
    ['a challenge of ACME', 'a.py', `key_authorization='foo.${base64}')`],
    ['the type of a field', 'a.json', "{ '*encrypt': 'ImageInfoSpecificQCow2Encryption' }"],
    [
      'a token of an example',
      'a_test.go',
      `"${[{ alg: 'HS256' }, { iss: 'issuer', sub: 'subject' }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.${base64}"`,
    ],
    ['a piece of a string that is put together', 'a.ts', 'x(`key: Qm\u0024{make.base62(44)}`)'],
    ['an object of Java', 'a.log', `key=java.lang.Object@${make.hex(8)}`],
    ['the address of a content', 'a.md', `key: Qm${make.base62(44)}`],
    ['an attribute of a trace', 'a.go', 'Rtt = NetworkConnectionSubtypeKey.String("cdma2000_1xrtt")'],
    ['a public key on one line', 'a_test.go', `{"key_id":1234,"key":"${base64}="}`],
    ['a key that is encrypted', 'a.json', `"encrypted_key": "${make.base62(80)}"`],
    ['a cipher', 'a.php', "openssl_encrypt($text, 'chacha20-poly1305', $this->key)"],
  ])('%s', (_, path, text) => {
    expect(alarms(text, path)).toEqual([]);
  });
});

describe('what stands nearly so and is a secret', () => {
  it.each([
    ['a password that ends as an address begins', 'a.py', `password = "${chosen}@"`, `${chosen}@`],
    ['a password with a dollar', 'a.yml', `db_password: 'pa$${word}!X'`, `pa$${word}!X`],
    ['a password of a translated name', 'a.json', `{"heslo": "${word}!Q7z"}`, `${word}!Q7z`],
    ['a token of a service in a form', '.env', `GETFORM_KEY=${make.hex(32)}`, undefined],
    ['a key in a file of keys', 'a.yaml', `api/token: "q7${make.base62(30)}"`, undefined],
    ['an argument of a command', 'a.js', `run(["deploy", "--acme-api-token", "${make.uuid()}"])`, undefined],
  ])('%s', (_, path, text, secret) => {
    const found = findIn(text, path).map((each) => each.secret);
    expect(found).toHaveLength(1);
    if (secret !== undefined) expect(found).toEqual([secret]);
  });
});
