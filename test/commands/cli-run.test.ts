import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, temporaryFolder } from '../git/command.ts';
import { atTerminal } from './at-terminal.ts';
import { acmeToken } from './scan/harness.ts';

const RULE = `[[rules]]\nid = "acme-token"\nregex = '''acme_[0-9a-f]{32}'''\n`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('cli');
  git(folder, ['init', '--quiet']);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const rekey = async (...argv: string[]) => await atTerminal({}, ...argv);

describe('scan --explain', () => {
  const token = acmeToken();
  const [vault, name] = ['{{vault_password}}', 'the_name_of_another_token'];
  const folder = folderWith({
    '.gitleaks.toml': `${RULE}[allowlist]\ndescription = "demo files"\npaths = ['''^demo/''']\n`,
    'a.yml': `password: "${vault}"\napi_token: ${name}\n`,
    'demo/b.txt': `${token}\n`,
  });

  it('says of everything that was looked at why it is open, accepted or left alone, and never the value', async () => {
    const { exit, out, err } = await rekey('scan', '--explain', folder);
    expect(exit).toBe(0);
    expect(out).toContain('left alone  a.yml:1:12  generic-password: it is taken from a variable');
    expect(out).toContain('left alone  a.yml:2:12  generic-secret: it reads as words');
    expect(out).toMatch(
      /accepted {2}acme-token\n\s+demo\/b\.txt:1:1\n\s+Accepted by \.gitleaks\.toml: demo files/,
    );
    for (const value of [token, vault, name]) expect(out + err).not.toContain(value);
  });

  it('as JSON too', async () => {
    const { out } = await rekey('scan', '--explain', '--format', 'json', folder);
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(report.leftAlone).toEqual([
      {
        rule: 'generic-password',
        path: 'a.yml',
        startLine: 1,
        startColumn: 12,
        why: 'it is taken from a variable',
      },
      { rule: 'generic-secret', path: 'a.yml', startLine: 2, startColumn: 12, why: 'it reads as words' },
    ]);
    expect(out).not.toContain(name);
  });

  it('is silent where nobody asks', async () => {
    const { out } = await rekey('scan', '--format', 'json', folder);
    expect(JSON.parse(out)).not.toHaveProperty('leftAlone');
    expect((await rekey('scan', folder)).out).not.toContain('left alone');
  });
});

describe('scan --write-baseline', () => {
  it('makes a red repository green, by values that may move', async () => {
    const token = acmeToken();
    const folder = folderWith({ '.gitleaks.toml': RULE, 'a.txt': `${token}\n` });
    const before = await rekey('scan', folder);
    const written = await rekey(
      'scan',
      '--write-baseline',
      '--reason',
      'before us',
      '--until',
      '2999-12-31',
      folder,
    );
    writeFileSync(join(folder, 'a.txt'), `\n\n${token}\n`);
    const after = await rekey('scan', folder);
    writeFileSync(join(folder, 'b.txt'), `${acmeToken()}\n`);
    const more = await rekey('scan', folder);

    expect([before.exit, written.exit, after.exit, more.exit]).toEqual([1, 0, 0, 1]);
    const text = readFileSync(join(folder, '.github/rekey-baseline.yml'), 'utf8');
    expect(text).toMatch(
      /^- \{ fingerprint: \w{16}, until: 2999-12-31, rule: "acme-token", reason: "before us" \}$/m,
    );
    expect(written.out).toContain('now accepts 1 (1 new, 0 removed), the new ones until 2999-12-31');
  });
});

