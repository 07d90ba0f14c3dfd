import { describe, expect, it } from 'vitest';
import { exampleSource } from './example-source.ts';
import { findIn } from './found.ts';

const make = exampleSource(83);

function foundIn(text: string, path: string): string[] {
  return findIn(text, path)
    .filter(({ confidence }) => confidence !== 'placeholder')
    .map(({ secret }) => secret);
}

/** `§` is the credential; the services are named here because they publish no form that says who made it. */
const ANY_VALUE: readonly [path: string, text: string][] = [
  ['a.js', '// Rebrandly: §\nmain();\n'],
  ['a.go', 'rebrandly token = "§"\n'],
  ['a.yml', 'rebrandly.com: §\n'],
  ['a.yml', 'rebrandly_key: §\n'],
  ['a.js', "const client = new Rebrandly('§');\n"],
  ['a.py', 'api = rebrandly.Client(api_key="§")\n'],
  ['A.kt', 'Rebrandly.init(this, "§")\n'],
  ['README.md', '| Rebrandly api key | § |\n'],
  ['README.md', '| Service | Value |\n|---|---|\n| Rebrandly API key | `§` |\n'],
  ['notes.md', '## Rebrandly API Key\n\n§\n'],
  ['notes.txt', 'Rebrandly API key\n§\n'],
  ['notes.txt', 'The Rebrandly key §, which is old.\n'],
  ['run.sh', 'rebrandly auth login §\n'],
  ['run.sh', 'curl -u §: https://api.rebrandly.com/v1\n'],
  ['run.sh', "curl -u '§:X' https://api.rebrandly.com/v1\n"],
  ['run.sh', 'gh secret set REBRANDLY_KEY --body "§"\n'],
  ['run.sh', 'curl -H "Authorization: apikey §" https://api.rebrandly.com/\n'],
  ['a.go', 'req.Header.Set("Authorization", "Rebrandly §")\n'],
  ['a.py', 'requests.get("https://api.rebrandly.com/v1?key=§&limit=5")\n'],
  ['a.md', '[docs](https://api.acme.io/v1?token=§)\n'],
  ['a.md', 'See https://api.acme.io/v1?api_key=§.\n'],
  ['a.sh', 'git clone https://§@git.acme.io/a/b.git\n'],
  ['a.sh', 'git clone https://§:x-oauth-basic@git.acme.io/a/b.git\n'],
  ['AndroidManifest.xml', '<meta-data android:name="com.rebrandly.ApiKey" android:value="§"/>\n'],
  ['a.js', "const rebrandlyKey = isProd ? process.env.REBRANDLY : '§';\n"],
  ['.env', 'ACME_KEY=§\n'],
  ['a.php', '$acmeToken .= "§";\n'],
  ['a.js', 'fetch(`https://api.acme.io/v1/x?key=§`);\n'],
  ['a.mk', 'ACME_TOKEN ::= "§"\n'],
  ['a.sh', 'curl -H "X-Acme-Key: §" https://api.acme.io/v1\n'],
  ['a.ini', '[rebrandly]\nenabled = 1\nkey = §\n'],
  ['a.py', 'url = "https://api.rebrandly.com/v1/links"\nkey = "§"\n'],
  ['a.txt', "'rebrandly' , '§'\n"],
  ['a.txt', 'Rebrandly\n§\n'],
  ['a.txt', 'https://app.rebrandly.com/account\n§\n'],
  ['a.js', "const rebrandly = require('rebrandly')('§');\n"],
  ['a.js', "const zenserpKey = '§';\n"],
];

/** Where nothing but a drawn value tells a credential from an id or a hash. */
const DRAWN_VALUE: readonly [path: string, text: string][] = [
  ['a.yml', 'weaviate: "§"\n'],
  ['a.json', '{"tokens": {"weaviate": "§"}}\n'],
  ['a.py', 'keys["weaviate"] = "§"\n'],
  ['a.yml', 'acme_license_key: §\n'],
  ['a.ts', "const client = new AcmeClient({ apiToken: '§' });\n"],
];

