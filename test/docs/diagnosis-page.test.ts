import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DIAGNOSIS_PAGE, diagnosisPage } from '../../tools/diagnosis-page.ts';

it('docs/diagnosis.md says what the catalogue says (node tools/diagnosis-page.ts writes it)', () => {
  expect(readFileSync(DIAGNOSIS_PAGE, 'utf8')).toBe(diagnosisPage());
});