describe('init --from', () => {
  it('gitleaks: rules, paths, what is switched off and what is accepted, and what has no equal', async () => {
    const token = acmeToken();
    const folder = folderWith({
      '.gitleaks.toml': `[extend]\ndisabledRules = ["generic-api-key"]\n${RULE}[[rules.allowlists]]\nregexes = ["x"]\n[allowlist]\npaths = ['''^vendor/''', '''a.b''']\nstopwords = ["demo"]\n`,
      '.gitleaksignore': 'a.txt:acme-token:2\nb.txt:acme-token:1\n',
      'a.txt': `\n${token}\n`,
    });
    const init = await inFolder(folder, async () => await rekey('init', '--from', 'gitleaks'));
    const check = await inFolder(folder, async () => await rekey('config', 'check'));
    const text = readFileSync(join(folder, '.github/rekey.yml'), 'utf8');

    expect([init.exit, check.exit]).toEqual([0, 0]);
    expect(text).toContain('  ignore-paths:\n    - "vendor/**"\n');
    expect(text).toContain('{ id: "acme-token", description: "acme-token", pattern: "acme_[0-9a-f]{32}"');
    expect(text).toContain('  disable:\n    - "generic-password"\n    - "generic-secret"\n');
    expect(text).toMatch(
      /suppress:\n {2}- \{ fingerprint: "\w{16}", reason: "accepted at \.gitleaksignore:1"/,
    );
    expect(init.out).toMatch(/\.gitleaks\.toml:6:1: This allowlist has no equal/);
    expect(init.out).toMatch(/\.gitleaks\.toml:8:1: What this allowlist says besides paths has no equal/);
    expect(init.out).toMatch(/\.gitleaks\.toml:9:26: The pattern "a\.b" is no glob/);
    expect(init.out).toMatch(/\.gitleaksignore:2:1: Nothing that Rekey finds stands there/);
    expect(text + init.out).not.toContain(token);
  });

  it('detect-secrets: values by their SHA-1', async () => {
    const value = 'x7Kq9mZ2pLw4Tz8RvB31';
    const hash = createHash('sha1').update(value).digest('hex');
    const folder = folderWith({
      '.secrets.baseline': JSON.stringify({
        results: { 'a.env': [{ type: 'Secret Keyword', hashed_secret: hash, line_number: 1 }] },
      }),
      'a.env': `API_TOKEN=${value}\n`,
    });
    await inFolder(folder, async () => await rekey('init', '--from', 'detect-secrets'));
    expect(readFileSync(join(folder, '.github/rekey.yml'), 'utf8')).toContain(
      'accepted at .secrets.baseline:1',
    );
  });

  it('leaves a configuration that is there alone, and says what to add to it', async () => {
    const folder = folderWith({ '.gitleaks.toml': RULE, '.github/rekey.yml': 'version: 1\n' });
    const { out } = await inFolder(folder, async () => await rekey('init', '--from', 'gitleaks'));
    expect(readFileSync(join(folder, '.github/rekey.yml'), 'utf8')).toBe('version: 1\n');
    expect(out).toContain('stays as it is; what to add to it:\nscan:\n  rules:\n    - { id: "acme-token"');
  });

  it('a tool that has no file here is an error', async () => {
    const folder = folderWith({ 'a.txt': 'a\n' });
    await expect(
      inFolder(folder, async () => await rekey('init', '--from', 'gitleaks')),
    ).rejects.toMatchObject({
      code: 'init-nothing-to-translate',
    });
    expect(existsSync(join(folder, '.github'))).toBe(false);
  });
});

/** The command line works in the current folder; a test's worker thread cannot change it, its process can. */
async function inFolder<T>(folder: string, run: () => Promise<T>): Promise<T> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await run();
  } finally {
    process.chdir(before);
  }
}

describe('--quiet', () => {
  it('prints nothing where all is well', async () => {
    const folder = folderWith({ 'a.txt': 'nothing\n' });
    expect(await rekey('scan', '--quiet', folder)).toEqual({ exit: 0, out: '', err: '' });
  });

  it('prints what is wrong, and the verdict', async () => {
    const folder = folderWith({ '.gitleaks.toml': RULE, 'a.txt': `${acmeToken()}\n` });
    const { exit, out, err } = await rekey('scan', '-q', '--fail-on', 'low', folder);
    expect(exit).toBe(1);
    expect(out).toContain('a.txt:1:1');
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('prints what was found although it fails nothing', async () => {
    const folder = folderWith({ '.gitleaks.toml': RULE, 'a.txt': `${acmeToken()}\n` });
    const { exit, out } = await rekey('scan', '-q', '--fail-on', 'never', folder);
    expect(exit).toBe(0);
    expect(out).toContain('a.txt:1:1');
  });

  it('still prints a report that a program reads', async () => {
    const folder = folderWith({ 'a.txt': 'nothing\n' });
    const { out } = await rekey('scan', '--quiet', '--format', 'json', folder);
    expect(JSON.parse(out)).toMatchObject({ version: 1, findings: [] });
  });
});
