import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/audit/checks.ts';
import { EXAMPLE_SETTINGS } from '../../src/audit/example-facts.ts';
import { passwordsOf } from '../../src/audit/secret-problem.ts';

describe.each(CHECKS)('the check $id', (check) => {
  it.each(check.finds)('finds $what', ({ facts }) => {
    const problems = check.examine(facts(), EXAMPLE_SETTINGS);
    expect(problems).toHaveLength(1);
    for (const { title, detail } of problems) {
      expect(title).not.toMatch(/[.\n]$/);
      expect(detail).toMatch(/\.$/);
    }
  });

  it.each(check.ignores)('does not object to $what', ({ facts }) => {
    expect(check.examine(facts(), EXAMPLE_SETTINGS)).toEqual([]);
  });

  it.each(check.finds)('says nothing of a password when it finds $what', ({ facts }) => {
    const known = facts();
    const told = JSON.stringify(check.examine(known, EXAMPLE_SETTINGS));
    const values = passwordsOf(known).map(({ password }) => password.value.expose());
    expect(values.filter((value) => told.includes(value))).toEqual([]);
  });

  it('names the same resource in every run', () => {
    for (const { facts } of check.finds) {
      const [first, again] = [facts(), facts()].map((known) =>
        check.examine(known, EXAMPLE_SETTINGS).map(({ resource }) => resource),
      );
      expect(first).toEqual(again);
    }
  });

  it('says what to do and where to read on', () => {
    expect(check.remedy.length).toBeGreaterThan(0);
    expect(check.links.length).toBeGreaterThan(0);
    for (const link of check.links) expect(new URL(link).protocol).toBe('https:');
  });
});

describe('the list of checks', () => {
  it('has every file of the folder', () => {
    const files = readdirSync('src/audit/checks').map((file) => file.replace(/\.ts$/, ''));
    expect(CHECKS.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it('is documented with each severity, and nothing else is', () => {
    const rows = [
      ...readFileSync('docs/audit.md', 'utf8').matchAll(/^\| `([a-z-]+)` \| (critical|high|medium|low) \|/gm),
    ];
    const documented = rows.map(([, id, severity]) => `${id} ${severity}`);
    expect(documented).toEqual(CHECKS.map(({ id, severity }) => `${id} ${severity}`));
  });
});
