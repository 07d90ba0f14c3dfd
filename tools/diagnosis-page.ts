import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CAUSE_GROUPS, type CauseGroup, ENDING_GROUPS } from '../src/findings/diagnosis/catalogue.ts';
import type { Cause, KnownCause } from '../src/findings/diagnosis/cause.ts';

/** Writes `docs/diagnosis.md`: every cause for which a rotation does not succeed, from the catalogue itself. */
export const DIAGNOSIS_PAGE = join(import.meta.dirname, '..', 'docs', 'diagnosis.md');

/** The text of `docs/diagnosis.md`. */
export function diagnosisPage(): string {
  const groups = [...ENDING_GROUPS, ...CAUSE_GROUPS];
  const count = groups.reduce((sum, { causes }) => sum + causes.length, 0);
  const introduction = `# Why a rotation fails

<!-- Written by tools/diagnosis-page.ts; a test compares it with the catalogue. -->

Whatever keeps a rotation from succeeding is looked up in a catalogue of ${count} causes. The log, the report, the
finding and its issue say what is the matter, what to do and where it is explained, and link to the entry on this page.

First come the rotations that are not begun, or that stop half-way, although every call was answered. Then come the
calls to AWS and the logins to databases that fail: look for the code that the service gave, in the first column. A
name in braces stands for what the message names; \`{skew}\` is computed from the times in it, and \`{policy}\` is the
policy that denies, where AWS names it. What the catalogue does not know is reported in the provider's own words.
`;
  const endings = ENDING_GROUPS.map(endingSection);
  return `${introduction}\n${[...endings, ...CAUSE_GROUPS.map(sectionOf)].join('\n')}`;
}

function endingSection({
  title,
  causes,
}: {
  readonly title: string;
  readonly causes: readonly KnownCause[];
}): string {
  const rows = causes.map(({ id, cause, fix, docs }) => tableRow([anchored(id, linked(cause, docs)), fix]));
  return `## ${title}\n\n${['| cause | what to do |', '|---|---|', ...rows].join('\n')}\n`;
}

function sectionOf({ title, causes }: CauseGroup): string {
  const table = ['| seen as | cause | what to do |', '|---|---|---|', ...causes.map(rowOf)];
  return `## ${title}\n\n${table.join('\n')}\n`;
}

function rowOf({ id, cause, fix, docs, examples }: Cause): string {
  const [first] = examples;
  const codes = [...new Set(examples.map(({ code }) => code).filter((code) => code !== ''))];
  const seen = codes.length > 0 ? codes : [first?.message ?? ''];
  return tableRow([anchored(id, seen.map((code) => `\`${code}\``).join(', ')), linked(cause, docs), fix]);
}

/** Where links of messages and issues lead to. */
function anchored(id: string, text: string): string {
  return `<a id="${id}"></a>${text}`;
}

/** Pages of ours are named by where they are beside this one. */
function linked(cause: string, docs: string): string {
  const target = docs.replace('https://github.com/rekey/rekey/blob/main/docs/', '');
  return `[${cause.charAt(0).toUpperCase()}${cause.slice(1)}](${target})`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

if (import.meta.main) writeFileSync(DIAGNOSIS_PAGE, diagnosisPage());
