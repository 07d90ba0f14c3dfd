import { COMMAND_NAMES, COMMON, describeCommand, describeOption, type OptionName } from './cli-options.ts';

/** Columns before what something is. */
const COMMAND_WIDTH = 24;
const OPTION_WIDTH = 27;

/** The help: every command with its options. */
export function usage(): string {
  const commands = COMMAND_NAMES.flatMap((name) => {
    const { takes, what, options } = describeCommand(name);
    const head = ['rekey', name, ...(takes === undefined ? [] : [takes])].join(' ');
    return [
      line(`  ${head}`, COMMAND_WIDTH + 2, what),
      ...ownOf(options).map((option) => optionLine(option, 6)),
    ];
  });
  const common = [...COMMON, 'version', 'help'] as const;
  return `rekey: finds leaked cloud credentials, changes them, and proves that the old ones are dead.

${commands.join('\n')}

${common.map((option) => optionLine(option, 2)).join('\n')}

Exit codes: 0 clean; 1 findings at or above --fail-on, or a rotation failed;
2 wrong usage or configuration; 3 could not look at everything.
`;
}

/** Those that stand once for all commands are not repeated. */
function ownOf(options: readonly OptionName[]): OptionName[] {
  const common: readonly OptionName[] = COMMON;
  return options.filter((option) => !common.includes(option));
}

function optionLine(name: OptionName, indent: number): string {
  const { value, short, what } = describeOption(name);
  const names = [...(short === undefined ? [] : [`-${short}`]), `--${name}`].join(', ');
  return line(
    `${' '.repeat(indent)}${value === undefined ? names : `${names} ${value}`}`,
    OPTION_WIDTH + 4,
    what,
  );
}

function line(head: string, width: number, what: string): string {
  return `${head.length < width ? head.padEnd(width) : `${head}  `}${what}`;
}
