import { describe, expect, it } from 'vitest';
import { RekeyError } from '../../../src/base/errors.ts';
import { readCommandLine } from '../../../src/commands/cli-arguments.ts';
import { runCli } from '../../../src/commands/cli-run.ts';
import { doctorIn, of, repositoryWith } from './surgery.ts';

describe('the command line of rekey doctor', () => {
  it('takes what it needs, and refuses the rest', () => {
    expect(readCommandLine(['doctor'])).toEqual({
      do: 'doctor',
      config: undefined,
      role: undefined,
      repository: undefined,
      output: undefined,
      kmsKeys: [],
      format: 'text',
      quiet: false,
      colour: true,
    });
    const role = 'arn:aws:iam::123456789012:role/a/b';
    const argv = [
      'doctor',
      '--role',
      role,
      '--repository',
      'acme/app',
      '--format',
      'json',
      '-q',
      '--no-color',
    ];
    expect(readCommandLine(argv)).toMatchObject({
      role,
      repository: 'acme/app',
      format: 'json',
      quiet: true,
      colour: false,
    });
    for (const wrong of [['here'], ['--role', 'rekey'], ['--repository', 'app'], ['--fail-on', 'low']])
      expect(() => readCommandLine(['doctor', ...wrong])).toThrow(RekeyError);
    expect(() => readCommandLine(['doctor', '--format', 'sarif'])).toThrow('--format');
  });

  it('exits 0 where nothing is wrong, and 1 where something is; JSON is one object', async () => {
    const well = await run('version: 1\n');
    expect(well.exit, well.printed).toBe(0);
    const ill = await run('version: 1\nrotation: []\n');
    expect(ill.exit).toBe(1);
    expect(JSON.parse(ill.printed)).toMatchObject({ ok: false });
    expect(ill.printed).toContain('rekey.yml:2:1');
  });

  it('looks only at its surroundings where nothing needs AWS', async () => {
    const dir = repositoryWith({ '.github/workflows/a.yml': WORKFLOW });
    const examined = await doctorIn(dir);
    expect(examined.filter(({ standing }) => standing === 'fail')).toEqual([]);
    expect(of(examined, 'permissions')).toMatchObject([{ standing: 'skipped' }]);
  });
});

const asked = {
  do: 'doctor',
  role: undefined,
  repository: undefined,
  output: undefined,
  kmsKeys: [],
  format: 'json',
  quiet: false,
  colour: false,
} as const;

const WORKFLOW = `on: pull_request
permissions: { contents: read }
jobs: { a: { runs-on: ubuntu-latest, steps: [{ uses: rekey/rekey@v1 }] } }
`;

/** Runs it in a folder with that configuration. */
async function run(config: string): Promise<{ exit: number; printed: string }> {
  const dir = repositoryWith({ 'rekey.yml': config, '.github/workflows/a.yml': WORKFLOW });
  let printed = '';
  const before = process.cwd();
  process.chdir(dir);
  try {
    const exit = await runCli(
      { ...asked, config: 'rekey.yml' },
      {
        env: { PATH: process.env.PATH },
        stdin: (async function* () {})(),
        print: (text) => (printed += text),
        tell: () => {},
        isTerminal: false,
        signal: new AbortController().signal,
      },
    );
    return { exit, printed };
  } finally {
    process.chdir(before);
  }
}
