import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgePassword } from '../../../src/credentials/passwords/judge.ts';
import type { PasswordProfile } from '../../../src/credentials/passwords/profiles.ts';
import { PROVIDER_RULES, ruleFor } from '../../../src/credentials/passwords/provider-rules.ts';
import { Secret } from '../../../src/credentials/secret.ts';

const undemanding: PasswordProfile = { name: 'default', minLength: 0, required: [] };
const draw = (characters: string, length: number): string =>
  Array.from({ length }, () => characters.charAt(randomInt(characters.length))).join('');

describe.each(PROVIDER_RULES)('the password rule of $service', (rule) => {
  it.each(rule.accepts)('accepts $what', ({ make }) => {
    const verdict = judgePassword(Secret.of(make(draw)), { rule, profile: undemanding });
    expect(verdict).toEqual({ ok: true, failures: [] });
  });

  it.each(rule.refuses)('refuses $what, and says that it is the service that does', ({ make }) => {
    const verdict = judgePassword(Secret.of(make(draw)), { rule, profile: undemanding });
    expect(verdict.ok).toBe(false);
    for (const failure of verdict.failures) {
      expect(failure.by).toBe('provider');
      expect(failure.message).toContain(rule.service);
    }
  });

  it('names its documentation', () => {
    expect(rule.source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  });
});

describe('the list of password rules', () => {
  it('has every file of the folder', () => {
    const files = readdirSync('src/credentials/passwords/rules').map((file) => file.replace(/\.ts$/, ''));
    expect(PROVIDER_RULES.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it('is documented', () => {
    const document = readFileSync('docs/audit.md', 'utf8');
    expect(PROVIDER_RULES.filter(({ id }) => !document.includes(`\`${id}\``))).toEqual([]);
  });

  it('has one rule for an engine', () => {
    const engines = PROVIDER_RULES.flatMap((rule) => [...new Set([rule.id, ...rule.engines])]);
    expect(engines).toHaveLength(new Set(engines).size);
  });

  it.each([
    ['postgres', 'rds-postgres'],
    ['MySQL', 'rds-mysql'],
    ['aurora-postgresql', 'rds-cluster'],
    ['oracle-se2-cdb', 'rds-oracle'],
    ['mongo', 'docdb'],
    ['rds-db2', 'rds-db2'],
  ])('finds by %s the rule %s', (engine, id) => {
    expect(ruleFor(engine)?.id).toBe(id);
  });

  it('knows no rule for an engine that it does not know', () => {
    expect(ruleFor('dbase')).toBeUndefined();
  });
});