describe('a credential of a service is found', () => {
  it.each(ANY_VALUE)('drawn of letters, and of hex, in %s: %j', (path, line) => {
    for (const value of [`q7X${make.base62(33)}`, `7a${make.hex(30)}`]) {
      const text = line.replace('§', value);
      expect({ text, found: foundIn(text, path) }).toEqual({ text, found: [value] });
    }
  });

  it.each(DRAWN_VALUE)('with dots and without, in %s: %j', (path, line) => {
    for (const value of [
      `q7X${make.base62(33)}`,
      `o.q7x2K9m${make.base62(25)}`,
      `q7x2k9m4${make.base62(2)}.z3X8v5${make.base62(26)}`,
    ]) {
      const text = line.replace('§', value);
      expect({ text, found: foundIn(text, path) }).toEqual({ text, found: [value] });
    }
  });

  it('although it is short, under the word for a key', () => {
    for (const value of [
      `q7X4${make.digits(1)}k${make.base62(6)}`,
      `7aa7${make.digits(2)}k${make.base62(3)}z9`,
    ])
      expect(foundIn(`rebrandly_token = "${value}"\n`, 'a.toml')).toEqual([value]);
  });

  it('under the name of the service in the form of its keys, as a hint that it may be one', () => {
    const hex = `7a${make.hex(30)}`;
    expect(findIn(`mixpanel: "${hex}"\n`, 'a.yml')).toMatchObject([{ secret: hex, severity: 'low' }]);
    const uuid = make.uuid();
    expect(findIn(`# Hubspot: ${uuid}\n`, 'a.py')).toMatchObject([{ secret: uuid, severity: 'low' }]);
  });
});

describe('no credential of a service is', () => {
  it.each([
    ['a hash in another form than its keys have', 'a.yml', `heroku: "${make.hex(40)}"\n`],
    ['a hash in a list', 'a.json', `{"app": "${make.hex(32)}", "mixpanel": "${make.hex(32)}"}\n`],
    ['an id in a list', 'a.json', `{"acme": "${make.uuid()}", "hubspot": "${make.uuid()}"}\n`],
    ['a commit', 'a.txt', `sparkpost ${make.hex(40)}\n`],
    ['an object that is asked for', 'a.js', `contentful.getEntry("${make.base62(22)}");\n`],
    ['a key that is public', 'a.js', `new Stripe("pk_live_${make.base62(24)}");\n`],
    ['a name', 'a.ts', 'new ShopifyClient("my-shopify-project-name-1");\n'],
    ['a place in a program', 'a.ts', 'token: algolia.credentials.accessToken,\n'],
    ['a name of a package', 'a.go', 'tokenService = "pulumi.auth.v1alpha1.TokenService2"\n'],
    ['what a variable holds', 'a.sh', 'curl -u $MAILJET_KEY: https://api.mailjet.com/\n'],
    ['an account', 'a.md', 'git clone https://release-robot-account@git.acme.io/a.git\n'],
    ['where errors are sent to', 'a.js', `dsn: "https://${make.hex(32)}@o1.ingest.sentry.io/2"\n`],
    ['a hash under the end of a sentence', 'a.txt', `the client of mixpanel\n${make.hex(32)}\n`],
    ['a commit under the name of a service', 'a.txt', `heroku\n${make.hex(40)}\n`],
    ['a request that is told from others', 'a.http', `X-Cache-Key: ${make.hex(32)}\n`],
    ['what an image is looked up by', 'a.md', `https://acme.io/image?key=${make.hex(32)}\n`],
    ['a key of a cache', 'a.js', `const ACME_CACHE_KEY = "${make.hex(32)}";\n`],
    ['the key of an armour', 'a.pem', `${make.base64(61)}Key\n${make.base64(64)}\n`],
    ['a word of an explanation', 'a.md', '## Netlify API key\n\nCreate it in the dashboard2.\n'],
    ['a stand-in', 'a.md', 'Authorization: Algolia YOUR_ALGOLIA_KEY_GOES_HERE_1\n'],
  ])('%s', (_, path, text) => {
    expect(foundIn(text, path)).toEqual([]);
  });
});
