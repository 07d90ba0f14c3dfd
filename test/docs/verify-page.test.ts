import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VERIFY_PAGE, verifyPage } from '../../tools/verify-table.ts';

it('docs/verify.md says what the verifiers say (node tools/verify-table.ts writes it)', () => {
  const page = readFileSync(VERIFY_PAGE, 'utf8');
  expect(page).toBe(verifyPage(page));
  expect(page).toContain('`api.github.com`');
});
