import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/version.ts';
import { temporaryFolder } from '../git/command.ts';
import { recordWritten } from '../ledger.ts';
import { asEnvFile, madeUpKey, shop } from './stage.ts';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

interface Run {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line with nothing in its environment but what is given. */
async function rekey(
  args: readonly string[],
  options: { cwd?: string; stdin?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: options.cwd,
    env: { PATH: process.env.PATH ?? '', HOME: temporaryFolder('home'), ...options.env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end(options.stdin ?? '');
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  recordWritten(stdout + stderr);
  return { exit, stdout, stderr };
}

describe('the command line', () => {
  const key = madeUpKey();

  it('exits 0 on a clean tree', async () => {
    const { dir } = folderWith({ 'a.txt': 'nothing here\n' });

    expect(await rekey(['scan', dir])).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining('No open findings.'),
    });
  });

  it('exits 1 on a credential, says where it is, and never what it is', async () => {
    const { dir } = folderWith({ 'deploy/.env': asEnvFile(key) });
    const run = await rekey(['scan', dir]);

    expect(run.exit).toBe(1);
    expect(run.stdout).toContain('deploy/.env:2:23');
    expect(run.stdout + run.stderr).not.toContain(key.secret);
  });

  it('prints one JSON object of the contract', async () => {
    const { dir } = folderWith({ '.env': asEnvFile(key) });
    const run = await rekey(['scan', dir, '--format', 'json']);
    const report = JSON.parse(run.stdout) as Record<string, unknown>;

    expect(run.exit).toBe(1);
    const text = asEnvFile(key);
    const startByte = text.indexOf(key.secret);
    expect(report).toMatchObject({
      version: 1,
      complete: true,
      findings: [
        {
          rule: 'aws-access-key',
          severity: 'critical',
          state: 'new',
          confidence: 'structured',
          locations: [
            {
              path: '.env',
              startLine: 2,
              startColumn: 23,
              startByte,
              endByte: startByte + key.secret.length,
            },
          ],
          subject: { kind: 'aws-access-key', id: `AKIA…${key.id.slice(-4)}`, account: key.account },
        },
      ],
      stats: { files: 1, bytes: text.length },
    });
    expect(run.stdout).not.toContain(key.secret);
  });

  it('reads standard input', async () => {
    const run = await rekey(['scan', '--stdin'], { stdin: asEnvFile(key) });

    expect(run.exit).toBe(1);
    expect(run.stdout).toContain('(standard input):2:23');
  });

  it('reads what is staged, a range, and the whole history', async () => {
    const repository = shop();
    const before = repository.id('main');
    repository.commit({ message: 'Add', files: { 'a.env': asEnvFile(key) } });
    repository.commit({ message: 'Remove', files: { 'a.env': null } });
    repository.checkout('main');
    const tree = await rekey(['scan', repository.dir]);
    const history = await rekey(['scan', '--history', repository.dir]);
    const range = await rekey(['scan', '--range', `${before}..main`, repository.dir]);
    writeFileSync(join(repository.dir, 'b.env'), asEnvFile(madeUpKey()));
    repository.git('add', 'b.env');
    const staged = await rekey(['scan', '--staged', repository.dir]);

    expect([tree.exit, history.exit, range.exit, staged.exit]).toEqual([0, 1, 1, 1]);
    expect(staged.stdout).toContain('b.env');
    expect(staged.stdout).not.toContain('a.env');
  });

  it('writes the report to a file when asked, as SARIF too', async () => {
    const { dir } = folderWith({ '.env': asEnvFile(key) });
    const output = join(temporaryFolder('report'), 'rekey.sarif');
    const run = await rekey(['scan', dir, '--format', 'sarif', '--output', output, '--fail-on', 'never']);

    expect(run).toMatchObject({ exit: 0, stdout: '' });
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  it('takes the configuration of the repository that is scanned', async () => {
    const { dir } = folderWith({
      'fixtures/.env': asEnvFile(key),
      '.github/rekey.yml': 'version: 1\nscan: { ignore-paths: ["fixtures/**"] }\n',
    });
    const run = await rekey(['scan', dir]);

    expect(run.exit).toBe(0);
    expect(run.stdout).toContain('1 path not scanned because of scan.ignore-paths');
  });
});

describe('bad input is exit 2 with what, where and what to do', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown command', ['scn'], /Unknown command "scn"\. Did you mean "scan"\?/],
    ['an unknown option', ['scan', '--histroy'], /Unknown option '--histroy'.*rekey --help/s],
    ['a path that does not exist', ['scan', '/no/such/place'], /\/no\/such\/place/],
    ['a range that is none', ['scan', '--range', 'x'], /"x" is not a range of commits\..*main\.\.HEAD/s],
    [
      'a config file that does not exist',
      ['scan', '--config', 'no.yml'],
      /no\.yml could not be read: There is no such file/,
    ],
    ['a rotation that is not configured', ['rotate', '--only', 'x'], /There is no rotation "x"/],
  ])('%s', async (_, args, message) => {
    const run = await rekey(args, { cwd: shop().dir });

    expect(run.stderr).toMatch(message);
    expect(run.exit).toBe(2);
    expect(run.stdout).toBe('');
  });

  it('a mistake in the configuration, by file, line and column', async () => {
    const { dir } = folderWith({ '.github/rekey.yml': 'version: 1\nscan:\n  ignore-pats: []\n' });

    expect(await rekey(['config', 'check'], { cwd: dir })).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining(
        '.github/rekey.yml:3:3: Unknown key "ignore-pats" in "scan". Did you mean "ignore-paths"?',
      ),
    });
  });

  it('no git on the path: the history cannot be read, so exit 3', async () => {
    const run = await rekey(['scan', '--history', shop().dir], { env: { PATH: temporaryFolder('empty') } });

    expect(run.exit).toBe(3);
    expect(run.stderr).toContain('The git program was not found');
  });

  it('a folder that is no repository has no history', async () => {
    const run = await rekey(['scan', '--history', folderWith({ a: 'a' }).dir]);

    expect(run.exit).toBe(2);
    expect(run.stderr).toContain('is not in a git repository');
  });
});

describe('small things', () => {
  it('--version and --help answer on standard output', async () => {
    expect(await rekey(['--version'])).toEqual({ exit: 0, stdout: `${VERSION}\n`, stderr: '' });
    expect((await rekey(['--help'])).stdout).toContain('Exit codes: 0 clean');
  });

  it('nothing is coloured where nobody sees colours', async () => {
    const run = await rekey(['scan', folderWith({ '.env': asEnvFile(madeUpKey()) }).dir]);

    expect(run.stdout).not.toContain('\u001b');
  });
});

/** A folder that is no repository. */
function folderWith(files: Record<string, string>): { dir: string } {
  const dir = temporaryFolder('folder');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return { dir };
}
