import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../src/detect/catalogue.ts';
import type { Rule } from '../src/detect/rule.ts';
import { coverage, NOT_SOUGHT } from './github-secret-types.ts';

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
  return `${INTRODUCTION}\n${githubTypes(rules)}\n## The ${rules.length} rules\n\n${table}\n`;
}

/** How much of GitHub's own list the rules find, and what not. */
function githubTypes(rules: readonly Rule[]): string {
  const { found, of } = coverage(new Set(rules.map(({ id }) => id)));
  const rows = Object.entries(NOT_SOUGHT).map(([type, why]) => `| \`${type}\` | ${why} |`);
  return `## GitHub's secret types

Of the ${of} types that GitHub's documentation lists, ${found} have a rule here. A rule is called as GitHub calls the type, where
it has one; where one rule finds several, or a half of a pair is reported with its secret, \`src/detect/github-secret-types.ts\`
says which. Where a service publishes no form, its name has to stand beside the value. Not sought:

| type | why |
|---|---|
${rows.join('\n')}
`;
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
