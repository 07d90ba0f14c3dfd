import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES_PAGE, rulesPage } from '../../tools/rules-table.ts';

it('docs/rules.md says what the rules say (node tools/rules-table.ts writes it)', () => {
  expect(readFileSync(RULES_PAGE, 'utf8')).toBe(rulesPage());
});
