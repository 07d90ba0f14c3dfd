import { describe, expect, it } from 'vitest';
import { highestSeverity, isAtLeast, SEVERITIES, severityRank } from '../../src/findings/severity.ts';

describe('severity', () => {
  it('is ranked from critical down to low', () => {
    expect(SEVERITIES.map(severityRank)).toEqual([4, 3, 2, 1]);
  });

  it.each([
    ['critical', ['critical']],
    ['high', ['critical', 'high']],
    ['medium', ['critical', 'high', 'medium']],
    ['low', ['critical', 'high', 'medium', 'low']],
    ['never', []],
  ] as const)('that fails a run from %s on is %j', (threshold, failing) => {
    expect(SEVERITIES.filter((severity) => isAtLeast(severity, threshold))).toEqual(failing);
  });

  it('of many is the highest among them, or none', () => {
    expect(highestSeverity([])).toBe('none');
    expect(highestSeverity(['low', 'high', 'medium'])).toBe('high');
    expect(highestSeverity(new Set(['low']))).toBe('low');
  });
});
