import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src/commands/cli-arguments.ts';
import { GITHUB_TEXTS } from '../../src/config/github-texts.ts';

const all = { kind: 'github', repository: undefined, texts: GITHUB_TEXTS, since: undefined, runs: 100 };

describe('rekey scan --github', () => {
  it.each([
    [['--github'], all],
    [['--github', 'acme/app'], { ...all, repository: 'acme/app' }],
    [['--github=acme/app'], { ...all, repository: 'acme/app' }],
    [
      ['acme/app', '--github', '--texts', 'wiki, issues'],
      { ...all, repository: 'acme/app', texts: ['issues', 'wiki'] },
    ],
    [['--github', '--since', '30d'], { ...all, since: 30 * 86_400_000 }],
    [['--github', '--since', '2027-01-31'], { ...all, since: new Date('2027-01-31T00:00:00Z') }],
    [['--github', '--runs', '1000'], { ...all, runs: 1_000 }],
  ])('%j', (args, what) => {
    expect(readCommandLine(['scan', ...args])).toMatchObject({ do: 'scan', what });
  });

  it.each([
    [['--github', 'app'], '"app" is not a repository'],
    [['--github', 'a/b', 'c/d'], 'takes one PATH'],
    [['--github', '--history'], 'only one of --history, --github'],
    [['--github', '--texts', 'isues'], 'Did you mean "issues"?'],
    [['--github', '--texts', ''], 'knows no ""'],
    [['--github', '--since', 'yesterday'], '--since must be a date'],
    [['--github', '--since', '2027-02-31'], '--since must be a date'],
    [['--github', '--runs', '0'], '--runs must be a number'],
    [['--github', '--runs', '1001'], '--runs must be a number'],
    [['--texts', 'issues'], '--texts needs --github'],
    [['--history', '--since', '30d'], '--since needs --github'],
    [['--runs', '3', 'src'], '--runs needs --github'],
  ])('refuses %j', (args, why) => {
    expect(() => readCommandLine(['scan', ...args])).toThrow(
      expect.objectContaining({ code: 'usage', message: expect.stringContaining(why) }) as Error,
    );
  });
});
