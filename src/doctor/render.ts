import { inert } from '../base/hostile-text.ts';
import type { Examined, Standing } from './result.ts';

const WORDS: Readonly<Record<Standing, string>> = {
  ok: 'ok',
  warn: 'warning',
  fail: 'FAILED',
  skipped: 'skipped',
};
/** SGR codes (ECMA-48). */
const COLOURS: Readonly<Record<Standing, string>> = { ok: '32', warn: '33', fail: '31', skipped: '2' };

/** Width of {@link WORDS}. */
const WORD_WIDTH = 7;

/**
 * A table: how it stands, the check, what is so; under it how to mend it. Then what was skipped, by reason, and a
 * sentence that counts.
 */
export function renderExamined(
  examined: readonly Examined[],
  { colour, quiet }: { readonly colour: boolean; readonly quiet: boolean },
): string {
  const shown = examined.filter(({ standing }) => standing !== 'skipped' && !(quiet && standing === 'ok'));
  const width = Math.max(0, ...shown.map(({ check }) => check.length));
  const indent = ' '.repeat(WORD_WIDTH + 2 + width + 2);
  const paint = (standing: Standing): string => {
    const word = WORDS[standing].padEnd(WORD_WIDTH);
    return colour ? `\u001b[${COLOURS[standing]}m${word}\u001b[0m` : word;
  };
  const rows = shown.flatMap(({ standing, check, about, said, fix }) => {
    const text = about === '' ? said : `${about}: ${said}`;
    const [first = '', ...rest] = [...text.split('\n'), ...(fix === undefined ? [] : fix.split('\n'))].map(
      inert,
    );
    const head = `${paint(standing)}  ${check.padEnd(width)}  ${first}`;
    return [head, ...rest.map((line) => `${indent}${line}`)];
  });
  const left = quiet ? [] : skippedLines(examined).map((line) => `${paint('skipped')}  ${line}`);
  if (quiet && rows.length === 0) return '';
  return `${[...rows, ...left, '', counted(examined)].join('\n')}\n`;
}

/** Which checks were skipped, and why; those for the same reason together. */
function skippedLines(examined: readonly Examined[]): string[] {
  const skipped = examined.filter(({ standing }) => standing === 'skipped');
  return [...Map.groupBy(skipped, ({ said }) => said)].map(([said, all]) => {
    const names = all.map(({ check, about }) => (about === '' ? check : `${check} (${about})`));
    return inert(`${names.join(', ')}: ${said}`);
  });
}

/** How it stands, in one sentence. */
export function counted(examined: readonly Examined[]): string {
  const of = (standing: Standing): number => examined.filter((one) => one.standing === standing).length;
  return `${of('ok')} ok, ${of('warn')} warnings, ${of('fail')} failed, ${of('skipped')} skipped.`;
}

/** The same as data. */
export function examinedAsJson(examined: readonly Examined[]): string {
  const failed = examined.some(({ standing }) => standing === 'fail');
  const checks = examined.map(({ check, about, standing, said, fix }) => ({
    check,
    about,
    standing,
    said,
    fix,
  }));
  return `${JSON.stringify({ version: 1, ok: !failed, checks }, null, 2)}\n`;
}
