import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/audit/checks.ts';
import { PROVIDER_RULES } from '../../src/credentials/passwords/provider-rules.ts';
import { codeSpans, readDocument, tableUnder } from './documents.ts';

const page = readDocument('docs/audit.md');

describe('the page about the audit', () => {
  it('names every check with its severity', () => {
    const listed = tableUnder(page, 'What it finds').map(([check = '', severity]) => [
      codeSpans(check)[0],
      severity,
    ]);
    const checks = CHECKS.map(({ id, severity }) => [id, severity]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(checks));
  });

  it('names every password rule with its lengths', () => {
    const rows = tableUnder(page, 'Which passwords are judged, and by what');
    const listed = rows.flatMap(([rules = '', lengths = '']) => {
      const ranges = lengths.split(', ');
      return codeSpans(rules).map((id, index) => [id, ranges[index] ?? ranges[0]]);
    });
    const lengths = PROVIDER_RULES.map(({ id, minLength, maxLength }) => [
      id,
      Number.isFinite(maxLength) ? `${minLength} to ${maxLength}` : `${minLength} and more`,
    ]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(lengths));
  });
});
