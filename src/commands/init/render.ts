import { inert } from '../../base/hostile-text.ts';
import type { InitReport } from '../init.ts';
import type { InitFile } from './write-files.ts';

const WORDS: Readonly<Record<InitFile['outcome'], string>> = {
  written: 'written',
  updated: 'updated',
  'is as it should be': 'left alone',
  differs: 'differs',
};
const WORD_WIDTH = 10;

/** One line a file with what it is for, then what was found out, then what is left to do. */
export function renderInit({ files, notes, next }: InitReport): string {
  const width = Math.max(0, ...files.map(({ path }) => path.length));
  const lines = files.map(({ path, what, outcome, keptAs }) => {
    const kept = keptAs === undefined ? '' : `; what stood there is in ${keptAs}`;
    return `${WORDS[outcome].padEnd(WORD_WIDTH)}  ${path.padEnd(width)}  ${what}${kept}`;
  });
  const steps = next.flatMap(({ what, commands }, index) => [
    `${index + 1}. ${what}`,
    ...commands.flatMap((command) => command.split('\n')).map((command) => `     ${command}`),
  ]);
  const told = notes.length === 0 ? [] : ['', ...notes];
  return `${[...lines, ...told, '', 'Next:', ...steps].map(inert).join('\n')}\n`;
}
