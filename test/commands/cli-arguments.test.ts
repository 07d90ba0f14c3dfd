import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src/commands/cli-arguments.ts';

const common = {
  config: undefined,
  format: 'text',
  output: undefined,
  outputDir: undefined,
  notify: false,
  failOn: 'high',
  colour: true,
  quiet: false,
};
const scan = { explain: false, verify: false, baseline: undefined };
const rotate = {
  do: 'rotate',
  plan: false,
  now: false,
  force: false,
  rollBack: false,
  apply: undefined,
  trail: undefined,
  only: [],
  ...common,
};

describe('the command line', () => {
  it.each([
    [['scan'], { do: 'scan', what: { kind: 'tree', path: '.' }, ...scan, ...common }],
    [
      ['audit', '--output-dir', 'out', '--notify'],
      { do: 'audit', ...common, outputDir: 'out', notify: true },
    ],
    [
      ['scan', '--explain', '--write-baseline', '--reason', 'before us', '--until', '2027-01-31'],
      {
        do: 'scan',
        what: { kind: 'tree', path: '.' },
        explain: true,
        verify: false,
        baseline: { reason: 'before us', until: '2027-01-31' },
        ...common,
      },
    ],
    [['scan', 'src'], { do: 'scan', what: { kind: 'tree', path: 'src' }, ...scan, ...common }],
    [['scan', '--history'], { do: 'scan', what: { kind: 'history', path: '.' }, ...scan, ...common }],
    [['scan', '--staged'], { do: 'scan', what: { kind: 'staged', path: '.' }, ...scan, ...common }],
    [
      ['scan', '--range', 'a..b'],
      { do: 'scan', what: { kind: 'range', path: '.', range: 'a..b' }, ...scan, ...common },
    ],
    [
      ['scan', '--stdin', '--format', 'json'],
      { do: 'scan', what: { kind: 'stdin' }, ...scan, ...common, format: 'json' },
    ],
    [['rotate', '--plan', '--only', 'a,b'], { ...rotate, plan: true, only: ['a', 'b'] }],
    [['rotate', '--trail', 'trail.jsonl'], { ...rotate, trail: 'trail.jsonl' }],
    [['rotate', '--now'], { ...rotate, now: true }],
    [
      ['rotate', '--roll-back', 'a,b', '--roll-back', 'c'],
      { ...rotate, rollBack: true, only: ['a', 'b', 'c'] },
    ],
    [['rotate', '--plan', '--roll-back', 'a'], { ...rotate, plan: true, rollBack: true, only: ['a'] }],
    [
      ['audit', '--fail-on', 'never', '--no-color'],
      { do: 'audit', ...common, failOn: 'never', colour: false, quiet: false },
    ],
    [['config', 'check'], { do: 'config-check', config: '.github/rekey.yml' }],
    [
      ['init'],
      { do: 'init', repository: undefined, environment: undefined, account: undefined, kmsKeys: [] },
    ],
    [
      ['init', '--repository', 'acme/app', '--environment', 'rotation', '--account', '123456789012'],
      { do: 'init', repository: 'acme/app', environment: 'rotation', account: '123456789012', kmsKeys: [] },
    ],
    [
      ['init', '--forks', '--offline', '--update'],
      {
        do: 'init',
        repository: undefined,
        environment: undefined,
        account: undefined,
        kmsKeys: [],
        forks: true,
        offline: true,
        update: true,
      },
    ],
    [['--version'], { do: 'version' }],
    [['scan', '--help'], { do: 'help' }],
    [[], { do: 'help' }],
  ])('%j is understood', (argv, expected) => {
    expect(readCommandLine(argv)).toEqual(expected);
  });

  it.each([
    [['scn'], 'Unknown command "scn". Did you mean "scan"?'],
    [['report'], '"rekey report" needs the DIR with the reports of the shards.'],
    [['report', 'a', '--shard', '1/2'], '--shard cannot be given beside "rekey report"'],
    [['scan', '--notify', '--shard', '1/2'], '--notify cannot be given beside --shard'],
    [['scan', '--shard', '3/2'], '"--shard" must be a part such as 2/16'],
    [['scan', '--staged', '--shard', '1/2'], '--staged cannot be given beside --shard.'],
    [['rotate', '--apply', 'a', '--shard', '1/2'], '--apply cannot be given beside --shard.'],
    [['scan', '--fleet', 'src'], '--fleet takes no PATH'],
    [['scan', '--fleet', '--history'], '--history cannot be given beside --fleet.'],
    [['init', 'here'], '"rekey init" takes no argument "here".'],
    [['init', '--format', 'json'], '"rekey init" has no option --format.'],
    [['init', '--account', '12'], '--account must be 12 digits.'],
    [['init', '--repository', 'app'], '--repository must be OWNER/NAME.'],
    [['init', '--environment', '*'], '--environment must be'],
    [['scan', '--account', '123456789012'], '"rekey scan" has no option --account.'],
    [['scan', 'a', 'b'], '"rekey scan" takes one PATH.'],
    [['scan', '--staged', '--stdin'], 'Use only one of --staged, --stdin.'],
    [['rotate', '--roll-back', ''], '--roll-back needs the NAME of a rotation.'],
    [['rotate', '--roll-back', 'a', '--only', 'b'], '--only cannot be given beside --roll-back.'],
    [['rotate', '--roll-back', 'a', '--now'], '--now cannot be given beside --roll-back.'],
    [['rotate', '--roll-back', 'a', '--apply', 'p.json'], '--apply cannot be given beside --roll-back.'],
    [['scan', '--reason', 'x'], '--reason needs --write-baseline.'],
    [['scan', '--until', '2027-01-31'], '--until needs --write-baseline.'],
    [['scan', '--write-baseline', '--until', '2027-13-41'], '--until must be a date'],
    [['scan', '--write-baseline', '--reason', ' '], '--reason must say why.'],
    [['scan', '--write-baseline', '--staged'], '--write-baseline cannot be given beside --staged'],
    [['scan', '--write-baseline', '--stdin'], '--write-baseline cannot be given beside --stdin'],
    [['init', '--from', 'gitleak'], 'Did you mean "gitleaks"?'],
    [['scan', '--stdin', 'x'], '--stdin takes no PATH.'],
    [['scan', '--plan'], '"rekey scan" has no option --plan.'],
    [['audit', 'x'], '"rekey audit" takes no argument "x".'],
    [['scan', '--format', 'jsno'], 'Did you mean "json"?'],
    [['scan', '--fail-on', 'hgih'], 'Did you mean "high"?'],
    [['scan', '--nonsense'], "Unknown option '--nonsense'"],
    [['config'], 'Use "rekey config check".'],
  ])('%j is refused with exit 2 and says what to do', (argv, message) => {
    expect(() => readCommandLine(argv)).toThrow(
      expect.objectContaining({ exit: 2, message: expect.stringContaining(message) }),
    );
  });
});
