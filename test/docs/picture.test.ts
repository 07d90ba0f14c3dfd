import { describe, expect, it } from 'vitest';
import { readDocument } from './documents.ts';

const { text } = readDocument('docs/images/demo.svg');

describe('the picture of the README', () => {
  it('is small and needs nothing else', () => {
    expect(text.length).toBeLessThan(40_000);
    expect(text).not.toMatch(/<script|<image|href=|url\(|@import/);
  });

  it('shows key ids masked only, and no path of a machine', () => {
    expect(text).toMatch(/AKIA…[A-Z2-7]{4}\b/);
    expect(text).not.toMatch(/A[KS]IA[A-Z2-7]/);
    expect(text).not.toMatch(/\/(?:tmp|home|work|Users)\//);
  });

  it.each([1, 2, 3, 4, 5])('shows act %i', (act) => {
    expect(text).toContain(`>${act}. `);
  });
});
