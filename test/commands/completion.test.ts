import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src/commands/cli-arguments.ts';
import {
  COMMAND_NAMES,
  COMMON,
  describeCommand,
  describeOption,
  optionsOf,
  SHELLS,
} from '../../src/commands/cli-options.ts';
import { usage } from '../../src/commands/cli-usage.ts';
import { completionFor } from '../../src/commands/completion.ts';

/** What bash offers behind these words; the last one is being typed. */
function offered(...words: string[]): string[] {
  const list = words.map((word) => `'${word}'`).join(' ');
  const script = `${completionFor('bash')}
COMP_WORDS=(rekey ${list}); COMP_CWORD=${words.length}; _rekey; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

const isHere = (shell: string): boolean => spawnSync(shell, ['-c', 'exit']).error === undefined;

describe.runIf(isHere('bash'))('completion in bash', () => {
  it('offers the commands first', () => {
    expect(offered('')).toEqual([...COMMAND_NAMES, '--version', '--help']);
    expect(offered('ro')).toEqual(['rotate']);
  });

  it('offers the options of the command, and not those of another', () => {
    expect(offered('rotate', '--f')).toEqual(['--force', '--format', '--fail-on']);
    expect(offered('init', '--f')).toEqual(['--from', '--forks']);
  });

  it('offers the values of an option that has few', () => {
    expect(offered('scan', '--format', 's')).toEqual(['sarif']);
    expect(offered('rotate', '--only', '')).toEqual([]);
  });

  it('offers the shells', () => {
    expect(offered('completion', 'z')).toEqual(['zsh']);
  });
});

describe('completion', () => {
  it.each(SHELLS)('for %s names every option of every command', (shell) => {
    const script = completionFor(shell);
    for (const command of COMMAND_NAMES) {
      for (const option of optionsOf(command)) expect(script).toContain(option);
    }
  });

  it.each(SHELLS.filter(isHere))('is a script that %s can read', (shell) => {
    const { status, stderr } = spawnSync(shell, ['-n'], { input: completionFor(shell), encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('is printed for a shell that is known, and refused for another', () => {
    expect(readCommandLine(['completion', 'fish'])).toEqual({ do: 'completion', shell: 'fish' });
    expect(() => readCommandLine(['completion', 'tcsh'])).toThrow('bash, zsh, fish');
    expect(() => readCommandLine(['completion'])).toThrow('bash, zsh, fish');
  });
});

describe('the help', () => {
  it('has a line for every command and option, none longer than a wide terminal', () => {
    const lines = usage().split('\n');
    for (const command of COMMAND_NAMES) {
      expect(lines.filter((line) => line.startsWith(`  rekey ${command}`))).toHaveLength(1);
      for (const option of optionsOf(command)) {
        const { what } = describeOption(option);
        const isCommon = COMMON.some((common) => common === option);
        const takers = COMMAND_NAMES.filter((name) => describeCommand(name).options.includes(option));
        const told = lines.filter((line) => line.includes(`--${option}`) && line.includes(what));
        expect(told).toHaveLength(isCommon ? 1 : takers.length);
      }
    }
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
  });
});
