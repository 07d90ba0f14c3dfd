import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../src/detect/catalogue.ts';
import type { Rule } from '../src/detect/rule.ts';

/** Writes `docs/rules.md`: every rule, from the rules themselves. */
export const RULES_PAGE = join(import.meta.dirname, '..', 'docs', 'rules.md');

const INTRODUCTION = `# Rules

<!-- Written by tools/rules-table.ts; a test compares it with the rules. -->

What [a scan](scan.md) looks for. \`scan.disable\` of the configuration takes the names in the first column.

**Judged by** says how sure a match is. \`form\`: the value has the documented form of its provider, with the checksum
where there is one (confidence \`structured\`). \`name and shape\`: it is assigned to a telling name and looks like what
people or generators make (confidence \`generic\`). \`part\`: half of a credential; with its other half it is reported as
one finding, critical, or high for temporary ones.

A value that is plainly an example is reported as \`placeholder\`, with severity low.
`;

/** The text of `docs/rules.md`. */
export function rulesPage(): string {
  const rules = [...RULES].sort((a, b) => order(a) - order(b) || compareText(a.title, b.title));
  const rows = rules.map(
    (rule) => `| \`${rule.id}\` | ${titleOf(rule)} | ${rule.severity} | ${judgedBy(rule)} |`,
  );
  const table = ['| rule | finds | severity | judged by |', '|---|---|---|---|', ...rows].join('\n');
  return `${INTRODUCTION}\n## The ${rules.length} rules\n\n${table}\n`;
}

/** What has no form of its own comes last. */
function order(rule: Rule): number {
  return rule.generic === true ? 1 : 0;
}

function compareText(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function titleOf({ title, links: [link] }: Rule): string {
  const text = title.replaceAll('|', '\\|');
  return link === undefined ? text : `[${text}](${link})`;
}

function judgedBy({ generic, part }: Rule): string {
  if (part) return 'part';
  return generic === true ? 'name and shape' : 'form';
}

if (import.meta.main) writeFileSync(RULES_PAGE, rulesPage());
