import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CAUSE_GROUPS, type CauseGroup } from '../src/findings/diagnosis/catalogue.ts';
import type { Cause } from '../src/findings/diagnosis/cause.ts';

/** Writes `docs/diagnosis.md`: every cause of a failed call, from the catalogue itself. */
export const DIAGNOSIS_PAGE = join(import.meta.dirname, '..', 'docs', 'diagnosis.md');

/** The text of `docs/diagnosis.md`. */
export function diagnosisPage(): string {
  const count = CAUSE_GROUPS.reduce((sum, { causes }) => sum + causes.length, 0);
  const introduction = `# Why a rotation fails

<!-- Written by tools/diagnosis-page.ts; a test compares it with the catalogue. -->

When a call to AWS or a login to a database fails, Rekey compares it with a catalogue of ${count} causes and says in the
log, the report and the issue what is the matter, what to do, and where its provider explains it. What it does not know
it reports in the provider's own words. A name in braces stands for what the message names; \`{skew}\` is computed from
the times in it.

Look for the code that the service gave, in the first column. Databases that are read replicas, belong to a cluster
or are managed by RDS, and secrets that something else rotates, are refused before anything is changed
([rotation](rotate.md)); the causes below are for when AWS says so.
`;
  return `${introduction}\n${CAUSE_GROUPS.map(sectionOf).join('\n')}`;
}

function sectionOf({ title, causes }: CauseGroup): string {
  const table = ['| seen as | cause | what to do |', '|---|---|---|', ...causes.map(rowOf)];
  return `## ${title}\n\n${table.join('\n')}\n`;
}

function rowOf({ cause, fix, docs, examples }: Cause): string {
  const [first] = examples;
  const codes = [...new Set(examples.map(({ code }) => code).filter((code) => code !== ''))];
  const seen = codes.length > 0 ? codes : [first?.message ?? ''];
  const cells = [
    seen.map((code) => `\`${code}\``).join(', '),
    `[${cause.charAt(0).toUpperCase()}${cause.slice(1)}](${docs})`,
    fix,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

if (import.meta.main) writeFileSync(DIAGNOSIS_PAGE, diagnosisPage());
