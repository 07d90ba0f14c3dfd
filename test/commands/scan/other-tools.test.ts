import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Companions } from '../../../src/commands/scan/other-tools.ts';
import type { OneScanRequest } from '../../../src/commands/scan/request.ts';
import { scan } from '../../../src/commands/scan.ts';
import type { RunReport } from '../../../src/findings/run-report.ts';
import { createRepository } from '../../git/repository.ts';
import { acmeToken, awsKey, type ConfigChanges, contextWith, places, range } from './harness.ts';

type Files = Readonly<Record<string, string>>;

async function scannedWith(
  request: OneScanRequest,
  files: Files,
  { from = 'tree', changes = {} }: { from?: Companions['from']; changes?: ConfigChanges } = {},
): Promise<RunReport> {
  const read: Companions['read'] = async (path) => await Promise.resolve(files[path]);
  return await scan(request, { ...contextWith(changes), companions: { read, from } });
}

/** A repository whose tree has these files. */
function tree(files: Files): OneScanRequest & { readonly kind: 'tree'; readonly path: string } {
  const repository = createRepository();
  repository.commit({ files });
  repository.checkout('main');
  return { kind: 'tree', path: repository.dir };
}

function by(report: RunReport): string[] {
  return report.findings
    .map(({ locations, suppression }) => `${locations[0]?.path} ${suppression?.by ?? 'open'}`)
    .sort();
}

