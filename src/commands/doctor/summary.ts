import { DOCTOR_CHECKS } from '../../doctor/checks.ts';
import { counted } from '../../doctor/render.ts';
import type { Examined, Standing } from '../../doctor/result.ts';
import { type Annotation, MAX_PER_LEVEL } from '../../report/annotations.ts';
import { htmlProse, htmlText, plainText } from '../../report/markdown-escape.ts';

const MARKS: Readonly<Record<Standing, string>> = {
  fail: '❌ failed',
  warn: '⚠️ warning',
  ok: '✅ ok',
  skipped: '⏭️ skipped',
};

/** In this order: what has to be mended comes first. */
const ORDER: readonly Standing[] = ['fail', 'warn', 'ok', 'skipped'];

/** More rows than these no summary has room for: GitHub takes a megabyte a step, and a fleet has a thousand accounts. */
const MOST_ROWS = 300;
/** Characters of one text; a statement of a policy has some hundreds. */
const MOST_TEXT = 2_000;

/**
 * The table of the doctor, as Markdown for the summary of a job.
 * @param isPublic everybody reads it: what was looked at is named by check alone
 */
export function doctorSummary(
  examined: readonly Examined[],
  { isPublic }: { readonly isPublic: boolean },
): string {
  const head = `## Rekey doctor\n\n${plainText(counted(examined))}\n`;
  return `${head}\n${isPublic ? byCheck(examined) : byResult(examined)}`;
}

function byResult(examined: readonly Examined[]): string {
  const sorted = ORDER.flatMap((standing) => examined.filter((one) => one.standing === standing));
  const rows = sorted
    .slice(0, MOST_ROWS)
    .map(
      ({ check, about, standing, said, fix }) =>
        `<tr><td>${MARKS[standing]}</td><td><code>${htmlText(check)}</code></td><td>${saidOf(about, said, fix)}</td></tr>`,
    );
  const left = sorted.length - rows.length;
  const more = left > 0 ? `\n\n${left} more results stand in the log.` : '';
  return `<table>\n<tr><th>result</th><th>check</th><th>what is so</th></tr>\n${rows.join('\n')}\n</table>${more}\n`;
}

function saidOf(about: string, said: string, fix: string | undefined): string {
  const text = `${about === '' ? '' : `<code>${htmlText(cut(about))}</code>: `}${htmlProse(cut(said))}`;
  if (fix === undefined) return text;
  // Sentences, and after them perhaps lines to paste.
  const [sentence = '', ...lines] = cut(fix).split('\n');
  const paste = lines.length === 0 ? '' : `<pre>${lines.map(htmlText).join('<br>')}</pre>`;
  return `${text}<br><b>To do:</b> ${htmlProse(sentence)}${paste}`;
}

function cut(text: string): string {
  return text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT)}…`;
}

/** How each check stands, by the worst of its results, and what it looks at. */
function byCheck(examined: readonly Examined[]): string {
  const rows = DOCTOR_CHECKS.flatMap(({ name, what }) => {
    const own = new Set(examined.filter(({ check }) => check === name).map(({ standing }) => standing));
    const worst = ORDER.find((standing) => own.has(standing));
    return worst ? [`| ${MARKS[worst]} | \`${name}\` | ${plainText(what)} |`] : [];
  });
  const where = 'Everybody can read this, so nothing is named here: run `rekey doctor` at a terminal.';
  return `| result | check | what it looks at |\n|---|---|---|\n${rows.join('\n')}\n\n${where}\n`;
}

/** What failed, as far as a step may say it at the run itself. */
export function doctorAnnotations(failed: readonly Examined[]): Annotation[] {
  return failed.slice(0, MAX_PER_LEVEL).map(({ check, about, said }) => ({
    level: 'error',
    title: `Rekey doctor: ${check}`,
    message: cut(about === '' ? said : `${about}: ${said}`),
  }));
}