function list(text: string): Files {
  return { '.gitleaks.toml': `[[allowlists]]\ndescription = "why"\n${text}` };
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

function baseline(results: unknown): Files {
  return { '.secrets.baseline': JSON.stringify({ results }) };
}

/** As detect-secrets has it: the hash of the first words. */
function onLine(line: number): Files {
  const entry = { type: 'Private Key', hashed_secret: sha1('BEGIN RSA PRIVATE KEY'), line_number: line };
  return baseline({ 'a.pem': [entry] });
}

describe('.gitleaks.toml', () => {
  it('adds its rules, with group, entropy, keywords and path', async () => {
    const [low, high] = ['aaaaaaaaaaaaaaab', 'q7Zp1xR9vK3mT5wB'];
    const request = tree({ 'a.conf': `site ${low}\nsite ${high}\n`, 'b.txt': `site ${high}\n` });
    const report = await scannedWith(request, {
      '.gitleaks.toml': `[[rules]]\nid = "site-code"\nregex = '''site ([A-Za-z0-9]{16})'''\nentropy = 3.0\nkeywords = ["SITE"]\npath = '''\\.conf$'''\n`,
    });

    expect(report.findings).toMatchObject([
      { rule: 'site-code', severity: 'high', locations: [{ path: 'a.conf', startLine: 2, startColumn: 6 }] },
    ]);
    expect(JSON.stringify(report)).not.toContain(high);
  });

  it('a rule without its keyword in the text is not tried', async () => {
    const request = tree({ 'a.conf': 'code q7Zp1xR9vK3mT5wB\n' });
    const report = await scannedWith(request, {
      '.gitleaks.toml': `[[rules]]\nid = "x"\nregex = '''[A-Za-z0-9]{16}'''\nkeywords = ["site"]\n`,
    });
    expect(report.findings).toEqual([]);
  });

  it('accepts by path, by the secret, by its line, by words, and by all of them together', async () => {
    const token = acmeToken();
    const other = acmeToken();
    const request = tree({ 'vendor/a.txt': `nonce ${token}\n`, 'b.txt': `key ${other}\n` });
    const acceptedBy = async (text: string): Promise<string[]> => by(await scannedWith(request, list(text)));

    const mine = ['b.txt open', 'vendor/a.txt .gitleaks.toml'];
    expect(await acceptedBy("paths = ['''^vendor/''']")).toEqual(mine);
    expect(await acceptedBy(`regexes = ['''^${token}$''']`)).toEqual(mine);
    expect(await acceptedBy(`regexTarget = "line"\nregexes = ['''^nonce ''']`)).toEqual(mine);
    expect(await acceptedBy(`stopwords = ["${token.slice(5, 20).toUpperCase()}"]`)).toEqual(mine);
    expect(await acceptedBy(`condition = "AND"\npaths = ['''a''']\nregexes = ['''^${token}''']`)).toEqual(
      mine,
    );
    expect(
      await acceptedBy(`condition = "AND"\npaths = ['''b\\.txt''']\nregexes = ['''^${token}''']`),
    ).toEqual(['b.txt open', 'vendor/a.txt open']);
    expect(await acceptedBy(`targetRules = ["acme-token"]\npaths = ['''^vendor/''']`)).toEqual(mine);
    expect(await acceptedBy(`targetRules = ["private-key"]\npaths = ['''^vendor/''']`)).toEqual([
      'b.txt open',
      'vendor/a.txt open',
    ]);
    const found = await scannedWith(request, list("paths = ['''^vendor/''']"));
    expect(found.findings.find(({ suppression }) => suppression)?.suppression?.reason).toBe('why');
  });

  it('follows the file that it adds to, inside of the repository only, and not in circles', async () => {
    const request = tree({ 'a.txt': `${acmeToken()}\n` });
    const inner = "[extend]\npath = '.gitleaks.toml'\n[allowlist]\npaths = ['''a''']\n";
    const followed = await scannedWith(request, {
      '.gitleaks.toml': '[extend]\npath = "./conf/base.toml"\n',
      'conf/base.toml': inner,
    });
    const outside = await scannedWith(request, { '.gitleaks.toml': '[extend]\npath = "../base.toml"\n' });

    expect(by(followed)).toEqual(['a.txt conf/base.toml']);
    expect(followed.notes).toContainEqual(expect.stringContaining('More than 4 configurations'));
    expect(by(outside)).toEqual(['a.txt open']);
    expect(outside.notes).toEqual([
      '.gitleaks.toml:2:8: "../base.toml" is outside of the repository and is not read.',
    ]);
  });

  it('says what it cannot do, with its place', async () => {
    const { notes } = await scannedWith(tree({ 'a.txt': 'a\n' }), {
      '.gitleaks.toml':
        '[extend]\ndisabledRules = ["no-such-rule", "generic-api-key"]\n[[rules]]\nid = "a"\nregex = "(?<=x)y"\n[[allowlists]]\n',
    });
    expect(notes).toEqual([
      expect.stringMatching(/^\.gitleaks\.toml:5:9: The pattern is not valid RE2 syntax/),
      '.gitleaks.toml:2:18: No rule of Rekey is known to be "no-such-rule"; switch off with scan.disable.',
      '.gitleaks.toml:6:1: The allowlist says nothing that it accepts.',
    ]);
  });

  it('that cannot be read stops the run, with its place', async () => {
    await expect(scannedWith(tree({ 'a.txt': 'a\n' }), { '.gitleaks.toml': 'a = \n' })).rejects.toMatchObject(
      {
        code: 'toml-invalid',
        exit: 2,
        where: { file: '.gitleaks.toml', line: 1, column: 5 },
      },
    );
  });
});

describe('.gitleaksignore', () => {
  it('accepts what stands on the line, and not what stands on another or in another file', async () => {
    const request = tree({ 'a.txt': `${acmeToken()}\n${acmeToken()}\n`, 'b.txt': `${acmeToken()}\n` });
    const report = await scannedWith(request, { '.gitleaksignore': 'a.txt:acme-token:2\n' });
    expect(places(report)).toEqual(['new a.txt:1', 'new b.txt:1', 'suppressed a.txt:2']);
  });

  it('does not accept what a rule of another provider finds there', async () => {
    const report = await scannedWith(tree({ 'a.txt': `${acmeToken()}\n` }), {
      '.gitleaksignore': 'a.txt:slack-bot-token:1\n',
    });
    expect(places(report)).toEqual(['new a.txt:1']);
  });

  it('with a commit accepts the value that stood there, wherever it moved in the file', async () => {
    const repository = createRepository();
    const [accepted, later] = [acmeToken(), acmeToken()];
    const first = repository.commit({ files: { 'a.txt': `${accepted}\n` } });
    repository.commit({ files: { 'a.txt': `${later}\nx\n${accepted}\n`, 'b.txt': `${accepted}x\n` } });
    repository.checkout('main');
    const id = repository.id('main~1');
    const files = { '.gitleaksignore': `${id}:a.txt:acme-token:1\n` };

    const now = await scannedWith({ kind: 'tree', path: repository.dir }, files);
    const unknown = await scannedWith(
      { kind: 'tree', path: repository.dir },
      {
        '.gitleaksignore': `${'e'.repeat(40)}:a.txt:acme-token:1\n`,
      },
    );

    expect(first).toBeDefined();
    // The same value at another path was not accepted: the whole finding stays open.
    expect(places(now)).toEqual(['new a.txt:1', 'new a.txt:3', 'new b.txt:1']);
    expect(unknown.notes).toEqual([
      `.gitleaksignore:1:1: This accepts nothing here: the checkout has no such file in the commit eeeeeeeeeeee.`,
    ]);
    const both = await scannedWith(
      { kind: 'tree', path: repository.dir },
      {
        '.gitleaksignore': `${id}:a.txt:acme-token:1\nb.txt:acme-token:1\n`,
      },
    );
    expect(places(both)).toEqual(['new a.txt:1', 'suppressed a.txt:3', 'suppressed b.txt:1']);
  });

  it('from the base does not hide what a change puts on an accepted line', async () => {
    const repository = createRepository();
    const old = acmeToken();
    repository.commits([
      { files: { 'a.txt': `${old}\n` } },
      {
        branch: 'topic',
        parents: [':1'],
        files: { 'a.txt': `${acmeToken()}\n`, 'b.txt': `${acmeToken()}\n` },
      },
    ]);
    const files = { '.gitleaksignore': 'a.txt:acme-token:1\nb.txt:acme-token:1\n' };

    const report = await scannedWith(range(repository), files, { from: 'base' });
    const trusted = await scannedWith(range(repository), files);

    expect(places(report)).toEqual(['new a.txt:1', 'new b.txt:1']);
    expect(report.notes).toContain(
      '.gitleaksignore:1: this is bound to a line and does not hold for what the change brings to a.txt.',
    );
    expect(places(trusted)).toEqual(['suppressed a.txt:1', 'suppressed b.txt:1']);
  });
});

describe('.secrets.baseline', () => {
  it('accepts a value in its file by the SHA-1, wherever it stands there', async () => {
    const [token, other] = [acmeToken(), acmeToken()];
    const request = tree({ 'a.txt': `x\n${token}\n${other}\n` });
    const report = await scannedWith(
      request,
      baseline({ 'a.txt': [{ type: 'Secret Keyword', hashed_secret: sha1(token), line_number: 99 }] }),
    );
    expect(places(report)).toEqual(['new a.txt:3', 'suppressed a.txt:2']);
  });

  it('does not accept it in another file, nor what an audit called a secret', async () => {
    const token = acmeToken();
    const entry = { type: 'Secret Keyword', hashed_secret: sha1(token), line_number: 1 };
    const request = tree({ 'a.txt': `${token}\n` });

    const elsewhere = await scannedWith(request, baseline({ 'b.txt': [entry] }));
    const audited = await scannedWith(request, baseline({ 'a.txt': [{ ...entry, is_secret: true }] }));

    expect(places(elsewhere)).toEqual(['new a.txt:1']);
    expect(places(audited)).toEqual(['new a.txt:1']);
    expect(audited.notes).toEqual([
      '.secrets.baseline:1: an audit says that this is a secret indeed, so it stays open.',
    ]);
  });
});

describe('what tells nothing of the value', () => {
  it('accepts a private key on its line only: every one has the same first words', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 1024,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    });
    const request = tree({ 'a.pem': `\n${privateKey}` });

    expect((await scannedWith(request, onLine(2))).findings.map(({ state }) => state)).toEqual([
      'suppressed',
    ]);
    expect((await scannedWith(request, onLine(1))).findings.map(({ state }) => state)).toEqual(['new']);
  });

  it('a pattern of the whole match sees what its own rule matched, and not the rest of the line', async () => {
    const rule =
      "[[rules]]\nid = 'site'\nregex = '''site=([a-z0-9]{16})'''\n[[rules.allowlists]]\nregexTarget = 'match'\n";
    const request = tree({ 'a.txt': 'test site=q7zp1xr9vk3mt5wb\n' });
    const states = async (pattern: string): Promise<string[]> => {
      const report = await scannedWith(request, {
        '.gitleaks.toml': `${rule}regexes = ['''${pattern}''']\n`,
      });
      return report.findings.map(({ state }) => state);
    };
    expect(await states('^site=')).toEqual(['suppressed']);
    expect(await states('test')).toEqual(['new']);
  });

  it('a rule of gitleaks that is switched off leaves what ours finds suppressed, not unseen', async () => {
    const request = tree({ 'a.env': 'API_TOKEN=x7Kq9mZ2pLw4Tz8RvB31\n' });
    const off = { '.gitleaks.toml': '[extend]\ndisabledRules = ["generic-api-key"]\n' };
    expect(by(await scannedWith(request, {}))).toEqual(['a.env open']);
    expect(by(await scannedWith(request, off))).toEqual(['a.env .gitleaks.toml']);
  });
});

describe('no file of another tool', () => {
  it('hides a key of one of our own accounts', async () => {
    const key = awsKey();
    const files = { '.gitleaks.toml': "[allowlist]\npaths = ['''.''']\n" };
    const request = tree({ 'a.env': `${key.text}\n` });

    const foreign = await scannedWith(request, files);
    const own = await scannedWith(request, files, { changes: { aws: { accounts: [key.account] } } });

    expect(foreign.findings.map(({ state }) => state)).toEqual(['suppressed']);
    expect(own.findings.map(({ state }) => state)).toEqual(['new']);
    expect(own.notes).toContainEqual(
      expect.stringContaining('.gitleaks.toml does not hold for a key of our own'),
    );
  });
});
